"""The guides tell the truth: every command in them runs and prints what is shown, and so does every
piece of Python."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDES = sorted((ROOT / "docs" / "guide").glob("*.md"))
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE_NAME = re.compile(r"`([\w-]+\.(?:yaml|csv))`")


def blocks_of(page: Path, language: str) -> list[str]:
    return [text for name, text in _BLOCK.findall(page.read_text()) if name == language]


def files_of(page: Path) -> Iterator[tuple[str, str]]:
    """Each file that a page says to write: the last name before a block of YAML, and the block."""
    text = page.read_text()
    for block in _BLOCK.finditer(text):
        names = _FILE_NAME.findall(text[: block.start()])
        if block[1] == "yaml" and names:
            yield names[-1], block[2]


def transcript(block: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a block, and the lines shown under it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *lines = part.splitlines()
        yield command, lines


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What the guides are read in: a folder with the examples."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.stem)
def test_every_command_does_what_the_guide_shows(page: Path, clone: Path) -> None:
    for name, text in files_of(page):
        (clone / name).write_text(text)
    code = 0
    for block in blocks_of(page, "console"):
        for command, shown in transcript(block):
            if command == "echo $?":
                assert [str(code)] == shown, f"{page.name}: it ended with {code}"
                code = 0
                continue
            assert code == 0, f"{page.name}: the guide passes over a command that failed"
            run = flagstone(command, clone)
            code = run.returncode
            printed = (run.stdout + run.stderr).splitlines()
            assert_shown(f"{page.name}: {command}", shown, printed)
    assert code == 0


def flagstone(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program, *arguments = shlex.split(command)
    assert program == "flagstone", f"guides show only our own command, not {program}"
    return subprocess.run(
        [sys.executable, "-m", "flagstone", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "engine"), "COLUMNS": "80", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def assert_shown(where: str, shown: list[str], printed: list[str]) -> None:
    """Every line shown is printed, in that order; nothing else is, but where `...` stands."""
    rest = [line.rstrip() for line in printed]
    skipping = False
    for line in shown:
        if line == "...":
            skipping = True
            continue
        if skipping:
            assert line in rest, f"{where} does not print {line!r} there:\n" + "\n".join(rest)
            rest = rest[rest.index(line) + 1 :]
        else:
            assert rest[:1] == [line], f"{where} prints {rest[:1]} and not {line!r}"
            rest = rest[1:]
        skipping = False
    assert skipping or not rest, f"{where} prints more than is shown:\n" + "\n".join(rest)


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.stem)
def test_the_python_of_a_guide_runs(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = blocks_of(page, "python")
    for block in blocks:
        exec(compile(block, page.name, "exec"), {})
    assert bool(capsys.readouterr().out) == bool(blocks)
