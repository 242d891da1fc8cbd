"""What a text may be where something expects more than text: numbers, days, names, yes and no.

Each is an annotated type for the models of a file. Inside the model the value is already what the
program works with: a Fraction, an ordinal day, a bool. Their JSON Schema says what to write.
"""

from __future__ import annotations

import re
from enum import Enum
from fractions import Fraction
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, InstanceOf, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from flagstone.dates import WORDS_OF_DATES, Boundary, Period, day_in_words, read_boundary, read_day
from flagstone.problems import did_you_mean
from flagstone.text.building import LONGEST_TEXT, LONGEST_VALUE
from flagstone.text.mistaken_days import Mistaken, mistaken_day

_NUMBER = re.compile(r"(-?)(\d{1,18}|\d{1,3}(?:,\d{3}){1,5})(?:\.(\d{1,12}))?\Z", re.ASCII)
_NAME = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*\Z")
_SPAN = re.compile(r"(\d{1,3}) (day|week|month|year)s?\Z", re.ASCII)
_YES = {"yes": True, "true": True, "no": False, "false": False}


def number_in(text: str) -> Fraction | None:
    """The exact number written `70`, `-3`, `70.1` or `1,200`; None if it is not written so."""
    found = _NUMBER.match(text)
    if not found:
        return None
    sign, whole, decimals = found.groups()
    digits = whole.replace(",", "") + (decimals or "")
    size = int(digits)
    return Fraction(-size if sign else size, 10 ** len(decimals or ""))


def is_fact_name(text: str) -> bool:
    """Whether a fact type, scale, area or theme may be called so: words joined by underscores."""
    return bool(_NAME.match(text)) and "-" not in text


def wrong(code: str, message: str, suggestion: str = "", expected: str = "") -> PydanticCustomError:
    """The error that a validator of a file's model raises, in our own words."""
    context = {"said": message, "suggestion": suggestion, "expected": expected}
    return PydanticCustomError(code, "{said}", context)


def not_understood(
    code: str, text: str, predicate: str, suggestion: str = "", expected: str = "", **more: object
) -> PydanticCustomError:
    """The same about a text: what it is not, as the rest of a sentence that begins with it.

    The border decides whether the message may repeat the text, from the `names` that were expected
    and the `words` that it may be made of. `perhaps` is advice made of the text, given only where
    that may be repeated.
    """
    context = {
        "text": text,
        "said": predicate,
        "suggestion": suggestion,
        "expected": expected,
        **more,
    }
    return PydanticCustomError(code, "{said}", context)


def _text(value: Any, expected: str) -> str:
    """The text of a value that is more than text. Every pattern for one asks here first."""
    if isinstance(value, str) and len(value) <= LONGEST_VALUE:
        return value.strip()
    if isinstance(value, str):
        raise wrong(
            "value-too-long",
            f"{expected} was expected here, not a text of {len(value):,} characters.",
            "Check that it is the value you meant, and that its quotes are closed.",
            expected,
        )
    what = "a list" if isinstance(value, list) else "a mapping"
    raise wrong("wrong-shape", f"{expected} was expected here, not {what}.", expected=expected)


def _number(value: Any) -> Fraction:
    text = _text(value, "A number")
    if (number := number_in(text)) is not None:
        return number
    raise not_understood(
        "not-a-number",
        text,
        "is not a number.",
        "Write it in figures, like 70, 70.1 or 1,200.",
        "a number",
    )


def _whole(value: Any) -> int:
    number = _number(value)
    if number.denominator != 1:
        raise not_understood(
            "not-a-number", value.strip(), "is not a whole number.", "", "a whole number"
        )
    return int(number)


def _day(value: Any) -> int:
    text = _text(value, "A date")
    if (day := read_day(text)) is not None:
        return day
    otherwise = Mistaken("is not a date.", "Write it like 2024-03-31.")
    raise _not_a_date(text, text, otherwise, "a date")


def _day_of_change(value: Any) -> Boundary:
    text = _text(value, "A date")
    if (boundary := read_boundary(text)) is not None:
        return boundary
    advice = "Write it like 2024-03-31, or 2024-03 where only the month is established."
    raise _not_a_date(text, text, Mistaken("is not a date.", advice), "a date or a month")


def _day_or_period(value: Any) -> Period:
    text = _text(value, "A date or a period")
    first, between, last = text.partition(" to ")
    ends = [first.strip(), last.strip()] if between else [text]
    days = [day for end in ends if (day := read_day(end)) is not None]
    if len(days) < len(ends):
        advice = "Write it like 2024-03-31, or 2024-04-01 to 2024-06-30."
        otherwise = Mistaken("is neither a date nor a period.", advice)
        wrong_end = next(end for end in ends if read_day(end) is None)
        raise _not_a_date(text, wrong_end, otherwise, "a date or a period")
    start, end = days[0], days[-1]
    if start > end:
        raise wrong(
            "period-backwards",
            f"The period ends on {day_in_words(end)}, before it begins.",
            "Write the earlier date first.",
        )
    return Period(start, end)


def _not_a_date(text: str, part: str, otherwise: Mistaken, expected: str) -> PydanticCustomError:
    """The error for a text that is no date, of which `part` is none. `otherwise` is what to say
    where that is not even a day that is written as elsewhere."""
    mistaken = mistaken_day(part)
    why, advice, _ = mistaken or otherwise
    said = part if mistaken else text
    return not_understood("not-a-date", said, why, advice, expected, words=WORDS_OF_DATES)


def _yes_no(value: Any) -> bool:
    text = _text(value, "Yes or no")
    answer = _YES.get(text.casefold())
    if answer is None:
        raise not_understood("not-yes-or-no", text, "is neither yes nor no.", "", "yes or no")
    return answer


def _months(value: Any) -> int:
    text = _text(value, "A length of time")
    found = _SPAN.match(text)
    if found and found[2] in ("month", "year") and int(found[1]):
        return int(found[1]) * (12 if found[2] == "year" else 1)
    raise not_understood(
        "not-a-length-of-time",
        text,
        "is not a number of months or years.",
        "Write it like 12 months or 2 years.",
        "a number of months or years",
    )


def _name(value: Any) -> str:
    text = _text(value, "A name")
    if _NAME.match(text):
        return text
    raise _bad_name(text, "words of small letters and figures, joined by hyphens or underscores")


def _fact_name(value: Any) -> str:
    text = _text(value, "A name")
    if is_fact_name(text):
        return text
    raise _bad_name(text, "words of small letters and figures, joined by underscores", "_")


def _rule_name(value: Any) -> str:
    text = _text(value, "A name")
    if _NAME.match(text) and "_" not in text:
        return text
    raise _bad_name(text, "words of small letters and figures, joined by hyphens", "-")


def _bad_name(text: str, expected: str, joint: str = "-") -> PydanticCustomError:
    better = re.sub(r"[^a-z0-9]+", joint, text.casefold()).strip(joint)
    perhaps = f"Perhaps {better}." if _NAME.match(better) else ""
    said = f"is not a name: a name is {expected}."
    return not_understood("bad-name", text, said, "", expected, perhaps=perhaps)


def word_of(words: type[Enum]) -> BeforeValidator:
    """A word from an enumeration, by its members' values: `Annotated[Kind, word_of(Kind)]`."""
    by_word = {str(member.value): member for member in words}
    listed = ", ".join(by_word)

    def read(value: Any) -> Enum:
        text = _text(value, f"One of {listed}")
        if text in by_word:
            return by_word[text]
        said = f"is not one of the words for this: {listed}."
        near = did_you_mean(text, by_word)
        raise not_understood("not-one-of", text, said, near, listed, names=tuple(by_word))

    return BeforeValidator(read, json_schema_input_type=Literal[tuple(by_word)])


_PLAIN_NUMBER = {"type": ["number", "string"], "description": "A number, like 70, 70.1 or 1,200"}
_A_DAY = r"^\d{4}-\d{2}-\d{2}$|^\d{1,2} [A-Z][a-z]+ \d{4}$"

Text: TypeAlias = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TEXT)
]
"""Some text that is not empty, nor longer than anybody would read."""

Number: TypeAlias = Annotated[Fraction, BeforeValidator(_number), WithJsonSchema(_PLAIN_NUMBER)]
"""An exact number."""

Whole: TypeAlias = Annotated[
    int,
    BeforeValidator(_whole),
    WithJsonSchema({"type": ["integer", "string"], "description": "A whole number"}),
]
"""A whole number."""

Day: TypeAlias = Annotated[
    int,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "pattern": _A_DAY, "description": "A date, 2024-03-31"}),
]
"""A day, as its ordinal."""

DayOfChange: TypeAlias = Annotated[
    InstanceOf[Boundary],
    BeforeValidator(_day_of_change),
    WithJsonSchema({"type": "string", "description": "2024-03-31, or 2024-03 for a month"}),
]
"""A day on which something changed; perhaps only its month is established."""

DayOrPeriod: TypeAlias = Annotated[
    InstanceOf[Period],
    BeforeValidator(_day_or_period),
    WithJsonSchema({"type": "string", "description": "2024-03-31, or 2024-04-01 to 2024-06-30"}),
]
"""A day, or the days from one to another."""

YesNo: TypeAlias = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema({"enum": [True, False, "yes", "no", "true", "false"]}),
]
"""Yes or no."""

Months: TypeAlias = Annotated[
    int,
    BeforeValidator(_months),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,3} (months?|years?)$"}),
]
"""A length of time, in months."""

Name: TypeAlias = Annotated[
    str,
    BeforeValidator(_name),
    WithJsonSchema({"type": "string", "pattern": r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$"}),
]
"""The name of anything."""

FactName: TypeAlias = Annotated[
    str,
    BeforeValidator(_fact_name),
    WithJsonSchema({"type": "string", "pattern": r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"}),
]
"""The name of a fact type or a scale, with underscores."""

RuleName: TypeAlias = Annotated[
    str,
    BeforeValidator(_rule_name),
    WithJsonSchema({"type": "string", "pattern": r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}),
]
"""The name of anything that belongs to the rulebook, with hyphens."""
