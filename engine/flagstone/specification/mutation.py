"""Do the scenarios notice mistakes? Every mutant of some rules, held against their scenarios."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import msgspec
from msgspec import field

from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.mutants import Mutant, mutants_of
from flagstone.specification.rehearsal import Asked, Cast, Readers, Rehearsal
from flagstone.specification.running import run
from flagstone.specification.scenarios import Scenario
from flagstone.specification.witnesses import Witness, witness

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_WORTH_A_PROCESS = 40  # rules, from which on a process of its own repays its start

Progress = Callable[[int, int], None]
"""Told how many mutants are done, and of how many."""


class Survivor(msgspec.Struct, frozen=True):
    """A mutant that no scenario noticed, with the scenario that would."""

    mutant: Mutant
    witness: Witness


class Mutation(msgspec.Struct, frozen=True):
    """What came of every mutant. `killed` are told by name: what each is in, and its sentence.

    `problems` are scenarios that do not hold even with the rules as they are: nothing was held
    against those.
    """

    total: int
    killed: frozenset[tuple[str, str]] = frozenset()
    survivors: tuple[Survivor, ...] = ()
    problems: tuple[Problem, ...] = ()


class Rehearsals(msgspec.Struct):
    """Scenarios made ready, each when a mutant first asks for it."""

    rulebook: Rulebook
    scenarios: Sequence[Scenario]
    problems: list[Problem] = field(default_factory=list)
    _asked: list[Asked] = field(default_factory=list)
    _ready: dict[int, Rehearsal | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._asked = [Asked.by(scenario) for scenario in self.scenarios]
        for index, asked in enumerate(self._asked):
            if asked.names_what_is_not(self.rulebook):
                self.ready(index)

    def about(self, rules: Collection[str]) -> Iterator[Rehearsal]:
        """Those that ask about any of the rules, or about a concern of theirs."""
        for index, asked in enumerate(self._asked):
            if asked.about(rules, self.rulebook):
                rehearsal = self.ready(index)
                if rehearsal is not None:
                    yield rehearsal

    def ready(self, index: int) -> Rehearsal | None:
        """One scenario, or None (and a problem) where it does not hold as things are."""
        if index not in self._ready:
            done = run(self.scenarios[index], self.rulebook)
            self.problems.extend(done.problems)
            self._ready[index] = Rehearsal(done, self._asked[index]) if done.passed else None
        return self._ready[index]


def mutate(
    rulebook: Rulebook,
    scenarios: Sequence[Scenario],
    rules: Collection[str],
    *,
    processes: int = 2,
    progress: Progress | None = None,
) -> Mutation:
    """Hold every mutant of some rules against the scenarios that ask about what it changes.

    A mutant is killed as soon as one Then step does not hold. With several processes the outcome
    is the same, and sooner there.
    """
    mutants = list(mutants_of(rulebook, rules))
    progress = progress or _nobody_watches
    if processes > 1 and len(rules) >= _WORTH_A_PROCESS:
        parts = _in_processes(rulebook, scenarios, mutants, processes, progress)
    else:
        parts = _one_by_one(_Trial.of(rulebook, scenarios), mutants, progress)
    survivors: list[tuple[int, Survivor]] = []
    problems: set[Problem] = set()
    for index, survivor, found in parts:
        problems.update(found)
        if survivor is not None:
            survivors.append((index, survivor))
    survived = {index for index, _ in survivors}
    return Mutation(
        len(mutants),
        frozenset((m.about, m.change) for i, m in enumerate(mutants) if i not in survived),
        tuple(survivor for _, survivor in sorted(survivors, key=lambda each: each[0])),
        tuple(sorted(problems)),
    )


def _nobody_watches(done: int, of: int) -> None:
    del done, of


_Outcome = tuple[int, Survivor | None, Sequence[Problem]]


class _Trial(msgspec.Struct):
    """All that mutants are held against."""

    rulebook: Rulebook
    readers: Readers
    rehearsals: Rehearsals

    @classmethod
    def of(cls, rulebook: Rulebook, scenarios: Sequence[Scenario]) -> _Trial:
        return cls(rulebook, Readers(rulebook.rules), Rehearsals(rulebook, scenarios))

    def outcome(self, index: int, mutant: Mutant) -> _Outcome:
        """What came of one mutant, by its number, and the problems found on the way."""
        survivor = None
        if not is_killed(mutant, self.rulebook, self.readers, self.rehearsals):
            survivor = Survivor(mutant, witness(mutant, self.rulebook, self.readers))
        problems = tuple(self.rehearsals.problems)
        self.rehearsals.problems.clear()
        return index, survivor, problems


def is_killed(mutant: Mutant, rulebook: Rulebook, readers: Readers, rehearsals: Rehearsals) -> bool:
    """Whether some scenario that asks about what it changes does not hold with the mutant."""
    changed = readers.changed_with(mutant.rules)
    cast = Cast(mutant.mistaken(rulebook), changed, readers)
    return any(rehearsal.fails(cast) for rehearsal in rehearsals.about(changed))


def _one_by_one(trial: _Trial, mutants: Sequence[Mutant], progress: Progress) -> Iterator[_Outcome]:
    for index, mutant in enumerate(mutants):
        yield trial.outcome(index, mutant)
        progress(index + 1, len(mutants))


# --- in several processes, each with a share of the mutants

_Batch = list[tuple[int, Mutant]]


def _in_processes(
    rulebook: Rulebook,
    scenarios: Sequence[Scenario],
    mutants: Sequence[Mutant],
    processes: int,
    progress: Progress,
) -> Iterator[_Outcome]:
    from concurrent.futures import ProcessPoolExecutor, as_completed

    batches = _batches(rulebook, mutants)
    done = 0
    context = multiprocessing.get_context("spawn")
    wanted, hold = context.Pipe(duplex=False)
    with (
        ProcessPoolExecutor(
            processes, context, _begin, (wanted, rulebook, tuple(scenarios))
        ) as pool,
        hold,  # let go first, so that nobody who interrupts waits for what is being worked on
    ):
        with _interrupts_for_this_process_alone():
            futures = [pool.submit(_work, batch) for batch in batches]
        for future in as_completed(futures):
            outcomes = future.result()
            done += len(outcomes)
            progress(done, len(mutants))
            yield from outcomes


@contextmanager
def _interrupts_for_this_process_alone() -> Iterator[None]:
    """Processes that are started meanwhile never hear of Ctrl-C, which a terminal sends to all of
    them; this one hears of it a moment later."""
    if not hasattr(signal, "pthread_sigmask"):  # on Windows: they ignore it once they have begun
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _batches(rulebook: Rulebook, mutants: Sequence[Mutant]) -> list[_Batch]:
    """Mutants of one concern together, since they share scenarios; the longest batches first."""
    by_concern: dict[str, _Batch] = {}
    for index, mutant in enumerate(mutants):
        concern = rulebook.rules[mutant.rules[0]].concern
        by_concern.setdefault(concern, []).append((index, mutant))
    return sorted(by_concern.values(), key=len, reverse=True)


_mine: list[_Trial] = []


def _begin(wanted: Connection, rulebook: Rulebook, scenarios: Sequence[Scenario]) -> None:
    """In a process of its own: what every batch there needs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_when_unwanted, args=(wanted,), daemon=True).start()
    _mine.append(_Trial.of(rulebook, scenarios))


def _end_when_unwanted(wanted: Connection) -> None:
    """End in the midst of work once the other end is closed: by an interrupt, or by whatever killed
    the process that holds it, for whose work this one would wait for ever."""
    with suppress(EOFError, OSError):
        wanted.recv_bytes()
    os._exit(1)


def _work(batch: _Batch) -> list[_Outcome]:
    return [_mine[0].outcome(index, mutant) for index, mutant in batch]
