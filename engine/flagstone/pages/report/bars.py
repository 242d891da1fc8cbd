"""Numbers as bars: where each part of a bar lies, for a drawing that stands beside the numbers."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from flagstone.conditions.tree import Severity
from flagstone.reports.report import SeverityWord

WIDTH = 100
"""Of every bar, in the drawing's own units."""

GRAVEST_FIRST: tuple[SeverityWord, ...] = ("critical", "high", "medium", "low")


class Segment(msgspec.Struct, frozen=True):
    """One part of a bar. `kind` names its colour."""

    kind: str
    x: str
    width: str


def stacked(parts: Iterable[tuple[str, int]], longest: int) -> tuple[Segment, ...]:
    """Parts one behind another, so long that `longest` of them would fill the whole width."""
    found, before = [], 0
    for kind, number in parts:
        if number:
            found.append(Segment(kind, _place(before, longest), _place(number, longest)))
        before += number
    return tuple(found)


def by_severity(words: Iterable[str]) -> dict[str, int]:
    """How many there are of each severity, the gravest first."""
    counts: dict[str, int] = dict.fromkeys(GRAVEST_FIRST, 0)
    for word in words:
        counts[word] += 1
    return counts


def gravity(word: str) -> int:
    """For sorting: the graver, the greater."""
    return int(Severity[word.upper()])


def _place(number: int, whole: int) -> str:
    """In tenths of a unit, worked out in whole numbers."""
    tenths = (number * WIDTH * 10 + whole // 2) // whole if whole else 0
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")
