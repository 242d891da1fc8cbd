"""What became of a concern, from what became of its rules.

A concern is put right only where every rule that was raised has since been clear for the same
children on the same kind of evidence, and no other rule of it is raised.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec
from msgspec import field

from flagstone.conditions.tree import Severity
from flagstone.inference.verdicts import Outcome
from flagstone.timeline.changes import Change, LineHistory, StrandKey
from flagstone.timeline.observations import Observation
from flagstone.timeline.timeline import ChangeWord

# What a document that raised nothing and cleared nothing says, the most that it can say first.
_SILENT = (
    Outcome.UNDECIDED,
    Outcome.NOT_LOOKED_AT,
    Outcome.NOT_APPLICABLE,
    Outcome.NOT_IN_FORCE,
)


class Standing(msgspec.Struct, frozen=True):
    """One concern in one document."""

    document: int
    outcome: Outcome
    word: ChangeWord
    severity: Severity | None = None
    possible: Severity | None = None
    whom: str = ""


class ConcernFollowed(msgspec.Struct):
    """A concern's lines followed through the documents, and how the concern stood in each."""

    lines: Sequence[LineHistory]
    changes: Sequence[Sequence[Change]]
    standings: list[Standing] = field(default_factory=list)
    open_now: dict[StrandKey, Observation] = field(default_factory=dict)
    """Strands that were raised when they were last judged, each as it was raised last."""
    overtaken: set[StrandKey] = field(default_factory=set)
    """Strands that were raised, and are clear under another law."""

    @classmethod
    def of(
        cls, histories: Sequence[LineHistory], changes: Sequence[Sequence[Change]]
    ) -> ConcernFollowed:
        """The concern, followed to the last document."""
        followed = cls(histories, changes)
        followed._follow()
        return followed

    def _follow(self) -> None:
        every = [
            (history, change)
            for history, of_line in zip(self.lines, self.changes, strict=True)
            for change in of_line
        ]
        every.sort(key=lambda each: (each[1].observation.date, each[1].observation.document))
        ever = False
        for _, same_day in groupby(every, key=lambda each: each[1].observation.date):
            today = list(same_day)
            before = dict(self.open_now)
            self._learn(today)
            for document, members in groupby(today, key=lambda each: each[1].observation.document):
                keyed = [(history.key(c.observation), c) for history, c in members]
                self.standings.append(self._standing(document, keyed, before, ever=ever))
            ever = ever or any(change.observation.raised for _, change in today)

    def _learn(self, today: Iterable[tuple[LineHistory, Change]]) -> None:
        judged = [(h.key(c.observation), c) for h, c in today if c.observation.judged]
        for key, change in sorted(judged, key=lambda each: each[1].observation.raised):
            if change.observation.raised:
                held = self.open_now.get(key)
                if held is None or _is_later_or_graver(change.observation, held):
                    self.open_now[key] = change.observation
                self.overtaken.discard(key)
            elif self.open_now.pop(key, None) is not None and change.word != "put right":
                self.overtaken.add(key)

    def _standing(
        self,
        document: int,
        members: Sequence[tuple[StrandKey, Change]],
        before: dict[StrandKey, Observation],
        *,
        ever: bool,
    ) -> Standing:
        raised = [change for _, change in members if change.observation.raised]
        if raised:
            return self._raised(document, raised, members, before, ever=ever)
        outcomes = {_outcome(change) for _, change in members}
        if Outcome.CLEAR not in outcomes:
            return Standing(
                document, next(each for each in _SILENT if each in outcomes), "not judged"
            )
        repaired = any(change.word == "put right" for _, change in members)
        word: ChangeWord
        if repaired:
            word = "put right in part" if self.open_now or self.overtaken else "put right"
        else:
            whole = not self.open_now and outcomes <= {
                Outcome.CLEAR,
                Outcome.NOT_IN_FORCE,
                Outcome.NOT_APPLICABLE,
            }
            word = "clear" if whole else "clear in part"
        return Standing(document, Outcome.CLEAR, word)

    def _raised(
        self,
        document: int,
        raised: Sequence[Change],
        members: Sequence[tuple[StrandKey, Change]],
        before: dict[StrandKey, Observation],
        *,
        ever: bool,
    ) -> Standing:
        severity = max(change.observation.severity for change in raised)
        possible = max(change.observation.possible for change in raised)
        whom = {change.observation.whom for change in raised}
        words = {change.word for change in raised}
        word: ChangeWord
        if not ever:
            word = "first raised"
        elif not before:
            word = "returned" if "returned" in words else "raised again"
        elif _is_worse(severity, raised, before):
            word = "worsened"
        elif _is_eased(possible, members, before):
            word = "eased"
        elif words & {"persists", "worsened", "eased"}:
            word = "persists"
        else:
            word = "raised again"
        only = whom.pop() if len(whom) == 1 else ""
        return Standing(document, Outcome.RAISED, word, severity, possible, only)


def _outcome(change: Change) -> Outcome:
    """The verdict's, unless it is clear on nothing that the document says."""
    now = change.observation
    silent = now.verdict.outcome is Outcome.CLEAR and not now.judged
    return Outcome.NOT_LOOKED_AT if silent else now.verdict.outcome


def _is_worse(
    severity: Severity, raised: Iterable[Change], before: dict[StrandKey, Observation]
) -> bool:
    """Graver than all that was open, by a rule that had been judged less grave, or clear, before.

    A graver flag on what nobody had looked at before may be as old as the others.
    """
    if any(severity <= each.possible for each in before.values()):
        return False
    gravest = (change for change in raised if change.observation.severity == severity)
    return any(change.word == "worsened" or change.turned for change in gravest)


def _is_eased(
    possible: Severity,
    members: Iterable[tuple[StrandKey, Change]],
    before: dict[StrandKey, Observation],
) -> bool:
    """All that had been graver was looked at again, and is less grave or put right."""
    graver = {key for key, each in before.items() if each.severity > possible}
    eased = {key for key, change in members if change.word in ("eased", "put right")}
    return bool(graver) and graver <= eased


def _is_later_or_graver(now: Observation, held: Observation) -> bool:
    return now.date > held.date or now.severity > held.severity
