"""Severity steps that no evidence can reach."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.checks.check import Check
from flagstone.checks.constants import place_of
from flagstone.conditions.tree import All, Any, Condition, Not, leaves
from flagstone.inference.satisfiability import can_be
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


class StepNeverReached(Check):
    """A step that contradicts its rule, or that graver steps leave nothing to; a base that steps
    on the same facts leave nothing to; and a step up that can never be taken."""

    code = "step-never-reached"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            if can_be(rule.when, True, rulebook) is not False:
                yield from self._of_rule(rule, rulebook)

    def _of_rule(self, rule: Rule, rulebook: Rulebook) -> Iterator[Problem]:
        graver: list[Condition] = []
        for step in rule.steps:
            # A step that is never so by itself is another fault, and named as that.
            if can_be(step.when, True, rulebook) is not False:
                yield from self._of_step(rule, step.severity.word, step.when, graver, rulebook)
            graver.append(step.when)
        if graver and _same_measures(graver, rule) and _never(rulebook, rule.when, *_none(graver)):
            yield self.problem(
                rule.place,
                f"{rule.id} is never {rule.base.word}: its steps leave nothing over.",
                "Make the last step the one that holds otherwise.",
                rule.base.word,
            )
        if rule.step_up and _never(rulebook, rule.when, rule.step_up.when):
            yield self.problem(
                place_of(rule.step_up.when, rule),
                f"{rule.id} can never be a step graver: what that asks for contradicts the rule.",
                "Correct one_step_up, or take it away.",
            )

    def _of_step(
        self,
        rule: Rule,
        word: str,
        when: Condition,
        graver: list[Condition],
        rulebook: Rulebook,
    ) -> Iterator[Problem]:
        if _never(rulebook, rule.when, when):
            why = "what it asks for contradicts the rule's own condition"
        elif graver and _never(rulebook, rule.when, when, *_none(graver)):
            why = "whenever it is reached, so is a graver one"
        else:
            return
        yield self.problem(
            place_of(when, rule),
            f"The {word} step of {rule.id} can never be reached: {why}.",
            "Correct the step, or take it away.",
            word,
        )


def _never(rulebook: Rulebook, *conditions: Condition) -> bool:
    return can_be(All(conditions), True, rulebook) is False


def _none(conditions: list[Condition]) -> Iterator[Condition]:
    return (Not(condition) for condition in conditions)


def _same_measures(steps: list[Condition], rule: Rule) -> bool:
    """Whether the steps read nothing but what the rule reads: if not, the base is what holds where
    the rest is unknown, and of use even if it is never the last word."""
    return _measures(Any(tuple(steps))) <= _measures(rule.when)


def _measures(condition: Condition) -> set[object]:
    return {getattr(leaf, "measure", leaf) for leaf in leaves(condition)}
