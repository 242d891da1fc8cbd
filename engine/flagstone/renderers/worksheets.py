"""The worksheets of a workbook: their names, the headings of their columns, and their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from flagstone.renderers import workbook_rows
from flagstone.renderers.cells import Cell, Row
from flagstone.reports.report import Report


class Worksheet(msgspec.Struct, frozen=True):
    """A name, the headings of its columns, and how a report fills it."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Report], Iterator[Row]]

    def of(self, reports: Iterable[Report]) -> Iterator[list[Cell]]:
        """The cells of each row, those of one report after another."""
        for report in reports:
            about = _about(report)
            for row in self.rows(report):
                cells = about | row
                yield [cells.get(column) for column in self.columns]


def _about(report: Report) -> Row:
    subject = report.subject
    return {
        "authority": subject.authority,
        "sheet": subject.title or report.receipt.sheet.file,
        "kind": subject.kind,
        "date": subject.date,
    }


def _worksheet(name: str, rows: Callable[[Report], Iterator[Row]], columns: str) -> Worksheet:
    own = [column.strip() for column in columns.split(",")]
    return Worksheet(name, ("authority", "sheet", "kind", "date", *own), rows)


_RULE = "area, concern, rule, title, whom"
_STATEMENT = (
    "fact, fact title, sentence, value, number, of, unit, share, first day, last day, whose word, "
    "source, locator, note, file, line"
)
_OUTCOMES = "clear, undecided, not looked at, not applicable, not in force"

WORKSHEETS = (
    _worksheet(
        "summary",
        workbook_rows.summary,
        "published, concerns raised, critical, high, medium, low, flags, rules undecided, "
        "rules clear, rules not looked at, rules not applicable, rules not in force, "
        "facts not read, own word only, note",
    ),
    _worksheet(
        "flags",
        workbook_rows.flags,
        f"{_RULE}, severity, severity rank, possible severity, possible rank, severity in words, "
        "message, stands on, standing, own word, pieces of evidence, provisions cited, action, "
        "policy, not captured, would settle, raised since, documents running, response, counts",
    ),
    _worksheet(
        "evidence",
        workbook_rows.evidence,
        f"area, concern, rule, whom, severity, role, {_STATEMENT}",
    ),
    _worksheet(
        "undecided",
        workbook_rows.undecided,
        f"{_RULE}, verdict, would settle, what, what is missing, why",
    ),
    _worksheet("clear", workbook_rows.clear, f"{_RULE}, verdict, evidence"),
    _worksheet("not judged", workbook_rows.not_judged, f"{_RULE}, outcome, verdict, why"),
    _worksheet(
        "coverage", workbook_rows.coverage, f"area, rules, raised, {_OUTCOMES}, concerns not judged"
    ),
    _worksheet(
        "citations",
        workbook_rows.citations,
        "area, concern, rule, whom, severity, provision, provision title, duty, instrument, "
        "edition, place, binds as, verification, note, url",
    ),
    _worksheet(
        "responses",
        workbook_rows.responses,
        "rule, whom, severity, response, stands, in words, reason, evidence, approver, owner, "
        "granted, due, overdue, expires, severity then, counts, response problems, file, line",
    ),
    _worksheet("not read", workbook_rows.unread, _STATEMENT),
    _worksheet("receipt", workbook_rows.receipt, "receipt"),
)
