"""Whether scenarios pin a rule down: every outcome, boundary, severity step and day of change.

Measured on what scenarios really ran, not on their wording: a boundary is covered when scenarios
that ask about the rule put values on both sides of it, one smallest step apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import msgspec

from flagstone.conditions.tree import (
    ENOUGH,
    Amount,
    Aspect,
    Condition,
    Difference,
    Severity,
    StandardLimit,
    Test,
    facts_read,
    tests,
)
from flagstone.dates import Period, day_in_words
from flagstone.inference.assessment import Assessment, Body
from flagstone.inference.door import Door
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.specification.days_of_change import changes
from flagstone.specification.running import Run
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import LEAST, MOST, Interval

MUST_BE_SHOWN = (Outcome.RAISED, Outcome.CLEAR, Outcome.UNDECIDED)


class Example(msgspec.Struct, frozen=True):
    """One rule's verdict in one scenario that asked about it, for one body of children."""

    verdict: Verdict
    body: Body
    assessment: Assessment

    @property
    def door(self) -> Door:
        """The door it came through, to see what its tests saw."""
        sheet = self.assessment.sheet
        return Door(
            self.assessment.rulebook,
            self.body.whom,
            sheet.date,
            self.body.held,
            self.assessment.earlier,
        )

    def evidence_days(self, rule: Rule) -> set[int]:
        """The single days that its evidence is of, or that date it."""
        if rule.dated_by:
            held = self.body.held.get(rule.dated_by)
            return {held.value.low} if held and held.value and held.value.is_point else set()
        periods = {
            held.period
            for fact in facts_read(rule.when)
            if (held := self.body.held.get(fact)) is not None and held.value is not None
        } or {Period(self.assessment.sheet.date, self.assessment.sheet.date)}
        return {period.last for period in periods if period.first == period.last}


def missing_scenarios(
    rulebook: Rulebook, runs: Iterable[Run], *, leaving_out: Collection[str] = ()
) -> list[Problem]:
    """Every rule's missing scenarios, as Problems placed at the rule; of some rules none."""
    examples = examples_by_rule(runs)
    found: list[Problem] = []
    for rule in rulebook.rules.values():
        if rule.status != "active" or rule.id in leaving_out:
            continue
        found.extend(
            Problem(rule.place, "scenario-missing", f'The rule "{rule.id}" {lack}.', suggestion)
            for lack, suggestion in lacks(rulebook, rule, examples.get(rule.id, []))
        )
    return found


def lacks(rulebook: Rulebook, rule: Rule, examples: list[Example]) -> Iterator[tuple[str, str]]:
    """What some examples of a rule do not show, each with the scenario that would."""
    return _Wanting(rulebook, rule, examples).everything()


def examples_by_rule(runs: Iterable[Run]) -> dict[str, list[Example]]:
    """The examples of each rule that scenarios which passed asked about."""
    examples: dict[str, list[Example]] = {}
    for run in runs:
        if run.result is None or not run.passed:
            continue
        for rule in run.result.asked:
            for body in run.result.assessment.bodies:
                if rule in body.verdicts:
                    example = Example(body.verdicts[rule], body, run.result.assessment)
                    examples.setdefault(rule, []).append(example)
    return examples


def reachable_severities(rule: Rule) -> list[Severity]:
    """The severities that a rule can be raised as, the least first."""
    own = {rule.base, *(step.severity for step in rule.steps)}
    if rule.step_up:
        own |= {Severity(severity + 1) for severity in own if severity < rule.step_up.not_past}
    return sorted(own)


class _Wanting(msgspec.Struct, frozen=True):
    """What the scenarios of one rule do not show."""

    rulebook: Rulebook
    rule: Rule
    examples: list[Example]

    def everything(self) -> Iterator[tuple[str, str]]:
        """Each lack, and the scenario that would make it good."""
        yield from self._outcomes()
        yield from self._severities()
        yield from self._boundaries()
        yield from self._days_of_change()

    def _outcomes(self) -> Iterator[tuple[str, str]]:
        seen = {example.verdict.outcome for example in self.examples}
        for outcome in MUST_BE_SHOWN:
            if outcome not in seen:
                yield f"has no scenario in which it is {outcome}", f"Add one that is {outcome}."

    def _severities(self) -> Iterator[tuple[str, str]]:
        seen = {example.verdict.severity for example in self.examples}
        for severity in reachable_severities(self.rule):
            if severity not in seen:
                yield (
                    f"has no scenario in which it is raised as {severity.word}",
                    "Add one for that severity step.",
                )

    # --- boundaries of values

    def _boundaries(self) -> Iterator[tuple[str, str]]:
        for test in dict.fromkeys(self._tests()):
            if isinstance(test.measure, Amount):
                yield from self._boundaries_of_amount(test, test.measure)
            elif isinstance(test.measure, Difference):
                yield from self._boundaries_of_difference(test, test.measure)

    def _tests(self) -> Iterator[Test]:
        conditions: list[Condition] = [self.rule.when, *(step.when for step in self.rule.steps)]
        if self.rule.step_up:
            conditions.append(self.rule.step_up.when)
        for condition in conditions:
            yield from tests(condition)

    def _boundaries_of_amount(self, test: Test, amount: Amount) -> Iterator[tuple[str, str]]:
        fact_type = self.rulebook.vocabulary.fact_types[amount.fact]
        doubled = amount.aspect is Aspect.SHARE or (
            amount.aspect is Aspect.VALUE and fact_type.kind is Kind.PERCENTAGE
        )
        step = 2 if doubled else 1
        # A denominator of nobody makes a rule not applicable, so no boundary lies below one.
        elsewhere = Interval(1 if amount.aspect is Aspect.OF else 0, MOST)
        domain = fact_type.range if amount.aspect is Aspect.VALUE else elsewhere
        values = self._observed(test)
        for edge in _edges(test, domain):
            reach = step if amount.aspect is not Aspect.SHARE else self._one_child(amount)
            below = any(edge - reach <= value < edge for value in values)
            beyond = any(edge <= value < edge + reach for value in values)
            if not (below and beyond):
                yield self._boundary_lack(fact_type.title, test, below or beyond)

    def _one_child(self, amount: Amount) -> int:
        """How far one child moves a share, at the smallest denominator among the examples."""
        denominators = [
            held.of.low
            for example in self.examples
            if (held := example.body.held.get(amount.fact)) is not None
            and held.of is not None
            and held.of.low > 0
        ]
        return -(-2000 // min(denominators)) if denominators else 2

    def _boundaries_of_difference(
        self, test: Test, difference: Difference
    ) -> Iterator[tuple[str, str]]:
        fact_type = self.rulebook.vocabulary.fact_types[difference.amount.fact]
        doubled = difference.amount.aspect is Aspect.SHARE or fact_type.kind is Kind.PERCENTAGE
        reach = 100 * (2 if doubled else 1) * self._limit_steps(difference)
        values = self._observed(test)
        for edge in _edges(test, Interval(LEAST, MOST)):
            below = any(edge - reach <= value < edge for value in values)
            beyond = any(edge <= value <= edge + reach for value in values)
            if not (below and beyond):
                yield self._boundary_lack(fact_type.title, test, below or beyond)

    def _limit_steps(self, difference: Difference) -> int:
        limit = difference.other
        if isinstance(limit, StandardLimit):
            values = self.rulebook.standards[limit.standard].values
            return max((value.upper.denominator for value in values), default=1)
        other = getattr(limit, "fact", difference.amount.fact)
        return self.rulebook.vocabulary.fact_types[other].steps_per_unit

    def _observed(self, test: Test) -> list[int]:
        seen = [example.door.value(test.measure) for example in self.examples]
        return [value.low for value in seen if value is not None and value.is_point]

    def _boundary_lack(self, title: str, test: Test, one_side: bool) -> tuple[str, str]:
        shown = "one side" if one_side else "neither side"
        if test.written.operator == ENOUGH and isinstance(test.measure, Amount):
            fact_type = self.rulebook.vocabulary.fact_types[test.measure.fact]
            enough = max(fact_type.smallest_of, 1)
            return (
                f'shows {shown} of the number from which on "{title}" has a share, {enough} '
                f"{fact_type.of}",
                f"Add scenarios with {enough - 1} and with {enough} {fact_type.of}.",
            )
        operator = test.written.operator.replace("_", " ")
        limit = f"{operator} {', '.join(test.written.literals)}".strip()
        return (
            f'shows {shown} of a boundary: "{title}" {limit}',
            "Add scenarios with the value at the boundary and one smallest step beyond it.",
        )

    # --- days of change

    def _days_of_change(self) -> Iterator[tuple[str, str]]:
        seen = {day for example in self.examples for day in example.evidence_days(self.rule)}
        for before, after in changes(self.rule, self.rulebook):
            for day in (before, after):
                if day not in seen:
                    yield (
                        f"changes between {day_in_words(before)} and {day_in_words(after)}, and "
                        f"no scenario has evidence of {day_in_words(day)}",
                        "Add one with evidence of that day.",
                    )


def _edges(test: Test, domain: Interval) -> Iterator[int]:
    """The least value on the far side of each change of membership inside the domain."""
    for part in test.ranges.parts:
        if domain.low < part.low <= domain.high:
            yield part.low
        if domain.low <= part.high < domain.high:
            yield part.high + 1
