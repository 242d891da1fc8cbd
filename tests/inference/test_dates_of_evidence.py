"""Which law and which standard decide: those of the date of the evidence."""

from __future__ import annotations

import pytest
from tests.inference.assessed import ENGINES, FIGURES, assess, outcome

from flagstone.inference.verdicts import Gap, Outcome, Why


@ENGINES
@pytest.mark.parametrize(
    ("children", "expected"),
    [
        ("70.0", Outcome.CLEAR),
        ("70.1", Outcome.RAISED),
        ("more than 70", Outcome.RAISED),
        ("more than 60", Outcome.UNDECIDED),
        ("about 70", Outcome.UNDECIDED),
        ("at most 70", Outcome.CLEAR),
        ("between 71 and 80", Outcome.RAISED),
    ],
)
def test_a_figure_is_held_against_the_standard_of_its_date(
    written_rulebook, engine: str, children: str, expected: Outcome
) -> None:
    rulebook = written_rulebook.load()
    said = f"reviewing officers hold {children} children each"
    assert outcome(rulebook, FIGURES, said, rule="caseload-figure", engine=engine) is expected


@ENGINES
@pytest.mark.parametrize(
    ("day", "expected"),
    [("31 March 2011", Outcome.NOT_IN_FORCE), ("1 April 2011", Outcome.RAISED)],
)
def test_a_rule_is_in_force_from_the_day_its_law_is(
    written_rulebook, engine: str, day: str, expected: Outcome
) -> None:
    rulebook = written_rulebook.load()
    figures = f"the authority's own figures as at {day}"
    said = "reviewing officers hold 95 children each"
    assert outcome(rulebook, figures, said, rule="caseload-figure", engine=engine) is expected


def test_the_date_is_that_of_the_evidence_and_not_of_the_sheet(written_rulebook) -> None:
    rulebook = written_rulebook.load()
    said = "as at 31 March 2011, reviewing officers hold 95 children each"
    assert outcome(rulebook, FIGURES, said, rule="caseload-figure") is Outcome.NOT_IN_FORCE


def test_evidence_over_a_change_of_law_is_undecided_unless_neither_law_would_raise_it(
    written_rulebook,
) -> None:
    rulebook = written_rulebook.with_rules(a="when: {children_per_officer: {above: 70}}\npolicy: x")
    over_the_change = (
        "from 1 January 2011 to 30 June 2011, reviewing officers hold {} children each"
    )
    figures = assess(rulebook, FIGURES, over_the_change.format(95))
    verdict = figures.bodies[0].verdicts["a"]
    assert verdict.outcome is Outcome.UNDECIDED
    assert verdict.gaps == (Gap("a", Why.STRADDLES),)
    assert outcome(rulebook, FIGURES, over_the_change.format(60)) is Outcome.CLEAR


def test_successive_editions_of_one_instrument_leave_no_gap(written_rulebook) -> None:
    rulebook = written_rulebook.with_rules(a="when: {children_per_officer: {above: 70}}\npolicy: x")
    said = "from 1 December 2020 to 31 January 2021, reviewing officers hold 95 children each"
    assert outcome(rulebook, FIGURES, said) is Outcome.RAISED


def test_a_stale_figure_is_unknown_from_the_day_after_its_time_is_up(written_rulebook) -> None:
    facts = written_rulebook.FILES["facts/care/reviews.yaml"].replace(
        "sentence: reviewing", "fresh_for: 12 months\n              sentence: reviewing"
    )
    rulebook = written_rulebook.load({"facts/care/reviews.yaml": facts})
    fresh = "as at 31 March 2024, reviewing officers hold 66 children each"
    stale = "as at 30 March 2024, reviewing officers hold 66 children each"
    assert outcome(rulebook, FIGURES, fresh, rule="caseload-figure") is Outcome.CLEAR
    verdict = assess(rulebook, FIGURES, stale).bodies[0].verdicts["caseload-figure"]
    assert verdict.gaps == (Gap("children_per_officer", Why.STALE),)


def test_a_rule_dated_by_a_fact_takes_the_law_of_that_day(written_rulebook) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {children_per_officer: {above: 70}}\ndated_by: issued_on\npolicy: x"
    )
    said = "reviewing officers hold 95 children each"
    issued = "proceedings were issued on {}"
    before = issued.format("31 March 2011")
    assert outcome(rulebook, FIGURES, said, before) is Outcome.NOT_IN_FORCE
    assert outcome(rulebook, FIGURES, said, issued.format("1 April 2011")) is Outcome.RAISED
    verdict = assess(rulebook, FIGURES, said).bodies[0].verdicts["a"]
    assert verdict.gaps == (Gap("issued_on", Why.NOT_STATED),)
    mixed = issued.format("between 1 March 2011 and 30 April 2011")
    assert outcome(rulebook, FIGURES, said, mixed) is Outcome.UNDECIDED
    few = "reviewing officers hold 60 children each"
    assert outcome(rulebook, FIGURES, few) is Outcome.CLEAR
