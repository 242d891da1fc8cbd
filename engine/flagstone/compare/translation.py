"""A rulebook's conditions in another one's terms: other names of rules, other steps of numbers.

Inside, a number is counted in the smallest steps of its fact type. Where that type has other
decimals or other words, the same "above 70" is another set of steps, and no rule has changed.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from flagstone.conditions.measured import Measured
from flagstone.conditions.operators import OPERATORS, limits_of, shape_of
from flagstone.conditions.ranges import Ranges, at_least
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    AtLeast,
    Condition,
    Difference,
    Measure,
    Not,
    RaisedBefore,
    Reference,
    Test,
    is_share,
)
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.vocabulary import Vocabulary


class Translation(msgspec.Struct, frozen=True):
    """From one vocabulary to another, and from some rules' names to others."""

    source: Vocabulary
    target: Vocabulary
    names: Mapping[str, str] = {}

    def rule(self, rule: Rule) -> Rule:
        """A rule with its conditions in the other terms, under its other name."""
        return replace(
            rule,
            id=self.names.get(rule.id, rule.id),
            when=self.condition(rule.when),
            steps=tuple(replace(step, when=self.condition(step.when)) for step in rule.steps),
            step_up=rule.step_up and replace(rule.step_up, when=self.condition(rule.step_up.when)),
        )

    def condition(self, condition: Condition) -> Condition:
        """The same condition. What the other vocabulary cannot say is left as it is."""
        match condition:
            case Test():
                return self._test(condition)
            case Reference(rule):
                return replace(condition, rule=self.names.get(rule, rule))
            case Not(part):
                return Not(self.condition(part))
            case All((Test() as enough, share)) if is_share(condition):
                return All((self._enough(enough), self.condition(share)))
            case All(parts):
                return All(tuple(map(self.condition, parts)))
            case Any(parts):
                return Any(tuple(map(self.condition, parts)))
            case AtLeast(count, parts):
                return AtLeast(count, tuple(map(self.condition, parts)))

    def _enough(self, test: Test) -> Test:
        """How few are too few for a share: what the fact type says, and no rule."""
        fact = test.measure.fact if isinstance(test.measure, Amount) else ""
        type_ = self.target.fact_types.get(fact)
        return replace(test, ranges=at_least(max(type_.smallest_of, 1))) if type_ else test

    def _test(self, test: Test) -> Test:
        match test.measure:
            case RaisedBefore(rule):
                name = self.names.get(rule, rule)
                return replace(test, measure=replace(test.measure, rule=name))
            case Amount() as amount:
                ranges = self._ranges(test, amount)
                return test if ranges is None else replace(test, ranges=ranges)
            case Difference(amount, _, _, plus) if plus:
                one, other = self._measured(amount)
                if one and other and not _steps_alike(one, other) and one.kind is other.kind:
                    moved = _scaled(plus, one, other)
                    measure: Measure = replace(test.measure, plus=moved)
                    return test if moved is None else replace(test, measure=measure)
        return test

    def _ranges(self, test: Test, amount: Amount) -> Ranges | None:
        """The test's numbers in the other steps; None where they are the same, or cannot be had."""
        one, other = self._measured(amount)
        if one is None or other is None or one.kind is not other.kind or _steps_alike(one, other):
            return None
        written = OPERATORS.get(test.written.operator)
        limits = written and limits_of(written, test.ranges, one.kind)
        shape = (written, limits) if written and limits else shape_of(test.ranges, one.kind)
        if shape is None:
            return None
        operator, numbers = shape
        moved = [_scaled(number, one, other) for number in numbers]
        known = [number for number in moved if number is not None]
        return operator.ranges(known) if len(known) == len(moved) else None

    def _measured(self, amount: Amount) -> tuple[FactType | None, FactType | None]:
        one, other = (book.fact_types.get(amount.fact) for book in (self.source, self.target))
        return (
            one and Measured.of(one, amount.aspect).type,
            other and Measured.of(other, amount.aspect).type,
        )


def _steps_alike(one: FactType, other: FactType) -> bool:
    words = [each.scale.words if each.scale else () for each in (one, other)]
    return one.steps_per_unit == other.steps_per_unit and words[0] == words[1]


def _scaled(number: int, one: FactType, other: FactType) -> int | None:
    """A number of steps of one type in those of the other; None where it falls between two."""
    if one.kind is Kind.SCALE:
        if one.scale is None or other.scale is None or not 0 <= number < len(one.scale.words):
            return None
        return other.scale.place(one.scale.words[number])
    whole, rest = divmod(number * other.steps_per_unit, one.steps_per_unit)
    return None if rest else whole
