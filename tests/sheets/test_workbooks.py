"""Scorecards in workbooks: what spreadsheets do to figures, and what they must not."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.dimensions import ColumnDimension, RowDimension
from openpyxl.worksheet.worksheet import Worksheet

from flagstone.problems import Place, Problem, ProblemsError
from flagstone.sheets import archives
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.reading import read_sheet_bytes
from flagstone.vocabulary.intervals import TRUE, Interval, point
from flagstone.vocabulary.vocabulary import Vocabulary

HEADER = (
    ("fact", "value", "of", "as at"),
    ("authority", "Northshire"),
    ("date", date(2024, 9, 19)),
    ("kind", "own figures"),
)


def bytes_of(workbook: Workbook) -> bytes:
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def card(*rows: tuple[object, ...], change: Callable[[Worksheet], None] | None = None) -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    for row in (*HEADER, *rows):
        sheet.append(row)
    if change:
        change(sheet)
    return bytes_of(workbook)


def read(data: bytes, vocabulary: Vocabulary) -> FactSheet:
    return read_sheet_bytes(data, "card.xlsx", vocabulary)


def the_problem(data: bytes, vocabulary: Vocabulary) -> Problem:
    with pytest.raises(ProblemsError) as raised:
        read(data, vocabulary)
    (problem,) = raised.value.problems
    return problem


def value_of(data: bytes, vocabulary: Vocabulary) -> Interval | None:
    return read(data, vocabulary).facts[0].value


def edited(data: bytes, part: str, old: str, new: str) -> bytes:
    """A workbook with one of its parts changed by hand, as other programs write it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for info in before.infolist():
            text = before.read(info)
            if info.filename == part:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode())
            after.writestr(info.filename, text)
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_numbers_texts_dates_and_answers_are_read_as_they_are_shown(
    vocabulary: Vocabulary,
) -> None:
    sheet = read(
        card(
            ("children_per_officer", 70.1),
            ("reviews_late", 40, 600, datetime(2024, 6, 30)),  # noqa: DTZ001
            ("tracker_works", True),
            ("challenge", "limited", None, "2024-04-01 to 2024-06-30"),
            ("last_reviewed", date(2024, 5, 24)),
        ),
        vocabulary,
    )
    assert sheet.date == date(2024, 9, 19).toordinal()
    assert [fact.value for fact in sheet.facts] == [
        point(701),
        point(40),
        TRUE,
        point(1),
        point(date(2024, 5, 24).toordinal()),
    ]
    assert sheet.facts[1].of == point(600)
    assert sheet.facts[1].period.last == date(2024, 6, 30).toordinal()


@pytest.mark.parametrize("number", [0.1, 8.7, 70.1, 99.9, 100.0, 3e1])
def test_a_number_is_the_decimal_that_it_stands_for(number: float, vocabulary: Vocabulary) -> None:
    value = value_of(card(("children_per_officer", number)), vocabulary)
    assert value == point(round(number * 10))


def test_a_whole_number_stored_with_a_point_is_whole(vocabulary: Vocabulary) -> None:
    data = edited(card(("reviews_late", 40)), SHEET, "<v>40</v>", "<v>40.0</v>")
    assert value_of(data, vocabulary) == point(40)


def test_a_sum_is_what_its_writer_sees(vocabulary: Vocabulary) -> None:
    data = card(("children_per_officer", 40))
    data = edited(data, SHEET, "<v>40</v>", "<v>0.30000000000000004</v>")
    assert value_of(data, vocabulary) == point(3)


def test_a_quotient_is_not_rounded_in_silence(vocabulary: Vocabulary) -> None:
    problem = the_problem(card(("children_per_officer", 20 / 3)), vocabulary)
    assert (problem.place.line, problem.place.column) == (5, 2)
    assert "ROUND" in problem.suggestion


def test_a_cell_shown_as_a_percentage_is_read_as_it_is_shown(vocabulary: Vocabulary) -> None:
    def as_percentage(sheet: Worksheet) -> None:
        sheet["B5"].number_format = "0.0%"

    data = card(("visits_on_time", 0.125), change=as_percentage)
    assert value_of(data, vocabulary) == point(250)
    data = card(("children_per_officer", 0.125), change=as_percentage)
    assert the_problem(data, vocabulary).code == "wrong-unit"


@pytest.mark.parametrize("number_format", ['0.0" %"', r"0.0\%"])
def test_a_per_cent_sign_that_is_only_text_changes_nothing(
    number_format: str, vocabulary: Vocabulary
) -> None:
    def show_a_sign(sheet: Worksheet) -> None:
        sheet["B5"].number_format = number_format

    data = card(("visits_on_time", 12.5), change=show_a_sign)
    assert value_of(data, vocabulary) == point(250)


def test_a_number_shown_as_a_date_is_not_a_count(vocabulary: Vocabulary) -> None:
    def as_date(sheet: Worksheet) -> None:
        sheet["B5"].number_format = "dd/mm/yyyy"

    data = card(("reviews_late", 70), change=as_date)
    assert the_problem(data, vocabulary).code == "value-not-understood"


def test_a_date_shown_as_a_number_is_explained(vocabulary: Vocabulary) -> None:
    problem = the_problem(card(("last_reviewed", 45382)), vocabulary)
    assert problem.code == "not-a-date"
    assert "format the cell as a date" in problem.suggestion


def test_a_formula_counts_as_its_saved_result(vocabulary: Vocabulary) -> None:
    data = card(("reviews_late", "=20+20"))
    data = edited(data, SHEET, "<f>20+20</f><v />", "<f>20+20</f><v>40</v>")
    assert value_of(data, vocabulary) == point(40)


@pytest.mark.parametrize("row", [("reviews_late", "=20+20"), ("reviews_late", 40, "=A1")])
def test_a_formula_without_a_saved_result_is_refused(
    row: tuple[object, ...], vocabulary: Vocabulary
) -> None:
    with pytest.raises(ProblemsError) as raised:
        read(card(row), vocabulary)
    problem = raised.value.problems[0]
    assert problem.code == "formula-without-result"
    assert (problem.place.line, problem.place.column) == (5, len(row))


def test_an_error_in_a_cell_is_named(vocabulary: Vocabulary) -> None:
    data = card(("reviews_late", 40))
    data = edited(data, SHEET, 't="n"><v>40</v>', 't="e"><v>#REF!</v>')
    problem = the_problem(data, vocabulary)
    assert (problem.code, problem.found, problem.place.line) == ("cell-error", "#REF!", 5)


def test_merged_cells_are_explained(vocabulary: Vocabulary) -> None:
    rows = (("challenge", "limited"), ("tracker_works", "yes"))
    data = card(*rows, change=lambda sheet: sheet.merge_cells("B5:B6"))
    problem = the_problem(data, vocabulary)
    assert (problem.code, problem.place.line) == ("value-missing", 6)
    assert "merge" in problem.suggestion


def cautions_of(data: bytes, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    return [(each.code, each.place.cell) for each in read(data, vocabulary).cautions]


HIDINGS: dict[str, tuple[Callable[[Worksheet], None], str]] = {
    "a row": (lambda sheet: set_hidden(sheet.row_dimensions[5]), "A5"),
    "the row of the date": (lambda sheet: set_hidden(sheet.row_dimensions[3]), "A3"),
    "a column": (lambda sheet: set_hidden(sheet.column_dimensions["C"]), "C5"),
    "several columns": (lambda sheet: sheet.column_dimensions.group("B", "C", hidden=True), "B2"),
}


def set_hidden(dimension: RowDimension | ColumnDimension) -> None:
    dimension.hidden = True


@pytest.mark.parametrize(("hide", "cell"), HIDINGS.values(), ids=list(HIDINGS))
def test_hidden_rows_and_columns_are_read_and_said_to_be(
    hide: Callable[[Worksheet], None], cell: str, vocabulary: Vocabulary
) -> None:
    data = card(("reviews_late", 40, 600), ("# note", 1), change=hide)
    fact = read(data, vocabulary).facts[0]
    assert (fact.value, fact.of) == (point(40), point(600))
    assert cautions_of(data, vocabulary) == [("hidden-cells", cell)]


@pytest.mark.parametrize(
    ("old", "new", "cell"),
    [
        ('<row r="5"', '<row r="5" ht="0" customHeight="1"', "A5"),
        ('<row r="5"', '<row r="5" hidden="true"', "A5"),
        ("<sheetData>", '<cols><col min="3" max="3" width="0"/></cols><sheetData>', "C5"),
        ("<sheetData>", '<cols><col min="3" max="16384" hidden="1"/></cols><sheetData>', "C5"),
    ],
)
def test_what_has_no_height_or_width_is_hidden(
    old: str, new: str, cell: str, vocabulary: Vocabulary
) -> None:
    data = edited(card(("reviews_late", 40, 600)), SHEET, old, new)
    assert cautions_of(data, vocabulary) == [("hidden-cells", cell)]


def test_what_is_hidden_and_not_read_is_not_spoken_of(vocabulary: Vocabulary) -> None:
    def hide(sheet: Worksheet) -> None:
        set_hidden(sheet.column_dimensions["D"])  # `as at`, in which nothing stands
        set_hidden(sheet.column_dimensions["H"])
        set_hidden(sheet.row_dimensions[6])
        set_hidden(sheet.row_dimensions[7])

    data = card(("reviews_late", 40, 600), ("# note", 1), change=hide)
    assert cautions_of(data, vocabulary) == []


def in_format(*cells: tuple[str, str]) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        for cell, code in cells:
            sheet[cell].number_format = code

    return change


def test_months_and_years_in_cells_stand_for_their_days(vocabulary: Vocabulary) -> None:
    day = date(2014, 4, 1)
    for code, last in (("mmm-yy", date(2014, 4, 30)), ("dd/mm/yyyy", day)):
        data = card(("last_reviewed", day), change=in_format(("B5", code)))
        assert value_of(data, vocabulary) == Interval(day.toordinal(), last.toordinal())
    data = card(("last_reviewed", day), change=in_format(("B5", "yyyy")))
    year = Interval(date(2014, 1, 1).toordinal(), date(2014, 12, 31).toordinal())
    assert value_of(data, vocabulary) == year
    data = card(("challenge", "limited", None, day), change=in_format(("D5", "mmm-yy")))
    assert the_problem(data, vocabulary).code == "not-a-date"


def test_a_month_in_a_workbook_of_the_other_calendar(vocabulary: Vocabulary) -> None:
    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    for row in (*HEADER, ("last_reviewed", date(2014, 4, 1))):
        sheet.append(row)
    sheet["B5"].number_format = "mmm yyyy"
    april = Interval(date(2014, 4, 1).toordinal(), date(2014, 4, 30).toordinal())
    assert value_of(bytes_of(workbook), vocabulary) == april


@pytest.mark.parametrize("year", [1900, 1998, 2014, 2025, 2100])
def test_a_year_typed_into_a_cell_of_days_is_spoken_of(year: int, vocabulary: Vocabulary) -> None:
    data = card(("last_reviewed", year), change=in_format(("B5", "dd/mm/yyyy")))
    assert cautions_of(data, vocabulary) == [("year-as-day", "B5")]
    value = value_of(data, vocabulary)
    assert value is not None
    assert date.fromordinal(value.low).year == 1905
    data = card(("last_reviewed", date(2025, 3, 31)), change=in_format(("B5", "dd/mm/yyyy")))
    assert cautions_of(data, vocabulary) == []


@pytest.mark.parametrize(
    ("code", "value", "read_as"),
    [("0", 49.96, 500), ("0.0", 20 / 3, 67), ("0.00", 6.704, 67), ("0.0", 6.7, 67), ("0", 50, 500)],
)
def test_a_figure_is_what_the_cell_shows_and_that_it_holds_more_is_said(
    code: str, value: float, read_as: int, vocabulary: Vocabulary
) -> None:
    data = card(("children_per_officer", value), change=in_format(("B5", code)))
    assert value_of(data, vocabulary) == point(read_as)
    held_exactly = value * 10 == read_as
    said = [] if held_exactly else [("number-rounded", "B5")]
    assert cautions_of(data, vocabulary) == said


@pytest.mark.parametrize(
    ("code", "value"),
    [("0.0,", 1460), ("# ?/?", 0.5), ("h:mm", 0.5), ("[h]:mm", 1.5), ("d-mmm", 45000),
     ("mmmm", 45000)],
)  # fmt: skip
def test_a_cell_that_shows_something_else_is_refused_where_it_stands(
    code: str, value: float, vocabulary: Vocabulary
) -> None:
    data = card(("children_per_officer", value), change=in_format(("B5", code)))
    problem = the_problem(data, vocabulary)
    assert (problem.code, str(problem.place)) == ("number-format", "card.xlsx:B5")
    data = card(("challenge", "limited"), change=in_format(("H9", code)))
    assert cautions_of(data, vocabulary) == []


def test_words_of_a_number_format_are_read(vocabulary: Vocabulary) -> None:
    data = card(("reviews_late", 40), change=in_format(("B5", '0" of 600"')))
    assert read(data, vocabulary).facts[0].of == point(600)
    data = card(("visits_on_time", 12), change=in_format(("B5", '0"%"')))
    assert value_of(data, vocabulary) == point(240)
    data = card(("children_per_officer", 12), change=in_format(("B5", '0"%"')))
    assert the_problem(data, vocabulary).code == "wrong-unit"


def test_a_cell_that_shows_nothing_is_empty_and_spoken_of(vocabulary: Vocabulary) -> None:
    data = card(("reviews_late", 40, 600), change=in_format(("C5", ";;;")))
    assert read(data, vocabulary).facts[0].of is None
    assert cautions_of(data, vocabulary) == [("shows-nothing", "C5")]
    data = card(("reviews_late", 40, 600), change=in_format(("B5", ";;;")))
    assert the_problem(data, vocabulary).code == "value-missing"

    def without_zeros(sheet: Worksheet) -> None:
        sheet.sheet_view.showZeros = False

    data = card(("reviews_late", 0), change=without_zeros)
    assert the_problem(data, vocabulary).code == "value-missing"


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ([("visits_on_time", 0.9)], ["B5"]),
        ([("visits_on_time", 1)], ["B5"]),
        ([("visits_on_time", 0.9, 80)], ["B5"]),
        ([("visits_on_time", "0.9")], ["B5"]),
        ([("visits_on_time", 90), ("visits_on_time", 0.5, None, date(2024, 1, 1))], ["B6"]),
        ([("visits_on_time", 0)], []),
        ([("visits_on_time", 1.5)], []),
        ([("visits_on_time", "0.9%")], []),
        ([("visits_on_time", "0.9 per cent")], []),
        ([("visits_on_time", 1, 150)], []),
        ([("visits_on_time", "1 of 200")], []),
        ([("children_per_officer", 0.9)], []),
    ],
)
def test_a_percentage_that_may_be_a_share_is_spoken_of(
    rows: list[tuple[object, ...]], cells: list[str], vocabulary: Vocabulary
) -> None:
    said = cautions_of(card(*rows), vocabulary)
    assert said == [("share-or-percentage", cell) for cell in cells]
    lines = "\n".join(",".join("" if cell is None else str(cell) for cell in row) for row in rows)
    top = "fact,value,of,as at\nauthority,Northshire\ndate,2024-09-19\nkind,own figures\n"
    sheet = read_sheet_bytes(f"{top}{lines}\n".encode(), "card.csv", vocabulary)
    assert [(each.code, each.place.line) for each in sheet.cautions] == [
        (code, int(cell[1:])) for code, cell in said
    ]


def test_a_percentage_that_is_formatted_as_one_is_not_spoken_of(vocabulary: Vocabulary) -> None:
    data = card(("visits_on_time", 0.005), change=in_format(("B5", "0.0%")))
    assert value_of(data, vocabulary) == point(10)
    assert cautions_of(data, vocabulary) == []


def with_results(results: dict[str, str], *rows: tuple[object, ...]) -> bytes:
    """Formulas with the results that a spreadsheet saves: how the cell is written, by its name."""
    data = card(*rows)
    for cell, written in results.items():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = archive.read(SHEET).decode()
        (old,) = re.findall(rf'<c r="{cell}"[^>]*>.*?</c>', text)
        data = edited(data, SHEET, old, written.format(cell=cell))
    return data


EMPTY_TEXTS = [
    '<c r="{cell}" t="str"><f>IF(TRUE,"","x")</f><v></v></c>',
    '<c r="{cell}" t="str"><f>IF(TRUE,"","x")</f><v/></c>',
    '<c r="{cell}" t="str"><f>IF(TRUE,"","x")</f></c>',
    '<c r="{cell}" t="str"><f t="array" ref="{cell}">IF(TRUE,"","x")</f><v></v></c>',
]


@pytest.mark.parametrize("written", EMPTY_TEXTS)
@pytest.mark.parametrize("cell", ["C5", "D5", "A6", "B6", "H5", "H7"])
def test_a_formula_whose_result_is_empty_is_an_empty_cell(
    written: str, cell: str, vocabulary: Vocabulary
) -> None:
    rows: list[list[object]] = [["challenge", "limited", *[None] * 6], [None] * 8, [None] * 8]
    rows[int(cell[1]) - 5]["ABCDEFGH".index(cell[0])] = "=1"
    sheet = read(with_results({cell: written}, *map(tuple, rows)), vocabulary)
    assert [fact.type for fact in sheet.facts] == ["challenge"]
    assert sheet.cautions == ()


NO_RESULTS = [
    '<c r="{cell}"><f>1+1</f></c>',
    '<c r="{cell}"><f>1+1</f><v></v></c>',
    '<c r="{cell}"><f>1+1</f><v>0</v></c>',  # as XlsxWriter writes it
    '<c r="{cell}" t="n"><f>1+1</f><v/></c>',
]


@pytest.mark.parametrize("written", NO_RESULTS)
@pytest.mark.parametrize(
    ("cell", "matters"),
    [("B5", True), ("C5", True), ("A6", True), ("B6", False), ("H5", False), ("H7", False)],
)
def test_a_formula_without_a_result_is_refused_where_it_matters(
    written: str, cell: str, matters: bool, vocabulary: Vocabulary
) -> None:
    rows: list[list[object]] = [["challenge", "limited", *[None] * 6], [None] * 8, [None] * 8]
    rows[int(cell[1]) - 5]["ABCDEFGH".index(cell[0])] = "=1"
    data = with_results({cell: written}, *map(tuple, rows))
    if matters:
        problem = the_problem(data, vocabulary)
        assert (problem.code, problem.place.cell) == ("formula-without-result", cell)
    else:
        assert len(read(data, vocabulary).facts) == 1


def test_a_result_of_nought_counts_where_the_results_were_saved(vocabulary: Vocabulary) -> None:
    data = with_results({"B5": '<c r="B5"><f>1-1</f><v>0</v></c>'}, ("reviews_late", "=1"))
    assert the_problem(data, vocabulary).code == "formula-without-result"
    data = edited(data, "xl/workbook.xml", ' fullCalcOnLoad="1"', "")
    assert value_of(data, vocabulary) == point(0)


@pytest.mark.parametrize(
    ("place", "cell"),
    [(Place("a.xlsx", 5, 2, is_cell=True), "B5"), (Place("a.xlsx", 11, 27, is_cell=True), "AA11"),
     (Place("a.xlsx", 1, 702, is_cell=True), "ZZ1"),
     (Place("a.xlsx", 9, 703, is_cell=True), "AAA9")],
)  # fmt: skip
def test_a_place_in_a_workbook_is_called_as_a_spreadsheet_calls_it(place: Place, cell: str) -> None:
    assert str(place) == f"a.xlsx:{cell}"


FORMS: dict[str, tuple[dict[str, bytes], str]] = {
    "strict": ({"xl/workbook.xml": b'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"'
                b' conformance="strict"/>'}, "Strict Open XML"),
    "ods": ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"},
            "OpenDocument"),
    "xlsb": ({"xl/workbook.bin": b"\1\2"}, "Binary"),
    "Numbers": ({"Index/Document.iwa": b"\1"}, "Numbers"),
}  # fmt: skip


@pytest.mark.parametrize(("parts", "says"), FORMS.values(), ids=list(FORMS))
def test_another_form_of_workbook_is_named(
    parts: dict[str, bytes], says: str, vocabulary: Vocabulary
) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    problem = the_problem(stream.getvalue(), vocabulary)
    assert problem.code == "workbook-unreadable"
    assert says in problem.message
    assert "Excel Workbook (.xlsx)" in problem.suggestion


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_worksheet_is_not_read(state: str, vocabulary: Vocabulary) -> None:
    for names in (("facts", "other"), ("Facts ", "one", "two")):
        problem = the_problem(several(*names, hidden=(names[0],), state=state), vocabulary)
        assert problem.code == "which-worksheet"
        assert "hidden" in problem.message


def test_a_scorecard_may_begin_further_down(vocabulary: Vocabulary) -> None:
    data = card(("challenge", "limitd"), change=lambda sheet: sheet.insert_rows(1, amount=3))
    assert the_problem(data, vocabulary).place.line == 8


def test_a_wrong_statement_of_a_worksheets_size_hides_nothing(vocabulary: Vocabulary) -> None:
    data = edited(card(("challenge", "limited")), SHEET, 'ref="A1:D5"', 'ref="A1:B2"')
    assert len(read(data, vocabulary).facts) == 1


def several(*names: str, hidden: tuple[str, ...] = (), state: str = "hidden") -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name in names:
        sheet = workbook.create_sheet(name)
        if name in hidden:
            sheet.sheet_state = state
        for row in (*HEADER, ("challenge", "limited" if name != "other" else "absent")):
            sheet.append(row)
    return bytes_of(workbook)


@pytest.mark.parametrize(
    "data",
    [several("other", "Facts"), several("one"), several("other", "one", hidden=("other",))],
    ids=["named", "only", "only one shown"],
)
def test_the_worksheet_with_the_facts_is_found(data: bytes, vocabulary: Vocabulary) -> None:
    assert value_of(data, vocabulary) == point(1)


def test_a_worksheet_is_never_chosen_by_chance(vocabulary: Vocabulary) -> None:
    problem = the_problem(several("other", "fact"), vocabulary)
    assert (problem.code, problem.suggestion) == ("which-worksheet", "Rename `fact` to `facts`.")


def test_a_file_that_is_no_workbook_is_refused(vocabulary: Vocabulary) -> None:
    assert the_problem(b"fact,value\n", vocabulary).code == "workbook-unreadable"


def test_a_password_or_the_old_format_is_explained(vocabulary: Vocabulary) -> None:
    problem = the_problem(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), vocabulary)
    assert problem.code == "workbook-unreadable"
    assert "password" in problem.suggestion


def test_an_archive_of_something_else_is_refused(vocabulary: Vocabulary) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("letter.txt", "Dear leader")
    assert the_problem(stream.getvalue(), vocabulary).code == "workbook-unreadable"


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9, 0.99])
def test_half_a_workbook_is_refused(keep: float, vocabulary: Vocabulary) -> None:
    data = card(("challenge", "limited"))
    assert the_problem(data[: int(len(data) * keep)], vocabulary).code == "workbook-unreadable"


def test_a_workbook_that_unpacks_without_end_is_refused(vocabulary: Vocabulary) -> None:
    stream = io.BytesIO(card(("challenge", "limited")))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet2.xml", b" " * (archives.LARGEST_UNPACKED + 1))
    assert len(stream.getvalue()) < 1_000_000
    assert the_problem(stream.getvalue(), vocabulary).code == "file-too-large"


@pytest.mark.parametrize(
    ("old", "new"), [('r="5"', 'r="999999999"'), ('r="B4"', 'r="ZZZ4"')], ids=["row", "column"]
)
def test_a_cell_far_away_is_refused_before_all_between_is_made(
    old: str, new: str, vocabulary: Vocabulary
) -> None:
    data = edited(card(("challenge", "limited")), SHEET, old, new)
    assert the_problem(data, vocabulary).code == "too-many-rows"


def test_a_character_that_cannot_be_printed_is_refused(vocabulary: Vocabulary) -> None:
    problem = the_problem(card(("challenge", "limited\u202e")), vocabulary)
    assert (problem.code, problem.place.line) == ("not-text", 5)
