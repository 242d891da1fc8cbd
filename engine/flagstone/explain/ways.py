"""The ways in which a verdict could come about: what facts would have to be, nearest first.

A condition is brought into normal form over the values of facts: alternatives, each of which says
of some facts in which intervals they lie. Nothing is tried out. An alternative costs what the moves
in it cost, so that of very many only the nearest are carried along.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    AtLeast,
    Condition,
    Known,
    Not,
    Reference,
    Test,
    facts_of,
    quorum,
)
from flagstone.explain.limits import Limits, Needs
from flagstone.explain.moves import Move, nearest
from flagstone.explain.scene import Scene
from flagstone.inference.engines import CLOSED, OPEN
from flagstone.inference.kleene import NodeKey, node_read

MOST_WAYS = 200

Cost = tuple[int, Fraction, int]
"""How many facts would have to be learnt, how far the others would move, and how many do."""


@dataclass(frozen=True, slots=True)
class Way:
    """What facts have to be, and the moves that would bring them there."""

    needs: Needs
    moves: tuple[Move, ...]

    @property
    def cost(self) -> Cost:
        """By which ways are ranked: the nearest first."""
        learnt = sum(move.learnt for move in self.moves)
        return learnt, sum((m.distance for m in self.moves), Fraction(0)), len(self.moves)


@dataclass(slots=True)
class Ways:
    """Works out the ways for one scene. `cut_short` says whether there were too many to keep.

    With `or_unknown` it is enough that something does not come out otherwise than wanted: what is
    not known then serves as it is.
    """

    scene: Scene
    or_unknown: bool = False
    cut_short: bool = False
    _moves: dict[tuple[Amount, Ranges], Move | None] = field(default_factory=dict)
    _of_nodes: dict[tuple[NodeKey, bool], list[Way]] = field(default_factory=dict)

    def together(self, wanted: Iterable[tuple[NodeKey, bool]]) -> list[Way]:
        """The ways for several nodes to come out as wanted at once."""
        found = [Way({}, ())]
        for key, answer in wanted:
            found = self._both(found, self._node(key, answer))
        return found

    def of(self, condition: Condition, wanted: bool) -> list[Way]:
        """The ways for a condition of the network to come out as wanted."""
        match condition:
            case Test():
                return self._kept(
                    way
                    for needs in self._needs(condition, wanted)
                    if (way := self._way(needs)) is not None
                )
            case Reference():
                return self._node(node_read(condition), wanted)
            case Not(part):
                return self.of(part, not wanted)
            case All(parts) | Any(parts) | AtLeast(_, parts):
                count = quorum(condition)
        needed = count if wanted else len(parts) - count + 1
        return self._at_least(needed, [self.of(part, wanted) for part in parts])

    def _needs(self, test: Test, wanted: bool) -> Iterator[Needs]:
        if self.or_unknown and test.ranges.holds(self.scene.door.value(test.measure)) is None:
            known = {
                fact: held.value
                for fact in facts_of(test.measure)
                if (held := self.scene.held(fact)) is not None and held.value is not None
            }
            # What is not known serves as it is; what is not exact does while it stays so.
            yield {Amount(fact): Ranges((value,)) for fact, value in known.items()}
            if not known:
                return
        yield from Limits(self.scene).ways(test, wanted)

    def _node(self, key: NodeKey, wanted: bool) -> list[Way]:
        if (key, wanted) not in self._of_nodes:
            state = self.scene.gates[key[0]].state
            shut = state == CLOSED or (state != OPEN and wanted and key[1] is None)
            if shut:
                ways = [Way({}, ())] if self.or_unknown else []
            else:
                ways = self.of(self.scene.node(key).condition, wanted)
            self._of_nodes[key, wanted] = ways
        return self._of_nodes[key, wanted]

    def _at_least(self, needed: int, parts: Sequence[list[Way]]) -> list[Way]:
        """The ways for so many parts; by how many parts are met so far, part after part."""
        if needed <= 0:
            return [Way({}, ())]
        if needed > len(parts):
            return []
        met: list[list[Way]] = [[Way({}, ())], *([] for _ in range(needed))]
        for part in parts:
            for count in range(needed, 0, -1):
                met[count] = self._kept([*met[count], *self._both(met[count - 1], part)])
        return met[needed]

    def _both(self, first: Sequence[Way], second: Sequence[Way]) -> list[Way]:
        return self._kept(
            both
            for one in first
            for other in second
            if (both := self._merged(one.needs, other.needs)) is not None
        )

    def _merged(self, one: Needs, other: Needs) -> Way | None:
        needs = dict(one)
        for amount, ranges in other.items():
            both = needs[amount].intersection(ranges) if amount in needs else ranges
            if not both:
                return None
            needs[amount] = both
        return self._way(needs)

    def _way(self, needs: Needs) -> Way | None:
        """The moves that a way takes; None where some fact cannot be as it must."""
        moves = []
        for amount, ranges in needs.items():
            if isinstance(amount, Known):
                continue
            if Known(amount.fact) in needs:
                return None
            move = self._move(amount, ranges)
            if move is None:
                return None
            if move.learnt or move.distance:
                moves.append(move)
        return Way(needs, tuple(moves))

    def _move(self, amount: Amount, ranges: Ranges) -> Move | None:
        if (amount, ranges) not in self._moves:
            self._moves[amount, ranges] = nearest(self.scene, amount, ranges)
        return self._moves[amount, ranges]

    def _kept(self, ways: Iterable[Way]) -> list[Way]:
        """The nearest of them, without those that ask for all that another does, and more."""
        by_needs = {frozenset(way.needs.items()): way for way in ways}
        kept: list[Way] = []
        for way in sorted(by_needs.values(), key=lambda way: (way.cost, len(way.needs))):
            if any(_implies(way.needs, other.needs) for other in kept):
                continue
            if len(kept) == MOST_WAYS:
                self.cut_short = True
                break
            kept.append(way)
        return kept


def _implies(needs: Needs, fewer: Needs) -> bool:
    """Whether facts that are as the first must be are as the second must be, too."""
    return len(fewer) <= len(needs) and all(
        what in needs and needs[what].intersection(ranges) == needs[what]
        for what, ranges in fewer.items()
    )


def without_detours(ways: Sequence[Way]) -> Iterator[Way]:
    """Ways without those that move more facts than another, or the same ones further."""
    taken: list[dict[Amount, Fraction]] = []
    for way in sorted(ways, key=lambda way: (len(way.moves), way.cost)):
        moves = {move.amount: move.distance for move in way.moves}
        if any(_no_further(other, moves) for other in taken):
            continue
        taken.append(moves)
        yield way


def _no_further(one: dict[Amount, Fraction], other: dict[Amount, Fraction]) -> bool:
    return all(amount in other and far <= other[amount] for amount, far in one.items())
