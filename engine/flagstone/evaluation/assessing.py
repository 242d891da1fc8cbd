"""From facts to a whole report: verdicts, since when, and what the authority says to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from flagstone.reports.answers import Persistence
from flagstone.reports.assessing import judge_to_show
from flagstone.reports.building import report_on
from flagstone.reports.report import Report
from flagstone.reports.written import receipts_of
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet

if TYPE_CHECKING:
    from flagstone.responses import Responses


def assess(
    rulebook: Rulebook,
    sheet: FactSheet,
    earlier: Sequence[FactSheet] = (),
    *,
    earlier_reports: Sequence[Report] = (),
    responses: Responses | Iterable[Responses] = (),
    as_at: date | None = None,
    engine: str = "auto",
    verify: bool = False,
    publishable: bool = False,
) -> Report:
    """Apply a rulebook to what is known about an authority, and report every verdict.

    `earlier` holds sheets of the same authority from before, in any order. With them, or with
    `earlier_reports`, each flag says since when it has been raised; only sheets are read by rules
    that look back. `responses` is what the authority says to its flags, judged as at the sheet's
    date, or `as_at`: it stands beside them, and changes none. `engine` is `auto`, `durable` or
    `plain`; `verify` runs both and raises EnginesDisagree where they differ. `publishable`
    withholds counts of 1 to 4 and all that would give them away.

    Drafts are left out.

    Pure, and safe to call from several threads. Raises ProblemsError if something earlier is of
    another authority or not earlier, or if `as_at` is before the sheet's date.
    """
    assessment = judge_to_show(
        rulebook, sheet, earlier, engine=engine, verify=verify, publishable=publishable
    )
    report = report_on(assessment, publishable=publishable)
    if earlier or earlier_reports:
        from flagstone.timeline.persistence import persistence

        since = persistence(assessment, earlier_reports, publishable=publishable, file=sheet.file)
        report = _with_persistence(report, since, earlier_reports)
    if responses:
        from flagstone.responses import respond

        report = respond(report, responses, as_at)
    return report


def _with_persistence(
    report: Report, since: Mapping[tuple[str, str], Persistence], reports: Sequence[Report]
) -> Report:
    concerns = tuple(
        replace(
            concern,
            flags=tuple(
                replace(flag, persistence=since.get((flag.rule, flag.whom)))
                for flag in concern.flags
            ),
        )
        for concern in report.concerns
    )
    receipt = replace(report.receipt, earlier_reports=receipts_of(reports))
    return replace(report, concerns=concerns, receipt=receipt)
