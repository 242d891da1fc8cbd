"""From facts to a report in one call."""

from __future__ import annotations

from collections.abc import Sequence

from flagstone.inference.judging import judge
from flagstone.reports.building import build_report
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


def assess(
    rulebook: Rulebook,
    sheet: FactSheet,
    earlier: Sequence[FactSheet] = (),
    *,
    engine: str = "auto",
    verify: bool = False,
    publishable: bool = False,
) -> Report:
    """Apply a rulebook to what is known about an authority, and report every verdict.

    `earlier` holds sheets of the same authority from before, in any order. `engine` is `auto`,
    `durable` or `plain`; `verify` runs both and raises EnginesDisagree where they differ.
    `publishable` withholds counts of 1 to 4 and all that would give them away.

    Drafts are left out.

    Pure, and safe to call from several threads. Raises ProblemsError if an earlier sheet is of
    another authority or not earlier.
    """
    assessment = judge(rulebook.in_use, sheet, earlier, engine=engine, verify=verify)
    return build_report(assessment, publishable)
