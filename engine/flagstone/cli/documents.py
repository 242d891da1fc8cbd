"""Reading what a command names besides its sheets: earlier documents, and responses."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import field

if TYPE_CHECKING:
    from flagstone.reports import Report
    from flagstone.responses import Responses


class Earlier(msgspec.Struct):
    """What came before: sheets, still to be read, and reports."""

    sheets: list[Path] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)


def earlier_of(paths: Iterable[Path]) -> Earlier:
    """The earlier documents, sheets apart from reports that `evaluate` wrote as JSON.

    Raises ProblemsError with everything that is wrong with the reports.
    """
    from flagstone.problems import Problems, ProblemsError

    found = Earlier()
    problems = Problems()
    for path in paths:
        try:
            reports = reports_in(path)
        except ProblemsError as error:
            problems.extend(error.problems)
            continue
        if reports is None:
            found.sheets.append(path)
        else:
            found.reports += reports
    problems.stop_if_any()
    return found


def reports_in(path: Path) -> list[Report] | None:
    """The reports in a file; None where it holds something else. Raises ProblemsError."""
    from flagstone.reports.written import read_reports

    data = _bytes_of_reports(path)
    return None if data is None else read_reports(data, path)


def report_in(path: Path) -> Report | None:
    """The one report in a file; None where it holds something else. Raises ProblemsError."""
    from flagstone.reports.written import read_report

    data = _bytes_of_reports(path)
    return None if data is None else read_report(data, path)


def _bytes_of_reports(path: Path) -> bytes | None:
    from flagstone.files.reading import is_given, read_bytes
    from flagstone.problems import ProblemsError
    from flagstone.reports.written import is_report

    if path.suffix.lower() != ".json" and not is_given(path):
        return None
    try:
        data = read_bytes(path)
    except ProblemsError:
        return None  # reading it as a sheet says what is wrong, of it and of others
    return data if is_report(data) else None


def read_responses(paths: Iterable[Path]) -> list[Responses]:
    """Every file of responses. Raises ProblemsError with the problems of all of them."""
    from flagstone.problems import Problems, ProblemsError

    problems = Problems()
    read: list[Responses] = []
    for path in paths:
        from flagstone.responses import Responses

        try:
            read.append(Responses.read(path))
        except ProblemsError as error:
            problems.extend(error.problems)
    problems.stop_if_any()
    return read
