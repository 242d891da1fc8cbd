"""What changed between two sheets, or two reports, of one authority, in one call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from flagstone.compare.circumstances import Sides
from flagstone.compare.comparison import (
    ComparedDocument,
    Comparison,
    FlagChange,
    Judged,
    Verdict,
)
from flagstone.compare.differences import Differences, differences
from flagstone.compare.flag_change_wording import NOT_A_CHANGE_OF_PRACTICE, consequence
from flagstone.compare.flag_changes import LineComparison
from flagstone.compare.matching import shared_terms
from flagstone.compare.readings import Given, Readings
from flagstone.compare.sheet_pair import TwoSheets
from flagstone.inference.assessment import Assessment
from flagstone.problems import Place, Problem, ProblemsError
from flagstone.reports.assessing import judge_to_show
from flagstone.reports.building import PUBLISHABLE
from flagstone.reports.publishable import without_local_texts
from flagstone.reports.statements import Speaker, file_name
from flagstone.reports.subject import subject
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet, authority_key
from flagstone.sheets.histories import histories

_JUDGED = ("raised", "clear")


def compare_sheets(
    rulebook: Rulebook,
    old: FactSheet,
    new: FactSheet,
    earlier: Sequence[FactSheet] = (),
    *,
    publishable: bool = False,
) -> Comparison:
    """What changed between two sheets under one rulebook, and why.

    Each is assessed with those before it, the other one of the two among them. `publishable`
    withholds counts of 1 to 4, as in reports. Raises ProblemsError where they are of two
    authorities, or where an earlier sheet is of another or before neither.
    """
    different = differences(rulebook.in_use, rulebook.in_use)
    return _compared(different, Given((old, new, *earlier)), publishable=publishable)


def compare_files(
    rules: tuple[Rulebook, Rulebook],
    old: Path,
    new: Path,
    earlier: Sequence[Path] = (),
    *,
    publishable: bool = False,
    once_read: Callable[[Sequence[FactSheet]], None] | None = None,
) -> Comparison:
    """The same of two files, the old one assessed under the first rulebook of the two and the new
    one under the second, which may be the same. `once_read` is handed the sheets."""
    old_rules, new_rules = rules
    terms = shared_terms(old_rules.vocabulary, new_rules.vocabulary)
    different = differences(old_rules.in_use, new_rules.in_use)
    readings = Readings((old, new, *earlier), terms)
    if once_read:
        once_read(readings.all(new_rules.vocabulary))
    return _compared(different, readings, publishable=publishable)


def _compared(
    different: Differences, readings: Readings | Given, *, publishable: bool
) -> Comparison:
    new = _sides(different.new, readings, publishable=publishable)
    old = new
    if different.old is not different.new:
        old = _sides(different.base, readings, publishable=publishable)
    words = shared_terms(different.base.vocabulary, different.new.vocabulary)
    sheets = TwoSheets(old, new, different, Speaker(words, publishable))
    first, second, *earlier = readings.all(new.rulebook.vocabulary)
    refuse_two_authorities(first.authority, second.authority, file_name(first), file_name(second))
    histories((first, second), earlier)
    pairs = list(sheets.pairs())
    applied = (different.old, different.new)
    digests = [(without_local_texts(each) if publishable else each).digest for each in applied]
    changes = [change for pair in pairs if (change := LineComparison(pair).change())]
    return Comparison(
        authority=sheets.new.sheet.authority,
        old=_document(sheets.old, digests[0]),
        new=_document(sheets.new, digests[1]),
        notices=(NOT_A_CHANGE_OF_PRACTICE, *((PUBLISHABLE,) if publishable else ())),
        judged=judged((pair.was, pair.now) for pair in pairs),
        changes=in_order(changes),
        same=tuple(flag for pair in pairs if (flag := LineComparison(pair).same())),
    )


def _sides(rulebook: Rulebook, readings: Readings | Given, *, publishable: bool) -> Sides:
    def side(number: int) -> Assessment:
        sheet, earlier = readings.with_earlier(number, rulebook.vocabulary)
        return judge_to_show(rulebook, sheet, earlier, engine="plain", publishable=publishable)

    return Sides(rulebook, side(0), side(1))


def _document(assessment: Assessment, rulebook: str) -> ComparedDocument:
    about = subject(assessment.rulebook, assessment.sheet)
    return ComparedDocument(
        form="sheet",
        authority=about.authority,
        title=about.title,
        kind=about.kind,
        date=date.fromordinal(assessment.sheet.date),
        date_in_words=about.date_in_words,
        about=about.about,
        looked_at=about.looked_at,
        file=file_name(assessment.sheet),
        digest=assessment.sheet.digest,
        rulebook=rulebook,
    )


def judged(verdicts: Iterable[tuple[Verdict, Verdict]]) -> Judged:
    """How many verdicts were decided in both, and in only one of the two."""
    seen = [(was.state in _JUDGED, now.state in _JUDGED) for was, now in verdicts]
    return Judged(seen.count((True, True)), seen.count((True, False)), seen.count((False, True)))


def in_order(changes: Iterable[FlagChange]) -> tuple[FlagChange, ...]:
    """Those of most consequence first."""
    return tuple(
        sorted(
            changes,
            key=lambda each: (
                *consequence(each.change, each.was, each.now),
                each.title,
                each.rule,
                each.whom,
            ),
        )
    )


def refuse_two_authorities(old: str, new: str, old_file: str, new_file: str) -> None:
    """Complain where the two are not about one authority. Raises ProblemsError."""
    if authority_key(old) != authority_key(new):
        raise ProblemsError(
            [
                Problem(
                    Place(new_file),
                    "compared-across-authorities",
                    f"This is about another authority than {old_file or 'the first document'}.",
                    "Compare two documents about one authority, and spell its name alike.",
                )
            ]
        )
