"""What productions are made of: things that are certain, and sets of them that suffice together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from flagstone.conditions.ranges import Ranges


class Within(NamedTuple):
    """All of a measure's value lies from `low` to `high`, both included."""

    measure: int
    low: int
    high: int


class Settled(NamedTuple):
    """What a node's answer is, once it may be used.

    Parts of conditions that are named for the productions' own use are numbered on from the nodes
    of the network. They only ever hold.
    """

    node: int
    holds: bool


Literal = Within | Settled

# Certain if every literal in it is. At most one of them is about any one measure.
Conjunction = frozenset[Literal]

CERTAIN: Conjunction = frozenset()

# Comparing each with each takes longer than it saves where they are more than this.
_MANY = 100


def within(measure: int, ranges: Ranges) -> list[Conjunction]:
    """The ways in which all of a value can lie in the ranges: in one part or another of them."""
    return [frozenset([Within(measure, low, high)]) for low, high in ranges.parts]


def together(first: Conjunction, second: Conjunction) -> Conjunction | None:
    """Both, or None if no sheet can make both certain."""
    ranges = {literal.measure: literal for literal in first if isinstance(literal, Within)}
    merged = set(first)
    for literal in second:
        match literal:
            case Settled(node, holds) if Settled(node, not holds) in merged:
                return None
            case Within(measure, low, high) if other := ranges.get(measure):
                both = Within(measure, max(low, other.low), min(high, other.high))
                if both.low > both.high:
                    return None
                merged.discard(other)
                merged.add(both)
            case _:
                merged.add(literal)
    return frozenset(merged)


def weakest(conjunctions: Iterable[Conjunction]) -> list[Conjunction]:
    """Without those that could only be certain together with a weaker one."""
    different = in_order_of_content(set(conjunctions))
    if len(different) > _MANY:
        return different
    kept: list[Conjunction] = []
    for each in different:
        if not any(_implies(each, weaker) for weaker in kept):
            kept = [stronger for stronger in kept if not _implies(stronger, each)]
            kept.append(each)
    return kept


def in_order(conjunction: Iterable[Literal]) -> list[Literal]:
    """The literals in an order that does not change from run to run."""
    return sorted(conjunction, key=_kind_then_content)


def in_order_of_content(conjunctions: Iterable[Conjunction]) -> list[Conjunction]:
    """Shortest first, in an order that does not change from run to run."""
    return sorted(conjunctions, key=_length_then_content)


def _implies(stronger: Conjunction, weaker: Conjunction) -> bool:
    return all(
        literal in stronger
        or (
            isinstance(literal, Within)
            and any(
                isinstance(other, Within)
                and other.measure == literal.measure
                and literal.low <= other.low
                and other.high <= literal.high
                for other in stronger
            )
        )
        for literal in weaker
    )


def _kind_then_content(literal: Literal) -> tuple[int, tuple[int, ...]]:
    return len(literal), tuple(literal)


def _length_then_content(conjunction: Conjunction) -> tuple[int, list[tuple[int, tuple[int, ...]]]]:
    return len(conjunction), sorted(map(_kind_then_content, conjunction))
