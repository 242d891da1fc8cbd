"""A table as people keep it, as rows of text with their line numbers."""

from __future__ import annotations

import csv
import io
import re

import msgspec
from msgspec.structs import replace

from flagstone.problems import Place, Problem, Problems, ProblemsError
from flagstone.text.reading import decode

_DELIMITERS = (",", ";", "\t")
# What a program writes on the first line to tell Excel what parts the cells. One that saved the
# file again may have put quotes around it, or empty cells after it.
_SEPARATOR = re.compile(r'"?sep=(?P<delimiter>[^\r\n"])"?[,;\t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)


class Row(msgspec.Struct, frozen=True):
    """One row that is not blank. `line` is where it starts in the file, from 1."""

    line: int
    cells: tuple[str, ...]


def read_csv(data: bytes, file: str, problems: Problems) -> list[Row]:
    """The rows of a CSV file, parted by commas, semicolons or tabs, or by what its first line says
    (`sep=;`).

    Blank rows are left out and spaces around a cell are not part of it.
    """
    try:
        text = decode(data, file)
    except ProblemsError as error:
        problems.extend(_for_spreadsheets(problem) for problem in error.problems)
        return []
    return _rows(text, file, problems)


def _for_spreadsheets(problem: Problem) -> Problem:
    """The same problem with what to do in a spreadsheet program."""
    if problem.code != "not-utf-8":
        return problem
    return replace(
        problem,
        suggestion='In a spreadsheet program, save it as "CSV UTF-8 (comma delimited)" or as a '
        "workbook; plain CSV is written in Windows-1252.",
    )


def _rows(text: str, file: str, problems: Problems) -> list[Row]:
    separator = _SEPARATOR.match(text)
    delimiter = separator["delimiter"] if separator else _delimiter(text)
    before = 1 if separator else 0  # lines that are no rows
    stream = io.StringIO(text[separator.end() :] if separator else text, newline="")
    reader = csv.reader(stream, delimiter=delimiter, strict=True)
    rows: list[Row] = []
    line = before + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(line, tuple(cell.strip() for cell in cells)))
            line = before + reader.line_num + 1
    except csv.Error as error:
        problems.add(
            Place(file, line),
            "table-malformed",
            f"The row that starts here cannot be read: {error}.",
            suggestion="Look for a quotation mark that is opened and not closed, or one inside a "
            "cell that is not written twice.",
        )
    return rows


def _delimiter(text: str) -> str:
    """What parts the cells of the first row that is not blank."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=heading.count)
