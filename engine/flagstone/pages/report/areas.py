"""Practice areas as tables with bars: how many concerns of which severity, how much was judged."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagstone.pages.report.bars import GRAVEST_FIRST, Segment, by_severity, stacked
from flagstone.reports.report import AreaCoverage, Report

JUDGED = (
    ("raised", "Raised"),
    ("clear", "Not raised"),
    ("undecided", "Undecided"),
    ("unseen", "Not looked at"),
    ("outside", "Not applicable, or not in force"),
)
"""What can come of a rule: a name for its colour, and the column's heading."""


class AreaRow(msgspec.Struct, frozen=True):
    """One row: its title, its bar, and the same as numbers."""

    title: str
    bar: tuple[Segment, ...]
    numbers: tuple[int, ...]
    total: int
    note: str = ""


def severities(report: Report) -> tuple[AreaRow, ...]:
    """Concerns by practice area and severity. An area of which nothing was judged says so."""
    found = {
        area.area: by_severity(c.severity for c in report.concerns if c.area == area.area)
        for area in report.coverage
    }
    longest = max((sum(counts.values()) for counts in found.values()), default=0)
    return tuple(
        AreaRow(
            title=area.title,
            bar=stacked(found[area.area].items(), longest),
            numbers=tuple(found[area.area][word] for word in GRAVEST_FIRST),
            total=sum(found[area.area].values()),
            note="" if area.raised or area.clear else "nothing here could be judged",
        )
        for area in report.coverage
    )


def coverage(report: Report) -> tuple[AreaRow, ...]:
    """Rules by practice area and by what came of them."""
    longest = max((area.rules for area in report.coverage), default=0)
    return tuple(
        AreaRow(
            title=area.title,
            bar=stacked(counts_of(area), longest),
            numbers=tuple(number for _, number in counts_of(area)),
            total=area.rules,
        )
        for area in report.coverage
    )


def unjudged(report: Report) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Areas with the concerns of which nothing could be judged."""
    for area in report.coverage:
        if area.not_judged:
            yield area.title, area.not_judged


def counts_of(area: AreaCoverage) -> tuple[tuple[str, int], ...]:
    """What came of an area's rules, in the order of `JUDGED`."""
    numbers = (
        area.raised,
        area.clear,
        area.undecided,
        area.not_looked_at,
        area.not_applicable + area.not_in_force,
    )
    return tuple((kind, number) for (kind, _), number in zip(JUDGED, numbers, strict=True))
