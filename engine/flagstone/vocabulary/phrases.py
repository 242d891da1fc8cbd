"""Reading values as people write them: `more than 50`, `40 of 600`, `about 70`, `very high`.

The same phrases are used in sheets, scorecards and scenarios. What cannot be read is a PhraseError:
a value is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import FALSE, MOST, TRUE, Interval, point
from flagstone.vocabulary.literals import PhraseError, read_count, read_date, read_number, read_word
from flagstone.vocabulary.shares import share
from flagstone.vocabulary.wordings import (
    ABOUT,
    ABOVE,
    AFTER,
    AT_LEAST,
    AT_MOST,
    BEFORE,
    BELOW,
    DENOMINATOR,
    IN_BRACKETS,
    ON_OR_AFTER,
    ON_OR_BEFORE,
    PER_CENT,
)
from flagstone.vocabulary.writing import write_value, write_with_unit

__all__ = [
    "PhraseError",
    "Reading",
    "read_literal",
    "read_value",
    "write_value",
    "write_with_unit",
]

NOT_KNOWN = "not known"
SUPPRESSED = "suppressed"
OF_NONE = "of none"

_UNKNOWN = frozenset({"unknown", "not known"})
_MARKS = frozenset({"c", "x", "z", "*", "..", "suppressed"})
_ANSWERS = {"yes": TRUE, "true": TRUE, "no": FALSE, "false": FALSE, "yes or no": Interval(0, 1)}
_COUNTS = Interval(0, MOST)
_SPACES = re.compile(r"\s+")

_Literal = Callable[[str], Interval]


class Reading(NamedTuple):
    """What a value phrase says. `value` is None where it is not known, and `reason` says why.

    `of` is the denominator, in whole things, where one was given.
    """

    value: Interval | None
    of: Interval | None = None
    reason: str = ""


def read_value(fact_type: FactType, text: str, of: str = "") -> Reading:
    """What a value phrase says of that fact type, in its steps. Raises PhraseError.

    `of` is a denominator written apart from the value. A percentage written apart from its
    denominator is a percentage: 12.5 with `of` 80 is 12.5 per cent of 80, whereas the phrase
    `10 of 80` gives both counts.
    """
    phrase = _plain(text)
    if not phrase:
        raise PhraseError("value-missing", "There is no value.", "Write a value, or unknown.")
    count, share_of, denominator = _parts(fact_type, phrase)
    if of:
        if denominator:
            raise PhraseError(
                "denominator-twice",
                f"`{text}` already says of how many.",
                "Write the denominator once.",
            )
        if fact_type.kind is Kind.PERCENTAGE:
            count, share_of = "", phrase
        denominator = _plain(of)
    said = count or share_of
    if said.casefold() in _UNKNOWN:
        return Reading(None, _of(fact_type, denominator), NOT_KNOWN)
    if said.casefold() in _MARKS:
        return Reading(None, _of(fact_type, denominator), SUPPRESSED)
    if not denominator:
        return Reading(_value(fact_type, said))
    return _of_some(fact_type, count, share_of, denominator)


def read_literal(fact_type: FactType, text: str) -> int:
    """One exact value, in steps: what a rule compares with. Raises PhraseError.

    The range of the type is not applied: a rule that compares with what can never be is its
    reader's to explain.
    """
    phrase = _plain(text)
    if fact_type.kind is Kind.BOOLEAN and phrase.casefold() == "yes or no":
        raise _not_exact(text)
    if phrase.casefold() in _UNKNOWN | _MARKS:
        raise _not_exact(text)
    if fact_type.kind in (Kind.BOOLEAN, Kind.SCALE):
        read: Interval = _value(fact_type, phrase)
    else:
        literal = _literal_of(fact_type)
        try:
            read = literal(phrase)
        except PhraseError:
            # A phrase that says more than one number deserves to be told so.
            if DENOMINATOR.search(phrase) or _is_span(literal, phrase):
                raise _not_exact(text) from None
            raise
    if not read.is_point:
        raise _not_exact(text)
    return read.low


def is_reserved(word: str) -> bool:
    """Whether a word already says something of a value, so that no scale may have it."""
    phrase = _plain(word)
    return (
        phrase.casefold() in _UNKNOWN | _MARKS
        or _qualified(phrase) is not None
        or _two_ends(phrase) is not None
        or DENOMINATOR.search(phrase) is not None
    )


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _parts(fact_type: FactType, phrase: str) -> tuple[str, str, str]:
    """A phrase as its count, its percentage and its denominator; those not given are empty."""
    if fact_type.kind in (Kind.BOOLEAN, Kind.SCALE, Kind.DATE):
        return phrase, "", ""
    if fact_type.kind is Kind.PERCENTAGE and (found := IN_BRACKETS.match(phrase)):
        return found["count"] or "", found["share"], found["of"]
    divided = DENOMINATOR.search(phrase)
    if not divided:
        return phrase, "", ""
    said, of = phrase[: divided.start()], phrase[divided.end() :]
    if fact_type.kind is not Kind.PERCENTAGE:
        return said, "", of
    if PER_CENT.search(said):
        return "", said, of
    return said, "", PER_CENT.sub("", of)


def _of(fact_type: FactType, denominator: str) -> Interval | None:
    if not denominator:
        return None
    if fact_type.kind is not Kind.PERCENTAGE and not fact_type.of:
        raise PhraseError(
            "denominator-not-expected",
            f"“{fact_type.title}” is not said of anything, so `of {denominator}` has no meaning.",
            "Leave it out.",
        )
    units = (fact_type.unit, fact_type.of)
    return _span(denominator, lambda text: point(read_count(text, units)), _COUNTS)


def _of_some(fact_type: FactType, count: str, share_of: str, denominator: str) -> Reading:
    """A value with its denominator: a count of so many, or a percentage said either way."""
    of = _of(fact_type, denominator)
    assert of is not None
    if fact_type.kind is Kind.PERCENTAGE:
        return _share_of(fact_type, count, share_of, of, denominator)
    value = _value(fact_type, count)
    if value.low > of.high:
        raise _too_many(count, denominator)
    return Reading(Interval(value.low, min(value.high, of.high)), of)


def _share_of(
    fact_type: FactType, count: str, share_of: str, of: Interval, denominator: str
) -> Reading:
    if not count:
        return Reading(_value(fact_type, share_of), of)
    units = (fact_type.unit, fact_type.of)
    counted = _span(count, lambda text: point(read_count(text, units)), _COUNTS)
    if counted.low > of.high:
        raise _too_many(count, denominator)
    value = share(Interval(counted.low, min(counted.high, of.high)), of, fact_type.decimals)
    if value is None:
        return Reading(None, of, OF_NONE if of.high == 0 else NOT_KNOWN)
    # A denominator that is not exact can make more than everything possible on paper.
    value = Interval(value.low, min(value.high, 100 * fact_type.steps_per_unit))
    _check_range(fact_type, value, f"{count} of {denominator}")
    return Reading(value, of)


def _value(fact_type: FactType, phrase: str) -> Interval:
    """The interval that a phrase without a denominator stands for."""
    if fact_type.kind is Kind.BOOLEAN:
        if (answer := _ANSWERS.get(phrase.casefold())) is not None:
            return answer
        raise PhraseError(
            "not-yes-or-no", f"`{phrase}` is neither yes nor no.", "Write yes, no or unknown."
        )
    return _span(phrase, _literal_of(fact_type), fact_type.range, fact_type)


def _literal_of(fact_type: FactType) -> _Literal:
    """How one value of that type is read, without qualifiers. A month is read as its days."""
    if fact_type.kind is Kind.DATE:
        return read_date
    if fact_type.kind is Kind.SCALE:
        return lambda text: point(read_word(fact_type, text))
    return lambda text: point(read_number(fact_type, text))


def _span(
    phrase: str, literal: _Literal, range_: Interval, fact_type: FactType | None = None
) -> Interval:
    """The interval of a phrase with or without qualifiers. Open ends reach to the range's own."""
    phrase = phrase[:1].lower() + phrase[1:]
    if parts := _two_ends(phrase):
        first, last = parts
        if _qualified(first) is None and _qualified(last) is None:
            low, high = literal(first), literal(last)
            if low.low > high.high:
                raise PhraseError(
                    "range-backwards",
                    f"`{phrase}` ends before it begins.",
                    "Write the lower value first.",
                )
            _inside(fact_type, range_, phrase, low, high)
            return Interval(low.low, high.high)
        if _qualified(first) in (ABOVE, AT_LEAST) and _qualified(last) in (BELOW, AT_MOST):
            lower = _span(first, literal, range_, fact_type)
            upper = _span(last, literal, range_, fact_type)
            return _not_empty(phrase, Interval(lower.low, upper.high))
    words = _qualified(phrase)
    if words is None:
        value = literal(phrase)
        _inside(fact_type, range_, phrase, value)
        return value
    value = literal(_without(phrase, words))
    _inside(fact_type, range_, phrase, value)
    return _not_empty(phrase, _qualify(words, value, range_, phrase, fact_type))


def _qualify(
    words: tuple[str, ...],
    value: Interval,
    range_: Interval,
    phrase: str,
    fact_type: FactType | None,
) -> Interval:
    if words is ABOVE or words is AFTER:
        return Interval(value.high + 1, range_.high)
    if words is AT_LEAST or words is ON_OR_AFTER:
        return Interval(value.low, range_.high)
    if words is BELOW or words is BEFORE:
        return Interval(range_.low, value.low - 1)
    if words is AT_MOST or words is ON_OR_BEFORE:
        return Interval(range_.low, value.high)
    if fact_type is not None and fact_type.kind in (Kind.DATE, Kind.SCALE):
        raise PhraseError(
            "value-not-understood",
            f"`{phrase}` cannot be read: only a number can be about right.",
            "Write between this and that instead.",
        )
    # A tenth less and a tenth more, rounded outwards.
    tenth = -(-abs(value.low) // 10)
    return Interval(max(range_.low, value.low - tenth), min(range_.high, value.low + tenth))


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


def _qualified(phrase: str) -> tuple[str, ...] | None:
    """The words that qualify the phrase, or None where it has no qualifier."""
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
        if joined and _qualified(first) and _qualified(last):
            return first, last
    first, joined, last = phrase.removeprefix("from ").partition(" to ")
    return (first, last) if joined and not phrase.startswith("up to ") else None


def _is_span(literal: _Literal, phrase: str) -> bool:
    try:
        _span(phrase, literal, Interval(-MOST, MOST))
    except PhraseError:
        return False
    return True


def _inside(fact_type: FactType | None, range_: Interval, phrase: str, *values: Interval) -> None:
    for value in values:
        if value.within(range_):
            continue
        if fact_type is not None:
            _check_range(fact_type, value, phrase)
        raise PhraseError("negative-count", f"`{phrase}`: a count cannot be below 0.", "")


def _check_range(fact_type: FactType, value: Interval, phrase: str) -> None:
    range_ = fact_type.range
    if value.within(range_):
        return
    if value.low < 0 <= range_.low and fact_type.kind in (Kind.COUNT, Kind.DAYS):
        raise PhraseError("negative-count", f"`{phrase}`: a count cannot be below 0.", "")
    way, end = ("below the least", range_.low)
    if value.high > range_.high:
        way, end = ("above the most", range_.high)
    raise PhraseError(
        "value-out-of-range",
        f"`{phrase}` is {way} that “{fact_type.title}” can be, "
        f"{write_value(fact_type, point(end))}.",
        "Check the figure, its unit and where its decimal point stands.",
    )


def _not_empty(phrase: str, value: Interval) -> Interval:
    if value.low > value.high:
        raise PhraseError(
            "value-out-of-range", f"Nothing can be `{phrase}`.", "Check the figure and its words."
        )
    return value


def _too_many(count: str, denominator: str) -> PhraseError:
    return PhraseError(
        "numerator-above-denominator",
        f"`{count} of {denominator}`: there cannot be more than there are in all.",
        "Check which figure is which.",
    )


def _not_exact(text: str) -> PhraseError:
    return PhraseError(
        "not-exact", f"`{text}` is not one exact value.", "Write a single value here."
    )
