"""What a notebook shows of a report or a timeline: a summary, complete in itself and inert."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from html import escape

import msgspec
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from flagstone.renderers import silences
from flagstone.renderers.flag_page import STYLES
from flagstone.renderers.flag_rows import severity_said
from flagstone.renderers.inert import made_inert
from flagstone.renderers.markdown import escaped
from flagstone.renderers.timeline_cells import by_area, cell, legend
from flagstone.renderers.timeline_terminal import Grid
from flagstone.renderers.wording import evidence_lines, summary
from flagstone.reports.report import Report
from flagstone.reports.shown import Shown
from flagstone.timeline.timeline import Timeline
from flagstone.vocabulary.english import counted

# What a notebook would typeset between two dollars is left alone under these.
_CLASSES = "tex2jax_ignore mathjax_ignore"
_LEFT = "text-align: left; vertical-align: top"


class Card(msgspec.Struct, frozen=True):
    """A heading, sentences, a table if there is anything for it, and what must be said below."""

    title: str
    above: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    legend: tuple[str, ...]
    below: tuple[str, ...]


@singledispatch
def card(content: Shown) -> Card:
    """What is shown of a report or a timeline."""
    raise TypeError(f"{type(content).__name__} has no summary")


@card.register
def _report(report: Report) -> Card:
    subject = report.subject
    notices = (f"Note: {notice}" for notice in report.notices)
    return Card(
        title=subject.authority,
        above=_said(subject.title, evidence_lines(subject), *notices, f"{summary(report)}."),
        headings=("Severity", "Concern", "Practice area", "Flags"),
        rows=tuple(
            (
                severity_said(each.severity, at_least=each.possible != each.severity),
                each.title,
                each.area_title,
                str(len(each.flags)),
            )
            for each in report.concerns
        ),
        legend=(),
        below=_said("" if report.concerns else _no_proof(report), *silences.counts(report)),
    )


def _no_proof(report: Report) -> str:
    if any(area.raised for area in report.coverage):
        return "What was raised is left out here, as the note says."
    judged = "" if report.clear else ": no rule could be judged on what the sheet states"
    return f"That is no proof that all is well{judged}."


@card.register
def _timeline(timeline: Timeline) -> Card:
    documents, never = timeline.documents, len(timeline.never_raised)
    return Card(
        title=f"{timeline.authority}: {counted(len(documents), 'document')}",
        above=_said(
            *(f"Note: {notice}" for notice in timeline.notices),
            *(f"{each.label}: {each.title or each.file} ({each.kind})" for each in documents),
        ),
        headings=("Practice area", "Concern", *(each.label for each in documents)),
        rows=tuple(
            (area, concern.title, *map(cell, concern.moments))
            for area, concerns in by_area(timeline.concerns)
            for concern in concerns
        ),
        legend=tuple(legend(timeline.concerns)),
        below=_said(
            f"{counted(never, 'concern')} {'was' if never == 1 else 'were'} never raised, which "
            "says only that none of this evidence raised them."
            if never
            else "",
        ),
    )


def in_html(content: Shown) -> str:
    """As a piece of HTML without scripts, outside assets or colours of its own."""
    return "".join(_html(card(made_inert(content))))


def in_markdown(content: Shown) -> str:
    """As Markdown."""
    return "\n".join(_markdown(card(made_inert(content)))) + "\n"


def for_rich(content: Shown) -> RenderableType:
    """As something that Rich prints."""
    content = made_inert(content)
    shown = card(content)
    parts: list[RenderableType] = [Text(shown.title, style="bold"), *map(Text, shown.above)]
    if isinstance(content, Timeline):
        parts += [Text(), Grid(content.documents, content.concerns)]
    elif shown.rows:
        table = Table(*shown.headings, box=None, padding=(0, 2, 0, 0), header_style="bold")
        for row in shown.rows:
            table.add_row(*(Text(text, style=_style(text)) for text in row))
        parts += [Text(), table, Text()]
    return Group(*parts, *(Text(each, style="dim") for each in shown.below))


def _html(shown: Card) -> Iterator[str]:
    yield f'<div class="{_CLASSES}"><p><strong>{escape(shown.title)}</strong></p>'
    yield from (f"<p>{escape(text)}</p>" for text in shown.above)
    if shown.rows:
        headings = "".join(
            f'<th scope="col" style="{_LEFT}">{escape(each)}</th>' for each in shown.headings
        )
        yield f"<table><thead><tr>{headings}</tr></thead><tbody>"
        for row in shown.rows:
            cells = "".join(f'<td style="{_LEFT}">{escape(text)}</td>' for text in row)
            yield f"<tr>{cells}</tr>"
        yield "</tbody></table>"
    yield from (f"<p><small>{escape(text)}</small></p>" for text in (*shown.legend, *shown.below))
    yield "</div>"


def _markdown(shown: Card) -> Iterator[str]:
    yield f"**{escaped(shown.title)}**"
    for text in shown.above:
        yield from ("", escaped(text))
    if shown.rows:
        yield ""
        for row in (shown.headings, None, *shown.rows):
            cells = map(escaped, row) if row else ("---" for _ in shown.headings)
            yield f"| {' | '.join(cells)} |"
    for text in (*shown.legend, *shown.below):
        yield from ("", escaped(text))


def _style(text: str) -> str:
    """That of a severity; a concern has none, however it is written."""
    return STYLES.get(text.removeprefix("AT LEAST ").lower(), "") if text.isupper() else ""


def _said(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
