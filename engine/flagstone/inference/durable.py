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
from collections.abc import Iterator, Mapping, Sequence
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
from flagstone.inference.productions import Production, productions_of
from flagstone.inference.ruleset import Ruleset, available, load_core

__all__ = ["DurableEngine", "available"]

# Past 4,096 productions a ruleset cannot be made; past 511 * 64 patterns making one never ends.
PRODUCTIONS_OF_A_RULESET = 3000
LITERALS_OF_A_RULESET = 12000


class DurableEngine:
    """Decides a network with durable-rules.

    One sheet at a time: threads that share an engine wait for one another. Close it, or use it as a
    context manager, to give its memory back at once; otherwise that is done when it is forgotten.
    Raises EngineError where durable-rules is not installed or does not do as it should.
    """

    name = "durable"

    def __init__(self, network: Network) -> None:
        productions = productions_of(network)
        self._network = network
        self._core = load_core()
        self._always = productions.always
        self._parts = productions.size - len(network.nodes)
        self._encodings = [Encoding(some) for some in _in_batches(productions.rules)]
        self._readers = _readers(self._encodings)
        self._rulesets: list[Ruleset] = []
        self._lock = threading.Lock()
        self._closed = False
        self._make_rulesets()
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
                self._make_rulesets()
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
        for ruleset in self._rulesets:
            ruleset.forget()  # a process forked in mid-sheet has one in progress
        facts = [encoding.facts(values) for encoding in self._encodings]
        conclusions = _Conclusions([*gates, *[OPEN] * self._parts], facts, self._readers)
        conclusions.draw(self._always)
        while any(conclusions.waiting):
            for position, ruleset in enumerate(self._rulesets):
                if waiting := conclusions.take(position):
                    for consequences in ruleset.follow(waiting):
                        conclusions.draw(consequences)
        for ruleset in self._rulesets:
            ruleset.forget()
        return conclusions.answers[: len(gates)]

    def _make_rulesets(self) -> None:
        if not self._rulesets:
            self._rulesets = [Ruleset(self._core, encoding) for encoding in self._encodings]

    def _release_rulesets(self) -> None:
        for ruleset in self._rulesets:
            with contextlib.suppress(Exception):
                ruleset.release()
        self._rulesets = []

    def _after_fork(self) -> None:
        # The thread that held the lock, if any did, is not in this process.
        self._lock = threading.Lock()


# For what can be settled: the rulesets that read it, and the facts that tell each of them.
_Readers = Mapping[Settled, Sequence[tuple[int, Sequence[str]]]]


def _readers(encodings: Sequence[Encoding]) -> _Readers:
    readers: dict[Settled, list[tuple[int, Sequence[str]]]] = {}
    for ruleset, encoding in enumerate(encodings):
        for settled, facts in encoding.signals.items():
            readers.setdefault(settled, []).append((ruleset, facts))
    return readers


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
    """Productions in as few rulesets as hold them: nearly always one."""
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
