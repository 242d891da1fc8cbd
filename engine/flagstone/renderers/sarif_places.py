"""Where a SARIF result points: a line of a sheet, by an address relative to the reader's root."""

from __future__ import annotations

import os
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
        self,
        report: Report,
        addresses: Mapping[str, str],
        numbers: dict[str, int],
        earlier: Mapping[str, str] | None = None,
    ) -> None:
        self._sheet = report.receipt.sheet.file
        self._authority = report.subject.authority
        self._addresses = addresses
        self._numbers = numbers
        self._earlier = addresses if earlier is None else earlier

    @property
    def sheet(self) -> str:
        """The address of the sheet that the report is about; empty where it came from no file."""
        return self._address(self._sheet, self._addresses) if self._sheet else ""

    def of(self, evidence: Iterable[Evidence]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The place of the first statement, and of each of the others. Of none: the sheet's."""
        statements = dict.fromkeys(_statements(evidence))
        if not statements:
            return self._location(self._sheet, 0, self._addresses), []
        first, *more = (self._place(each, is_earlier) for each, is_earlier in statements)
        return first, [{"id": number, **each} for number, each in enumerate(more, start=1)]

    def _place(self, statement: Statement, is_earlier: bool) -> dict[str, Any]:
        addresses = self._earlier if is_earlier else self._addresses
        row = statement.line if statement.file.lower().endswith(_WORKBOOK) else 0
        said = f"Row {row}: {evidence_line(statement)}" if row else evidence_line(statement)
        location = self._location(statement.file, 0 if row else statement.line, addresses)
        return {**location, "message": {"text": plain(said)}}

    def _location(self, file: str, line: int, addresses: Mapping[str, str]) -> dict[str, Any]:
        """A file's place. What came from no file, or one that may not be named, has none: then it
        is the authority that is spoken of."""
        if not file:
            return {"logicalLocations": [{"name": self._authority}]}
        return {"physicalLocation": self._physical(self._address(file, addresses), line)}

    @staticmethod
    def _address(file: str, addresses: Mapping[str, str]) -> str:
        return addresses.get(file) or quote(os.fsencode(file))

    def _physical(self, uri: str, line: int) -> dict[str, Any]:
        """A file, and a line of it if it has lines: a workbook has none that others would find."""
        number = self._numbers.setdefault(uri, len(self._numbers))
        location = {"uri": uri, "index": number}
        region = {"region": {"startLine": line}} if line else {}
        return {"artifactLocation": location, **region}


def _statements(evidence: Iterable[Evidence]) -> Iterator[tuple[Statement, bool]]:
    """Each statement, and whether an earlier sheet makes it."""
    for piece in evidence:
        yield piece.statement, piece.earlier
        for other in piece.others:
            yield other, piece.earlier
