"""Names that would be taken for one another."""

from __future__ import annotations

import re
from collections.abc import Iterable

_APART = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")


def folded(name: str) -> str:
    """A name without regard to capitals, spaces, hyphens and underscores."""
    return " ".join(_APART.split(name.strip().casefold()))


def taken_for(name: str, names: Iterable[str]) -> str | None:
    """The first of the names that a reader would take this one for; None if there is none.

    They differ in one letter, in two letters that changed places, or in the order of their words.
    Other figures are another name: `reviews_after_3_months` and `reviews_after_6_months`.

    >>> taken_for("iro-caseload-figures", ["iro-caseload-figure"])
    'iro-caseload-figure'
    """
    return next((other for other in names if _alike(folded(name), folded(other))), None)


def _alike(one: str, other: str) -> bool:
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    if sorted(one.split()) == sorted(other.split()):
        return True
    mine, theirs = _what_differs(one.replace(" ", ""), other.replace(" ", ""))
    return max(len(mine), len(theirs)) <= 1 or (len(mine) == 2 and mine == theirs[::-1])


def _what_differs(one: str, other: str) -> tuple[str, str]:
    """What is left of two texts without what they begin and what they end with alike."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return one, other
