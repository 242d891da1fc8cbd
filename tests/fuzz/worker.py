"""One target, fuzzed for a while in a process of its own: a fault may take the process with it.

    python -m tests.fuzz.worker TARGET --seconds 60 --seed 1 --into build/fuzz [--coverage]

With coverage the inputs are led by what they reach, where atheris is installed; else each starts
from a seed or from an input that came before.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # else only when it is known whether Flagstone is to be instrumented first
    from tests.fuzz.targets import Target

MOST_SECONDS = 20  # of processor time for one input
MOST_MEMORY = 3_000_000_000  # bytes for the whole process
MOST_BYTES = 200_000
ROUNDS_OF_MINIMISING = 400


def processor_time() -> float:
    """Seconds of processor time that this process and its children have taken."""
    return sum(os.times()[:4])


class Took(BaseException):
    """An input that took too long. No `except Exception` on the way may swallow it."""


class Tally(msgspec.Struct):
    """What a worker did."""

    target: str
    runs: int = 0
    seconds: float = 0.0
    """Of processor time."""
    faults: dict[str, str] = {}
    """The file of an input by the kind of fault that it shows."""


class Worker:
    """Tries inputs of one target, and keeps one for each kind of fault."""

    def __init__(self, target: Target, into: Path, known: set[str]) -> None:
        self.target = target
        self.into = into / target.name
        self.into.mkdir(parents=True, exist_ok=True)
        self.known = known
        self.tally = Tally(target.name)
        self.begun = processor_time()
        self.last_said = 0.0

    def fault_of(self, data: bytes) -> str:
        """The kind of fault that an input shows; empty where there is none."""
        (self.into / "current").write_bytes(data)  # if the process dies, this is why
        folder = Path(tempfile.mkdtemp(prefix="flagstone-fuzz-"))
        try:
            with _limited():
                return self.target.check(data, folder)
        except Took:
            return f"more than {MOST_SECONDS} seconds"
        except MemoryError:
            return "out of memory"
        except Exception as error:
            return _kind_of(error)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def attempt(self, data: bytes) -> None:
        """Try an input, and keep the least of it that shows the same fault."""
        self.tally.runs += 1
        found = self.fault_of(data)
        if found and found not in self.known:
            self.known.add(found)
            least = minimised(data, lambda smaller: self.fault_of(smaller) == found)
            self.keep(least, found)
        if processor_time() - self.last_said > 5:
            self.say()

    def keep(self, data: bytes, found: str) -> None:
        """Write an input where the next run and a person find it."""
        name = hashlib.sha256(found.encode()).hexdigest()[:12] + self.target.suffix
        (self.into / name).write_bytes(data)
        (self.into / f"{name}.fault").write_text(found + "\n", encoding="utf-8")
        self.tally.faults[found] = name
        print(f"{self.target.name}: {found} ({self.into / name})", flush=True)
        self.say()

    def say(self) -> None:
        """Write down what was done so far: the end may come at any moment."""
        self.last_said = processor_time()
        self.tally.seconds = self.last_said - self.begun
        (self.into / "tally.json").write_bytes(msgspec.json.encode(self.tally))


def minimised(data: bytes, shows: Callable[[bytes], bool]) -> bytes:
    """A smaller input that shows the same: lines left out, then bytes, in ever smaller pieces."""
    rounds = 0
    for split, join in ((_lines, b"".join), (_bytes, b"".join)):
        parts = split(data)
        size = max(1, len(parts) // 2)
        while size and rounds < ROUNDS_OF_MINIMISING:
            at = 0
            while at < len(parts) and rounds < ROUNDS_OF_MINIMISING:
                rounds += 1
                fewer = parts[:at] + parts[at + size :]
                if shows(join(fewer)):
                    parts = fewer
                else:
                    at += size
            size //= 2
        data = join(parts)
    return data


def _lines(data: bytes) -> list[bytes]:
    return data.splitlines(keepends=True)


def _bytes(data: bytes) -> list[bytes]:
    return [data[at : at + 1] for at in range(len(data))]


def _kind_of(error: BaseException) -> str:
    from flagstone import ProblemsError

    if isinstance(error, ProblemsError):
        return f"refused: {', '.join(sorted({problem.code for problem in error.problems}))}"
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if "flagstone" in frame.filename
    ]
    where = f"{Path(frames[-1].filename).name} in {frames[-1].name}" if frames else "nowhere"
    return f"{type(error).__name__} at {where}"


@contextlib.contextmanager
def _limited() -> Iterator[None]:
    """Ends an input that takes too much processor time, however busy the machine is."""

    def stop(*_: object) -> None:
        raise Took

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def by_chance(worker: Worker, seconds: float, seed: int) -> None:
    """Inputs made of seeds, and of what was made of them."""
    r = random.Random(f"{worker.target.name} {seed}")
    seeds = list(worker.target.seeds())
    pool = list(seeds)
    for each in seeds:
        worker.attempt(each)
    while processor_time() - worker.begun < seconds:
        data = worker.target.mutate(r, r.choice(pool))[:MOST_BYTES]
        worker.attempt(data)
        if r.random() < 0.05:
            pool = [*r.sample(pool, min(len(pool), 40)), data, r.choice(seeds)]


def by_coverage(worker: Worker, seconds: float, seed: int) -> None:
    """Inputs led by what they reach. Ends the process: libFuzzer has its own way of doing so."""
    import atheris

    corpus = worker.into / "corpus"
    corpus.mkdir(exist_ok=True)
    for each in worker.target.seeds():
        (corpus / hashlib.sha256(each).hexdigest()[:16]).write_bytes(each)

    def mutate(data: bytes, most: int, chance: int) -> bytes:
        r = random.Random(chance)
        if r.random() < 0.3:
            return bytes(atheris.Mutate(data, most))
        try:
            return worker.target.mutate(r, data)[:most]
        except Exception:  # what coverage made of an input may be beyond what a mutation can read
            return data

    options = [f"-max_total_time={int(seconds)}", f"-max_len={MOST_BYTES}", f"-seed={seed + 1}"]
    options.append(f"-artifact_prefix={worker.into}/")
    quiet = ["-rss_limit_mb=3000", "-timeout=120", "-verbosity=0", "-print_final_stats=0"]
    atheris.Setup(
        [sys.argv[0], *options, *quiet, str(corpus)], worker.attempt, custom_mutator=mutate
    )
    atheris.Fuzz()


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.fuzz.worker")
    options.add_argument("target")
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--into", type=Path, required=True)
    options.add_argument("--coverage", action="store_true")
    options.add_argument("--known", action="append", default=[], help="a fault to pass over")
    given = options.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    if given.coverage:
        _instrument()
    from tests.fuzz.targets import all_targets

    worker = Worker(all_targets()[given.target], given.into, set(given.known))
    (by_coverage if given.coverage else by_chance)(worker, given.seconds, given.seed)
    worker.say()
    (worker.into / "current").unlink(missing_ok=True)


def _instrument() -> None:
    """Import all of Flagstone so that what it reaches can be seen."""
    import pkgutil
    from importlib import import_module

    import atheris

    with atheris.instrument_imports(include=["flagstone"], enable_loader_override=False):
        import flagstone

        for module in pkgutil.walk_packages(flagstone.__path__, "flagstone."):
            if not module.name.endswith("__main__"):
                with contextlib.suppress(
                    ModuleNotFoundError
                ):  # what needs a package that is absent
                    import_module(module.name)


if __name__ == "__main__":
    main()
