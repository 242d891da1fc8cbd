"""The small mistakes that could be made in one clause: a number, an operator, a word of severity.

Each alteration is another condition in the clause's place. None that denotes the same numbers, over
the range of the fact type, as the clause or as another alteration of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec.structs import replace

from flagstone.conditions.comparison_wording import opposite_of
from flagstone.conditions.measured import Measured
from flagstone.conditions.operators import OPERATORS, limits_of
from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    AtLeast,
    Condition,
    Difference,
    FactLimit,
    Known,
    Limits,
    Not,
    RaisedBefore,
    Reference,
    Severity,
    StandardLimit,
    Test,
    is_share,
)
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.clauses import comparison_in, is_leaf, with_comparison
from flagstone.vocabulary.fact_types import Kind as KindOfFact
from flagstone.vocabulary.intervals import LEAST, MOST, Interval


class Kind(StrEnum):
    """What sort of mistake a mutant is."""

    THRESHOLD = "threshold"
    OPERATOR = "operator"
    CLAUSE = "clause left out"
    CONNECTIVE = "connective"
    SEVERITY = "severity"
    DATE = "date"
    STANDARD = "standard"
    STEP_UP = "step up"


_LOOSER_OR_TIGHTER = {
    "above": "at_least",
    "at_least": "above",
    "below": "at_most",
    "at_most": "below",
    "before": "on_or_before",
    "on_or_before": "before",
    "after": "on_or_after",
    "on_or_after": "after",
}
_WITHOUT_SUMS = (KindOfFact.BOOLEAN, KindOfFact.SCALE)


def altered(condition: Condition, rulebook: Rulebook) -> Iterator[tuple[Kind, Condition]]:
    """Each alteration of a clause itself, not of what is within it."""
    test = comparison_in(condition)
    if test is not None:
        for kind, other in _tests(test, rulebook):
            yield kind, with_comparison(condition, other)
        return
    match condition:
        case Reference(rule, at_least):
            for severity in _next_to(at_least, rule, rulebook):
                yield Kind.THRESHOLD, replace(condition, at_least=severity)
            yield Kind.OPERATOR, Not(condition)
        case Not(part) if not is_leaf(part):
            yield Kind.OPERATOR, part
        case All(parts) if len(parts) > 1 and not is_share(condition):
            yield Kind.CONNECTIVE, Any(parts)
        case Any(parts) if len(parts) > 1:
            yield Kind.CONNECTIVE, All(parts)
        case AtLeast(count, parts):
            for other_count in (count - 1, count + 1):
                if 1 <= other_count <= len(parts):
                    yield Kind.CONNECTIVE, AtLeast(other_count, parts)


def smallest_step(measured: Measured) -> int:
    """How many steps the smallest difference is that can be written."""
    return 2 if measured.type.kind is KindOfFact.PERCENTAGE else 1


def domain_of(test: Test, rulebook: Rulebook) -> Interval:
    """The numbers that a test's measure can be."""
    match test.measure:
        case Amount(fact, aspect):
            return Measured.of(rulebook.vocabulary.fact_types[fact], aspect).type.range
        case Known() | RaisedBefore():
            return Interval(0, 1)
    return Interval(LEAST, MOST)


def _tests(test: Test, rulebook: Rulebook) -> Iterator[tuple[Kind, Test]]:
    """Other tests in the place of one, each of which denotes something else."""
    domain = Ranges.of(domain_of(test, rulebook))
    seen = {(test.measure, test.ranges.intersection(domain))}
    for kind, other in _candidates(test, rulebook):
        denoted = (other.measure, other.ranges.intersection(domain))
        if denoted not in seen:
            seen.add(denoted)
            yield kind, other


def _candidates(test: Test, rulebook: Rulebook) -> Iterator[tuple[Kind, Test]]:
    match test.measure:
        case Amount(fact, aspect):
            measured = Measured.of(rulebook.vocabulary.fact_types[fact], aspect)
            if measured.type.kind is not KindOfFact.BOOLEAN:
                for ranges in _nudged(test.ranges, smallest_step(measured)):
                    yield Kind.THRESHOLD, replace(test, ranges=ranges)
            yield from _loosened(test, measured.type.kind)
        case Difference():
            yield from _compared_otherwise(test, test.measure, rulebook)
        case RaisedBefore(rule, at_least):
            for severity in _next_to(at_least, rule, rulebook):
                yield Kind.THRESHOLD, replace(test, measure=RaisedBefore(rule, severity))
    yield Kind.OPERATOR, opposite_of(test)


def _nudged(ranges: Ranges, step: int) -> Iterator[Ranges]:
    """Each limit of a set one step down and one step up."""
    if any(part.low <= LEAST or part.high >= MOST for part in ranges.parts):
        outside = ranges.complement()
        if not any(part.low <= LEAST or part.high >= MOST for part in outside.parts):
            # "Outside 20 to 30": its limits are those of what it leaves out.
            yield from (other.complement() for other in _nudged(outside, step))
            return
    for index, part in enumerate(ranges.parts):
        for moved in _moved(part, step):
            yield Ranges.of(*ranges.parts[:index], moved, *ranges.parts[index + 1 :])


def _moved(part: Interval, step: int) -> Iterator[Interval]:
    low, high = part
    for by in (-step, step):
        if part.is_point:
            yield Interval(low + by, high + by)
            continue
        if low > LEAST:
            yield Interval(low + by, high)
        if high < MOST:
            yield Interval(low, high + by)


def _loosened(test: Test, kind: KindOfFact) -> Iterator[tuple[Kind, Test]]:
    """The limit itself in where it was out, and out where it was in."""
    name = _LOOSER_OR_TIGHTER.get(test.written.operator)
    if name is None:
        return
    limits = limits_of(OPERATORS[test.written.operator], test.ranges, kind)
    if limits is not None:
        written = Limits(name, test.written.literals)
        yield Kind.OPERATOR, replace(test, ranges=OPERATORS[name].ranges(limits), written=written)


def _compared_otherwise(
    test: Test, difference: Difference, rulebook: Rulebook
) -> Iterator[tuple[Kind, Test]]:
    amount = difference.amount
    measured = Measured.of(rulebook.vocabulary.fact_types[amount.fact], amount.aspect)
    reckons = measured.type.kind not in _WITHOUT_SUMS
    if reckons:
        for by in (-smallest_step(measured), smallest_step(measured)):
            plus = replace(difference, plus=difference.plus + by)
            yield Kind.THRESHOLD, replace(test, measure=plus)
    if difference.percent != 100:
        for percent in (difference.percent - 1, difference.percent + 1):
            yield Kind.THRESHOLD, replace(test, measure=replace(difference, percent=percent))
    nudged_to_it = reckons and _on_one_scale(difference, measured, rulebook)
    # On one scale, "at least" is "above" nudged by one step, which is there already.
    if not nudged_to_it and _can_be_equal(difference, measured, rulebook):
        yield from _loosened(test, measured.type.kind)


def _on_one_scale(difference: Difference, measured: Measured, rulebook: Rulebook) -> bool:
    """Whether every value that the other side has is one that the amount can have too."""
    if difference.percent != 100 or measured.type.kind is KindOfFact.PERCENTAGE:
        return False
    match difference.other:
        case StandardLimit(standard, bound):
            numbers = [
                value.lower if bound == "lower" else value.upper
                for value in rulebook.standards[standard].values
            ]
            return all((n * measured.type.steps_per_unit).denominator == 1 for n in numbers)
        case FactLimit(fact):
            other = rulebook.vocabulary.fact_types[fact]
            return other.steps_per_unit <= measured.type.steps_per_unit
    return True


def _can_be_equal(difference: Difference, measured: Measured, rulebook: Rulebook) -> bool:
    """Whether the two sides can be the same: 110 per cent of 17.7 is no number that is written."""
    match difference.other:
        case StandardLimit(standard, bound) if values := rulebook.standards[standard].values:
            numbers = [value.lower if bound == "lower" else value.upper for value in values]
            limits = [
                number * measured.type.steps_per_unit * difference.percent / 100 + difference.plus
                for number in numbers
            ]
            return any(limit % smallest_step(measured) == 0 for limit in limits)
    return True


def _next_to(at_least: Severity | None, rule: str, rulebook: Rulebook) -> Iterator[Severity]:
    """The severities of a rule next to the one asked for."""
    severities = rulebook.rules[rule].severities
    if at_least is None:
        return
    graver = [severity for severity in severities if severity > at_least]
    milder = [severity for severity in severities if severity < at_least]
    if graver and at_least > severities[-1]:
        yield graver[-1]
    if milder:
        yield milder[0]
