"""Verdicts under circumstances that never were: some things as before, and others as now.

Two sheets differ in facts and in the days that decide the law; two rulebooks in rules. What was
looked at turns no verdict that was decided. Each such thing is taken from the old side or from the
new, and the rules are applied to what that makes. Facts are taken as they were weighed: their
freshness is that of their own sheet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from msgspec import field
from msgspec.structs import replace

from flagstone.compare.trials import needed_for
from flagstone.conditions.tree import Severity
from flagstone.dates import Period
from flagstone.inference.assessment import Assessment, Body, Held
from flagstone.inference.judging import judge_for
from flagstone.inference.verdicts import Decision, Outcome, Verdict
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet, Scope
from flagstone.timeline.observations import speaking
from flagstone.timeline.succession import Line

Thing = tuple[str, str]
"""What is taken from one side or the other: ("fact", its id), or one of those below."""
LAW: Thing = ("law", "")
RULES: Thing = ("rules", "")
HISTORY: Thing = ("earlier sheets", "")


class Sides(msgspec.Struct, frozen=True):
    """The old sheet and the new one, assessed under one rulebook."""

    rulebook: Rulebook
    old: Assessment
    new: Assessment


class Circumstances(msgspec.Struct, frozen=True):
    """One line of rules for the same children, under any mixture of the two sides.

    `before` are both sheets under the old rulebook, `after` under the new one.
    """

    before: Sides
    after: Sides
    line: Line
    whom: str
    known: dict[frozenset[Thing], Decision | None] = field(default_factory=dict)

    def verdict(self, taken: frozenset[Thing]) -> Decision | None:
        """The verdict with those things as they are on the new side and all others as they were.

        All verdicts that decide nothing are one. None where no rule of the line is there.
        """
        if taken not in self.known:
            self.known[taken] = self._worked_out(taken)
        return self.known[taken]

    def _worked_out(self, taken: frozenset[Thing]) -> Decision | None:
        sides = self.after if RULES in taken else self.before
        line = in_rulebook(self.line, sides.rulebook)
        if line is None:
            return None
        body = _body(sides, self.whom, taken, line)
        rule = speaking(line, body)
        return None if rule is None else what_counts(body.verdicts[rule.id])


def what_counts(verdict: Verdict | None) -> Decision | None:
    """What of a verdict is a flag or the want of one; why it was not judged is another question."""
    if verdict is None or verdict.outcome in (Outcome.RAISED, Outcome.CLEAR):
        return None if verdict is None else verdict.decision
    return Outcome.UNDECIDED, None, None


def in_rulebook(line: Line, rulebook: Rulebook) -> Line | None:
    """The rules of a line as a rulebook has them; None where it has none of them."""
    rules = tuple(rulebook.rules[rule.id] for rule in line.rules if rule.id in rulebook.rules)
    return Line(rules) if rules else None


def held_of(assessment: Assessment, whom: str) -> Mapping[str, Held] | None:
    """What is held of those children; None where the sheet does not speak of them."""
    return next((body.held for body in assessment.bodies if body.whom == whom), None)


def _body(sides: Sides, whom: str, taken: frozenset[Thing], line: Line) -> Body:
    law = sides.new if LAW in taken else sides.old
    earlier = (sides.new if HISTORY in taken else sides.old).earlier
    sheet = FactSheet(
        authority=law.sheet.authority,
        date=law.sheet.date,
        kind=law.sheet.kind,
        scope=Scope(None, whom),
    )
    held = dict(_held(sides, whom, taken))
    verdicts = {}
    for rule in line.rules:
        book = sides.rulebook.kept(
            "only",
            rule.id,
            lambda rule=rule: needed_for(rule.id, sides.rulebook),  # type: ignore[misc]
        )
        body = judge_for(book, "plain").body(sheet, "", held, earlier)
        verdicts[rule.id] = body.verdicts[rule.id]
    return Body(whom, held, verdicts)


def _held(sides: Sides, whom: str, taken: frozenset[Thing]) -> Sequence[tuple[str, Held]]:
    """Every fact from its side, on the days of the side that decides the law."""
    old, new = held_of(sides.old, whom) or {}, held_of(sides.new, whom) or {}
    found = []
    for name in sorted({*old, *new}):
        mine = (new if ("fact", name) in taken else old).get(name)
        if mine is not None:
            both = old.get(name), new.get(name)
            found.append((name, _dated(mine, both, sides, on_new_days=LAW in taken)))
    return found


def _dated(
    held: Held, both: tuple[Held | None, Held | None], sides: Sides, *, on_new_days: bool
) -> Held:
    old, new = both
    if old is not None and new is not None:
        return replace(held, period=(new if on_new_days else old).period)
    # Only one side states it: as at that sheet's date stands for as at any sheet's date.
    own, other = (sides.old, sides.new) if new is None else (sides.new, sides.old)
    stays = on_new_days == (own is sides.new)
    if stays or held.period != Period(own.sheet.date, own.sheet.date):
        return held
    return replace(held, period=Period(other.sheet.date, other.sheet.date))


def rank(verdict: Decision | None) -> Severity | int | None:
    """How grave a verdict is, from clear at 0; None where nothing was decided."""
    if verdict is None:
        return None
    outcome, severity, _ = verdict
    if outcome is Outcome.CLEAR:
        return 0
    return severity
