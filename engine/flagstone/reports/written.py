"""Reports that were written as JSON before, read again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from flagstone.problems import Place, Problem, ProblemsError
from flagstone.reports.documented import decoded, encoded
from flagstone.reports.report import REPORT_VERSION, Report, ReportReceipt
from flagstone.text.reading import decode

_MARK = "report_version"


def is_report(data: bytes) -> bool:
    """Whether it is JSON that `evaluate` wrote, of one report or several, whatever its version."""
    try:
        content = content_of(data)
    except (ProblemsError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    first = content[0] if isinstance(content, list) and content else content
    return isinstance(first, dict) and _MARK in first


def read_report(data: bytes, file: Path) -> Report:
    """The one report in a file's bytes. Raises ProblemsError where there is not exactly one."""
    reports = read_reports(data, file)
    if len(reports) != 1:
        raise _refused(
            file,
            "several-reports",
            f"There are {len(reports)} reports in this file.",
            "Evaluate one sheet at a time, each to its own file.",
        )
    return reports[0]


def read_reports(data: bytes, file: Path) -> list[Report]:
    """Every report in a file's bytes. Raises ProblemsError for one that is not as it should be."""
    content = content_of(data)
    return [_report(each, file) for each in (content if isinstance(content, list) else [content])]


def content_of(data: bytes) -> Any:
    """What the JSON in a file's bytes says, whatever program wrote the bytes.

    Raises ProblemsError where they are no text, and msgspec.DecodeError where that is no JSON.
    """
    return decoded(decode(data, ""))


def refuse_whole(report: Report | None, file: Path) -> None:
    """Refuse a report that was made without `--publishable` as part of what is to be published.

    Raises ProblemsError.
    """
    if report is not None and not report.receipt.publishable:
        raise _refused(
            file,
            "earlier-report-not-publishable",
            "This report is whole, and what may not be published could be told from it.",
            "Give the sheet that it was made of, or its report made with --publishable.",
        )


def digest_of_report(report: Report) -> str:
    """SHA-256 of what a report says, in hexadecimal, however its file is laid out."""
    return hashlib.sha256(encoded(report)).hexdigest()


def receipts_of(reports: Iterable[Report]) -> tuple[ReportReceipt, ...]:
    """What a receipt says of earlier reports, oldest first."""
    found = [
        ReportReceipt(
            authority=report.receipt.sheet.authority,
            date=report.receipt.sheet.date,
            sheet=report.receipt.sheet.file,
            digest=digest_of_report(report),
        )
        for report in reports
    ]
    return tuple(sorted(found, key=lambda each: (each.date, each.sheet, each.digest)))


def _report(content: object, file: Path) -> Report:
    if not isinstance(content, dict) or content.get(_MARK) != REPORT_VERSION:
        found = str(content.get(_MARK)) if isinstance(content, dict) else ""
        raise _refused(
            file,
            "report-of-another-version",
            "This report was written by another version of Flagstone, in another shape.",
            "Evaluate its sheet again, or give the sheet itself.",
            found=found,
            expected=REPORT_VERSION,
        )
    try:
        return msgspec.convert(content, Report)
    except msgspec.ValidationError as error:
        where = str(error).rpartition(" - at `$")[2].rstrip("`").lstrip(".")
        raise _refused(
            file,
            "report-not-understood",
            f"This is no report as Flagstone writes it: {where or 'the whole'} is not as it "
            "should be.",
            "Do not change a report by hand. Evaluate its sheet again, or give the sheet itself.",
        ) from error


def _refused(
    file: Path, code: str, message: str, suggestion: str, *, found: str = "", expected: str = ""
) -> ProblemsError:
    return ProblemsError([Problem(Place(str(file)), code, message, suggestion, found, expected)])
