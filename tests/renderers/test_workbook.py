"""The workbook has a row for each thing, real dates and numbers, and no cell that is a formula."""

import datetime
import io
import zipfile

import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook

from flagstone import assess
from flagstone.renderers import workbook
from flagstone.renderers.worksheets import WORKSHEETS
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet

NAMES = [worksheet.name for worksheet in WORKSHEETS]


def opened(reports: list[Report]) -> Workbook:
    return load_workbook(io.BytesIO(workbook.render(reports)))


def rows_of(book: Workbook, name: str) -> list[dict[str, object]]:
    headings, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


@pytest.fixture(scope="module")
def reports(small: Rulebook, hull: FactSheet, stockton: FactSheet) -> list[Report]:
    return [assess(small, hull), assess(small, stockton)]


@pytest.fixture(scope="module")
def book(reports: list[Report]) -> Workbook:
    return opened(reports)


def test_there_is_a_worksheet_for_each_kind_of_thing(book: Workbook) -> None:
    assert book.sheetnames == NAMES


def test_every_verdict_is_on_one_worksheet(reports: list[Report], book: Workbook) -> None:
    assert len(rows_of(book, "flags")) == sum(len(each.flags) for each in reports)
    assert len(rows_of(book, "clear")) == sum(len(each.clear) for each in reports)
    undecided = {
        (row["authority"], row["rule"], row["whom"])
        for row in rows_of(book, "undecided")
        if row["would settle"] == "whether it is raised"
    }
    assert undecided == {
        (each.subject.authority, verdict.rule, verdict.whom or None)
        for each in reports
        for verdict in each.undecided
    }
    silent = ("not looked at", "not applicable", "not in force")
    assert len(rows_of(book, "not judged")) == sum(
        verdict.outcome in silent for each in reports for verdict in each.unraised
    )


def test_rows_say_nothing_that_has_no_column(reports: list[Report]) -> None:
    for worksheet in WORKSHEETS:
        for report in reports:
            for row in worksheet.rows(report):
                assert set(row) <= set(worksheet.columns), worksheet.name


def test_dates_and_numbers_are_dates_and_numbers(book: Workbook) -> None:
    flag = next(row for row in rows_of(book, "flags") if row["rule"] == "iro-caseload-figure")
    assert isinstance(flag["date"], datetime.datetime)
    assert flag["date"].date() == datetime.date(2025, 3, 31)
    assert (flag["severity"], flag["severity rank"]) == ("high", 3)
    piece = next(row for row in rows_of(book, "evidence") if row["fact"] == "iro_children_per_fte")
    assert piece["number"] == 104
    assert piece["unit"] == "children"
    assert isinstance(piece["line"], int)
    assert book["flags"]["D2"].number_format == "yyyy-mm-dd"


def test_the_heading_stays_in_sight_and_filters(book: Workbook) -> None:
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        filters = [
            sheet.auto_filter.ref,
            *(table.autoFilter.ref for table in sheet.tables.values()),
        ]
        assert f"A1:{sheet.dimensions.rpartition(':')[2]}" in filters


def test_what_has_many_words_is_wrapped_in_a_wide_column(book: Workbook) -> None:
    sheet = book["flags"]
    headings = [cell.value for cell in sheet[1]]
    message = sheet.cell(2, headings.index("message") + 1)
    assert message.alignment.wrap_text
    assert sheet.column_dimensions[message.column_letter].width == 60


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "#N/A", "#REF!", "'="]
)
def test_no_cell_is_a_formula_or_an_error(small: Rulebook, hull: FactSheet, start: str) -> None:
    title = f"{start}" if start.startswith("#") else f"{start}HYPERLINK(0)"
    sheet = opened([assess(small, replace(hull, title=title))])["flags"]
    cell = sheet["B2"]
    assert cell.data_type == "s"
    assert str(cell.value).endswith(title.lstrip())
    assert cell.quotePrefix is not start.startswith("#")


def test_no_cell_of_a_hostile_sheet_is_a_formula(small: Rulebook, stockton: FactSheet) -> None:
    hostile = "=cmd|' /C calc'!A0\x1b[2J\x00\x0b\ufffe\ud800\u202e"
    facts = tuple(
        replace(fact, note=hostile, locator=hostile, written=hostile) for fact in stockton.facts
    )
    sheet = replace(stockton, authority=hostile, title=hostile, note=hostile, facts=facts)
    found = 0
    for each in opened([assess(small, sheet)]):
        for row in each.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n", "d")
                found += str(cell.value).startswith("=cmd")
                assert str(cell.value).isprintable()
    assert found > 20


def test_an_escape_in_a_sheet_is_read_as_it_is_written(small: Rulebook, hull: FactSheet) -> None:
    data = workbook.render([assess(small, replace(hull, title="_x003D_1"))])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"_x005F_x003D_1" in archive.read("xl/worksheets/sheet2.xml")


def test_a_text_too_long_for_a_cell_says_that_it_was_cut(small: Rulebook, hull: FactSheet) -> None:
    title = "x" * 40_000
    text = opened([assess(small, replace(hull, title=title))])["flags"]["B2"].value
    assert len(text) == 32_767
    assert text.endswith("[cut: a cell holds no more]")


def test_the_same_reports_give_the_same_bytes_and_no_time(reports: list[Report]) -> None:
    data = workbook.render(reports)
    assert workbook.render(reports) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = archive.read("docProps/core.xml")
    assert b"created" not in properties
    assert b"modified" not in properties


def test_a_report_without_a_flag_says_what_to_make_of_it(small: Rulebook, hull: FactSheet) -> None:
    book = opened([assess(small, replace(hull, facts=()))])
    (row,) = rows_of(book, "summary")
    assert row["flags"] == 0
    assert str(row["note"]).startswith("That is no proof that all is well")
    assert rows_of(book, "flags") == []
    assert book["flags"]["F1"].value == "concern"


def test_nothing_at_all_still_has_every_heading() -> None:
    book = opened([])
    assert book.sheetnames == NAMES
    assert [cell.value for cell in book["coverage"][1]][:5] == [
        "authority", "sheet", "kind", "date", "area",
    ]  # fmt: skip
