"""What may be published of a sheet: counts of 1 to 4 become an interval before anything is judged.

Withholding a number only where it is printed is not enough: a message, a share, a severity step or
the other side of a denominator may give it away. So the sheet itself is made to know no more than
may be published, and everything that follows can say no more than the sheet knows.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from flagstone.sheets.digests import digest_of_content
from flagstone.sheets.fact_sheet import Fact, FactSheet
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import Interval
from flagstone.vocabulary.vocabulary import Vocabulary
from flagstone.vocabulary.writing import is_withheld

SMALL = Interval(1, 4)
NONE = Interval(0, 0)

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
    The digest is that of what is left: whoever knows the rest of a file needs only to try a few
    numbers until its own digest comes out.
    """
    left = replace(
        sheet,
        facts=tuple(_fact(vocabulary, fact) for fact in sheet.facts),
        groups={
            group: tuple(_fact(vocabulary, fact) for fact in facts)
            for group, facts in sheet.groups.items()
        },
        note="",
    )
    return replace(left, digest=digest_of_content(left))


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
    if of is not None and _is_small(of):
        return (value if value in (None, NONE) else _blurred(value)), _blurred(of)
    if value is None:
        return None, of
    if _is_small(value):
        return _blurred(value), of
    if of is not None and _is_small(left := Interval(of.low - value.high, of.high - value.low)):
        least, most = _blurred(left)
        return Interval(max(of.low - most, 0), of.high - least), of
    return value, of


def _is_small(count: Interval) -> bool:
    """Whether the count is 1 to 4, or may be and is certainly no more."""
    return SMALL.low <= count.high <= SMALL.high


def _blurred(count: Interval) -> Interval:
    """What may be known of a small count: that it is 1 to 4, or fewer than five and perhaps none.

    `at most 2` says more than may be published just as `2` does.
    """
    return Interval(min(max(count.low, 0), SMALL.low), SMALL.high)


def _percentage(
    fact_type: FactType, value: Interval | None, of: Interval | None
) -> tuple[Interval | None, Interval | None]:
    """A percentage is withheld whole if a small count could be worked out from it."""
    if value is not None and is_withheld(fact_type, value, of):
        value = None
    return value, _blurred(of) if of is not None and _is_small(of) else of
