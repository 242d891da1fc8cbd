"""A table as people keep it, as rows of text with their line numbers."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from flagstone.problems import Place, Problem, Problems, ProblemsError
from flagstone.text.reading import decode

_SEPARATOR_AND_HEADINGS = 2_000  # characters, within which the first two lines of a table end
_DELIMITERS = (",", ";", "\t")
# What a program writes on the first line to tell Excel what parts the cells. One that saved the
# file again may have put quotes around it, or empty cells after it.
_SEPARATOR = re.compile(r'"?sep=(?P<delimiter>[^\r\n"])"?[,;\t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)


class Doubt(StrEnum):
    """What a reader may not see of a cell that was read."""

    ROUNDED = "it holds more digits than it shows"
    SHOWS_NOTHING = "it holds something and shows nothing"
    YEAR = "it shows a day in 1905, and may have been meant as a year"


class Row(msgspec.Struct, frozen=True):
    """One row that is not blank. `line` is where it starts in the file, from 1.

    `faults` and `doubts` are those of single cells, by their place in `cells`: whether they matter
    depends on what the cell is for. A cell with a fault may be filled or not.
    """

    line: int
    cells: tuple[str, ...]
    faults: Mapping[int, Problem] = {}
    doubts: Mapping[int, Doubt] = {}
    is_hidden: bool = False


class Table(msgspec.Struct, frozen=True):
    """The rows of a file. `hidden_columns` count from 0, as a row's cells do."""

    rows: Sequence[Row] = ()
    hidden_columns: frozenset[int] = frozenset()
    is_workbook: bool = False

    def place(self, file: str, line: int, index: int) -> Place:
        """Where the cell of a row stands that has that place in its `cells`."""
        return Place(file, line, index + 1, is_cell=self.is_workbook)


def read_csv(data: bytes, file: str, problems: Problems) -> Table:
    """The rows of a CSV file, parted by commas, semicolons or tabs, or by what its first line says
    (`sep=;`).

    Blank rows are left out and spaces around a cell are not part of it.
    """
    try:
        text = decode(data, file)
    except ProblemsError as error:
        problems.extend(_for_spreadsheets(problem) for problem in error.problems)
        return Table()
    return Table(_rows(text, file, problems))


def _for_spreadsheets(problem: Problem) -> Problem:
    """The same problem with what to do in a spreadsheet program."""
    if problem.code != "not-utf-8":
        return problem
    return replace(
        problem,
        suggestion='In a spreadsheet program, save it as "CSV UTF-8 (comma delimited)" or as a '
        "workbook; plain CSV is written in Windows-1252.",
    )


def has_headings(text: str) -> bool:
    """Whether a text begins with the headings that a scorecard needs, and so is one in CSV."""
    problems = Problems()
    beginning = text[:_SEPARATOR_AND_HEADINGS]
    rows = _rows(beginning.rpartition("\n")[0] or beginning, "", problems)
    cells = {cell.casefold() for cell in rows[0].cells} if rows else set()
    return {"fact", "value"} <= cells


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
