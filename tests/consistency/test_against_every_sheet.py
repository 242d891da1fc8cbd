"""What is found is what trying every sheet on every day finds, on rulebooks of chance."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from tests.consistency.every_sheet import DAYS, FACTS, LEAST, MOST, Values, days_of, verdicts
from tests.consistency.every_sheet import random_rulebook as rulebook_of_chance

from flagstone.conditions import tree
from flagstone.conditions.tree import Amount, Condition, Severity, facts_read, references
from flagstone.consistency.constants import constant_parts
from flagstone.consistency.findings import Finding, Kind, Shown
from flagstone.consistency.gaps import gaps, readers
from flagstone.consistency.ground import Ground
from flagstone.consistency.pairs import pairs_about, related
from flagstone.consistency.steps import steps_never_reached
from flagstone.dates import Period
from flagstone.inference.engines import OPEN
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.intervals import point

Everything = dict[int, dict[Values, dict[str, Verdict]]]
SEEDS = range(12)


def everything(seed: int, *, known: bool = True) -> tuple[Rulebook, Everything]:
    rulebook = rulebook_of_chance(random.Random(seed), known=known)
    return rulebook, {day: verdicts(rulebook, day) for day in DAYS}


def in_force(ground: Ground, day: int, *rules: Rule) -> bool:
    on = Period(day, day)
    return all(ground.gates.on(rule, on).state == OPEN for rule in rules)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_rule_can_be_raised_or_clear_on_a_day_if_some_sheet_of_that_day_makes_it_so(seed: int):
    rulebook, tried = everything(seed)
    ground = Ground(rulebook)
    for name in rulebook.rules:
        for alike in ground.calendar.alike([name]):
            on = ground.on(alike.day)
            for day in (d for s in alike.stretches for d in days_of(s.first, s.last)):
                found = [each[name] for each in tried[day].values()]
                for severity in Severity:
                    grave = [v for v in found if v.severity is not None and v.severity >= severity]
                    assert ground.can(on.raised(name, severity)) is bool(grave)
                clear = any(verdict.outcome is Outcome.CLEAR for verdict in found)
                assert ground.can(on.clear(name)) is clear or not clear


@pytest.mark.parametrize("seed", SEEDS)
def test_pairs_stand_to_each_other_as_on_every_sheet(seed: int):
    rulebook, tried = everything(seed)
    ground = Ground(rulebook)
    asked = list(pairs_about(ground, list(rulebook.rules)))
    for one, other in asked:
        days = [day for day in DAYS if in_force(ground, day, one, other)]
        both = [
            (each[one.id].raised, each[other.id].raised)
            for day in days
            for each in tried[day].values()
        ]
        told = {_as_told(each) for each in related(ground, one, other)}
        assert told == _relation(ground, one, other, both)
    apart = {frozenset(pair) for pair in combinations(rulebook.rules, 2)}
    apart -= {frozenset((one.id, other.id)) for one, other in asked}
    for one_id, other_id in (sorted(pair) for pair in apart):
        # Pairs that are not asked about read nothing in common: neither can say anything of both.
        assert not _facts(rulebook, one_id) & _facts(rulebook, other_id)


def _facts(rulebook: Rulebook, rule: str) -> set[str]:
    when = rulebook.rules[rule].when
    behind = (_facts(rulebook, reference.rule) for reference in references(when))
    return set(facts_read(when)).union(*behind)


def _relation(
    ground: Ground, one: Rule, other: Rule, both: list[tuple[bool, bool]]
) -> set[tuple[Kind, tuple[str, ...]]]:
    """What trying every sheet says of two rules, on the days on which both are in force."""
    raised = {(a, b) for a, b in both}
    if not any(a for a, _ in raised) or not any(b for _, b in raised):
        return set()
    if (True, True) not in raised:
        return {(Kind.EXCLUDES, (one.id, other.id))} if _same_day(ground, one, other) else set()
    forwards = (True, False) not in raised and other.id not in ground.calendar.behind(one.id)
    backwards = (False, True) not in raised and one.id not in ground.calendar.behind(other.id)
    if forwards and backwards:
        return {(Kind.SAME, (one.id, other.id))}
    if forwards:
        return {(Kind.IMPLIES, (one.id, other.id))}
    return {(Kind.IMPLIES, (other.id, one.id))} if backwards else set()


def _same_day(ground: Ground, one: Rule, other: Rule) -> bool:
    return any(
        ground.can(day.raised(one.id)) and ground.can(day.raised(other.id))
        for _, day in ground.in_force(one.id, other.id)
    )


def _as_told(finding: Finding) -> tuple[Kind, tuple[str, ...]]:
    return finding.kind, finding.rules


@pytest.mark.parametrize("seed", SEEDS)
def test_a_severity_is_never_reached_if_no_sheet_shows_it(seed: int):
    rulebook, tried = everything(seed)
    ground = Ground(rulebook)
    for rule in rulebook.rules.values():
        days = [day for day in DAYS if in_force(ground, day, rule)]
        shown = {each[rule.id].severity for day in days for each in tried[day].values()} - {None}
        found = {
            finding.found
            for finding in steps_never_reached(ground, rule)
            if finding.kind is Kind.STEP_NEVER_REACHED
        }
        never = {step.severity.word for step in rule.steps if _is_never(ground, rule, step.when)}
        possible = {step.severity for step in rule.steps} | {rule.base}
        missing = {severity.word for severity in possible - shown} if shown else set()
        assert found == missing - never if rule.steps else not found


def _is_never(ground: Ground, rule: Rule, when: Condition) -> bool:
    """Whether a step is never so by itself, which is told as another fault."""
    days = [day for _, day in ground.in_force(rule.id)]
    return (when, Kind.NEVER_TRUE) in constant_parts(ground, when, days)


@pytest.mark.parametrize("seed", SEEDS)
def test_gaps_are_where_no_sheet_makes_a_rule_speak(seed: int):
    rulebook, tried = everything(seed, known=False)
    ground = Ground(rulebook)
    for amount, rules in readers(ground).items():
        found = {
            (shown.day, value)
            for finding in gaps(ground, amount, rules)
            for shown in finding.shown
            for value in _numbers(shown)
        }
        kinds = {alike.day for alike in ground.calendar.alike(rules)} & set(DAYS)
        expected = {(day, v) for day in kinds for v in _silent_between(day, tried, amount, rules)}
        assert {each for each in found if each[0] in DAYS} == expected


def _numbers(shown: Shown) -> set[int]:
    """The values of a gap, which is what its situations ask for first."""
    there = next(tree.tests(shown.when))
    return {n for n in range(LEAST, MOST + 1) if there.ranges.holds(point(n))}


def _silent_between(day: int, tried: Everything, amount: Amount, rules: list[str]) -> set[int]:
    if day not in tried:
        return set()
    spoken = {v for v in range(LEAST, MOST + 1) if _speaks(day, tried, amount, rules, v)}
    if not spoken:
        return set()
    return {v for v in range(min(spoken), max(spoken)) if v not in spoken}


def _speaks(day: int, tried: Everything, amount: Amount, rules: list[str], value: int) -> bool:
    """Whether some rule is raised on a sheet with that value and not without it."""
    index = FACTS.index(amount.fact)
    for values, found in tried[day].items():
        if values[index] != value:
            continue
        without = tuple(None if i == index else v for i, v in enumerate(values))
        if any(found[r].raised and not tried[day][without][r].raised for r in rules):
            return True
    return False
