"""What a rule reads: facts, standards and earlier values, followed through the rules it reads."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator

import msgspec

from flagstone.conditions.tree import (
    Condition,
    Difference,
    PreviousLimit,
    RaisedBefore,
    StandardLimit,
    facts_of,
    references,
    tests,
)
from flagstone.rulebook.messages import placeholders
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


class Reading(msgspec.Struct, frozen=True):
    """Everything that a verdict on a rule may rest on, each once, in the order of writing.

    `limits` pairs a fact with each standard it is compared with. `previous` names the facts whose
    earlier values are read, `before` the rules whose earlier verdicts are, and `rules` those to
    which it refers.
    """

    facts: tuple[str, ...]
    limits: tuple[tuple[str, StandardLimit], ...]
    previous: tuple[str, ...]
    before: tuple[str, ...]
    rules: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Facts, standards and rules by id: what a gap may name."""
        standards = (limit.standard for _, limit in self.limits)
        return frozenset((*self.facts, *standards, *self.before))


def read_by(rulebook: Rulebook, rule: Rule, raised: Collection[str] = ()) -> Reading:
    """What a rule and its severity read. Where some of the rules that it refers to are `raised`,
    the verdict rests on those, and the others are not followed."""
    whole = read_at_most(rulebook, rule)
    if not raised or not whole.rules:
        return whole
    return rulebook.kept(
        "read by",
        (rule.id, frozenset(raised)),
        lambda: read_by_conditions(rulebook, conditions_of(rule), raised),
    )


def read_at_most(rulebook: Rulebook, rule: Rule) -> Reading:
    """What a rule may read, whatever is raised."""
    return rulebook.kept(
        "read at most", rule.id, lambda: read_by_conditions(rulebook, conditions_of(rule))
    )


def spoken_of(rulebook: Rulebook, rule: Rule) -> tuple[str, ...]:
    """The fact types that a rule's message and action speak of, and the one that dates it."""
    return rulebook.kept("spoken of", rule.id, lambda: tuple(dict.fromkeys(_spoken_of(rule))))


def _spoken_of(rule: Rule) -> Iterator[str]:
    yield from (each.fact for each in placeholders(f"{rule.message} {rule.action}") if each.fact)
    if rule.dated_by:
        yield rule.dated_by


def names_spoken_or_read(rulebook: Rulebook, rule: Rule) -> frozenset[str]:
    """Every fact type that a verdict on the rule could show."""
    return rulebook.kept(
        "spoken or read",
        rule.id,
        lambda: frozenset((*read_at_most(rulebook, rule).facts, *spoken_of(rulebook, rule))),
    )


def rules_that_could_show(rulebook: Rulebook, facts: Iterable[str]) -> set[str]:
    """The rules whose verdicts could show any of some fact types."""
    shown_by = rulebook.kept("shown by", None, lambda: _shown_by(rulebook))
    return set().union(*(shown_by[fact] for fact in facts if fact in shown_by))


def _shown_by(rulebook: Rulebook) -> dict[str, set[str]]:
    shown_by: dict[str, set[str]] = {}
    for rule in rulebook.rules.values():
        for fact in names_spoken_or_read(rulebook, rule):
            shown_by.setdefault(fact, set()).add(rule.id)
    return shown_by


def read_by_conditions(
    rulebook: Rulebook, conditions: Iterable[Condition], raised: Container[str] = ()
) -> Reading:
    """What some conditions read, and the rules they refer to."""
    facts: dict[str, None] = {}
    limits: dict[tuple[str, StandardLimit], None] = {}
    previous: dict[str, None] = {}
    before: dict[str, None] = {}
    rules: dict[str, None] = {}
    for condition in _followed(rulebook, conditions, raised):
        rules.update(dict.fromkeys(reference.rule for reference in references(condition)))
        for test in tests(condition):
            measure = test.measure
            facts.update(dict.fromkeys(facts_of(measure)))
            match measure:
                case Difference(amount, StandardLimit() as limit):
                    limits[amount.fact, limit] = None
                case Difference(amount, PreviousLimit()):
                    previous[amount.fact] = None
                case RaisedBefore(rule):
                    before[rule] = None
    return Reading(tuple(facts), tuple(limits), tuple(previous), tuple(before), tuple(rules))


def conditions_of(rule: Rule) -> tuple[Condition, ...]:
    """The rule's condition, its severity steps, gravest first, and its step up."""
    steps = tuple(step.when for step in rule.steps)
    return (rule.when, *steps, rule.step_up.when) if rule.step_up else (rule.when, *steps)


def _followed(
    rulebook: Rulebook, conditions: Iterable[Condition], raised: Container[str]
) -> Iterator[Condition]:
    """The conditions, then those of the rules they refer to, each rule once."""
    pending = list(conditions)
    seen: set[str] = set()
    while pending:
        condition = pending.pop(0)
        yield condition
        named = [reference.rule for reference in references(condition)]
        for rule in [name for name in named if name in raised] or named:
            if rule not in seen:
                seen.add(rule)
                pending.extend(conditions_of(rulebook.rules[rule]))
