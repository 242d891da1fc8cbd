"""The plain engine: closures in Python, for wherever the other cannot be built, and to check it.

It decides column by column. A column has one measure's values, or one node's answers, on every
sheet; a condition becomes a function from columns of values to a column of answers. The work that a
node takes is then done once for all sheets, and what is left runs in the loops Python is good at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import repeat

import msgspec

from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Not,
    Reference,
    Test,
    leaves,
)
from flagstone.inference.engines import (
    CLOSED,
    OPEN,
    Answers,
    Gates,
    Values,
    check_shape,
)
from flagstone.inference.kleene import holds_without_reading, node_read
from flagstone.inference.network import Network
from flagstone.vocabulary.intervals import LEAST, MOST, Interval

Answer = bool | None


class _Batch(msgspec.Struct):
    """Some sheets: each measure's values, and the answers of the nodes decided so far."""

    size: int
    columns: Sequence[Values]
    answers: list[Sequence[Answer]]


_Judge = Callable[[_Batch], Sequence[Answer]]


class PlainEngine:
    """Decides a network with nothing but Python. It keeps nothing between calls."""

    name = "plain"

    def __init__(self, network: Network) -> None:
        self._network = network
        self._judges = [_compiled(node.condition, network) for node in network.nodes]
        self._always = [
            i for i, n in enumerate(network.nodes) if holds_without_reading(n.condition)
        ]
        self._readers_of_measure: list[list[int]] = [[] for _ in network.measures]
        self._readers_of_node: list[list[int]] = [[] for _ in network.nodes]
        for position, node in enumerate(network.nodes):
            for leaf in leaves(node.condition):
                if isinstance(leaf, Test):
                    readers = self._readers_of_measure[network.measure_index[leaf.measure]]
                else:
                    readers = self._readers_of_node[network.index[node_read(leaf)]]
                readers.append(position)

    def decide(self, values: Values, gates: Gates) -> Answers:
        """Decide every node for one sheet."""
        return self.decide_many([values], [gates])[0]

    def decide_many(self, values: Sequence[Values], gates: Sequence[Gates]) -> list[Answers]:
        """Decide many sheets, each with gates of its own."""
        check_shape(self._network, values, gates)
        if not values:
            return []
        batch = _Batch(len(values), list(zip(*values, strict=True)), [])
        unknown: tuple[None, ...] = (None,) * len(values)
        live = self._read_on_some_sheet(batch.columns, unknown)
        shut = repeat(None) if _all_open(gates) else zip(*gates, strict=True)
        for node, (judge, gate) in enumerate(zip(self._judges, shut, strict=False)):
            if not live[node]:
                batch.answers.append(unknown)
                continue
            answers = judge(batch)
            batch.answers.append(answers if gate is None else _gated(answers, gate))
            for reader in self._readers_of_node[node]:
                live[reader] = 1
        return list(map(list, zip(*batch.answers, strict=True))) or [[] for _ in values]

    def close(self) -> None:
        """There is nothing to give back."""

    def _read_on_some_sheet(self, columns: Sequence[Values], unknown: Values) -> bytearray:
        """Marks the nodes that read a measure known on some sheet, or that hold without reading.

        The others are unknown, unless they read one of these: most are, on most sheets.
        """
        live = bytearray(len(self._judges))
        for node in self._always:
            live[node] = 1
        for column, readers in zip(columns, self._readers_of_measure, strict=True):
            if column != unknown:
                for node in readers:
                    live[node] = 1
        return live


def _all_open(gates: Sequence[Gates]) -> bool:
    # Sheets of one date share their gates, so look at each list once.
    different = {id(each): each for each in gates}.values()
    return all(each.count(OPEN) == len(each) for each in different)


def _gated(answers: Sequence[Answer], gates: Sequence[int]) -> list[Answer]:
    return [
        answer if gate == OPEN or (answer is False and gate != CLOSED) else None
        for answer, gate in zip(answers, gates, strict=True)
    ]


def _compiled(condition: Condition, network: Network) -> _Judge:
    """A condition as a function from a batch to a column of answers."""
    match condition:
        case Test(measure, ranges):
            return _test(network.measure_index[measure], ranges)
        case Reference():
            node = network.index[node_read(condition)]
            return lambda batch: batch.answers[node]
        case Not(part):
            judge = _compiled(part, network)
            return lambda batch: [None if a is None else not a for a in judge(batch)]
        case All(()):
            return lambda batch: [True] * batch.size
        case Any(()):
            return lambda batch: [False] * batch.size
        case All(parts):
            return _all([_compiled(part, network) for part in parts])
        case Any(parts):
            return _any([_compiled(part, network) for part in parts])
        case AtLeast(count, parts):
            return _at_least(count, [_compiled(part, network) for part in parts])


def _all(judges: Sequence[_Judge]) -> _Judge:
    return lambda batch: [
        False if False in row else None if None in row else True
        for row in zip(*(judge(batch) for judge in judges), strict=True)
    ]


def _any(judges: Sequence[_Judge]) -> _Judge:
    return lambda batch: [
        True if True in row else None if None in row else False
        for row in zip(*(judge(batch) for judge in judges), strict=True)
    ]


def _at_least(count: int, judges: Sequence[_Judge]) -> _Judge:
    if not judges:
        return lambda batch: [count <= 0] * batch.size
    too_many_false = len(judges) - count
    return lambda batch: [
        True if row.count(True) >= count else False if row.count(False) > too_many_false else None
        for row in zip(*(judge(batch) for judge in judges), strict=True)
    ]


def _test(measure: int, ranges: Ranges) -> _Judge:
    lies_in = _lies_in(ranges)
    return lambda batch: lies_in(batch.columns[measure])


def _lies_in(ranges: Ranges) -> Callable[[Values], Sequence[Answer]]:
    """Whether intervals lie in the ranges: wholly, not at all, or (None) in part.

    Nearly every test has one limit, and most of the time that verdicts take is spent on these.
    """
    match ranges.parts:
        case (Interval(low, high),) if low > LEAST and high >= MOST:
            return lambda values: [
                None if v is None else True if v[0] >= low else False if v[1] < low else None
                for v in values
            ]
        case (Interval(low, high),) if low <= LEAST and high < MOST:
            return lambda values: [
                None if v is None else True if v[1] <= high else False if v[0] > high else None
                for v in values
            ]
    turns, inside = _turns(ranges)

    def lies_in(value: Interval) -> Answer:
        turned = bisect_right(turns, value.low)
        # No turn within the interval: all of it lies in one part, or all in one gap.
        return turned % 2 == inside if turned == bisect_right(turns, value.high) else None

    return lambda values: [None if value is None else lies_in(value) for value in values]


def _turns(ranges: Ranges) -> tuple[list[int], int]:
    """The numbers from which on membership changes, and whether an odd or an even count of turns
    passed means inside. The outermost ends do not turn: beyond them lies no value."""
    turns = [turn for part in ranges.parts for turn in (part.low, part.high + 1)]
    open_below = bool(turns) and turns[0] <= LEAST
    open_above = bool(turns) and turns[-1] > MOST
    return turns[open_below : len(turns) - open_above], 0 if open_below else 1
