"""Markdown: the same report to paste into a paper for a board. What a sheet says is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from flagstone.renderers import silences
from flagstone.renderers.inert import made_inert
from flagstone.renderers.wording import (
    capital,
    caution,
    comparison_line,
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
    whom,
)
from flagstone.reports.grounds import Citation, Evidence
from flagstone.reports.report import AreaCoverage, Flag, Report

_SPECIAL = re.compile(r"([\\`*_{}\[\]|~#$!])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BULLET = re.compile(r"^([-+=])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")


def render(reports: Sequence[Report]) -> str:
    """The reports one after another, each under a heading of its own."""
    return "\n".join("\n".join(_lines(report)) + "\n" for report in map(made_inert, reports))


def escaped(text: str) -> str:
    """Text in which nothing is markup or HTML, wherever on a line it stands."""
    safe = _SPECIAL.sub(r"\\\1", text).translate(_ENTITIES)
    return _NUMBERED.sub(r"\1\\\2", _BULLET.sub(r"\\\1", safe))


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.subject.authority)}"
    yield ""
    yield from _heading(report)
    yield "## What was judged"
    yield ""
    yield from _coverage(report.coverage)
    yield f"## {escaped(summary(report))}"
    for number, concern in enumerate(report.concerns, 1):
        yield ""
        yield f"### {number}. {escaped(concern.title)}"
        yield ""
        yield f"{escaped(concern.area_title)}"
        for flag in concern.flags:
            yield ""
            yield from _flag(report, flag)
    for silence in silences.of(report):
        yield from ("", f"## {escaped(silence.title)}", "")
        if silence.explained:
            yield from (escaped(silence.explained), "")
        yield from _bullets(silence.lines)
    yield from ("", "## Receipt", "")
    yield from _bullets(receipt_lines(report.receipt))


def _heading(report: Report) -> Iterator[str]:
    subject = report.subject
    paragraphs = (
        f"**{escaped(subject.title)}**" if subject.title else "",
        escaped(evidence_lines(subject)),
        escaped(scope_line(subject)),
        escaped(stopped(subject.note)),
        *(f"**Note:** {escaped(notice)}" for notice in report.notices),
    )
    for paragraph in paragraphs:
        if paragraph:
            yield from (paragraph, "")


def _coverage(areas: Iterable[AreaCoverage]) -> Iterator[str]:
    yield (
        "| Practice area | Rules | Raised | Clear | Undecided | Not looked at | Not applicable "
        "| Not in force |"
    )
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    unjudged = []
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
        if area.not_judged:
            unjudged.append(f"{area.title}: nothing was judged of {'; '.join(area.not_judged)}.")
    yield ""
    if unjudged:
        yield from _bullets(unjudged)
        yield ""


def _flag(report: Report, flag: Flag) -> Iterator[str]:
    severity = f"at least {flag.severity}" if flag.is_at_least else flag.severity
    yield f"#### {severity.upper()}: {escaped(flag.title)}"
    yield ""
    yield escaped(stopped(flag.message))
    yield ""
    for label, text in (
        ("Whom", whom(report, flag.whom)),
        ("Severity", flag.severity_in_words if flag.is_at_least else ""),
        ("To settle", "; ".join(f"{r.title} ({r.in_words})" for r in flag.would_settle)),
        ("Standing", one_line(flag.standing, flag.standing_note)),
    ):
        yield from _labelled(label, text)
    for citation in flag.citations:
        yield from _citation(citation)
    for evidence in flag.evidence:
        yield from _evidence(evidence)
    for comparison in flag.compared_with:
        yield from _labelled("Against", capital(comparison_line(comparison)))
    for label, text in (
        ("Whose word", own_word(report, flag)),
        ("Policy", flag.policy),
        ("Cannot see", flag.not_captured),
        ("Action", flag.action),
    ):
        yield from _labelled(label, text)
    yield from _labelled("Rule", flag.rule)


def _labelled(label: str, text: str) -> Iterator[str]:
    if text:
        yield f"- **{label}:** {escaped(stopped(text))}"


def _citation(citation: Citation) -> Iterator[str]:
    yield from _labelled("Cited", f"{citation.provision}: {citation.duty}")
    for place in citation.places:
        said = f"{place_of(place)} ({place.binds_as}; {verification(place)})"
        yield f"  - {escaped(one_line(said, place.duty, place.note))}"
    if citation.note:
        yield f"  - {escaped(stopped(citation.note))}"


def _evidence(evidence: Evidence) -> Iterator[str]:
    statement = evidence.statement
    where = lineage(statement)
    said = provenance(statement) + (f" ({where})" if where else "")
    yield from _labelled("Evidence", evidence_line(statement))
    yield f"  - {escaped(one_line(capital(said), caution(evidence), statement.note))}"
    for other in evidence.others:
        yield f"  - {escaped(stopped(other_line(evidence, other)))}"


def _bullets(lines: Iterable[str]) -> Iterator[str]:
    yield from (f"- {escaped(line)}" for line in lines)
