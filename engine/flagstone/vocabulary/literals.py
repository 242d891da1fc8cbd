"""Reading one value without qualifiers: a number with its unit, a word of a scale, a date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from flagstone import problems
from flagstone.dates import MONTHS, WORDS_OF_DATES, read_boundary, read_day
from flagstone.problems import did_you_mean
from flagstone.text.mistaken_days import mistaken_day
from flagstone.vocabulary.english import capital
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import MOST, Interval, point
from flagstone.vocabulary.marks import ADVICE
from flagstone.vocabulary.units import one
from flagstone.vocabulary.wordings import PER_CENT
from flagstone.vocabulary.writing import write_value

_SHORT_MONTHS = "|".join(month[:3] for month in MONTHS)
_NUMBER = re.compile(
    r"(?P<sign>-?)(?P<whole>\d{1,18}|\d{1,3}(?:,\d{3}){1,5})(?:\.(?P<decimals>\d{1,12}))?"
    r"(?P<unit>(?: .+|%)?)\Z",
    re.ASCII,
)
# Words that a value is made of, whatever its fact: such a value can be repeated in a message. None
# is a person's name, but for months, which no message can do without.
_SMALL_WORDS = """
    about almost around nearly roughly approximately some more less fewer than at least most over
    under above below up to from between and or of in out per cent percent pc
    not known unknown suppressed yes no true false none nil all low x c z u k n a
    day days week weeks fortnight fortnights month months year years hour hours working
    child children family families worker workers people person point points case cases
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand dozen dozens half quarter third few many several both
"""
_WORDS = frozenset(_SMALL_WORDS.split()) | WORDS_OF_DATES
_YEAR = re.compile(r"[12]\d{3}\Z", re.ASCII)
_FRACTION = re.compile(r"(\d{1,9}) ?/ ?(\d{1,9})\Z", re.ASCII)
_DAY_OF_A_MONTH = re.compile(
    rf"(?:\d{{1,2}}[- ](?:{_SHORT_MONTHS})|(?:{_SHORT_MONTHS})[- ]\d{{1,2}})\Z", re.ASCII
)
_MONTH_NAME = re.compile(r"[a-z]+")
_MONTH_IN_WORDS = re.compile(r"([A-Z][a-z]+) (\d{4})\Z", re.ASCII)
_DAYS_IN = {"week": 7, "weeks": 7, "fortnight": 14, "fortnights": 14}


class PhraseError(ValueError):
    """A value that cannot be read: a stable code, what is wrong, and what to do about it."""

    def __init__(self, code: str, message: str, suggestion: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.suggestion = suggestion

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.code, self.message, self.suggestion)


def too_long(text: str, most: int) -> PhraseError:
    """The error for a value, or a sentence, of more characters than any has."""
    return PhraseError(
        "value-too-long",
        f"What is written here has {len(text):,} characters; at most {most:,} are read.",
        "Write the value alone. What there is to say about it belongs in a note.",
    )


def may_be_repeated(text: str, names: Iterable[str] = ()) -> bool:
    """Whether a message may repeat a value: it is near to one of `names`, or is made of figures,
    days and the words that values are made of."""
    return problems.may_be_repeated(text, names, _WORDS)


def quoted(text: str, names: Iterable[str] = ()) -> str:
    """The value as the subject of a message's sentence, where it may be repeated."""
    return problems.quoted(text, names, _WORDS)


def said_of(text: str, sentence: str) -> str:
    """A sentence after the value that it is about, where that may be repeated."""
    return f"`{text}`: {sentence}" if may_be_repeated(text) else capital(sentence)


def read_number(fact_type: FactType, text: str) -> int:
    """A number in the steps of that type. Its own unit may follow it; another may not."""
    number, unit = _number(text, "a number")
    _check_unit(fact_type, text, number, unit)
    steps = number * 10**fact_type.decimals
    if steps.denominator != 1:
        raise _too_many_decimals(fact_type, text)
    steps *= 2 if fact_type.kind is Kind.PERCENTAGE else 1
    if abs(steps) > MOST:
        raise _too_large(text)
    return int(steps)


def read_count(text: str, units: tuple[str, ...] = ()) -> int:
    """A whole number of things; one of the units may follow it."""
    number, unit = _number(text, "a count")
    if number.denominator != 1:
        raise PhraseError(
            "too-many-decimals",
            said_of(text, "a count is a whole number."),
            "Write it without decimals, or `per cent` after a percentage.",
        )
    if unit and unit not in units and unit not in [one(each) for each in units]:
        raise PhraseError(
            "wrong-unit", f"{quoted(text)} is not a count of what is counted here.", _LEAVE_OUT
        )
    if abs(number) > MOST:
        raise _too_large(text)
    return int(number)


def read_word(fact_type: FactType, text: str) -> int:
    """The place of a word on the type's scale."""
    assert fact_type.scale is not None
    words = fact_type.scale.words
    folded = text.casefold()
    if folded in words:
        return words.index(folded)
    for place, word in enumerate(words):
        if word.casefold() == folded:
            return place
    near = did_you_mean(text, words)
    raise PhraseError(
        "wrong-word",
        f"{quoted(text, words)} is not a word of the scale of “{fact_type.title}”.",
        near or f"Write one of: {', '.join(words)}; or unknown.",
    )


def read_date(text: str) -> Interval:
    """A day, or all the days of a month or a year: `24 May 2019`, `2019-05-24`, `May 2019`,
    `2019-05`, `2019`."""
    written = _MONTH_NAME.sub(lambda word: word[0].capitalize(), text.lower())
    if (found := _MONTH_IN_WORDS.match(written)) and found[1] in MONTHS:
        written = f"{found[2]}-{MONTHS.index(found[1]) + 1:02}"
    if _YEAR.match(written):
        year = int(written)
        return Interval(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
    if (days := read_boundary(written)) is not None:
        return Interval(days.earliest, days.latest)
    mistaken = mistaken_day(text)
    raise PhraseError(
        "not-a-date",
        f"{quoted(text)} {mistaken.why if mistaken else 'is not a date.'}",
        mistaken.advice if mistaken else "Write it like 31 March 2024 or 2024-03-31.",
    )


_LEAVE_OUT = "Leave the unit out, or check which fact is meant."


def _number(text: str, expected: str) -> tuple[Fraction, str]:
    found = _NUMBER.match(text)
    if not found or _FRACTION.match(text):
        raise PhraseError(
            "value-not-understood",
            f"{quoted(text)} cannot be read as {expected}.",
            _how_to_write(text),
        )
    digits = found["whole"].replace(",", "") + (found["decimals"] or "")
    number = Fraction(int(digits), 10 ** len(found["decimals"] or ""))
    return (-number if found["sign"] else number), found["unit"].strip()


def _how_to_write(text: str) -> str:
    """What to write in place of a number that cannot be read."""
    if read_day(text) is not None or mistaken_day(text) or _DAY_OF_A_MONTH.match(text):
        return (
            "This is a day; write figures. A spreadsheet makes a day of 1-4: write `1 to 4` if "
            "that is meant."
        )
    if found := _FRACTION.match(text):
        return f"Write `{found[1]} of {found[2]}` if that is meant."
    if not re.search(r"\d", text):
        return f"{ADVICE} if there is no figure; else figures: 70, 70.1, 1,200 or 40 of 600."
    return (
        "Write figures, like 70, 70.1 or 1,200; `more than 50`, `about 70` and `40 of 600` are "
        "understood too."
    )


def _check_unit(fact_type: FactType, text: str, number: Fraction, unit: str) -> None:
    if not unit:
        return
    if fact_type.kind is Kind.PERCENTAGE:
        if PER_CENT.fullmatch(f" {unit}"):
            return
        raise PhraseError(
            "wrong-unit",
            f"{quoted(text)} is not in per cent, and “{fact_type.title}” is a percentage.",
            "Write 12.5, 12.5 per cent or 27 of 30.",
        )
    if unit in (fact_type.unit, one(fact_type.unit), fact_type.of, one(fact_type.of)):
        return
    advice = f"Write it in {fact_type.unit}." if fact_type.unit else _LEAVE_OUT
    if fact_type.kind is Kind.DAYS and unit in _DAYS_IN and "working" not in fact_type.unit:
        days = number * _DAYS_IN[unit]
        advice = f"Write {days}, which is {text} in days." if days.denominator == 1 else advice
    raise PhraseError(
        "wrong-unit",
        f"{quoted(text)} has another unit: “{fact_type.title}” is in "
        f"{fact_type.unit or 'no unit'}.",
        advice,
    )


def _too_large(text: str) -> PhraseError:
    return PhraseError(
        "value-out-of-range", f"{quoted(text)} is too large to be meant.", "Check the figure."
    )


def _too_many_decimals(fact_type: FactType, text: str) -> PhraseError:
    if not fact_type.decimals:
        return PhraseError(
            "too-many-decimals",
            f"{quoted(text)} has decimals, and “{fact_type.title}” is a whole number.",
            "Write a whole number, or say what is known: more than, about, between.",
        )
    places = "one decimal" if fact_type.decimals == 1 else f"{fact_type.decimals} decimals"
    return PhraseError(
        "too-many-decimals",
        f"{quoted(text)} has more decimals than the {places} of “{fact_type.title}”.",
        f"Round it to {places}.",
    )


def out_of_range(fact_type: FactType, value: Interval, phrase: str) -> PhraseError:
    """The error for a value that the fact type cannot have."""
    range_ = fact_type.range
    if value.low < 0 <= range_.low and fact_type.kind in (Kind.COUNT, Kind.DAYS):
        return negative(phrase)
    way, end = ("below the least", range_.low)
    if value.high > range_.high:
        way, end = ("above the most", range_.high)
    return PhraseError(
        "value-out-of-range",
        f"{quoted(phrase)} is {way} that “{fact_type.title}” can be, "
        f"{write_value(fact_type, point(end))}.",
        "Check the figure, its unit and where its decimal point stands.",
    )


def negative(phrase: str) -> PhraseError:
    """The error for a count below 0."""
    return PhraseError(
        "negative-count", said_of(phrase, "a count cannot be below 0."), "Check the sign."
    )


def too_many(count: str, denominator: str) -> PhraseError:
    """The error for a count of more than there are in all."""
    return PhraseError(
        "numerator-above-denominator",
        said_of(f"{count} of {denominator}", "there cannot be more than there are in all."),
        "Check which figure is which.",
    )


def not_exact(text: str) -> PhraseError:
    """The error for a phrase that stands for more than one value."""
    return PhraseError(
        "not-exact", f"{quoted(text)} is not one exact value.", "Write a single value here."
    )
