"""The durable-rules engine, handled with gloves.

Its C core is driven directly: no threads of its own, no errors swallowed, results in the call. It
is given patterns and facts that keep inside its limits (see `encoding`), every fact is there before
anything is concluded, and nothing is ever retracted: a session is thrown away after each sheet.
"""

from __future__ import annotations

import contextlib
import os
import threading
import weakref
from collections.abc import Iterator, Sequence
from typing import Self

from flagstone.inference.encoding import Encoding
from flagstone.inference.engines import (
    CLOSED,
    OPEN,
    Answers,
    EngineError,
    Gates,
    Values,
    check_shape,
)
from flagstone.inference.literals import Settled
from flagstone.inference.network import Network
from flagstone.inference.partitions import Partitions
from flagstone.inference.productions import Production, productions_of
from flagstone.inference.ruleset import Ruleset, available, load_core

__all__ = ["DurableEngine", "available"]

# Past 4,096 productions a ruleset cannot be made; past 511 * 64 patterns making one never ends.
PRODUCTIONS_OF_A_RULESET = 3000
LITERALS_OF_A_RULESET = 12000
# Smaller partitions leave out more of what a sheet does not speak of; larger ones need fewer
# sessions where it speaks of all.
NODES_OF_A_PARTITION = 24
# A network this small has nothing to leave out that a second session would not cost again.
NODES_KEPT_TOGETHER = 64


class DurableEngine:
    """Decides a network with durable-rules.

    One sheet at a time: threads that share an engine wait for one another. Close it, or use it as a
    context manager, to give its memory back at once; otherwise that is done when it is forgotten.
    Raises EngineError where durable-rules is not installed or does not do as it should.
    """

    name = "durable"

    def __init__(self, network: Network) -> None:
        self._network = network
        self._core = load_core()
        together = len(network.nodes) <= NODES_KEPT_TOGETHER
        size = NODES_KEPT_TOGETHER if together else NODES_OF_A_PARTITION
        self._partitions = Partitions(network, size)
        self._written: dict[int, range] = {}
        self._encodings: list[Encoding] = []
        self._rulesets: dict[int, Ruleset] = {}
        self._readers: _Readers = {}
        self._always: list[Settled] = []
        self._names = 0
        self._lock = threading.Lock()
        self._closed = False
        _engines.add(self)

    def decide(self, values: Values, gates: Gates) -> Answers:
        """Decide every node for one sheet."""
        return self.decide_many([values], [gates])[0]

    def decide_many(self, values: Sequence[Values], gates: Sequence[Gates]) -> list[Answers]:
        """Decide many sheets, each with gates of its own."""
        check_shape(self._network, values, gates)
        with self._lock:
            if self._closed:
                raise EngineError("This engine was closed, and cannot decide any more.")
            try:
                return [self._decide(*sheet) for sheet in zip(values, gates, strict=True)]
            except BaseException as error:
                # Whatever state it is in now, the next sheet must not see it.
                self._release_rulesets()
                if isinstance(error, EngineError) or not isinstance(error, Exception):
                    raise
                raise EngineError(f"durable-rules could not decide a sheet: {error}") from error

    def close(self) -> None:
        """Give back what it holds. Closing twice is harmless."""
        with self._lock:
            self._closed = True
            self._release_rulesets()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _decide(self, values: Values, gates: Gates) -> Answers:
        for ruleset in self._rulesets.values():
            ruleset.forget()  # a process forked in mid-sheet has one in progress
        concerned = [
            position
            for partition in self._partitions.concerned(values)
            for position in self._encoded(partition)
        ]
        facts: list[list[str]] = [[] for _ in self._encodings]
        for position in concerned:
            facts[position] = self._encodings[position].facts(values)
        conclusions = _Conclusions([*gates, *[OPEN] * self._names], facts, self._readers)
        conclusions.draw(self._always)
        while any(conclusions.waiting):
            for position in concerned:
                if waiting := conclusions.take(position):
                    for consequences in self._ruleset(position).follow(waiting):
                        conclusions.draw(consequences)
        for ruleset in self._rulesets.values():
            ruleset.forget()
        return conclusions.answers[: len(gates)]

    def _encoded(self, partition: int) -> range:
        """Where the encodings of a partition are, which are written when first asked for."""
        if partition not in self._written:
            nodes = self._partitions.nodes[partition]
            first_name = len(self._network.nodes) + self._names
            productions = productions_of(self._network, nodes, first_name)
            first = len(self._encodings)
            for some in _in_batches(productions.rules):
                self._add(Encoding(some))
            self._names += productions.names
            self._always += productions.always
            self._written[partition] = range(first, len(self._encodings))
        return self._written[partition]

    def _add(self, encoding: Encoding) -> None:
        for settled, facts in encoding.signals.items():
            self._readers.setdefault(settled, []).append((len(self._encodings), facts))
        self._encodings.append(encoding)

    def _ruleset(self, position: int) -> Ruleset:
        """The ruleset of an encoding, which is made when first asked for."""
        if position not in self._rulesets:
            self._rulesets[position] = Ruleset(self._core, self._encodings[position])
        return self._rulesets[position]

    def _release_rulesets(self) -> None:
        for ruleset in self._rulesets.values():
            with contextlib.suppress(Exception):
                ruleset.release()
        self._rulesets = {}

    def _after_fork(self) -> None:
        # The thread that held the lock, if any did, is not in this process.
        self._lock = threading.Lock()


# For what can be settled: the encodings that read it, and the facts that tell each of them.
_Readers = dict[Settled, list[tuple[int, Sequence[str]]]]


class _Conclusions:
    """What is concluded about one sheet, and the facts about it that wait to be asserted.

    `gates` and `answers` go on, past the nodes, with the parts that productions name.
    """

    def __init__(self, gates: Gates, waiting: list[list[str]], readers: _Readers) -> None:
        self.answers: Answers = [None] * len(gates)
        self.waiting = waiting
        self._gates = gates
        self._readers = readers
        self._found: Answers = [None] * len(gates)

    def take(self, position: int) -> list[str]:
        """The facts that wait for one ruleset, which then wait no longer."""
        facts, self.waiting[position] = self.waiting[position], []
        return facts

    def draw(self, consequences: Sequence[Settled]) -> None:
        """Conclude these, as far as gates let them through, and let those who read them know."""
        for settled in consequences:
            node, holds = settled
            found = self._found[node]
            if found is holds:
                continue
            if found is not None:
                raise EngineError("durable-rules found that a condition both holds and does not.")
            self._found[node] = holds
            gate = self._gates[node]
            if gate == CLOSED or (gate != OPEN and holds):
                continue
            self.answers[node] = holds
            for ruleset, facts in self._readers.get(settled, ()):
                self.waiting[ruleset].extend(facts)


def _in_batches(productions: Sequence[Production]) -> Iterator[list[Production]]:
    """The productions of a partition in as few rulesets as hold them: nearly always one."""
    batch: list[Production] = []
    literals = 0
    for production in productions:
        literals += len(production.when)
        if len(batch) == PRODUCTIONS_OF_A_RULESET or literals > LITERALS_OF_A_RULESET:
            yield batch
            batch, literals = [], len(production.when)
        batch.append(production)
    if batch:
        yield batch


_engines: weakref.WeakSet[DurableEngine] = weakref.WeakSet()


def _after_fork() -> None:
    for engine in _engines:
        engine._after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
