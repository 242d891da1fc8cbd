"""Sets of whole numbers as sorted, disjoint ranges: what every comparison denotes."""

from __future__ import annotations

import msgspec

from flagstone.vocabulary.intervals import LEAST, MOST, Interval


class Ranges(msgspec.Struct, frozen=True):
    """A set of whole numbers. Parts are sorted, disjoint and never adjacent."""

    parts: tuple[Interval, ...]

    @classmethod
    def of(cls, *parts: tuple[int, int]) -> Ranges:
        """The union of ranges given in any order; empty ones vanish."""
        joined: list[Interval] = []
        for low, high in sorted(part for part in parts if part[0] <= part[1]):
            if joined and low <= joined[-1].high + 1:
                joined[-1] = Interval(joined[-1].low, max(joined[-1].high, high))
            else:
                joined.append(Interval(low, high))
        return cls(tuple(joined))

    def complement(self) -> Ranges:
        """Every number that is not in the set."""
        gaps: list[tuple[int, int]] = []
        next_free = LEAST
        for part in self.parts:
            gaps.append((next_free, part.low - 1))
            next_free = part.high + 1
        gaps.append((next_free, MOST))
        return Ranges.of(*gaps)

    def intersection(self, other: Ranges) -> Ranges:
        """Numbers in both."""
        return Ranges.of(
            *(
                (max(mine.low, theirs.low), min(mine.high, theirs.high))
                for mine in self.parts
                for theirs in other.parts
            )
        )

    def union(self, other: Ranges) -> Ranges:
        """Numbers in either."""
        return Ranges.of(*self.parts, *other.parts)

    def holds(self, value: Interval | None) -> bool | None:
        """True if all of the value lies in the set, False if none does, otherwise None."""
        if value is None:
            return None
        if not any(part.meets(value) for part in self.parts):
            return False
        # Parts are never adjacent, so an interval inside the set is inside one part of it.
        return True if any(value.within(part) for part in self.parts) else None

    def boundaries(self) -> tuple[int, ...]:
        """The numbers at which membership begins or, for an upper end, ends."""
        ends: list[int] = []
        for part in self.parts:
            if part.low > LEAST:
                ends.append(part.low)
            if part.high < MOST:
                ends.append(part.high)
        return tuple(sorted(set(ends)))

    def __bool__(self) -> bool:
        return bool(self.parts)


NOTHING = Ranges(())
ALL_NUMBERS = Ranges((Interval(LEAST, MOST),))


def at_least(limit: int) -> Ranges:
    """From the limit upwards."""
    return Ranges.of((limit, MOST))


def at_most(limit: int) -> Ranges:
    """Up to the limit."""
    return Ranges.of((LEAST, limit))


def above(limit: int) -> Ranges:
    """Beyond the limit."""
    return at_least(limit + 1)


def below(limit: int) -> Ranges:
    """Short of the limit."""
    return at_most(limit - 1)


def exactly(limit: int) -> Ranges:
    """The one number."""
    return Ranges.of((limit, limit))
