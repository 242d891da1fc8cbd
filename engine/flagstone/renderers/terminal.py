"""The terminal: whom it is about, a summary of one screen, each flag, what the flags cite.

What was not raised and what could not be judged is counted, and listed where it is asked for.
Severity is always a word; colour only repeats it. Nothing is taken for markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from flagstone.renderers import silences
from flagstone.renderers.answers import attention, attention_title
from flagstone.renderers.flag_page import FlagPage, severity
from flagstone.renderers.flag_rows import cited_in, expected, held_at, source_said
from flagstone.renderers.inert import made_inert
from flagstone.renderers.layout import (
    BLANK,
    Line,
    bulleted,
    heading,
    paragraph,
    plain,
    rule,
    show,
)
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
from flagstone.reports.report import AreaCoverage, RaisedConcern, Report
from flagstone.vocabulary.english import counted

_COLUMNS = ("Rules", "Raised", "Clear", "Undecided", "Not judged")
_GAP = 2
_NARROW = 24  # columns, in which a title would be a column of single words


def show_on_screen(reports: Sequence[Report], parts: Parts = USUAL) -> None:
    """Print reports to standard output, one after another."""
    show(lambda width: _all(reports, parts, width))


def render(reports: Sequence[Report], width: int = 80, parts: Parts = USUAL) -> str:
    """The same as a text of that width, without colour."""
    return "".join(pieces(reports, width, parts))


def pieces(reports: Iterable[Report], width: int = 80, parts: Parts = USUAL) -> Iterator[str]:
    """The same, line after line."""
    return plain(_all(reports, parts, width))


def _all(reports: Iterable[Report], parts: Parts, width: int) -> Iterator[Line]:
    for report in reports:
        yield from _page(made_inert(report), parts, width)


def _page(report: Report, parts: Parts, width: int) -> Iterator[Line]:
    flags = FlagPage(report, parts, width)
    yield rule(width)
    source = source_said(report, flags.source) if Part.FLAGS in parts else ""
    yield from _heading(report, source, width)
    yield from heading(summary(report), width)
    yield from _at_a_glance(report.concerns, width)
    if said := nothing_shown(report):
        yield from paragraph(said, width)
    if lines := attention(report):
        yield from heading(attention_title(report), width)
        yield from bulleted(lines, width)
    yield from heading("What was judged", width)
    yield from _coverage(report.coverage, width)
    for said in (*silences.counts(report), silences.how_to_list(report, parts)):
        if said:
            yield from paragraph(said, width)
    if Part.FLAGS in parts:
        for concern in report.concerns:
            yield BLANK
            yield from flags.concern(concern)
        yield from _cited(cited_in(report), parts, width)
    for silence in silences.of(report, parts):
        yield from heading(silence.title, width)
        if silence.explained:
            yield from paragraph(silence.explained, width)
        yield from bulleted(silence.lines, width)
    yield from _receipt(report, parts, width)


def _heading(report: Report, source: str, width: int) -> Iterator[Line]:
    subject = report.subject
    yield from paragraph(subject.authority, width, style="bold")
    for text, style in (
        (subject.title, ""),
        (evidence_lines(subject), ""),
        (scope_line(subject), ""),
        (source, "dim"),
        (stopped(subject.note), "dim"),
    ):
        if text:
            yield from paragraph(text, width, style=style)
    for notice in report.notices:
        yield BLANK
        yield from paragraph(f"Note: {notice}", width, style="bold")


def _at_a_glance(concerns: Sequence[RaisedConcern], width: int) -> Iterator[Line]:
    """A concern on each line: how grave, what, how many flags, and the numbers they have below."""
    if not concerns:
        return
    numbers = flag_numbers(concerns)
    left = len("Severity") + _GAP
    right = max(map(len, (*numbers, "Numbers"))) + _GAP
    titles = width - left - len("  Flags") - right
    if titles > _NARROW:
        headings = "Severity  " + "Concern".ljust(titles) + "  Flags" + "Numbers".rjust(right)
        yield ((headings, "bold"),)
    for concern, said in zip(concerns, numbers, strict=True):
        graded = severity(concern.severity, at_least=concern.possible != concern.severity)
        lead = (graded, (" " * max(left - len(graded[0]), _GAP), ""))
        flags = len(concern.flags)
        if titles <= _NARROW:
            text = f"{concern.title}: {counted(flags, 'flag')} ({said})"
            yield from paragraph(text, width, lead=lead, hang=_GAP)
            continue
        first, *more = paragraph(concern.title, left + titles, lead=lead, hang=left)
        used = sum(len(text) for text, _ in first)
        cells = f"{flags}".rjust(left + titles + len("  Flags") - used) + said.rjust(right)
        yield (*first, (cells, ""))
        yield from more


def _coverage(areas: Sequence[AreaCoverage], width: int) -> Iterator[Line]:
    """A row for each area. What was not judged has a column of its own, never a blank."""
    titles = max(map(len, ("Practice area", *(area.title for area in areas))))
    if titles + sum(_GAP + len(column) for column in _COLUMNS) > width:
        yield from bulleted(map(_covered, areas), width)
        return
    headings = "".join(" " * _GAP + column for column in _COLUMNS)
    yield (("Practice area".ljust(titles) + headings, "bold"),)
    for area in areas:
        cells = zip(_counts(area), _COLUMNS, strict=True)
        row = "".join(" " * _GAP + str(count).rjust(len(column)) for count, column in cells)
        yield ((area.title.ljust(titles) + row, ""),)


def _covered(area: AreaCoverage) -> str:
    """The same as a sentence, for a screen that is narrower than the table."""
    counts = zip(_counts(area), _COLUMNS, strict=True)
    rules, *outcomes = (f"{count} {column.lower()}" for count, column in counts)
    return f"{area.title}: {rules}; {', '.join(outcomes)}."


def _counts(area: AreaCoverage) -> tuple[int, ...]:
    judged = area.raised + area.clear + area.undecided
    return area.rules, area.raised, area.clear, area.undecided, area.rules - judged


def _cited(citations: Sequence[Citation], parts: Parts, width: int) -> Iterator[Line]:
    """What each provision that is cited expects, in our words."""
    if not citations:
        return
    yield from heading(f"What is cited ({counted(len(citations), 'provision')})", width)
    for citation in citations:
        lead = ((f"[{citation.provision}] ", "bold"),)
        yield from paragraph(expected(citation), width, lead=lead, hang=_GAP)
        for text in held_at(citation, notes=Part.NOTES in parts):
            yield from paragraph(text, width, lead=(("  - ", ""),))


def _receipt(report: Report, parts: Parts, width: int) -> Iterator[Line]:
    if Part.RECEIPT not in parts:
        yield BLANK
        yield from paragraph(receipt_in_short(report.receipt), width, style="dim")
        return
    yield from heading("Receipt", width)
    for line in receipt_lines(report.receipt):
        yield from paragraph(line, width, style="dim", lead=((" " * _GAP, ""),))
