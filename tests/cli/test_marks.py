"""What a source's mark says stands in every form of a report, and in an explanation."""

from __future__ import annotations

import io
import re
from pathlib import Path

import openpyxl
import pytest
from tests.cli.conftest import Run

FORMS = ["table", "markdown", "csv", "json", "html", "xlsx"]
SAID = {
    "c": "suppressed",
    "[C]": "suppressed",
    "x": "not available",
    "[:]": "not available",
    "z": "not applicable",
    "[low]": "rounded to zero",
    "k": "rounded to zero",
    "82 [u]": "low reliability",
    "[w]": "none recorded",
    "82 [p]": "provisional",
    "82 [e]": "estimated",
}


def scorecard(folder: Path, value: str) -> Path:
    path = folder / "sheet.csv"
    path.write_text(
        "fact,value\nauthority,Anytown\ndate,2025-03-31\nkind,statistics\n"
        f"iro_children_per_fte,{value}\n"
    )
    return path


def words(data: bytes, form: str) -> str:
    """Everything that a form says, on one line."""
    if form != "xlsx":
        return " ".join(re.sub(r"<[^>]*>|\\", " ", data.decode()).split()).casefold()
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = (cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    return " ".join(str(cell) for cell in cells if cell is not None).casefold()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mark", SAID)
def test_every_form_says_what_the_mark_says(run: Run, tmp_path: Path, mark: str, form: str) -> None:
    output = tmp_path / f"report.{form}"
    done = run(
        "evaluate", scorecard(tmp_path, mark), "--format", form, "--output", output, "--full"
    )
    assert done.exit_code == 0, done.output
    said = words(output.read_bytes(), form)
    assert SAID[mark] in said
    if SAID[mark] != "suppressed":
        assert "suppressed" not in said


@pytest.mark.parametrize("mark", SAID)
def test_an_explanation_says_what_the_mark_says(run: Run, tmp_path: Path, mark: str) -> None:
    done = run("explain", scorecard(tmp_path, mark), "iro-caseload-figure")
    assert done.exit_code == 0, done.output
    assert SAID[mark] in words(done.output.encode(), "table")
    if SAID[mark] != "suppressed":
        assert "suppressed" not in done.output.casefold()


def test_what_its_source_says_does_not_apply_is_not_said_to_be_about_nobody(
    run: Run, tmp_path: Path
) -> None:
    done = run("explain", scorecard(tmp_path, "z"), "iro-caseload-figure")
    assert "its source says that what it reads does not apply" in " ".join(done.output.split())
    assert "nobody" not in done.output
