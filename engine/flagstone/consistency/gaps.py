"""Values of a measure for which no rule says anything, though some do of lower and higher ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from flagstone.conditions.measured import Measured
from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import (
    FALSE,
    All,
    Amount,
    Any,
    AtLeast,
    Condition,
    Difference,
    StandardLimit,
    Test,
    tests,
)
from flagstone.consistency.findings import Expected, Finding, Kind, Shown
from flagstone.consistency.ground import Ground
from flagstone.inference.engines import OPEN
from flagstone.inference.one_day import OneDay, together, unsure
from flagstone.inference.stretches import Alike, in_order
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.fact_types import Kind as Type
from flagstone.vocabulary.intervals import Interval

_IN_ORDER = (Type.NUMBER, Type.COUNT, Type.PERCENTAGE, Type.DAYS, Type.SCALE)


def readers(ground: Ground) -> dict[Amount, list[str]]:
    """The measures that have an order, and the rules whose own conditions read each."""
    types = ground.rulebook.vocabulary.fact_types
    read: dict[Amount, list[str]] = {}
    for rule in ground.rulebook.rules.values():
        for amount in dict.fromkeys(_amounts(rule.when)):
            if types[amount.fact].kind in _IN_ORDER:
                read.setdefault(amount, []).append(rule.id)
    return read


def gaps(ground: Ground, amount: Amount, rules: Sequence[str]) -> Iterator[Finding]:
    """Each gap, once, with the days on which it is there."""
    found: dict[tuple[Interval, frozenset[str]], list[tuple[Alike, OneDay]]] = {}
    undecided = False
    for alike in ground.calendar.alike(rules):
        day = ground.on(alike.day)
        of = [name for name in rules if day.gate(name) == OPEN]
        spoken = [
            (cell, _speaks(ground, day, amount, cell, of))
            for cell in _cells(ground, day, amount, of)
        ]
        undecided |= any(says is None for _, says in spoken)
        for gap in _between([(cell, says is not False) for cell, says in spoken]):
            if ground.can(_silence(day, amount, gap, of)) is not False:
                found.setdefault((gap, frozenset(of)), []).append((alike, day))
    for (gap, in_force), days in found.items():
        yield _finding(ground, amount, gap, [name for name in rules if name in in_force], days)
    if undecided:
        yield Finding(
            Kind.NOT_DECIDED,
            tuple(rules),
            f"It was not decided of which values of {amount.fact} the rules on it say something.",
            "There are too many ways to tell.",
            "Read them with care, or name a part of one as a rule of its own.",
            ground.rulebook.rules[rules[0]].place,
        )


def _silence(day: OneDay, amount: Amount, gap: Interval, rules: Sequence[str]) -> Condition:
    """That the value lies there, and no rule on it is raised for another reason either."""
    return together(Test(amount, Ranges((gap,))), *(unsure(day.raised(rule)) for rule in rules))


def _amounts(condition: Condition) -> Iterator[Amount]:
    for test in tests(condition):
        match test.measure:
            case Amount() as amount:
                yield amount
            case Difference(amount, StandardLimit()):
                yield amount


def _cells(ground: Ground, day: OneDay, amount: Amount, rules: Sequence[str]) -> list[Interval]:
    """What the measure can be, cut wherever a comparison with it turns."""
    fact_type = ground.rulebook.vocabulary.fact_types[amount.fact]
    domain = Measured.of(fact_type, amount.aspect).type.range
    starts = {domain.low}
    for rule in rules:
        for test in tests(day.raised(rule)):
            if test.measure == amount:
                for part in test.ranges.parts:
                    starts |= {part.low, part.high + 1}
    firsts = sorted(start for start in starts if start in range(domain.low, domain.high + 1))
    return [Interval(low, after - 1) for low, after in pairwise([*firsts, domain.high + 1])]


def _speaks(
    ground: Ground, day: OneDay, amount: Amount, cell: Interval, rules: Sequence[str]
) -> bool | None:
    """Whether some rule may be raised because the value lies there: and not, were it not known."""
    answers = []
    there = Test(amount, Ranges((cell,)))
    for rule in rules:
        raised = day.raised(rule)
        answer = ground.can(together(there, raised, unsure(_without(raised, amount))))
        if answer:
            return True
        answers.append(answer)
    return None if None in answers else False


def _without(certain: Condition, amount: Amount) -> Condition:
    """What is still certain where the measure is not known."""
    match certain:
        case Test(measure):
            return FALSE if measure == amount else certain
        case All(parts):
            return All(tuple(_without(part, amount) for part in parts))
        case Any(parts):
            return Any(tuple(_without(part, amount) for part in parts))
        case AtLeast(count, parts):
            return AtLeast(count, tuple(_without(part, amount) for part in parts))
    return certain


def _between(spoken: Sequence[tuple[Interval, bool]]) -> Iterator[Interval]:
    """The silent stretches that have something said on both sides."""
    runs = [(says, [cell for cell, _ in run]) for says, run in groupby(spoken, key=lambda x: x[1])]
    for index, (says, cells) in enumerate(runs):
        if not says and 0 < index < len(runs) - 1:
            yield Interval(cells[0].low, cells[-1].high)


def _finding(
    ground: Ground,
    amount: Amount,
    gap: Interval,
    rules: Sequence[str],
    days: Sequence[tuple[Alike, OneDay]],
) -> Finding:
    there = Test(amount, Ranges((gap,)))
    concerned: list[Rule] = ground.active(rules)
    silent = tuple(Expected(rule, False) for rule in rules)
    either_way = ground.rulebook.vocabulary.fact_types[amount.fact].better == "neither"
    why = " It may be wrong either way, and this be the middle." if either_way else ""
    return Finding(
        Kind.GAP,
        tuple(rules),
        f"Nothing is said where {ground.rulebook.say(there)}, though it is of lower and of "
        "higher values.",
        f"Rules read it: {', '.join(rules)}. "
        f"This is so {in_order(alike for alike, _ in days)}.{why}",
        "Let one rule begin where another ends, if no value was to be left out.",
        concerned[0].place,
        tuple(
            Shown(day.day, when, silent)
            for _, day in days
            for when in (
                together(there, *(day.clear(rule) for rule in rules)),
                _silence(day, amount, gap, rules),
            )
            if ground.can(when)
        ),
        ground.rulebook.say(there),
    )
