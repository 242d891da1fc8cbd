"""What one verdict rests on: the facts that are held, the standards, the date of the law."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import msgspec

from flagstone.conditions.tree import facts_read
from flagstone.dates import Period
from flagstone.inference.assessment import Assessment, Body, Held
from flagstone.reports.grounds import Comparison, Evidence
from flagstone.reports.reading import Reading, read_at_most, read_by, spoken_of
from flagstone.reports.statements import Speaker
from flagstone.rulebook.rules import Rule
from flagstone.rulebook.standards import Standard, StandardValue


class Basis(msgspec.Struct, frozen=True):
    """What a verdict on one rule for one body of children rests on.

    `held` is every fact that it reads, or that its message speaks of, of which the sheet says
    something; `used` those of them whose values could be used. Both are in the order of reading.
    """

    assessment: Assessment
    body: Body
    rule: Rule
    reading: Reading
    held: tuple[Held, ...]
    used: tuple[Held, ...]

    @classmethod
    def of(cls, assessment: Assessment, body: Body, rule: Rule) -> Basis:
        """Ready to be asked."""
        rulebook = assessment.rulebook
        referred = read_at_most(rulebook, rule).rules
        raised = {name for name in referred if _is_raised(body, name)}
        reading = read_by(rulebook, rule, raised)
        names = dict.fromkeys((*reading.facts, *spoken_of(rulebook, rule)))
        held = tuple([body.held[name] for name in names if name in body.held])
        used = tuple([each for each in held if each.value is not None])
        return cls(assessment, body, rule, reading, held, used)

    def period(self) -> Period:
        """The days that decide which law applied: the date fact's, else the evidence's own."""
        if self.rule.dated_by:
            held = self.body.held.get(self.rule.dated_by)
            if held is not None and held.value is not None:
                return Period(held.value.low, held.value.high)
        own = facts_read(self.rule.when) or self.reading.facts
        days = [
            held.period
            for name in own
            if (held := self.body.held.get(name)) is not None and held.value is not None
        ]
        if not days:
            return Period(self.assessment.sheet.date, self.assessment.sheet.date)
        return Period(min(day.first for day in days), max(day.last for day in days))

    def evidence(self, speaker: Speaker) -> tuple[Evidence, ...]:
        """What is held, and what earlier sheets said where the rule reads them."""
        now = [speaker.evidence(self.assessment.sheet, held) for held in self.held]
        return (*now, *self._earlier(speaker))

    def _earlier(self, speaker: Speaker) -> Iterator[Evidence]:
        """The value each earlier reading compares with: the latest that was known."""
        for name in self.reading.previous:
            for assessment in reversed(self.assessment.earlier):
                held = _held_by(assessment, self.body.whom, name)
                if held is not None and held.value is not None:
                    yield speaker.evidence(assessment.sheet, held, earlier=True)
                    break

    def comparisons(self) -> tuple[Comparison, ...]:
        """The standards it compares with, as they were on each fact's own days."""
        found: dict[tuple[str, StandardValue], Comparison] = {}
        for fact, limit in self.reading.limits:
            standard = self.assessment.rulebook.standards[limit.standard]
            value = standard.on(self._days_of(fact))
            if value is not None and fact in self.body.held:
                found[standard.id, value] = _comparison(standard, value)
        return tuple(found.values())

    def _days_of(self, fact: str) -> Period:
        held = self.body.held.get(fact)
        day = self.assessment.sheet.date
        return held.period if held is not None else Period(day, day)


def _is_raised(body: Body, rule: str) -> bool:
    return rule in body.verdicts and body.verdicts[rule].raised


def _held_by(assessment: Assessment, whom: str, fact: str) -> Held | None:
    bodies = (body for body in assessment.bodies if body.whom == whom)
    return next((body.held[fact] for body in bodies if fact in body.held), None)


def _comparison(standard: Standard, value: StandardValue) -> Comparison:
    return Comparison(
        standard=standard.id,
        title=standard.title,
        value=value_in_words(standard, value),
        local=standard.is_local,
        note=value.note,
    )


def value_in_words(standard: Standard, value: StandardValue) -> str:
    """The number or range with its unit: `50 to 70 children`."""
    lower, upper = _number(value.lower), _number(value.upper)
    number = lower if lower == upper else f"{lower} to {upper}"
    return f"{number} {standard.unit}".strip()


def _number(value: Fraction) -> str:
    """A standard's number as it was written: whole, or in decimals."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return f"{exact.normalize():,f}"
