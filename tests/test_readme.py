"""The README tells the truth: its output is real, its code runs, its links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", README, re.DOTALL)


def test_the_output_it_shows_is_what_the_command_prints() -> None:
    shown = next(text for language, text in BLOCKS if text.startswith("$ flagstone"))
    command, *lines = shown.splitlines()
    run = subprocess.run(
        [sys.executable, "-m", *command.removeprefix("$ ").split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"COLUMNS": "80", "PYTHONPATH": str(ROOT / "engine"), "PATH": ""},
    )
    printed = [line.rstrip() for line in run.stdout.splitlines()]
    start = 0
    for line in (line for line in lines if line != "..."):
        assert line in printed[start:], f"{line!r} is not printed, or not in this order"
        start = printed.index(line, start) + 1


def test_the_library_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    example = next(text for language, text in BLOCKS if language == "python")
    exec(compile(example, "README.md", "exec"), {})
    assert "Reviewing officers hold more children" in capsys.readouterr().out


def test_its_commands_are_those_that_bootstrap_knows() -> None:
    import bootstrap

    commands = re.findall(r"python3 bootstrap\.py (\w+)", README)
    assert commands[:2] == ["example", "test"]
    assert set(commands) <= set(bootstrap.SET_OF)
    assert (ROOT / bootstrap.EXAMPLE).is_file()


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_its_links_lead_somewhere(link: str) -> None:
    assert link.startswith("http") or (ROOT / link).exists()
