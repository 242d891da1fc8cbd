"""Several sheets at once: which earlier documents and which responses belong to which of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import msgspec

from flagstone.evaluation.assessing import assess
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet, authority_key
from flagstone.sheets.histories import histories

if TYPE_CHECKING:
    from flagstone.responses import Responses

T = TypeVar("T")
Pair: TypeAlias = tuple[FactSheet, list[FactSheet]]
Watching: TypeAlias = Callable[[Sequence[Pair]], Iterable[Pair]]


class Given(msgspec.Struct, frozen=True):
    """Everything that reports are to be made of, as it was given: in any order, of any authority.

    `as_at` is the day for which responses are judged, where it is not each sheet's own.
    """

    sheets: Sequence[FactSheet]
    earlier: Sequence[FactSheet] = ()
    earlier_reports: Sequence[Report] = ()
    responses: Sequence[Responses] = ()
    as_at: date | None = None


class _Belonging:
    """Which earlier reports and which responses belong to each sheet, looked up by authority: there
    may be very many sheets."""

    def __init__(self, given: Given) -> None:
        self._first = given.sheets[0] if given.sheets else None
        self._reports = _by_authority(given.earlier_reports, _authority_of)
        self._responses = _by_authority(given.responses, lambda file: file.authority)
        latest: dict[str, int] = {}
        for sheet in given.sheets:
            key = sheet.authority_key
            latest[key] = max(sheet.date, latest.get(key, sheet.date))
        self._useless = [
            report
            for key, reports in self._reports.items()
            for report in reports
            if key not in latest or not _is_before(report, latest[key])
        ]
        self._of_no_sheet = [
            file for key, files in self._responses.items() if key not in latest for file in files
        ]
        self._order = {id(each): at for at, each in enumerate(given.earlier_reports)}
        self._order |= {id(each): at for at, each in enumerate(given.responses)}

    def reports_before(self, sheet: FactSheet) -> list[Report]:
        """The earlier reports of its authority. One that is of no use to any of the sheets goes to
        the first, where it is refused with the reason: left out, it would be missed by nobody."""
        found = [
            report
            for report in self._reports.get(sheet.authority_key, ())
            if _is_before(report, sheet.date)
        ]
        return self._as_given(found + self._useless if sheet is self._first else found)

    def responses_to(self, sheet: FactSheet) -> list[Responses]:
        """The files of its authority, and those of which no sheet is: every report says so."""
        found = self._responses.get(sheet.authority_key, [])
        return self._as_given(found + self._of_no_sheet)

    def _as_given(self, documents: list[T]) -> list[T]:
        return sorted(documents, key=lambda each: self._order[id(each)])


def _by_authority(documents: Iterable[T], name: Callable[[T], str]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for each in documents:
        found.setdefault(authority_key(name(each)), []).append(each)
    return found


def _authority_of(report: Report) -> str:
    return report.receipt.sheet.authority


def assess_each(
    rulebook: Rulebook,
    given: Given,
    *,
    engine: str = "auto",
    verify: bool = False,
    publishable: bool = False,
    watching: Watching = iter,
) -> Iterator[Report]:
    """A report of each sheet. `watching` is handed what there is to do, and hands it on.

    Raises ProblemsError as `assess` does, and for an earlier document that is of no use.
    """
    belonging = _Belonging(given)
    for sheet, before in watching(histories(given.sheets, given.earlier)):
        yield assess(
            rulebook,
            sheet,
            before,
            earlier_reports=belonging.reports_before(sheet),
            responses=belonging.responses_to(sheet),
            as_at=given.as_at,
            engine=engine,
            verify=verify,
            publishable=publishable,
        )


def _is_before(report: Report, day: int) -> bool:
    return report.receipt.sheet.date.toordinal() < day
