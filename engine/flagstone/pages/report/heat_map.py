"""Themes across documents as a tinted table: what was raised when, and how gravely."""

from __future__ import annotations

import msgspec

from flagstone.renderers.timeline_cells import by_area, cell, document_line, legend, word_of
from flagstone.timeline.timeline import ConcernHistory, ConcernMoment, Document, Timeline


class Cell(msgspec.Struct, frozen=True):
    """What one document says of one concern: a word, its tint, and the same in full."""

    word: str
    tint: str
    full: str


class Column(msgspec.Struct, frozen=True):
    """A document."""

    label: str
    title: str


class Row(msgspec.Struct, frozen=True):
    """A concern over all documents."""

    title: str
    anchor: str
    cells: tuple[Cell, ...]


class HeatMap(msgspec.Struct, frozen=True):
    """The table, a group of rows for each practice area, and what its words mean."""

    authority: str
    columns: tuple[Column, ...]
    areas: tuple[tuple[str, tuple[Row, ...]], ...]
    legend: tuple[str, ...]
    documents: tuple[str, ...]
    never_raised: int


def heat_map(timeline: Timeline, anchors: dict[str, str] | None = None) -> HeatMap:
    """The concerns that were ever raised. `anchors` says where else on the page each is told."""
    placed = anchors or {}
    return HeatMap(
        authority=timeline.authority,
        columns=tuple(Column(each.label, _titled(each)) for each in timeline.documents),
        areas=tuple(
            (area, tuple(_row(each, placed.get(each.id, "")) for each in concerns))
            for area, concerns in by_area(timeline.concerns)
        ),
        legend=tuple(map(_in_lower_case, legend(timeline.concerns))),
        documents=tuple(document_line(each) for each in timeline.documents),
        never_raised=len(timeline.never_raised),
    )


def _row(concern: ConcernHistory, anchor: str) -> Row:
    return Row(concern.title, anchor, tuple(map(_cell, concern.moments)))


def _cell(moment: ConcernMoment) -> Cell:
    word = word_of(moment)
    return Cell(cell(moment).lower(), _tint(moment), word.meaning)


def _in_lower_case(line: str) -> str:
    """A line of the legend with its word as the cells have it."""
    word, mark, meaning = line.partition(":")
    return f"{word.lower()}{mark}{meaning}"


def _tint(moment: ConcernMoment) -> str:
    if moment.severity is not None:
        return moment.severity
    return "clear" if moment.state == "clear" else "silent"


def _titled(document: Document) -> str:
    return f"{document.title or document.kind}, {document.date_in_words}"
