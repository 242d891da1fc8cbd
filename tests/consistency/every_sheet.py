"""Small rulebooks of chance, and every sheet that there can be about them on a few days."""

from __future__ import annotations

import random
from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from flagstone.conditions.ranges import Ranges, above, at_least, at_most, below
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    AtLeast,
    Condition,
    Difference,
    Known,
    Not,
    Reference,
    Severity,
    StandardLimit,
    Test,
)
from flagstone.dates import Boundary, Period, Window
from flagstone.inference.judging import judge
from flagstone.inference.verdicts import Verdict
from flagstone.rulebook.instruments import Edition, Instrument, Standing, Verification
from flagstone.rulebook.provisions import Holding, Provision
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Concern, Rule, Step
from flagstone.rulebook.standards import Standard, StandardValue
from flagstone.sheets.fact_sheet import Fact, FactSheet, SheetKind, Voice
from flagstone.vocabulary.fact_types import FactType, Kind, Sentence
from flagstone.vocabulary.intervals import Interval, point
from flagstone.vocabulary.vocabulary import Vocabulary

FACTS = ("first", "second")
LEAST, MOST = 0, 4
FIRST, LAST = 737_000, 737_006  # all days of change lie between
DAYS = range(FIRST - 1, LAST + 4)  # of a change, only that it is within three may be known
Values = tuple[int | None, ...]
SHEETS: tuple[Values, ...] = tuple(product((None, *range(LEAST, MOST + 1)), repeat=len(FACTS)))

_TYPES = {
    name: FactType(
        name,
        name.title(),
        "care",
        "theme",
        Kind.NUMBER,
        Sentence(f"the {name} number is {{value}}"),
        unit="children",
        range=Interval(LEAST, MOST),
    )
    for name in FACTS
}
_ACT = Instrument("act", "The Act", Standing.LAW, (Edition("", Window()),))


def random_rulebook(r: random.Random, count: int = 4, *, known: bool = True) -> Rulebook:
    """Rules that read two facts, a standard whose value changes, and the rules before them."""
    rules: dict[str, Rule] = {}
    for number in range(count):
        name = f"rule-{number}"
        steps = tuple(
            Step(severity, _condition(r, (), 2, known=known))
            for severity in (Severity.HIGH, Severity.MEDIUM)
            if r.random() < 0.4
        )
        windows = (_window(r),) if r.random() < 0.4 else (Window(),)
        rules[name] = Rule(
            name,
            "concern",
            name,
            _condition(r, tuple(rules), 0, known=known),
            Severity.LOW,
            steps,
            (r.choice(["whole", "part"]),),
            "message",
            "action",
            "",
            windows=windows,
        )
    return Rulebook(
        Vocabulary(areas={"care": "Care"}, fact_types=_TYPES),
        instruments={"act": _ACT},
        provisions={"whole": _provision("whole", Window()), "part": _provision("part", _window(r))},
        standards={"standard": _standard(r)},
        concerns={"concern": Concern("concern", "Concern", "care")},
        rules=rules,
    )


def verdicts(rulebook: Rulebook, day: int) -> dict[Values, dict[str, Verdict]]:
    """The verdicts on every sheet of a day."""
    return {values: _verdicts(rulebook, day, values) for values in SHEETS}


def _verdicts(rulebook: Rulebook, day: int, values: Values) -> dict[str, Verdict]:
    on = Period(day, day)
    facts = tuple(
        Fact(name, None if value is None else point(value), on, Voice.AUTHORITY)
        for name, value in zip(FACTS, values, strict=True)
    )
    sheet = FactSheet("An example", day, SheetKind.OWN_FIGURES, facts=facts)
    return dict(judge(rulebook, sheet, engine="plain").bodies[0].verdicts)


def _standard(r: random.Random) -> Standard:
    """A number that changes, perhaps with days between on which there is none."""
    change = r.randint(FIRST, LAST)
    windows = (Window(None, Boundary(change - 1, change - 1)), Window(_from(change, r)))
    numbers = [Fraction(r.randint(LEAST, 2 * MOST), 2) for _ in windows]
    values = tuple(
        StandardValue(window, number, number, "whole")
        for window, number in zip(windows, numbers, strict=True)
    )
    return Standard("standard", "Standard", "children", values)


def _from(day: int, r: random.Random) -> Boundary:
    """A day of change, of which now and then only a few days are known."""
    return Boundary(day, day + r.choice([0, 0, 2]))


def _window(r: random.Random) -> Window:
    first, last = sorted(r.randint(FIRST, LAST) for _ in range(2))
    start = _from(first, r) if r.random() < 0.7 else None
    return Window(start, _from(last, r) if r.random() < 0.5 else None)


def _provision(name: str, window: Window) -> Provision:
    holding = Holding(_ACT, _ACT.editions[0], "", Verification.VERIFIED, window, Standing.LAW)
    return Provision(name, name, name, (holding,))


def _condition(r: random.Random, rules: tuple[str, ...], depth: int, *, known: bool) -> Condition:
    chance = r.random()
    if depth > 2 or chance < 0.4:
        return _test(r, known=known)
    if rules and chance < 0.6:
        return Reference(r.choice(rules), r.choice([None, None, Severity.MEDIUM, Severity.HIGH]))
    parts = tuple(_condition(r, rules, depth + 1, known=known) for _ in range(r.randint(1, 3)))
    if chance < 0.7:
        return Not(parts[0])
    if chance < 0.85:
        return All(parts)
    return Any(parts) if chance < 0.95 else AtLeast(r.randint(1, len(parts)), parts)


def _test(r: random.Random, *, known: bool) -> Test:
    amount = Amount(r.choice(FACTS))
    turn = r.randint(LEAST, MOST)
    if known and r.random() < 0.1:
        return Test(Known(amount.fact), Ranges.of((turn % 2, turn % 2)))
    if r.random() < 0.35:
        difference = Difference(amount, StandardLimit("standard"), r.choice([100, 100, 50]))
        return Test(difference, r.choice([at_least, at_most, above, below])(0))
    ranges = r.choice([at_least(turn), at_most(turn), Ranges.of((turn, turn + 1))])
    return Test(amount, ranges)


def days_of(first: int, last: int) -> Iterator[int]:
    """The days of a stretch that are looked at."""
    return (day for day in DAYS if first <= day <= last)
