"""What is said of sheets first: that one cannot be opened, or is of a day to come."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from flagstone.rulebook.rulebook import Rulebook

COMMANDS = (("evaluate",), ("timeline",), ("facts", "merge"), ("rules", "coverage"))


@pytest.fixture
def no_rulebook(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Rulebook:
        raise AssertionError("the rulebook was read")

    monkeypatch.setattr(Rulebook, "load", refuse)


@pytest.mark.usefixtures("no_rulebook")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_missing_sheet_is_said_before_the_rulebook_is_read(run, tmp_path, command) -> None:  # type: ignore[no-untyped-def]
    ended = run(*command, tmp_path / "missing.yaml", tmp_path / "neither.csv")
    assert ended.exit_code == 2
    assert ended.stderr.count("[file-missing]") == 2


@pytest.mark.usefixtures("no_rulebook")
def test_a_missing_earlier_sheet_is_too(run, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    known = next(sheets.glob("*.yaml"))
    ended = run("evaluate", known, "--earlier", tmp_path / "missing.yaml")
    assert (ended.exit_code, ended.stderr.count("[file-missing]")) == (2, 1)


@pytest.mark.usefixtures("no_rulebook")
def test_a_file_that_is_no_sheet_by_its_name_is_too(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF")
    ended = run("evaluate", letter)
    assert ended.exit_code == 2
    assert "[unknown-format]" in ended.stderr


def test_a_missing_rulebook_and_a_missing_sheet_are_said_together(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    ended = run(
        "evaluate",
        tmp_path / "missing.yaml",
        "--local",
        tmp_path / "own.yaml",
        rules=str(tmp_path / "nowhere"),
    )
    assert ended.exit_code == 2
    assert ended.stderr.count("[file-missing]") == 2
    assert "[rulebook-not-found]" in ended.stderr
    assert "3 problems found." in ended.stderr


def test_a_folder_that_is_missing_is_named_as_such(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    ended = run("evaluate", tmp_path / "none" / "x.yaml")
    assert ended.exit_code == 2
    assert "nor the folder it would be in" in ended.stderr


@pytest.fixture
def sheet_of_2026(tmp_path: Path) -> Path:
    path = tmp_path / "hull.yaml"
    path.write_text(
        "authority: Hull\ndate: 2026-03-31\nkind: own figures\nfacts: {duty_rooms: 1}\n",
        encoding="utf-8",
    )
    return path


def on(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flagstone.cli.sheets.today", lambda: date.fromisoformat(day).toordinal())


@pytest.mark.parametrize("command", [("evaluate",), ("timeline",), ("rules", "coverage")])
def test_a_sheet_of_a_day_to_come_is_judged_with_a_caution(  # type: ignore[no-untyped-def]
    run, sheet_of_2026: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    on("2026-03-30", monkeypatch)
    ended = run(*command, sheet_of_2026)
    assert ended.exit_code == 0
    assert "Caution: hull.yaml is dated 31 March 2026" in " ".join(ended.stderr.split())


def test_what_is_written_does_not_depend_on_the_day(  # type: ignore[no-untyped-def]
    run, sheet_of_2026: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    for day in ("2026-03-30", "2026-03-31", "2031-01-01"):
        on(day, monkeypatch)
        ended = run("evaluate", sheet_of_2026, "--format", "json")
        written.append(ended.stdout)
        assert bool(ended.stderr) == (day == "2026-03-30")
    assert len(set(written)) == 1


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize(
    "command",
    [
        ("evaluate",),
        ("explain",),
        ("timeline",),
        ("facts", "merge"),
        ("rules", "coverage"),
        ("evaluate", "OWN", "--responses"),
        ("evaluate", "OWN", "--local"),
    ],
)
def test_a_report_in_the_place_of_a_sheet_is_called_one(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path, command: tuple[str, ...], several: bool
) -> None:
    """And nothing is said of what a report may say and a sheet may not."""
    report, own = tmp_path / "report.json", sheets / "own.yaml"
    given = [own, sheets / "own_before.yaml"] if several else [own]
    assert run("evaluate", *given, "--format", "json", "--output", report).exit_code == 0
    assert "null" in report.read_text()
    ended = run(*(own if word == "OWN" else word for word in command), report)
    assert ended.exit_code == 2
    assert "[another-kind-of-file]" in ended.stderr
    assert "a report of Flagstone's" in ended.stderr
    assert "1 problem found." in ended.stderr
