"""Flags as a terminal shows them: a number, the severity, the message, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.renderers.flag_rows import FlagRows, Row, message_of, severity_said
from flagstone.renderers.layout import BLANK, Line, Piece, paragraph
from flagstone.renderers.parts import Parts
from flagstone.reports.report import Flag, RaisedConcern, Report

STYLES = {"critical": "bold white on red", "high": "bold red", "medium": "yellow", "low": "cyan"}

_INDENT = 4
_HANG = 6


def severity(word: str, *, at_least: bool = False) -> Piece:
    """The severity as a word that its colour only repeats."""
    return severity_said(word, at_least=at_least), STYLES[word]


class FlagPage:
    """Writes the flags of one report in the order of reading, at a width."""

    def __init__(self, report: Report, parts: Parts, width: int) -> None:
        self._rows = FlagRows(report, parts)
        self._width = width
        self._number = 0

    @property
    def source(self) -> str:
        """The source of all evidence that does not name one; empty if there is none."""
        return self._rows.source

    def concern(self, concern: RaisedConcern) -> Iterator[Line]:
        """A concern's title and its flags."""
        yield from paragraph(concern.title, self._width, style="bold underline")
        yield ((concern.area_title, "dim"),)
        for flag in concern.flags:
            self._number += 1
            yield BLANK
            yield from self._flag(self._number, flag)

    def _flag(self, number: int, flag: Flag) -> Iterator[Line]:
        graded = severity(flag.severity, at_least=flag.is_at_least)
        lead = ((f"{number}.".ljust(_INDENT), "bold"), graded, ("  ", ""))
        yield from paragraph(flag.title, self._width, style="bold", lead=lead, hang=_INDENT)
        if message := message_of(flag):
            yield from paragraph(message, self._width, lead=((" " * _INDENT, ""),))
        for row in self._rows.of(number, flag):
            yield from self._row(row)

    def _row(self, row: Row) -> Iterator[Line]:
        lead = ((" " * _INDENT, ""), (f"{row.label}: ", "bold dim"))
        style = "dim" if row.quiet else ""
        yield from paragraph(row.text, self._width, style=style, lead=lead, hang=_HANG)
