"""The scenario that would tell a mutant from its rule."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, islice

import msgspec
from msgspec.structs import replace

from flagstone.conditions.measured import Measured
from flagstone.conditions.ranges import exactly
from flagstone.conditions.tree import (
    All,
    Any,
    Condition,
    Difference,
    Known,
    Not,
    StandardLimit,
    Test,
    facts_asked_if_known,
)
from flagstone.consistency.ground import left_to_authorities, supposing
from flagstone.dates import Period
from flagstone.inference.engines import OPEN
from flagstone.inference.equivalence import differences
from flagstone.inference.force import Gates
from flagstone.inference.judging import judge
from flagstone.inference.stretches import USUAL_DAY, standards_of
from flagstone.inference.verdicts import Verdict
from flagstone.problems import NOWHERE
from flagstone.rulebook.names import in_words
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.rulebook.standards import Standard
from flagstone.specification.alterations import Kind, smallest_step
from flagstone.specification.clauses import clauses, comparison_in, with_clause, with_comparison
from flagstone.specification.days_of_change import day_in_force
from flagstone.specification.gherkin import Row, scenario
from flagstone.specification.imagined import Imagined
from flagstone.specification.imagining import first_way, imagine
from flagstone.specification.mutants import Mutant
from flagstone.specification.rehearsal import Readers
from flagstone.specification.situations import Situation, StepError
from flagstone.vocabulary.intervals import point

_TRIED = 12


class Stage(msgspec.Struct, frozen=True):
    """A rule with all that it reads: enough of a rulebook to judge it on imagined evidence."""

    rulebook: Rulebook
    rule: Rule

    @property
    def local(self) -> dict[str, Standard]:
        """Standards that only an authority can give, at a value that one might have given."""
        return left_to_authorities(self.rulebook, standards_of(self.rule))

    @property
    def supposing(self) -> Rulebook:
        """The rulebook with a value for every standard that the rule reads."""
        return supposing(self.rulebook, standards_of(self.rule))

    @classmethod
    def of(cls, rulebook: Rulebook, rule: str, readers: Readers) -> Stage:
        """The stage for one rule."""
        needed = readers.looked_at_by(rule)
        rules = {name: each for name, each in rulebook.rules.items() if name in needed}
        return cls(replace(rulebook, rules=rules, derived={}), rulebook.rules[rule])

    def verdict(self, givens: tuple[str, ...]) -> Verdict | None:
        """The verdict on the rule, from the text of Given steps; None if one cannot be read."""
        situation = Situation(self.rulebook)
        try:
            for line in givens:
                situation.add(line, NOWHERE)
            sheet, earlier = situation.sheet(), situation.earlier()
        except StepError:
            return None
        assessment = judge(situation.rulebook, sheet, earlier, "plain")
        return assessment.bodies[0].verdicts[self.rule.id]

    def row(self, imagined: Imagined) -> Row | None:
        """Imagined evidence with the verdict that the rule gives on it."""
        first, *others = imagined.lines(self.rulebook)
        supposed = (
            f'the local standard "{in_words(name)}" is {each.values[0].upper} {each.unit}'
            for name, each in self.local.items()
        )
        givens = (first, *supposed, *others)
        verdict = self.verdict(givens)
        return None if verdict is None else Row(givens, verdict)

    def day(self) -> int:
        """A day on which the rule is in force."""
        day = day_in_force(self.rule, self.rulebook, standards_of(self.rule))
        return USUAL_DAY.first if day is None else day

    def days(self) -> list[int]:
        """The usual day, and those on which a standard that the rule reads has other values."""
        gates = Gates(self.rulebook)
        read = [self.rulebook.standards[name] for name in standards_of(self.rule)]
        starts = [sure.first for each in read for v in each.values if (sure := v.window.sure)]
        in_force = [d for d in starts if gates.on(self.rule, Period(d, d)).state == OPEN]
        return list(dict.fromkeys((self.day(), *in_force)))

    def imagined(self, condition: Condition, day: int | None = None) -> Iterator[Imagined]:
        """Evidence on which a condition holds, with the rule's steps settled where that can be."""
        law = self.day() if day is None else day
        dated_by = self.rule.dated_by
        for wanted in (All((condition, *self.settled())), condition):
            for on in dict.fromkeys((max(law, USUAL_DAY.first) if dated_by else law, law)):
                for each in islice(imagine(wanted, self.supposing, on), _TRIED):
                    yield each.saying(dated_by, (point(law), None)) if dated_by else each

    def settled(self) -> Iterator[Condition]:
        """That each step is reached or is not: no flag then says "at least"."""
        for condition in self.rule.conditions[1:]:
            yield Any((condition, Not(condition)))


class Witness(msgspec.Struct, frozen=True):
    """A scenario that fails with the mutant; or, where none could be put together, what it would
    have to say."""

    scenario: str = ""
    otherwise: str = ""


def witness(mutant: Mutant, rulebook: Rulebook, readers: Readers) -> Witness:
    """What would tell a mutant from its rule (or from one of those that read its standard)."""
    for name in mutant.rules:
        stage = Stage.of(rulebook, name, readers)
        mistaken = Stage(mutant.mistaken(stage.rulebook), stage.rule)
        for imagined in _attempts(mutant, stage, mistaken):
            row = stage.row(imagined)
            if row and _differ(row.verdict, mistaken.verdict(row.givens)):
                title = f"Against a mistake: {mutant.change.rstrip('.')}"
                return Witness(scenario(title, name, row))
    return Witness(otherwise=_said(mutant, rulebook, readers))


def _attempts(mutant: Mutant, stage: Stage, mistaken: Stage) -> Iterator[Imagined]:
    """Evidence that may show the mistake, likeliest first."""
    days = [mutant.day] if mutant.day is not None else stage.days()
    for condition in _telling(mutant, stage):
        for day in days:
            yield from stage.imagined(condition, day)
            if mutant.standard is not None:
                # Before a standard has a value, only the mistaken one can be compared with.
                yield from mistaken.imagined(condition, day)
    if mutant.day is not None:
        yield Imagined(mutant.day)


def _differ(ours: Verdict, theirs: Verdict | None) -> bool:
    return theirs is not None and ours.decision != theirs.decision


def _telling(mutant: Mutant, stage: Stage) -> Iterator[Condition]:
    """Conditions on which the two may come out differently."""
    if mutant.rule is not None and mutant.kind is not Kind.DATE:
        yield from differences(stage.rule, mutant.rule)
        for fact in chain.from_iterable(map(facts_asked_if_known, stage.rule.conditions)):
            unknown = Test(Known(fact), exactly(0))
            yield All((stage.rule.when, unknown))
            yield unknown
        return
    if mutant.standard is not None and mutant.day is not None:
        before = stage.rulebook.standards[mutant.standard.id]
        by = _moved(before, mutant.standard, mutant.day)
        if by is not None:
            yield from differences(stage.rule, _with_limits_moved(stage, mutant.standard.id, by))
    yield stage.rule.when
    yield Not(stage.rule.when)


def _moved(before: Standard, after: Standard, day: int) -> dict[str, Fraction] | None:
    """By how much each bound of a standard moves on a day; None where one has no value then."""
    was, now = (each.on(Period(day, day)) for each in (before, after))
    if was is None or now is None:
        return None
    upper = now.upper - was.upper
    return {"": upper, "upper": upper, "lower": now.lower - was.lower}


def _with_limits_moved(stage: Stage, standard: str, by: dict[str, Fraction]) -> Rule:
    """The rule with its own limits moved as those of the standard would be."""
    rule = stage.rule
    types = stage.rulebook.vocabulary.fact_types
    for clause in clauses(rule):
        test = comparison_in(clause.condition)
        match test:
            case Test(Difference(amount, StandardLimit(name, bound)) as old) if name == standard:
                measured = Measured.of(types[amount.fact], amount.aspect)
                step = smallest_step(measured)
                steps = by[bound] * measured.type.steps_per_unit * old.percent / 100
                moved = replace(old, plus=old.plus + step * round(steps / step))
                other = with_comparison(clause.condition, replace(test, measure=moved))
                rule = with_clause(rule, clause, other)
    return rule


def _said(mutant: Mutant, rulebook: Rulebook, readers: Readers) -> str:
    """What a scenario would have to say."""
    for name in mutant.rules:
        stage = Stage.of(rulebook, name, readers)
        for condition in _telling(mutant, stage):
            way = first_way(condition, stage.rulebook)
            if way is not None:
                return f"They differ, for example, where {rulebook.say(way)}."
    return "No evidence was found on which they differ."
