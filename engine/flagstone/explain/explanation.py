"""An explanation as data: why a verdict is what it is, what is missing, what would change it.

The JSON of an explanation is this module's classes, field for field; its schema is made from them.
"""

from __future__ import annotations

from typing import Literal

from flagstone.reports.documented import Documented
from flagstone.reports.grounds import Citation, Reason, Statement
from flagstone.reports.report import Receipt, SeverityWord, Subject
from flagstone.vocabulary.english import counted

EXPLANATION_VERSION = "1"

VerdictWord = Literal[
    "raised", "clear", "undecided", "not in force", "not looked at", "not applicable"
]
AnswerWord = Literal["yes", "no", "not known"]
AimWord = Literal["clear", "not raised", "less grave", "graver", "raised"]


class Threshold(Documented, frozen=True):
    """What a value was compared with."""

    says: str
    """With its unit: 70 children."""
    standard: str
    """The id of the standard; empty where it is none."""
    title: str
    """The title of the standard, or of the other fact."""
    in_force: str
    """When a standard's value is in force: from 1 April 2011."""
    rests_on: str
    """The provision that a standard's value rests on, with its place and how far it was checked."""
    ours: bool
    """It is Flagstone's number and not the law's; the rule's policy says so."""


class Asked(Documented, frozen=True):
    """One part of a condition: a comparison, a rule that is read, or several parts together."""

    kind: Literal["comparison", "rule", "all", "any", "at least", "not"]
    says: str
    """What was asked and what the sheet says, as a sentence; of several parts, how they count."""
    holds: AnswerWord
    decides: bool
    """The verdict rests on it, by way of a decisive fact."""
    facts: tuple[str, ...]
    """The ids of the facts that it compares."""
    statements: tuple[Statement, ...]
    """What the sheet states of them."""
    threshold: Threshold | None
    rule: str
    """The id of the rule that is read; empty where none is."""
    parts: tuple[Asked, ...]


class SeverityStep(Documented, frozen=True):
    """One severity, and whether it was reached."""

    severity: SeverityWord
    is_step_up: bool
    """It makes a flag one step graver, up to this severity."""
    reached: AnswerWord
    when: str
    """When it is reached, as a clause."""
    asked: Asked


class Decisive(Documented, frozen=True):
    """A fact that the verdict rests on. Without all of them it might be another."""

    fact: str
    title: str
    sentence: str
    """What the sheet says of it."""


class LedTo(Documented, frozen=True):
    """Some values of a missing fact, and the verdict that they would lead to."""

    values: str
    """In words: 0 to 69 children."""
    outcome: VerdictWord
    severity: SeverityWord | None
    possible: SeverityWord | None
    in_words: str
    """raised, medium; or still undecided."""
    still_missing: tuple[str, ...]
    """Titles of what would still be needed."""
    then: Missing | None
    """What each value of the one other missing fact would then lead to."""


class Missing(Documented, frozen=True):
    """A fact that would settle the verdict, or how grave it is, and what its values would do."""

    fact: str
    title: str
    why: str
    """Why it cannot be used, in words."""
    of: str
    """For which denominator the values are given; empty where none matters."""
    for_example: bool
    """That denominator is an example, since the sheet gives none."""
    settles: bool
    """Some value would change the verdict by itself."""
    leads_to: tuple[LedTo, ...]


class Moved(Documented, frozen=True):
    """One fact as it would have to be."""

    fact: str
    title: str
    now: str
    """What the sheet says, with its unit; empty where it is not known."""
    then: str
    """The nearest value that would do, as a clause; of words every one that would."""
    by: str
    """How far that is: 3 fewer; one step; 0.1 children less. Empty where it is not known now."""
    also: str
    """Which values beyond it would do too: or fewer. Empty where none would."""
    worse: bool
    """The move would be for the worse, as the fact type says which way is better for children."""


class Change(Documented, frozen=True):
    """The smallest change of some facts that brings another verdict. It was proved by judging the
    sheet again with the change made."""

    aim: AimWord
    says: str
    moves: tuple[Moved, ...]
    outcome: VerdictWord
    severity: SeverityWord | None
    in_words: str
    """The verdict that the judge then gave: raised, medium."""
    distance: str
    """A decimal number by which changes are ranked: the part of the way along a scale, of all
    children, of the figure itself or of a year, added up. It says nothing beyond that order."""
    learns: int
    """How many of the facts are not known now."""


class ChangesTowards(Documented, frozen=True):
    """What would bring one kind of verdict about, nearest first."""

    aim: AimWord
    changes: tuple[Change, ...]
    more: int
    """How many others, farther off, are left out."""
    unproved: int
    """How many were worked out but not confirmed by the judge, and so are not shown."""
    note: str
    """Why there are none, or not all of them; otherwise empty."""


class Explanation(Documented, frozen=True):
    """Why one rule came out as it did for one body of children."""

    rule: str
    title: str
    concern: str
    concern_title: str
    area: str
    whom: str
    """The group of children; empty for the authority as a whole."""
    outcome: VerdictWord
    severity: SeverityWord | None
    possible: SeverityWord | None
    in_words: str
    """The verdict as a sentence."""
    short: str
    """Why, in a sentence or two."""
    in_force: str
    """Whether the rule is in force at the evidence's date, and since when."""
    asked: Asked
    """The rule's condition, part by part."""
    severities: tuple[SeverityStep, ...]
    """Its severity steps, gravest first, and its step up."""
    base: SeverityWord
    """How grave it is if no step is reached."""
    decisive: tuple[Decisive, ...]
    """As few facts as decide: no change in any others would change the verdict."""
    reasons: tuple[Reason, ...]
    """What kept it from being judged, or what would settle it."""
    missing: tuple[Missing, ...]
    changes: tuple[ChangesTowards, ...]
    standing: str
    standing_note: str
    citations: tuple[Citation, ...]
    policy: str
    not_captured: str

    def __repr__(self) -> str:
        return f"<Explanation {self.rule}: {self.outcome}>"


class Explanations(Documented, frozen=True):
    """Explanations of the verdicts on one sheet."""

    subject: Subject
    notices: tuple[str, ...]
    explanations: tuple[Explanation, ...]
    receipt: Receipt
    explanation_version: Literal["1"] = "1"

    def __repr__(self) -> str:
        about = self.subject
        return (
            f"<Explanations on {about.authority!r}, {about.date}: "
            f"{counted(len(self.explanations), 'verdict')}>"
        )
