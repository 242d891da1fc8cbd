"""The six outcomes, severity steps, gates and what would settle a verdict."""

from __future__ import annotations

import random
from datetime import date

import pytest
from msgspec.structs import replace
from tests.inference.assessed import ENGINES, FIGURES, assess, outcome

from flagstone.conditions.tree import Severity
from flagstone.inference.judging import judge, judge_series
from flagstone.inference.verdicts import CLOSED_OFF, Gap, Outcome, Why
from flagstone.problems import NOWHERE, ProblemsError
from flagstone.sheets.fact_sheet import FactSheet, SheetKind
from flagstone.specification.situations import Situation

INSPECTION = "an inspection that ended on 19 September 2024"


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


@ENGINES
@pytest.mark.parametrize(
    ("mark", "outcome_", "why"),
    [
        ("c", Outcome.UNDECIDED, Why.SUPPRESSED),
        ("x", Outcome.UNDECIDED, Why.NOT_AVAILABLE),
        ("[low]", Outcome.UNDECIDED, Why.ROUNDS_TO_ZERO),
        ("u", Outcome.UNDECIDED, Why.LOW_RELIABILITY),
        ("82 [u]", Outcome.UNDECIDED, Why.LOW_RELIABILITY),
        ("w", Outcome.UNDECIDED, Why.NONE_RECORDED),
        ("unknown", Outcome.UNDECIDED, Why.NOT_KNOWN),
        ("z", Outcome.NOT_APPLICABLE, Why.NOT_APPLICABLE),
    ],
)
def test_what_a_mark_says_is_why_a_rule_could_not_be_judged(
    written_rulebook, engine, mark, outcome_, why
) -> None:
    rulebook = written_rulebook.with_rules(a="when: {children_per_officer: {above: 70}}\npolicy: x")
    title = rulebook.vocabulary.fact_types["children_per_officer"].title
    (body,) = assess(rulebook, FIGURES, f"{title}: {mark}", engine=engine).bodies
    verdict = body.verdicts["a"]
    assert (verdict.outcome, verdict.gaps) == (outcome_, (Gap("children_per_officer", why),))


@pytest.mark.parametrize("mark", ["c", "[low]", "u", "w"])
def test_a_figure_withheld_by_one_source_is_never_said_not_to_apply(written_rulebook, mark) -> None:
    rulebook = written_rulebook.with_rules(a="when: {children_per_officer: {above: 70}}\npolicy: x")
    title = rulebook.vocabulary.fact_types["children_per_officer"].title
    for first, second in ((mark, "z"), ("z", mark)):
        said = (FIGURES, f"{title}: {first}", f"{title}: {second}")
        assert outcome(rulebook, *said) is Outcome.UNDECIDED


def test_whatever_does_not_apply_keeps_a_rule_from_being_undecided_and_nothing_else_does() -> None:
    not_applicable = {Why.NOBODY, Why.NOT_APPLICABLE}
    assert set(CLOSED_OFF) == not_applicable | {Why.OUT_OF_SCOPE, Why.NOT_IN_FORCE}
    assert {why for why in CLOSED_OFF if CLOSED_OFF[why] is Outcome.NOT_APPLICABLE} == (
        not_applicable
    )


def test_each_of_a_series_is_judged_as_it_is_alone_with_those_before_it(written_rulebook) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {children_per_officer: {above: 70}}\npolicy: x",
        b="when: {children_per_officer: {above: previous}}",
        c="when: {raised_before: b}",
    )
    r = random.Random(7)
    for _ in range(20):
        days = [f"{r.randint(2022, 2024)}-0{r.randint(1, 3)}-15" for _ in "123456"]
        sheets = [
            FactSheet.build(
                rulebook.vocabulary,
                authority="Northshire",
                date=day,
                kind="own figures",
                facts={"children_per_officer": r.choice(["unknown", str(r.randint(60, 80))])},
            )
            for day in days
        ]
        series = judge_series(rulebook, sheets, "plain")
        for sheet, assessment in zip(sheets, series, strict=True):
            alone = judge(rulebook, sheet, sheet.before_it(sheets), "plain")
            assert assessment.sheet is sheet
            assert assessment.bodies == alone.bodies
            assert [each.bodies for each in assessment.earlier] == [
                each.bodies for each in alone.earlier
            ]
