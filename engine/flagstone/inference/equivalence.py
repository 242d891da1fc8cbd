"""Where two versions of a rule differ, as conditions; and whether they provably never do."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.conditions.tree import All, Any, Condition, Not, Severity, leaves
from flagstone.inference.satisfiability import can_be
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


def reaches(rule: Rule, severity: Severity) -> Condition:
    """That the rule is raised, as gravely as that or more so."""
    if severity <= rule.base:
        return rule.when
    ways: list[Condition] = [step.when for step in rule.steps if step.severity >= severity]
    if rule.step_up and severity <= rule.step_up.not_past:
        ways.append(All((rule.step_up.when, _at_least(rule, severity - 1))))
    return All((rule.when, Any(tuple(ways))))


def _at_least(rule: Rule, severity: int) -> Condition:
    """That it is as grave as that without stepping up, once it is raised."""
    if severity <= rule.base:
        return All(())
    return Any(tuple(step.when for step in rule.steps if step.severity >= severity))


def differences(one: Rule, other: Rule) -> Iterator[Condition]:
    """Conditions of which one holds wherever two versions of a rule come out differently."""
    for severity in Severity:
        mine, theirs = reaches(one, severity), reaches(other, severity)
        if mine != theirs:
            yield All((mine, Not(theirs)))
            yield All((Not(mine), theirs))


def provably_same(one: Rule, other: Rule, rulebook: Rulebook) -> bool:
    """Whether no values could tell two versions of a rule apart.

    Versions that read different things are taken to differ: where something is not known, only one
    of them may be undecided.
    """
    if _read(one) != _read(other):
        return False
    return all(can_be(each, True, rulebook) is False for each in differences(one, other))


def _read(rule: Rule) -> set[object]:
    return {
        getattr(leaf, "measure", leaf)
        for condition in rule.conditions
        for leaf in leaves(condition)
    }
