"""Strong Kleene logic over intervals: what a condition comes to, and what is left of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Measure,
    Not,
    Reference,
    Severity,
    Test,
    quorum,
)
from flagstone.vocabulary.intervals import Interval

NodeKey = tuple[str, Severity | None]

ValueOfMeasure = Callable[[Measure], Interval | None]
ValueOfNode = Callable[[NodeKey], bool | None]


def node_read(reference: Reference) -> NodeKey:
    """The node that a reference inside a network reads."""
    return reference.rule, reference.at_least


def kleene(
    condition: Condition, value_of_measure: ValueOfMeasure, value_of_node: ValueOfNode
) -> bool | None:
    """True or False where what is known decides the condition, otherwise None."""
    match condition:
        case Test(measure, ranges):
            return ranges.holds(value_of_measure(measure))
        case Reference():
            return value_of_node(node_read(condition))
        case Not(part):
            answer = kleene(part, value_of_measure, value_of_node)
            return None if answer is None else not answer
        case All(parts) | Any(parts) | AtLeast(_, parts):
            wanted = quorum(condition)
    answers = [kleene(part, value_of_measure, value_of_node) for part in parts]
    if answers.count(True) >= wanted:
        return True
    return False if len(answers) - answers.count(False) < wanted else None


def residual(
    condition: Condition, value_of_measure: ValueOfMeasure, value_of_node: ValueOfNode
) -> Condition | bool:
    """The condition simplified by what is known: only leaves that are not decided remain.

    Its leaves are what would settle it. It is True or False exactly where `kleene` is.
    """
    match condition:
        case Test() | Reference():
            answer = kleene(condition, value_of_measure, value_of_node)
            return condition if answer is None else answer
        case Not(part):
            left = residual(part, value_of_measure, value_of_node)
            return not left if isinstance(left, bool) else Not(left)
        case All(parts) | Any(parts) | AtLeast(_, parts):
            wanted = quorum(condition)
    return _of_at_least(wanted, [residual(p, value_of_measure, value_of_node) for p in parts])


def _of_at_least(wanted: int, parts: Iterable[Condition | bool]) -> Condition | bool:
    """At least so many of the parts, in the plainest connective that says so."""
    undecided: list[Condition] = []
    for part in parts:
        if not isinstance(part, bool):
            undecided.append(part)
        elif part:
            wanted -= 1
    if wanted <= 0:
        return True
    if wanted > len(undecided):
        return False
    if len(undecided) == 1:
        return undecided[0]
    if wanted == len(undecided):
        return All(tuple(undecided))
    return Any(tuple(undecided)) if wanted == 1 else AtLeast(wanted, tuple(undecided))


def holds_without_reading(condition: Condition) -> bool:
    """Whether some part of it holds or fails whatever is read."""
    match condition:
        case Not(part):
            return holds_without_reading(part)
        case AtLeast(count, parts):
            return not 0 < count <= len(parts) or any(map(holds_without_reading, parts))
        case All(parts) | Any(parts):
            return not parts or any(map(holds_without_reading, parts))
    return False
