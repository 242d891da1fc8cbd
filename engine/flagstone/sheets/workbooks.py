"""A workbook (.xlsx) as rows of text: what its cells hold, exactly, and nothing worked out."""

from __future__ import annotations

import io
import re
import threading
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from flagstone.problems import Place, Problems, may_be_repeated
from flagstone.sheets.tables import Row
from flagstone.text.building import UNPRINTABLE

if TYPE_CHECKING:
    from openpyxl import Workbook

LARGEST_UNPACKED = 50_000_000  # bytes of XML; a small file can unpack to very much more
MOST_ROWS = 20_000
MOST_COLUMNS = 200

_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_PERCENT = re.compile(r'%(?=(?:[^"]*"[^"]*")*[^"]*\Z)')
_ESCAPED = re.compile(r"\\.")

# What openpyxl warns of (styles, extensions) does not touch values, and must not turn into an error
# where a program makes errors of warnings. Its filters belong to the whole process: one at a time.
_WARNINGS = threading.Lock()


def read_workbook(data: bytes, file: str, problems: Problems) -> list[Row]:
    """The rows of the worksheet named `facts`, or of the only one.

    Numbers are written as the decimal of fifteen digits that spreadsheets hold, dates as
    `2024-03-31`, and a cell shown as a percentage as what it shows. Hidden rows and columns are
    read like all others. A formula counts as the result that was saved with it.
    """
    if not _is_safe(data, file, problems):
        return []
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
            return []


def _is_safe(data: bytes, file: str, problems: Problems) -> bool:
    """Whether it is a workbook that can be opened without unpacking without end."""
    if data.startswith(_OLD_OR_ENCRYPTED):
        message = "This workbook is protected by a password, or in the old format of Excel (.xls)."
        suggestion = "Save it again as .xlsx, without a password."
    elif not zipfile.is_zipfile(io.BytesIO(data)):
        message = "This file is named as a workbook, and is not one."
        suggestion = "Save it again as .xlsx, or as CSV with a name that ends in .csv."
    else:
        return _unpacks_safely(data, file, problems)
    problems.add(Place(file), "workbook-unreadable", message, suggestion=suggestion)
    return False


def _unpacks_safely(data: bytes, file: str, problems: Problems) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except Exception as error:
        problems.add(
            Place(file),
            "workbook-unreadable",
            f"This workbook is damaged: it cannot be unpacked ({type(error).__name__}).",
            suggestion="Open it in a spreadsheet program and save it again as .xlsx.",
        )
        return False
    unpacked = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if unpacked > LARGEST_UNPACKED:
        problems.add(
            Place(file),
            "file-too-large",
            f"This workbook unpacks to {unpacked:,} bytes. "
            f"A scorecard has at most {LARGEST_UNPACKED:,}.",
            suggestion="Keep the scorecard in a workbook of its own, without child-level data.",
            found=f"{unpacked:,} bytes",
            expected=f"at most {LARGEST_UNPACKED:,} bytes",
        )
        return False
    return True


def _read(data: bytes, file: str, problems: Problems) -> list[Row]:
    results = _open(data, results=True)
    name = _worksheet(results, file, problems)
    if name is None:
        return []
    formulas = _open(data, results=False)
    rows = []
    pairs = zip_longest(_cells(results, name), _cells(formulas, name), fillvalue=())
    for number, (cells, sources) in enumerate(pairs, start=1):
        if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
            _say_too_many(Place(file, number), problems)
            return []
        texts = tuple(
            _text(cell, source, Place(file, number, column), problems)
            for column, (cell, source) in enumerate(zip_longest(cells, sources), start=1)
        )
        if any(texts):
            rows.append(Row(number, texts))
    return rows


def _open(data: bytes, *, results: bool) -> Workbook:
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(data), read_only=True, data_only=results, keep_links=False)


def _worksheet(workbook: Workbook, file: str, problems: Problems) -> str | None:
    """The name of the worksheet that holds the facts."""
    names = [sheet.title for sheet in workbook.worksheets]
    visible = [sheet.title for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    for name in names:
        if name.strip().casefold() == "facts":
            return name
    if len(visible) == 1 or len(names) == 1:
        return (visible or names)[0]
    if not names:
        message, suggestion = "This workbook has no worksheet.", "Add one named `facts`."
    else:
        message = f"This workbook has {len(names)} worksheets, and none is named `facts`."
        near = [name for name in names if may_be_repeated(name, ["facts", "fact"])]
        suggestion = (
            f"Rename `{near[0]}` to `facts`."
            if near
            else "Give that name to the one that holds them."
        )
    problems.add(
        Place(file),
        "which-worksheet",
        message,
        suggestion=suggestion,
        expected="facts",
    )
    return None


def _cells(workbook: Workbook, name: str) -> Iterator[tuple[Any, ...]]:
    """Every row from the first. The size that a workbook states for a worksheet is often wrong."""
    sheet: Any = workbook[name]
    sheet.reset_dimensions()
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows()
    return rows


def _say_too_many(place: Place, problems: Problems) -> None:
    problems.add(
        place,
        "too-many-rows",
        f"This worksheet has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns.",
        suggestion="Delete the rows or columns beyond the scorecard, even if they look empty.",
        expected=f"at most {MOST_ROWS:,} rows of {MOST_COLUMNS} columns",
    )


def _text(cell: Any, source: Any, place: Place, problems: Problems) -> str:
    """What one cell holds, as it would be written in a CSV file."""
    value = None if cell is None else cell.value
    if value is None:
        if source is not None and source.data_type == "f":
            problems.add(
                place,
                "formula-without-result",
                "This cell holds a formula, and no result was saved with it.",
                suggestion="Open the workbook in a spreadsheet program and save it, or write the "
                "value in place of the formula.",
            )
        return ""
    if cell.data_type == "e":
        problems.add(
            place,
            "cell-error",
            f"This cell holds the error `{value}`.",
            suggestion="Mend the formula, or write `unknown` if the value is not known.",
            found=str(value),
        )
        return ""
    text = _written(value, cell.number_format or "")
    if found := UNPRINTABLE.search(text):
        problems.add(
            place,
            "not-text",
            f"This cell holds a character that cannot be printed, U+{ord(found[0]):04X}.",
            suggestion="Write the cell anew.",
        )
        return ""
    return text


def _written(value: object, number_format: str) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case int():
            return _number(Decimal(value), number_format)
        case float():
            # Spreadsheets hold and show fifteen digits: the sum of 0.1 and 0.2 is 0.3 to its
            # writer, though the file has 0.30000000000000004.
            return _number(Decimal(format(value, ".15g")), number_format)
        case datetime() if value.time() == datetime.min.time():
            return value.date().isoformat()
        case date():
            return value.isoformat()
    return str(value).strip()


def _number(number: Decimal, number_format: str) -> str:
    """The number as the cell shows it, without a point where it is whole."""
    if not number.is_finite():
        return str(number)
    per_cent = _PERCENT.search(_ESCAPED.sub("", number_format))
    if per_cent:
        number *= 100
    whole = number.to_integral_value()
    written = format(whole if number == whole else number.normalize(), "f")
    return f"{written}%" if per_cent else written
