"""The six outcomes, severity steps, gates and what would settle a verdict."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from flagstone.conditions.tree import Severity
from flagstone.inference.assessment import Assessment
from flagstone.inference.judging import judge
from flagstone.inference.verdicts import Gap, Outcome, Why
from flagstone.problems import NOWHERE, ProblemsError
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet, SheetKind
from flagstone.specification.situations import Situation

FIGURES = "the authority's own figures as at 31 March 2025"
INSPECTION = "an inspection that ended on 19 September 2024"
ENGINES = pytest.mark.parametrize("engine", ["plain", "durable"])


def assess(rulebook: Rulebook, *sentences: str, engine: str = "plain") -> Assessment:
    situation = Situation(rulebook)
    for sentence in sentences:
        situation.add(sentence, NOWHERE)
    return judge(situation.rulebook, situation.sheet(), situation.earlier(), engine)


def outcome(rulebook: Rulebook, *sentences: str, rule: str = "a", engine: str = "plain") -> Outcome:
    return assess(rulebook, *sentences, engine=engine).bodies[0].verdicts[rule].outcome


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


@ENGINES
def test_nobody_in_the_cohort_is_not_applicable_and_never_clear(written_rulebook, engine) -> None:
    rulebook = written_rulebook.with_rules(a="when: {late_reviews: {at_least: 1}}")
    said = "{} children in care had a late review"
    assert outcome(rulebook, FIGURES, said.format("0 of 0"), engine=engine) is (
        Outcome.NOT_APPLICABLE
    )
    assert outcome(rulebook, FIGURES, said.format("0 of 9"), engine=engine) is Outcome.CLEAR


def test_an_empty_cohort_does_not_hide_what_another_part_raises(written_rulebook) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {any: [{late_reviews: {at_least: 1}}, {challenge: {is: absent}}]}"
    )
    nobody = "0 of 0 children in care had a late review"
    assert outcome(rulebook, INSPECTION, nobody) is Outcome.UNDECIDED
    absent = "challenge by reviewing officers is absent"
    assert outcome(rulebook, INSPECTION, nobody, absent) is Outcome.RAISED
    limited = "challenge by reviewing officers is limited"
    assert outcome(rulebook, INSPECTION, nobody, limited) is Outcome.NOT_APPLICABLE


def test_silence_of_own_figures_on_inspectors_words_is_not_looked_at(written_rulebook) -> None:
    rulebook = written_rulebook.with_rules(a="when: {challenge: {is: absent}}")
    assert outcome(rulebook, FIGURES) is Outcome.NOT_LOOKED_AT
    assert outcome(rulebook, INSPECTION) is Outcome.UNDECIDED


def test_silence_outside_the_scope_is_not_looked_at_and_a_word_outside_it_counts(
    written_rulebook,
) -> None:
    rulebook = written_rulebook.with_rules(a="when: {challenge: {is: absent}}")
    scope = "only help was looked at"
    assert outcome(rulebook, INSPECTION, scope) is Outcome.NOT_LOOKED_AT
    said = "challenge by reviewing officers is absent"
    assert outcome(rulebook, INSPECTION, scope, said) is Outcome.RAISED


def test_a_percentage_of_too_few_is_not_used(written_rulebook) -> None:
    rulebook = written_rulebook.with_rules(
        a="""
        when: {late_reviews: {at_least: 1}}
        severity: [{high: {late_reviews: {share: {at_least: 50}}}}, {low: otherwise}]
        policy: ours
        """
    )
    said = "{} children in care had a late review"
    few = assess(rulebook, FIGURES, said.format("2 of 3")).bodies[0].verdicts["a"]
    assert (few.severity, few.possible) == (Severity.LOW, Severity.LOW)
    many = assess(rulebook, FIGURES, said.format("20 of 30")).bodies[0].verdicts["a"]
    assert many.severity is Severity.HIGH


@ENGINES
def test_a_step_that_rests_on_an_unknown_fact_leaves_at_least(written_rulebook, engine) -> None:
    rulebook = written_rulebook.with_rules(
        a="""
        when: {children_per_officer: {above: 70}}
        severity: [{high: {challenge: {is: absent}}}, {low: otherwise}]
        policy: ours
        """
    )
    said = "reviewing officers hold 95 children each"
    verdict = assess(rulebook, FIGURES, said, engine=engine).bodies[0].verdicts["a"]
    assert (verdict.severity, verdict.possible) == (Severity.LOW, Severity.HIGH)
    assert verdict.step_gaps == (Gap("challenge", Why.OUT_OF_SCOPE),)
    inconsistent = "challenge by reviewing officers is inconsistent"
    verdict = assess(rulebook, FIGURES, said, inconsistent, engine=engine).bodies[0].verdicts["a"]
    assert (verdict.severity, verdict.possible) == (Severity.LOW, Severity.LOW)


@ENGINES
def test_a_composite_is_followed_to_the_facts_that_would_settle_it(
    written_rulebook, engine
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {children_per_officer: {above: 70}}\npolicy: x",
        b="when: {challenge: {is: absent}}",
        c="when: {all: [{raised: a}, {raised: b}]}",
    )
    said = "reviewing officers hold 95 children each"
    verdict = assess(rulebook, INSPECTION, said, engine=engine).bodies[0].verdicts["c"]
    assert verdict.outcome is Outcome.UNDECIDED
    assert verdict.gaps == (Gap("challenge", Why.NOT_STATED),)


def test_a_composite_that_can_no_longer_be_raised_is_not_in_force_and_never_clear(
    written_rulebook,
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {challenge: {is: absent}}\nuntil: 2012-12-31",
        b="when: {raised: a}",
        c="when: {not: {raised: a}}",
    )
    said = "challenge by reviewing officers is absent"
    for rule in "abc":
        assert outcome(rulebook, INSPECTION, said, rule=rule) is Outcome.NOT_IN_FORCE


@ENGINES
def test_a_step_of_a_rule_not_in_force_makes_nothing_clear(written_rulebook, engine) -> None:
    rulebook = written_rulebook.with_rules(
        a="""
        when: {children_per_officer: {above: 70}}
        severity: [{high: {children_per_officer: {above: 100}}}, {low: otherwise}]
        until: 2012-12-31
        policy: ours
        """,
        b="when: {raised: {rule: a, at_least: high}}",
    )
    said = "reviewing officers hold 80 children each"
    assert outcome(rulebook, FIGURES, said, rule="b", engine=engine) is Outcome.NOT_IN_FORCE


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


def test_a_group_is_assessed_apart_and_only_where_something_is_said_of_it(written_rulebook) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {challenge: {is: absent}}",
        b="when: {children_per_officer: {above: 70}}\npolicy: x",
    )
    assessment = assess(
        rulebook,
        INSPECTION,
        "challenge by reviewing officers is consistent",
        "for older children, challenge by reviewing officers is absent",
        "reviewing officers hold 95 children each",
    )
    whole, older = assessment.bodies
    assert whole.verdicts["a"].outcome is Outcome.CLEAR
    assert older.verdicts["a"].outcome is Outcome.RAISED
    assert list(older.verdicts) == ["a"]


def test_previous_and_raised_before_read_the_latest_earlier_sheet_that_knows(
    written_rulebook,
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {children_per_officer: {above: 70}}\npolicy: x",
        b="when: {children_per_officer: {above: previous}}",
        c="when: {raised_before: a}",
    )
    now = "reviewing officers hold 75 children each"
    then = "an earlier sheet as at 31 March {} says that reviewing officers hold {} children each"
    alone = assess(rulebook, FIGURES, now).bodies[0].verdicts
    assert alone["b"].outcome is Outcome.UNDECIDED
    assert alone["c"].gaps == (Gap("a", Why.NO_EARLIER_SHEET),)
    grown = assess(rulebook, FIGURES, now, then.format(2023, 60), then.format(2024, 74))
    verdicts = grown.bodies[0].verdicts
    assert verdicts["b"].outcome is Outcome.RAISED
    assert verdicts["c"].outcome is Outcome.RAISED
    fallen = assess(rulebook, FIGURES, now, then.format(2023, 95), then.format(2024, 60))
    assert fallen.bodies[0].verdicts["c"].outcome is Outcome.CLEAR


def test_learning_a_fact_may_turn_a_verdict_only_through_known(written_rulebook) -> None:
    rulebook = written_rulebook.with_rules(a="when: {challenge: {known: no}}")
    said = "challenge by reviewing officers is consistent"
    assert outcome(rulebook, INSPECTION) is Outcome.RAISED
    assert outcome(rulebook, INSPECTION, said) is Outcome.CLEAR


def test_that_there_is_nobody_is_known_too(written_rulebook) -> None:
    rulebook = written_rulebook.with_rules(a="when: {late_reviews: {known: no}}")
    nobody = "0 of 0 children in care had a late review"
    assert outcome(rulebook, FIGURES) is Outcome.RAISED
    assert outcome(rulebook, FIGURES, nobody) is Outcome.CLEAR


def test_a_stale_word_of_inspectors_does_not_outweigh_a_fresh_figure(written_rulebook) -> None:
    facts = written_rulebook.FILES["facts/care/reviews.yaml"].replace(
        "sentence: reviewing", "fresh_for: 12 months\n              sentence: reviewing"
    )
    rulebook = written_rulebook.load({"facts/care/reviews.yaml": facts})
    stale = "as at 31 March 2020, inspectors found that reviewing officers hold 95 children each"
    fresh = "the authority's figure is that reviewing officers hold 60 children each"
    assert outcome(rulebook, FIGURES, stale, fresh, rule="caseload-figure") is Outcome.CLEAR
    held = assess(rulebook, FIGURES, stale, fresh).bodies[0].held["children_per_officer"]
    assert [str(other.voice.word) for other in held.others] == ["inspectors"]


def test_earlier_sheets_of_another_authority_or_a_later_date_are_refused(written_rulebook) -> None:
    rulebook = written_rulebook.load()
    situation = Situation(rulebook)
    situation.add(FIGURES, NOWHERE)
    sheet = situation.sheet()
    elsewhere = replace(sheet, authority="Elsewhere", date=sheet.date - 1)
    with pytest.raises(ProblemsError) as raised:
        judge(rulebook, sheet, [elsewhere, sheet])
    assert {problem.code for problem in raised.value.problems} == {
        "earlier-sheet-of-another-authority",
        "earlier-sheet-not-earlier",
    }
    spelt_otherwise = replace(sheet, authority=" scenario ", date=sheet.date - 1)
    assert judge(rulebook, sheet, [spelt_otherwise]).earlier


def test_nobody_is_judged_by_the_standards_of_another_authority(written_rulebook) -> None:
    local = (
        "authority: {}\nstandards: {{caseload-range: [{{from: 2024-01-01, range: [50, 60]}}]}}\n"
    )
    day = date(2025, 3, 31).toordinal()
    sheet = FactSheet("Kingston upon Hull", day, SheetKind.AUDIT, file="a.yaml")
    assert judge(written_rulebook.load(local=local.format("kingston  upon hull")), sheet)
    with pytest.raises(ProblemsError) as raised:
        judge(written_rulebook.load(local=local.format("Leeds")), sheet)
    (problem,) = raised.value.problems
    assert problem.code == "local-standards-of-another-authority"
    assert problem.place.file == "a.yaml"
