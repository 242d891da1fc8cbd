"""Mutants: a rule, or a standard, with one small mistake in it that scenarios should notice.

A mutant is data, with a sentence that says what was changed. Those that provably come out as the
rule does, whatever the values, are not made: no scenario could notice them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import chain

import msgspec
from msgspec.structs import replace

from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import Condition, Not, Severity
from flagstone.inference.equivalence import provably_same
from flagstone.problems import Place
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.rulebook.standards import Standard
from flagstone.specification.alterations import Kind, altered, domain_of
from flagstone.specification.clauses import (
    Clause,
    clauses,
    comparison_in,
    step_of,
    where,
    with_clause,
    without_clause,
)
from flagstone.specification.days_of_change import altered_windows, differ_in_force
from flagstone.specification.standards_read import altered_standards, readers_of_standard


class Mutant(msgspec.Struct, frozen=True):
    """One mistake. `change` says what it is, in a sentence that names it among those of its rule.

    `about` is the rule, or the standard, that it is in; `rules` are those whose meaning it changes.
    `day` is one on which a mistaken date makes a difference; None where no date was changed.
    """

    kind: Kind
    about: str
    change: str
    rules: tuple[str, ...]
    place: Place
    rule: Rule | None = None
    standard: Standard | None = None
    day: int | None = None

    def mistaken(self, rulebook: Rulebook) -> Rulebook:
        """The rulebook with the mistake in it."""
        rules, standards = rulebook.rules, rulebook.standards
        if self.rule is not None and self.rule.id in rules:
            rules = {**rules, self.rule.id: self.rule}
        if self.standard is not None:
            standards = {**standards, self.standard.id: self.standard}
        return replace(rulebook, rules=rules, standards=standards, derived={})


def mutants_of(rulebook: Rulebook, rules: Collection[str]) -> Iterator[Mutant]:
    """Every mutant of some rules, and of the standards that they read."""
    for name in rulebook.rules:
        if name in rules:
            yield from _named_apart(_of_rule(rulebook, rulebook.rules[name]))
    for standard in rulebook.standards.values():
        if any(reader in rules for reader in readers_of_standard(rulebook, standard.id)):
            yield from _named_apart(_of_standard(rulebook, standard))


def looked_at(rulebook: Rulebook, rules: Collection[str]) -> set[str]:
    """The rules, and the standards whose mutants are made with theirs."""
    read = (
        name
        for name in rulebook.standards
        if any(reader in rules for reader in readers_of_standard(rulebook, name))
    )
    return {*rules, *read}


def _of_rule(rulebook: Rulebook, rule: Rule) -> Iterator[Mutant]:
    changes = _Changes(rulebook, rule)
    for kind, change, mistaken in chain(changes.of_clauses(), changes.of_severities()):
        if not provably_same(rule, mistaken, rulebook):
            yield Mutant(kind, rule.id, change, (rule.id,), rule.place, mistaken)
    for change, windows in altered_windows(rule):
        mistaken = replace(rule, windows=windows)
        day = differ_in_force(rule, mistaken, rulebook)
        if day is not None:
            yield Mutant(Kind.DATE, rule.id, change, (rule.id,), rule.place, mistaken, day=day)


def _of_standard(rulebook: Rulebook, standard: Standard) -> Iterator[Mutant]:
    readers = tuple(readers_of_standard(rulebook, standard.id))
    for is_date, day, change, mistaken in altered_standards(rulebook, standard):
        yield Mutant(
            Kind.DATE if is_date else Kind.STANDARD,
            standard.id,
            change,
            readers,
            standard.place,
            standard=mistaken,
            day=day,
        )


class _Changes(msgspec.Struct, frozen=True):
    """Each change to one rule: its kind, the sentence that says it, and the rule with it."""

    rulebook: Rulebook
    rule: Rule

    def of_clauses(self) -> Iterator[tuple[Kind, str, Rule]]:
        for clause in clauses(self.rule):
            said = self.rulebook.say(clause.condition)
            start = where(self.rule, clause)
            for kind, other in altered(clause.condition, self.rulebook):
                change = f"{start}, “{said}” would {self.would(other)}."
                yield kind, change, with_clause(self.rule, clause, other)
            yield from self.left_out(clause, said, start)

    def would(self, other: Condition) -> str:
        """What a clause would do: hold never, whatever the value is, or where it says."""
        test = comparison_in(other)
        if test is not None:
            domain = Ranges.of(domain_of(test, self.rulebook))
            within = test.ranges.intersection(domain)
            if not within:
                return "never hold"
            if within == domain:
                return "hold whatever the value is"
        return f"read “{self.rulebook.say(other)}”"

    def left_out(self, clause: Clause, said: str, start: str) -> Iterator[tuple[Kind, str, Rule]]:
        mistaken = without_clause(self.rule, clause)
        if mistaken is None or self.is_under_not(clause):
            return
        if not clause.is_whole:
            yield Kind.CLAUSE, f"{start}, “{said}” would be left out.", mistaken
        elif step := step_of(self.rule, clause):
            change = f"The {step.severity.word} step, “{said}”, would be left out."
            yield Kind.CLAUSE, change, mistaken
        else:
            yield Kind.STEP_UP, f"The step up, “{said}”, would be left out.", mistaken

    def is_under_not(self, clause: Clause) -> bool:
        """Whether leaving it out would leave out the *not* around it, which is done by itself."""
        parents = {c.path: c.condition for c in clauses(self.rule) if c.whole == clause.whole}
        return bool(clause.path) and isinstance(parents[clause.path[:-1]], Not)

    def of_severities(self) -> Iterator[tuple[Kind, str, Rule]]:
        rule = self.rule
        for index, step in enumerate(rule.steps):
            for severity in _beside(step.severity):
                if severity <= rule.base:
                    continue  # the same as leaving the step out
                steps = list(rule.steps)
                steps[index] = replace(step, severity=severity)
                change = f"The {step.severity.word} step would be {severity.word}."
                yield Kind.SEVERITY, change, replace(rule, steps=tuple(steps))
        for severity in _beside(rule.base):
            otherwise = "Without a graver step the rule" if rule.steps else "The rule"
            change = f"{otherwise} would be {severity.word}, not {rule.base.word}."
            yield Kind.SEVERITY, change, replace(rule, base=severity)
        if rule.step_up:
            for severity in _beside(rule.step_up.not_past):
                up = replace(rule.step_up, not_past=severity)
                was = rule.step_up.not_past.word
                change = f"The step up would go not past {severity.word}, instead of {was}."
                yield Kind.SEVERITY, change, replace(rule, step_up=up)


def _beside(severity: Severity) -> Iterator[Severity]:
    if severity < Severity.CRITICAL:
        yield Severity(severity + 1)
    if severity > Severity.LOW:
        yield Severity(severity - 1)


def _named_apart(mutants: Iterator[Mutant]) -> Iterator[Mutant]:
    """Where the same words stand twice in a rule, the second time is said to be that."""
    times: Counter[str] = Counter()
    for mutant in mutants:
        times[mutant.change] += 1
        if times[mutant.change] == 1:
            yield mutant
        else:
            again = f"{mutant.change} (The same words, time {times[mutant.change]}.)"
            yield replace(mutant, change=again)
