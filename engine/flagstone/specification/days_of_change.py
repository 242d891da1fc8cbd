"""The days on which a rule begins or ends, mistaken by a day; and whether anyone could tell."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from flagstone.dates import FIRST_DAY, LAST_DAY, Boundary, Period, Window
from flagstone.inference.engines import CLOSED, OPEN
from flagstone.inference.force import Gates
from flagstone.inference.stretches import USUAL_DAY, standards_of, windows_behind
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


def altered_windows(rule: Rule) -> Iterator[tuple[str, tuple[Window, ...]]]:
    """Each end of a rule's own windows a day earlier and a day later, with a sentence for it."""
    for index, window in enumerate(rule.windows):
        for by in (-1, 1):
            for what, moved, was, now in _moved(window, by):
                windows = list(rule.windows)
                windows[index] = moved
                yield f"The rule would {what} on {now}, not {was}.", tuple(windows)


def _moved(window: Window, by: int) -> Iterator[tuple[str, Window, Boundary, Boundary]]:
    if window.start:
        start = window.start.shifted(by)
        yield "begin", replace(window, start=start), window.start, start
    if window.end:
        end = window.end.shifted(by)
        yield "end", replace(window, end=end), window.end, end


def differ_in_force(one: Rule, other: Rule, rulebook: Rulebook) -> int | None:
    """A day on which only one of two versions of a rule is in force; None where there is none.

    Several days together are looked at too: the law that a rule rests on may begin on the same day,
    so that nothing changes.
    """
    mine = Gates(replace(rulebook, rules={one.id: one}, derived={}))
    theirs = Gates(replace(rulebook, rules={other.id: other}, derived={}))
    days = sorted(_days_about(one) | _days_about(other))
    for day in days:
        period = Period(day, day)
        if mine.on(one, period).state != theirs.on(other, period).state:
            return day
    for first in (FIRST_DAY, *days):
        for last in (*days, LAST_DAY):
            period = Period(first, last)
            if first <= last and mine.on(one, period).state != theirs.on(other, period).state:
                return last if first == FIRST_DAY else first
    return None


def _days_about(rule: Rule) -> set[int]:
    return {
        day + by
        for window in rule.windows
        for end in (window.start, window.end)
        if end
        for day in (end.earliest, end.latest)
        for by in (-1, 0, 1)
    }


def pairs_of_days(window: Window) -> Iterator[tuple[int, int]]:
    """The last day before and the first day after each of a window's ends."""
    if window.start:
        yield window.start.earliest - 1, window.start.latest
    if window.end:
        yield window.end.earliest, window.end.latest + 1


def days_near_changes(rule: Rule, rulebook: Rulebook, standards: tuple[str, ...]) -> set[int]:
    """The last days before, and the first after, each change in what the rule rests on."""
    windows = windows_behind(rule, rulebook, standards)
    return {day for window in windows for pair in pairs_of_days(window) for day in pair}


def day_in_force(rule: Rule, rulebook: Rulebook, standards: tuple[str, ...]) -> int | None:
    """A day on which the rule is in force: the usual one, or else the latest near a change."""
    gates = Gates(replace(rulebook, rules={rule.id: rule}, derived={}))
    near = days_near_changes(rule, rulebook, standards)
    for day in (USUAL_DAY.first, *sorted(near, reverse=True)):
        if gates.on(rule, Period(day, day)).state == OPEN:
            return day
    return None


def changes(rule: Rule, rulebook: Rulebook) -> list[tuple[int, int]]:
    """Pairs of days between which the rule's force, or a number that it reads, changes."""
    standards = standards_of(rule)
    windows = windows_behind(rule, rulebook, standards)
    pairs = {pair for window in windows for pair in pairs_of_days(window)}
    gates = Gates(replace(rulebook, rules={rule.id: rule}, derived={}))
    return [pair for pair in sorted(pairs) if _differs(rule, rulebook, gates, pair)]


def _differs(rule: Rule, rulebook: Rulebook, gates: Gates, pair: tuple[int, int]) -> bool:
    days = [Period(day, day) for day in pair]
    states = {gates.on(rule, day).state for day in days}
    if len(states) > 1:
        return True
    if states == {CLOSED}:
        return False
    return any(
        _number(rulebook, name, days[0]) != _number(rulebook, name, days[1])
        for name in standards_of(rule)
    )


def _number(rulebook: Rulebook, standard: str, day: Period) -> object:
    value = rulebook.standards[standard].on(day)
    return (value.lower, value.upper) if value else None
