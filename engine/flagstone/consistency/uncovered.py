"""Days on which a rule reads a standard that has no value, and days between on which it rests."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from flagstone.conditions.tree import Condition, standards_read
from flagstone.consistency.constants import place_of
from flagstone.consistency.findings import Expected, Finding, Kind, Shown
from flagstone.consistency.ground import Ground
from flagstone.dates import Period, any_holds
from flagstone.inference.engines import CLOSED, OPEN
from flagstone.inference.stretches import in_order, standards_of, stretches_of, windows_behind
from flagstone.rulebook.rules import Rule
from flagstone.rulebook.standards import Standard


def standards_uncovered(ground: Ground, rule: Rule) -> Iterator[Finding]:
    """Standards that a rule reads on days on which it is, or says that it is, in force, and that
    have no value then. A note of the standard about days between its values is reason enough."""
    own = standards_read(rule.when)
    for name in own:
        yield from _stated(ground, rule, ground.rulebook.standards[name])
    for condition in rule.conditions[1:]:
        for name in standards_read(condition):
            if name not in own:
                yield from _in_a_step(ground, rule, condition, ground.rulebook.standards[name])


def interrupted(ground: Ground, rule: Rule) -> Iterator[Finding]:
    """Days on which a rule is not in force, between others on which it is."""
    if rule.dated_by:
        return
    stretches = stretches_of(windows_behind(rule, ground.rulebook, standards_of(rule)))
    states = [
        (each, ground.gates.on(rule, Period(each.first, each.first)).state) for each in stretches
    ]
    in_force = [each for each, state in states if state == OPEN]
    for earlier, later in pairwise(in_force):
        between = [s for each, s in states if earlier.last < each.first and each.last < later.first]
        if CLOSED in between:
            days = Period(earlier.last + 1, later.first - 1)
            closed = next(
                each.first
                for each, state in states
                if state == CLOSED and days.first <= each.first <= days.last
            )
            yield Finding(
                Kind.INTERRUPTED,
                (rule.id,),
                f"{rule.id} is not in force on {days}, and is before and after.",
                _why_closed(ground, rule, closed),
                "Nothing need be done, if the law had such a time.",
                rule.place,
                (
                    Shown(
                        closed,
                        ground.on(earlier.first).raised(rule.id),
                        (Expected(rule.id, False),),
                    ),
                ),
                str(days),
            )


def _in_a_step(
    ground: Ground, rule: Rule, condition: Condition, standard: Standard
) -> Iterator[Finding]:
    """A step that can be neither reached nor passed over while its standard has no value."""
    if standard.local_only and not standard.values:
        return
    uncovered = [
        (alike, day)
        for alike, day in ground.in_force(rule.id)
        if standard.in_force(Period(day.day, day.day)) is False
    ]
    if uncovered:
        yield Finding(
            Kind.STANDARD_UNCOVERED,
            (rule.id,),
            f"{rule.id} is in force {in_order(alike for alike, _ in uncovered)}, and a step "
            f"of it compares with {standard.id}, which has no value then.",
            "How grave a flag is cannot be told on those days.",
            "Give the standard a value for them, or end the rule where the standard ends.",
            place_of(condition, rule),
            tuple(
                Shown(day.day, day.raised(rule.id), (Expected(rule.id, True),))
                for _, day in uncovered
            ),
            standard.id,
        )


def _stated(ground: Ground, rule: Rule, standard: Standard) -> Iterator[Finding]:
    """A rule whose own dates say that it is in force before its standard begins, or after it ends.

    Dates that it does not state begin and end with what it reads.
    """
    known = [period for each in standard.values if (period := each.window.possible)]
    if not known or rule.dated_by:
        return
    first, last = min(each.first for each in known), max(each.last for each in known)
    for window in rule.windows:
        if (sure := window.sure) is None:
            continue
        before = Period(sure.first, min(first - 1, sure.last)) if window.start else None
        after = Period(max(last + 1, sure.first), sure.last) if window.end else None
        for days in (before, after):
            if days and days.first <= days.last and _law_holds_within(ground, rule, days):
                yield _says_so(ground, rule, standard, days)


def _law_holds_within(ground: Ground, rule: Rule, days: Period) -> bool:
    """Whether nothing but the standard keeps the rule from being in force on one of those days."""
    ends = (Period(day, day) for day in (days.first, days.last))
    return any(
        any_holds(rule.windows, day) and ground.gates.law_in_force(rule, day) for day in ends
    )


def _says_so(ground: Ground, rule: Rule, standard: Standard, days: Period) -> Finding:
    when = [day.raised(rule.id) for _, day in ground.in_force(rule.id)]
    return Finding(
        Kind.STANDARD_UNCOVERED,
        (rule.id,),
        f"{rule.id} says that it is in force on {days}, and {standard.id}, which it compares "
        "with, has no value then.",
        "It is not in force on those days, whatever its dates say.",
        "Let its dates be those of the standard, or give the standard a value for them.",
        rule.place,
        tuple(Shown(days.last, each, (Expected(rule.id, False),)) for each in when[:1]),
        standard.id,
    )


def _why_closed(ground: Ground, rule: Rule, day: int) -> str:
    on = Period(day, day)
    if any_holds(rule.windows, on) is False:
        return "Its own dates leave them out."
    if ground.gates.law_in_force(rule, on) is False:
        return "Nothing that it cites was in force."
    names = [
        name
        for name in standards_read(rule.when)
        if ground.rulebook.standards[name].in_force(on) is False
    ]
    return f"{' and '.join(names)} had no value."
