"""How much of each practice area was judged, which a reader must know before reading any flag."""

from __future__ import annotations

from collections import Counter

from flagstone.inference.assessment import Assessment
from flagstone.inference.verdicts import Outcome
from flagstone.reports.report import AreaCoverage
from flagstone.rulebook.rulebook import Rulebook

_JUDGED = (Outcome.RAISED, Outcome.CLEAR)


def coverage(assessment: Assessment) -> tuple[AreaCoverage, ...]:
    """Every practice area in reading order, also one of which nothing was judged."""
    outcomes = outcome_of_each_rule(assessment)
    areas = assessment.rulebook.vocabulary.areas
    return tuple(_of_area(assessment, area, title, outcomes) for area, title in areas.items())


def outcome_of_each_rule(assessment: Assessment) -> dict[str, Outcome]:
    """One outcome for each rule: raised if it is for any children, else that of the whole body."""
    whole = assessment.bodies[0].verdicts
    raised = {
        rule
        for body in assessment.bodies
        for rule, verdict in body.verdicts.items()
        if verdict.raised
    }
    return {
        rule: Outcome.RAISED if rule in raised else verdict.outcome
        for rule, verdict in whole.items()
    }


def _of_area(
    assessment: Assessment, area: str, title: str, outcomes: dict[str, Outcome]
) -> AreaCoverage:
    rulebook = assessment.rulebook
    rules = rulebook.kept("rules by area", None, lambda: _rules_by_area(rulebook)).get(area, ())
    mine = {rule: outcomes[rule] for rule in rules}
    counts = Counter(mine.values())
    return AreaCoverage(
        area=area,
        title=title,
        rules=len(mine),
        raised=counts[Outcome.RAISED],
        clear=counts[Outcome.CLEAR],
        undecided=counts[Outcome.UNDECIDED],
        not_in_force=counts[Outcome.NOT_IN_FORCE],
        not_looked_at=counts[Outcome.NOT_LOOKED_AT],
        not_applicable=counts[Outcome.NOT_APPLICABLE],
        not_judged=_not_judged(rulebook, mine),
    )


def _rules_by_area(rulebook: Rulebook) -> dict[str, list[str]]:
    rules: dict[str, list[str]] = {}
    for rule in rulebook.rules:
        rules.setdefault(rulebook.area_of(rule), []).append(rule)
    return rules


def _not_judged(rulebook: Rulebook, outcomes: dict[str, Outcome]) -> tuple[str, ...]:
    judged = {rulebook.rules[rule].concern for rule, was in outcomes.items() if was in _JUDGED}
    asked = {rulebook.rules[rule].concern for rule in outcomes}
    return tuple(sorted(rulebook.concerns[concern].title for concern in asked - judged))
