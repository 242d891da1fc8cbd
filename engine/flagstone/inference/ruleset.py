"""One ruleset inside durable-rules' C core, and the session that a sheet has in it."""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import itertools
import weakref
from collections.abc import Iterator, Sequence
from typing import Protocol, cast

from flagstone.inference.encoding import Encoding
from flagstone.inference.engines import EngineError
from flagstone.inference.literals import Settled

MODULE = "durable_rules_engine"
SESSION = "0"
NOT_INSTALLED = "durable-rules is not installed here; the plain engine gives the same verdicts."
HOW_TO_INSTALL = (
    "It is compiled when it is installed, by `pip install flagstone[durable]`: with a C compiler, "
    "before Python 3.13 and not on Windows."
)

_OBSERVED = 2  # a fact that the engine took for another
_DEFERRED = 3


class Core(Protocol):
    """What is used of the C module."""

    def create_ruleset(self, name: str, definitions: str) -> int: ...
    def delete_ruleset(self, handle: int) -> None: ...
    def assert_facts(self, handle: int, facts: str) -> tuple[int, int]: ...
    def start_action_for_state(self, handle: int, state: int) -> tuple[str, str] | None: ...
    def complete_and_start_action(self, handle: int, state: int) -> str | None: ...
    def delete_state(self, handle: int, session: str) -> None: ...


def available() -> bool:
    """Whether durable-rules is installed. It has no wheel and needs a C compiler: it may not be."""
    return importlib.util.find_spec(MODULE) is not None


def load_core() -> Core:
    """The C module. Raises EngineError where it is not installed."""
    try:
        return cast(Core, importlib.import_module(MODULE))
    except ImportError as error:
        raise EngineError(f"{NOT_INSTALLED} {HOW_TO_INSTALL}") from error


class Ruleset:
    """One ruleset inside the C core, and whether it has a session.

    Not safe for several threads at once: its engine sees to that. `release` frees it, and is called
    when it is forgotten if it was not called before.
    """

    _counted = itertools.count()

    def __init__(self, core: Core, encoding: Encoding) -> None:
        self.encoding = encoding
        self._core = core
        self._sessions: list[str] = []
        name = f"flagstone{next(self._counted)}"
        try:
            self._handle = core.create_ruleset(name, encoding.definitions)
        except Exception as error:
            raise EngineError(f"durable-rules could not take the rules: {error}") from error
        self.release = weakref.finalize(self, _release, core, self._handle, self._sessions)
        self.release.atexit = False
        self._greet()

    def follow(self, facts: Sequence[str]) -> Iterator[tuple[Settled, ...]]:
        """Assert facts and yield what follows from each production that fires."""
        return map(self.encoding.consequences.__getitem__, self._fired(facts))

    def forget(self) -> None:
        """Throw the session away."""
        if self._sessions:
            self._sessions.clear()
            self._core.delete_state(self._handle, SESSION)

    def _greet(self) -> None:
        """Let a rule fire in the very first session.

        Deleting a session frees the text of what fired last. Where nothing ever fired the core has
        not set that pointer, and frees whatever happens to be there. Sessions come one at a time
        and each takes the place of the one before, so that once is enough.
        """
        answered: list[int] = []
        expected = [len(self.encoding.consequences)]
        try:
            answered += self._fired([self.encoding.greeting])
        finally:
            if answered != expected:  # or an interrupt came before the answer
                self._sessions.clear()  # the session must not be deleted
        if answered != expected:
            raise EngineError("durable-rules did not answer as it should when it was started.")
        self.forget()

    def _fired(self, facts: Sequence[str]) -> Iterator[int]:
        core, handle = self._core, self._handle
        if not self._sessions:
            self._sessions.append(SESSION)
        outcome, state = core.assert_facts(handle, f"[{','.join(facts)}]")
        if outcome in (_OBSERVED, _DEFERRED):
            raise EngineError("durable-rules took two facts for one.")
        started = core.start_action_for_state(handle, state)
        fired = started and started[1]
        while fired:
            # What fired is given as an object whose one key is the rule's name: q0, q1 and so on.
            name = fired.split('"', 2)[1]
            yield int(name[1:])
            fired = core.complete_and_start_action(handle, state)


def _release(core: Core, handle: int, sessions: list[str]) -> None:
    # A ruleset whose session was not deleted first is never freed.
    if sessions:
        with contextlib.suppress(Exception):  # it may not have come to a session
            core.delete_state(handle, SESSION)
    core.delete_ruleset(handle)
