"""What each fact would have to be for a comparison to come out as wanted, in its own steps.

A comparison asks something of a measure: a share, a difference from a standard. People can change
neither; they can change a count. So what is asked is brought back to the values of facts, exactly
and with every denominator as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from flagstone.conditions.ranges import Ranges, exactly
from flagstone.conditions.tree import (
    Amount,
    Aspect,
    Difference,
    FactLimit,
    Known,
    Measure,
    Test,
)
from flagstone.dates import Period
from flagstone.explain.scene import Scene
from flagstone.inference.assessment import Held
from flagstone.sheets.fact_sheet import Fact
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import LEAST, MOST, Interval, point
from flagstone.vocabulary.shares import share

Needs = Mapping[Amount | Known, Ranges]
"""What facts have to be. A fact that must stay unknown stands as Known, with 0."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Brings comparisons back to the values of facts."""

    scene: Scene

    def ways(self, test: Test, wanted: bool) -> Iterator[Needs]:
        """Each way for a comparison to come out as wanted by what one fact is."""
        ranges = test.ranges if wanted else test.ranges.complement()
        match test.measure:
            case Amount():
                yield from self._of_amount(test.measure, ranges)
            case Known(fact):
                yield from self._known(fact, ranges)
            case Difference():
                yield from self._of_difference(test.measure, ranges)
            case other:
                if ranges.holds(self.scene.door.value(other)):
                    yield {}

    def _of_amount(self, amount: Amount, ranges: Ranges) -> Iterator[Needs]:
        held = self.scene.held(amount.fact)
        match amount.aspect:
            case Aspect.VALUE:
                domain = Ranges.of(self.scene.type_of(amount.fact).range)
                yield from _unless_empty(amount, ranges.intersection(domain))
            case Aspect.OF:
                # Denominators stay as they are; of an unknown one nothing is asked.
                if held is None or held.of is None or ranges.holds(held.of):
                    yield {}
            case Aspect.SHARE:
                yield from self._of_share(amount.fact, held, ranges)

    def _of_share(self, fact: str, held: Held | None, ranges: Ranges) -> Iterator[Needs]:
        if held is None or held.of is None:
            yield from _unless_empty(Amount(fact, Aspect.SHARE), ranges)
        elif held.of.is_point and held.of.low > 0:
            yield from _unless_empty(Amount(fact), counts_within(ranges, held.of.low))
        elif ranges.holds(held.share):
            yield {}

    def _known(self, fact: str, ranges: Ranges) -> Iterator[Needs]:
        known = self.scene.door.value(Known(fact))
        if ranges.holds(point(1)):
            yield (
                {} if known == (1, 1) else {Amount(fact): Ranges.of(self.scene.type_of(fact).range)}
            )
        elif ranges.holds(point(0)) and known == (0, 0):
            yield {Known(fact): exactly(0)}

    def _of_difference(self, difference: Difference, ranges: Ranges) -> Iterator[Needs]:
        amount = difference.amount
        allowed = self._solved(difference, ranges, amount)
        if allowed is not None:
            yield from self._of_amount(amount, allowed)
        if isinstance(difference.other, FactLimit):
            other = Amount(difference.other.fact)
            allowed = self._solved(difference, ranges, other)
            if allowed is not None:
                yield from self._of_amount(other, allowed)

    def _solved(self, difference: Difference, ranges: Ranges, moved: Amount) -> Ranges | None:
        """What one side may be, the other being as it is; None where that is not known."""
        at_0, at_1, at_2 = (self._with(difference, moved, step) for step in (0, 1, 2))
        if at_0 is None or at_1 is None or at_2 is None:
            return None
        slope = (at_2.low - at_0.low) // 2
        # What lies between two written percentages is taken for all that it may be.
        widened = self._is_doubled(moved) and at_1 != (at_0.low + slope, at_0.high + slope)
        parts = []
        for low, high in ranges.parts:
            least = LEAST if low <= LEAST else _ceiling(low - at_0.low, slope)
            most = MOST if high >= MOST else (high - at_0.high) // slope
            if slope < 0:
                least = LEAST if high >= MOST else _ceiling(high - at_0.high, slope)
                most = MOST if low <= LEAST else (low - at_0.low) // slope
            if widened:
                least, most = least + least % 2, most - most % 2
            parts.append((least, most))
        return Ranges.of(*parts)

    def _is_doubled(self, amount: Amount) -> bool:
        kind = self.scene.type_of(amount.fact).kind
        return amount.aspect is Aspect.SHARE or kind is Kind.PERCENTAGE

    def _with(self, measure: Measure, moved: Amount, step: int) -> Interval | None:
        """What a measure comes in as where one amount is so many steps."""
        held = self.scene.held(moved.fact) or self._imagined(moved.fact)
        value = point(step)
        changed = (
            replace(held, share=value)
            if moved.aspect is Aspect.SHARE
            else replace(held, of=value)
            if moved.aspect is Aspect.OF
            else replace(held, value=value)
        )
        door = self.scene.door
        return replace(door, held={**door.held, moved.fact: changed}).value(measure)

    def _imagined(self, fact: str) -> Held:
        day = Period(self.scene.sheet.date, self.scene.sheet.date)
        statement = Fact(fact, None, day, self.scene.sheet.kind.voice)
        return Held(statement, None, None, day)


def counts_within(shares: Ranges, of: int, decimals: int = 1) -> Ranges:
    """The counts of so many that are such shares of it."""
    return Ranges.of(*(_counts(part, of, 100 * int(10**decimals)) for part in shares.parts))


def _counts(part: Interval, of: int, whole: int) -> tuple[int, int]:
    # An odd step lies strictly between the even ones on either side.
    low, high = max(part.low, 0), min(part.high, 2 * whole)
    least = (low // 2) * of // whole + 1 if low % 2 else _ceiling((low // 2) * of, whole)
    most = _ceiling((high // 2 + 1) * of, whole) - 1 if high % 2 else (high // 2) * of // whole
    return least, min(most, of)


def denominator_for(count: int, shares: Ranges, least: int) -> int | None:
    """The most of which a count is such a share, and not fewer than the least; None if none is."""
    for part in reversed(shares.parts):
        low = max(part.low, 1)
        # An odd step lies strictly above the even one before it.
        of = 2000 * count // (low - low % 2) if low > 1 else 2000 * (count + 1)
        for each in (of, of - 1):
            if each >= max(least, 1) and shares.holds(share(point(count), point(each))):
                return each
    return None


def share_of_count(count: int, of: int, decimals: int) -> int:
    """The percentage that a count is of so many, in steps."""
    worked = share(point(count), point(of), decimals)
    assert worked is not None
    return worked.low


def _unless_empty(amount: Amount, ranges: Ranges) -> Iterator[Needs]:
    if ranges:
        yield {amount: ranges}


def _ceiling(number: int, divisor: int) -> int:
    return -(-number // divisor)
