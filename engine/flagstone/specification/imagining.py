"""Imagines evidence: facts, said in the vocabulary's sentences, on which a condition holds.

A search through the condition says what each measure must be. Facts are then given values that make
it so, each as near to a limit as may be, and every measure is worked out at the same door as in
earnest. What cannot be put together so is not imagined: nothing here is a guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

import msgspec
from msgspec.structs import replace

from flagstone.conditions.ranges import ALL_NUMBERS, Ranges, at_least, below, exactly
from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Difference,
    FactLimit,
    Known,
    Measure,
    Not,
    PreviousLimit,
    RaisedBefore,
    Reference,
    Severity,
    Test,
    facts_of,
)
from flagstone.inference.equivalence import reaches
from flagstone.inference.feasibility import Box, known, may_be_known, measures_of
from flagstone.inference.satisfiability import ways_to_be
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.imagined import YEAR, Imagined
from flagstone.specification.likely_values import Stated, denominators, values
from flagstone.vocabulary.intervals import point

_WAYS_TRIED = 40


def imagine(condition: Condition, rulebook: Rulebook, day: int) -> Iterator[Imagined]:
    """Evidence of a day on which the condition holds, as far as it can be put together."""
    tests_only = inlined(condition, rulebook)
    for box in islice(ways_to_be(tests_only, True, rulebook), _WAYS_TRIED):
        imagined = next(_Imagining(rulebook, box, day).situations(), None)
        if imagined is not None:
            yield imagined


def imagine_certain(certain: Condition, rulebook: Rulebook, day: int) -> Iterator[Imagined]:
    """Evidence of a day on which that holds to which the day brings a condition down
    (`inference.one_day`): whatever may be known is, and the rest is not."""
    for box in islice(ways_to_be(certain, True, rulebook), _WAYS_TRIED):
        settled = _settled(box, rulebook)
        imagined = next(_Imagining(rulebook, settled, day).situations(), None)
        if imagined is not None:
            yield imagined


def _settled(box: Box, rulebook: Rulebook) -> Box:
    """A box in which each measure is known, or is not asked about."""
    settled: dict[Measure | Reference, Ranges] = dict(box)
    for fact in dict.fromkeys(fact for what in box for fact in _facts_of(what)):
        is_known = may_be_known(rulebook.vocabulary.fact_types[fact], box)
        if not is_known:
            settled[Known(fact)] = exactly(0)
        for what in measures_of(fact, box):
            if is_known and known(box[what]):
                settled[what] = known(box[what])
            else:
                del settled[what]
    for before in [what for what in box if isinstance(what, RaisedBefore)]:
        if known(box[before]):
            settled[before] = known(box[before])
        else:
            del settled[before]
    return settled


def _facts_of(what: Measure | Reference) -> tuple[str, ...]:
    return () if isinstance(what, Reference) else facts_of(what)


def first_way(condition: Condition, rulebook: Rulebook) -> Condition | None:
    """What measures must be for a condition to hold, to be said; None if nothing was found."""
    box = next(ways_to_be(inlined(condition, rulebook), True, rulebook), None)
    if box is None:
        return None
    parts = [
        Test(what, _by_its_sign(ranges) if isinstance(what, Difference) else ranges)
        for what, ranges in box.items()
        if not isinstance(what, Reference)
    ]
    return All(tuple(part for part in parts if part.ranges != ALL_NUMBERS))


def _by_its_sign(ranges: Ranges) -> Ranges:
    """Whether a difference is above, below or exactly nothing: all that can be said of one."""
    if ranges == exactly(0) or not ranges:
        return ranges
    if ranges.parts[0].low >= 0:
        return at_least(min(ranges.parts[0].low, 1))
    return below(0) if ranges.parts[-1].high < 0 else ALL_NUMBERS


def inlined(condition: Condition, rulebook: Rulebook) -> Condition:
    """The condition with every rule that it reads replaced by that rule's own condition."""
    match condition:
        case Reference(rule, at_least):
            return inlined(reaches(rulebook.rules[rule], at_least or Severity.LOW), rulebook)
        case Not(part):
            return Not(inlined(part, rulebook))
        case All(parts):
            return All(tuple(inlined(part, rulebook) for part in parts))
        case Any(parts):
            return Any(tuple(inlined(part, rulebook) for part in parts))
        case AtLeast(count, parts):
            return AtLeast(count, tuple(inlined(part, rulebook) for part in parts))
    return condition


class _Imagining(msgspec.Struct):
    """Gives facts values that lie in a box of measures, one fact after another."""

    rulebook: Rulebook
    box: Box
    day: int

    def situations(self) -> Iterator[Imagined]:
        begun = Imagined(self.day)
        for what, ranges in self.box.items():
            if isinstance(what, RaisedBefore):
                past = self.raised_before(what, raised=ranges == exactly(1))
                if past is None:
                    return
                begun = replace(begun, earlier={**begun.earlier, **past})
        yield from self.continued(begun, self.facts_in_order())

    def raised_before(self, what: RaisedBefore, *, raised: bool) -> Mapping[str, Stated] | None:
        condition = reaches(self.rulebook.rules[what.rule], what.at_least or Severity.LOW)
        wanted = condition if raised else Not(condition)
        past = next(imagine(wanted, self.rulebook, self.day - YEAR), None)
        return None if past is None else past.facts

    def facts_in_order(self) -> list[str]:
        """The facts that matter, with those that others are compared with before them."""
        read = [fact for measure in self.measures() for fact in facts_of(measure)]
        against = [
            measure.other.fact
            for measure in self.measures()
            if isinstance(measure, Difference) and isinstance(measure.other, FactLimit)
        ]
        return list(dict.fromkeys((*against, *read)))

    def measures(self) -> Iterator[Measure]:
        return (what for what in self.box if not isinstance(what, Reference))

    def continued(self, so_far: Imagined, facts: list[str]) -> Iterator[Imagined]:
        """Every way to go on with the rest of the facts."""
        if not facts:
            yield so_far
            return
        fact, *rest = facts
        for begun in self.with_past(so_far, fact):
            for stated in self.candidates(begun, fact):
                said = begun.saying(fact, stated)
                if self.agrees(said, fact, rest):
                    yield from self.continued(said, rest)

    def with_past(self, so_far: Imagined, fact: str) -> Iterator[Imagined]:
        """What was said before of a fact that is compared with it."""
        looks_back = any(
            isinstance(measure, Difference)
            and isinstance(measure.other, PreviousLimit)
            and measure.amount.fact == fact
            for measure in self.measures()
        )
        if not looks_back or fact in so_far.earlier:
            yield so_far
            return
        for stated in self.candidates(so_far, fact, usual=True):
            yield replace(so_far, earlier={**so_far.earlier, fact: stated})

    def candidates(self, so_far: Imagined, fact: str, *, usual: bool = False) -> Iterator[Stated]:
        """What may be said of one fact, likeliest first."""
        if not usual and self.box.get(Known(fact)) == exactly(0):
            yield None, None
            return
        fact_type = self.rulebook.vocabulary.fact_types[fact]
        mine = {} if usual else measures_of(fact, self.box)
        door = so_far.door(self.rulebook)
        for of in denominators(fact_type, mine, door):
            for value in values(fact_type, of, mine, door):
                yield point(value), None if of is None else point(of)

    def agrees(self, said: Imagined, fact: str, rest: list[str]) -> bool:
        """Whether everything about a fact that can be worked out by now is as it must be."""
        door = said.door(self.rulebook)
        return all(
            self.box[measure].holds(door.value(measure))
            for measure in self.measures()
            if fact in (read := facts_of(measure)) and not set(read) & set(rest)
        )
