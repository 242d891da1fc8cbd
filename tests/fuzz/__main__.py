"""Fuzz every target in turn, until the time is up; say what was found, and keep it as a test.

    python -m tests.fuzz --minutes 30 [--target NAME]... [--seed 7] [--by-chance]

Each fault is made as small as it can be and written to tests/fuzz/regressions/TARGET, where the
normal test run holds it mended from then on. The exit code is 1 where there is one.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

import msgspec
from tests.fuzz.targets import all_targets
from tests.fuzz.worker import Tally

ROOT = Path(__file__).parents[2]
INTO = ROOT / "build" / "fuzz"
REGRESSIONS = Path(__file__).parent / "regressions"
SLICE = 60  # seconds of processor time for a target, before the next has its turn


def main() -> int:
    targets = all_targets()
    options = argparse.ArgumentParser(prog="python -m tests.fuzz")
    options.add_argument("--minutes", type=float, default=10, help="of processor time, in all")
    options.add_argument("--target", action="append", choices=sorted(targets))
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options.add_argument("--by-chance", action="store_true", help="even where atheris is there")
    given = options.parse_args()
    names = given.target or list(targets)
    coverage = not given.by_chance and find_spec("atheris") is not None
    how = "led by coverage" if coverage else "by chance (atheris is not installed)"
    print(f"Fuzzing {len(names)} targets {how}, from seed {given.seed}.", flush=True)
    totals = {name: Tally(name) for name in names}
    seed = given.seed
    left = given.minutes * 60
    while left > 0:
        for name in names:
            seconds = min(SLICE, given.minutes * 60 / len(names))
            before = time.monotonic()
            led = coverage and targets[name].suffix != ".bin"
            tally = one_slice(name, seconds, seed, led, totals[name].faults)
            left -= max(tally.seconds, 0.1 * (time.monotonic() - before))
            add(totals[name], tally)
        seed += 1
    for tally in totals.values():
        print(
            f"{tally.target:14} {tally.runs:9,} inputs {tally.seconds / 60:7.1f} minutes "
            f"{len(tally.faults):3} kinds of fault"
        )
    return 1 if any(tally.faults for tally in totals.values()) else 0


def one_slice(name: str, seconds: float, seed: int, coverage: bool, known: Iterable[str]) -> Tally:
    """Run a worker, and keep what it found even where it died of it. `known` kinds of fault were
    found in this run already: to find them again helps nobody."""
    folder = INTO / name
    for left in ("tally.json", "current"):
        (folder / left).unlink(missing_ok=True)
    words = [name, "--seconds", str(seconds), "--seed", str(seed), "--into", str(INTO)]
    words += [word for fault in known for word in ("--known", fault)]
    environment = {
        **os.environ,
        "FLAGSTONE_CACHE": "off",
        "COLUMNS": "80",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "engine"), str(ROOT)]),
    }
    ended = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.worker", *words, *(["--coverage"] if coverage else [])],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        check=False,
        cwd=ROOT,
    )
    written = folder / "tally.json"
    tally = (
        msgspec.json.decode(written.read_bytes(), type=Tally) if written.exists() else Tally(name)
    )
    if ended.returncode and not (folder / "current").exists():
        sys.exit(f"The worker for {name} could not begin:\n{ended.stderr[-2000:]}")
    if ended.returncode:
        suffix = all_targets()[name].suffix
        died = folder / f"died-{seed}{suffix}"
        (folder / "current").rename(died)
        fault = f"the process ended with {ended.returncode}"
        (folder / f"{died.name}.fault").write_text(f"{fault}\n{ended.stderr[-2000:]}\n")
        tally.faults[fault] = died.name
        print(f"{name}: {fault} ({died})", flush=True)
    for found in tally.faults.values():
        kept = REGRESSIONS / name / found
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(folder / found, kept)
        shutil.copy(folder / f"{found}.fault", f"{kept}.fault")
    return tally


def add(total: Tally, tally: Tally) -> None:
    """Count a slice in."""
    total.runs += tally.runs
    total.seconds += tally.seconds
    total.faults |= tally.faults


if __name__ == "__main__":
    sys.exit(main())
