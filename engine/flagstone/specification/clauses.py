"""The clauses of a rule: every condition within it, where it stands, and the rule without it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Not,
    Reference,
    Test,
    is_share,
    parts_of,
)
from flagstone.rulebook.rules import Rule, Step


class Clause(msgspec.Struct, frozen=True):
    """A condition within a rule.

    `whole` says which of the rule's conditions it stands in, in their order: its own is 0, the
    steps follow, the step up is last. `path` leads to it, part by part.
    """

    whole: int
    path: tuple[int, ...]
    condition: Condition

    @property
    def is_whole(self) -> bool:
        """Whether it is all of a condition of the rule."""
        return not self.path


def clauses(rule: Rule) -> Iterator[Clause]:
    """Every clause, outer ones before those within them.

    A share and the test that there are enough for one are a single clause: the second was not
    written in the rule.
    """
    for whole, condition in enumerate(rule.conditions):
        yield from _within(Clause(whole, (), condition))


def _within(clause: Clause) -> Iterator[Clause]:
    yield clause
    for index, part in enumerate(parts_of(clause.condition)):
        yield from _within(Clause(clause.whole, (*clause.path, index), part))


def comparison_in(condition: Condition) -> Test | None:
    """The comparison that a leaf makes: a test itself, or the share's; None for anything else."""
    match condition:
        case Test():
            return condition
        case All((_, Test() as share)) if is_share(condition):
            return share
    return None


def with_comparison(condition: Condition, test: Test) -> Condition:
    """The same leaf with another comparison."""
    if isinstance(condition, All):
        return All((condition.parts[0], test))
    return test


def is_leaf(condition: Condition) -> bool:
    """Whether it is a comparison or a reference to another rule."""
    return isinstance(condition, Reference) or comparison_in(condition) is not None


def with_clause(rule: Rule, clause: Clause, other: Condition) -> Rule:
    """The rule with something else in the clause's place."""
    whole = _put(rule.conditions[clause.whole], clause.path, other)
    return _with_condition(rule, clause.whole, whole)


def without_clause(rule: Rule, clause: Clause) -> Rule | None:
    """The rule with the clause left out; None where nothing would be left of its condition."""
    if clause.path:
        left = _cut(rule.conditions[clause.whole], clause.path)
        return None if left is None else _with_condition(rule, clause.whole, left)
    if clause.whole == 0:
        return None
    if clause.whole <= len(rule.steps):
        at = clause.whole - 1
        return replace(rule, steps=(*rule.steps[:at], *rule.steps[at + 1 :]))
    return replace(rule, step_up=None)


def step_of(rule: Rule, clause: Clause) -> Step | None:
    """The severity step that a clause belongs to, if it belongs to one."""
    return rule.steps[clause.whole - 1] if 0 < clause.whole <= len(rule.steps) else None


def where(rule: Rule, clause: Clause) -> str:
    """Where a clause stands, to begin a sentence: "In the condition", "In the high step"."""
    if clause.whole == 0:
        return "In the condition"
    step = step_of(rule, clause)
    return f"In the {step.severity.word} step" if step else "In the step up"


def _with_condition(rule: Rule, whole: int, condition: Condition) -> Rule:
    if whole == 0:
        return replace(rule, when=condition)
    if whole <= len(rule.steps):
        steps = list(rule.steps)
        steps[whole - 1] = replace(steps[whole - 1], when=condition)
        return replace(rule, steps=tuple(steps))
    assert rule.step_up is not None
    return replace(rule, step_up=replace(rule.step_up, when=condition))


def _put(condition: Condition, path: tuple[int, ...], other: Condition) -> Condition:
    if not path:
        return other
    parts = list(parts_of(condition))
    parts[path[0]] = _put(parts[path[0]], path[1:], other)
    return _joined_like(condition, tuple(parts))


def _cut(condition: Condition, path: tuple[int, ...]) -> Condition | None:
    """The condition without what the path leads to. A connective of one part is that part."""
    if not path:
        return None
    parts = list(parts_of(condition))
    left = _cut(parts[path[0]], path[1:])
    if left is not None:
        parts[path[0]] = left
        return _joined_like(condition, tuple(parts))
    del parts[path[0]]
    if not parts:
        return None
    if isinstance(condition, AtLeast):
        return AtLeast(min(condition.count, len(parts)), tuple(parts))
    return parts[0] if len(parts) == 1 else _joined_like(condition, tuple(parts))


def _joined_like(condition: Condition, parts: tuple[Condition, ...]) -> Condition:
    match condition:
        case All():
            return All(parts)
        case Any():
            return Any(parts)
        case AtLeast(count):
            return AtLeast(count, parts)
        case Not():
            return Not(parts[0])
    raise ValueError("a leaf joins nothing")
