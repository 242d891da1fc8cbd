"""One tiny malformed rulebook for each thing that can be wrong with its files."""

from __future__ import annotations

import pytest

from flagstone.problems import ProblemsError

HANDBOOK = "handbook: {title: The handbook, standing: statutory guidance"
ACT = "the-act: {title: The Act, standing: law, from: 1991-10-14}\n"
PROVISIONS = """
    iro-03:
      title: How many
      duty: Few
      held_by: [{{instrument: handbook, verification: verified{held}}}]
    la-03:
      title: Reviews
      duty: On time
      held_by: [{{instrument: the-act, verification: verified}}]
    {more}
    """
RANGE = "caseload-range: {{title: Range, unit: children, {values}}}\n"


def instruments(handbook: str) -> dict[str, str]:
    return {"rules/instruments/all.yaml": f"{HANDBOOK}{handbook}}}\n{ACT}"}


def provisions(held: str = "", more: str = "") -> dict[str, str]:
    return {"rules/provisions/all.yaml": PROVISIONS.format(held=held, more=more)}


def standards(values: str) -> dict[str, str]:
    return {"rules/standards/all.yaml": RANGE.format(values=values)}


FILES = {
    "unknown-instrument": provisions(
        more="x-01: {title: X, duty: X, held_by: [{instrument: handbok, verification: verified}]}"
    ),
    "unknown-edition": provisions(held=', editions: ["2012"]'),
    "outside-edition": provisions(held=', editions: ["2010"], from: 2021-02-01'),
    "editions-or-dates": instruments(', from: 2011-04-01, editions: {"2010": {from: 2011-04-01}}'),
    "dates-backwards": instruments(", from: 2021-01-01, until: 2020-01-01"),
    "id-used-twice": {"rules/instruments/more.yaml": ACT},
    "bad-name": {"rules/instruments/more.yaml": "An_Act: {title: An Act, standing: law}\n"},
    "unknown-provision": standards("values: [{range: [50, 70], rests_on: iro-3}]"),
    "missing-key": standards("values: [{range: [50, 70]}]"),
    "standard-without-values": standards("range: yes, values: []"),
    "local-only-with-values": standards(
        "local: only, values: [{range: [50, 70], rests_on: iro-03}]"
    ),
    "values-of-two-shapes": standards(
        "values: [{until: 2015-12-31, value: 60, rests_on: iro-03},"
        " {from: 2016-01-01, range: [50, 70], rests_on: iro-03}]"
    ),
    "values-overlap": standards(
        "values: [{until: 2016-01-01, range: [50, 60], rests_on: iro-03},"
        " {from: 2016-01-01, range: [50, 70], rests_on: iro-03}]"
    ),
    "value-or-range": standards("values: [{value: 60, range: [50, 70], rests_on: iro-03}]"),
    "limits-out-of-order": standards("values: [{range: [70, 50], rests_on: iro-03}]"),
    "stray-file": {"rules/care/deeper/reviewing.yaml": "concern: {id: a, title: A}\nrules: {}\n"},
    "unknown-area": {"rules/caer/more.yaml": "concern: {id: a, title: A}\nrules: {}\n"},
    "unknown-concern": {"rules/care/more.yaml": "concern: reviewin\nrules: {}\n"},
    "wrong-shape": {"rules/instruments/more.yaml": "- a list\n"},
    "unknown-key": {"rules/care/more.yaml": "concern: {id: a, title: A}\nrule: {}\nrules: {}\n"},
}

RULES = {
    "rule-without-citation": {"a": "cites: []"},
    "unknown-provision": {"a": "cites: [iro-3]"},
    "unknown-fact": {"a": "dated_by: isued_on"},
    "dated-by-no-date": {"a": "dated_by: challenge"},
    "windows-or-dates": {"a": "from: 2011-04-01\nwindows: [{until: 2020-01-01}]"},
    "dates-backwards": {"a": "from: 2021-01-01\nuntil: 2020-01-01"},
    "unknown-severity": {"a": "severity: grave"},
    "severity-not-understood": {"a": "severity: []"},
    "base-severity-missing": {"a": "severity: [{high: {tracker_works: {is: no}}}]"},
    "steps-out-of-order": {"a": "severity: [{low: {tracker_works: {is: no}}}, {high: otherwise}]"},
    "no-room-to-step-up": {
        "a": "severity: high\none_step_up: {when: {tracker_works: {is: no}}, not_past: high}"
    },
    "placeholder-not-understood": {"a": 'message: "{challenge"'},
    "fact-not-read": {"a": 'action: "Mend {tracker_works.sentence}"'},
    "policy-not-stated": {"a": "when: {late_reviews: {above: 5}}"},
    "succeeds-a-living-rule": {"a": "", "b": "succeeds: [a]"},
    "rules-in-a-circle": {"a": "when: {raised: b}", "b": "when: {not: {raised: a}}"},
    "unknown-rule": {"a": "when: {raised: c}"},
    "bad-name": {"A_Rule": ""},
}


def problems_of(load) -> list:
    with pytest.raises(ProblemsError) as error:
        load()
    return list(error.value.problems)


@pytest.mark.parametrize(("code", "files"), FILES.items())
def test_a_malformed_file_has_one_problem_and_a_place(written_rulebook, code, files):
    (problem,) = problems_of(lambda: written_rulebook.load(files))
    assert problem.code == code
    assert problem.place.file
    assert problem.message.endswith((".", "?"))


@pytest.mark.parametrize(("code", "rules"), RULES.items())
def test_a_malformed_rule_has_one_problem_and_a_place(written_rulebook, code, rules):
    (problem,) = problems_of(lambda: written_rulebook.with_rules(**rules))
    assert problem.code == code
    assert problem.place.line > 0
    assert problem.suggestion


def test_both_places_of_an_id_are_named(written_rulebook):
    (problem,) = problems_of(lambda: written_rulebook.load(FILES["id-used-twice"]))
    assert problem.place.file.endswith("more.yaml")
    assert "all.yaml:8:1" in problem.message


def test_rules_in_two_files_may_not_share_an_id(written_rulebook):
    files = {"rules/help/more.yaml": written_rulebook.FILES["rules/care/reviewing.yaml"]}
    found = problems_of(lambda: written_rulebook.load(files))
    assert [problem.code for problem in found] == ["id-used-twice", "id-used-twice"]


def test_the_nearest_name_is_offered(written_rulebook):
    (problem,) = problems_of(lambda: written_rulebook.with_rules(a="cites: [iro-3]"))
    assert problem.suggestion == "Did you mean iro-03?"
    (problem,) = problems_of(lambda: written_rulebook.load(FILES["unknown-edition"]))
    assert "2010" in problem.suggestion


def test_a_circle_is_named_part_by_part(written_rulebook):
    (problem,) = problems_of(
        lambda: written_rulebook.with_rules(
            a="severity: [{high: {raised: {rule: b, at_least: high}}}, {low: otherwise}]",
            b="severity: [{high: {raised: {rule: a, at_least: medium}}}, {low: otherwise}]",
        )
    )
    assert problem.message.startswith(
        "Whether a is high reads whether b is high, which reads whether a is high."
    )


def test_each_circle_is_named(written_rulebook):
    found = problems_of(
        lambda: written_rulebook.with_rules(
            a="when: {raised: a}", b="when: {raised: c}", c="when: {raised: b}"
        )
    )
    assert [problem.code for problem in found] == ["rules-in-a-circle"] * 2


def test_a_step_up_is_part_of_a_circle(written_rulebook):
    (problem,) = problems_of(
        lambda: written_rulebook.with_rules(
            a="one_step_up: {when: {raised: b}, not_past: high}",
            b="when: {raised: {rule: a, at_least: medium}}",
        )
    )
    assert problem.code == "rules-in-a-circle"


POLICIES = {
    "a number": "when: {children_per_officer: {above: 70}}",
    "one of two numbers": "when: {children_per_officer: {between: [1, 70]}}",
    "a share": "when: {late_reviews: {share: {at_least: 10}}}",
    "a denominator": "when: {late_reviews: {of: {at_least: 50}}}",
    "a percentage of a standard": "when: {children_per_officer: {above: "
    "{standard: caseload-range, bound: upper, percent: 110}}}",
    "more than before": "when: {late_reviews: {above: {previous: yes, plus: 5}}}",
    "a step": "severity: [{high: {late_reviews: {above: 5}}}, {low: otherwise}]",
    "a step up": "one_step_up: {when: {late_reviews: {above: 5}}, not_past: medium}",
}


@pytest.mark.parametrize("rule", POLICIES.values(), ids=POLICIES)
def test_a_number_of_ours_must_say_so(written_rulebook, rule):
    (problem,) = problems_of(lambda: written_rulebook.with_rules(a=rule))
    assert problem.code == "policy-not-stated"
    assert written_rulebook.with_rules(a=f"{rule}\npolicy: Ours").rules["a"].policy == "Ours"
