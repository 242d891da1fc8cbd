"""Whether a condition can be true, or false, of any values at all.

The search is exact: it narrows what each measure may be, branch by branch, until nothing is left
or everything is settled. Beyond what `feasibility` knows of one fact, measures are taken to be
independent: *it cannot be* is always right, and *it can* may be too kind. Where the search would be
long it makes no claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from flagstone.conditions.measured import Measured
from flagstone.conditions.ranges import ALL_NUMBERS, Ranges, exactly
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    AtLeast,
    Condition,
    Difference,
    Known,
    Measure,
    Not,
    RaisedBefore,
    Reference,
    Severity,
    Test,
)
from flagstone.inference.feasibility import NOT_KNOWN, Box, is_feasible
from flagstone.rulebook.rulebook import Rulebook

_MOST_BRANCHES = 20_000
_EITHER = Ranges.of((0, 1))
_NEITHER = exactly(0)


class _TooLongError(Exception):
    """The search was given up."""


def can_be(condition: Condition, sought: bool, rulebook: Rulebook) -> bool | None:
    """Whether some values make the condition true (or, if that is sought, false).

    None where the condition is too large to say.
    """
    search = _Search(rulebook, _MOST_BRANCHES)
    try:
        return any(True for _ in search.feasible_ways(condition, sought))
    except _TooLongError:
        return None


def ways_to_be(condition: Condition, sought: bool, rulebook: Rulebook) -> Iterator[Box]:
    """Each way for a condition to come out true (or, if that is sought, false).

    Any values within a way make it so, whatever the measures are that the way does not name.
    There may be no more ways where the search ends, or it may have been long enough.
    """
    try:
        yield from _Search(rulebook, _MOST_BRANCHES).feasible_ways(condition, sought)
    except _TooLongError:
        return


class _Search(msgspec.Struct):
    rulebook: Rulebook
    branches_left: int

    def feasible_ways(self, condition: Condition, sought: bool) -> Iterator[Box]:
        """Each way that some values can go."""
        types = self.rulebook.vocabulary.fact_types
        return (box for box in self.ways(condition, sought, {}) if is_feasible(box, types))

    def ways(self, condition: Condition, sought: bool, box: Box) -> Iterator[Box]:
        """Each way for a condition to come out as sought, within what is settled so far."""
        self.branches_left -= 1
        if self.branches_left < 0:
            raise _TooLongError
        match condition:
            case Test(measure, ranges):
                yield from self.narrowed(measure, ranges if sought else ranges.complement(), box)
            case Reference():
                yield from self.narrowed(condition, exactly(int(sought)), box)
            case Not(part):
                yield from self.ways(part, not sought, box)
            case All(parts):
                enough = len(parts) if sought else 1
                yield from self.at_least(enough, parts, sought, box)
            case Any(parts):
                enough = 1 if sought else len(parts)
                yield from self.at_least(enough, parts, sought, box)
            case AtLeast(count, parts):
                enough = count if sought else len(parts) - count + 1
                yield from self.at_least(enough, parts, sought, box)

    def at_least(
        self, count: int, parts: Sequence[Condition], sought: bool, box: Box
    ) -> Iterator[Box]:
        """Each way for so many parts to come out as sought. Of the others nothing is asked."""
        if count <= 0:
            yield box
        elif count <= len(parts):
            first, rest = parts[0], parts[1:]
            for settled in self.ways(first, sought, box):
                yield from self.at_least(count - 1, rest, sought, settled)
            yield from self.at_least(count, rest, sought, box)

    def narrowed(self, what: Measure | Reference, ranges: Ranges, box: Box) -> Iterator[Box]:
        """The box with a measure held to some numbers, if any are left to it."""
        settled = box[what] if what in box else self.possible(what)
        left = settled.intersection(ranges)
        if left:
            yield {**box, what: left}

    def possible(self, what: Measure | Reference) -> Ranges:
        """Every number that a measure can be, and that it is not known."""
        match what:
            case Amount(fact, aspect):
                fact_type = self.rulebook.vocabulary.fact_types[fact]
                return Ranges.of(Measured.of(fact_type, aspect).type.range).union(NOT_KNOWN)
            case Difference():
                return ALL_NUMBERS.union(NOT_KNOWN)
            case Known():
                return _EITHER
            case RaisedBefore(rule, at_least) | Reference(rule, at_least):
                either = _EITHER if self.can_be_as_grave(rule, at_least) else _NEITHER
                return either.union(NOT_KNOWN)

    def can_be_as_grave(self, rule: str, at_least: Severity | None) -> bool:
        """Whether a rule's flags can have that severity or a graver one."""
        severities = self.rulebook.rules[rule].severities
        return at_least is None or severities[0] >= at_least
