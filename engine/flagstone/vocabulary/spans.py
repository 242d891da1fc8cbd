"""Values that may be qualified: more than, about, between. Open ends reach to the range's own."""

from __future__ import annotations

from collections.abc import Callable

from flagstone.vocabulary.intervals import Interval
from flagstone.vocabulary.literals import PhraseError, may_be_repeated, quoted
from flagstone.vocabulary.wordings import (
    ABOUT,
    ABOVE,
    AFTER,
    AT_LEAST,
    AT_MOST,
    BEFORE,
    BELOW,
    ON_OR_AFTER,
    ON_OR_BEFORE,
)

Literal = Callable[[str], Interval]
OutOfRange = Callable[[Interval, str], PhraseError]

# Those that hold others within them come first.
_QUALIFIERS = (
    ON_OR_AFTER,
    ON_OR_BEFORE,
    AT_LEAST,
    AT_MOST,
    ABOVE,
    BELOW,
    ABOUT,
    AFTER,
    BEFORE,
)
_FROM = (ABOVE, AT_LEAST)
_TO = (BELOW, AT_MOST)


def read_span(
    phrase: str,
    literal: Literal,
    range_: Interval,
    out_of_range: OutOfRange,
    *,
    roughly: bool = True,
) -> Interval:
    """The interval of a phrase with or without qualifiers. Raises PhraseError.

    `literal` reads a value without them; `out_of_range` makes the error for one outside the range;
    `roughly` says whether the value can be said to be about right.
    """
    written, phrase = phrase, phrase[:1].lower() + phrase[1:]

    def read(text: str) -> Interval:
        value = literal(text)
        if not value.within(range_):
            raise out_of_range(value, text)
        return value

    if ends := _two_ends(phrase):
        return _between(phrase, ends, read, range_)
    words = _qualifier(phrase)
    if words is None:
        return read(written)
    if words is ABOUT and not roughly:
        raise PhraseError(
            "value-not-understood",
            f"{quoted(phrase)} cannot be read: only a number can be about right.",
            "Write between this and that instead.",
        )
    return _not_empty(phrase, _qualify(words, read(_without(phrase, words)), range_))


def is_qualified(phrase: str) -> bool:
    """Whether a phrase is more than one value without qualifiers."""
    phrase = phrase[:1].lower() + phrase[1:]
    return _qualifier(phrase) is not None or _two_ends(phrase) is not None


def _between(phrase: str, ends: tuple[str, str], read: Literal, range_: Interval) -> Interval:
    first, last = ends
    words, further = _qualifier(first), _qualifier(last)
    if words is None or further is None:
        low, high = read(first), read(last)
    else:
        low = _qualify(words, read(_without(first, words)), range_)
        high = _qualify(further, read(_without(last, further)), range_)
    if low.low > high.high:
        raise PhraseError(
            "range-backwards",
            f"{quoted(phrase)} ends before it begins.",
            "Write the lower value first.",
        )
    return Interval(low.low, high.high)


def _qualify(words: tuple[str, ...], value: Interval, range_: Interval) -> Interval:
    if words is ABOVE or words is AFTER:
        return Interval(value.high + 1, range_.high)
    if words is AT_LEAST or words is ON_OR_AFTER:
        return Interval(value.low, range_.high)
    if words is BELOW or words is BEFORE:
        return Interval(range_.low, value.low - 1)
    if words is AT_MOST or words is ON_OR_BEFORE:
        return Interval(range_.low, value.high)
    # A tenth less and a tenth more, rounded outwards.
    tenth = -(-abs(value.low) // 10)
    return Interval(max(range_.low, value.low - tenth), min(range_.high, value.low + tenth))


def _qualifier(phrase: str) -> tuple[str, ...] | None:
    """The words that qualify the phrase, with those that mean the same; None where none do."""
    for words in _QUALIFIERS:
        if phrase.startswith(tuple(f"{word} " for word in words)):
            return words
    return None


def _without(phrase: str, words: tuple[str, ...]) -> str:
    for word in words:
        if phrase.startswith(f"{word} "):
            return phrase[len(word) + 1 :]
    return phrase


def _two_ends(phrase: str) -> tuple[str, str] | None:
    """`between A and B`, `A to B`, `from A to B`, and `more than A and less than B`."""
    if phrase.startswith("between "):
        first, joined, last = phrase[8:].partition(" and ")
        return (first, last) if joined else None
    for joint in (" and ", " but "):
        first, joined, last = phrase.partition(joint)
        if joined and _qualifier(first) in _FROM and _qualifier(last) in _TO:
            return first, last
    if phrase.startswith("up to "):
        return None
    first, joined, last = phrase.removeprefix("from ").partition(" to ")
    return (first, last) if joined and not _qualifier(first) else None


def _not_empty(phrase: str, value: Interval) -> Interval:
    if value.low > value.high:
        raise PhraseError(
            "value-out-of-range",
            f"Nothing can be `{phrase}`." if may_be_repeated(phrase) else "Nothing can be that.",
            "Check the figure and its words.",
        )
    return value
