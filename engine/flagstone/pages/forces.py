"""When a rule is in force: stretches of days on which its gate is the same."""

from __future__ import annotations

from itertools import groupby

import msgspec

from flagstone.dates import FIRST_DAY, LAST_DAY, Period, day_in_words
from flagstone.inference.engines import CLOSED, OPEN
from flagstone.inference.force import Gates
from flagstone.inference.stretches import standards_of, stretches_of, windows_behind
from flagstone.inference.verdicts import Why
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule

IN_FORCE = "in force"
NOT_IN_FORCE = "not in force"
WITHOUT_LOCAL = "in force where the authority gives its own standard, undecided otherwise"
NOT_ESTABLISHED = "undecided: the day of the change is not established"


class Stretch(msgspec.Struct, frozen=True):
    """Days that follow one another, and what the rule then is."""

    first: int
    last: int
    state: str

    def __str__(self) -> str:
        first, last = day_in_words(self.first), day_in_words(self.last)
        if self.first <= FIRST_DAY:
            return "at any date" if self.last >= LAST_DAY else f"until {last}"
        if self.last >= LAST_DAY:
            return f"from {first}"
        return first if self.first == self.last else f"{first} to {last}"


def stretches(rule: Rule, rulebook: Rulebook, gates: Gates) -> tuple[Stretch, ...]:
    """All days, in stretches. Evidence of one day is meant; what spans a change is undecided."""
    alike = stretches_of(windows_behind(rule, rulebook, standards_of(rule)))
    found = [(each.first, _state(rule, gates, each.first)) for each in alike]
    firsts = [(state, next(days)[0]) for state, days in groupby(found, key=lambda each: each[1])]
    lasts = [*(first - 1 for _, first in firsts[1:]), LAST_DAY]
    return tuple(
        Stretch(first, last, state) for (state, first), last in zip(firsts, lasts, strict=True)
    )


def _state(rule: Rule, gates: Gates, day: int) -> str:
    gate = gates.on(rule, Period(day, day))
    if gate.state == OPEN:
        return IN_FORCE
    if gate.state == CLOSED:
        return NOT_IN_FORCE
    if gate.gap is not None and gate.gap.why is Why.NO_LOCAL_STANDARD:
        return WITHOUT_LOCAL
    return NOT_ESTABLISHED
