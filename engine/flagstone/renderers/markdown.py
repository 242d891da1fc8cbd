"""Markdown: the same report to paste into a paper for a board. What a sheet says is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from flagstone.renderers import silences
from flagstone.renderers.answers import attention, attention_title
from flagstone.renderers.flag_rows import (
    FlagRows,
    cited_in,
    expected,
    held_at,
    message_of,
    severity_said,
    source_said,
)
from flagstone.renderers.inert import made_inert
from flagstone.renderers.parts import USUAL, Part, Parts
from flagstone.renderers.wording import (
    evidence_lines,
    flag_numbers,
    nothing_shown,
    receipt_in_short,
    receipt_lines,
    scope_line,
    stopped,
    summary,
)
from flagstone.reports.grounds import Citation
from flagstone.reports.report import AreaCoverage, Flag, RaisedConcern, Report
from flagstone.vocabulary.english import counted

_SPECIAL = re.compile(r"([\\`*_{}\[\]|~#$!])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BULLET = re.compile(r"^([-+=])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")


def render(reports: Sequence[Report], parts: Parts = USUAL) -> str:
    """The reports one after another, each under a heading of its own."""
    return "".join(pieces(reports, parts))


def pieces(reports: Iterable[Report], parts: Parts = USUAL) -> Iterator[str]:
    """The same, report after report."""
    for number, report in enumerate(map(made_inert, reports)):
        yield ("\n" if number else "") + "\n".join(_lines(report, parts)) + "\n"


def escaped(text: str) -> str:
    """Text in which nothing is markup or HTML, wherever on a line it stands."""
    safe = _SPECIAL.sub(r"\\\1", text).translate(_ENTITIES)
    return _NUMBERED.sub(r"\1\\\2", _BULLET.sub(r"\\\1", safe))


def _lines(report: Report, parts: Parts) -> Iterator[str]:
    rows = FlagRows(report, parts)
    yield from (f"# {escaped(report.subject.authority)}", "")
    source = source_said(report, rows.source) if Part.FLAGS in parts else ""
    yield from _heading(report, source)
    yield from (f"## {escaped(summary(report))}", "")
    yield from _at_a_glance(report.concerns)
    yield from _paragraphs(nothing_shown(report))
    if lines := attention(report):
        yield from (f"## {escaped(attention_title(report))}", "")
        yield from (*_bullets(lines), "")
    yield from ("## What was judged", "")
    yield from _coverage(report.coverage)
    yield from _paragraphs(*silences.counts(report), silences.how_to_list(report, parts))
    if Part.FLAGS in parts:
        yield from _flags(rows, report.concerns)
        yield from _cited(cited_in(report), parts)
    for silence in silences.of(report, parts):
        yield from (f"## {escaped(silence.title)}", "")
        yield from _paragraphs(silence.explained)
        yield from (*_bullets(silence.lines), "")
    if Part.RECEIPT in parts:
        yield from ("## Receipt", "")
        yield from _bullets(receipt_lines(report.receipt))
    else:
        yield escaped(receipt_in_short(report.receipt))


def _heading(report: Report, source: str) -> Iterator[str]:
    subject = report.subject
    if subject.title:
        yield from (f"**{escaped(subject.title)}**", "")
    yield from _paragraphs(
        evidence_lines(subject), scope_line(subject), source, stopped(subject.note)
    )
    for notice in report.notices:
        yield from (f"**Note:** {escaped(notice)}", "")


def _at_a_glance(concerns: Sequence[RaisedConcern]) -> Iterator[str]:
    if not concerns:
        return
    yield "| Severity | Concern | Flags | Numbers |"
    yield "|---|---|---:|---:|"
    for concern, numbers in zip(concerns, flag_numbers(concerns), strict=True):
        graded = severity_said(concern.severity, at_least=concern.possible != concern.severity)
        yield f"| {graded} | {escaped(concern.title)} | {len(concern.flags)} | {numbers} |"
    yield ""


def _coverage(areas: Iterable[AreaCoverage]) -> Iterator[str]:
    yield (
        "| Practice area | Rules | Raised | Clear | Undecided | Not looked at | Not applicable "
        "| Not in force |"
    )
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for area in areas:
        counts = (
            area.rules,
            area.raised,
            area.clear,
            area.undecided,
            area.not_looked_at,
            area.not_applicable,
            area.not_in_force,
        )
        yield f"| {escaped(area.title)} | {' | '.join(map(str, counts))} |"
    yield ""


def _flags(rows: FlagRows, concerns: Sequence[RaisedConcern]) -> Iterator[str]:
    number = 0
    for concern in concerns:
        yield from (f"## {escaped(concern.title)}", "")
        yield from _paragraphs(concern.area_title)
        for flag in concern.flags:
            number += 1
            yield from _flag(rows, number, flag)


def _flag(rows: FlagRows, number: int, flag: Flag) -> Iterator[str]:
    graded = severity_said(flag.severity, at_least=flag.is_at_least)
    yield from (f"### {number}. {graded}: {escaped(flag.title)}", "")
    yield from _paragraphs(message_of(flag))
    yield from (f"- **{row.label}:** {escaped(row.text)}" for row in rows.of(number, flag))
    yield ""


def _cited(citations: Sequence[Citation], parts: Parts) -> Iterator[str]:
    if not citations:
        return
    yield from (f"## What is cited ({counted(len(citations), 'provision')})", "")
    for citation in citations:
        yield f"- **{escaped(f'[{citation.provision}]')}** {escaped(expected(citation))}"
        for text in held_at(citation, notes=Part.NOTES in parts):
            yield f"  - {escaped(text)}"
    yield ""


def _paragraphs(*texts: str) -> Iterator[str]:
    for text in texts:
        if text:
            yield from (escaped(text), "")


def _bullets(lines: Iterable[str]) -> Iterator[str]:
    yield from (f"- {escaped(line)}" for line in lines)
