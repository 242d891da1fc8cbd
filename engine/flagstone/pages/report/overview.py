"""Several reports side by side, before each is told by itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from flagstone.pages.report.bars import GRAVEST_FIRST, Segment, by_severity, gravity, stacked
from flagstone.reports.report import Report
from flagstone.sheets.fact_sheet import authority_key


class ReportRow(msgspec.Struct, frozen=True):
    """One report on one line."""

    anchor: str
    authority: str
    date: str
    iso_date: str
    title: str
    bar: tuple[Segment, ...]
    numbers: tuple[int, ...]
    """Concerns of each severity, the gravest first."""
    flags: int
    judged: int
    rules: int


class ConcernRow(msgspec.Struct, frozen=True):
    """One concern over all authorities."""

    title: str
    area: str
    bar: tuple[Segment, ...]
    numbers: tuple[int, ...]
    raised: int
    judged: int


class Overview(msgspec.Struct, frozen=True):
    """All reports, the gravest first, and the concerns that most of them raise."""

    rows: tuple[ReportRow, ...]
    concerns: tuple[ConcernRow, ...]
    authorities: int
    flags: int


def overview(reports: Sequence[Report], anchors: Sequence[str]) -> Overview:
    """Each report with the place on the page where it is told."""
    longest = max((len(report.concerns) for report in reports), default=0)
    rows = [_row(report, at, longest) for report, at in zip(reports, anchors, strict=True)]
    rows.sort(key=lambda row: [-number for number in row.numbers])
    return Overview(
        rows=tuple(rows),
        concerns=tuple(_concerns(reports)),
        authorities=len({authority_key(report.subject.authority) for report in reports}),
        flags=sum(row.flags for row in rows),
    )


def _row(report: Report, anchor: str, longest: int) -> ReportRow:
    counts = by_severity(concern.severity for concern in report.concerns)
    subject = report.subject
    return ReportRow(
        anchor=anchor,
        authority=subject.authority,
        date=subject.date_in_words,
        iso_date=subject.date.isoformat(),
        title=subject.title or subject.kind,
        bar=stacked(counts.items(), longest),
        numbers=tuple(counts[word] for word in GRAVEST_FIRST),
        flags=len(report.flags),
        judged=sum(area.raised + area.clear for area in report.coverage),
        rules=sum(area.rules for area in report.coverage),
    )


def _concerns(reports: Iterable[Report]) -> list[ConcernRow]:
    severities: dict[str, list[str]] = defaultdict(list)
    judged: Counter[str] = Counter()
    areas: dict[str, str] = {}
    for report in reports:
        raised = {concern.title for concern in report.concerns}
        for concern in report.concerns:
            severities[concern.title].append(concern.severity)
            areas[concern.title] = concern.area_title
        judged.update(raised | {each.concern_title for each in report.clear})
    longest = max(judged.values(), default=0)
    rows = []
    for title, words in severities.items():
        counts = by_severity(words)
        clear = judged[title] - len(words)
        rows.append(
            ConcernRow(
                title=title,
                area=areas[title],
                bar=stacked([*counts.items(), ("clear", clear)], longest),
                numbers=tuple(counts[word] for word in GRAVEST_FIRST),
                raised=len(words),
                judged=judged[title],
            )
        )
    gravest = {title: max(map(gravity, words)) for title, words in severities.items()}
    return sorted(rows, key=lambda row: (-row.raised, -gravest[row.title], row.title))
