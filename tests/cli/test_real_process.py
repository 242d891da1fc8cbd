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
        (["evaluate", "x.yaml", "--engine", "duable"], b"'durable'"),
        (["rules", "shw", "x"], b"Did you mean 'show'?"),
        (["facts", "sow", "x"], b"Did you mean 'show'?"),
        (["evaluate", ""], b"One of the words given is empty"),
        (["evaluate", "x.yaml", "--output", ""], b"One of the words given is empty"),
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
    assert b"Value error" not in result.stderr
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


FULL = (  # a stream that takes nothing, as on a full disk
    "import sys\n"
    "class Full:\n"
    "    encoding = 'utf-8'\n"
    "    def write(self, _): raise OSError(28, 'No space left on device')\n"
    "    def flush(self): pass\n"
    "    def isatty(self): return False\n"
    "    def fileno(self): raise OSError(28, 'No space left on device')\n"
)


def ending_with(streams: str, *arguments: object) -> "subprocess.CompletedProcess[bytes]":
    """Run the command in a process whose streams were tampered with."""
    words = [str(each) for each in arguments]
    script = f"{FULL}{streams}\nsys.argv = {['flagstone', *words]!r}\n"
    return subprocess.run(
        [sys.executable, "-c", f"{script}from flagstone.cli import run\nrun()"],
        capture_output=True,
        env=ENVIRONMENT,
        check=False,
    )


@pytest.mark.parametrize("streams", ["sys.stderr = Full()", "sys.stderr = None"])
@pytest.mark.parametrize("arguments", [["evaluate", "no.yaml"], ["evaluat"]])
def test_the_exit_code_is_the_same_where_nobody_hears_why(
    streams: str, arguments: list[str]
) -> None:
    assert ending_with(streams, *arguments).returncode == 2


@pytest.mark.parametrize(
    ("streams", "why"),
    [("sys.stdout = Full()", b"no space left on device"), ("sys.stdout = None", b"it is closed")],
)
def test_a_report_that_could_not_be_written_whole_is_not_done(
    sheets: Path, streams: str, why: bytes
) -> None:
    result = ending_with(streams, "evaluate", sheets / "own.yaml", *RULES)
    assert result.returncode == 3
    assert result.stderr == b"Standard output did not take all that was written: " + why + b".\n"


def test_a_terminal_of_another_age_gets_plainer_characters(sheets: Path) -> None:
    for encoding in ("ascii", "cp437", "latin-1"):
        result = subprocess.run(
            [sys.executable, "-m", "flagstone", "evaluate", str(sheets / "own.yaml"), *RULES],
            capture_output=True,
            env={**ENVIRONMENT, "PYTHONIOENCODING": encoding},
            check=True,
        )
        assert "?" not in result.stdout.decode(encoding)


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
        [sys.executable, "-c", script],
        capture_output=True,
        env={**ENVIRONMENT, "FLAGSTONE_CACHE": "off"},  # else nothing would be loaded
        check=False,
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
