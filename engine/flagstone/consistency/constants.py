"""Conditions that say nothing: those that can never be true, and those that always are."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.conditions.tree import (
    Condition,
    joined,
    leaves,
    standards_read,
)
from flagstone.conditions.tree import Reference as Read
from flagstone.consistency.findings import Expected, Finding, Kind, Shown
from flagstone.consistency.ground import Ground, any_known
from flagstone.consistency.reasons import why_never
from flagstone.dates import Period
from flagstone.inference.one_day import OneDay, together
from flagstone.inference.stretches import Alike, in_order, law_days
from flagstone.problems import Place
from flagstone.rulebook.rules import Rule

Constant = tuple[Condition, Kind]


def constants(ground: Ground, rule: Rule) -> Iterator[Finding]:
    """The smallest parts of a rule's conditions that can only be true, or only false."""
    days = [day for _, day in ground.in_force(rule.id)]
    if not days:
        return
    found = [
        (part, kind)
        for condition in rule.conditions
        for part, kind in constant_parts(ground, condition, days)
    ]
    for part, kind in found:
        yield _said(ground, rule, part, kind, days)
    if rule.dated_by and not found:
        yield from _never_while_the_law_held(ground, rule, days)


def _never_while_the_law_held(ground: Ground, rule: Rule, days: list[OneDay]) -> Iterator[Finding]:
    """A rule that asks of the fact that dates it for a day on which its law was not in force."""
    if any_known(ground.can(day.raised(rule.id)) for day in days) is False:
        sure, _ = law_days(rule, ground.rulebook, ground.gates)
        law = Alike(tuple(Period(part.low, part.high) for part in sure.parts))
        yield Finding(
            Kind.NEVER_TRUE,
            (rule.id,),
            f"In {rule.id}, this is never so: {ground.rulebook.say(rule.when)}.",
            f"What it rests on is in force {law}, and {rule.dated_by} cannot be such a day then.",
            "Correct it, or cite what was in force then.",
            place_of(rule.when, rule),
        )


def constant_parts(
    ground: Ground, condition: Condition, days: list[OneDay]
) -> list[tuple[Condition, Kind]]:
    """Each smallest part that is constant, with how; a whole only where no part is."""
    found = [each for part in joined(condition) for each in constant_parts(ground, part, days)]
    if found:
        return found
    asked = days if _depends_on_the_day(condition) else days[:1]
    can_be_so = any_known(ground.can(day.surely(condition, True)) for day in asked)
    if can_be_so is False:
        return [(condition, Kind.NEVER_TRUE)]
    can_be_otherwise = any_known(ground.can(day.surely(condition, False)) for day in asked)
    if can_be_otherwise is False:
        return [(condition, Kind.ALWAYS_TRUE)]
    undecided = can_be_so is None or can_be_otherwise is None
    return [(condition, Kind.NOT_DECIDED)] if undecided else []


def never_on_some_days(ground: Ground, rule: Rule) -> Iterator[Finding]:
    """A rule that can be raised, but on some days on which it is in force can only be clear.

    Where it is only not established whether what it reads is in force, nothing is said.
    """
    if rule.dated_by:  # what decides whether it is in force is no day of the evidence
        return
    kinds = ground.in_force(rule.id)
    never = [
        (alike, day)
        for alike, day in kinds
        if ground.can(day.clear(rule.id)) is not False
        and ground.can(ground.on(day.day, doubtful=True).raised(rule.id)) is False
    ]
    if not never or not any(ground.can(day.raised(rule.id)) for _, day in kinds):
        return
    days = in_order(alike for alike, _ in never)
    yield Finding(
        Kind.NEVER_ON_SOME_DAYS,
        (rule.id,),
        f"{rule.id} is in force on days on which nothing can raise it: {days}.",
        why_never(ground, rule.when, [day for _, day in never]),
        "Let it begin and end with what it reads: clear would say more than is known.",
        rule.place,
        tuple(Shown(day.day, day.clear(rule.id), (Expected(rule.id, False),)) for _, day in never),
        str(days),
    )


def place_of(condition: Condition, rule: Rule) -> Place:
    """Where a condition of a rule begins."""
    return min((leaf.place for leaf in leaves(condition)), default=rule.place)


def _depends_on_the_day(condition: Condition) -> bool:
    return bool(standards_read(condition)) or any(isinstance(x, Read) for x in leaves(condition))


def _said(ground: Ground, rule: Rule, part: Condition, kind: Kind, days: list[OneDay]) -> Finding:
    said = ground.rulebook.say(part)
    place = place_of(part, rule)
    if kind is Kind.NOT_DECIDED:
        return Finding(
            kind,
            (rule.id,),
            f"In {rule.id}, it was not decided whether this can be so and can be otherwise: "
            f"{said}.",
            "There are too many ways to tell.",
            "Read it with care, or name a part of it as a rule of its own.",
            place,
        )
    if kind is Kind.NEVER_TRUE:
        return Finding(
            kind,
            (rule.id,),
            f"In {rule.id}, this is never so: {said}.",
            why_never(ground, part, days),
            "Correct it, or take it away.",
            place,
        )
    raised = ((day.day, together(day.raised(rule.id), day.surely(part))) for day in days)
    return Finding(
        kind,
        (rule.id,),
        f"In {rule.id}, this is always so: {said}.",
        "Whatever is known of it, it comes out the same.",
        "Correct it, or take it away.",
        place,
        tuple(
            Shown(on, each, (Expected(rule.id, True),)) for on, each in raised if ground.can(each)
        ),
    )
