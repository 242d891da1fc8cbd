"""Conditions in plain English, to be read aloud.

What is said is made from the sets of numbers that engines compare; how a test was written decides
only which of several true wordings is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from flagstone.conditions.comparisons import ENOUGH
from flagstone.conditions.measured import Measured
from flagstone.conditions.operators import OPERATORS, Operator, shape_of
from flagstone.conditions.reading import listed
from flagstone.conditions.tree import (
    All,
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
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import LEAST, MOST, Interval, point
from flagstone.vocabulary.phrases import write_value, write_with_unit
from flagstone.vocabulary.vocabulary import Vocabulary

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


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


def say_limit(
    limit: Limit, vocabulary: Vocabulary, standards: Mapping[str, Titled] | None = None
) -> str:
    """What stands on the right of a comparison: "the upper end of <title of the standard>"."""
    return _Wording(vocabulary, standards or {}, {}).limit(limit)


@dataclass(frozen=True, slots=True)
class _Wording:
    vocabulary: Vocabulary
    standards: Mapping[str, Titled]
    rules: Mapping[str, Titled]

    def say(self, condition: Condition, depth: int = 0) -> str:
        """A condition that stands within `depth` others."""
        match condition:
            case Test():
                return self.test(condition)
            case Reference(rule, at_least):
                return f"{self.rule(rule)} is raised{_as_gravely(at_least)}"
            case Not(Not(part)):
                return self.say(part, depth)
            case Not(Test() as test):
                return self.test(_opposite(test))
            case Not(Reference(rule, at_least)):
                return f"{self.rule(rule)} is not raised{_as_gravely(at_least)}"
            case Not(part):
                return f"it is not so that ({self.say(part)})"
            case All(parts):
                if (share := _share_in(parts)) is not None:
                    return self.test(share)
                return self.joined(parts, "and", "both", "all", depth)
            case Any(parts):
                return self.joined(parts, "or", "either", "any", depth)
            case AtLeast(count, parts):
                said = "; ".join(self.say(part, 2) for part in parts)
                return f"at least {_in_words(count)} of these: ({said})"

    def joined(
        self, parts: Sequence[Condition], word: str, of_two: str, of_more: str, depth: int
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
                known = ranges.holds(point(1)) is True
                return f"{self.title(fact)} is {'known' if known else 'not known'}"
            case RaisedBefore(rule, at_least):
                raised = ranges.holds(point(1)) is True
                return (
                    f"{self.rule(rule)} was {'' if raised else 'not '}raised"
                    f"{_as_gravely(at_least)} when it was last decided"
                )
            case Difference(amount):
                type_ = self.vocabulary.fact_types[amount.fact]
                measured = Measured.of(type_, amount.aspect)
                return f"{self.measured(measured)} is {self.against(measured, measure, test)}"
        type_ = self.vocabulary.fact_types[measure.fact]
        measured = Measured.of(type_, measure.aspect)
        if measure.aspect is Aspect.VALUE and type_.kind in (Kind.BOOLEAN, Kind.SCALE):
            return _say_words(type_, test)
        return f"{self.measured(measured)} is {_say_ranges(measured.type, test)}"

    def against(self, measured: Measured, difference: Difference, test: Test) -> str:
        """How an amount stands to a standard, another fact or an earlier value."""
        other = self.limit(difference.other)
        if difference.percent != 100:
            other = f"{difference.percent} per cent of {other}"
        if difference.plus:
            size = write_with_unit(measured.type, point(abs(difference.plus)))
            other = f"{size} {'more' if difference.plus > 0 else 'less'} than {other}"
        operator = _operator_of(test, measured.type.kind)
        if operator is None or operator.limits(test.ranges) != (0,):
            return f"compared with {other}"
        same = "the same as " if operator.name in ("is", "is_not") else ""
        return operator.wording.format(f"{same}{other}")

    def limit(self, limit: Limit) -> str:
        """What stands on the right of a comparison."""
        match limit:
            case StandardLimit(standard, bound):
                known = self.standards.get(standard)
                title = _inside(known.title) if known else standard
                return f"the {bound} end of {title}" if bound else title
            case FactLimit(fact):
                return self.title(fact)
            case PreviousLimit():
                return "what it was before"

    def measured(self, measured: Measured) -> str:
        """What stands on the left."""
        type_ = self.vocabulary.fact_types[measured.amount.fact]
        match measured.amount.aspect:
            case Aspect.SHARE:
                return f"{_inside(type_.title)}, as a share of {type_.of},"
            case Aspect.OF:
                return f"the number of {type_.of}"
        return _inside(type_.title)

    def title(self, fact: str) -> str:
        """A fact's title within a clause."""
        return _inside(self.vocabulary.fact_types[fact].title)

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


def _opposite(test: Test) -> Test:
    """The test that holds exactly where this one does not."""
    operator = OPERATORS.get(test.written.operator)
    name = operator.opposite if operator else test.written.operator
    return replace(test, ranges=test.ranges.complement(), written=Limits(name))


def _operator_of(test: Test, kind: Kind) -> Operator | None:
    """The operator as written, if that is still what the test's numbers say."""
    operator = OPERATORS.get(test.written.operator)
    if operator is not None:
        limits = operator.limits(test.ranges)
        if limits is not None and operator.ranges(limits) == test.ranges:
            return operator
    shape = shape_of(test.ranges, kind)
    return shape[0] if shape else None


def _say_ranges(type_: FactType, test: Test) -> str:
    """What follows "is", for a number, a number of days or a date."""
    operator = _operator_of(test, type_.kind)
    limits = operator.limits(test.ranges) if operator else None
    if operator is None or limits is None:
        return ", or ".join(_say_part(type_, part) for part in test.ranges.parts) or "never"
    *first, last = (point(limit) for limit in limits)
    said = [*(write_value(type_, each) for each in first), write_with_unit(type_, last)]
    if operator.takes_list:
        return operator.wording.format(listed(said, operator.joined_by))
    return operator.wording.format(*said)


def _say_part(type_: FactType, part: Interval) -> str:
    low, high = (point(end) for end in part)
    if part.low <= LEAST:
        return f"at most {write_with_unit(type_, high)}"
    if part.high >= MOST:
        return f"at least {write_with_unit(type_, low)}"
    if part.is_point:
        return write_with_unit(type_, low)
    return f"between {write_value(type_, low)} and {write_with_unit(type_, high)}"


def _say_words(type_: FactType, test: Test) -> str:
    """A yes-or-no fact, or one on a scale, by its own sentence."""
    words = type_.scale.words if type_.scale else ("no", "yes")
    held = [word for place, word in enumerate(words) if test.ranges.holds(point(place))]
    if not held or len(held) == len(words):
        # No word, or every word: what was asked says more than what it comes to.
        asked = " and ".join(test.written.literals) or "one of them"
        operator = test.written.operator.replace("_", " ")
        operator = operator if operator.startswith("is") else f"is {operator}"
        return f"{_inside(type_.title)} {operator} {asked}"
    wordings = dict(type_.sentence.wordings)
    if wordings:
        return " or ".join(wordings[word] for word in held)
    return type_.sentence.text.replace("{value}", listed(held, "or"))


def _as_gravely(at_least: Severity | None) -> str:
    return f" as at least {at_least.word}" if at_least else ""


def _inside(title: str) -> str:
    """A title as it reads within a sentence: without its capital, unless it begins with letters
    that stand for words (DSL, SEND)."""
    first, second = title[:1], title[1:2]
    return title if second.isupper() or second.isdigit() else f"{first.lower()}{title[1:]}"


def _in_words(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
