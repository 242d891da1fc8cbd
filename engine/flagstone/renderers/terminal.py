"""The terminal: coverage, the concerns at a glance, each flag in full, what could not be judged.

Severity is always a word; colour only repeats it. Nothing is taken for markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from flagstone.renderers import silences
from flagstone.renderers.flag_page import FlagPage, severity
from flagstone.renderers.grids import bulleted, indented, section, show, text_of
from flagstone.renderers.inert import made_inert
from flagstone.renderers.wording import (
    counted,
    evidence_lines,
    receipt_lines,
    scope_line,
    stopped,
    summary,
)
from flagstone.reports.report import AreaCoverage, RaisedConcern, Report


def show_on_screen(reports: Sequence[Report]) -> None:
    """Print reports to standard output, one after another."""
    show(_all(reports))


def render(reports: Sequence[Report], width: int = 80) -> str:
    """The same as a text of that width, without colour."""
    return text_of(_all(reports), width)


def _all(reports: Sequence[Report]) -> Iterator[RenderableType]:
    for report in reports:
        yield from _parts(made_inert(report))


def _parts(report: Report) -> Iterator[RenderableType]:
    yield Rule(style="dim")
    yield from _heading(report)
    yield section("What was judged")
    yield _coverage(report.coverage)
    yield section(summary(report))
    if report.concerns:
        yield _at_a_glance(report.concerns)
    page = FlagPage(report)
    for number, concern in enumerate(report.concerns, 1):
        yield from _concern(page, number, concern)
    yield from _silences(report)
    yield section("Receipt")
    for line in receipt_lines(report.receipt):
        yield indented(Text(line, style="dim", overflow="fold"))


def _heading(report: Report) -> Iterator[RenderableType]:
    subject = report.subject
    yield Text(subject.authority, style="bold")
    if subject.title:
        yield Text(subject.title)
    yield Text(evidence_lines(subject))
    if scope := scope_line(subject):
        yield Text(scope)
    if subject.note:
        yield Text(stopped(subject.note), style="dim")
    for notice in report.notices:
        yield Text()
        yield Text(f"Note: {notice}", style="bold")


def _coverage(areas: Sequence[AreaCoverage]) -> RenderableType:
    """A row for each area. What was not judged has a column of its own, never a blank."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("Practice area")
    for heading in ("Rules", "Raised", "Clear", "Undecided", "Not judged"):
        table.add_column(heading, justify="right")
    for area in areas:
        judged = area.raised + area.clear + area.undecided
        counts = (area.rules, area.raised, area.clear, area.undecided, area.rules - judged)
        table.add_row(Text(area.title), *map(str, counts))
    return table


def _at_a_glance(concerns: Sequence[RaisedConcern]) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    table.add_column(justify="right", no_wrap=True)
    for concern in concerns:
        graver = concern.possible != concern.severity
        table.add_row(
            severity(concern.severity, at_least=graver),
            Text(concern.title),
            Text(counted(len(concern.flags), "flag")),
        )
    return table


def _concern(page: FlagPage, number: int, concern: RaisedConcern) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(style="dim")
    yield Text(f"{number}. {concern.title}", style="bold")
    yield Text(concern.area_title, style="dim")
    for flag in concern.flags:
        yield Text()
        yield page.flag(flag)


def _silences(report: Report) -> Iterator[RenderableType]:
    """What was not raised, and what could not be judged and why."""
    for silence in silences.of(report, brief=True):
        yield section(silence.title)
        if silence.explained:
            yield Text(silence.explained)
        yield from bulleted(silence.lines)
