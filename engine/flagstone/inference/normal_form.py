"""Conditions as alternatives, each a conjunction of certainties, without an explosion of them.

A condition is compiled twice: for what makes it certainly true, and for what makes it certainly
false. Nothing is negated on the way, since "not in these ranges" is "in those beside them"; what
is certain can therefore only grow as more becomes known, and no order of facts matters. Where
neither is certain the condition is unknown: that is strong Kleene logic.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from flagstone.conditions.tree import All, Any, AtLeast, Condition, Not, Reference, Test, quorum
from flagstone.inference.kleene import node_read
from flagstone.inference.literals import (
    CERTAIN,
    Conjunction,
    Settled,
    in_order,
    in_order_of_content,
    together,
    weakest,
    within,
)
from flagstone.inference.network import Network

# So many alternatives are multiplied out; beyond it inner parts get names. Each alternative takes
# 10 kB of every session, and each name a fact more, so neither should be driven to nothing.
MOST_ALTERNATIVES = 16
# The engine joins at most 16 facts.
MOST_TOGETHER = 12


class NormalForm:
    """Brings the conditions of a network into normal form, collecting the parts that got names."""

    def __init__(self, network: Network, first_name: int) -> None:
        self._network = network
        self._first_name = first_name
        self._named: dict[frozenset[Conjunction], Settled] = {}

    @property
    def named(self) -> list[tuple[Settled, list[Conjunction]]]:
        """The parts that got names, with their alternatives."""
        return [(name, in_order_of_content(part)) for part, name in self._named.items()]

    def alternatives(self, condition: Condition, holds: bool) -> list[Conjunction]:
        """The ways in which it can be certain that the condition holds, or that it does not.

        Empty where it never is. None has more than MOST_TOGETHER literals.
        """
        return [self._narrow(each) for each in self._alternatives(condition, holds)]

    def _alternatives(self, condition: Condition, holds: bool) -> list[Conjunction]:
        match condition:
            case Test(measure, ranges):
                wanted = ranges if holds else ranges.complement()
                return within(self._network.measure_index[measure], wanted)
            case Reference():
                return [frozenset([Settled(self._network.index[node_read(condition)], holds)])]
            case Not(part):
                return self._alternatives(part, not holds)
            case All(parts) | Any(parts) | AtLeast(_, parts):
                count = quorum(condition)
        needed = count if holds else len(parts) - count + 1
        return self._at_least(needed, [self._alternatives(part, holds) for part in parts])

    def _at_least(self, needed: int, parts: list[list[Conjunction]]) -> list[Conjunction]:
        """The ways in which at least so many of the parts can be certain."""
        needed -= sum(CERTAIN in part for part in parts)
        parts = [part for part in parts if part and CERTAIN not in part]
        if needed <= 0:
            return [CERTAIN]
        if needed > len(parts):
            return []
        if needed == 1:
            return weakest(itertools.chain.from_iterable(parts))
        if needed == len(parts):
            return self._every(parts)
        sizes = [len(part) for part in parts]
        if _ways_to_choose(needed, sizes) <= MOST_ALTERNATIVES:
            return weakest(
                way for some in itertools.combinations(parts, needed) for way in _product(some)
            )
        return self._chain(needed, [self._as_one(part) for part in parts])

    def _every(self, parts: list[list[Conjunction]]) -> list[Conjunction]:
        """All parts at once, the largest of them by name until what is left is small."""
        parts = sorted(parts, key=len)
        while len(parts[-1]) > 1 and math.prod(map(len, parts)) > MOST_ALTERNATIVES:
            parts = sorted([*parts[:-1], self._as_one(parts[-1])], key=len)
        return weakest(_product(parts))

    def _chain(self, needed: int, parts: list[list[Conjunction]]) -> list[Conjunction]:
        """At least so many, as steps along a chain: the first and fewer of the rest, or the rest.

        Every step is a name of its own: 70 of them for six of fourteen, which would be 3,003 ways.
        """
        # rest[k] says that at least k of the parts looked at so far, from the last, are certain.
        rest: list[list[Conjunction]] = [[CERTAIN], *([] for _ in range(needed))]
        for position, part in reversed(list(enumerate(parts))):
            for k in range(needed, max(needed - position, 1) - 1, -1):
                ways = [*_product([part, rest[k - 1]]), *rest[k]]
                rest[k] = self._as_one(weakest(ways)) if len(ways) > 1 else ways
        return rest[needed]

    def _as_one(self, ways: list[Conjunction]) -> list[Conjunction]:
        """One alternative that stands for several."""
        if len(ways) <= 1:
            return ways
        return [frozenset([self._name(ways)])]

    def _name(self, ways: list[Conjunction]) -> Settled:
        part = frozenset(self._narrow(way) for way in ways)
        number = self._first_name + len(self._named)
        return self._named.setdefault(part, Settled(number, True))

    def _narrow(self, conjunction: Conjunction) -> Conjunction:
        """The same in few enough literals, groups of which get names where there are too many."""
        while len(conjunction) > MOST_TOGETHER:
            literals = in_order(conjunction)
            starts = range(0, len(literals), MOST_TOGETHER)
            groups = [frozenset(literals[start : start + MOST_TOGETHER]) for start in starts]
            conjunction = frozenset(self._name([group]) for group in groups)
        return conjunction


def _product(parts: Sequence[Sequence[Conjunction]]) -> list[Conjunction]:
    """Every choice of one way from each part, without those that cannot be."""
    ways = [CERTAIN]
    for part in parts:
        both = (together(way, other) for way in ways for other in part)
        ways = [way for way in both if way is not None]
    return ways


def _ways_to_choose(count: int, sizes: Sequence[int]) -> int:
    """In how many ways one can choose so many parts, and one alternative from each."""
    ways = [1] + [0] * count
    for size in sizes:
        for k in range(count, 0, -1):
            ways[k] += ways[k - 1] * size
    return ways[count]
