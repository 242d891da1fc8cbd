"""Why something can never be: the fewest clauses that exclude one another, in words."""

from __future__ import annotations

from collections.abc import Sequence

from flagstone.conditions.tree import (
    All,
    AtLeast,
    Condition,
    Not,
    Reference,
    Test,
)
from flagstone.conditions.tree import Any as AnyOf
from flagstone.consistency.ground import Ground, any_known
from flagstone.inference.engines import CLOSED
from flagstone.inference.one_day import OneDay, together


def why_never(ground: Ground, condition: Condition, days: Sequence[OneDay]) -> str:
    """Why a condition is so on none of these days; empty where there is no more to say."""
    match condition:
        case All(parts):
            return _apart(ground, parts, days)
        case Reference():
            return _of_another(ground, condition, days)
        case Test() | Not(Test()):
            return "No value that it can have makes it so."
        case AnyOf(parts) if parts:
            reasons = [why_never(ground, part, days) for part in parts]
            return " ".join(dict.fromkeys(reason for reason in reasons if reason))
        case AtLeast(count, parts):
            return f"No {count} of its {len(parts)} parts can be so together."
    return ""


def exclude_one_another(
    ground: Ground, clauses: Sequence[Condition], days: Sequence[OneDay]
) -> list[Condition]:
    """The fewest of some clauses, none of which can be left out, that are never so together."""
    left = list(clauses)
    for clause in clauses:
        fewer = [each for each in left if each is not clause]
        if fewer and _never(ground, fewer, days):
            left = fewer
    return left


def say_apart(ground: Ground, clauses: Sequence[Condition]) -> str:
    """That clauses exclude one another."""
    said = [f"({ground.rulebook.say(each)})" for each in clauses]
    if len(said) == 1:
        return f"This can never be: {said[0]}."
    return f"These exclude one another: {'; '.join(said)}."


def _apart(ground: Ground, parts: Sequence[Condition], days: Sequence[OneDay]) -> str:
    clauses = exclude_one_another(ground, _clauses(parts), days)
    if len(clauses) == 1:
        return why_never(ground, clauses[0], days)
    apart = say_apart(ground, clauses)
    references = [each for each in clauses if isinstance(each, Reference)]
    never_both = len(references) > 1 and not ground.in_force(*(each.rule for each in references))
    return f"{apart} They are never in force on the same day." if never_both else apart


def _clauses(parts: Sequence[Condition]) -> list[Condition]:
    """The clauses that an *all* asks for, with those of an *all* within it."""
    return [
        each
        for part in parts
        for each in (_clauses(part.parts) if isinstance(part, All) else (part,))
    ]


def _of_another(ground: Ground, read: Reference, days: Sequence[OneDay]) -> str:
    """Why a rule that another reads is never raised for it."""
    other = ground.rulebook.rules[read.rule]
    if all(day.gate(other.id) == CLOSED for day in days):
        return f"{other.id} is not in force then."
    if read.at_least is not None and read.at_least > other.severities[0]:
        return f"{other.id} is never graver than {other.severities[0].word}."
    if any_known(ground.can(day.raised(other.id)) for day in days) is False:
        return f"{other.id} cannot be raised then."
    return f"{other.id} never becomes that grave then."


def _never(ground: Ground, clauses: Sequence[Condition], days: Sequence[OneDay]) -> bool:
    at_once = (together(*(day.surely(each) for each in clauses)) for day in days)
    return any_known(ground.can(each) for each in at_once) is False
