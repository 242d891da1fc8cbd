"""Explanations for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from flagstone.explain.explanation import Explanation, Explanations
from flagstone.renderers.explanation_lines import NOTHING_TO_EXPLAIN, parts_of, verdict_line
from flagstone.renderers.explanation_why import Line
from flagstone.renderers.flag_page import STYLES
from flagstone.renderers.grids import indented, section, show, text_of
from flagstone.renderers.inert import made_inert
from flagstone.renderers.wording import evidence_lines, receipt_lines, scope_line, stopped


def show_on_screen(explanations: Explanations) -> None:
    """Print to standard output, in colour if it is a terminal."""
    show(_parts(made_inert(explanations)))


def render(explanations: Explanations, width: int = 80) -> str:
    """The same as a text of that width, without colour."""
    return text_of(_parts(made_inert(explanations)), width)


def _parts(explanations: Explanations) -> Iterator[RenderableType]:
    subject = explanations.subject
    yield Text(subject.authority, style="bold")
    if subject.title:
        yield Text(subject.title)
    yield Text(evidence_lines(subject))
    if scope := scope_line(subject):
        yield Text(scope)
    for notice in explanations.notices:
        yield Text(f"Note: {notice}", style="bold")
    if not explanations.explanations:
        yield Text()
        yield Text(NOTHING_TO_EXPLAIN)
    for each in explanations.explanations:
        yield from _explanation(each, subject.date)
    yield section("Receipt")
    for line in receipt_lines(explanations.receipt):
        yield indented(Text(line, style="dim", overflow="fold"))


def _explanation(explanation: Explanation, day: date) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(style="dim")
    yield Text(explanation.title, style="bold")
    yield Text(f"{explanation.concern_title} ({explanation.rule})", style="dim")
    style = STYLES[explanation.severity] if explanation.severity else "bold"
    yield Text(stopped(verdict_line(explanation)), style=style)
    yield Text(stopped(explanation.in_words))
    for part in parts_of(explanation, day):
        yield Text()
        yield Text(part.title, style="bold underline")
        yield from _bullets(part.lines)


def _bullets(lines: Iterable[Line]) -> Iterator[RenderableType]:
    for line in lines:
        row = Table.grid(padding=(0, 1, 0, 0))
        row.add_column(width=1)
        row.add_column(ratio=1)
        row.add_row(Text("-"), Text(line.text))
        yield Padding(row, (0, 0, 0, 2 * line.depth))
