"""Severity steps that no evidence can reach, at all or on some days, and steps that cross."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from flagstone.conditions.tree import TRUE, All, Condition, leaves
from flagstone.consistency.constants import constant_parts, place_of
from flagstone.consistency.findings import Expected, Finding, Kind, Shown
from flagstone.consistency.ground import Ground, any_known
from flagstone.consistency.reasons import why_never
from flagstone.inference.one_day import OneDay, together, unsure
from flagstone.inference.stretches import Alike, in_order
from flagstone.problems import Place
from flagstone.rulebook.rules import Rule, Step

_Day = tuple[Alike, OneDay]
_LEAVES_NOTHING = "whenever it is reached, so is a graver one"
_CONTRADICTS = "what it asks for contradicts the rule's own condition"


def steps_never_reached(ground: Ground, rule: Rule) -> Iterator[Finding]:
    """A step that contradicts its rule, or that graver ones leave nothing to, always or at times;
    the same of the last, that holds otherwise; and a step up that can never be taken."""
    days = [
        (alike, day)
        for alike, day in ground.in_force(rule.id)
        if ground.can(day.raised(rule.id)) is not False
    ]
    if not days or not (rule.steps or rule.step_up):
        return
    graver: list[Step] = []
    for step in rule.steps:
        # A step that is never so by itself is another fault, and named as that.
        if not _is_constant(ground, step.when, days):
            yield from _of_step(ground, rule, step, graver, days)
        graver.append(step)
    if graver:
        yield from _of_base(ground, rule, graver, days)
    if rule.step_up and not _is_constant(ground, rule.step_up.when, days):
        yield from _of_step_up(ground, rule, rule.step_up.when, days)


def steps_that_cross(ground: Ground, rule: Rule) -> Iterator[Finding]:
    """Two steps about the same measures of which now one holds and now the other, and at times
    both. The graver one stands then."""
    for graver, milder in pairwise(rule.steps):
        if _measures(graver.when) != _measures(milder.when):
            continue
        for _, day in ground.in_force(rule.id):
            raised = day.raised(rule.id)
            high, low = day.surely(graver.when), day.surely(milder.when)
            both = together(raised, high, low)
            only_high = together(raised, high, day.surely(milder.when, False))
            only_low = together(raised, low, day.surely(graver.when, False))
            if all(ground.can(each) for each in (both, only_high, only_low)):
                yield Finding(
                    Kind.STEPS_CROSS,
                    (rule.id,),
                    f"The {graver.severity.word} and {milder.severity.word} steps of {rule.id} "
                    "overlap, and neither lies within the other.",
                    f"Where both hold, {graver.severity.word} stands.",
                    "Let the milder one hold wherever the graver does, if that was meant.",
                    place_of(milder.when, rule),
                    (Shown(day.day, both, (Expected(rule.id, True),)),),
                    milder.severity.word,
                )
                break


def _of_step(
    ground: Ground, rule: Rule, step: Step, graver: Sequence[Step], days: Sequence[_Day]
) -> Iterator[Finding]:
    word, place = step.severity.word, place_of(step.when, rule)
    able = any_known(ground.can(_held(day, rule, step.when)) for _, day in days)
    answer = any_known(ground.can(_left(day, rule, graver, step.when)) for _, day in days)
    if answer is None:
        yield _not_decided(rule, f"whether the {word} step of {rule.id} can be reached", place)
    elif answer is False:
        why = _LEAVES_NOTHING if able else _CONTRADICTS
        reason = _beside(ground, graver) if able else _apart(ground, rule, step.when, days)
        yield Finding(
            Kind.STEP_NEVER_REACHED,
            (rule.id,),
            f"The {word} step of {rule.id} can never be reached: {why}.",
            reason,
            "Correct the step, or take it away.",
            place,
            _shown(ground, rule, days, step.when),
            word,
        )
    elif never := _never_on(ground, rule, graver, days, step.when):
        yield Finding(
            Kind.STEP_AT_TIMES_NEVER,
            (rule.id,),
            f"The {word} step of {rule.id} cannot be reached on evidence of some days: "
            f"{in_order(alike for alike, _ in never)}.",
            _apart(ground, rule, step.when, never) or _beside(ground, graver),
            "Nothing need be done, unless it was meant to hold on those days too.",
            place,
            _shown(ground, rule, never, step.when),
            word,
        )


def _of_base(
    ground: Ground, rule: Rule, graver: Sequence[Step], days: Sequence[_Day]
) -> Iterator[Finding]:
    word = rule.base.word
    answer = any_known(ground.can(_left(day, rule, graver)) for _, day in days)
    if answer is None:
        yield _not_decided(rule, f"whether {rule.id} is ever {word}", rule.place)
    elif answer is False:
        yield Finding(
            Kind.STEP_NEVER_REACHED,
            (rule.id,),
            f"{rule.id} is never {word}: its steps leave nothing over.",
            _beside(ground, graver),
            "Make the last step the one that holds otherwise.",
            rule.place,
            _shown(ground, rule, days),
            word,
        )
    elif never := _never_on(ground, rule, graver, days):
        yield Finding(
            Kind.STEP_AT_TIMES_NEVER,
            (rule.id,),
            f"{rule.id} is never {word} on evidence of some days: "
            f"{in_order(alike for alike, _ in never)}.",
            f"Its steps leave nothing over then. {_beside(ground, graver)}",
            "Nothing need be done, unless it was meant to hold on those days too.",
            rule.place,
            _shown(ground, rule, never),
            word,
        )


def _held(day: OneDay, rule: Rule, when: Condition = TRUE) -> Condition:
    """That the rule is raised, and a step of it reached."""
    return together(day.raised(rule.id), day.surely(when))


def _left(day: OneDay, rule: Rule, graver: Sequence[Step], when: Condition = TRUE) -> Condition:
    """The same, and that no graver step is."""
    return together(_held(day, rule, when), *(unsure(day.surely(step.when)) for step in graver))


def _never_on(
    ground: Ground,
    rule: Rule,
    graver: Sequence[Step],
    days: Sequence[_Day],
    when: Condition = TRUE,
) -> list[_Day]:
    """The days on which a step is never what a flag shows, whatever may be in force then."""
    return [
        (alike, day)
        for alike, day in days
        if ground.can(_left(ground.on(day.day, doubtful=True), rule, graver, when)) is False
    ]


def _shown(
    ground: Ground, rule: Rule, days: Sequence[_Day], when: Condition = TRUE
) -> tuple[Shown, ...]:
    """Sheets on which the rule is raised as gravely as a step says, or more so."""
    raised = (Expected(rule.id, True),)
    held = ((day, _held(day, rule, when)) for _, day in days)
    return tuple(Shown(day.day, each, raised) for day, each in held if ground.can(each))


def _of_step_up(
    ground: Ground, rule: Rule, when: Condition, days: Sequence[_Day]
) -> Iterator[Finding]:
    answer = any_known(ground.can(_held(day, rule, when)) for _, day in days)
    if answer is False:
        yield Finding(
            Kind.STEP_NEVER_REACHED,
            (rule.id,),
            f"{rule.id} can never be a step graver: what that asks for contradicts the rule.",
            _apart(ground, rule, when, days),
            "Correct one_step_up, or take it away.",
            place_of(when, rule),
        )
    elif answer is None:
        said = f"whether {rule.id} can be a step graver"
        yield _not_decided(rule, said, place_of(when, rule))


def _apart(ground: Ground, rule: Rule, when: Condition, days: Sequence[_Day]) -> str:
    """Why a step contradicts its rule on some days; empty where it does not."""
    on = [day for _, day in days]
    if any_known(ground.can(_held(day, rule, when)) for day in on) is not False:
        return ""
    return why_never(ground, All((rule.when, when)), on)


def _beside(ground: Ground, graver: Sequence[Step]) -> str:
    said = "; ".join(
        f"{step.severity.word} where {ground.rulebook.say(step.when)}" for step in graver
    )
    return f"It is {said}."


def _is_constant(ground: Ground, when: Condition, days: Sequence[_Day]) -> bool:
    found = constant_parts(ground, when, [day for _, day in days])
    return any(part is when and kind is Kind.NEVER_TRUE for part, kind in found)


def _measures(condition: Condition) -> set[object]:
    return {getattr(leaf, "measure", leaf) for leaf in leaves(condition)}


def _not_decided(rule: Rule, what: str, place: Place) -> Finding:
    return Finding(
        Kind.NOT_DECIDED,
        (rule.id,),
        f"It was not decided {what}.",
        "There are too many ways to tell.",
        "Read it with care, or name a part of it as a rule of its own.",
        place,
    )
