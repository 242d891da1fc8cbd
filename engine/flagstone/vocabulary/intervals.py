"""Whole-number intervals: what every value is, once it has been read."""

from __future__ import annotations

from typing import NamedTuple

# Beyond every real value, and inside what an engine can hold exactly.
LEAST = -(2**50)
MOST = 2**50


class Interval(NamedTuple):
    """Every whole number from `low` to `high`, both included. Nearly always a single point."""

    low: int
    high: int

    @property
    def is_point(self) -> bool:
        """Whether the value is known exactly."""
        return self.low == self.high

    def meets(self, other: Interval) -> bool:
        """Whether the two share a number."""
        return self.low <= other.high and other.low <= self.high

    def within(self, other: Interval) -> bool:
        """Whether all of this lies in the other."""
        return other.low <= self.low and self.high <= other.high


EVERYTHING = Interval(LEAST, MOST)
TRUE = Interval(1, 1)
FALSE = Interval(0, 0)


def point(number: int) -> Interval:
    """The interval of one number."""
    return Interval(number, number)
