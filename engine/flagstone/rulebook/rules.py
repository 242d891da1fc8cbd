"""Rules and the concerns they belong to."""

from __future__ import annotations

import msgspec

from flagstone.conditions.tree import Condition, RaisedBefore, Reference, Severity, leaves
from flagstone.dates import ALWAYS, Window
from flagstone.problems import NOWHERE, Place, Placed
from flagstone.rulebook.instruments import Standing


class Concern(Placed, frozen=True, eq=False):
    """What rules about one idea belong to; what a reader sees first."""

    id: str
    title: str
    area: str
    summary: str = ""
    place: Place = NOWHERE


class Step(msgspec.Struct, frozen=True):
    """A severity and when it is reached."""

    severity: Severity
    when: Condition


class StepUp(msgspec.Struct, frozen=True):
    """One step graver in all, for recurrence, breadth or stated harm; never past `not_past`."""

    when: Condition
    not_past: Severity


class Question(Placed, frozen=True, eq=False):
    """Something about a rule that its author has still to decide."""

    text: str
    place: Place = NOWHERE


class Rule(Placed, frozen=True, eq=False):
    """One test of one kind of evidence.

    `steps` are gravest first and do not include the base severity, which holds otherwise.
    `windows` are those that its file states; without any it holds at every date.
    `dated_by` names a date fact whose value, rather than the evidence's own date, decides which law
    was in force (the day on which proceedings were issued, say).
    `standing` is the strongest that its flags may claim, where what the rule sees shows less than
    its provisions ask; None where they claim none and only put a question.
    `standing_note` replaces nothing: it is said beside the standing where the citation needs care.
    Only a draft may cite nothing; it then counts as in force, so that its scenarios can run.
    """

    id: str
    concern: str
    title: str
    when: Condition
    base: Severity
    steps: tuple[Step, ...]
    cites: tuple[str, ...]
    message: str
    action: str
    not_captured: str
    step_up: StepUp | None = None
    windows: tuple[Window, ...] = (ALWAYS,)
    dated_by: str = ""
    policy: str = ""
    standing: Standing | None = Standing.LAW
    standing_note: str = ""
    status: str = "active"
    owner: str = ""
    review_by: str = ""
    succeeds: tuple[str, ...] = ()
    to_decide: tuple[Question, ...] = ()
    place: Place = NOWHERE

    def __repr__(self) -> str:
        return f"<Rule {self.id} of {self.concern}>"

    @property
    def is_draft(self) -> bool:
        """Whether it is not agreed: its scenarios run, and no report shows it."""
        return self.status == "draft"

    @property
    def severities(self) -> tuple[Severity, ...]:
        """Every severity that it can have, gravest first; the base is the last."""
        reached = {self.base, *(step.severity for step in self.steps)}
        if self.step_up is not None:
            not_past = self.step_up.not_past
            reached |= {s for s in Severity if s <= not_past and s - 1 in reached}
        return tuple(sorted(reached, reverse=True))

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition it has: its own, those of its steps, and that of stepping up."""
        steps = tuple(step.when for step in self.steps)
        return (self.when, *steps, *((self.step_up.when,) if self.step_up else ()))


def rules_read(rule: Rule) -> frozenset[str]:
    """The rules whose verdicts it reads, of this sheet or of earlier ones."""
    return frozenset(
        read.rule
        for condition in rule.conditions
        for leaf in leaves(condition)
        if isinstance(
            read := leaf if isinstance(leaf, Reference) else leaf.measure, Reference | RaisedBefore
        )
    )
