"""Interrupted at any moment: 130, one line, and nothing half done."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

import pytest

import flagstone
from flagstone import FactSheet, Rulebook, assess

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
RULES = str(FIXTURES / "small")
OWN, BEFORE = (str(FIXTURES / "sheets" / name) for name in ("own.yaml", "own_before.yaml"))

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows sends no signal to one process")

# Where tests run in the background interrupts are ignored, and so in what they start.
START = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from flagstone.cli import run
"""
# Sends the signal at the n-th call or return of any function, whoever's, in the whole run.
AT_THE_NTH = """
at, counted = int(sys.argv.pop(1)), sys.argv.pop(1)
seen = 0
def count(frame, event, argument):
    global seen
    seen += 1
    if seen == at:
        os.kill(os.getpid(), getattr(signal, NAME))
sys.setprofile(count)
try:
    run()
finally:
    sys.setprofile(None)
    open(counted, "w").write(str(seen))
"""

COMMANDS: dict[str, Sequence[str]] = {
    "a table": ["evaluate", OWN, "--earlier", BEFORE, "--rules", RULES],
    "a file": ["evaluate", OWN, "--rules", RULES, "--format", "html", "--output", "report.html"],
    "both engines": ["evaluate", OWN, "--rules", RULES, "--verify", "--format", "json"],
    "a workbook": [
        *("evaluate", OWN, "--rules", RULES, "--format", "xlsx", "--output", "report.xlsx"),
    ],
    "a bad command line": ["evaluat", OWN, "--rulez", RULES],
}
# Of each thousandth part of the run; and counted from the beginning.
PARTS = (3, 60, 350, 610, 930)
FIRST = (2, 9, 23, 60)


def started(script: str, *words: str, cwd: Path) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-c", START + script, *words],
        capture_output=True,
        cwd=cwd,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "engine"),
            "PYTHONHASHSEED": "0",
            "FLAGSTONE_CACHE": "off",
        },
        timeout=120,
        check=False,
        start_new_session=True,
    )


def interrupted_at(
    at: int, words: Sequence[str], folder: Path, name: str = "SIGINT"
) -> "subprocess.CompletedProcess[bytes]":
    counted = folder.with_suffix(".calls")
    script = AT_THE_NTH.replace("NAME", repr(name))
    return started(script, str(at), str(counted), *words, cwd=folder)


@pytest.mark.parametrize("command", COMMANDS)
def test_whenever_it_is_interrupted_it_ends_with_130_one_line_and_nothing_half_done(
    tmp_path: Path, command: str
) -> None:
    words = COMMANDS[command]
    whole = tmp_path / "whole"
    whole.mkdir()
    finished = interrupted_at(0, words, whole)
    calls = int((tmp_path / "whole.calls").read_text())
    made = {path.name: path.stat().st_size for path in whole.iterdir()}
    for at in (*FIRST, *(calls * part // 1000 for part in PARTS)):
        folder = tmp_path / str(at)
        folder.mkdir()
        ended = interrupted_at(at, words, folder)
        assert (ended.returncode, ended.stderr) == (130, b"Interrupted.\n"), f"{at} of {calls}"
        assert list(folder.iterdir()) == []
        assert finished.stdout.startswith(ended.stdout)
    for before in (0, 60, 300):  # at the very end it is done, or it is not
        folder = tmp_path / f"{before} before the end"
        folder.mkdir()
        ended = interrupted_at(calls - before, words, folder)
        if ended.returncode != 130:
            assert (ended.returncode, ended.stdout) == (finished.returncode, finished.stdout)
            assert ended.stderr == finished.stderr
        else:
            assert ended.stderr.endswith(b"Interrupted.\n")
            assert b"Traceback" not in ended.stderr
        left = {path.name: path.stat().st_size for path in folder.iterdir()}
        assert left in ({}, made)


def test_terminated_by_whoever_started_it_it_ends_with_143(tmp_path: Path) -> None:
    words = COMMANDS["a file"]
    interrupted_at(0, words, tmp_path)
    calls = int(tmp_path.with_suffix(".calls").read_text())
    (tmp_path / "report.html").unlink()
    for part in (100, 700):
        ended = interrupted_at(calls * part // 1000, words, tmp_path, "SIGTERM")
        assert (ended.returncode, ended.stderr) == (143, b"Terminated.\n")
        assert list(tmp_path.iterdir()) == []


LOADING = """
import flagstone.rulebook.loading as loading
loaded = loading.load_rulebook
def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
"""


@pytest.mark.parametrize(
    "becomes",
    {
        "another error": """
            def load(*given):
                try:
                    interrupt()
                except KeyboardInterrupt:
                    raise RuntimeError("the engine did not answer")
            """,
        "nothing": """
            def load(*given):
                try:
                    interrupt()
                except BaseException:
                    pass
                return loaded(*given)
            """,
        "what cannot be raised": """
            class Forgotten:
                def __del__(self):
                    interrupt()
            def load(*given):
                Forgotten()
                return loaded(*given)
            """,
        "two of them": """
            def load(*given):
                try:
                    interrupt()
                finally:
                    interrupt()
            """,
    }.items(),
    ids=lambda item: item[0],
)
def test_it_is_interrupted_whatever_a_library_makes_of_it(
    tmp_path: Path, becomes: tuple[str, str]
) -> None:
    script = f"{LOADING}{dedent(becomes[1])}\nloading.load_rulebook = load\nrun()\n"
    ended = started(script, "evaluate", OWN, "--rules", RULES, cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (130, b"Interrupted.\n")


def test_a_command_in_the_background_goes_on(tmp_path: Path) -> None:
    script = "signal.signal(signal.SIGINT, signal.SIG_IGN)\n" + AT_THE_NTH
    counted = str(tmp_path / "calls")
    words = ("20000", counted, "evaluate", OWN, "--rules", RULES, "--format", "json")
    ended = started(script.replace("NAME", "'SIGINT'"), *words, cwd=tmp_path)
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["report_version"]


def test_a_library_leaves_signals_alone() -> None:
    before = (
        [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)],
        sys.unraisablehook,
    )
    rulebook = Rulebook.load(RULES)
    sheet = FactSheet.read(OWN, rulebook.vocabulary)
    report = assess(rulebook, sheet, verify=True)
    flagstone.explain(rulebook, sheet, report.flags[0].rule)
    after = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)], sys.unraisablehook
    assert after == before


IN_PROCESSES = """
import concurrent.futures, time
import flagstone.specification.mutation as mutation
from flagstone import Rulebook
from flagstone.cli.interrupts import interrupts

def to_all(*_):
    interrupts.listen()
    os.killpg(0, signal.SIGINT)  # as a terminal does
    time.sleep(60)

if __name__ == "__main__":
    mutation._WORTH_A_PROCESS = 1
    book = Rulebook.load(sys.argv[1])
    if sys.argv[2] == "as they start":
        concurrent.futures.as_completed = to_all
    try:
        mutation.mutate(book, [], book.rules, processes=2, progress=to_all)
    except BaseException as error:
        interrupts.end(error)
        raise
"""


@pytest.mark.parametrize("when", ["as they start", "as they work"])
def test_processes_that_it_started_end_with_it_and_say_nothing(tmp_path: Path, when: str) -> None:
    script = tmp_path / "script.py"
    script.write_text(START + IN_PROCESSES)
    with subprocess.Popen(
        [sys.executable, str(script), RULES, when],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "engine")},
        start_new_session=True,
    ) as process:
        _, said = process.communicate(timeout=120)  # which all of them hold until they end
    assert (process.returncode, said) == (130, b"Interrupted.\n")
