"""Scorecards in workbooks: what spreadsheets do to figures, and what they must not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from flagstone.problems import Problem, ProblemsError
from flagstone.sheets import workbooks
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


def test_hidden_rows_and_columns_are_read_like_others(vocabulary: Vocabulary) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["C"].hidden = True

    fact = read(card(("reviews_late", 40, 600), change=hide), vocabulary).facts[0]
    assert (fact.value, fact.of) == (point(40), point(600))


def test_a_scorecard_may_begin_further_down(vocabulary: Vocabulary) -> None:
    data = card(("challenge", "limitd"), change=lambda sheet: sheet.insert_rows(1, amount=3))
    assert the_problem(data, vocabulary).place.line == 8


def test_a_wrong_statement_of_a_worksheets_size_hides_nothing(vocabulary: Vocabulary) -> None:
    data = edited(card(("challenge", "limited")), SHEET, 'ref="A1:D5"', 'ref="A1:B2"')
    assert len(read(data, vocabulary).facts) == 1


def several(*names: str, hidden: tuple[str, ...] = ()) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name in names:
        sheet = workbook.create_sheet(name)
        if name in hidden:
            sheet.sheet_state = "hidden"
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
        archive.writestr("xl/worksheets/sheet2.xml", b" " * (workbooks.LARGEST_UNPACKED + 1))
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
