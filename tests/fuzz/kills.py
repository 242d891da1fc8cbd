"""Processes killed again and again while they write: the test suite kills each of them once.

A folder is written to by several runs, and each but the last is killed before some step of it or
within some write. At any time a name has what it had or all that it was to have; the last run does
its work, and no leftover stays.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from tests.files import killing
from tests.fuzz.mutation import another_number
from tests.fuzz.targets import RULES, SHEETS, Target, chance

from flagstone.cli.app import app

FORMS = {"json": "json", "csv": "csv", "html": "html", "xlsx": "xlsx", "markdown": "md"}


def _command(r: random.Random, folder: Path) -> list[str]:
    form = r.choice(sorted(FORMS))
    output = str(folder / f"out.{FORMS[form]}")
    sheet = str(SHEETS / r.choice(["own.yaml", "stockton.yaml"]))
    written = r.choice(
        [
            ["evaluate", sheet, "--format", form],
            ["evaluate", str(SHEETS), "--format", form],
            ["facts", "template", "--format", r.choice(["csv", "xlsx", "yaml"])],
            ["facts", "merge", sheet],
        ]
    )
    if written[1] == "template":
        output = str(folder / f"out.{written[-1]}")
    return [*written, "--output", output, "--rules", str(RULES), "--overwrite"]


def _run(words: list[str]) -> Callable[[], None]:
    def run() -> None:
        with pytest.raises(SystemExit) as ending:
            app(words, prog_name="flagstone")
        assert ending.value.code == 0, words

    return run


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _in_sight(folder: Path) -> dict[str, bytes]:
    found = _contents(folder)
    return {name: data for name, data in found.items() if not name.startswith(".flagstone-")}


def _kills(data: bytes, folder: Path) -> str:
    r = chance(data)
    words = _command(r, folder)
    run = _run(words)
    if killing.ended(run) != 0:
        return f"{words[0]} did not end well"
    after = _in_sight(folder)
    before = r.choice([{}, dict.fromkeys(after, b"what was there before\n")])
    for path in folder.iterdir():
        path.unlink()
    for name, held in before.items():
        (folder / name).write_bytes(held)
    for _ in range(r.randint(1, 4)):
        if r.random() < 0.6:
            step = r.randint(1, 6)
            killing.ended(run, before=lambda step=step: killing.kill_at(step, folder))
        else:
            killing.killed_while_writing(run, r.choice([0, 1, r.randint(0, 200_000)]))
        found = _in_sight(folder)
        if not _same(found, before) and not _same(found, after):
            return f"killed in {words[0]}, a file is neither what it was nor what it was to be"
    if killing.ended(run) != 0:
        return f"{words[0]} fails where one was killed"
    return "" if _same(_contents(folder), after) else f"{words[0]} leaves something behind"


def _same(one: dict[str, bytes], other: dict[str, bytes]) -> bool:
    """A workbook holds the time at which it was written, so of one only that it is whole counts."""
    if one.keys() != other.keys():
        return False
    return all(
        held == other[name]
        if not name.endswith(".xlsx")
        else held.startswith(b"PK") == other[name].startswith(b"PK")
        for name, held in one.items()
    )


def targets() -> Iterable[Target]:
    """The targets of this module."""
    yield Target("kills", ".bin", lambda: [bytes(6)], another_number, _kills)
