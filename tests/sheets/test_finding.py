"""A folder stands for the sheets in it, and never for none."""

from pathlib import Path

import pytest

from flagstone.problems import ProblemsError
from flagstone.sheets.finding import sheets_at


def test_a_file_is_itself_whatever_it_is(tmp_path: Path) -> None:
    paths = [tmp_path / "not-there.yaml", tmp_path / "odd.docx"]
    assert sheets_at(paths) == paths


def test_a_folder_gives_its_sheets_by_name_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.csv", "a.yaml", "C.XLSX", "notes.docx", ".hidden.yaml", "~$C.xlsx"):
        (tmp_path / name).touch()
    (tmp_path / "inner.yaml").mkdir()
    (tmp_path / "inner.yaml" / "deeper.yaml").touch()
    assert [path.name for path in sheets_at([tmp_path])] == ["C.XLSX", "a.yaml", "b.csv"]


def test_every_folder_without_a_sheet_is_named(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with pytest.raises(ProblemsError) as caught:
        sheets_at([tmp_path / "one", tmp_path / "two"])
    assert [problem.code for problem in caught.value.problems] == ["no-sheet-in-folder"] * 2


def test_a_link_that_leads_nowhere_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").touch()
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nothing.yaml")
    assert [path.name for path in sheets_at([tmp_path])] == ["a.yaml", "gone.yaml"]


def test_a_folder_that_may_not_be_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(ProblemsError) as caught:
        sheets_at([tmp_path])
    (problem,) = caught.value.problems
    assert problem.code == "file-unreadable"
    assert problem.message == "The folder cannot be read: permission denied."
