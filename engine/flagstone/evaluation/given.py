"""Several sheets at once: which earlier documents and which responses belong to which of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from flagstone.evaluation.assessing import assess
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.histories import histories

if TYPE_CHECKING:
    from flagstone.responses import Responses

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

    def reports_before(self, sheet: FactSheet) -> list[Report]:
        """The earlier reports of its authority. One that is of no use to any of the sheets goes to
        the first, where it is refused with the reason: left out, it would be missed by nobody."""
        first = sheet is self.sheets[0]
        return [
            report
            for report in self.earlier_reports
            if _is_before(report, sheet)
            or (first and not any(_is_before(report, each) for each in self.sheets))
        ]

    def responses_to(self, sheet: FactSheet) -> list[Responses]:
        """The files of its authority, and those of which no sheet is: every report says so."""
        authorities = {each.authority_key for each in self.sheets}
        return [
            file
            for file in self.responses
            if sheet.is_of(file.authority) or file.authority_key not in authorities
        ]


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
    for sheet, before in watching(histories(given.sheets, given.earlier)):
        yield assess(
            rulebook,
            sheet,
            before,
            earlier_reports=given.reports_before(sheet),
            responses=given.responses_to(sheet),
            as_at=given.as_at,
            engine=engine,
            verify=verify,
            publishable=publishable,
        )


def _is_before(report: Report, sheet: FactSheet) -> bool:
    about = report.receipt.sheet
    return sheet.is_of(about.authority) and about.date.toordinal() < sheet.date
