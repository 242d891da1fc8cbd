"""What is found of small rulebooks that have it, and of those that just do not."""

from __future__ import annotations

import pytest

from flagstone.consistency import Finding, Kind, look
from flagstone.consistency.ground import Ground
from flagstone.consistency.pairs import pairs_about, related
from flagstone.inference import satisfiability
from flagstone.specification.finding_examples import example_of

OURS = "policy: Ours\n"
ABOVE = "when: {{children_per_officer: {{above: {}}}}}\npolicy: Ours"
STANDARD = """
    caseload-range:
      title: Children for each reviewing officer
      unit: children
      values:
        - {from: 2011-04-01, until: 2015-12-31, value: 60, rests_on: iro-03}
        - {from: 2016-01-01, value: 90, rests_on: iro-03}
    """
READS_STANDARD = "when: {children_per_officer: {above: {standard: caseload-range}}}"
FILES = {"rules/standards/all.yaml": STANDARD}


def said(written_rulebook, kind: Kind, **rules: str) -> list[Finding]:  # type: ignore[no-untyped-def]
    book = written_rulebook.with_rules(FILES, **rules)
    return [each for each in look(book, list(book.rules)) if each.kind is kind]


FOUND: list[tuple[Kind, dict[str, str], tuple[str, ...]]] = [
    (Kind.IMPLIES, {"a": ABOVE.format(80), "b": ABOVE.format(70)}, ("a", "b")),
    # The number of the standard is 60 or 90, and 100 is above both.
    (Kind.IMPLIES, {"a": READS_STANDARD, "b": ABOVE.format(100)}, ("b", "a")),
    (
        Kind.IMPLIES,
        {"a": "when: {raised: c}", "b": ABOVE.format(50), "c": ABOVE.format(60)},
        ("a", "b"),
    ),
    (Kind.SAME, {"a": ABOVE.format(70), "b": ABOVE.format("70.0")}, ("a", "b")),
    (
        Kind.EXCLUDES,
        {"a": "when: {challenge: {is: absent}}", "b": "when: {challenge: {is: limited}}"},
        ("a", "b"),
    ),
    (
        Kind.EXCLUDES,
        {
            "a": "when: {challenge: {is: absent}}",
            "b": "when: {challenge: {is: limited}}",
            "c": "when: {at_least: 2, of: [{raised: a}, {raised: b}, {tracker_works: {is: no}}]}",
        },
        ("c", "a", "b"),
    ),
    (
        Kind.GAP,
        {
            "a": f"when: {{children_per_officer: {{between: [50, 80]}}}}\n{OURS}",
            "b": ABOVE.format("80.1"),
        },
        ("a", "b"),
    ),
    (
        Kind.GAP,
        {
            "a": f"when: {{late_reviews: {{share: {{between: [10, 20]}}}}}}\n{OURS}",
            "b": f"when: {{late_reviews: {{share: {{above: 20.1}}}}}}\n{OURS}",
        },
        ("a", "b"),
    ),
    # From 2016 the standard is 90, and nothing is said of 60.1 to 90.
    (
        Kind.GAP,
        {"a": READS_STANDARD, "b": f"when: {{children_per_officer: {{at_most: 60}}}}\n{OURS}"},
        ("a", "b"),
    ),
    (
        Kind.STEPS_CROSS,
        {
            "a": f"{ABOVE.format(50)}\nseverity: [{{high: {{children_per_officer: {{between: "
            "[70, 90]}}}, {medium: {children_per_officer: {above: 80}}}, {low: otherwise}]"
        },
        ("a",),
    ),
    (
        Kind.STEP_AT_TIMES_NEVER,
        {
            "a": f"{READS_STANDARD}\n{OURS}severity: [{{high: {{children_per_officer: "
            "{at_most: 70}}}, {low: otherwise}]"
        },
        ("a",),
    ),
    (
        Kind.INTERRUPTED,
        {"a": "windows: [{until: 2019-12-31}, {from: 2020-02-01}]"},
        ("a",),
    ),
]


@pytest.mark.parametrize(("kind", "rules", "about"), FOUND)
def test_it_is_found(written_rulebook, kind, rules, about):  # type: ignore[no-untyped-def]
    assert about in [each.rules for each in said(written_rulebook, kind, **rules)]


NOT_FOUND: list[tuple[Kind, dict[str, str]]] = [
    (
        Kind.IMPLIES,
        {
            "a": ABOVE.format(80),
            "b": "when: {all: [{children_per_officer: {above: 70}}, {tracker_works: {is: no}}]}\n"
            f"{OURS}",
        },
    ),
    # From 2016 the standard is 90, and not all that is above 80 is above it.
    (Kind.IMPLIES, {"a": READS_STANDARD, "b": ABOVE.format(80)}),
    # A rule that asks for another always implies it. Nobody need be told.
    (Kind.IMPLIES, {"a": "when: {all: [{raised: b}, {tracker_works: {is: no}}]}", "b": ""}),
    (Kind.SAME, {"a": ABOVE.format(70), "b": ABOVE.format("70.1")}),
    (
        Kind.EXCLUDES,
        {
            "a": "when: {challenge: {at_most: limited}}",
            "b": "when: {challenge: {at_least: limited}}",
        },
    ),
    (
        Kind.GAP,
        {
            "a": f"when: {{children_per_officer: {{between: [50, 80]}}}}\n{OURS}",
            "b": ABOVE.format(80),
        },
    ),
    (
        Kind.GAP,
        {
            "a": f"when: {{late_reviews: {{share: {{between: [10, 20]}}}}}}\n{OURS}",
            "b": f"when: {{late_reviews: {{share: {{above: 20}}}}}}\n{OURS}",
        },
    ),
    (
        Kind.STEPS_CROSS,
        {
            "a": f"{ABOVE.format(50)}\nseverity: [{{high: {{children_per_officer: {{above: "
            "90}}}, {medium: {children_per_officer: {above: 80}}}, {low: otherwise}]"
        },
    ),
    (
        Kind.STEP_AT_TIMES_NEVER,
        {
            "a": f"{READS_STANDARD}\n{OURS}severity: [{{high: {{children_per_officer: "
            "{at_most: 90.1}}}, {low: otherwise}]"
        },
    ),
    (Kind.INTERRUPTED, {"a": "windows: [{until: 2019-12-31}, {from: 2020-01-01}]"}),
]


@pytest.mark.parametrize(("kind", "rules"), NOT_FOUND)
def test_it_is_not_found_where_it_just_is_not_so(written_rulebook, kind, rules):  # type: ignore[no-untyped-def]
    assert said(written_rulebook, kind, **rules) == []


def test_a_gap_is_said_with_its_ends_and_its_days(written_rulebook):  # type: ignore[no-untyped-def]
    (gap,) = said(
        written_rulebook,
        Kind.GAP,
        a=READS_STANDARD,
        b=f"when: {{children_per_officer: {{at_most: 60}}}}\n{OURS}",
    )
    assert gap.said == (
        "Nothing is said where children in care per reviewing officer is between 60.1 and 90 "
        "children, though it is of lower and of higher values."
    )
    assert "This is so from 1 January 2016." in gap.reason


def test_why_two_rules_exclude_one_another_is_said_in_as_few_clauses_as_do(written_rulebook):  # type: ignore[no-untyped-def]
    (found,) = said(
        written_rulebook,
        Kind.EXCLUDES,
        a="when: {all: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}",
        b="when: {all: [{challenge: {is: absent}}, {tracker_works: {is: yes}}]}",
    )
    assert found.reason == (
        "These exclude one another: (the tracker does not work); (the tracker works)."
    )


def test_every_finding_that_can_be_shown_is_shown(written_rulebook):  # type: ignore[no-untyped-def]
    for _, rules, _ in FOUND:
        book = written_rulebook.with_rules(FILES, **rules)
        for finding in look(book, list(book.rules)):
            assert bool(finding.shown) is (example_of(finding, book) is not None), finding.said


def test_only_what_is_about_the_rules_asked_for_is_looked_at(written_rulebook):  # type: ignore[no-untyped-def]
    book = written_rulebook.with_rules(
        FILES, a=ABOVE.format(80), b=ABOVE.format(70), c="when: {challenge: {is: absent}}"
    )
    assert [each.rules for each in look(book, ["b"])] == [("a", "b")]
    assert look(book, ["c"]) == []


def test_what_takes_too_long_is_said_to_be_not_decided(written_rulebook, monkeypatch):  # type: ignore[no-untyped-def]
    monkeypatch.setattr(satisfiability, "_MOST_BRANCHES", 2)
    both = (
        "when: {{all: [{{children_per_officer: {{above: {0}}}}}, {{tracker_works: {{is: no}}}}]}}\n"
    )
    rules = {name: both.format(number) + OURS for name, number in (("a", 80), ("b", 70))}
    undecided = said(written_rulebook, Kind.NOT_DECIDED, **rules)
    assert {each.rules for each in undecided} >= {("a",), ("b",), ("a", "b")}
    assert all(not each.kind.is_fault for each in undecided)


def test_a_pair_is_not_decided_where_one_question_is_not(written_rulebook, monkeypatch):  # type: ignore[no-untyped-def]
    book = written_rulebook.with_rules(FILES, a=ABOVE.format(80), b=ABOVE.format(70))
    ground = Ground(book)
    monkeypatch.setattr(Ground, "can", lambda *_: None)
    ((one, other),) = pairs_about(ground, ["a"])
    assert [each.kind for each in related(ground, one, other)] == [Kind.NOT_DECIDED]


def test_the_bundled_rulebook_has_no_fault_and_nothing_is_left_undecided(rulebook):  # type: ignore[no-untyped-def]
    found = look(rulebook, list(rulebook.rules))
    assert {
        each.kind for each in found if each.kind.is_fault or each.kind is Kind.NOT_DECIDED
    } == set()
    assert not any(each.kind in (Kind.IMPLIES, Kind.SAME, Kind.GAP) for each in found)
    assert all(example_of(each, rulebook) for each in found if each.shown)


def test_a_standard_that_only_an_authority_sets_is_given_with_the_sheet(written_rulebook):  # type: ignore[no-untyped-def]
    files = {
        "rules/standards/all.yaml": """
            own-ceiling: {title: The authority's own ceiling, unit: children, local: only}
            """
    }
    above = "when: {children_per_officer: {above: {standard: own-ceiling}}}"
    book = written_rulebook.with_rules(
        files,
        a=f"{above}",
        b=f"{above}\nseverity: [{{high: {{late_reviews: {{known: no}}}}}},"
        " {medium: {late_reviews: {known: yes}}}, {low: otherwise}]",
    )
    (same,) = (each for each in look(book, list(book.rules)) if each.kind is Kind.SAME)
    example = example_of(same, book)
    assert example is not None
    assert example.local == ("authority: An example\nstandards:\n  own-ceiling:\n  - value: 40\n")
    (never,) = (each for each in look(book, ["b"]) if each.kind is Kind.STEP_NEVER_REACHED)
    assert never.said.startswith("b is never low")


def test_an_earlier_sheet_is_given_where_a_rule_looks_back(written_rulebook):  # type: ignore[no-untyped-def]
    again = "when: {all: [{challenge: {is: absent}}, {raised_before: a}]}"
    book = written_rulebook.with_rules(FILES, a="", b=again)
    (implied,) = (each for each in look(book, ["b"]) if each.kind is Kind.IMPLIES)
    assert implied.rules == ("b", "a")
    example = example_of(implied, book)
    assert example is not None
    assert "challenge: absent" in example.earlier


def test_a_rule_that_a_fact_dates_is_in_force_on_the_days_of_its_law(written_rulebook):  # type: ignore[no-untyped-def]
    dated = "cites: [iro-03]\ndated_by: issued_on\nwhen: {{issued_on: {{before: {}}}}}"
    book = written_rulebook.with_rules(FILES, a=dated.format("2011-04-02"))
    assert look(book, ["a"]) == []
    book = written_rulebook.with_rules(FILES, a=dated.format("2011-04-01"))
    (never,) = look(book, ["a"])
    assert never.kind is Kind.NEVER_TRUE
    assert never.reason == (
        "What it rests on is in force from 1 April 2011, and issued_on cannot be such a day then."
    )
