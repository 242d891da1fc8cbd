"""Days, periods and windows of days, some of which start on a day nobody could establish.

Days are whole numbers (`date.toordinal()`), so that they compare as every other value does.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from datetime import date

import msgspec

FIRST_DAY = date.min.toordinal()
LAST_DAY = date.max.toordinal()

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z", re.ASCII)
_DAY_IN_WORDS = re.compile(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})\Z", re.ASCII)
MONTHS = tuple(calendar.month_name)[1:]
WORDS_OF_DATES = frozenset(word.casefold() for month in MONTHS for word in (month, month[:3])) | {
    "to",
    "yyyy",
    "mm",
    "dd",
}
"""What stands in a date or period beside its figures, or is to be replaced by them."""


class Period(msgspec.Struct, frozen=True, order=True):
    """From one day to another, both included. A single day is a period of one day."""

    first: int
    last: int

    @classmethod
    def of(cls, first: date, last: date | None = None) -> Period:
        """The period from `first` to `last`, or the one day `first`."""
        return cls(first.toordinal(), (last or first).toordinal())

    def __str__(self) -> str:
        if self.first == self.last:
            return day_in_words(self.first)
        return f"{day_in_words(self.first)} to {day_in_words(self.last)}"

    def __repr__(self) -> str:
        return f"Period({iso(self.first)}/{iso(self.last)})"


class Boundary(msgspec.Struct, frozen=True, order=True):
    """A day of change. `earliest` and `latest` differ where only the month is known."""

    earliest: int
    latest: int

    def __repr__(self) -> str:
        return f"Boundary({iso(self.earliest)}/{iso(self.latest)})"

    def __str__(self) -> str:
        if self.earliest == self.latest:
            return day_in_words(self.earliest)
        month = date.fromordinal(self.earliest)
        return f"{MONTHS[month.month - 1]} {month.year} (day not established)"

    def shifted(self, days: int) -> Boundary:
        """The boundary some days later, or earlier."""
        return Boundary(self.earliest + days, self.latest + days)


class Window(msgspec.Struct, frozen=True, order=True):
    """The days on which something holds, `start` and `end` included; None means unbounded."""

    start: Boundary | None = None
    end: Boundary | None = None

    def holds(self, period: Period) -> bool | None:
        """True if it holds on the whole period, False on no day of it, None if that differs or the
        day of change is not established."""
        starts = self.start or Boundary(FIRST_DAY, FIRST_DAY)
        ends = self.end or Boundary(LAST_DAY, LAST_DAY)
        if starts.latest <= period.first and period.last <= ends.earliest:
            return True
        if period.last < starts.earliest or period.first > ends.latest:
            return False
        return None

    def intersection(self, other: Window) -> Window:
        """The days that lie in both. It `is_empty` where there are none."""
        starts = [start for start in (self.start, other.start) if start]
        ends = [end for end in (self.end, other.end) if end]
        return Window(
            _extreme(max, starts) if starts else None, _extreme(min, ends) if ends else None
        )

    @property
    def is_empty(self) -> bool:
        """Whether it certainly holds on no day."""
        return bool(self.start and self.end and self.start.earliest > self.end.latest)

    @property
    def sure(self) -> Period | None:
        """The days on which it certainly holds, or None."""
        first = self.start.latest if self.start else FIRST_DAY
        last = self.end.earliest if self.end else LAST_DAY
        return Period(first, last) if first <= last else None

    @property
    def possible(self) -> Period | None:
        """The days on which it may hold, or None."""
        first = self.start.earliest if self.start else FIRST_DAY
        last = self.end.latest if self.end else LAST_DAY
        return Period(first, last) if first <= last else None

    def before(self) -> Window | None:
        """All the days before it, or None where it has no beginning."""
        return Window(None, self.start.shifted(-1)) if self.start else None

    def after(self) -> Window | None:
        """All the days after it, or None where it has no end."""
        return Window(self.end.shifted(1), None) if self.end else None

    def __str__(self) -> str:
        match self.start, self.end:
            case None, None:
                return "at any date"
            case Boundary(), None:
                return f"from {self.start}"
            case None, Boundary():
                return f"to {self.end}"
        return f"{self.start} to {self.end}"


ALWAYS = Window()


def _extreme(which: Callable[[Iterable[int]], int], boundaries: list[Boundary]) -> Boundary:
    return Boundary(
        which(boundary.earliest for boundary in boundaries),
        which(boundary.latest for boundary in boundaries),
    )


def any_holds(windows: tuple[Window, ...], period: Period) -> bool | None:
    """Whether one of several windows holds on the period (strong Kleene *or*)."""
    answers = [window.holds(period) for window in windows]
    if True in answers:
        return True
    return None if None in answers else False


def read_day(text: str) -> int | None:
    """The day written `2024-03-31` or `31 March 2024`; None if it is neither, or no real day."""
    try:
        if found := _DAY.match(text):
            return date(*map(int, found.groups())).toordinal()
        if (found := _DAY_IN_WORDS.match(text)) and found[2] in MONTHS:
            return date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1])).toordinal()
    except ValueError:
        return None
    return None


def read_boundary(text: str) -> Boundary | None:
    """A day of change: `2024-03-31`, or `2024-03` where only the month is established."""
    if found := _MONTH.match(text):
        year, month = map(int, found.groups())
        if not (1 <= month <= 12 and year >= 1):
            return None
        last = calendar.monthrange(year, month)[1]
        return Boundary(date(year, month, 1).toordinal(), date(year, month, last).toordinal())
    day = read_day(text)
    return None if day is None else Boundary(day, day)


def iso(day: int) -> str:
    """2024-03-31; of a number that is no day, the number."""
    return date.fromordinal(day).isoformat() if FIRST_DAY <= day <= LAST_DAY else str(day)


def day_in_words(day: int) -> str:
    """31 March 2024."""
    if day <= FIRST_DAY:
        return "the earliest day"
    if day >= LAST_DAY:
        return "the latest day"
    written = date.fromordinal(day)
    return f"{written.day} {MONTHS[written.month - 1]} {written.year}"


def months_before(day: int, months: int) -> int:
    """The corresponding date some months earlier, or the last day of a shorter month."""
    written = date.fromordinal(day)
    index = written.year * 12 + written.month - 1 - months
    year, month = divmod(index, 12)
    if year < 1:
        return FIRST_DAY
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(written.day, last)).toordinal()
