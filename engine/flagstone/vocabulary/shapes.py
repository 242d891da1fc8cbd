"""The shape of a sentence: its numbers and dates blanked. One look-up by shape finds its owner."""

from __future__ import annotations

import re
from typing import NamedTuple

from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.titles import same_start
from flagstone.vocabulary.wordings import VALUE

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
    return Shape(VALUE.sub(BLANK, text), tuple(VALUE.findall(text)))


def shape_of_template(fact_type: FactType, template: str) -> Shape | None:
    """The shape of a wording with `{value}`; None where the words beside it would be read as part
    of the value."""
    before, _, after = template.partition(HOLE)
    sample = "1 January 2000" if fact_type.kind is Kind.DATE else "0"
    if after.startswith(PER_CENT):
        sample, after = sample + PER_CENT, after.removeprefix(PER_CENT)
    text = same_start(_SPACES.sub(" ", before + sample + after).strip())
    start = len(same_start(_SPACES.sub(" ", before).lstrip()))
    found = list(VALUE.finditer(text))
    for place, value in enumerate(found):
        if value.span() == (start, start + len(sample)):
            return Shape(VALUE.sub(BLANK, text), tuple(each[0] for each in found), place)
    return None
