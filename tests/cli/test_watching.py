"""`evaluate --watch`, in its own process: a save shows the report again, and Ctrl-C ends it."""

import builtins
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

ROOT = Path(__file__).parents[2]
RULES = ROOT / "tests" / "fixtures" / "small"
SHEET = ROOT / "tests" / "fixtures" / "sheets" / "own.yaml"
START = (  # where tests run in the background, interrupts are ignored, and so in what they start
    "import signal\n"
    "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    "from flagstone.cli import run\n"
    "run()\n"
)
LONGEST = 60  # seconds, after which a line is not coming


class Session:
    """A process that watches, and the lines that it has written so far."""

    def __init__(self, *arguments: object, rules: Path = RULES) -> None:
        words = ["evaluate", *map(str, arguments), "--watch", "--rules", str(rules)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine"), "COLUMNS": "80"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", START, *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,  # in one, so that lines stay in their order
            text=True,
            env=environment,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        assert self.process.stdout is not None
        self._stream: IO[str] = self.process.stdout
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        for line in self._stream:
            self._lines.put(line)

    def rest(self) -> str:
        """What is left once it has ended."""
        self._thread.join(LONGEST)
        return "".join(self._lines.queue)

    def until(self, said: str) -> str:
        """Everything up to the line that says so."""
        found = []
        while True:
            found.append(self._lines.get(timeout=LONGEST))
            if said in found[-1]:
                return "".join(found)

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=LONGEST)

    def end(self) -> None:
        self.process.kill()
        self.process.wait(timeout=LONGEST)
        self._thread.join(LONGEST)
        self._stream.close()


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return Path(shutil.copy(SHEET, tmp_path / "own.yaml"))


@pytest.fixture
def watching() -> Iterator[Any]:
    sessions: list[Session] = []

    def start(*arguments: object, **named: Any) -> Session:
        sessions.append(Session(*arguments, **named))
        return sessions[-1]

    yield start
    for session in sessions:
        session.end()


def edit(path: Path, old: str, new: str) -> None:
    """Save as editors do: a new file in the place of the old one."""
    text = path.read_text()
    assert old in text
    beside = path.with_suffix(".new")
    beside.write_text(text.replace(old, new))
    beside.replace(path)


def test_each_save_shows_the_report_again_and_what_changed(watching: Any, sheet: Path) -> None:
    session = watching(sheet)
    first = session.until("Watching for changes. Ctrl-C ends it.")
    assert "Kingston upon Hull" in first
    assert "Since the last run" not in first
    edit(sheet, "iro_children_per_fte: 104", "iro_children_per_fte: 50")
    second = session.until("Watching")
    assert "Kingston upon Hull" in second
    lost = "2 flags lost (HIGH iro-caseload-figure, LOW scrutiny-is-weak)."
    assert f"Since the last run: {lost}" in second
    sheet.write_text(sheet.read_text().replace(": 50", ": 104"))  # in its own place, too
    assert f"Since the last run: {lost.replace('lost', 'gained')}" in session.until("Watching")
    assert session.interrupt() == 0
    assert session.rest().strip() == ""


def test_a_broken_file_is_told_and_waited_for(watching: Any, sheet: Path) -> None:
    session = watching(sheet)
    session.until("Watching")
    edit(sheet, "iro_children_per_fte: 104", "iro_children_per_ftee: 104")
    broken = session.until("Watching")
    assert "[unknown-fact]" in broken
    assert "1 problem found." in broken
    sheet.unlink()
    gone = session.until("Watching")
    assert "Not there as yet: " in gone
    shutil.copy(SHEET, sheet)
    assert "Since the last run: no flag changed." in session.until("Watching")
    assert session.interrupt() == 0


def test_a_sheet_that_comes_into_a_folder_is_seen(
    watching: Any, sheet: Path, tmp_path: Path
) -> None:
    session = watching(tmp_path)
    session.until("Watching")
    (tmp_path / "later.yaml").write_text(sheet.read_text().replace("2025-03-31", "2025-06-30"))
    both = session.until("Watching")
    assert both.count("Kingston upon Hull") == 2
    assert "flags gained" in both or "flag gained" in both
    assert session.interrupt() == 0


def test_a_change_of_the_rules_is_seen(watching: Any, sheet: Path, tmp_path: Path) -> None:
    rules = tmp_path / "small"
    shutil.copytree(RULES, rules)
    session = watching(sheet, rules=rules)
    session.until("Watching")
    (rules / "rules" / "broken.yaml").write_text("- nonsense")
    assert "problem" in session.until("Watching")
    assert session.interrupt() == 0


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--format", "json"), "--format"),
        (("--output", "x.txt"), "--output"),
        (("--fail-on", "high"), "--fail-on"),
        (("--format", "csv", "--output", "x.csv"), "--format and --output"),
    ],
)
def test_what_wants_one_finished_report_is_refused(  # type: ignore[no-untyped-def]
    run, sheet: Path, options: tuple[str, ...], named: str
) -> None:
    result = run("evaluate", sheet, "--watch", *options)
    assert result.exit_code == 2
    assert f"Leave out {named}." in " ".join(result.stderr.replace("│", " ").split())


def test_without_watchfiles_it_says_what_to_install(  # type: ignore[no-untyped-def]
    run, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name == "watchfiles":
            raise ImportError(name)
        return usual(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    result = run("evaluate", sheet, "--watch")
    assert result.exit_code == 2
    assert 'pip install "flagstone[watch]"' in " ".join(result.stderr.split())


def test_a_report_that_is_not_watched_does_not_load_what_watches(sheet: Path) -> None:
    code = (
        "import sys\nfrom flagstone.cli import run\n"
        "try:\n    run()\nfinally:\n    assert 'watchfiles' not in sys.modules\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine")}
    command = [sys.executable, "-c", code, "evaluate", str(sheet), "--rules", str(RULES)]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
