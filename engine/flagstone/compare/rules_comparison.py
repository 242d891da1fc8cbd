"""The difference between two rulebooks as data: what changed, and which verdicts change with it.

The JSON of `flagstone rules compare` is this module's classes, field for field.
"""

from __future__ import annotations

import datetime
from typing import Literal

from flagstone.reports.documented import Documented
from flagstone.reports.report import SeverityWord
from flagstone.vocabulary.english import counted

RULES_COMPARISON_VERSION = "1"

ChangeKind = Literal[
    "rule added",
    "rule removed",
    "rule renamed",
    "condition",
    "condition written otherwise",
    "severity",
    "severity step added",
    "severity step removed",
    "severity step moved",
    "severity step condition",
    "step up",
    "dates",
    "dated by",
    "citation added",
    "citation removed",
    "standing",
    "status",
    "concern",
    "standard added",
    "standard removed",
    "standard value",
    "standard dates",
    "standard unit",
    "standard",
    "provision added",
    "provision removed",
    "holding added",
    "holding removed",
    "holding dates",
    "holding standing",
    "place in the law",
    "verification",
    "cautions",
    "instrument added",
    "instrument removed",
    "instrument dates",
    "instrument standing",
    "fact type added",
    "fact type removed",
    "kind of value",
    "unit",
    "good direction",
    "range of values",
    "exactness",
    "denominator",
    "freshness",
    "kind of evidence",
    "words of the scale",
    "practice area",
    "sentence",
    "groups of children",
    "wording",
]
"""What sort of thing is otherwise."""
About = Literal["rule", "standard", "provision", "instrument", "fact type", "concern", "vocabulary"]
Effect = Literal["verdicts", "claims", "words"]
Outcome = Literal[
    "gains a flag",
    "graver",
    "may be graver",
    "no longer decided",
    "decided now",
    "may be less grave",
    "less grave",
    "loses a flag",
    "other",
]
Proof = Literal["by itself", "together", "possible"]


class Change(Documented, frozen=True):
    """One thing that is otherwise in the new rulebook."""

    number: int
    """Its place in the list, from 1, by which verdicts that differ name it."""
    kind: ChangeKind
    about: About
    id: str
    """Of the rule, standard ...; the new one where it was renamed."""
    title: str
    says: str
    """What changed, in sentences."""
    was: str
    now: str
    effect: Effect
    """verdicts: it could make a verdict differ. claims: it changes what a flag cites or how much it
    claims, and never whether it is raised. words: nothing but wording, or a draft's,
    which no report shows."""
    rules: tuple[str, ...]
    """The rules that it could touch, by their new ids."""


class ComparedRulebook(Documented, frozen=True):
    """One of the two rulebooks."""

    name: str
    """The name of its folder, without what leads to it."""
    digest: str
    rules: int


class ChangedVerdict(Documented, frozen=True):
    """A verdict on one sheet that is otherwise under the new rulebook."""

    rule: str
    title: str
    concern: str
    whom: str
    """The group of children; empty for the authority as a whole."""
    was: str
    """raised high, clear, undecided ...; not in the rulebook."""
    now: str
    outcome: Outcome
    severity_was: SeverityWord | None
    severity_now: SeverityWord | None
    causes: tuple[int, ...]
    """The changes that cause it, by number."""
    proof: Proof
    """by itself: the sheet was assessed under the old rulebook with only that change (each of them,
    if several), and the verdict was the new one. together: it takes all of them, which was shown by
    leaving out each in turn. possible: it could be these; they could not be tried one by one."""
    why: str
    """The same in a sentence."""


class ComparedSheet(Documented, frozen=True):
    """One sheet, and its verdicts that differ, those of most consequence first."""

    authority: str
    title: str
    date: datetime.date
    file: str
    digest: str
    verdicts: tuple[ChangedVerdict, ...]
    note: str
    """What keeps it from being compared in full; empty otherwise."""


class RuleEffect(Documented, frozen=True):
    """How many of the sheets one rule comes out differently on."""

    rule: str
    title: str
    gains: tuple[str, ...]
    """Authorities that gain a flag, or whose flag is graver, by name."""
    loses: tuple[str, ...]
    """Authorities that lose a flag, or whose flag is less grave."""
    other: tuple[str, ...]


class RulesComparison(Documented, frozen=True):
    """What is otherwise in a new rulebook, in meaning and not in text."""

    old: ComparedRulebook
    new: ComparedRulebook
    notices: tuple[str, ...]
    changes: tuple[Change, ...]
    """Those that could change a verdict first, then what flags claim, then wording."""
    sheets_compared: int
    effects: tuple[RuleEffect, ...]
    """By rule, the most authorities that gain a flag first."""
    sheets: tuple[ComparedSheet, ...]
    """Those with a verdict that differs, or with a note; the gravest flag gained first."""
    comparison_version: Literal["1"] = "1"

    def __repr__(self) -> str:
        return (
            f"<RulesComparison of {self.old.digest[:12]} and {self.new.digest[:12]}: "
            f"{counted(len(self.changes), 'change')}>"
        )
