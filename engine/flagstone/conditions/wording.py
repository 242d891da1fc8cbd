"""Conditions in plain English, to be read aloud.

What is said is made from the sets of numbers that engines compare; how a test was written decides
only which of several true wordings is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from flagstone.conditions.amount_wording import (
    called,
    make_up,
    measured_as,
    says_its_unit,
    stands_to,
)
from flagstone.conditions.comparison_wording import opposite_of, say_ranges, say_words
from flagstone.conditions.measured import Measured
from flagstone.conditions.ranges import exactly
from flagstone.conditions.tree import (
    ENOUGH,
    All,
    Amount,
    Any,
    Aspect,
    AtLeast,
    Condition,
    Difference,
    FactLimit,
    Known,
    Limit,
    Limits,
    Not,
    PreviousLimit,
    RaisedBefore,
    Reference,
    Severity,
    StandardLimit,
    Test,
)
from flagstone.vocabulary.english import inside, number_in_words
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import point
from flagstone.vocabulary.vocabulary import Vocabulary


class Titled(Protocol):
    """A standard or a rule: anything with a title."""

    @property
    def title(self) -> str:
        """What people call it."""


def say_condition(
    condition: Condition,
    vocabulary: Vocabulary,
    standards: Mapping[str, Titled] | None = None,
    rules: Mapping[str, Titled] | None = None,
) -> str:
    """A condition as a clause without a capital or a full stop.

    Standards and rules are called by their titles where those are given, otherwise by their ids.
    """
    return _Wording(vocabulary, standards or {}, rules or {}).say(condition)


class _KnownToBe(msgspec.Struct, frozen=True):
    """A test of a fact that must also be known: two conditions that are said as one."""

    test: Test


class _Wording(msgspec.Struct, frozen=True):
    vocabulary: Vocabulary
    standards: Mapping[str, Titled]
    rules: Mapping[str, Titled]

    def say(self, condition: Condition | _KnownToBe, depth: int = 0) -> str:
        """A condition that stands within `depth` others."""
        match condition:
            case _KnownToBe(test):
                return f"it is known that {self.test(test)}"
            case Test():
                return self.test(condition)
            case Reference(rule, at_least):
                return f"{self.rule(rule)} is raised{_as_gravely(at_least)}"
            case Not(Not(part)):
                return self.say(part, depth)
            case Not(Test() as test):
                return self.test(opposite_of(test))
            case Not(Reference(rule, at_least)):
                return f"{self.rule(rule)} is not raised{_as_gravely(at_least)}"
            case Not(part):
                return f"it is not so that ({self.say(part)})"
            case All(parts):
                if (share := _share_in(parts)) is not None:
                    return self.test(share)
                return self.joined(_merged(parts), "and", "both", "all", depth)
            case Any(parts):
                return self.joined(parts, "or", "either", "any", depth)
            case AtLeast(count, parts):
                said = "; ".join(self.say(part, 2) for part in parts)
                return f"at least {number_in_words(count)} of these: ({said})"

    def joined(
        self,
        parts: Sequence[Condition | _KnownToBe],
        word: str,
        of_two: str,
        of_more: str,
        depth: int,
    ) -> str:
        """Two or more parts. Within another condition the group says where it begins and ends."""
        if not parts:
            return "always" if word == "and" else "never"
        if len(parts) == 1:
            return self.say(parts[0], depth)
        said = [self.say(part, depth + 1) for part in parts]
        if depth > 1 or (depth == 1 and len(parts) > 2):
            return f"{of_more} of these: ({'; '.join(said)})"
        if depth == 1:
            return f"{of_two} {said[0]} {word} {said[1]}"
        return f"{', '.join(said[:-1])}, {word} {said[-1]}"

    def test(self, test: Test) -> str:
        """One comparison."""
        measure, ranges = test.measure, test.ranges
        match measure:
            case Known(fact):
                known = "known" if ranges.holds(point(1)) is True else "not known"
                type_ = self.vocabulary.fact_types[fact]
                if so := dict(type_.sentence.wordings).get("yes"):
                    return f"it is {known} whether {so}"
                return f"{self.title(fact)} is {known}"
            case RaisedBefore(rule, at_least):
                raised = ranges.holds(point(1)) is True
                return (
                    f"{self.rule(rule)} was {'' if raised else 'not '}raised"
                    f"{_as_gravely(at_least)} when it was last decided"
                )
            case Difference(amount):
                type_ = self.vocabulary.fact_types[amount.fact]
                measured = Measured.of(type_, amount.aspect)
                other = self.limit(measure.other)
                said = stands_to(measured, measure, test, other)
                return f"{measured_as(measured, type_)} is {said}"
        type_ = self.vocabulary.fact_types[measure.fact]
        measured = Measured.of(type_, measure.aspect)
        if measure.aspect is Aspect.VALUE and type_.kind in (Kind.BOOLEAN, Kind.SCALE):
            return say_words(type_, test)
        if measure.aspect is Aspect.SHARE:
            return make_up(type_, say_ranges(measured.type, test))
        said = say_ranges(measured.type, test, unit=not says_its_unit(measured))
        return f"{measured_as(measured, type_)} is {said}"

    def limit(self, limit: Limit) -> str:
        """What stands on the right of a comparison."""
        match limit:
            case StandardLimit(standard, bound):
                known = self.standards.get(standard)
                title = f"“{known.title}”" if known else standard
                return f"the {bound} end of {title}" if bound else title
            case FactLimit(fact):
                return called(self.vocabulary.fact_types[fact])
            case PreviousLimit():
                return "what it was before"

    def title(self, fact: str) -> str:
        """A fact's title within a clause."""
        return inside(self.vocabulary.fact_types[fact].title)

    def rule(self, rule: str) -> str:
        """A rule's title, in quotation marks since it is a sentence."""
        known = self.rules.get(rule)
        return f"“{known.title}”" if known else rule


def _share_in(parts: Sequence[Condition]) -> Test | None:
    """The share that a pair of tests stands for, if it is one: how few is too few goes unsaid."""
    match parts:
        case (Test(written=Limits(operator)), Test() as share) if operator == ENOUGH:
            return share
    return None


def _merged(parts: Sequence[Condition]) -> list[Condition | _KnownToBe]:
    """The parts of an *all*, with "it is known, and it is so" said as one."""
    known = {
        part.measure.fact
        for part in parts
        if isinstance(part, Test) and isinstance(part.measure, Known) and part.ranges == exactly(1)
    }
    tested = {
        part.measure.fact
        for part in parts
        if isinstance(part, Test) and isinstance(part.measure, Amount)
    }
    both = known & tested
    merged: list[Condition | _KnownToBe] = []
    for part in parts:
        measure = part.measure if isinstance(part, Test) else None
        if isinstance(part, Test) and isinstance(measure, Amount) and measure.fact in both:
            merged.append(_KnownToBe(part))
        elif not (isinstance(measure, Known) and measure.fact in both):
            merged.append(part)
    return merged


def _as_gravely(at_least: Severity | None) -> str:
    return f" as at least {at_least.word}" if at_least else ""
