"""A workbook (.xlsx): reports as worksheets that a performance analyst can filter and pivot.

No cell is a formula, whatever a sheet says. The same reports give the same bytes.
"""

from __future__ import annotations

import datetime
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from flagstone.files.writing import temporary_folder
from flagstone.problems import NOWHERE, Problem, ProblemsError
from flagstone.renderers.cells import Cell
from flagstone.renderers.inert import made_inert
from flagstone.renderers.table import starts_formula
from flagstone.renderers.worksheets import WORKSHEETS, Worksheet
from flagstone.reports.report import Report
from flagstone.version import __version__

if TYPE_CHECKING:
    from openpyxl import Workbook

MOST_ROWS = 1_048_576  # of a worksheet, its headings among them
_LONGEST = 32_767  # characters that a cell holds
_PIECE = 1 << 16  # bytes
_CUT = " [cut: a cell holds no more]"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # an archive has no way of not saying when
_CORE = "docProps/core.xml"
_TIMES = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>")

_WIDE = 60
_WIDTHS = {
    **dict.fromkeys(
        ("message", "sentence", "standing", "note", "duty", "verdict", "receipt", "evidence"), _WIDE
    ),
    **dict.fromkeys(("policy", "not captured", "action", "would settle", "reason"), 48),
    **dict.fromkeys(("response", "in words", "response problems", "concerns not judged"), 48),
    **dict.fromkeys(("title", "concern", "fact title", "provision title", "what is missing"), 44),
    **dict.fromkeys(("rule", "fact", "what", "why", "instrument", "sheet", "area"), 32),
    **dict.fromkeys(("severity in words", "verification", "source", "url", "role"), 28),
    **dict.fromkeys(("authority", "whom", "own word", "whose word", "place", "file"), 24),
}
_NARROW = 14

# What a spreadsheet would read back as one character, however it was meant.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def render(reports: Sequence[Report]) -> bytes:
    """The reports in one workbook, a worksheet for each kind of thing."""
    return b"".join(pieces(reports))


def pieces(reports: Sequence[Report]) -> Iterator[bytes]:
    """The same, piece by piece. Rows go to temporary files as they are made.

    Raises ProblemsError where a worksheet would have more rows than a spreadsheet opens.
    """
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    inert = [made_inert(report) for report in reports]
    with temporary_folder() as folder:
        try:
            for worksheet in WORKSHEETS:
                _write(workbook, worksheet, worksheet.of(inert), folder)
        except BaseException:
            _abandon(workbook)
            raise
        properties = workbook.properties
        properties.creator = f"Flagstone {__version__}"
        properties.title = "Flagstone report"
        with tempfile.TemporaryFile() as made, tempfile.TemporaryFile() as written:
            workbook.save(made)
            _without_times(made, written)
            written.seek(0)
            while piece := written.read(_PIECE):
                yield piece


def _abandon(workbook: Workbook) -> None:
    """Close what was begun: a worksheet that is forgotten open complains on standard error."""
    for sheet in workbook.worksheets:
        with suppress(Exception):
            sheet.close()


def _write(
    workbook: Workbook, worksheet: Worksheet, rows: Iterable[Sequence[Cell]], folder: Path
) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet._writer import ALL_TEMP_FILES, WorksheetWriter
    from openpyxl.worksheet.filters import AutoFilter
    from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

    sheet: Any = workbook.create_sheet(worksheet.name)
    columns = worksheet.columns
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column, _NARROW)
    sheet.freeze_panes = "A2"
    # By itself it writes the rows into a file of a name of its own, which a kill would leave behind
    # with all that it holds, and nobody could tell whose it is.
    ALL_TEMP_FILES.append(str(folder / f"{worksheet.name}.xml"))  # it removes only such
    sheet._writer = WorksheetWriter(sheet, out=ALL_TEMP_FILES[-1])
    sheet._writer.write_top()
    cells = _Cells(sheet)
    sheet.append(cells.headings(columns))
    count = 0
    for count, row in enumerate(rows, start=1):
        if count == MOST_ROWS:
            raise _too_long(worksheet.name)
        sheet.append(cells.row(columns, row))
    area = f"A1:{get_column_letter(len(columns))}{count + 1}"
    if not count:  # a table needs a row
        sheet.auto_filter.ref = area
        return
    table = Table(displayName=worksheet.name.replace(" ", "_"), ref=area)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    table.autoFilter = AutoFilter(ref=area)
    table.tableColumns = [
        TableColumn(id=place, name=column) for place, column in enumerate(columns, start=1)
    ]
    sheet.tables.add(table)  # add_table() warns wherever rows are written one after another


class _Cells:
    """The cells of one worksheet. A cell of each style is filled again and again: each is written
    before the next is asked for, and to make and style a new one takes longer than to write it."""

    def __init__(self, sheet: Any) -> None:
        from openpyxl.styles import Alignment, Font

        self._sheet = sheet
        top, wrapped = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
        self._heading = self._styled(alignment=wrapped, font=Font(bold=True))
        self._number = self._styled(alignment=top)
        self._day = self._styled(alignment=top)
        self._text = {
            (wide, quoted): self._styled(alignment=wrapped if wide else top, quotePrefix=quoted)
            for wide in (True, False)
            for quoted in (True, False)
        }

    def headings(self, columns: Iterable[str]) -> Iterator[Any]:
        """The first row."""
        for column in columns:
            yield _filled(self._heading, column)

    def row(self, columns: Iterable[str], values: Iterable[Cell]) -> Iterator[Any]:
        """One of the others."""
        for column, value in zip(columns, values, strict=True):
            yield self._of(column, value)

    def _of(self, column: str, value: Cell) -> Any:
        if value is None or value == "":
            return None
        if isinstance(value, str):
            # Quoted, it will not become a formula either when somebody has edited the cell.
            pattern = self._text[column in _WIDTHS, starts_formula(value)]
            cell = _filled(pattern, _fitted(value))
            cell.data_type = "s"  # never a formula, nor an error such as #N/A
            return cell
        if isinstance(value, datetime.date):
            cell = _filled(self._day, value)
            cell.number_format = "yyyy-mm-dd"
            return cell
        return _filled(self._number, value)

    def _styled(self, **style: Any) -> Any:
        from openpyxl.cell import WriteOnlyCell

        cell: Any = WriteOnlyCell(self._sheet)
        for name, value in style.items():
            setattr(cell, name, value)
        return cell


def _filled(cell: Any, value: Any) -> Any:
    cell.value = value
    return cell


def _fitted(text: str) -> str:
    """Text as a cell can hold it: not too long, and no part of it an escape."""
    escaped = _ESCAPE.sub("_x005F_", text)
    if len(escaped) <= _LONGEST:
        return escaped
    return escaped[: _LONGEST - len(_CUT)] + _CUT


def _without_times(made: IO[bytes], written: IO[bytes]) -> None:
    """Write the same archive, with nothing in it that says when it was made."""
    with (
        zipfile.ZipFile(made) as parts,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for part in parts.infolist():
            told = zipfile.ZipInfo(part.filename, _EARLIEST)
            told.compress_type, told.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            told.file_size = part.file_size  # by which it is decided how the archive says sizes
            if part.filename == _CORE:
                kept.writestr(told, _TIMES.sub(b"", parts.read(part)))
                continue
            with parts.open(part) as content, kept.open(told, "w") as copy:
                shutil.copyfileobj(content, copy, _PIECE)


def _too_long(worksheet: str) -> ProblemsError:
    return ProblemsError(
        [
            Problem(
                NOWHERE,
                "too-many-rows",
                f"The worksheet {worksheet} would have more than {MOST_ROWS:,} rows, and no "
                "spreadsheet opens more. No workbook was written.",
                "Give fewer sheets at a time, name practice areas (--area), or write --format csv.",
                expected=f"at most {MOST_ROWS:,} rows",
            )
        ]
    )
