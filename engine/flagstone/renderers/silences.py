"""What a report did not raise: undecided, clear, not looked at, not applicable, not in force.

A reader who sees eight flags must also see what nobody could judge, and that a rule which was not
raised is no proof that all is well. So each of these is always counted, with how to list it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from flagstone.renderers.parts import Part, Parts
from flagstone.renderers.wording import evidence_line, provenance, unraised_line
from flagstone.reports.grounds import Reason
from flagstone.reports.report import Report, Unraised
from flagstone.vocabulary.english import capital, counted, same_start

_ADDED = {
    Part.ACTIONS: "what to do",
    Part.CITATIONS: "all that a flag cites",
    Part.NOTES: "notes on evidence and provisions",
}


class Silence(msgspec.Struct, frozen=True):
    """One section: a title, what it means, and its lines."""

    title: str
    explained: str
    lines: tuple[str, ...]


def of(report: Report, parts: Parts) -> Iterator[Silence]:
    """The sections that were asked for and have something in them, those first that matter most."""
    undecided = report.undecided if Part.UNDECIDED in parts else ()
    if undecided:
        yield Silence(
            f"Could not be decided ({counted(len(undecided), 'rule')})",
            "What would settle them, by concern:",
            tuple(_undecided(undecided)),
        )
    clear = report.clear if Part.CLEAR in parts else ()
    if clear:
        yield Silence(
            f"Not raised ({counted(len(clear), 'rule')})",
            "A rule that was not raised says only that this evidence does not raise it.",
            tuple(f"{unraised_line(report, each)}: {same_start(each.in_words)}" for each in clear),
        )
    yield from _closed_off(report, parts)
    unread = report.unread if Part.UNREAD in parts else ()
    if unread:
        yield Silence(
            f"On the sheet, but no rule reads it ({counted(len(unread), 'fact')})",
            "",
            tuple(f"{evidence_line(each)} ({provenance(each)})" for each in unread),
        )


def counts(report: Report) -> Iterator[str]:
    """What could not be judged, what was not raised and what was not read, in a sentence each."""
    unjudged = [
        f"{len(verdicts)} {words}"
        for verdicts, words in (
            (report.undecided, "undecided"),
            (report.not_looked_at, "not looked at"),
            (report.not_applicable, "not applicable"),
            (report.not_in_force, "not in force"),
        )
        if verdicts
    ]
    if unjudged:
        yield f"Of these rules nothing can be said: {', '.join(unjudged)}."
    if number := len(report.clear):
        yield (
            f"{counted(number, 'rule')} {'is' if number == 1 else 'are'} clear, which says only "
            "that this evidence does not raise what they ask about."
        )
    if number := len(report.unread):
        verb = "is" if number == 1 else "are"
        yield f"{counted(number, 'fact')} on the sheet {verb} read by no rule."


def how_to_list(report: Report, parts: Parts) -> str:
    """Which options list what is only counted here; empty if all of it is listed."""
    hidden = [
        part.value
        for part, content in (
            (Part.UNDECIDED, report.undecided),
            (Part.NOT_LOOKED_AT, report.not_looked_at),
            (Part.NOT_APPLICABLE, report.not_applicable),
            (Part.NOT_IN_FORCE, report.not_in_force),
            (Part.CLEAR, report.clear),
            (Part.UNREAD, report.unread),
        )
        if content and part not in parts
    ]
    said = [f"To list them: --show {','.join(hidden)}."] if hidden else []
    if report.concerns and Part.FLAGS not in parts:
        said.append("For each flag with its evidence: without --brief.")
    elif report.concerns and (added := [part for part in _ADDED if part not in parts]):
        whats = ", ".join(_ADDED[part] for part in added)
        said.append(f"To add {whats}: --show {','.join(part.value for part in added)}.")
    return " ".join((*said, "For everything: --full.")) if said else ""


def _closed_off(report: Report, parts: Parts) -> Iterator[Silence]:
    for part, title, explained, verdicts in (
        (
            Part.NOT_LOOKED_AT,
            "Not looked at",
            "The evidence did not cover these, so nothing can be said about them:",
            report.not_looked_at,
        ),
        (
            Part.NOT_APPLICABLE,
            "Not applicable",
            "There is nobody these could be about:",
            report.not_applicable,
        ),
        (
            Part.NOT_IN_FORCE,
            "Not in force",
            "The law, guidance or standard was not in force at the evidence's date:",
            report.not_in_force,
        ),
    ):
        if verdicts and part in parts:
            heading = f"{title} ({counted(len(verdicts), 'rule')})"
            yield Silence(heading, explained, tuple(_by_concern(report, verdicts)))


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


def _by_concern(report: Report, verdicts: Sequence[Unraised]) -> Iterator[str]:
    for title, members in grouped(verdicts):
        yield f"{title}: {'; '.join(unraised_line(report, each) for each in members)}"


def grouped(verdicts: Iterable[Unraised]) -> list[tuple[str, list[Unraised]]]:
    """The verdicts by the title of their concern, in the order in which they come."""
    groups: dict[str, list[Unraised]] = {}
    for verdict in verdicts:
        groups.setdefault(verdict.concern_title, []).append(verdict)
    return list(groups.items())
