"""Lines that standards draw: where a rule turns on each day, with its percentage and allowance."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import msgspec

from flagstone.conditions.measured import Measured
from flagstone.conditions.tree import Condition, Difference, StandardLimit, Test, tests
from flagstone.dates import Period
from flagstone.reports.basis import value_in_words
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.rulebook.standards import Standard, StandardValue


class Line(msgspec.Struct, frozen=True):
    """One limit that a rule takes from a standard: `percent` of it and `plus` more, in its unit."""

    standard: str
    bound: str
    percent: int = 100
    plus: Fraction = Fraction(0)

    @property
    def is_the_standard_itself(self) -> bool:
        """Whether nothing is worked out from the standard."""
        return self.percent == 100 and not self.plus

    def drawn(self, value: StandardValue) -> Fraction:
        """Where the line is while the standard has a value."""
        of = value.lower if self.bound == "lower" else value.upper
        return of * self.percent / 100 + self.plus

    def in_words(self, standard: Standard, value: StandardValue) -> str:
        """The same with the unit."""
        at = self.drawn(value)
        return value_in_words(standard, StandardValue(value.window, at, at, rests_on=""))


def lines_of(condition: Condition, rulebook: Rulebook) -> Iterator[Line]:
    """The lines that a condition compares with, in the order of writing, each once."""
    seen: set[Line] = set()
    for test in tests(condition):
        line = _line(test, rulebook)
        if line is not None and line not in seen:
            seen.add(line)
            yield line


def lines_of_rule(rule: Rule, rulebook: Rulebook) -> dict[str, list[Line]]:
    """The lines of a rule's condition and steps, by standard."""
    found: dict[str, list[Line]] = {}
    for condition in rule.conditions:
        for line in lines_of(condition, rulebook):
            mine = found.setdefault(line.standard, [])
            if line not in mine:
                mine.append(line)
    return found


def line_on(line: Line, rulebook: Rulebook, period: Period) -> str:
    """Where a line is on a day, as a sentence; or that there is none."""
    standard = rulebook.standards[line.standard]
    value = standard.on(period)
    if value is not None:
        return f"on {period} that is {line.in_words(standard, value)}."
    if standard.local_only and not standard.values:
        return "only an authority sets this. Where it gives no figure, the rule is undecided."
    latest = max(standard.values, key=_start, default=None)
    if latest is None:
        return f"no value is given for {period}."
    said = line.in_words(standard, latest)
    return f"no value is given for {period}; the latest, {latest.window}, makes it {said}."


def _start(value: StandardValue) -> int:
    return value.window.start.earliest if value.window.start else 0


def _line(test: Test, rulebook: Rulebook) -> Line | None:
    match test.measure:
        case Difference(amount, StandardLimit(name, bound), percent, plus):
            type_ = rulebook.vocabulary.fact_types[amount.fact]
            steps = Measured.of(type_, amount.aspect).type.steps_per_unit
            return Line(name, bound, percent, Fraction(plus, steps))
    return None
