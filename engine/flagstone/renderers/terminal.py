"""The terminal: coverage, the concerns at a glance, each flag in full, what could not be judged.

Severity is always a word; colour only repeats it. Nothing is taken for markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from flagstone.renderers import silences
from flagstone.renderers.grids import bulleted, indented, labelled, section, show, text_of
from flagstone.renderers.inert import made_inert
from flagstone.renderers.wording import (
    capital,
    caution,
    comparison_line,
    counted,
    evidence_line,
    evidence_lines,
    lineage,
    one_line,
    other_line,
    own_word,
    place_of,
    provenance,
    receipt_lines,
    scope_line,
    stopped,
    summary,
    verification,
)
from flagstone.reports.report import (
    AreaCoverage,
    Citation,
    Evidence,
    Flag,
    RaisedConcern,
    Reason,
    Report,
)

_STYLES = {"critical": "bold white on red", "high": "bold red", "medium": "yellow", "low": "cyan"}


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
    for number, concern in enumerate(report.concerns, 1):
        yield from _concern(report, number, concern)
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
            _severity(concern.severity, at_least=graver),
            Text(concern.title),
            Text(counted(len(concern.flags), "flag")),
        )
    return table


def _severity(word: str, *, at_least: bool = False) -> Text:
    said = f"AT LEAST {word.upper()}" if at_least else word.upper()
    return Text(said, style=_STYLES[word])


def _concern(report: Report, number: int, concern: RaisedConcern) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(style="dim")
    yield Text(f"{number}. {concern.title}", style="bold")
    yield Text(concern.area_title, style="dim")
    above: set[str] = set()
    for flag in concern.flags:
        yield Text()
        yield _flag(report, flag, said_above=flag.rule in above)
        above.add(flag.rule)


def _flag(report: Report, flag: Flag, *, said_above: bool) -> RenderableType:
    """One flag. What a rule says of one group of children is not said again of the next."""
    title = Text.assemble(
        _severity(flag.severity, at_least=flag.is_at_least), "  ", (flag.title, "bold")
    )
    message = indented(Text(stopped(flag.message)))
    return Group(title, message, indented(labelled(_rows(report, flag, said_above=said_above))))


def _rows(report: Report, flag: Flag, *, said_above: bool) -> Iterator[tuple[str, RenderableType]]:
    if flag.whom:
        yield "Concerns", Text(flag.whom)
    if flag.is_at_least:
        yield "Severity", _severity_open(flag.severity_in_words, flag.would_settle)
    if (flag.standing or flag.standing_note) and not said_above:
        yield "Standing", Text(one_line(flag.standing, flag.standing_note))
    for citation in () if said_above else flag.citations:
        yield "Cited", _citation(citation)
    for evidence in flag.evidence:
        yield "Evidence", _evidence(evidence)
    for comparison in () if said_above else flag.compared_with:
        yield "", Text(one_line(comparison_line(comparison), comparison.note))
    if said := own_word(report, flag):
        yield "", Text(stopped(said), style="italic")
    if said_above:
        yield "Rule", Text(f"{flag.rule}: standing, citations and action as above", style="dim")
        return
    for label, text in (
        ("Policy", flag.policy),
        ("Cannot see", flag.not_captured),
        ("Action", flag.action),
    ):
        if text:
            yield label, Text(stopped(text))
    yield "Rule", Text(flag.rule, style="dim")


def _severity_open(words: str, would_settle: Sequence[Reason]) -> RenderableType:
    lines = [Text(stopped(capital(words)))]
    lines += [Text(f"To settle: {each.title} ({each.in_words}).") for each in would_settle]
    return Group(*lines)


def _citation(citation: Citation) -> RenderableType:
    """What is expected, then where it is written and how far that was checked."""
    lines: list[Text] = []
    if any(not place.duty for place in citation.places):
        lines.append(Text(f"{stopped(citation.duty)} [{citation.provision}]"))
    for place in citation.places:
        if place.duty:
            lines.append(Text(f"{stopped(place.duty)} [{citation.provision}]"))
        lines.append(Text(place_of(place)))
        lines.append(Text(f"{capital(place.binds_as)}; {verification(place)}.", style="dim"))
        if place.note:
            lines.append(Text(f"Note: {stopped(place.note)}", style="dim"))
    if citation.note:
        lines.append(Text(f"Note: {stopped(citation.note)}", style="dim"))
    return Group(*lines)


def _evidence(evidence: Evidence) -> RenderableType:
    statement = evidence.statement
    lines = [
        Text(stopped(evidence_line(statement))),
        Text(capital(provenance(statement)), style="dim"),
    ]
    if where := lineage(statement):
        lines[-1].append(f" ({where})")
    if said := caution(evidence):
        lines.append(Text(stopped(said), style="italic"))
    if statement.note:
        lines.append(Text(f"Note: {stopped(statement.note)}", style="dim"))
    lines += [Text(stopped(other_line(evidence, other))) for other in evidence.others]
    return Group(*lines)


def _silences(report: Report) -> Iterator[RenderableType]:
    """What was not raised, and what could not be judged and why."""
    for silence in silences.of(report):
        yield section(silence.title)
        if silence.explained:
            yield Text(silence.explained)
        yield from bulleted(silence.lines)
