"""Real invocations: pipes, interrupts, options that do not exist, and a light start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "engine"), "COLUMNS": "80"}
RULES = ("--rules", str(ROOT / "tests" / "fixtures" / "small"))


def test_a_report_is_printed_without_colour_in_a_pipe(spawn, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = spawn("evaluate", sheets / "stockton.yaml")
    assert result.returncode == 0
    assert result.stderr == b""
    assert b"\x1b" not in result.stdout
    assert max(map(len, result.stdout.decode().splitlines())) <= 80


def test_the_same_input_gives_the_same_bytes(spawn, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    elsewhere = tmp_path / "own.yaml"
    elsewhere.write_bytes((sheets / "own.yaml").read_bytes())
    first = spawn("evaluate", sheets / "own.yaml", "--format", "json")
    second = spawn("evaluate", elsewhere, "--format", "json", cwd=tmp_path)
    assert first.stdout == second.stdout
    assert first.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["evaluat", "x.yaml"], b"Did you mean 'evaluate'?"),
        (["evaluate", "x.yaml", "--fromat", "json"], b"--format"),
        (["evaluate", "x.yaml", "--severity", "grave"], b"critical"),
        (["evaluate"], b"SHEET"),
    ],
)
def test_a_wrong_command_line_ends_with_two(arguments: list[str], said: bytes) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "flagstone", *arguments],
        capture_output=True,
        env=ENVIRONMENT,
        check=False,
    )
    assert result.returncode == 2
    assert said in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_stops_ends_it_quietly(sheets: Path, unbuffered: str) -> None:
    paths = [str(sheets / "own.yaml")] * 40
    with subprocess.Popen(
        [sys.executable, "-m", "flagstone", "evaluate", *paths, *RULES],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**ENVIRONMENT, "PYTHONUNBUFFERED": unbuffered},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(timeout=120) == 141
    assert said == b""


def test_an_interrupt_ends_with_130() -> None:
    result = broken_by("raise KeyboardInterrupt")
    assert result.returncode == 130
    assert b"Traceback" not in result.stderr


def test_a_fault_is_never_taken_for_a_verdict() -> None:
    result = broken_by("raise RuntimeError('the engine broke')")
    assert result.returncode == 3
    assert b"nothing here may be relied on" in result.stderr
    assert result.stdout == b""


def test_engines_that_disagree_end_with_three() -> None:
    result = broken_by("raise EnginesDisagree('The engines differ about one rule.', [])")
    assert result.returncode == 3
    assert b"The engines differ about one rule." in result.stderr
    assert b"Traceback" not in result.stderr


def broken_by(failure: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the command with a rulebook whose loading fails so."""
    script = (
        "from flagstone.cli.app import app\n"
        "from flagstone.inference.agreement import EnginesDisagree\n"
        "import flagstone.rulebook.loading as loading\n"
        f"def fail(*_): {failure}\n"
        "loading.load_rulebook = fail\n"
        "app(['rules', 'list'], prog_name='flagstone')\n"
    )
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, env=ENVIRONMENT, check=False
    )


def test_what_is_not_needed_is_not_imported() -> None:
    """So that the command starts fast, and a library that embeds Flagstone stays silent."""
    script = (
        "import sys, flagstone\n"
        "heavy = {'pydantic', 'yaml', 'typer', 'rich', 'structlog', 'openpyxl', 'gherkin'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        "flagstone.Rulebook, flagstone.FactSheet, flagstone.assess, flagstone.Report\n"
        "quiet = {'typer', 'rich', 'structlog', 'openpyxl', 'gherkin', 'logging.config'}\n"
        "assert not quiet & set(sys.modules), quiet & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", script], env=ENVIRONMENT, check=True)
