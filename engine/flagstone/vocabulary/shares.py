"""Percentages worked out from two counts, exactly, into steps that hold them."""

from __future__ import annotations

from flagstone.vocabulary.intervals import Interval


def share(numerator: Interval, of: Interval, decimals: int = 1) -> Interval | None:
    """The percentage that `numerator` is of `of`, in doubled steps; None where `of` may be 0.

    An even step is a percentage with that many decimals. An odd step lies strictly between its
    neighbours, so 1 of 3 at one decimal is 667: more than 33.3 and less than 33.4.

    >>> share(Interval(27, 30), Interval(30, 30))
    Interval(low=1800, high=2000)
    """
    if of.low <= 0:
        return None
    return Interval(
        _step(numerator.low, of.high, decimals), _step(numerator.high, of.low, decimals)
    )


def numerators(step: int, of: int, decimals: int = 1) -> range:
    """Every count that is this share of `of`: usually one, none where no count is."""
    whole = 200 * int(10**decimals)
    if step % 2 == 0:
        count, rest = divmod(step * of, whole)
        return range(0) if rest else range(count, count + 1)
    # Strictly between the two even steps on either side.
    first = (step - 1) * of // whole + 1
    last = -((-(step + 1) * of) // whole) - 1
    return range(first, last + 1)


def counts_behind(value: Interval, of: Interval, decimals: int = 1) -> range:
    """Every count that a percentage of `of` may stand for, if it was rounded either way."""
    whole = 200 * int(10**decimals)
    # A written percentage stands for anything within one written step of it.
    first = max(0, (value.low - 2) * of.low // whole + 1)
    last = min(of.high, -(-(value.high + 2) * of.high // whole) - 1)
    return range(first, last + 1)


def _step(count: int, of: int, decimals: int) -> int:
    steps, rest = divmod(100 * int(10**decimals) * count, of)
    return 2 * steps + (1 if rest else 0)
