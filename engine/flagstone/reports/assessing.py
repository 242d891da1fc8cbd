"""From facts to a report in one call."""

from __future__ import annotations

from collections.abc import Sequence

from flagstone.inference.assessment import Assessment
from flagstone.inference.judging import check_local_standards, judge
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
        check_local_standards(rulebook, sheet)
        histories([sheet], earlier)
        rulebook = without_local_texts(rulebook)
        sheet, *earlier = (withheld(each, rulebook.vocabulary) for each in (sheet, *earlier))
    return judge(rulebook, sheet, earlier, engine=engine, verify=verify)
