"""One report as the page tells it: a summary, then drawings, then every flag, then the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from flagstone.explain.short import Short
from flagstone.pages.report import areas
from flagstone.pages.report.appendix import Appendix
from flagstone.pages.report.bars import by_severity
from flagstone.pages.report.flag_view import ConcernView, FlagView, FlagViews
from flagstone.pages.report.heat_map import HeatMap
from flagstone.pages.report.silent import Fold, folds
from flagstone.pages.report.spread import Spread, Standing, standings
from flagstone.renderers import silences
from flagstone.renderers.answers import attention
from flagstone.renderers.wording import (
    evidence_lines,
    nothing_shown,
    receipt_lines,
    scope_line,
    stopped,
    summary,
)
from flagstone.reports.report import Report

GRAVEST = 6
QUESTIONS = 6


class Ask(msgspec.Struct, frozen=True):
    """Something to ask for, and the flag that gives the reason."""

    says: str
    concern: str
    flag: FlagView


class Chapter(msgspec.Struct, frozen=True):
    """Everything the page says of one report."""

    prefix: str
    anchor: str
    authority: str
    title: str
    date: str
    heading: str
    """Tells it from the others on the page."""
    of: str
    """Ends the names of its parts where there are others; empty where there are none."""
    about: tuple[str, ...]
    notices: tuple[str, ...]
    summary: str
    nothing: str
    glance: tuple[tuple[str, int], ...]
    """How many concerns of each severity, the gravest first."""
    judged: int
    rules: int
    counts: tuple[str, ...]
    gravest: tuple[ConcernView, ...]
    more: int
    asks: tuple[Ask, ...]
    attention: tuple[str, ...]
    severities: tuple[areas.AreaRow, ...]
    coverage: tuple[areas.AreaRow, ...]
    unjudged: tuple[tuple[str, tuple[str, ...]], ...]
    themes: HeatMap | None
    standings: tuple[Standing, ...]
    concerns: tuple[ConcernView, ...]
    folds: tuple[Fold, ...]
    receipt: tuple[str, ...]


class Telling(msgspec.Struct, frozen=True):
    """What a chapter is told with besides its report."""

    appendix: Appendix
    prefix: str = ""
    explained: Mapping[tuple[str, str], Short] = {}
    spread: Mapping[str, Spread] = {}
    themes: HeatMap | None = None


def chapter(report: Report, telling: Telling) -> Chapter:
    """A report with what the page tells of it."""
    subject = report.subject
    flags = FlagViews(report, telling.appendix, telling.explained, telling.prefix)
    concerns = tuple(flags.concerns())
    counts = by_severity(concern.severity for concern in report.concerns)
    return Chapter(
        prefix=telling.prefix,
        anchor=f"{telling.prefix}report",
        authority=subject.authority,
        title=subject.title,
        date=subject.date_in_words,
        heading=f"{subject.authority}, {subject.date_in_words}",
        of=f", {subject.authority}, {subject.date_in_words}" if telling.prefix else "",
        about=tuple(
            line
            for line in (evidence_lines(subject), scope_line(subject), stopped(subject.note))
            if line
        ),
        notices=report.notices,
        summary=summary(report),
        nothing=nothing_shown(report),
        glance=tuple(counts.items()),
        judged=sum(area.raised + area.clear for area in report.coverage),
        rules=sum(area.rules for area in report.coverage),
        counts=tuple(silences.counts(report)),
        gravest=concerns[:GRAVEST],
        more=max(len(concerns) - GRAVEST, 0),
        asks=tuple(asks(concerns))[:QUESTIONS],
        attention=tuple(attention(report)),
        severities=areas.severities(report),
        coverage=areas.coverage(report),
        unjudged=tuple(areas.unjudged(report)),
        themes=telling.themes,
        standings=standings(report, telling.spread),
        concerns=concerns,
        folds=tuple(folds(report)),
        receipt=tuple(receipt_lines(report.receipt)),
    )


def asks(concerns: Sequence[ConcernView]) -> Iterator[Ask]:
    """What to ask for: of each concern what its gravest flag asks, no request twice."""
    said: set[str] = set()
    for concern in concerns:
        for flag in concern.flags:
            if flag.to_do and flag.to_do not in said:
                said.add(flag.to_do)
                yield Ask(flag.to_do, concern.title, flag)
                break
