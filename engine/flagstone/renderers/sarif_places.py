"""Where a SARIF result points: a line of a sheet, by an address relative to the reader's root."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from flagstone.renderers.wording import evidence_line
from flagstone.reports.grounds import Evidence, Statement
from flagstone.reports.report import Report

_WORKBOOK = ".xlsx"


def plain(text: str) -> str:
    """Text as the standard wants a plain message: nothing in it a link or a place to fill in."""
    return text.replace("](", "] (").replace("{", "{{").replace("}", "}}")


class Places:
    """The files that one report names, each with its address and its number among all of the run.

    `addresses` says where files lie, by their names in the report; `numbers` is added to.
    """

    def __init__(
        self, report: Report, addresses: Mapping[str, str], numbers: dict[str, int]
    ) -> None:
        self._sheet = report.receipt.sheet.file
        self._authority = report.subject.authority
        self._addresses = addresses
        self._numbers = numbers

    def of(self, evidence: Iterable[Evidence]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The place of the first statement, and of each of the others. Of none: the sheet's."""
        statements = dict.fromkeys(_statements(evidence))
        if not statements:
            return self._location(self._sheet, 0), []
        first, *more = (self._place(each) for each in statements)
        return first, [{"id": number, **each} for number, each in enumerate(more, start=1)]

    def _place(self, statement: Statement) -> dict[str, Any]:
        row = statement.line if statement.file.lower().endswith(_WORKBOOK) else 0
        said = f"Row {row}: {evidence_line(statement)}" if row else evidence_line(statement)
        location = self._location(statement.file, 0 if row else statement.line)
        return {**location, "message": {"text": plain(said)}}

    def _location(self, file: str, line: int) -> dict[str, Any]:
        """A file's place. What came from no file, or one that may not be named, has none: then it
        is the authority that is spoken of."""
        if not file:
            return {"logicalLocations": [{"name": self._authority}]}
        return {"physicalLocation": self._physical(file, line)}

    def _physical(self, file: str, line: int) -> dict[str, Any]:
        """A file, and a line of it if it has lines: a workbook has none that others would find."""
        uri = self._addresses.get(file) or quote(file)
        number = self._numbers.setdefault(uri, len(self._numbers))
        location = {"uri": uri, "index": number}
        region = {"region": {"startLine": line}} if line else {}
        return {"artifactLocation": location, **region}


def _statements(evidence: Iterable[Evidence]) -> Iterator[Statement]:
    for piece in evidence:
        yield piece.statement
        yield from piece.others
