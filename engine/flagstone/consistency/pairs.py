"""Pairs of rules of which one is raised whenever the other is, or never together with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Difference,
    FactLimit,
    Known,
    RaisedBefore,
    references,
    tests,
)
from flagstone.conditions.tree import Reference as Read
from flagstone.consistency.findings import Expected, Finding, Kind, Shown
from flagstone.consistency.ground import Ground, any_known
from flagstone.consistency.reasons import exclude_one_another, say_apart
from flagstone.inference.one_day import OneDay, together, unsure
from flagstone.inference.stretches import Alike, in_order
from flagstone.rulebook.rules import Rule

_Day = tuple[Alike, OneDay]


def pairs_about(ground: Ground, chosen: Collection[str]) -> Iterator[tuple[Rule, Rule]]:
    """Pairs of rules, one of them chosen, that read something in common and not each other."""
    by_fact: dict[str, list[str]] = {}
    for name in ground.rulebook.rules:
        for fact in _facts_behind(ground, name):
            by_fact.setdefault(fact, []).append(name)
    place = {name: index for index, name in enumerate(ground.rulebook.rules)}
    pairs = {
        (one, other)
        for names in by_fact.values()
        for one, other in combinations(names, 2)
        if one in chosen or other in chosen
    }
    rules = ground.rulebook.rules
    for one, other in sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]])):
        yield rules[one], rules[other]


def related(ground: Ground, one: Rule, other: Rule) -> Iterator[Finding]:
    """Whether one of two rules is raised whenever the other is, or never both."""
    days = ground.in_force(one.id, other.id)
    each_can_be = [
        (alike, day)
        for alike, day in days
        if ground.can(day.raised(one.id)) is not False
        and ground.can(day.raised(other.id)) is not False
    ]
    if not each_can_be:
        return
    both = any_known(ground.can(_both(day, one, other)) for _, day in each_can_be)
    if both is False:
        yield _exclusion(ground, one, other, each_can_be)
        return
    forwards = False if _reads(ground, one, other) else _always_with(ground, one, other, days)
    backwards = False if _reads(ground, other, one) else _always_with(ground, other, one, days)
    if None in (both, forwards, backwards):
        yield _not_decided(one, other)
    elif forwards and backwards:
        said = f"{one.id} and {other.id} are always raised together."
        yield _finding(Kind.SAME, one, other, days, said)
    elif forwards:
        said = f"Whenever {one.id} is raised, so is {other.id}."
        yield _finding(Kind.IMPLIES, one, other, days, said)
    elif backwards:
        said = f"Whenever {other.id} is raised, so is {one.id}."
        yield _finding(Kind.IMPLIES, other, one, days, said)


def never_together(ground: Ground, rule: Rule) -> Iterator[Finding]:
    """Rules that one rule asks for together, some of several, and that are never both raised.

    Where it asks for all of them it can never be so, which is a fault of another kind.
    """
    days = ground.in_force(rule.id)
    for condition in rule.conditions:
        for several in _counted(condition):
            read = dict.fromkeys(part.rule for part in several.parts if isinstance(part, Read))
            for one, other in combinations(read, 2):
                at_once = (together(day.raised(one), day.raised(other)) for _, day in days)
                if days and any_known(ground.can(each) for each in at_once) is False:
                    yield Finding(
                        Kind.EXCLUDES,
                        (rule.id, one, other),
                        f"{rule.id} asks for {several.count} of {len(several.parts)}, of which "
                        f"{one} and {other} are never raised together.",
                        "",
                        "Count them as one, if that was meant.",
                        rule.place,
                    )


def _both(day: OneDay, one: Rule, other: Rule) -> Condition:
    return together(day.raised(one.id), day.raised(other.id))


def _always_with(ground: Ground, one: Rule, other: Rule, days: Sequence[_Day]) -> bool | None:
    """Whether the other is raised whenever the one is."""
    apart = (together(day.raised(one.id), unsure(day.raised(other.id))) for _, day in days)
    answer = any_known(ground.can(each) for each in apart)
    return None if answer is None else not answer


def _reads(ground: Ground, one: Rule, other: Rule) -> bool:
    return other.id in ground.calendar.behind(one.id)


def _finding(kind: Kind, one: Rule, other: Rule, days: Sequence[_Day], said: str) -> Finding:
    expected = (Expected(one.id, True), Expected(other.id, True))
    shown = tuple(Shown(day.day, _both(day, one, other), expected) for _, day in days)
    return Finding(
        kind,
        (one.id, other.id),
        said,
        f"This is so {in_order(alike for alike, _ in days)}.",
        "If one says nothing that the other does not, take one away.",
        one.place,
        shown,
    )


def _exclusion(ground: Ground, one: Rule, other: Rule, days: Sequence[_Day]) -> Finding:
    clauses = [*_clauses(one.when), *_clauses(other.when)]
    apart = exclude_one_another(ground, clauses, [day for _, day in days])
    return Finding(
        Kind.EXCLUDES,
        (one.id, other.id),
        f"{one.id} and {other.id} are never raised together.",
        say_apart(ground, apart),
        "Nothing need be done, unless one was meant to add to the other.",
        one.place,
    )


def _not_decided(one: Rule, other: Rule) -> Finding:
    return Finding(
        Kind.NOT_DECIDED,
        (one.id, other.id),
        f"It was not decided how {one.id} and {other.id} stand to each other.",
        "There are too many ways to tell.",
        "Read them with care, or name a part of one as a rule of its own.",
        one.place,
    )


def _clauses(condition: Condition) -> tuple[Condition, ...]:
    return condition.parts if isinstance(condition, All) else (condition,)


def _counted(condition: Condition) -> Iterator[AtLeast]:
    match condition:
        case AtLeast(count, parts):
            if 1 < count < len(parts):
                yield condition
            for part in parts:
                yield from _counted(part)
        case All(parts) | Any(parts):
            for part in parts:
                yield from _counted(part)


def _facts_behind(ground: Ground, rule: str) -> set[str]:
    """The facts, and the verdicts on earlier sheets, that a rule's own condition hangs on."""
    condition = ground.rulebook.rules[rule].when
    read: set[str] = set()
    for test in tests(condition):
        match test.measure:
            case RaisedBefore(other):
                read.add(f"raised before: {other}")
            case Difference(amount, FactLimit(fact)):
                read |= {amount.fact, fact}
            case Difference(amount):
                read.add(amount.fact)
            case Known(fact):
                read.add(fact)
            case amount:
                read.add(amount.fact)
    for reference in references(condition):
        read |= _facts_behind(ground, reference.rule)
    return read
