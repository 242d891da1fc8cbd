"""From facts to a report in one call."""

from __future__ import annotations

from collections.abc import Sequence

from flagstone.inference.assessment import Assessment
from flagstone.inference.judging import check_local_standards, judge, judge_series
from flagstone.reports.building import report_on
from flagstone.reports.publishable import withheld, without_local_texts
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.histories import histories


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
    assessment = judge_to_show(
        rulebook, sheet, earlier, engine=engine, verify=verify, publishable=publishable
    )
    return report_on(assessment, publishable=publishable)


def judge_to_show(
    rulebook: Rulebook,
    sheet: FactSheet,
    earlier: Sequence[FactSheet] = (),
    *,
    engine: str = "auto",
    verify: bool = False,
    publishable: bool = False,
) -> Assessment:
    """The assessment behind everything that people are shown: reports, explanations, timelines
    and comparisons.

    Drafts are left out. With `publishable` small counts are withheld before the rules are applied,
    so that not even a severity gives one away; what is wrong with the sheets is said of their files
    before that, because what is left of them has none. Whatever shows a verdict must come by it
    here, and not by `judge`, which knows of neither.

    Raises ProblemsError and EnginesDisagree as `judge`.
    """
    rulebook = rulebook.in_use
    if publishable:
        histories([sheet], earlier)
        rulebook, (sheet, *earlier) = _to_be_published(rulebook, (sheet, *earlier))
    return judge(rulebook, sheet, earlier, engine=engine, verify=verify)


def judge_series_to_show(
    rulebook: Rulebook,
    sheets: Sequence[FactSheet],
    *,
    engine: str = "auto",
    verify: bool = False,
    publishable: bool = False,
) -> list[Assessment]:
    """The same for sheets of one authority, each with those before it. They come oldest first, and
    of one day in the order given; those to be published in one that their files do not decide.
    """
    rulebook = rulebook.in_use
    if publishable:
        rulebook, sheets = _to_be_published(rulebook, sheets)
        sheets = sorted(sheets, key=lambda each: (each.date, each.digest))
    sheets = sorted(sheets, key=lambda each: each.date)
    return judge_series(rulebook, sheets, engine=engine, verify=verify)


def _to_be_published(
    rulebook: Rulebook, sheets: Sequence[FactSheet]
) -> tuple[Rulebook, list[FactSheet]]:
    check_local_standards(rulebook, sheets[0])
    left = without_local_texts(rulebook)
    return left, [withheld(each, left.vocabulary) for each in sheets]
