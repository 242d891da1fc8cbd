"""A standard by date as a drawing: the same as the table beneath it, for those who rather look."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import msgspec

from flagstone.reports.basis import value_in_words
from flagstone.rulebook.standards import Standard, StandardValue

WIDTH, HEIGHT = 640, 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 8, 632, 30, 118
_YEAR = 365


class Bar(msgspec.Struct, frozen=True):
    """One value: from `x` to `end`, between two heights, which are equal where it is no range."""

    x: float
    end: float
    top: float
    bottom: float
    label: str
    anchor: str


class Tick(msgspec.Struct, frozen=True):
    """The beginning of a year."""

    x: float
    year: int


class Chart(msgspec.Struct, frozen=True):
    """Where to draw what, and what it shows in words."""

    title: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    bottom: int = _BOTTOM


def chart(standard: Standard, day: int) -> Chart | None:
    """The standard until a day, or until its last change; None where it never changed."""
    values = [value for value in standard.values if value.window.start is not None]
    if len(values) < 2 or len(values) != len(standard.values):
        return None
    starts = [value.window.start.earliest for value in values if value.window.start]
    ends = [value.window.end.latest if value.window.end else 0 for value in values]
    first, last = min(starts), max(day, max(starts) + _YEAR, *ends)
    low, high = min(v.lower for v in values), max(v.upper for v in values)
    scale = _Scale(first, last, low, high)
    bars = tuple(
        scale.bar(standard, value, start, end or last)
        for value, start, end in sorted(zip(values, starts, ends, strict=True), key=lambda v: v[1])
    )
    said = "; ".join(f"{value_in_words(standard, v)} {v.window}" for v in standard.values)
    return Chart(f"{standard.title}: {said}.", _unlike_neighbours(bars), tuple(scale.ticks()))


class _Scale(msgspec.Struct, frozen=True):
    first: int
    last: int
    low: Fraction
    high: Fraction

    def x(self, day: int) -> float:
        whole = max(self.last - self.first, 1)
        return round(_LEFT + (_RIGHT - _LEFT) * (day - self.first) / whole, 1)

    def y(self, number: Fraction) -> float:
        if self.high == self.low:
            return (_TOP + _BOTTOM) / 2
        height = (number - self.low) / (self.high - self.low)
        return round(_BOTTOM - 12 - (_BOTTOM - 12 - _TOP) * float(height), 1)

    def bar(self, standard: Standard, value: StandardValue, first: int, last: int) -> Bar:
        label = value_in_words(standard, value).removesuffix(standard.unit).strip()
        x, end = self.x(first), self.x(min(last, self.last))
        anchor = "start" if x < WIDTH * 0.85 else "end"
        return Bar(x, end, self.y(value.upper), self.y(value.lower), label, anchor)

    def ticks(self) -> list[Tick]:
        years = range(date.fromordinal(self.first).year + 1, date.fromordinal(self.last).year + 1)
        step = max(1, -(-len(years) // 8))
        return [Tick(self.x(date(year, 1, 1).toordinal()), year) for year in years[::step]]


def _unlike_neighbours(bars: tuple[Bar, ...]) -> tuple[Bar, ...]:
    """Labels only where they have room: what is left out stands in the table."""
    shown: list[Bar] = []
    free = -1.0
    for bar in bars:
        width = 7.5 * len(bar.label)
        x = bar.x if bar.anchor == "start" else bar.end - width
        label = bar.label if x >= free else ""
        if label:
            free = x + width + 4
        shown.append(Bar(bar.x, bar.end, bar.top, bar.bottom, label, bar.anchor))
    return tuple(shown)
