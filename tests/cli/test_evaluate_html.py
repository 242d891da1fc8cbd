"""`flagstone evaluate --format html` and `flagstone timeline --format html`, as they are used."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.pages.report.parsed import Parsed, said


@pytest.fixture
def page(run: Run, sheets: Path, tmp_path: Path) -> Parsed:
    output = tmp_path / "report.html"
    result = run(
        "evaluate", sheets / "own.yaml", "--earlier", sheets / "own_before.yaml",
        "--format", "html", "--output", output,
    )  # fmt: skip
    assert (result.exit_code, result.stdout) == (0, "")
    return Parsed(output.read_text(encoding="utf-8"))


def test_the_page_says_what_was_raised_why_and_since_when(page: Parsed) -> None:
    flags = page.classed("flag")
    assert flags
    text = " ".join(map(said, flags))
    for label in ("Evidence", "Since", "Why", "Rule"):
        assert label in text


def test_earlier_sheets_make_themes_over_time(page: Parsed) -> None:
    (heat,) = page.classed("heat")
    assert [said(cell) for cell in next(heat.iter("tr"))][1:] == ["2024", "2025"]


def test_a_folder_makes_an_overview(run: Run, sheets: Path) -> None:
    result = run("evaluate", sheets, "--format", "html")
    assert result.exit_code == 0
    page = Parsed(result.stdout)
    assert page.by_id("overview") is not None
    assert len(page.classed("chapter")) == len(list(sheets.glob("*.yaml")))


def test_it_is_narrowed_as_any_report(run: Run, sheets: Path) -> None:
    wide = run("evaluate", sheets / "own.yaml", "--format", "html").stdout
    narrow = run("evaluate", sheets / "own.yaml", "--format", "html", "--severity", "critical")
    assert len(Parsed(narrow.stdout).classed("flag")) < len(Parsed(wide).classed("flag"))
    assert "left out" in Parsed(narrow.stdout).text()


def test_the_same_input_gives_the_same_bytes(run: Run, sheets: Path) -> None:
    first = run("evaluate", sheets, "--format", "html").stdout
    assert first == run("evaluate", sheets, "--format", "html").stdout


def test_a_page_that_is_there_is_not_overwritten(run: Run, sheets: Path, tmp_path: Path) -> None:
    output = tmp_path / "report.html"
    output.write_text("mine", encoding="utf-8")
    result = run("evaluate", sheets / "own.yaml", "--format", "html", "--output", output)
    assert (result.exit_code, "[output-exists]" in result.stderr) == (2, True)
    assert output.read_text(encoding="utf-8") == "mine"


def test_publishable_pages_withhold_small_counts(run: Run, sheets: Path) -> None:
    page = Parsed(run("evaluate", sheets / "own.yaml", "--format", "html", "--publishable").stdout)
    assert "fewer than five" in page.text()


def test_a_timeline_is_a_page_too(run: Run, sheets: Path) -> None:
    result = run(
        "timeline", sheets / "own.yaml", sheets / "own_before.yaml", "--format", "html"
    )  # fmt: skip
    assert result.exit_code == 0
    page = Parsed(result.stdout)
    text = page.text()
    assert "Clear in part in 2024, raised high in 2025." in text
    assert page.classed("heat")
    brief = run(
        "timeline", sheets / "own.yaml", sheets / "own_before.yaml", "--format", "html", "--brief"
    )
    assert len(brief.stdout) < len(result.stdout)
