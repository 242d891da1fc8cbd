"""The shape of a sentence: its numbers and dates blanked. One look-up by shape finds its owner."""

from __future__ import annotations

import re
from typing import NamedTuple

from flagstone.vocabulary.english import same_start
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.wordings import value_phrase

HOLE = "{value}"
PER_CENT = " per cent"
BLANK = "\0"

_DIGIT = re.compile(r"\d")
_SPACES = re.compile(r"\s+")


class Shape(NamedTuple):
    """A sentence without its values, and the values. `hole` says which of them is the fact's own:
    -1 where all of them are part of the wording."""

    text: str
    values: tuple[str, ...]
    hole: int = -1


def shape(sentence: str) -> Shape:
    """The shape of a sentence as somebody wrote it."""
    text = same_start(_SPACES.sub(" ", sentence).strip())
    if not _DIGIT.search(text):
        return Shape(text, ())
    found = list(value_phrase().finditer(text))
    return Shape(_blanked(text, found), tuple(value[0] for value in found))


def shape_of_template(fact_type: FactType, template: str) -> Shape | None:
    """The shape of a wording with `{value}`; None where the words beside it would be read as part
    of the value."""
    before, _, after = template.partition(HOLE)
    plain, qualified = ("0", "more than 0")
    if fact_type.kind is Kind.DATE:
        plain, qualified = ("1 January 2000", "after 1 January 2000")
    if after.startswith(PER_CENT):
        plain, qualified = plain + PER_CENT, qualified + PER_CENT
        after = after.removeprefix(PER_CENT)
    found = _with_sample(before, plain, after)
    if _DIGIT.search(before + after) and not _with_sample(before, qualified, after):
        return None
    return found


def _with_sample(before: str, sample: str, after: str) -> Shape | None:
    """The shape of a wording with a sample value in it, if that is read as it was put in."""
    text = same_start(_SPACES.sub(" ", before + sample + after).strip())
    start = len(same_start(_SPACES.sub(" ", before).lstrip()))
    found = list(value_phrase().finditer(text))
    for place, value in enumerate(found):
        if value.span() == (start, start + len(sample)):
            return Shape(_blanked(text, found), tuple(each[0] for each in found), place)
    return None


def _blanked(text: str, found: list[re.Match[str]]) -> str:
    starts = [0, *(value.end() for value in found)]
    ends = [*(value.start() for value in found), len(text)]
    return BLANK.join(text[start:end] for start, end in zip(starts, ends, strict=True))
