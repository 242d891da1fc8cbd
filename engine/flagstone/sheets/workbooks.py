"""A workbook (.xlsx) as rows of text: what its cells show, and what must be said of them."""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec
from openpyxl import load_workbook
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.utils.datetime import from_excel
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from flagstone.problems import Place, Problem, Problems, may_be_repeated
from flagstone.sheets.archives import is_safe, leaves_results_to_others
from flagstone.sheets.format_codes import is_of_dates
from flagstone.sheets.number_formats import FormatError, shown
from flagstone.sheets.tables import Doubt, Row, Table
from flagstone.text.building import UNPRINTABLE

MOST_ROWS = 20_000
MOST_COLUMNS = 200

_YEARS = range(1900, 2101)  # that may have been typed into a cell that shows days

# What openpyxl calls a formula. Here it is one without a saved result.
_FORMULA = "f"

# What openpyxl warns of (styles, extensions) does not touch values, and must not turn into an error
# where a program makes errors of warnings. Its filters belong to the whole process: one at a time.
_WARNINGS = threading.Lock()


def read_workbook(data: bytes, file: str, problems: Problems) -> Table:
    """The rows of the worksheet named `facts`, or of the only one, of those that are not hidden.

    A cell is what it shows: a number by its format, a day as `2024-03-31`, a month or a year where
    the cell shows no more. A number without a format is the decimal of fifteen digits that
    spreadsheets hold. A formula counts as the result that was saved with it. Hidden rows and
    columns are read, and marked as hidden.
    """
    if not is_safe(data, file, problems):
        return Table()
    with _WARNINGS, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _read(data, file, problems)
        except Exception as error:  # openpyxl raises nearly anything on a damaged workbook
            problems.add(
                Place(file),
                "workbook-unreadable",
                f"This workbook is damaged: its contents cannot be read ({type(error).__name__}).",
                suggestion="Open it in a spreadsheet program and save it again as .xlsx.",
            )
            return Table()


def _read(data: bytes, file: str, problems: Problems) -> Table:
    workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    sheet = _worksheet(workbook, file, problems)
    if sheet is None:
        return Table()
    rows = []
    # Its own iterator hides what is hidden and what is a formula: its parser tells.
    with sheet._get_source() as source:
        parser = _Parser(source, sheet._shared_strings, data_only=True, epoch=workbook.epoch)
        parser.results_are_due = leaves_results_to_others(data)
        cells = _Cells(sheet, parser, file)
        for number, parsed in parser.parse():
            filled = [each for each in parsed if each["value"] is not None or _is_bare(each)]
            if not filled:
                continue
            if number > MOST_ROWS or max(each["column"] for each in filled) > MOST_COLUMNS:
                _say_too_many(Place(file, number), problems)
                return Table()
            row = cells.row(number, filled)
            if any(row.cells) or row.faults or row.doubts:
                rows.append(row)
        return Table(rows, _hidden_columns(parser), is_workbook=True)


class _Parser(WorkSheetParser):
    """openpyxl's. By itself it takes a formula whose result is the empty text for one that has no
    result. It is told no formats of dates, so that a number stays one until it is known how it is
    shown."""

    # Programs that work nothing out may write 0 as every result, and leave the sums to Excel.
    results_are_due = False

    def parse_cell(self, element: Any) -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        if element.find(FORMULA_TAG) is not None:
            value = cell["value"]
            is_empty_text = value is None and element.get("t") == "str"
            is_due = self.results_are_due and value == 0 and not isinstance(value, bool)
            if (value is None and not is_empty_text) or is_due:
                cell["data_type"] = _FORMULA
        return cell


def _is_bare(cell: dict[str, Any]) -> bool:
    """Whether it is a formula that no result was saved with."""
    return bool(cell["data_type"] == _FORMULA)


class _Read(msgspec.Struct, frozen=True):
    """What was made of one cell."""

    text: str
    fault: Problem | None = None
    doubt: Doubt | None = None


class _Cells:
    """Reads the cells of one worksheet."""

    def __init__(self, sheet: Any, parser: WorkSheetParser, file: str) -> None:
        self._sheet = sheet
        self._parser = parser
        self._file = file
        self._codes: dict[int, str] = {}

    def row(self, number: int, parsed: Sequence[dict[str, Any]]) -> Row:
        """One row, with what is to be said of its cells if they are used."""
        read = {each["column"] - 1: self._cell(each, number) for each in parsed}
        return Row(
            number,
            tuple(read[index].text if index in read else "" for index in range(max(read) + 1)),
            faults={index: each.fault for index, each in read.items() if each.fault},
            doubts={index: each.doubt for index, each in read.items() if each.doubt},
            is_hidden=_is_on(self._parser.row_dimensions.get(str(number), {}), "ht"),
        )

    def _cell(self, cell: dict[str, Any], number: int) -> _Read:
        value = cell["value"]
        place = Place(self._file, number, cell["column"], is_cell=True)
        if _is_bare(cell):
            return _faulty(
                place,
                "formula-without-result",
                "This cell holds a formula, and no result was saved with it.",
                "Open the workbook in a spreadsheet program and save it, or write the value in "
                "place of the formula.",
            )
        if cell["data_type"] == "e":
            return _faulty(
                place,
                "cell-error",
                f"This cell holds the error `{value}`.",
                "Mend the formula, or write `unknown` if the value is not known.",
                found=str(value),
            )
        try:
            read = self._shown(value, self._code(cell))
        except FormatError as error:
            return _faulty(
                place,
                "number-format",
                f"This cell {error}.",
                "Format it as a plain number, or as a date with its year, or write what it shows.",
                text=str(value),
            )
        if found := UNPRINTABLE.search(read.text):
            return _faulty(
                place,
                "not-text",
                f"This cell holds a character that cannot be printed, U+{ord(found[0]):04X}.",
                "Write the cell anew.",
                text=read.text,
            )
        return read

    def _code(self, cell: dict[str, Any]) -> str:
        """The code of a cell's number format."""
        style = cell["style_id"]
        if style not in self._codes:
            self._codes[style] = str(ReadOnlyCell(self._sheet, **cell).number_format or "")
        return self._codes[style]

    def _shown(self, value: Any, code: str) -> _Read:
        if isinstance(value, bool):
            return _Read("yes" if value else "no")
        if isinstance(value, int | float):
            # Spreadsheets hold and show fifteen digits: the sum of 0.1 and 0.2 is 0.3 to its
            # writer, though the file has 0.30000000000000004.
            number = Decimal(value) if isinstance(value, int) else Decimal(format(value, ".15g"))
            if not number.is_finite():
                return _Read(str(number))
            if is_of_dates(code):
                return self._day(number, code)
            if not number and not self._shows_zeros():
                return _Read("", doubt=Doubt.SHOWS_NOTHING)
            found = shown(number, code)
            doubt = Doubt.ROUNDED if found.is_rounded else None
            return _Read(found.text, doubt=doubt if found.text else Doubt.SHOWS_NOTHING)
        if isinstance(value, datetime):  # a day written as one, as some programs do
            return _Read(shown(value, code if is_of_dates(code) else _WHOLE_DAY).text)
        found = shown(str(value), code)
        return _Read(
            found.text, doubt=Doubt.SHOWS_NOTHING if str(value).strip() and not found.text else None
        )

    def _day(self, number: Decimal, code: str) -> _Read:
        try:
            value = from_excel(float(number), self._parser.epoch)
        except (OverflowError, ValueError):
            value = None
        if not isinstance(value, datetime):
            raise FormatError("shows its number as a day or a time")
        text = shown(value, code).text
        is_year = number in _YEARS and text == f"{value:%Y-%m-%d}"
        return _Read(text, doubt=Doubt.YEAR if is_year else None)

    def _shows_zeros(self) -> bool:
        views = getattr(self._parser, "views", None)
        return not views or all(view.showZeros is not False for view in views.sheetView)


_WHOLE_DAY = "yyyy-mm-dd hh:mm:ss"


def _faulty(
    place: Place, code: str, message: str, advice: str, *, text: str = "", found: str = ""
) -> _Read:
    return _Read(text or found, Problem(place, code, message, advice, found))


def _hidden_columns(parser: WorkSheetParser) -> frozenset[int]:
    """The columns that are not shown, from 0."""
    return frozenset(
        column - 1
        for each in parser.column_dimensions.values()
        if _is_on(each, "width")
        for column in range(int(each["min"]), min(int(each["max"]), MOST_COLUMNS) + 1)
    )


def _is_on(dimension: Any, size: str) -> bool:
    """Whether a row or column is hidden, or has no height or width."""
    return dimension.get("hidden") in ("1", "true") or float(dimension.get(size) or 1) == 0


def _worksheet(workbook: Any, file: str, problems: Problems) -> Any:
    """The worksheet that holds the facts; None where that is not plain to whoever looks at it."""
    named = [each for each in workbook.worksheets if each.title.strip().casefold() == "facts"]
    visible = [each for each in workbook.worksheets if each.sheet_state == "visible"]
    names = [each.title for each in visible]
    for sheet in named:
        if sheet in visible:
            return sheet
    if len(visible) == 1 and not named:
        return visible[0]
    if named:
        message = "The worksheet `facts` of this workbook is hidden: nobody sees what it says."
        suggestion = "Unhide it if it is the one to read, or else delete it."
    elif not workbook.worksheets:
        message, suggestion = "This workbook has no worksheet.", "Add one named `facts`."
    elif not visible:
        message = "Every worksheet of this workbook is hidden."
        suggestion = "Unhide the one that holds the facts, and name it `facts`."
    else:
        message = f"This workbook has {len(names)} worksheets, and none is named `facts`."
        near = [name for name in names if may_be_repeated(name, ["facts", "fact"])]
        suggestion = (
            f"Rename `{near[0]}` to `facts`."
            if near
            else "Give that name to the one that holds them."
        )
    problems.add(Place(file), "which-worksheet", message, suggestion=suggestion, expected="facts")
    return None


def _say_too_many(place: Place, problems: Problems) -> None:
    problems.add(
        place,
        "too-many-rows",
        f"This worksheet has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns.",
        suggestion="Delete the rows or columns beyond the scorecard, even if they look empty.",
        expected=f"at most {MOST_ROWS:,} rows of {MOST_COLUMNS} columns",
    )
