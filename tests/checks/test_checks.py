"""Each check fires where it should, and is silent where it should be."""

from __future__ import annotations

import pytest

from flagstone import checks
from flagstone.checks.registry import CHECKS

PROVISIONS = """
    iro-03:
      title: How many children an officer holds
      duty: An officer holds no more children than the work allows
      note: An estimate
      never_say: [maximum]
      held_by: [{instrument: handbook, verification: verified}]
    la-03:
      title: Reviews
      duty: Reviews are held on time
      held_by: [{instrument: the-act, verification: verified}]
    pl-15:
      title: Discharge
      duty: The court may discharge a care order
      cite_with: [pl-16]
      held_by: [{instrument: the-act, verification: verified}]
    pl-16:
      title: Looking at discharge
      duty: Every review asks if the order is still needed
      held_by: [{instrument: the-act, verification: verified}]
    pl-03:
      title: Sixteen weeks
      duty: Pre-proceedings last at most sixteen weeks
      held_by: [{instrument: practice, verification: part-verified}]
    in-06:
      title: A framework that has ended
      duty: Whatever it said
      held_by:
        - {instrument: old-framework, verification: verified}
    """
FILES = {
    "rules/provisions/all.yaml": PROVISIONS,
    "rules/instruments/more.yaml": """
    practice: {title: Practice, standing: good practice, from: 2021-03}
    old-framework:
      title: Framework
      standing: inspection criterion
      from: 2013-11-01
      until: 2017-12-31
    """,
}
OURS = "policy: Ours\n"
INFORMATION = {check.code for check in CHECKS if not check.is_fault}


def found(written_rulebook, rules: dict[str, str], files: dict[str, str] | None = None) -> list:
    book = written_rulebook.with_rules({**FILES, **(files or {})}, **rules)
    return checks.run(book, information=True)


def codes(written_rulebook, rules: dict[str, str], files: dict[str, str] | None = None) -> set:
    return {problem.code for problem in found(written_rulebook, rules, files)} - {"unused"}


def when(condition: str) -> dict[str, str]:
    return {"a": f"{OURS}when: {condition}"}


def text(message: str, cites: str = "[pl-03]", more: str = "") -> dict[str, str]:
    return {"a": f"message: {message}\ncites: {cites}\n{more}"}


def standard(first: str, second: str, title: str = "Range") -> dict[str, str]:
    return {
        "rules/standards/all.yaml": f"""
        caseload-range:
          title: {title}
          unit: children
          values:
            - {{{first}, value: 60, rests_on: iro-03}}
            - {{{second}, value: 70, rests_on: iro-03}}
        """
    }


READS_STANDARD = {"a": "when: {children_per_officer: {above: {standard: caseload-range}}}"}

FIRES: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("never-true", when("{late_reviews: {below: 0}}"), {}),
    ("never-true", when("{challenge: {above: consistent}}"), {}),
    ("never-true", when("{late_reviews: {share: {above: 100}}}"), {}),
    (
        "never-true",
        when("{all: [{challenge: {is: absent}}, {challenge: {above: limited}}]}"),
        {},
    ),
    (
        "never-true",
        when("{any: [{tracker_works: {is: no}}, {late_reviews: {below: 0}}]}"),
        {},
    ),
    (
        "never-true",
        when(
            "{at_least: 2, of: [{challenge: {is: absent}}, {challenge: {is: limited}},"
            " {challenge: {is: consistent}}]}"
        ),
        {},
    ),
    ("never-true", {"a": "", "b": "when: {raised: {rule: a, at_least: high}}"}, {}),
    ("never-true", {"a": "", "b": "when: {raised_before: {rule: a, at_least: high}}"}, {}),
    (
        "never-true",
        {"a": "severity: [{high: {challenge: {above: consistent}}}, {low: otherwise}]"},
        {},
    ),
    ("always-true", when("{late_reviews: {at_least: 0}}"), {}),
    ("never-true", when("{not: {challenge: {above: consistent}}}"), {}),
    (
        "always-true",
        when("{any: [{late_reviews: {above: 5}}, {late_reviews: {at_most: 7}}]}"),
        {},
    ),
    (
        "step-never-reached",
        {"a": "severity: [{high: {challenge: {is: limited}}}, {low: otherwise}]"},
        {},
    ),
    (
        "step-never-reached",
        {
            "a": "when: {late_reviews: {above: 0}}\nseverity: [{high: {late_reviews: {above: 5}}},"
            f" {{medium: {{late_reviews: {{above: 9}}}}}}, {{low: otherwise}}]\n{OURS}"
        },
        {},
    ),
    (
        "step-never-reached",
        {
            "a": "when: {late_reviews: {above: 0}}\n"
            "severity: [{high: {late_reviews: {at_least: 1}}}, {low: otherwise}]"
        },
        {},
    ),
    (
        "step-never-reached",
        {"a": "one_step_up: {when: {challenge: {is: limited}}, not_past: high}"},
        {},
    ),
    # Two rules that exclude one another on the same values, and one that asks for both.
    (
        "never-true",
        {
            "a": "when: {challenge: {is: absent}}",
            "b": "when: {challenge: {is: limited}}",
            "c": "when: {all: [{raised: a}, {raised: b}]}",
        },
        {},
    ),
    # The same through a standard, whose number the other rule passes over.
    (
        "never-true",
        {
            **READS_STANDARD,
            "b": f"when: {{children_per_officer: {{at_most: 60}}}}\n{OURS}",
            "c": "when: {at_least: 2, of: [{raised: a}, {raised: b}]}",
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    # Two rules that are never in force on the same day.
    (
        "never-true",
        {
            "a": "cites: [in-06]",
            "b": "when: {tracker_works: {is: no}}\ncites: [pl-03]",
            "c": "when: {all: [{raised: a}, {raised: b}]}\ncites: [la-03]",
        },
        {},
    ),
    # A rule that is over before the one that reads it begins.
    (
        "never-true",
        {
            "a": "cites: [in-06]",
            "c": "when: {any: [{raised: a}, {tracker_works: {is: no}}]}\ncites: [pl-03]",
        },
        {},
    ),
    ("always-true", {"a": "", "b": "when: {any: [{raised: a}, {not: {raised: a}}]}"}, {}),
    (
        "never-raised-at-times",
        {
            "a": "cites: [in-06]",
            "b": "when: {all: [{raised: a}, {tracker_works: {is: no}}]}\ncites: [la-03]",
        },
        {},
    ),
    (
        "step-never-reached",
        {
            "a": f"{READS_STANDARD['a']}\n{OURS}severity: [{{high: {{children_per_officer:"
            " {at_most: 60}}}, {low: otherwise}]"
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "step-never-reached",
        {
            "a": f"{READS_STANDARD['a']}\n{OURS}severity: [{{high: {{children_per_officer:"
            " {above: 60}}}, {low: otherwise}]"
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "step-never-reached",
        {
            "a": "when: {challenge: {below: consistent}}",
            "b": "when: {raised: a}\n"
            "severity: [{high: {challenge: {is: consistent}}}, {low: otherwise}]",
        },
        {},
    ),
    (
        "standard-uncovered",
        {
            "a": f"when: {{children_per_officer: {{above: 40}}}}\n{OURS}"
            "severity: [{high: {children_per_officer: {above: {standard: caseload-range}}}},"
            " {low: otherwise}]\ncites: [la-03]"
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "standard-uncovered",
        {"a": f"{READS_STANDARD['a']}\ncites: [la-03]\nfrom: 2011-03-31"},
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "standard-uncovered",
        {"a": f"{READS_STANDARD['a']}\ncites: [la-03]\nuntil: 2020-01-01"},
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01, until: 2019-12-31"),
    ),
    (
        "standard-covered-twice",
        READS_STANDARD,
        standard("from: 2011-04-01, until: 2016-01", "from: 2016-01-15"),
    ),
    ("never-in-force", {"a": "cites: [in-06]\nfrom: 2020-01-01"}, {}),
    (
        "never-in-force",
        {"a": f"cites: [in-06]\n{READS_STANDARD['a']}"},
        standard("from: 2019-01-01, until: 2019-12-31", "from: 2020-01-01"),
    ),
    ("in-force-without-law", {"a": "cites: [in-06]\nfrom: 2013-10-31"}, {}),
    ("in-force-without-law", {"a": "cites: [in-06]\nuntil: 2018-01-01"}, {}),
    (
        "in-force-without-law",
        {"a": "cites: [in-06, pl-03]\nfrom: 2014-01-01\nuntil: 2022-01-01"},
        {},
    ),
    (
        "standard-gap",
        READS_STANDARD,
        standard("from: 2011-04-01, until: 2015-12-30", "from: 2016-01-01"),
    ),
    ("draft-rule", {"a": "status: draft\nowner: Head of service"}, {}),
    ("reads-a-draft", {"a": "status: draft", "b": "when: {raised: a}"}, {}),
    ("reads-a-draft", {"a": "status: draft", "b": "when: {raised_before: a}"}, {}),
    (
        "two-kinds-of-evidence",
        when("{all: [{late_reviews: {above: 5}}, {challenge: {is: absent}}]}"),
        {},
    ),
    ("cited-alone", {"a": "cites: [pl-15]"}, {}),
    ("never-said", text("Above the Maximum", "[iro-03]"), {}),
    ("word-of-law", text("A breach of the sixteen weeks"), {}),
    ("word-of-law", text("Unlawfully long", "[iro-03, pl-03]"), {}),
    ("word-of-law", text("A breach", "[la-03]", "standing: good practice"), {}),
    ("word-of-law", text("A breach", "[la-03]", "standing: none"), {}),
    ("not-statutory", text("Above the statutory limit"), {}),
    ("not-statutory", text("Above the statutory 16 weeks", "[la-03]"), {}),
    ("revoked-care-order", text("Nobody asked to revoke the care order", "[la-03]"), {}),
    ("revoked-care-order", text("The revocation of full care orders is late", "[la-03]"), {}),
    ("revoked-care-order", text("Care orders are not revoked in time", "[la-03]"), {}),
]


@pytest.mark.parametrize(("code", "rules", "files"), FIRES)
def test_a_check_fires(written_rulebook, code, rules, files):
    assert codes(written_rulebook, rules, files) - INFORMATION | {code} == {code}
    assert code in codes(written_rulebook, rules, files)


SILENT: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("never-true", when("{late_reviews: {above: 5}}"), {}),
    ("never-true", when("{challenge: {above: inconsistent}}"), {}),
    ("never-true", when("{not: {all: [{challenge: {is: absent}}, {raised_before: a}]}}"), {}),
    (
        "never-true",
        {
            "a": "one_step_up: {when: {tracker_works: {is: no}}, not_past: high}",
            "b": "when: {raised: {rule: a, at_least: medium}}",
        },
        {},
    ),
    (
        "never-true",
        when("{at_least: 1, of: [{challenge: {is: absent}}, {challenge: {is: limited}}]}"),
        {},
    ),
    (
        "never-true",
        {
            "a": "when: {challenge: {at_most: limited}}",
            "b": "when: {challenge: {at_least: limited}}",
            "c": "when: {all: [{raised: a}, {raised: b}]}",
        },
        {},
    ),
    (
        # At 60 exactly the one is raised no longer; from 60.1 to 65 both are, until 2015.
        "never-true",
        {
            **READS_STANDARD,
            "b": f"when: {{children_per_officer: {{at_most: 65}}}}\n{OURS}",
            "c": "when: {at_least: 2, of: [{raised: a}, {raised: b}]}",
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        # Both are in force on one day.
        "never-true",
        {
            "a": "cites: [in-06]",
            "b": "when: {tracker_works: {is: no}}\ncites: [la-03]\nfrom: 2017-12-31",
            "c": "when: {all: [{raised: a}, {raised: b}]}\ncites: [la-03]\nuntil: 2017-12-31",
        },
        {},
    ),
    (
        "never-raised-at-times",
        {
            "a": "cites: [in-06]",
            "b": "when: {all: [{raised: a}, {tracker_works: {is: no}}]}\ncites: [la-03]\n"
            "from: 2013-11-01\nuntil: 2017-12-31",
        },
        {},
    ),
    (
        # Until a day in March 2021 it is only not established whether the other is in force.
        "never-raised-at-times",
        {"a": "cites: [pl-03]", "b": "when: {raised: a}\ncites: [la-03]\nfrom: 2021-03-01"},
        {},
    ),
    (
        "step-never-reached",
        {
            "a": f"{READS_STANDARD['a']}\n{OURS}severity: [{{high: {{children_per_officer:"
            " {above: 70}}}, {low: otherwise}]"
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "standard-uncovered",
        {
            "a": f"when: {{children_per_officer: {{above: 40}}}}\n{OURS}"
            "severity: [{high: {children_per_officer: {above: {standard: caseload-range}}}},"
            " {low: otherwise}]\ncites: [la-03]\nfrom: 2011-04-01"
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "standard-uncovered",
        {"a": f"{READS_STANDARD['a']}\ncites: [la-03]\nfrom: 2011-04-01\nuntil: 2019-12-31"},
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01, until: 2019-12-31"),
    ),
    (
        "standard-covered-twice",
        READS_STANDARD,
        standard("from: 2011-04-01, until: 2016-01", "from: 2016-02-01"),
    ),
    ("always-true", when("{challenge: {at_least: limited}}"), {}),
    (
        "step-never-reached",
        {
            "a": "when: {late_reviews: {above: 0}}\nseverity: [{high: {late_reviews: {above: 9}}},"
            f" {{medium: {{late_reviews: {{above: 5}}}}}}, {{low: otherwise}}]\n{OURS}"
        },
        {},
    ),
    (
        # The base is what holds while it is not known whether the tracker works.
        "step-never-reached",
        {
            "a": "severity: [{high: {tracker_works: {is: no}}},"
            " {medium: {tracker_works: {is: yes}}}, {low: otherwise}]"
        },
        {},
    ),
    (
        "step-never-reached",
        {"a": "one_step_up: {when: {tracker_works: {is: no}}, not_past: high}"},
        {},
    ),
    ("never-in-force", {"a": "cites: [in-06, pl-03]\nfrom: 2021-03"}, {}),
    ("never-in-force", {"a": "cites: [in-06]"}, {}),
    ("in-force-without-law", {"a": "cites: [in-06]\nfrom: 2013-11-01\nuntil: 2017-12-31"}, {}),
    ("in-force-without-law", {"a": "cites: [iro-03]\nfrom: 2011-04-01"}, {}),
    ("in-force-without-law", {"a": "cites: [pl-03]\nfrom: 2021-03-15"}, {}),
    (
        "standard-gap",
        READS_STANDARD,
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "standard-gap",
        READS_STANDARD,
        standard("from: 2011-04-01, until: 2015-12", "from: 2016-01"),
    ),
    (
        "standard-gap",
        READS_STANDARD,
        standard(
            "from: 2011-04-01, until: 2015-12-30",
            "from: 2016-01-01",
            "Range\n          note: On the day between, as soon as was practicable",
        ),
    ),
    ("draft-rule", {"a": ""}, {}),
    ("reads-a-draft", {"a": "status: draft", "b": "status: draft\nwhen: {raised: a}"}, {}),
    ("two-kinds-of-evidence", when("{all: [{tracker_works: {is: no}}, {challenge: {is: absent}}]}"),
     {}),
    ("two-kinds-of-evidence",
     when("{all: [{late_reviews: {above: 5}}, {challenge: {known: no}}]}"), {}),
    ("cited-alone", {"a": "cites: [pl-15, pl-16]"}, {}),
    ("never-said", text("Not the maximum that guidance names", "[la-03]"), {}),
    ("never-said", text("It is not a maximum", "[iro-03]"), {}),
    ("word-of-law", text("A breach of the Act", "[pl-03, la-03]"), {}),
    ("word-of-law", text("This is not unlawful"), {}),
    ("not-statutory", text("Statutory reviews are late", "[la-03]"), {}),
    ("not-statutory", text("Longer than sixteen weeks, which is not statutory"), {}),
    ("revoked-care-order", text("Placement orders are not revoked", "[la-03]"), {}),
    ("revoked-care-order", text("Care orders are not discharged", "[la-03]"), {}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "rules", "files"), SILENT)
def test_a_check_is_silent(written_rulebook, code, rules, files):
    assert code not in codes(written_rulebook, rules, files)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_is_shown_to_fire_and_to_be_silent(check):
    tested_below = {"unused", "severity-beyond-policy", "to-decide"}  # in modules of their own
    assert check.code in {code for code, _, _ in FIRES} | tested_below
    assert check.code in {code for code, _, _ in SILENT} | tested_below


def test_what_nothing_uses_is_named_by_its_kind(written_rulebook):
    said = {
        problem.message
        for problem in found(written_rulebook, {"a": "cites: [pl-15, la-03]"})
        if problem.code == "unused"
    }
    assert "Nothing uses the provision pl-03." in said
    assert "Nothing uses the standard caseload-range." in said
    assert not any(used in " ".join(said) for used in ("pl-15", "pl-16", "la-03", "the-act"))


def test_a_provision_that_a_standard_rests_on_is_used(written_rulebook):
    said = [problem.message for problem in found(written_rulebook, {"a": "cites: [la-03]"})]
    assert "Nothing uses the provision iro-03." in said
    rules = {
        "a": "cites: [la-03]\n"
        "when: {children_per_officer: {above: {standard: caseload-range, bound: upper}}}"
    }
    said = [problem.message for problem in found(written_rulebook, rules)]
    assert "Nothing uses the provision iro-03." not in said


def test_an_instrument_that_holds_nothing_is_unused(written_rulebook):
    files = {"rules/instruments/extra.yaml": "extra: {title: Extra, standing: law}\n"}
    said = [problem.message for problem in found(written_rulebook, {"a": ""}, files)]
    assert "Nothing uses the instrument extra." in said


def test_information_is_given_only_when_asked_for(written_rulebook):
    book = written_rulebook.with_rules(FILES, a="status: draft")
    assert checks.run(book) == []
    assert checks.run(book, information=True)


def test_faults_come_in_the_order_of_the_files(written_rulebook):
    places = [
        problem.place
        for problem in found(
            written_rulebook,
            {"b": "when: {late_reviews: {at_least: 0}}", "a": "cites: [pl-15]"},
        )
    ]
    assert places == sorted(places)


def test_a_fault_is_placed_where_it_was_written(written_rulebook):
    rules = {
        "a": "when:\n  any:\n    - {tracker_works: {is: no}}\n    - {late_reviews: {below: 0}}"
    }
    (problem,) = (p for p in found(written_rulebook, rules) if p.code == "never-true")
    assert problem.place.line == 7
    assert problem.message.endswith(
        "this is never so: the number of reviews of children in care that were late is below 0. "
        "No value that it can have makes it so."
    )


def test_only_the_innermost_fault_is_named(written_rulebook):
    rules = when("{all: [{tracker_works: {is: no}}, {not: {late_reviews: {at_least: 0}}}]}")
    assert codes(written_rulebook, rules) - INFORMATION == {"always-true"}


def test_the_bundled_rulebook_has_no_faults(rulebook):
    assert checks.run(rulebook) == []
