"""What scenarios decide both ways: each comparison, branch and step of a rule, and its dates.

Conditions are covered, not lines. Nobody can tell what a comparison is for that has only ever been
true. Measured on the scenarios that ask about the rule; those that fail count for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

from flagstone.conditions.tree import Condition
from flagstone.dates import Period, Window
from flagstone.inference.engines import CLOSED, OPEN
from flagstone.inference.force import Gates
from flagstone.inference.kleene import NodeKey, kleene
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.specification.clauses import Clause, clauses, is_leaf, step_of
from flagstone.specification.completeness import Example, examples_by_rule
from flagstone.specification.running import Run


class Item(StrEnum):
    """What can be decided both ways."""

    COMPARISON = "comparison"
    BRANCH = "branch"
    STEP = "step"
    STEP_UP = "step up"
    FORCE = "in force"
    WINDOW = "dates"


class Covered(msgspec.Struct, frozen=True):
    """One thing that a rule asks, in words, and how many scenarios decide it each way.

    `where` is the severity step that it stands in; empty for the rule's own condition.
    """

    item: Item
    said: str
    where: str
    true: int
    false: int

    @property
    def both_ways(self) -> bool:
        """Whether some scenario decides it each way."""
        return self.true > 0 and self.false > 0


class RuleCoverage(msgspec.Struct, frozen=True):
    """What the scenarios of one rule decide. `scenarios` counts those that ask about it."""

    rule: str
    scenarios: int
    items: tuple[Covered, ...]

    @property
    def both_ways(self) -> int:
        """How many of its items are decided both ways."""
        return sum(item.both_ways for item in self.items)


def coverage(rulebook: Rulebook, runs: Iterable[Run], rules: Iterable[str]) -> list[RuleCoverage]:
    """The coverage of some rules by scenarios that were run."""
    examples = examples_by_rule(runs)
    return [
        _Measuring(rulebook, rulebook.rules[rule], examples.get(rule, [])).measured()
        for rule in rules
    ]


class _Measuring(msgspec.Struct, frozen=True):
    rulebook: Rulebook
    rule: Rule
    examples: list[Example]

    def measured(self) -> RuleCoverage:
        sheets = {id(example.assessment) for example in self.examples}
        items = (*self.of_clauses(), *self.of_dates())
        return RuleCoverage(self.rule.id, len(sheets), items)

    def of_clauses(self) -> Iterator[Covered]:
        for clause in clauses(self.rule):
            item = self.item(clause)
            step = step_of(self.rule, clause)
            where = step.severity.word if step else "step up" if clause.whole else ""
            # A step is only asked about where the rule is raised.
            answers = [
                _answer(clause.condition, example)
                for example in self.examples
                if clause.whole == 0 or example.verdict.raised
            ]
            said = self.rulebook.say(clause.condition)
            yield Covered(item, said, where, answers.count(True), answers.count(False))

    def item(self, clause: Clause) -> Item:
        if clause.is_whole and clause.whole:
            return Item.STEP if step_of(self.rule, clause) else Item.STEP_UP
        return Item.COMPARISON if is_leaf(clause.condition) else Item.BRANCH

    def of_dates(self) -> Iterator[Covered]:
        gates = Gates(self.rulebook)
        states = [
            gates.on(self.rule, period).state
            for example in self.examples
            for period in self.days_of(example)
        ]
        yield Covered(
            Item.FORCE, "the rule is in force", "", states.count(OPEN), states.count(CLOSED)
        )
        for window in self.rule.windows:
            if window.start or window.end:
                yield self.of_window(window)

    def of_window(self, window: Window) -> Covered:
        answers = [
            window.holds(period) for example in self.examples for period in self.days_of(example)
        ]
        return Covered(Item.WINDOW, str(window), "", answers.count(True), answers.count(False))

    def days_of(self, example: Example) -> list[Period]:
        return [Period(day, day) for day in sorted(example.evidence_days(self.rule))]


def _answer(condition: Condition, example: Example) -> bool | None:
    verdicts = example.body.verdicts

    def of_node(key: NodeKey) -> bool | None:
        rule, severity = key
        return _reached(verdicts.get(rule), severity)

    return kleene(condition, example.door.value, of_node)


def _reached(verdict: Verdict | None, severity: int | None) -> bool | None:
    """Whether a rule is raised, at that severity or above where one is given."""
    if verdict is None or verdict.outcome not in (Outcome.RAISED, Outcome.CLEAR):
        return None
    if verdict.severity is None or verdict.possible is None:
        return False
    if severity is None or verdict.severity >= severity:
        return True
    return None if verdict.possible >= severity else False
