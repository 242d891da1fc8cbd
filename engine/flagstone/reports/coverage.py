"""How much of each practice area was judged, which a reader must know before reading any flag."""

from __future__ import annotations

from collections import Counter

from flagstone.inference.assessment import Assessment
from flagstone.inference.verdicts import Outcome
from flagstone.reports.report import AreaCoverage
from flagstone.rulebook.rules import Concern

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
    concerns = {
        concern.id: concern
        for concern in assessment.rulebook.concerns.values()
        if concern.area == area
    }
    mine = {
        rule: outcome
        for rule, outcome in outcomes.items()
        if assessment.rulebook.rules[rule].concern in concerns
    }
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
        not_judged=_not_judged(assessment, concerns, mine),
    )


def _not_judged(
    assessment: Assessment, concerns: dict[str, Concern], outcomes: dict[str, Outcome]
) -> tuple[str, ...]:
    rules = assessment.rulebook.rules
    judged = {rules[rule].concern for rule, outcome in outcomes.items() if outcome in _JUDGED}
    asked = {rules[rule].concern for rule in outcomes}
    return tuple(
        sorted(concern.title for name, concern in concerns.items() if name in asked - judged)
    )
