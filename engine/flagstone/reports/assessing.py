"""From facts to a report in one call."""

from __future__ import annotations

from collections.abc import Sequence

from flagstone.inference.assessment import Assessment
from flagstone.inference.judging import judge
from flagstone.reports.building import judged_on_what_can_be_published, report_on
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

    The report of these sheets alone: `evaluation.assess`, which is `flagstone.assess`, also says
    since when flags are raised and what the authority answers.
    """
    assessment = judged(
        rulebook, sheet, earlier, engine=engine, verify=verify, publishable=publishable
    )
    return report_on(assessment, publishable=publishable)


def judged(
    rulebook: Rulebook,
    sheet: FactSheet,
    earlier: Sequence[FactSheet] = (),
    *,
    engine: str = "auto",
    verify: bool = False,
    publishable: bool = False,
) -> Assessment:
    """The assessment that a report is made of: without drafts, and of sheets whose small counts
    were withheld where it is to be published. Raises ProblemsError and EnginesDisagree."""
    assessment = judge(rulebook.in_use, sheet, earlier, engine=engine, verify=verify)
    return judged_on_what_can_be_published(assessment) if publishable else assessment
