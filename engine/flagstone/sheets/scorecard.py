"""A scorecard (CSV or workbook) as the document that a written sheet would have been.

Nothing is judged here: every cell keeps its text and its place, and `reading` says what is wrong
with it as it would of any other sheet.
"""

from __future__ import annotations

from flagstone.problems import NOT_REPEATED, Place, Problems, did_you_mean, may_be_repeated
from flagstone.sheets.cautions import Unseen
from flagstone.sheets.tables import Row, Table, read_csv
from flagstone.text import Document, Node, Path

COLUMNS = ("fact", "value", "of", "as at", "voice", "group", "source", "at", "note", "prefer")
NEEDED = ("fact", "value")
ABOUT_THE_SHEET = (
    "authority",
    "date",
    "kind",
    "title",
    "published",
    "about",
    "looked at",
    "note",
)
COMMENT = "#"


def read_scorecard(
    data: bytes, file: str, problems: Problems, cautions: Problems, *, is_workbook: bool
) -> Document:
    """The document that a scorecard stands for, as far as it can be made out.

    What is wrong with the table is added to the problems, and to the cautions what was read and may
    not be what its reader sees. Raises ProblemsError where there is no
    table at all, or one whose columns are not known.
    """
    if is_workbook:
        from flagstone.sheets.workbooks import read_workbook

        table = read_workbook(data, file, problems)
    else:
        table = read_csv(data, file, problems)
    problems.stop_if_any()
    return _Scorecard(file, table, problems, cautions).read()


class _Scorecard:
    """Builds the document row by row."""

    def __init__(self, file: str, table: Table, problems: Problems, cautions: Problems) -> None:
        self._file = file
        self._table = table
        self._problems = problems
        self._unseen = Unseen(table, file)
        self._cautions = cautions
        self._columns: dict[str, int] = {}
        self._sheet: dict[str, Node] = {}
        self._scope: dict[str, Node] = {}
        self._sources: dict[str, Node] = {}
        self._facts: dict[str, Node] = {}
        self._groups: dict[str, Node] = {}
        self._places: dict[Path, Place] = {}
        self._first_fact = 0

    def read(self) -> Document:
        rows = self._table.rows
        if not rows:
            self._problems.add(
                Place(self._file),
                "file-empty",
                "The scorecard is empty.",
                suggestion=f"Its first row has the headings {', '.join(COLUMNS)}.",
            )
        else:
            self._read_headings(rows[0])
        self._problems.stop_if_any()
        for row in rows[1:]:
            self._read_row(row)
        self._unseen.add_to(self._cautions)
        return Document(self._file, self._root(), self._places, self._places)

    def _root(self) -> Node:
        parts = {"scope": self._scope, "sources": self._sources, "groups": self._groups}
        return {
            **self._sheet,
            **{name: part for name, part in parts.items() if part},
            "facts": self._facts,
        }

    def _read_headings(self, row: Row) -> None:
        if row.faults:
            self._problems.extend(row.faults.values())
            return
        if not {_folded(cell) for cell in row.cells} & set(NEEDED):
            # What is in this row may be anything: it is not repeated, cell by cell.
            self._problems.add(
                Place(self._file, row.line),
                "heading-missing",
                "The first row does not hold the headings of a scorecard.",
                suggestion=_WANTED_HEADINGS,
                expected=", ".join(NEEDED),
            )
            return
        for index, cell in enumerate(row.cells):
            heading = _folded(cell)
            place = self._cell(row, index)
            if heading in self._columns:
                self._problems.add(
                    place,
                    "heading-twice",
                    f"Two columns have the heading `{heading}`.",
                    suggestion="Keep one of them.",
                    found=heading,
                )
            elif heading in COLUMNS:
                self._columns[heading] = index
            elif heading:
                self._problems.add(
                    place,
                    "unknown-heading",
                    f"No column of a scorecard is called `{cell}`."
                    if may_be_repeated(cell, COLUMNS)
                    else f"{NOT_REPEATED} is not the heading of a column of a scorecard.",
                    suggestion=did_you_mean(heading, COLUMNS)
                    or "Take the column out of the scorecard, or move what it says to the notes.",
                    found=cell if may_be_repeated(cell, COLUMNS) else "",
                    expected=", ".join(COLUMNS),
                )
        for heading in NEEDED:
            if heading not in self._columns:
                self._problems.add(
                    Place(self._file, row.line),
                    "heading-missing",
                    f"The first row has no heading `{heading}`.",
                    suggestion=_WANTED_HEADINGS,
                    expected=heading,
                )

    def _read_row(self, row: Row) -> None:
        cells = {
            heading: row.cells[index]
            for heading, index in self._columns.items()
            if index < len(row.cells) and row.cells[index]
        }
        name = cells.get("fact", "")
        if name.startswith(COMMENT):
            return
        if not any(row.cells) and self._columns["fact"] not in row.faults:
            return  # formulas that nobody worked out, in a row that names nothing
        self._check_strays(row)
        self._unseen.look_at(row, self._columns.values())
        if faults := [row.faults[index] for index in self._columns.values() if index in row.faults]:
            self._problems.extend(faults)
        elif not name:
            self._problems.add(
                self._place(row, "fact"),
                "fact-missing",
                "This row names no fact.",
                suggestion="Name the fact, or empty the row. In merged cells only the first "
                "holds anything: take the merge apart.",
            )
        elif "value" not in cells and _folded(name) in ABOUT_THE_SHEET:
            return  # one that is needed is missing then, and is said to be
        elif "value" not in cells:
            self._problems.add(
                self._place(row, "value"),
                "value-missing",
                "This row has no value.",
                suggestion="Write `unknown` if it is not known, or delete the row. In merged cells "
                "only the first holds anything: take the merge apart.",
                expected="a value",
            )
        elif _folded(name) in ABOUT_THE_SHEET:
            self._read_about_the_sheet(row, _folded(name), cells["value"])
        else:
            self._read_statement(row, name, cells)

    def _check_strays(self, row: Row) -> None:
        """Say so where a cell is filled in a column that has no heading."""
        headed = set(self._columns.values())
        for index, cell in enumerate(row.cells):
            if cell and index not in headed:
                self._problems.add(
                    self._cell(row, index),
                    "cell-without-heading",
                    "This cell is filled, and its column has no heading.",
                    suggestion="Give the column a heading, or empty the cell. In a CSV file a "
                    "text that holds a comma needs quotation marks around it.",
                )

    def _read_about_the_sheet(self, row: Row, name: str, value: str) -> None:
        place = self._place(row, "value")
        box, path = self._where(name)
        if self._first_fact:
            self._problems.add(
                self._place(row, "fact"),
                "row-too-late",
                f"The row `{name}` comes after the first fact, on row {self._first_fact}.",
                suggestion="Move it up, to just below the headings.",
                found=name,
            )
        elif path[-1] in box:
            self._problems.add(
                self._place(row, "fact"),
                "row-twice",
                f"The row `{name}` is there twice; the first is row {self._places[path].line}.",
                suggestion="Keep one of the two.",
                found=name,
            )
        elif name == "looked at":
            self._places[path] = place
            entries: list[Node] = [entry.strip() for entry in value.split(",") if entry.strip()]
            box["looked_at"] = entries
        else:
            self._places[path] = place
            box[name] = value

    def _where(self, name: str) -> tuple[dict[str, Node], tuple[str, ...]]:
        if name in ("about", "looked at"):
            return self._scope, ("scope", name.replace(" ", "_"))
        return self._sheet, (name,)

    def _read_statement(self, row: Row, name: str, cells: dict[str, str]) -> None:
        self._first_fact = self._first_fact or row.line
        group = cells.get("group", "")
        body, path = (self._group(row, group)) if group else (self._facts, ("facts",))
        statements = body.setdefault(name, [])
        assert isinstance(statements, list)
        here: Path = (*path, name, len(statements))
        self._places.setdefault(here[:-1], self._place(row, "fact"))
        self._places[here] = self._place(row, "fact")
        statement: dict[str, Node] = {}
        for heading, text in cells.items():
            if heading in ("fact", "group"):
                continue
            key = _key(heading, text)
            statement[key] = text
            self._places[(*here, key)] = self._place(row, heading)
        if source := cells.get("source"):
            self._sources.setdefault(source, {"title": source})
            self._places.setdefault(("sources", source), self._place(row, "source"))
        statements.append(statement)

    def _group(self, row: Row, group: str) -> tuple[dict[str, Node], tuple[str, ...]]:
        body = self._groups.setdefault(group, {})
        assert isinstance(body, dict)
        self._places.setdefault(("groups", group), self._place(row, "group"))
        return body, ("groups", group)

    def _place(self, row: Row, heading: str) -> Place:
        return self._cell(row, self._columns[heading])

    def _cell(self, row: Row, index: int) -> Place:
        return self._table.place(self._file, row.line, index)


_WANTED_HEADINGS = (
    f"The first row must have the headings of the columns: {', '.join(COLUMNS)}. "
    "Only fact and value are needed."
)


def _key(heading: str, text: str) -> str:
    """What a sheet calls it. The column of dates holds periods as well."""
    if heading == "as at":
        return "period" if " to " in text else "as_at"
    return heading


def _folded(heading: str) -> str:
    """A heading without the differences that do not matter: `As_at` is `as at`."""
    return " ".join(heading.replace("_", " ").casefold().split())
