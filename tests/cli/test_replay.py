"""`flagstone replay`: exit 0 where every byte is reproduced, 1 with reasons where not."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def report(run, sheets, tmp_path: Path) -> Path:  # type: ignore[no-untyped-def]
    path = tmp_path / "report.json"
    shutil.copy(sheets / "own.yaml", tmp_path)
    own = (tmp_path / "own.yaml", "--earlier", sheets / "own_before.yaml")
    options = ("--area", "children_in_care", "--severity", "medium")
    run("evaluate", *own, *options, "--format", "json", "--output", path)
    return path


def test_what_evaluate_wrote_is_reproduced(run, sheets, report) -> None:  # type: ignore[no-untyped-def]
    result = run("replay", report, "--sheets", sheets)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == f"{report}: reproduced, byte for byte."


def test_a_folder_of_sheets_is_reproduced_as_the_array_it_is(run, sheets, tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "all.json"
    run("evaluate", sheets, "--format", "json", "--publishable", "--output", path)
    result = run("replay", path, "--sheets", sheets)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 4


def test_what_is_not_reproduced_ends_with_1_and_says_why(run, report) -> None:  # type: ignore[no-untyped-def]
    result = run("replay", report)
    assert result.exit_code == 1
    assert "The earlier sheet own_before.yaml is not here." in result.stdout


def test_an_edited_report_is_not_believed(run, sheets, report) -> None:  # type: ignore[no-untyped-def]
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("Set a ceiling", "Do nothing\\u202e"), encoding="utf-8")
    result = run("replay", report, "--sheets", sheets)
    assert result.exit_code == 1
    assert "Do not rely on it" in result.stdout
    assert "Do nothing\\u202e" in result.stdout
    assert "\u202e" not in result.stdout


@pytest.mark.parametrize("name", ["own.yaml", "none.json"])
def test_what_is_no_report_is_bad_input(run, report, name: str) -> None:  # type: ignore[no-untyped-def]
    result = run("replay", report.parent / name)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_folder_that_is_none(run, report) -> None:  # type: ignore[no-untyped-def]
    result = run("replay", report, "--sheets", report)
    assert result.exit_code == 2
    assert "is not a folder" in result.output
