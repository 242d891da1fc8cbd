"""The page of sheets that were reported on: with explanations, and with what earlier ones say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from flagstone.evaluation.given import Given
from flagstone.pages.report.explained import explanations
from flagstone.pages.report.report_page import FEW, pieces
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.histories import histories
from flagstone.timeline import Timeline, build_timeline
from flagstone.timeline.narrowing import narrowed


def page(
    reports: Sequence[Report],
    rulebook: Rulebook,
    given: Given,
    areas: Collection[str] = (),
    *,
    publishable: bool = False,
) -> Iterator[str]:
    """One HTML file, piece by piece, about the reports that were made of what was given, in the
    same order.

    Each flag of up to `FEW` reports is explained. Where several sheets of an authority were given,
    the page also says what became of each concern, of these areas if some are named.
    """
    pairs = histories(given.sheets, given.earlier)
    explained = (
        explanations(rulebook, pairs, publishable=publishable) if len(reports) <= FEW else ()
    )
    return pieces(
        reports,
        explained,
        [narrowed(each, areas) for each in _timelines(rulebook, given, publishable=publishable)],
    )


def _timelines(rulebook: Rulebook, given: Given, *, publishable: bool) -> Iterator[Timeline]:
    """One of each authority of which more than one sheet is known."""
    by_authority: dict[str, dict[str, FactSheet]] = {}
    for sheet in (*given.sheets, *given.earlier):
        known = by_authority.setdefault(sheet.authority_key, {})
        known.setdefault(sheet.digest or str(len(known)), sheet)
    for known in by_authority.values():
        if len(known) > 1:
            yield build_timeline(
                rulebook, list(known.values()), engine="plain", publishable=publishable
            )
