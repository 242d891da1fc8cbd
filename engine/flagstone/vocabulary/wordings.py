"""The words that qualify a value, and the shape of a whole value within a sentence."""

from __future__ import annotations

import re
from functools import cache

from flagstone.dates import MONTHS

ABOVE = ("more than", "over", "above")
AT_LEAST = ("at least", "no fewer than", "no less than")
BELOW = ("fewer than", "less than", "under", "below")
AT_MOST = ("at most", "up to", "no more than")
ABOUT = ("about", "around", "approximately")
AFTER = ("after",)
ON_OR_AFTER = ("on or after",)
BEFORE = ("before",)
ON_OR_BEFORE = ("on or before",)


def one_of(*words: tuple[str, ...]) -> str:
    """A pattern for any of the words."""
    return "|".join(re.escape(word) for group in words for word in group)


NUMBER = r"(?:(?<!\w)-)?(?<!\w)\d+(?:,\d{3})*(?:\.\d+)?(?!\w)"
MONTH = "|".join(MONTHS)
DAY = rf"(?:\d{{1,2}} )?(?:{MONTH}) \d{{4}}(?!\w)|(?<!\w)\d{{4}}-\d{{2}}(?:-\d{{2}})?(?!\w)"
_LOWER, _UPPER = one_of(ABOVE, AT_LEAST), one_of(BELOW, AT_MOST)
_QUALIFIED = one_of(ABOVE, AT_LEAST, BELOW, AT_MOST, ABOUT)
_NUMBERS = (
    rf"(?:between {NUMBER} and {NUMBER}"
    rf"|(?:{_LOWER}) {NUMBER} (?:and|but) (?:{_UPPER}) {NUMBER}"
    rf"|{NUMBER} to {NUMBER}"
    rf"|(?:(?:{_QUALIFIED}) )?{NUMBER})"
)
_DAYS = (
    rf"(?:between (?:{DAY}) and (?:{DAY})|(?:from )?(?:{DAY}) to (?:{DAY})"
    rf"|(?:(?:{one_of(ON_OR_AFTER, ON_OR_BEFORE, AFTER, BEFORE)}) )?(?:{DAY}))"
)
_PER_CENT = r"(?: per cent| ?%)"
# Every value begins with one of these: most words of a sentence are passed over at once.
_BEGINS = r"(?:(?<!\w)(?=[-\dabflmnouADFJMNOS]))"


@cache
def value_phrase() -> re.Pattern[str]:
    """A value phrase in running text, as long as it will go: a date or a number, with qualifiers.

    Made when first asked for: compiling it takes longer than most commands have need of it.
    """
    return re.compile(
        rf"{_BEGINS}(?:{_DAYS}"
        rf"|{_NUMBERS}{_PER_CENT}?"
        rf"(?: \((?:{_NUMBERS} )?of {_NUMBERS}\)| of {_NUMBERS})?{_PER_CENT}?)"
    )


DENOMINATOR = re.compile(rf" of (?={_NUMBERS})")
"""Where the denominator of a value phrase begins."""

PER_CENT = re.compile(r"(?: per cent| percent| ?%)\Z")


def in_brackets(phrase: str) -> tuple[str, str, str] | None:
    """The share, count and denominator of a percentage with the counts it comes from.

    `90 per cent (27 of 30)`; the count is empty where only the denominator is given. None where
    the phrase is none such.
    """
    share, opened, inside = phrase.partition(" (")
    count, of, denominator = f" {inside.removesuffix(')')}".rpartition(" of ")
    if not (share and opened and of and denominator and inside.endswith(")")):
        return None
    return PER_CENT.sub("", share), count.strip(), denominator
