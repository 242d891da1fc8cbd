"""A move: the nearest value that a fact would have to take, and how far away that is."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import Amount, Aspect
from flagstone.explain.limits import counts_within, share_of_count
from flagstone.explain.scene import Scene
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import Interval, point

_ALL = 2000  # so many that every share to one decimal is a whole count of them


@dataclass(frozen=True, slots=True)
class Move:
    """One fact as it would have to be.

    `value` and `of` are what would be stated; `allowed` all that would do. `learnt` marks a fact
    that is not known now. `distance` is a number by which moves of different units can be ranked:
    the part of the way along a scale, of all children, of the figure itself, or of a year.
    """

    amount: Amount
    value: Interval
    of: Interval | None
    allowed: Ranges
    learnt: bool
    distance: Fraction

    @property
    def fact(self) -> str:
        """The fact that moves."""
        return self.amount.fact


def nearest(scene: Scene, amount: Amount, allowed: Ranges) -> Move | None:
    """The nearest that a fact can come to what is allowed; None where it cannot.

    A move of no distance leaves the fact as it is.
    """
    held = scene.held(amount.fact)
    fact_type = scene.type_of(amount.fact)
    if held is None or held.value is None or amount.aspect is Aspect.SHARE:
        return _learnt(fact_type, amount, allowed, None if held is None else held.of)
    now, of = held.value, held.of
    if allowed.holds(now):
        return Move(amount, now, of, allowed, learnt=False, distance=Fraction(0))
    found = []
    for part in _possible(fact_type, allowed, of).parts:
        end = now.low if part.high < now.low else now.high
        written = _writable(fact_type, part, of, rising=part.high >= now.low, to=_nearer(now, part))
        if written is not None:
            found.append((abs(written - end), written))
    if not found:
        return None
    far, to = min(found)
    distance = _distance(fact_type, now, far, of)
    return Move(amount, point(to), of, allowed, learnt=False, distance=distance)


def _possible(fact_type: FactType, allowed: Ranges, of: Interval | None) -> Ranges:
    low, high = fact_type.range
    if fact_type.kind is Kind.COUNT and of is not None:
        high = min(high, of.low)
    return allowed.intersection(Ranges.of((low, high)))


def _nearer(now: Interval, part: Interval) -> int:
    """The number of a part that is nearest to a value."""
    return min(max(now.low, part.low), part.high)


def _writable(
    fact_type: FactType, part: Interval, of: Interval | None, *, rising: bool, to: int
) -> int | None:
    """The nearest value within a part that can be stated: of a percentage, one that a whole number
    of children comes to, or one that can be written."""
    if fact_type.kind is not Kind.PERCENTAGE:
        return to
    if of is not None and of.is_point and of.low > 0:
        counts = counts_within(Ranges((part,)), of.low, fact_type.decimals)
        if not counts:
            return None
        count = counts.parts[0].low if rising else counts.parts[-1].high
        return share_of_count(count, of.low, fact_type.decimals)
    if to % 2:
        to += 1 if rising else -1
    return to if part.low <= to <= part.high else None


def _learnt(
    fact_type: FactType, amount: Amount, allowed: Ranges, of: Interval | None
) -> Move | None:
    """A fact that would have to be stated: anything that is allowed."""
    if amount.aspect is Aspect.SHARE:
        counts = counts_within(allowed, _ALL)
        if not counts:
            return None
        return Move(
            amount, counts.parts[0], point(_ALL), allowed, learnt=True, distance=Fraction(1)
        )
    possible = _possible(fact_type, allowed, of)
    if not possible:
        return None
    return Move(amount, possible.parts[0], of, possible, learnt=True, distance=Fraction(1))


def _distance(fact_type: FactType, now: Interval, far: int, of: Interval | None) -> Fraction:
    match fact_type.kind:
        case Kind.SCALE:
            return Fraction(far, max(fact_type.range.high - fact_type.range.low, 1))
        case Kind.DATE:
            return Fraction(far, 365)
        case Kind.PERCENTAGE:
            return Fraction(far, 100 * fact_type.steps_per_unit)
        case Kind.COUNT if of is not None and of.high > 0:
            return Fraction(far, of.high)
    # By the figure as it is, never as it would be: a farther value must not seem nearer.
    return Fraction(far, max(abs(now.low), abs(now.high), fact_type.steps_per_unit))
