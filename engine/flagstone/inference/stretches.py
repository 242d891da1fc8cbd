"""Stretches of days on which nothing changes: neither the law behind some rules nor a number."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import Reference, leaves, standards_read
from flagstone.dates import FIRST_DAY, LAST_DAY, Period, Window
from flagstone.inference.force import Gates
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule

USUAL_DAY = Period(739_341, 739_341)  # 31 March 2025, the end of a year of returns


def standards_of(rule: Rule) -> tuple[str, ...]:
    """Every standard that a rule reads, in its condition or in a step."""
    return tuple(dict.fromkeys(s for each in rule.conditions for s in standards_read(each)))


def windows_behind(rule: Rule, rulebook: Rulebook, standards: tuple[str, ...]) -> Iterator[Window]:
    """Its own windows, those of what it cites, and those of the standards given."""
    yield from rule.windows
    for name in rule.cites:
        yield from (holding.window for holding in rulebook.provisions[name].holdings)
    for name in standards:
        yield from (value.window for value in rulebook.standards[name].values)


def stretches_of(windows: Iterable[Window]) -> list[Period]:
    """All days, cut wherever one of the windows begins, ends, or may do either."""
    days = {FIRST_DAY}
    for window in windows:
        for end, after in ((window.start, 0), (window.end, 1)):
            if end:
                days |= {end.earliest + after, end.latest + after}
    cuts = [*sorted(day for day in days if day <= LAST_DAY), LAST_DAY + 1]
    return [Period(first, following - 1) for first, following in pairwise(cuts)]


def joined(periods: Iterable[Period | None]) -> list[Period]:
    """The same days as periods that neither overlap nor touch, in order."""
    days = Ranges.of(*((each.first, each.last) for each in periods if each))
    return [Period(part.low, part.high) for part in days.parts]


def law_days(rule: Rule, rulebook: Rulebook, gates: Gates) -> tuple[Ranges, Ranges]:
    """The days on which the law behind a rule is in force, and those on which it may be."""
    sure, possible = [], []
    for stretch in stretches_of(windows_behind(rule, rulebook, ())):
        state = gates.law_in_force(rule, Period(stretch.first, stretch.first))
        if state:
            sure.append((stretch.first, stretch.last))
        if state is not False:
            possible.append((stretch.first, stretch.last))
    return Ranges.of(*sure), Ranges.of(*possible)


class Alike(msgspec.Struct, frozen=True):
    """Days that are all alike to some rules, as stretches in order."""

    stretches: tuple[Period, ...]

    @property
    def day(self) -> int:
        """One of them: the usual day if it is among them, or else near the end of what there is."""
        usual = USUAL_DAY.first
        if any(each.first <= usual <= each.last for each in self.stretches):
            return usual
        last = self.stretches[-1]
        return last.first if last.first > FIRST_DAY else last.last

    def __str__(self) -> str:
        return "; ".join(map(_said, self.stretches))


def in_order(several: Iterable[Alike]) -> Alike:
    """The days of several kinds together."""
    return Alike(tuple(joined(stretch for each in several for stretch in each.stretches)))


def _said(stretch: Period) -> str:
    first, last = str(stretch).split(" to ")[0], str(stretch).split(" to ")[-1]
    if stretch.first == FIRST_DAY and stretch.last == LAST_DAY:
        return "at any date"
    if stretch.first == FIRST_DAY:
        return f"to {last}"
    return f"from {first}" if stretch.last == LAST_DAY else str(stretch)


class Calendar:
    """The days of a rulebook, as its rules tell them apart."""

    def __init__(self, rulebook: Rulebook, gates: Gates) -> None:
        self._rulebook = rulebook
        self._gates = gates
        self._own: dict[str, tuple[list[int], list[object]]] = {}
        self._behind: dict[str, frozenset[str]] = {}

    def behind(self, rule: str) -> frozenset[str]:
        """A rule with all that it reads, and all that those read."""
        known = self._behind.get(rule)
        if known is None:
            read = {
                leaf.rule
                for condition in self._rulebook.rules[rule].conditions
                for leaf in leaves(condition)
                if isinstance(leaf, Reference)
            }
            known = frozenset({rule}).union(*(self.behind(each) for each in read))
            self._behind[rule] = known
        return known

    def alike(self, rules: Iterable[str]) -> list[Alike]:
        """All days, those together that are alike to the rules and to whatever these read."""
        of = sorted(frozenset().union(*map(self.behind, rules)))
        tables = [self._days_of(rule) for rule in of]
        cuts = [*sorted({first for firsts, _ in tables for first in firsts}), LAST_DAY + 1]
        kinds: dict[tuple[object, ...], list[Period]] = {}
        for first, following in pairwise(cuts):
            kind = tuple(_at(table, first) for table in tables)
            stretches = kinds.setdefault(kind, [])
            if stretches and stretches[-1].last == first - 1:
                stretches[-1] = Period(stretches[-1].first, following - 1)
            else:
                stretches.append(Period(first, following - 1))
        return [Alike(tuple(stretches)) for stretches in kinds.values()]

    def _days_of(self, rule: str) -> tuple[list[int], list[object]]:
        """The first days of a rule's own stretches, and how it stands on each."""
        known = self._own.get(rule)
        if known is None:
            of = self._rulebook.rules[rule]
            standards = standards_of(of)
            firsts: list[int] = []
            stands: list[object] = []
            for stretch in stretches_of(windows_behind(of, self._rulebook, standards)):
                on = Period(stretch.first, stretch.first)
                numbers = [self._rulebook.standards[name].on(on) for name in standards]
                state = None if of.dated_by else self._gates.on(of, on).state
                stand = (state, *(value and (value.lower, value.upper) for value in numbers))
                if not stands or stands[-1] != stand:
                    firsts.append(stretch.first)
                    stands.append(stand)
            known = self._own[rule] = (firsts, stands)
        return known


def _at(table: tuple[Sequence[int], Sequence[object]], day: int) -> object:
    firsts, stands = table
    return stands[bisect_right(firsts, day) - 1]
