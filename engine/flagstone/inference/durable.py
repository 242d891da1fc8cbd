"""The durable-rules engine, handled with gloves.

Its C core is driven directly: no threads of its own, no errors swallowed, results in the call. It
is given patterns and facts that keep inside its limits (see `encoding`), every fact is there before
anything is concluded, and nothing is ever retracted: a session is thrown away after each sheet.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import itertools
import os
import threading
import weakref
from collections.abc import Iterator, Sequence
from typing import Protocol, Self, cast

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
from flagstone.inference.productions import Consequence, Production, productions_of

MODULE = "durable_rules_engine"
SESSION = "0"

# Past 4,096 productions a ruleset cannot be made; past 511 * 64 patterns making one never ends.
PRODUCTIONS_OF_A_RULESET = 3000
LITERALS_OF_A_RULESET = 12000

_OBSERVED = 2  # a fact that the engine took for another
_DEFERRED = 3


class _Core(Protocol):
    """What is used of the C module."""

    def create_ruleset(self, name: str, definitions: str) -> int: ...
    def delete_ruleset(self, handle: int) -> None: ...
    def assert_facts(self, handle: int, facts: str) -> tuple[int, int]: ...
    def start_action_for_state(self, handle: int, state: int) -> tuple[str, str] | None: ...
    def complete_and_start_action(self, handle: int, state: int) -> str | None: ...
    def delete_state(self, handle: int, session: str) -> None: ...


def available() -> bool:
    """Whether durable-rules is installed. It has no wheel, and needs a C compiler."""
    return importlib.util.find_spec(MODULE) is not None


class _Ruleset:
    """One ruleset inside the C core, and whether it has a session."""

    _counted = itertools.count()

    def __init__(self, core: _Core, encoding: Encoding) -> None:
        self.encoding = encoding
        self._core = core
        self._sessions: list[str] = []
        # The core finds rulesets by name, in a table that belongs to the whole process.
        self._handle = core.create_ruleset(f"flagstone{next(self._counted)}", encoding.definitions)
        self.release = weakref.finalize(self, _release, core, self._handle, self._sessions)
        self.release.atexit = False

    def follow(self, facts: Sequence[str]) -> Iterator[tuple[Consequence, ...]]:
        """Assert facts and yield what follows from each production that fires."""
        core, handle = self._core, self._handle
        if not self._sessions:
            self._sessions.append(SESSION)
        outcome, state = core.assert_facts(handle, f"[{','.join(facts)}]")
        if outcome in (_OBSERVED, _DEFERRED):
            raise EngineError("durable-rules took two facts for one.")
        started = core.start_action_for_state(handle, state)
        fired = started and started[1]
        while fired:
            # The rule's name comes first, in quotation marks, and then the facts that it matched.
            yield self.encoding.consequences[int(fired[3 : fired.index('"', 3)])]
            fired = core.complete_and_start_action(handle, state)

    def forget(self) -> None:
        """Throw the session away."""
        if self._sessions:
            self._sessions.clear()
            self._core.delete_state(self._handle, SESSION)


def _release(core: _Core, handle: int, sessions: list[str]) -> None:
    # A ruleset whose session was not deleted first is never freed.
    if sessions:
        core.delete_state(handle, SESSION)
    core.delete_ruleset(handle)


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
        self._core = _core()
        self._always = productions.always
        self._encodings = [Encoding(some) for some in _in_batches(productions.rules)]
        self._rulesets: list[_Ruleset] = []
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
        conclusions = _Conclusions(gates, [ruleset.encoding for ruleset in self._rulesets])
        conclusions.draw(self._always)
        for ruleset, waiting in zip(self._rulesets, conclusions.waiting, strict=True):
            waiting.extend(ruleset.encoding.facts(values))
        while any(conclusions.waiting):
            for position, ruleset in enumerate(self._rulesets):
                if facts := conclusions.take(position):
                    for consequences in ruleset.follow(facts):
                        conclusions.draw(consequences)
        for ruleset in self._rulesets:
            ruleset.forget()
        return conclusions.answers

    def _make_rulesets(self) -> None:
        if not self._rulesets:
            self._rulesets = [_Ruleset(self._core, encoding) for encoding in self._encodings]

    def _release_rulesets(self) -> None:
        for ruleset in self._rulesets:
            with contextlib.suppress(Exception):
                ruleset.release()
        self._rulesets = []

    def _after_fork(self) -> None:
        # The thread that held the lock, if any did, is not in this process.
        self._lock = threading.Lock()


class _Conclusions:
    """What is concluded about one sheet, and the facts about it that wait to be asserted."""

    def __init__(self, gates: Gates, encodings: Sequence[Encoding]) -> None:
        self.answers: Answers = [None] * len(gates)
        self.waiting: list[list[str]] = [[] for _ in encodings]
        self._gates = gates
        self._encodings = encodings
        self._drawn: set[Consequence] = set()

    def take(self, position: int) -> list[str]:
        """The facts that wait for one ruleset, which then wait no longer."""
        facts, self.waiting[position] = self.waiting[position], []
        return facts

    def draw(self, consequences: Sequence[Consequence]) -> None:
        """Conclude these, unless that was done already, and let those who read them know."""
        for each in consequences:
            if each in self._drawn:
                continue
            self._drawn.add(each)
            if isinstance(each, Settled) and not self._settle(each):
                continue
            for encoding, waiting in zip(self._encodings, self.waiting, strict=True):
                waiting.extend(encoding.signals.get(each, ()))

    def _settle(self, settled: Settled) -> bool:
        """Answer for a node, and say whether its gate lets the answer through."""
        node, holds = settled
        if Settled(node, not holds) in self._drawn:
            raise EngineError("durable-rules found that a condition both holds and does not.")
        gate = self._gates[node]
        if gate == CLOSED or (gate != OPEN and holds):
            return False
        self.answers[node] = holds
        return True


def _core() -> _Core:
    try:
        return cast(_Core, importlib.import_module(MODULE))
    except ImportError as error:
        raise EngineError(
            "The engine durable-rules is not installed here; the plain engine gives the same "
            "verdicts."
        ) from error


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
