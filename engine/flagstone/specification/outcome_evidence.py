"""Evidence on which a rule comes out as wanted: raised, of one severity, clear or undecided."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.conditions.ranges import at_least
from flagstone.conditions.tree import All, Amount, Aspect, Condition, Not, Severity, Test
from flagstone.inference.verdicts import Outcome
from flagstone.rulebook.messages import facts_behind
from flagstone.specification.imagined import Imagined
from flagstone.specification.witnesses import Stage
from flagstone.vocabulary.fact_types import Kind


def evidence_for(outcome: Outcome, stage: Stage) -> Iterator[Imagined]:
    """Evidence on which a rule may well be raised, clear or undecided, likeliest first."""
    when = stage.rule.when
    match outcome:
        case Outcome.RAISED | Outcome.CLEAR:
            yield from _with_enough(when if outcome is Outcome.RAISED else Not(when), stage)
        case _:
            facts = facts_behind(stage.rule, stage.rulebook.rules)
            yield Imagined(stage.day(), dict.fromkeys(facts, (None, None)))


def evidence_for_severity(severity: Severity, stage: Stage) -> Iterator[Imagined]:
    """Evidence on which a rule may well be raised as one severity, likeliest first."""
    rule = stage.rule
    up = rule.step_up.when if rule.step_up else None
    for index, step in enumerate(rule.steps):
        graver = [Not(each.when) for each in rule.steps[:index]]
        if step.severity is severity:
            yield from _with_enough(All((rule.when, step.when, *graver)), stage)
        elif up is not None and step.severity + 1 == severity:
            yield from _with_enough(All((rule.when, step.when, up, *graver)), stage)
    none = [Not(each.when) for each in rule.steps]
    if rule.base is severity:
        yield from _with_enough(All((rule.when, *none)), stage)
    elif up is not None and rule.base + 1 == severity:
        yield from _with_enough(All((rule.when, up, *none)), stage)


def _with_enough(condition: Condition, stage: Stage) -> Iterator[Imagined]:
    # Too few for a percentage is a reason to be clear, and not the one to begin with.
    for wanted in (All((condition, *_enough(stage))), condition):
        yield from stage.imagined(wanted)


def _enough(stage: Stage) -> Iterator[Test]:
    """That every denominator is large enough for a percentage."""
    types = stage.rulebook.vocabulary.fact_types
    for fact in facts_behind(stage.rule, stage.rulebook.rules):
        if types[fact].kind is Kind.COUNT and types[fact].of:
            yield Test(Amount(fact, Aspect.OF), at_least(max(1, types[fact].smallest_of)))
