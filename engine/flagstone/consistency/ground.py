"""What every question about a rulebook's rules is put to: its days, and each of them worked out."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from msgspec.structs import replace

from flagstone.conditions.tree import Condition
from flagstone.dates import ALWAYS
from flagstone.inference.engines import OPEN
from flagstone.inference.force import Gates
from flagstone.inference.network import build_network
from flagstone.inference.one_day import OneDay
from flagstone.inference.satisfiability import can_be
from flagstone.inference.stretches import Alike, Calendar
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.rulebook.standards import Standard, StandardValue

_SUPPOSED = StandardValue(ALWAYS, Fraction(40), Fraction(40), rests_on="", is_local=True)


class Ground:
    """A rulebook, made ready to be asked. Nothing is worked out before it is asked for."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.network = build_network(rulebook)
        # What only an authority can set is taken to be set, at whatever number.
        self.gates = Gates(supposing(rulebook))
        self.calendar = Calendar(rulebook, self.gates)
        self._days: dict[tuple[int, bool], OneDay] = {}
        self._in_force: dict[tuple[str, ...], list[tuple[Alike, OneDay]]] = {}

    def on(self, day: int, *, doubtful: bool = False) -> OneDay:
        """The rulebook on one day; with `doubtful`, as if all that may be in force were."""
        known = self._days.get((day, doubtful))
        if known is None:
            known = OneDay(self.rulebook, self.network, self.gates, day, doubtful=doubtful)
            self._days[day, doubtful] = known
        return known

    def in_force(self, *rules: str) -> list[tuple[Alike, OneDay]]:
        """The kinds of day on which rules are all in force, and each worked out."""
        known = self._in_force.get(rules)
        if known is None:
            all_days = [(each, self.on(each.day)) for each in self.calendar.alike(rules)]
            known = self._in_force[rules] = [
                (each, day) for each, day in all_days if all(day.gate(r) == OPEN for r in rules)
            ]
        return known

    def can(self, certain: Condition) -> bool | None:
        """Whether something can be on a day; None where it would take too long to say."""
        return can_be(certain, True, self.rulebook)

    def active(self, names: Iterable[str]) -> list[Rule]:
        """The rules of those names."""
        return [self.rulebook.rules[name] for name in names]


def ground(rulebook: Rulebook) -> Ground:
    """The ground of a rulebook, made once."""
    return rulebook.kept("ground", None, lambda: Ground(rulebook))


def left_to_authorities(
    rulebook: Rulebook, names: Iterable[str] | None = None
) -> dict[str, Standard]:
    """Standards that only an authority can set and none has, at a value that one might.

    Of all standards, or of those `names`.
    """
    standards = map(rulebook.standards.__getitem__, rulebook.standards if names is None else names)
    return {
        each.id: replace(each, values=(_SUPPOSED,), is_local=True)
        for each in standards
        if each.local_only and not each.values
    }


def supposing(rulebook: Rulebook, names: Iterable[str] | None = None) -> Rulebook:
    """The rulebook with a value for every standard, or for those `names`."""
    standards = {**rulebook.standards, **left_to_authorities(rulebook, names)}
    return replace(rulebook, standards=standards, derived={})


def any_known(answers: Iterable[bool | None]) -> bool | None:
    """True if any is, None if any might be."""
    some = list(answers)
    if True in some:
        return True
    return None if None in some else False
