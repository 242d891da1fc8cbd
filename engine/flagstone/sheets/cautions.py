"""What was read of a scorecard, and may not be what whoever looks at it sees or meant."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from flagstone.problems import Place, Problems
from flagstone.sheets.tables import Doubt, Row, Table
from flagstone.vocabulary.english import listed

_MOST_NAMED = 8  # cells that a caution names before it only counts


class Unseen:
    """What a workbook does not show of the rows that were read."""

    def __init__(self, table: Table, file: str) -> None:
        self._table = table
        self._file = file
        self._doubts: dict[Doubt, list[Place]] = {}
        self._hidden_rows: list[Place] = []
        self._hidden_columns: dict[int, Place] = {}

    def look_at(self, row: Row, columns: Collection[int]) -> None:
        """Remember what must be said of a row of which those columns are read."""
        for index in columns:
            if index in row.doubts:
                self._doubts.setdefault(row.doubts[index], []).append(
                    self._table.place(self._file, row.line, index)
                )
            is_filled = index < len(row.cells) and row.cells[index]
            if is_filled and index in self._table.hidden_columns:
                self._hidden_columns.setdefault(
                    index, self._table.place(self._file, row.line, index)
                )
        if row.is_hidden:
            self._hidden_rows.append(self._table.place(self._file, row.line, min(columns)))

    def add_to(self, cautions: Problems) -> None:
        """Say it once of each kind."""
        if places := self._doubts.get(Doubt.ROUNDED):
            cautions.add(
                places[0],
                "number-rounded",
                "This cell holds more digits than it shows, and was read as it shows them"
                f"{_also(places)}.",
                suggestion="Where the other digits matter, let the cell show them.",
            )
        if places := self._doubts.get(Doubt.SHOWS_NOTHING):
            cautions.add(
                places[0],
                "shows-nothing",
                "This cell holds something and shows nothing, and was read as empty"
                f"{_also(places)}.",
                suggestion="Empty it, or give it a number format that shows what it holds.",
            )
        if places := self._doubts.get(Doubt.YEAR):
            cautions.add(
                places[0],
                "year-as-day",
                "This cell shows a day in 1905, as one that is formatted as a date does where a "
                f"year is typed into it{_also(places)}.",
                suggestion="Type the whole date.",
            )
        if places := [*self._hidden_columns.values(), *self._hidden_rows]:
            cautions.add(
                places[0],
                "hidden-cells",
                f"This cell is in a row or column that is hidden, and was read{_also(places)}.",
                suggestion="Look at it, and delete it if it is not meant.",
            )


def caution_of_fractions(places: Sequence[Place], cautions: Problems) -> None:
    """Say where a percentage was read that may have been meant as a share of one."""
    if places:
        cautions.add(
            places[0],
            "share-or-percentage",
            f"This was read as 1 per cent or less{_also(places)}. A cell that is not formatted as "
            "a percentage holds 90 per cent as 0.9.",
            suggestion="Write 90% or 0.9%, whichever is meant.",
        )


def _also(places: Sequence[Place]) -> str:
    """Which other cells, or lines of a CSV file, something is true of besides the first."""
    others = places[1:]
    named = [each.cell if each.is_cell else f"line {each.line}" for each in others[:_MOST_NAMED]]
    if len(others) > _MOST_NAMED:
        named.append(f"{len(others) - _MOST_NAMED:,} more")
    return f"; likewise {listed(named)}" if others else ""
