"""What one document says of one rule, put into words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import get_args

from flagstone.conditions.tree import Severity
from flagstone.inference.assessment import Assessment
from flagstone.inference.verdicts import Outcome
from flagstone.reports.flags import flag
from flagstone.reports.report import SeverityWord
from flagstone.reports.statements import Speaker
from flagstone.reports.unraised import unraised
from flagstone.timeline.changes import Change
from flagstone.timeline.stories import Beat
from flagstone.timeline.timeline import Moment, StateWord

_SEVERITIES: dict[str, SeverityWord] = {word: word for word in get_args(SeverityWord)}
_STATES: dict[str, StateWord] = {word: word for word in get_args(StateWord)}


def severity_word(severity: Severity | None) -> SeverityWord | None:
    """The severity as timelines write it."""
    return None if severity is None else _SEVERITIES[severity.word]


def state_word(outcome: Outcome) -> StateWord:
    """The outcome as timelines write it."""
    return _STATES[outcome.value]


def moment(change: Change, assessment: Assessment, speaker: Speaker) -> Moment:
    """One document and one rule, for one body of children."""
    now = change.observation
    return Moment(
        document=now.document,
        rule=now.rule.id,
        whom=now.whom,
        state=state_word(now.verdict.outcome),
        change=change.word,
        severity=severity_word(now.verdict.severity),
        possible=severity_word(now.verdict.possible),
        compared_with=None if change.since is None else change.since.document,
        evidence=now.evidence,
        says=_says(change, assessment, speaker),
        caveats=change.caveats,
    )


def line_beats(changes: Sequence[Change], labels: Mapping[int, str]) -> Iterator[Beat]:
    """One beat for each document: its gravest flag, or else what it could judge."""
    for change in leading(changes):
        now = change.observation
        yield Beat(
            labels[now.document],
            now.verdict.outcome,
            change.word,
            now.verdict.severity,
            now.verdict.possible,
            now.whom if now.judged else "",
        )


def leading(changes: Sequence[Change]) -> Iterator[Change]:
    """What each document says of a line before all else."""
    for _, members in groupby(changes, key=lambda each: each.observation.document):
        yield min(members, key=_rank)


def _rank(change: Change) -> tuple[int, bool]:
    """The gravest flag first, then what was judged; of what is alike the first, of most children.

    A document that is clear about one group and silent about all others is told as clear of them.
    """
    now = change.observation
    return -(now.verdict.severity or 0), not now.judged


def _says(change: Change, assessment: Assessment, speaker: Speaker) -> str:
    now = change.observation
    if now.raised:
        return flag(assessment, now.body, now.verdict, speaker).message
    silent = unraised(assessment, now.body, now.verdict, speaker)
    missing = "; ".join(f"{each.title} ({each.in_words})" for each in silent.reasons)
    return f"{silent.in_words}: {missing}" if missing else silent.in_words
