"""What was not raised, as a page folds it away: by concern, with what would settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from flagstone.renderers.silences import grouped, missing
from flagstone.renderers.wording import evidence_line, provenance, stopped, unraised_line
from flagstone.reports.report import Report, Unraised
from flagstone.vocabulary.english import counted


class LeftOpen(msgspec.Struct, frozen=True):
    """Rules of one concern that were not raised, and why."""

    concern: str
    rules: tuple[str, ...]
    waits_for: str


class Fold(msgspec.Struct, frozen=True):
    """One section that opens: what it holds, what that means, and its rows."""

    kind: str
    title: str
    explained: str
    rows: tuple[LeftOpen, ...] = ()
    lines: tuple[str, ...] = ()


def folds(report: Report) -> Iterator[Fold]:
    """Every section that has something in it, those first that matter most."""
    for kind, title, explained, verdicts in (
        (
            "undecided",
            "Could not be decided",
            "The evidence covers these but does not say enough. They are neither raised nor clear.",
            report.undecided,
        ),
        (
            "unseen",
            "Not looked at",
            "The evidence did not cover these, so nothing can be said about them.",
            report.not_looked_at,
        ),
        (
            "clear",
            "Not raised",
            "A rule that was not raised says only that this evidence does not raise it.",
            report.clear,
        ),
        (
            "outside",
            "Not applicable",
            "There is nobody these could be about.",
            report.not_applicable,
        ),
        (
            "law",
            "Not in force",
            "The law, guidance or standard was not in force at the evidence's date.",
            report.not_in_force,
        ),
    ):
        if verdicts:
            rows = tuple(_rows(report, verdicts))
            yield Fold(kind, f"{title} ({counted(len(verdicts), 'rule')})", explained, rows)
    if report.unread:
        lines = tuple(
            stopped(f"{evidence_line(each)} ({provenance(each)})") for each in report.unread
        )
        yield Fold(
            "unread",
            f"On the sheet, but no rule reads it ({counted(len(report.unread), 'fact')})",
            "",
            lines=lines,
        )


def _rows(report: Report, verdicts: Iterable[Unraised]) -> Iterator[LeftOpen]:
    for title, members in grouped(verdicts):
        reasons = dict.fromkeys(reason for each in members for reason in each.reasons)
        yield LeftOpen(
            concern=title,
            rules=tuple(unraised_line(report, each) for each in members),
            waits_for=missing(reasons),
        )
