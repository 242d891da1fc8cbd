"""Where a report goes: to a file, whole, and never over another unasked."""

import shutil
from pathlib import Path

import pytest


def test_output_goes_to_a_file_and_nowhere_else(run, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    output = tmp_path / "report.json"
    printed = run("evaluate", sheets / "own.yaml", "--format", "json").stdout
    result = run("evaluate", sheets / "own.yaml", "--format", "json", "--output", output)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert output.read_text(encoding="utf-8") == printed
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]


def test_a_csv_file_begins_with_what_spreadsheets_want(run, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    output = tmp_path / "verdicts.csv"
    run("evaluate", sheets / "own.yaml", "--format", "csv", "--output", output)
    assert output.read_bytes().startswith(b"\xef\xbb\xbfauthority,")
    assert b"\r\r\n" not in output.read_bytes()


def test_a_file_is_never_replaced_unasked(run, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    output = tmp_path / "report.txt"
    output.write_text("precious", encoding="utf-8")
    refused = run("evaluate", sheets / "own.yaml", "--output", output)
    assert refused.exit_code == 2
    assert "[output-exists]" in refused.stderr
    assert output.read_text(encoding="utf-8") == "precious"
    told = run("evaluate", sheets / "own.yaml", "--output", output, "--overwrite")
    assert told.exit_code == 0
    assert "Kingston upon Hull" in output.read_text(encoding="utf-8")


def test_a_sheet_is_never_overwritten_by_its_report(run, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sheet = tmp_path / "own.yaml"
    shutil.copy(sheets / "own.yaml", sheet)
    before = sheet.read_bytes()
    result = run("evaluate", sheet, "--output", sheet, "--overwrite")
    assert result.exit_code == 2
    assert "[output-is-input]" in result.stderr
    assert sheet.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "output-is-a-folder"),
        ("no/such/report.txt", "output-not-writable"),
        ("x" * 300, "output-not-writable"),
    ],
)
def test_an_output_that_cannot_be_written_is_explained(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path, name: str, code: str
) -> None:
    result = run("evaluate", sheets / "own.yaml", "--output", tmp_path / name)
    assert result.exit_code == 2
    assert f"[{code}]" in result.stderr
    assert result.stdout == ""


def test_a_dash_is_not_taken_for_a_file(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("evaluate", sheets / "own.yaml", "--output", "-")
    assert result.exit_code == 2
    assert "goes to standard output" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_file_can_have_is_explained(run) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", f"{'x' * 300}.yaml")
    assert result.exit_code == 2
    assert "file name too long. [file-unreadable]" in result.stderr


def test_a_disk_that_refuses_is_explained_and_leaves_nothing(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.fsync", refuse)
    result = run("evaluate", sheets / "own.yaml", "--output", tmp_path / "report.txt")
    assert result.exit_code == 2
    assert "permission denied. [output-not-writable]" in result.stderr
    assert list(tmp_path.iterdir()) == []
