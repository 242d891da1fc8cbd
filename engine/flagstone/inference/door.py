"""The door: what is let in to the engines, and at what value.

Everything that depends on a date, a source or a scope is decided here, so that nothing compiled
does. A fact comes in as held (once statements about it have been weighed), if it is fresh; a
standard, another fact or an earlier value is subtracted, and only the difference comes in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import compress

import msgspec

from flagstone.conditions.tree import (
    Amount,
    Aspect,
    Difference,
    FactLimit,
    Known,
    Limit,
    Measure,
    PreviousLimit,
    RaisedBefore,
    StandardLimit,
)
from flagstone.dates import Period, months_before
from flagstone.inference.assessment import Assessment, Body, Held
from flagstone.inference.verdicts import NOTHING_TO_LEARN, Outcome, Why
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.standards import StandardValue
from flagstone.sheets.fact_sheet import Fact
from flagstone.sheets.resolution import by_weight, resolve
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import FALSE, TRUE, Interval, point
from flagstone.vocabulary.marks import Missing
from flagstone.vocabulary.shares import share

_SHARE_STEPS = 20  # a twentieth of a percentage point: one decimal, doubled
_NOBODY = Interval(0, 0)
_REASONS: dict[str, Why] = {
    Missing.SUPPRESSED: Why.SUPPRESSED,
    Missing.NOT_AVAILABLE: Why.NOT_AVAILABLE,
    Missing.NOT_APPLICABLE: Why.NOT_APPLICABLE,
    Missing.ROUNDS_TO_ZERO: Why.ROUNDS_TO_ZERO,
    Missing.LOW_RELIABILITY: Why.LOW_RELIABILITY,
    Missing.NONE_RECORDED: Why.NONE_RECORDED,
    Missing.OF_NONE: Why.NOBODY,
}


def hold(fact_type: FactType, statements: Sequence[Fact], day: int) -> Held:
    """Weigh every statement about one fact, as at a sheet's date.

    A stale statement stands only where every one is stale: an old word of inspectors must not
    outweigh a fresh figure.
    """
    fresh: Sequence[Fact] = statements
    stale: tuple[Fact, ...] = ()
    if len(statements) > 1:
        old = [_is_stale(fact_type, each.period, day) for each in statements]
        fresh = [each for each, is_old in zip(statements, old, strict=True) if not is_old]
        if fresh:
            stale = tuple(by_weight(compress(statements, old)))
    resolution = resolve(fact_type, fresh or statements)
    fact = resolution.fact
    value, why = fact.value, None
    if value is None:
        why = _REASONS.get(fact.reason, Why.NOT_KNOWN)
    elif resolution.value_unknown:
        why = Why.DISPUTED
    elif _is_stale(fact_type, fact.period, day):
        why = Why.STALE
    elif fact.of == _NOBODY:
        why = Why.NOBODY
    elif fact_type.kind is Kind.PERCENTAGE and fact.of and fact.of.low < fact_type.smallest_of:
        why = Why.TOO_FEW
    usable = why is None
    return Held(
        fact=fact,
        value=value if usable else None,
        of=fact.of if usable or why is Why.TOO_FEW else None,
        period=fact.period,
        share=_share_of(fact_type, fact) if usable else None,
        why=why,
        disputed=resolution.disputed,
        others=resolution.others + stale,
    )


def _is_stale(fact_type: FactType, period: Period, day: int) -> bool:
    return fact_type.fresh_for is not None and period.last < months_before(day, fact_type.fresh_for)


def _share_of(fact_type: FactType, fact: Fact) -> Interval | None:
    if fact_type.kind is not Kind.COUNT or fact.value is None or fact.of is None:
        return None
    return share(fact.value, fact.of)


class Door(msgspec.Struct, frozen=True):
    """The door for one body of children on one sheet."""

    rulebook: Rulebook
    whom: str
    day: int
    held: Mapping[str, Held]
    earlier: tuple[Assessment, ...]

    def values(self, measures: Iterable[Measure]) -> list[Interval | None]:
        """What each measure comes in as; None where it is not known."""
        return [self.value(measure) for measure in measures]

    def value(self, measure: Measure) -> Interval | None:
        """What one measure comes in as."""
        match measure:
            case Amount():
                return self._amount(measure)
            case Known(fact):
                return TRUE if self._is_known(fact) else FALSE
            case RaisedBefore():
                return self._raised_before(measure)
        return self._difference(measure)

    def standard_value(self, limit: StandardLimit, fact: str) -> StandardValue | None:
        """The standard on the fact's own date or period (the sheet's date where it has none)."""
        standard = self.rulebook.standards[limit.standard]
        held = self.held.get(fact)
        return standard.on(held.period if held else Period(self.day, self.day))

    def _is_known(self, fact: str) -> bool:
        """Whether it can be used, or there is certainly nothing to know."""
        held = self.held.get(fact)
        return held is not None and (held.value is not None or held.why in NOTHING_TO_LEARN)

    def _amount(self, amount: Amount) -> Interval | None:
        held = self.held.get(amount.fact)
        return None if held is None else held.aspect(amount.aspect)

    def _side(self, amount: Amount, value: Interval) -> _Side:
        if amount.aspect is Aspect.SHARE:
            return _Side(value, _SHARE_STEPS, doubled=True)
        if amount.aspect is Aspect.OF:
            return _Side(value, 1)
        fact_type = self.rulebook.vocabulary.fact_types[amount.fact]
        return _Side(value, fact_type.steps_per_unit, doubled=fact_type.kind is Kind.PERCENTAGE)

    def _difference(self, difference: Difference) -> Interval | None:
        """In whole numbers throughout: both sides are brought to one scale before subtracting."""
        value = self._amount(difference.amount)
        theirs = self._other(difference.other, difference.amount)
        if value is None or theirs is None:
            return None
        mine = self._side(difference.amount, value)
        if difference.percent != 100 or not theirs.is_written:
            mine, theirs = mine.widened(), theirs.widened()
        plus = 100 * difference.plus * theirs.steps
        return _clamped(
            100 * mine.value.low * theirs.steps
            - difference.percent * theirs.value.high * mine.steps
            - plus,
            100 * mine.value.high * theirs.steps
            - difference.percent * theirs.value.low * mine.steps
            - plus,
        )

    def limit(self, difference: Difference) -> Fraction | None:
        """What an amount is compared with, in the amount's own steps; None where that is not known
        exactly."""
        theirs = self._other(difference.other, difference.amount)
        if theirs is None or not theirs.is_written:
            return None
        mine = self._side(difference.amount, theirs.value)
        number = Fraction(theirs.value.low, theirs.steps)
        return number * mine.steps * difference.percent / 100 + difference.plus

    def _other(self, limit: Limit, amount: Amount) -> _Side | None:
        match limit:
            case StandardLimit(_, bound):
                standard = self.standard_value(limit, amount.fact)
                if standard is None:
                    return None
                number = standard.lower if bound == "lower" else standard.upper
                return _Side(point(number.numerator), number.denominator)
            case FactLimit(fact):
                there = Amount(fact)
                value = self._amount(there)
            case PreviousLimit():
                there = amount
                before = self._previous(amount.fact)
                value = None if before is None else before.aspect(amount.aspect)
        return None if value is None else self._side(there, value)

    def _earlier_bodies(self) -> Iterable[Body]:
        """The same children on earlier sheets, latest first."""
        for assessment in reversed(self.earlier):
            yield from (body for body in assessment.bodies if body.whom == self.whom)

    def _previous(self, fact: str) -> Held | None:
        for body in self._earlier_bodies():
            held = body.held.get(fact)
            if held is not None and held.value is not None:
                return held
        return None

    def _raised_before(self, measure: RaisedBefore) -> Interval | None:
        for body in self._earlier_bodies():
            verdict = body.verdicts.get(measure.rule)
            if verdict is None or verdict.outcome not in (Outcome.RAISED, Outcome.CLEAR):
                continue
            if verdict.severity is None or verdict.possible is None:
                return FALSE
            if measure.at_least is None or verdict.severity >= measure.at_least:
                return TRUE
            return None if verdict.possible >= measure.at_least else FALSE
        return None


class _Side(msgspec.Struct, frozen=True):
    """One side of a comparison: its value in steps, and how many steps make one unit.

    An odd step of a doubled scale stands for all that lies between its neighbours. Against a
    written value its order is certain; in any other sum it must be widened to both of them.
    """

    value: Interval
    steps: int
    doubled: bool = False

    @property
    def is_written(self) -> bool:
        """Whether the value is exactly one that can be written down."""
        return self.value.is_point and not (self.doubled and self.value.low % 2)

    def widened(self) -> _Side:
        """The same side, with in-between steps taken for all that they may be."""
        if not self.doubled:
            return self
        low, high = self.value
        return _Side(Interval(low - low % 2, high + high % 2), self.steps, self.doubled)


def _clamped(low: int, high: int) -> Interval:
    """Only the sign of a difference is ever compared, and what an engine can hold is bounded."""
    bound = 2**40
    return Interval(max(low, -bound), min(high, bound))
