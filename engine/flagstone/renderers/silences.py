"""What a report did not raise: undecided, clear, not looked at, not applicable, not in force.

A reader who sees eight flags must also see what nobody could judge, and that a rule which was not
raised is no proof that all is well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from flagstone.renderers.wording import capital, counted, evidence_line, provenance, unraised_line
from flagstone.reports.grounds import Reason
from flagstone.reports.report import Report, Unraised


class Silence(msgspec.Struct, frozen=True):
    """One section: a title, what it means, and its lines."""

    title: str
    explained: str
    lines: tuple[str, ...]


def of(report: Report, *, brief: bool = False) -> Iterator[Silence]:
    """The sections that have something in them, in the order in which a reader needs them.

    `brief` counts the rules that could not be judged at all, instead of naming each.
    """
    if report.undecided:
        yield Silence(
            f"Could not be decided ({counted(len(report.undecided), 'rule')})",
            "What would settle them, by concern:",
            tuple(_undecided(report.undecided)),
        )
    if report.clear:
        yield Silence(
            f"Not raised ({counted(len(report.clear), 'rule')})",
            "A rule that was not raised says only that this evidence does not raise it.",
            tuple(
                f"{unraised_line(report, each)}: {_lowered(each.in_words)}" for each in report.clear
            ),
        )
    yield from _closed_off(report, brief=brief)
    if report.unread:
        yield Silence(
            f"On the sheet, but no rule reads it ({counted(len(report.unread), 'fact')})",
            "",
            tuple(f"{evidence_line(each)} ({provenance(each)})" for each in report.unread),
        )


def _closed_off(report: Report, *, brief: bool) -> Iterator[Silence]:
    for title, explained, verdicts in (
        (
            "Not looked at",
            "The evidence did not cover these, so nothing can be said about them:",
            report.not_looked_at,
        ),
        ("Not applicable", "There is nobody these could be about:", report.not_applicable),
        (
            "Not in force",
            "The law, guidance or standard was not in force at the evidence's date:",
            report.not_in_force,
        ),
    ):
        if verdicts:
            heading = f"{title} ({counted(len(verdicts), 'rule')})"
            yield Silence(heading, explained, tuple(_by_concern(report, verdicts, brief=brief)))


def _undecided(verdicts: Iterable[Unraised]) -> Iterator[str]:
    """One line for each concern: how many rules, and what is missing, by why it is."""
    for title, members in grouped(verdicts):
        reasons = dict.fromkeys(reason for each in members for reason in each.reasons)
        yield f"{title} ({counted(len(members), 'rule')}). {missing(reasons)}"


def missing(reasons: Iterable[Reason]) -> str:
    """`Not stated: A; B. Too old to be relied on (as at 1 May 2020): C.`"""
    by_why: dict[str, list[str]] = {}
    for reason in reasons:
        by_why.setdefault(reason.in_words, []).append(reason.title)
    return " ".join(
        f"{capital(why)}: {'; '.join(dict.fromkeys(titles))}." for why, titles in by_why.items()
    )


def _by_concern(report: Report, verdicts: Iterable[Unraised], *, brief: bool) -> Iterator[str]:
    for title, members in grouped(verdicts):
        if brief:
            yield f"{title} ({counted(len(members), 'rule')})"
        else:
            yield f"{title}: {'; '.join(unraised_line(report, each) for each in members)}"


def grouped(verdicts: Iterable[Unraised]) -> list[tuple[str, list[Unraised]]]:
    """The verdicts by the title of their concern, in the order in which they come."""
    groups: dict[str, list[Unraised]] = {}
    for verdict in verdicts:
        groups.setdefault(verdict.concern_title, []).append(verdict)
    return list(groups.items())


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
