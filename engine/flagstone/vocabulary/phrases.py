"""Reading values as people write them: `more than 50`, `40 of 600`, `about 70`, `very high`.

The same phrases are used in sheets, scorecards and scenarios. What cannot be read is a PhraseError:
a value is never guessed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from flagstone.text.building import LONGEST_VALUE
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import FALSE, MOST, TRUE, Interval, point
from flagstone.vocabulary.literals import (
    PhraseError,
    may_be_repeated,
    negative,
    not_exact,
    out_of_range,
    quoted,
    read_count,
    read_date,
    read_number,
    read_word,
    too_long,
    too_many,
)
from flagstone.vocabulary.marks import MarkError, Missing, check_mark, read_marks, read_reason
from flagstone.vocabulary.notation import in_words
from flagstone.vocabulary.shares import counts_behind, share
from flagstone.vocabulary.spans import Literal, is_qualified, read_span
from flagstone.vocabulary.wordings import DENOMINATOR, PER_CENT, in_brackets
from flagstone.vocabulary.writing import write_value, write_with_unit

__all__ = [
    "PhraseError",
    "Reading",
    "read_literal",
    "read_value",
    "write_value",
    "write_with_unit",
]

_ANSWERS = {"yes": TRUE, "true": TRUE, "no": FALSE, "false": FALSE, "yes or no": Interval(0, 1)}
_COUNTS = Interval(0, MOST)
_OF_WORDS = (Kind.BOOLEAN, Kind.SCALE)
_SPACES = re.compile(r"\s+")


class Reading(NamedTuple):
    """What a value phrase says. `value` is None where it is not known, and `reason` says why.

    `of` is the denominator, in whole things, where one was given. `marked` is what marks after
    a figure say of it.
    """

    value: Interval | None
    of: Interval | None = None
    reason: str = ""
    marked: str = ""


def read_value(fact_type: FactType, text: str, of: str = "") -> Reading:
    """What a value phrase says of that fact type, in its steps. Raises PhraseError.

    `of` is a denominator written apart from the value, in a key or column of its own. Beside it a
    bare figure for a percentage may be meant as the percentage or as the count: it is read where
    only one of them is possible, and refused otherwise.
    """
    phrase = _plain(text)
    if not phrase:
        raise PhraseError("value-missing", "There is no value.", "Write a value, or unknown.")
    try:
        figure, in_all = read_marks(phrase), read_marks(_plain(of))
        phrase, denominator = figure.phrase, in_words(Kind.COUNT, in_all.phrase)
        reading = _read(fact_type, in_words(fact_type.kind, phrase), denominator)
    except MarkError as error:
        raise PhraseError("mark-not-understood", error.message, error.suggestion) from None
    marked = ", ".join(dict.fromkeys(figure.says + in_all.says))
    if reason := figure.reason or in_all.reason:
        return Reading(None, reading.of, reason, marked)
    return reading._replace(marked=marked)


def _read(fact_type: FactType, phrase: str, of: str) -> Reading:
    """What a phrase without marks after its figure says. Raises PhraseError and MarkError."""
    count, share_of, denominator = _parts(fact_type, phrase)
    if of:
        if denominator:
            raise PhraseError(
                "denominator-twice",
                f"{quoted(phrase)} already says of how many.",
                "Write the denominator once.",
            )
        denominator = of
        if fact_type.kind is Kind.PERCENTAGE and not PER_CENT.search(phrase):
            return _count_or_share(fact_type, phrase, denominator)
        if fact_type.kind is Kind.PERCENTAGE:
            count, share_of = "", phrase
    said = count or share_of
    if reason := _reason(fact_type, said):
        return Reading(None, _of(fact_type, denominator), reason)
    try:
        if not denominator:
            return Reading(_value(fact_type, said))
        return _of_some(fact_type, count, share_of, denominator)
    except PhraseError:
        check_mark(said, letters=fact_type.kind not in _OF_WORDS)
        raise


def read_literal(fact_type: FactType, text: str) -> int:
    """One exact value, in steps: what a rule compares with. Raises PhraseError.

    The range of the type is not applied: a rule that compares with what can never be is its
    reader's to explain.
    """
    phrase = in_words(fact_type.kind, _plain(text))
    if fact_type.kind is Kind.BOOLEAN and phrase.casefold() == "yes or no":
        raise not_exact(text)
    if _reason(fact_type, phrase):
        raise not_exact(text)
    if fact_type.kind in (Kind.BOOLEAN, Kind.SCALE):
        read: Interval = _value(fact_type, phrase)
    else:
        literal = _literal_of(fact_type)
        try:
            read = literal(phrase)
        except PhraseError:
            # A phrase that says more than one number deserves to be told so.
            if DENOMINATOR.search(phrase) or is_qualified(phrase):
                raise not_exact(text) from None
            raise
    if not read.is_point:
        raise not_exact(text)
    return read.low


def _reason(fact_type: FactType, phrase: str) -> Missing | None:
    """Why a value is missing, by a phrase that says so. A scale's own words come first (`low`)."""
    if fact_type.scale is not None and phrase.casefold() in fact_type.scale.words:
        return None
    return read_reason(phrase)


def _plain(text: str) -> str:
    """The text with single spaces. Every pattern for a value sees what this gives, and no more."""
    if len(text) > LONGEST_VALUE:
        raise too_long(text, LONGEST_VALUE)
    return _SPACES.sub(" ", text).strip()


def _parts(fact_type: FactType, phrase: str) -> tuple[str, str, str]:
    """A phrase as its count, its percentage and its denominator; those not given are empty."""
    if fact_type.kind in (Kind.BOOLEAN, Kind.SCALE, Kind.DATE):
        return phrase, "", ""
    if fact_type.kind is Kind.PERCENTAGE and (found := in_brackets(phrase)):
        share_of, count, of = found
        return count, share_of, of
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
            f"“{fact_type.title}” is not said of anything, so no number can stand after `of`.",
            "Leave it out.",
        )
    return _count(fact_type, denominator)


def _of_some(fact_type: FactType, count: str, share_of: str, denominator: str) -> Reading:
    """A value with its denominator: a count of so many, or a percentage said either way."""
    of = _denominator(fact_type, denominator)
    if fact_type.kind is Kind.PERCENTAGE:
        return _share_of(fact_type, count, share_of, of, denominator)
    value = _value(fact_type, count)
    if value.low > of.high:
        raise too_many(count, denominator)
    return Reading(Interval(value.low, min(value.high, of.high)), of)


def _share_of(
    fact_type: FactType, count: str, share_of: str, of: Interval, denominator: str
) -> Reading:
    if not count:
        value = _value(fact_type, share_of)
        return Reading(value, of) if of.high else Reading(None, of, Missing.OF_NONE)
    counted = _count(fact_type, count)
    if counted.low > of.high:
        raise too_many(count, denominator)
    worked = share(Interval(counted.low, min(counted.high, of.high)), of, fact_type.decimals)
    if worked is None:
        return Reading(None, of, Missing.OF_NONE if of.high == 0 else Missing.NOT_KNOWN)
    # A denominator that is not exact can make more than everything possible on paper.
    value = Interval(worked.low, min(worked.high, 100 * fact_type.steps_per_unit))
    if not value.within(fact_type.range):
        raise out_of_range(fact_type, value, f"{count} of {denominator}")
    return Reading(value, of)


def _count_or_share(fact_type: FactType, phrase: str, denominator: str) -> Reading:
    """A bare figure beside a denominator: a percentage of it, or a count out of it."""
    if reason := read_reason(phrase):
        return Reading(None, _of(fact_type, denominator), reason)
    of = _denominator(fact_type, denominator)
    try:
        as_share = _share_of(fact_type, "", phrase, of, denominator)
    except PhraseError:
        return _share_of(fact_type, phrase, "", of, denominator)
    try:
        as_count = _share_of(fact_type, phrase, "", of, denominator)
    except PhraseError:
        return as_share
    if as_count == as_share or not _is_possible(fact_type, as_share.value, of):
        return as_count
    if may_be_repeated(phrase) and may_be_repeated(denominator):
        raise PhraseError(
            "percentage-or-count",
            f"`{phrase}` with a denominator of {denominator} could be {phrase} per cent or "
            f"{phrase} of the {denominator}.",
            f"Write `{phrase} per cent` or `{phrase} of {denominator}`.",
        )
    raise PhraseError(
        "percentage-or-count",
        "With its denominator this could be a percentage or a count.",
        "Write it as in `12 per cent` or `3 of 25`.",
    )


def _is_possible(fact_type: FactType, value: Interval | None, of: Interval) -> bool:
    """Whether some count of the denominator comes to that percentage once it is rounded."""
    return value is None or bool(counts_behind(value, of, fact_type.decimals))


def _denominator(fact_type: FactType, denominator: str) -> Interval:
    of = _of(fact_type, denominator)
    assert of is not None
    return of


def _value(fact_type: FactType, phrase: str) -> Interval:
    """The interval that a phrase without a denominator stands for."""
    if fact_type.kind is Kind.BOOLEAN:
        if (answer := _ANSWERS.get(phrase.casefold())) is not None:
            return answer
        raise PhraseError(
            "not-yes-or-no", f"{quoted(phrase)} is neither yes nor no.", "Write yes, no or unknown."
        )
    if fact_type.scale is not None and phrase.casefold() in fact_type.scale.words:
        # A word of the scale may itself begin with "under" or "up to".
        return point(read_word(fact_type, phrase))
    return read_span(
        phrase,
        _literal_of(fact_type),
        fact_type.range,
        lambda value, said: out_of_range(fact_type, value, said),
        roughly=fact_type.kind not in (Kind.DATE, Kind.SCALE),
    )


def _count(fact_type: FactType, phrase: str) -> Interval:
    """A count of things, or how many there are in all."""
    units = (fact_type.unit, fact_type.of)
    return read_span(
        phrase,
        lambda text: point(read_count(text, units)),
        _COUNTS,
        lambda _, said: negative(said),
    )


def _literal_of(fact_type: FactType) -> Literal:
    """How one value of that type is read, without qualifiers. A month is read as its days."""
    if fact_type.kind is Kind.DATE:
        return read_date
    if fact_type.kind is Kind.SCALE:
        return lambda text: point(read_word(fact_type, text))
    return lambda text: point(read_number(fact_type, text))
