"""What everything at its best, and everything at its worst, raises.

At its best nothing is raised: no rule faults what nobody could do better. At its worst every rule
is, on every day on which it is in force: none waits for a value in between, or for a fact that no
sheet could state beside the others.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from flagstone.conditions.tree import Severity
from flagstone.inference.judging import Judge
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.vocabulary.fact_types import Better, FactType, Kind
from flagstone.vocabulary.intervals import point
from flagstone.vocabulary.phrases import write_value

Facts = dict[str, object]

# A day in each of the times between great changes, in months in which no rule came or went.
DAYS = (
    "2012-09-30",
    "2013-06-30",
    "2015-03-31",
    "2017-06-30",
    "2019-03-31",
    "2020-06-30",
    "2020-12-31",
    "2022-06-30",
    "2024-03-31",
    "2025-03-31",
    "2026-02-27",
    "2026-09-30",
)

# Where neither way is better a rule asks about a fact beside others, or compares with it.
BESIDE_THE_WORST: Facts = {
    # A year of the rest of England, which the worst is far from.
    "england_care_proceedings_mean_weeks": 40,
    "england_children_with_late_review": 5,
    "england_days_to_adopters": 400,
    "england_days_to_match": 150,
    "england_had_health_assessments": 90,
    "england_had_immunisations": 85,
    "england_had_strengths_questionnaire": 78,
    "england_had_teeth_checked": 80,
    "england_initial_conferences_late": 20,
    "england_over_twenty_miles_away": 20,
    "england_protection_plans_over_two_years": 2,
    "england_review_conferences_late": 10,
    "england_settled_for_two_years": 70,
    "england_single_assessments_late": 15,
    "england_three_or_more_placements": 10,
    # Applications to court, and no family in pre-proceedings.
    "applications_issued_in_year": 50,
    "children_on_protection_plans": 500,
    "families_in_pre_proceedings": 0,
    # Years at home on a care order; reviewing officers who chair conferences and dispute nothing.
    "children_in_care": 500,
    "iro_chair_conferences": True,
    "iro_formal_disputes": 0,
    "longest_at_home_on_full_order": 100,
    # It can be wrong either way; this is far above England.
    "re_referrals": "90 of 100",
}

# Rules that the worst of everything cannot raise: what else must be so, and why.
EXCEPTIONS: dict[str, tuple[Facts, str]] = {
    "iro-caseload-spread": (
        {"iro_children_per_fte": 60},
        "it asks whether a good average hides the worst caseload, and here no average is good",
    ),
    "named-and-not-measured": (
        {"iro_children_per_fte": "unknown"},
        "it asks for the figure behind a concern in words, and here every figure is known",
    ),
}


@pytest.fixture(name="judge", scope="module")
def _judge(tmp_path_factory: pytest.TempPathFactory, rulebook: Rulebook) -> Judge:
    """With a local value for each standard that has no national one."""
    lines = [
        f"  {standard.id}: [{{from: 2000-01-01, value: 10}}]"
        for standard in rulebook.standards.values()
        if standard.local_only
    ]
    local: Path = tmp_path_factory.mktemp("local") / "standards.yaml"
    text = "\n".join(["authority: Anywhere", "standards:", *lines])
    local.write_text(text, encoding="utf-8")
    return Judge(load_rulebook(local=local), "plain")


def everything(rulebook: Rulebook, *, at_its_best: bool) -> Facts:
    """Every fact of which one way is better for children."""
    return {
        name: extreme(fact_type, highest=(fact_type.better is Better.HIGHER) is at_its_best)
        for name, fact_type in rulebook.vocabulary.fact_types.items()
        if fact_type.better is not Better.NEITHER
    }


def extreme(fact_type: FactType, *, highest: bool) -> str:
    """Its highest or lowest value: none or all of a hundred, where it counts part of something."""
    if fact_type.kind is Kind.COUNT and fact_type.of:
        return "100 of 100" if highest else "0 of 100"
    far = 10_000 * fact_type.steps_per_unit
    value = min(fact_type.range.high, far) if highest else fact_type.range.low
    return write_value(fact_type, point(value))


def verdicts(judge: Judge, facts: Facts, day: str) -> dict[str, Verdict]:
    """Those of an inspection on the day, a year after another that found the same."""
    before = f"{datetime.date.fromisoformat(day) - datetime.timedelta(days=365)}"
    earlier = judge.assess(inspection(judge.rulebook, facts, before))
    sheet = inspection(judge.rulebook, facts, day)
    return dict(judge.assess(sheet, (earlier,)).bodies[0].verdicts)


def inspection(rulebook: Rulebook, facts: Facts, day: str) -> FactSheet:
    return FactSheet.build(
        rulebook.vocabulary, authority="Anywhere", date=day, kind="inspection", facts=facts
    )


def at_the_worst(rulebook: Rulebook, day: str) -> Facts:
    worst = everything(rulebook, at_its_best=False) | BESIDE_THE_WORST
    return worst | {"concluded_proceedings_issued": day}


@pytest.mark.parametrize("day", DAYS)
def test_nothing_is_raised_of_everything_at_its_best(judge: Judge, day: str) -> None:
    best = everything(judge.rulebook, at_its_best=True)
    raised = [rule for rule, verdict in verdicts(judge, best, day).items() if verdict.raised]
    assert not raised


@pytest.mark.parametrize("day", DAYS)
def test_every_rule_in_force_is_raised_of_everything_at_its_worst(judge: Judge, day: str) -> None:
    found = verdicts(judge, at_the_worst(judge.rulebook, day), day)
    not_raised = {
        rule: f"{verdict.outcome}: {[f'{gap.what} {gap.why}' for gap in verdict.gaps]}"
        for rule, verdict in found.items()
        if not verdict.raised and verdict.outcome is not Outcome.NOT_IN_FORCE
    }
    assert {rule: said for rule, said in not_raised.items() if rule not in EXCEPTIONS} == {}


def test_every_rule_can_be_as_grave_as_its_steps_say(judge: Judge) -> None:
    gravest: dict[str, Severity] = {}
    for day in DAYS:
        for rule, verdict in verdicts(judge, at_the_worst(judge.rulebook, day), day).items():
            if verdict.severity is not None:
                gravest[rule] = max(verdict.severity, gravest.get(rule, verdict.severity))
    rules = judge.rulebook.rules
    milder = {
        rule: f"{severity.word}, not {rules[rule].severities[0].word}"
        for rule, severity in gravest.items()
        if severity < rules[rule].severities[0]
    }
    assert milder == {}


def test_every_active_rule_is_in_force_on_one_of_the_days(judge: Judge) -> None:
    in_force = {
        rule
        for day in DAYS
        for rule, verdict in verdicts(judge, {}, day).items()
        if verdict.outcome is not Outcome.NOT_IN_FORCE
    }
    active = {rule.id for rule in judge.rulebook.rules.values() if rule.status == "active"}
    assert sorted(active - in_force) == []


@pytest.mark.parametrize("rule", EXCEPTIONS)
def test_an_exception_is_raised_once_what_it_asks_for_is_so(judge: Judge, rule: str) -> None:
    otherwise, why = EXCEPTIONS[rule]
    worst = at_the_worst(judge.rulebook, "2025-03-31")
    assert not verdicts(judge, worst, "2025-03-31")[rule].raised, f"no exception now: {why}"
    assert verdicts(judge, worst | otherwise, "2025-03-31")[rule].raised
