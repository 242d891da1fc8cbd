"""What changed between two documents about one authority, as data.

The JSON of `flagstone compare` is this module's classes, field for field. No change of law, of
rules or of evidence is told as one of practice; where only reports are at hand, what they do not
hold is said not to be known.
"""

from __future__ import annotations

import datetime
from typing import Literal

from flagstone.reports.answers import KindWord
from flagstone.reports.documented import Documented
from flagstone.reports.report import SeverityWord
from flagstone.timeline.timeline import StateWord
from flagstone.vocabulary.english import counted

COMPARISON_VERSION = "1"

State = StateWord | Literal["not in the rulebook", "not spoken of"]
FlagWord = Literal["new", "worse", "not judged before", "no longer judged", "better", "gone"]
CauseKind = Literal[
    "fact moved",
    "fact appeared",
    "fact went missing",
    "figures grew stale",
    "figures are fresh again",
    "law",
    "rule changed",
    "rule added",
    "rule removed",
    "earlier sheets",
    "other children",
    "not known",
]
"""What may turn a verdict."""
AnswerWord = Literal["lapsed", "given", "stands now", "no longer given"]
"""What became of a response."""
Weight = Literal["alone", "enough", "needed", "part", "possible"]
Practice = Literal["worse", "better", "not the cause", "depends", "not shown"]
Form = Literal["sheet", "report"]
ToldBy = Literal["trying", "elimination", "not told"]


class ComparedDocument(Documented, frozen=True):
    """One of the two."""

    form: Form
    authority: str
    title: str
    kind: str
    """inspection, audit, own figures or statistics."""
    date: datetime.date
    date_in_words: str
    about: str
    looked_at: tuple[str, ...]
    file: str
    """The sheet's file, without its folder; of a report the one it was made from."""
    digest: str
    """The sheet's."""
    rulebook: str
    """The digest of the rules that it was assessed with."""


class Verdict(Documented, frozen=True):
    """A verdict as one of the two has it."""

    rule: str
    """Empty where it says nothing of it."""
    state: State
    severity: SeverityWord | None
    possible: SeverityWord | None
    evidence: str
    """Whose word it rests on; empty where that is not known."""


class Cause(Documented, frozen=True):
    """What turned a verdict, or may have."""

    kind: CauseKind
    says: str
    weight: Weight
    """alone: with only this otherwise it comes out as now, and with all but this as before. enough:
    it would have been enough, and so would something else. needed: without it the verdict would be
    as before, but it takes more. part: it counts beside others. possible: nobody could try."""
    about: str
    """The fact type's id, where it is a fact."""


class FlagChange(Documented, frozen=True):
    """A flag that is not as it was."""

    change: FlagWord
    rule: str
    """The rule that speaks in the new document, or else in the old one."""
    title: str
    concern: str
    concern_title: str
    area_title: str
    whom: str
    """The group of children; empty for the authority as a whole."""
    was: Verdict
    now: Verdict
    says: str
    """The change in a sentence."""
    causes: tuple[Cause, ...]
    practice: Practice
    """What the facts that moved show by themselves, under the old law and rules and under the new.
    depends: they differ in that. not shown: facts are missing, or the two cannot be compared."""
    practice_in_words: str
    told_by: ToldBy
    """trying: the sheets were assessed with some things as before and others as now. elimination:
    nothing else is otherwise. not told: reports do not hold what would tell."""
    caveats: tuple[str, ...]


class SameFlag(Documented, frozen=True):
    """A flag that was raised then and now, and is neither graver nor less grave for certain."""

    rule: str
    title: str
    concern_title: str
    whom: str
    severity: SeverityWord
    possible: SeverityWord
    moved: tuple[str, ...]
    """Facts that moved beneath it."""


class AnswerChange(Documented, frozen=True):
    """What became of a response to a flag that was raised then and is raised now."""

    change: AnswerWord
    rule: str
    title: str
    whom: str
    kind: KindWord
    says: str


class Judged(Documented, frozen=True):
    """How many verdicts were decided (raised or clear), counted by rule and children."""

    in_both: int
    only_in_old: int
    only_in_new: int


class Comparison(Documented, frozen=True):
    """What changed, and why."""

    authority: str
    old: ComparedDocument
    new: ComparedDocument
    notices: tuple[str, ...]
    judged: Judged
    changes: tuple[FlagChange, ...]
    """New flags first, the gravest of them first; then graver ones; those that are gone last."""
    same: tuple[SameFlag, ...]
    answers: tuple[AnswerChange, ...] = ()
    """What became of the authority's responses, where both are reports that were made with them."""
    comparison_version: Literal["1"] = "1"

    def __repr__(self) -> str:
        return (
            f"<Comparison of {self.authority!r}, {self.old.date} and {self.new.date}: "
            f"{counted(len(self.changes), 'change')}>"
        )
