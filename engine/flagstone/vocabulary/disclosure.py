"""Statistical disclosure control: how much may be published of a value that is of few people.

Counts below a threshold, and not zero, are withheld, as are figures from which one could be worked
out, and those that are one person's own. All that asks "is this of too few?" asks it here.
"""

from __future__ import annotations

from flagstone.vocabulary.fact_types import FactType, Kind, Statistic
from flagstone.vocabulary.intervals import Interval
from flagstone.vocabulary.shares import counts_behind
from flagstone.vocabulary.units import measures_time

THRESHOLD = 5
_NONE = Interval(0, 0)
_FEW = Interval(1, THRESHOLD - 1)


def protected(
    fact_type: FactType, value: Interval | None, of: Interval | None
) -> tuple[Interval | None, Interval | None]:
    """What may be known of a value and its denominator; None where nothing of it may.

    Whatever a value of few people is, the answer is the same. Asked of an answer, it gives the same
    again.
    """
    if fact_type.kind is Kind.PERCENTAGE:
        if value is not None and of is not None and _gives_away(fact_type, value, of):
            value = None
        return value, _blurred(of) if of is not None and is_few(of) else of
    if value is not None and _is_one_persons(fact_type, value):
        return None, of
    if not _counts(fact_type):
        return value, of
    steps = fact_type.steps_per_unit
    if of is not None and is_few(of):
        return (value if value in (None, _NONE) else _blurred(value)), _blurred(of)
    if value is None:
        return None, of
    if is_few(value, steps):
        return _blurred(value, steps), of
    if of is not None and is_few(left := remainder(of, value)):
        least, most = _blurred(left)
        return Interval(max(of.low - most, 0), of.high - least), of
    return value, of


def is_withheld(fact_type: FactType, value: Interval, of: Interval | None) -> bool:
    """Whether less than the value may be said, and something all the same: that it is of few."""
    if fact_type.kind is Kind.PERCENTAGE:
        return of is not None and _gives_away(fact_type, value, of)
    return _counts(fact_type) and (
        is_few(value, fact_type.steps_per_unit)
        or (of is not None and (is_few(of) or is_few(remainder(of, value))))
    )


def is_few(count: Interval, steps: int = 1) -> bool:
    """Whether it is more than none and below the threshold, or may be and is certainly no more.

    `steps` is how many steps of the value make one; an average of 0.4 is of few as 1 is.
    """
    return 1 <= count.high < THRESHOLD * steps


def remainder(of: Interval, value: Interval) -> Interval:
    """How many are left of a whole, once those of the value are taken away."""
    return Interval(of.low - value.high, of.high - value.low)


def counted(fact_type: FactType, value: Interval | None, of: Interval | None) -> Interval | None:
    """How many things a value stands for; None where it does not say."""
    if value is None:
        return None
    if fact_type.kind is Kind.COUNT:
        return value
    if fact_type.kind is Kind.PERCENTAGE and of is not None:
        counts = counts_behind(value, of, fact_type.decimals)
        return Interval(counts[0], counts[-1]) if counts else None
    return None


def _counts(fact_type: FactType) -> bool:
    """Whether its values are numbers of people or things: all but lengths of time are taken to be,
    whatever the unit is called, so that a vocabulary of somebody's own is safe without a word."""
    return fact_type.kind is Kind.COUNT or (
        fact_type.kind is Kind.NUMBER and not measures_time(fact_type.unit)
    )


def _is_one_persons(fact_type: FactType, value: Interval) -> bool:
    """Whether it is the highest or lowest figure of several people: then it is one person's own.
    That the highest is zero is true of each of them, and says nothing of anybody."""
    if fact_type.statistic is Statistic.MAXIMUM:
        return value != _NONE
    return fact_type.statistic is not None


def _blurred(count: Interval, steps: int = 1) -> Interval:
    """What may be known of a small count: that it is 1 to 4, or fewer than five and perhaps none.

    `at most 2` says more than may be published just as `2` does.
    """
    return Interval(min(max(count.low, 0), 1), THRESHOLD * steps - 1)


def _gives_away(fact_type: FactType, value: Interval, of: Interval) -> bool:
    """Whether a small count could be worked out from a percentage and its denominator."""
    if is_few(of):
        return True
    counts = counted(fact_type, value, of)
    return counts is not None and (counts.meets(_FEW) or remainder(of, counts).meets(_FEW))
