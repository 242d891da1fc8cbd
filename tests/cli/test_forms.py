"""`evaluate --format xlsx`, `sarif` and `junit`, as a pipeline or an analyst asks for them."""

import io
import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from urllib.parse import quote

import pytest
from junitparser import JUnitXml
from openpyxl import load_workbook

from flagstone import FactSheet, Report, Rulebook, assess
from flagstone.cli.forms import Answered, Form, Made, written
from flagstone.evaluation.given import Given
from flagstone.renderers import markdown, structured, table, terminal, workbook
from flagstone.renderers.parts import USUAL


def test_a_workbook_is_written_to_a_file(run, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    output = tmp_path / "report.xlsx"
    result = run("evaluate", sheets, "--format", "xlsx", "--output", output)
    assert (result.exit_code, result.stdout) == (0, "")
    rows = list(load_workbook(output)["summary"].iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == ["Kingston upon Hull"] * 2 + ["Stockton-on-Tees"]
    again = run("evaluate", sheets, "--format", "xlsx", "--output", output)
    assert again.exit_code == 2
    assert "[output-exists]" in again.stderr


def test_a_workbook_needs_a_file(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets / "own.yaml", "--format", "xlsx")
    assert result.exit_code == 2
    assert "--output report.xlsx" in result.stderr
    assert result.stdout == ""


def test_a_workbook_shows_only_what_was_asked_for(run, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    output = tmp_path / "report.xlsx"
    options = ("--severity", "critical", "--area", "children_in_care", "--format", "xlsx")
    run("evaluate", sheets / "own.yaml", *options, "--output", output)
    book = load_workbook(io.BytesIO(output.read_bytes()))
    assert book["flags"].max_row == 1
    (_, summary) = book["summary"].iter_rows(values_only=True)
    assert "Leave out --severity to see them" in str(summary[-1])


def test_sarif_names_a_sheet_by_where_it_lies_from_here(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("north east", "humber"):
        (tmp_path / folder).mkdir()
        shutil.copy(sheets / "own.yaml", tmp_path / folder / "sheet.yaml")
    monkeypatch.chdir(tmp_path)
    result = run("evaluate", "humber", "north east", sheets / "stockton.yaml", "--format", "sarif")
    (sarif,) = json.loads(result.stdout)["runs"]
    uris = [each["location"]["uri"] for each in sarif["artifacts"]]
    outside = quote(os.path.relpath(sheets / "stockton.yaml", tmp_path))
    assert uris == ["humber/sheet.yaml", "north%20east/sheet.yaml", outside]
    assert str(tmp_path) not in result.stdout
    of = [each["locations"][0]["physicalLocation"]["artifactLocation"] for each in sarif["results"]]
    assert all(uris[each["index"]] == each["uri"] for each in of)
    assert {each["uri"] for each in of} == set(uris)


def test_sarif_lists_what_show_names(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    def kinds(*options: str) -> set[str]:
        text = run("evaluate", sheets / "stockton.yaml", "--format", "sarif", *options).stdout
        return {each["kind"] for each in json.loads(text)["runs"][0]["results"]}

    assert kinds() == {"fail"}
    assert kinds("--show", "undecided") == {"fail", "open"}


def test_junit_fails_what_makes_the_command_fail(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    sheet = sheets / "stockton.yaml"
    any_flag = run("evaluate", sheet, "--format", "junit")
    assert any_flag.exit_code == 0
    assert JUnitXml.fromstring(any_flag.stdout.encode()).failures > 0
    graver = run("evaluate", sheet, "--format", "junit", "--fail-on", "critical")
    assert graver.exit_code == 0
    assert JUnitXml.fromstring(graver.stdout.encode()).failures == 0
    hidden = run(
        "evaluate", sheet, "--format", "junit", "--fail-on", "medium", "--severity", "critical"
    )
    assert hidden.exit_code == 1
    assert JUnitXml.fromstring(hidden.stdout.encode()).failures > 0


@pytest.mark.parametrize("form", ["sarif", "junit"])
def test_what_programs_read_has_the_same_bytes_each_time(spawn, sheets: Path, form: str) -> None:  # type: ignore[no-untyped-def]
    first, second = (spawn("evaluate", sheets, "--format", form) for _ in range(2))
    assert first.returncode == 0
    assert first.stdout == second.stdout
    assert first.stdout.decode("utf-8")


def test_a_workbook_has_the_same_bytes_each_time(spawn, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    names = ("one.xlsx", "two.xlsx")
    for name in names:
        made = spawn("evaluate", sheets, "--format", "xlsx", "--output", tmp_path / name)
        assert made.returncode == 0
    one, two = ((tmp_path / name).read_bytes() for name in names)
    assert one == two


def test_a_format_that_there_is_not_is_answered_with_those_there_are(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets / "own.yaml", "--format", "sariff")
    assert result.exit_code == 2
    assert "'sarif'" in result.stderr


def test_what_a_csv_table_has_no_place_for_is_said_beside_it(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    assert run("evaluate", sheets, "--format", "csv").stderr == ""
    one = run("evaluate", sheets / "own.yaml", "--format", "csv", "--severity", "critical")
    assert "raised" not in one.stdout.splitlines()[1]
    assert "Note: own.yaml: " in one.stderr
    assert "less than critical are left out." in one.stderr
    assert "Note: No row is of a flag. That is no proof" in one.stderr
    several = run("evaluate", *[sheets / "own.yaml"] * 12, "--format", "csv", "--severity", "high")
    assert several.stderr.count("Note: own.yaml: ") == 10
    assert "Note: and 2 more such notes." in several.stderr
    assert "No row is of a flag" not in several.stderr


def longest_piece(form: Form, reports: list[Report], rulebook: Rulebook, sheet: FactSheet) -> int:
    """The longest that is held at a time of what is written."""
    given = Given([sheet] * len(reports))
    paths = [Path("own.yaml")] * len(reports)
    made = Made(rulebook, given, [], publishable=False)
    answered = Answered(reports, reports, paths, [], several=True, made=made)
    return max(map(len, written(answered, form, USUAL)))


@pytest.mark.parametrize("form", Form)
def test_nothing_that_is_held_of_a_document_grows_with_the_number_of_reports(
    form: Form, small: Rulebook, hull: FactSheet
) -> None:
    report = assess(small, hull)
    few, many = (longest_piece(form, [report] * count, small, hull) for count in (30, 90))
    assert many <= few + 100  # what counts them has another digit


@pytest.mark.parametrize("renderer", [structured, table, markdown, terminal])
def test_what_is_gone_through_once_is_written_as_it_comes(
    renderer: ModuleType, small: Rulebook, hull: FactSheet
) -> None:
    asked: list[int] = []

    class Asked(Sequence[Report]):
        report = assess(small, hull)

        def __len__(self) -> int:
            return 20

        def __getitem__(self, number: int) -> Report:  # type: ignore[override]
            if number >= len(self):
                raise IndexError
            asked.append(number)
            return self.report

    pieces = renderer.pieces(Asked())
    before = 0
    for piece in pieces:
        before += len(piece)
        if len(asked) == 2:
            break
    assert before
    whole = before + sum(map(len, pieces))
    assert len(asked) == 20
    assert whole == len(renderer.render([Asked.report] * 20))


def test_a_worksheet_with_more_rows_than_a_spreadsheet_opens_is_refused(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 7)
    output = tmp_path / "report.xlsx"
    result = run("evaluate", sheets, "--format", "xlsx", "--output", output)
    assert result.exit_code == 2
    assert "[too-many-rows]" in result.stderr
    assert list(tmp_path.iterdir()) == []
