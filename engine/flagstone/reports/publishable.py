"""What may be published of a sheet: counts of 1 to 4 become an interval before anything is judged.

Withholding a number only where it is printed is not enough: a message, a share, a severity step or
the other side of a denominator may give it away. So the sheet itself is made to know no more than
may be published, and everything that follows can say no more than the sheet knows.
"""

from __future__ import annotations

import re
from dataclasses import replace

from flagstone.sheets.fact_sheet import Fact, FactSheet
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import Interval
from flagstone.vocabulary.vocabulary import Vocabulary

SMALL = Interval(1, 4)

# A locator may be any text; only one that plainly points at a place is kept.
_PLACE = (
    r"(?:paragraphs?|para|paras|pages?|p|pp|tables?|sections?|rows?|columns?|cells?|sheets?|tabs?"
    r"|figures?|lines?|annex|appendix|chapters?)"
)
_NUMBERS = r"[A-Z]{0,2}\d{0,6}(?:[.:\-][A-Z]{0,2}\d{1,6})*"
_LOCATOR = re.compile(
    rf"(?:{_PLACE}\.? {_NUMBERS}(?:(?:, | and | to |[-–]){_NUMBERS})*(?:[,;] )?)+"
)


def withheld(sheet: FactSheet, vocabulary: Vocabulary) -> FactSheet:
    """The same sheet, knowing no more of its small counts than that they are 1 to 4.

    Notes go, as do the source's own wording of a value and any locator that is not plainly one.
    The digest stays that of the sheet that was read.
    """
    return replace(
        sheet,
        facts=tuple(_fact(vocabulary, fact) for fact in sheet.facts),
        groups={
            group: tuple(_fact(vocabulary, fact) for fact in facts)
            for group, facts in sheet.groups.items()
        },
        note="",
    )


def _fact(vocabulary: Vocabulary, fact: Fact) -> Fact:
    fact_type = vocabulary.fact_types[fact.type]
    value, of = fact.value, fact.of
    if fact_type.kind is Kind.COUNT:
        value, of = _count(value, of)
    elif fact_type.kind is Kind.PERCENTAGE:
        value, of = _percentage(fact_type, value, of)
    return replace(
        fact,
        value=value,
        of=of,
        reason="suppressed" if value is None and fact.value is not None else fact.reason,
        written="",
        note="",
        locator=fact.locator if _LOCATOR.fullmatch(fact.locator) else "",
    )


def _count(value: Interval | None, of: Interval | None) -> tuple[Interval | None, Interval | None]:
    """A count and its denominator, so that neither it nor what is left of it is small and known."""
    if value is not None:
        if value.within(SMALL):
            value = SMALL
        elif of is not None and Interval(of.low - value.high, of.high - value.low).within(SMALL):
            value = Interval(max(0, of.low - SMALL.high), of.high - SMALL.low)
    return value, SMALL if of is not None and of.within(SMALL) else of


def _percentage(
    fact_type: FactType, value: Interval | None, of: Interval | None
) -> tuple[Interval | None, Interval | None]:
    """A percentage, if the count behind it could be worked out and is small, is withheld whole."""
    if value is None or of is None:
        return value, SMALL if of is not None and of.within(SMALL) else of
    if of.within(SMALL):
        return None, SMALL
    whole = 100 * fact_type.steps_per_unit
    # A rounded percentage stands for anything within half a step of what is written.
    low = max(0, -((1 - value.low) * of.low // whole))
    high = min(of.high, (value.high + 1) * of.high // whole)
    counts = Interval(low, high)
    left = Interval(of.low - high, of.high - low)
    return (None, of) if counts.meets(SMALL) or left.meets(SMALL) else (value, of)
