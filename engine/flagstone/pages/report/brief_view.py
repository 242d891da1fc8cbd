"""A report as one of many: each flag on a few lines, and what they share at the page's end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from flagstone.pages.report import areas
from flagstone.pages.report.appendix import Appendix
from flagstone.pages.report.flag_view import graded
from flagstone.pages.report.spread import Spread, Standing, standings
from flagstone.renderers import silences
from flagstone.renderers.answers import attention
from flagstone.renderers.flag_rows import FlagRows, Row, message_of, source_said
from flagstone.renderers.parts import BRIEF
from flagstone.renderers.wording import (
    evidence_lines,
    nothing_shown,
    receipt_lines,
    scope_line,
    stopped,
    summary,
)
from flagstone.reports.report import Flag, RaisedConcern, Report

GRAVEST = 5
QUESTIONS = 3

_OF_THE_RULE = {"Cites", "Against", "Cannot see", "Action", "Rule"}


class BriefFlag(msgspec.Struct, frozen=True):
    """One flag, without what its rule says of every flag."""

    anchor: str
    number: int
    severity: str
    graded: str
    title: str
    message: str
    evidence: tuple[str, ...]
    rows: tuple[Row, ...]
    to_do: str
    notes_at: str


class BriefConcern(msgspec.Struct, frozen=True):
    """A concern with its flags."""

    anchor: str
    title: str
    area: str
    area_title: str
    severity: str
    graded: str
    flags: tuple[BriefFlag, ...]


class BriefChapter(msgspec.Struct, frozen=True):
    """Everything the page says of one report of many."""

    anchor: str
    authority: str
    title: str
    heading: str
    about: tuple[str, ...]
    notices: tuple[str, ...]
    summary: str
    nothing: str
    counts: tuple[str, ...]
    gravest: tuple[BriefConcern, ...]
    more: int
    asks: tuple[BriefFlag, ...]
    attention: tuple[str, ...]
    coverage: tuple[areas.AreaRow, ...]
    undecided: tuple[tuple[str, int], ...]
    unjudged: tuple[tuple[str, tuple[str, ...]], ...]
    standings: tuple[Standing, ...]
    concerns: tuple[BriefConcern, ...]
    receipt: tuple[str, ...]


def brief_chapter(
    report: Report, appendix: Appendix, prefix: str, spread: Mapping[str, Spread]
) -> BriefChapter:
    """A report with what the page tells of it."""
    subject = report.subject
    rows = FlagRows(report, BRIEF)
    concerns = tuple(_concerns(report, rows, appendix, prefix))
    about = (
        evidence_lines(subject),
        scope_line(subject),
        source_said(report, rows.source),
        stopped(subject.note),
    )
    return BriefChapter(
        anchor=f"{prefix}report",
        authority=subject.authority,
        title=subject.title,
        heading=f"{subject.authority}, {subject.date_in_words}",
        about=tuple(line for line in about if line),
        notices=report.notices,
        summary=summary(report),
        nothing=nothing_shown(report),
        counts=tuple(silences.counts(report)),
        gravest=concerns[:GRAVEST],
        more=max(len(concerns) - GRAVEST, 0),
        asks=tuple(_asks(concerns))[:QUESTIONS],
        attention=tuple(attention(report)),
        coverage=areas.coverage(report),
        undecided=tuple(
            (title, len(members)) for title, members in silences.grouped(report.undecided)
        ),
        unjudged=tuple(areas.unjudged(report)),
        standings=standings(report, spread),
        concerns=concerns,
        receipt=tuple(receipt_lines(report.receipt)),
    )


def _concerns(
    report: Report, rows: FlagRows, appendix: Appendix, prefix: str
) -> Iterator[BriefConcern]:
    number = 0
    for place, concern in enumerate(report.concerns, 1):
        flags = []
        for flag in concern.flags:
            number += 1
            flags.append(_flag(flag, number, rows, appendix, prefix))
        yield _concern(concern, f"{prefix}c{place}", tuple(flags))


def _concern(concern: RaisedConcern, anchor: str, flags: tuple[BriefFlag, ...]) -> BriefConcern:
    return BriefConcern(
        anchor=anchor,
        title=concern.title,
        area=concern.area,
        area_title=concern.area_title,
        severity=concern.severity,
        graded=graded(concern),
        flags=flags,
    )


def _flag(flag: Flag, number: int, rows: FlagRows, appendix: Appendix, prefix: str) -> BriefFlag:
    said = [row for row in rows.of(number, flag) if row.label not in _OF_THE_RULE]
    notes = appendix.notes(flag)
    return BriefFlag(
        anchor=f"{prefix}f{number}",
        number=number,
        severity=flag.severity,
        graded=graded(flag),
        title=flag.title,
        message=message_of(flag),
        evidence=tuple(row.text for row in said if row.label == "Evidence"),
        rows=tuple(row for row in said if row.label != "Evidence"),
        to_do=notes.to_do,
        notes_at=appendix.rules.place(notes, f"rule-{flag.rule}").anchor,
    )


def _asks(concerns: tuple[BriefConcern, ...]) -> Iterator[BriefFlag]:
    """Of each concern the gravest flag that asks for something, no request twice."""
    said: set[str] = set()
    for concern in concerns:
        for flag in concern.flags:
            if flag.to_do and flag.to_do not in said:
                said.add(flag.to_do)
                yield flag
                break
