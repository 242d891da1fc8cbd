"""Conditions that say nothing: those that can never be true, and those that always are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from flagstone.checks.check import Check
from flagstone.conditions.tree import All, Any, AtLeast, Condition, Not, leaves
from flagstone.conditions.wording import say_condition
from flagstone.inference.satisfiability import can_be
from flagstone.problems import Place, Problem
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


class _Constant(Check):
    """A condition, or a part of one, that comes out the same whatever the values are."""

    always: ClassVar[bool]
    said: ClassVar[str]

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            for condition in rule.conditions:
                for part, answer in _constants(condition, rulebook):
                    if answer is self.always:
                        yield self._of_part(part, rule, rulebook)

    def _of_part(self, part: Condition, rule: Rule, rulebook: Rulebook) -> Problem:
        said = say_condition(part, rulebook.vocabulary, rulebook.standards, rulebook.rules)
        return self.problem(
            place_of(part, rule),
            f"In {rule.id}, this is {self.said}: {said}.",
            "Correct it, or take it away.",
        )


class NeverTrue(_Constant):
    """A condition that no values of its facts can make true."""

    code = "never-true"
    always = False
    said = "never so"


class AlwaysTrue(_Constant):
    """A condition that is true of all values of its facts."""

    code = "always-true"
    always = True
    said = "always so"


def _constants(condition: Condition, rulebook: Rulebook) -> list[tuple[Condition, bool]]:
    """The smallest parts that can only be true, or only false; a whole only where no part is."""
    found = [fault for part in _parts(condition) for fault in _constants(part, rulebook)]
    if found:
        return found
    return [
        (condition, answer)
        for answer in (True, False)
        if can_be(condition, not answer, rulebook) is False
    ]


def place_of(condition: Condition, rule: Rule) -> Place:
    """Where a condition of a rule begins."""
    return min((leaf.place for leaf in leaves(condition)), default=rule.place)


def _parts(condition: Condition) -> tuple[Condition, ...]:
    match condition:
        case Not(part):
            return (part,)
        case All(parts) | Any(parts) | AtLeast(_, parts):
            return parts
    return ()
