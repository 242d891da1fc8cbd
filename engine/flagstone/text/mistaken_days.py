"""Days that are not written as they are read here, or that there are not: what may be meant.

Spreadsheets, other programs and people write days in many ways. Some have one meaning and some have
two, by country; none is taken for a day here, and each is told how to write the one that is meant.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import NamedTuple

from flagstone.dates import MONTHS, day_in_words, iso, read_day

_LONGEST_DAY = 60
_TIME = re.compile(
    r"(?<=\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?:Z| ?[+-]\d\d:?\d\d)?\Z", re.I
)
_FIGURES = re.compile(r"(\d{1,4})([-/.])(\d{1,2})[-/.](\d{1,4})\Z", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z", re.ASCII)
_RUN_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})\Z", re.ASCII)
_PARTS = re.compile(r"\d+|[a-z]+", re.ASCII)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b(?: of\b)?")
_WEEKDAY = re.compile(r"\A(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[ ,]*")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?\Z", re.ASCII)
# A spreadsheet counts its days from this one (but those before March 1900, which nobody means).
_SPREADSHEET_DAY_0 = date(1899, 12, 30).toordinal()
_SERIALS = range(20_000, 80_000)


class Mistaken(NamedTuple):
    """Why a text is not read as a day, though it is plain that one is meant.

    `why` goes on after the text (`... is not how a date is written here.`); `advice` is what to
    write, a sentence. `days` are those that it may mean: none where there is no such day.
    """

    why: str
    advice: str
    days: tuple[int, ...] = ()


def mistaken_day(text: str) -> Mistaken | None:
    """What is wrong with a day that is written as elsewhere, or is not in the calendar; None for
    what is no day at all.

    >>> mistaken_day("31/03/2025").advice
    'Write 2025-03-31.'
    >>> mistaken_day("2025-02-29").why
    'is not a day of the calendar: February 2025 has 28 days.'
    """
    if len(text) > _LONGEST_DAY or read_day(text) is not None:
        return None
    plain = _TIME.sub("", " ".join(text.split()))
    if found := _SERIAL.match(plain):
        return _serial(int(found[1]))
    if found := _MONTH.match(plain):
        year, month = map(int, found.groups())
        if _day_of(year, month, 1) is None:
            return Mistaken(_no_such(year, month, 1), "Check the year and the month.")
        return Mistaken("is a month, and a day is needed.", f"Write the day too, as in {plain}-01.")
    candidates = _candidates(plain)
    if not candidates:
        return None
    days = list(dict.fromkeys(day for each in candidates if (day := _day_of(*each)) is not None))
    if not days:
        return Mistaken(_no_such(*candidates[0]), "Check the day, the month and the year.")
    if len(days) == 1:
        return Mistaken("is not how a date is written here.", f"Write {iso(days[0])}.", (days[0],))
    either = " or ".join(map(day_in_words, days))
    which = " or ".join(map(iso, days))
    return Mistaken(
        f"may be {either}: dates like it are read in both ways.",
        f"Write {which}, whichever is meant.",
        tuple(days),
    )


def _candidates(plain: str) -> list[tuple[int, int, int]]:
    """Every year, month and day that the text may mean, as it is read in Britain first."""
    if found := _RUN_TOGETHER.match(plain):
        return [(int(found[1]), int(found[2]), int(found[3]))]
    if found := _FIGURES.match(plain):
        first, joint, middle, last = found.groups()
        one, two, three = int(first), int(middle), int(last)
        if 3 in (len(first), len(last)):
            return []
        if len(first) == 4:
            # In no country is the day before the month after a year, but for a slip.
            swapped = joint != "-" and two > 12
            return [(one, three, two) if swapped else (one, two, three)]
        british = [(_year(last), two, one), (_year(last), one, two)]
        return [*british, (_year(first), two, three)] if joint == "-" and len(last) < 3 else british
    return _in_words(_WEEKDAY.sub("", plain.casefold()))


def _in_words(text: str) -> list[tuple[int, int, int]]:
    """A date with the name of its month, shortened or not, in any order that people use."""
    parts = _PARTS.findall(_ORDINAL.sub("", text))
    if len(parts) != 3 or _PARTS.sub("", _ORDINAL.sub("", text)).strip(" ,-/."):
        return []
    names = [part for part in parts if part.isalpha()]
    months = [month for month in MONTHS for name in names if _is_name(name, month.casefold())]
    figures = [part for part in parts if part.isdigit() and len(part) in (1, 2, 4)]
    if len(months) != 1 or len(figures) != 2:
        return []
    month = MONTHS.index(months[0]) + 1
    first, second = figures
    if len(first) == 4:
        first, second = second, first
    return [(_year(second), month, int(first))] if len(first) < 3 and len(second) != 1 else []


def _is_name(name: str, month: str) -> bool:
    return len(name) >= 3 and (month.startswith(name) or (name == "sept" and month == "september"))


def _year(written: str) -> int:
    """A year of four figures, or of two as a spreadsheet takes them."""
    year = int(written)
    if len(written) > 2:
        return year
    return year + (2000 if year < 50 else 1900)


def _day_of(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def _no_such(year: int, month: int, day: int) -> str:
    """Why there is no such day."""
    if not 1 <= month <= 12:
        what = f"there is no month {month}"
    elif year < 1:
        what = "there is no year 0"
    elif day < 1:
        what = "there is no day 0"
    else:
        name, days = MONTHS[month - 1], calendar.monthrange(year, month)[1]
        what = f"{name} {year} has {days} days" if month == 2 else f"{name} has {days} days"
    return f"is not a day of the calendar: {what}."


def _serial(number: int) -> Mistaken | None:
    if number not in _SERIALS:
        return None
    day = _SPREADSHEET_DAY_0 + number
    return Mistaken(
        f"may be a spreadsheet's number for {day_in_words(day)}.",
        f"Write {iso(day)} if it is, or format the cell as a date.",
        (day,),
    )


def why_no_day(text: str) -> str:
    """Why a text is no day that is read here, as it goes on after the text."""
    mistaken = mistaken_day(text)
    return mistaken.why if mistaken else "is no day."


def is_written_otherwise(text: str) -> bool:
    """Whether the text is a day or a period as a spreadsheet may write it, rather than none."""
    days = (mistaken_day(part.strip()) for part in text.split(" to "))
    return any(day is not None and day.days for day in days)
