"""Standards with one small mistake in them, and the rules that read a standard."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec.structs import replace

from flagstone.conditions.measured import Measured
from flagstone.conditions.tree import Difference, StandardLimit, tests
from flagstone.dates import Period, Window
from flagstone.inference.engines import CLOSED, OPEN
from flagstone.inference.force import Gates
from flagstone.inference.stretches import USUAL_DAY, standards_of
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.standards import Standard, StandardValue
from flagstone.specification.days_of_change import days_near_changes
from flagstone.vocabulary.writing import decimal

Altered = tuple[bool, int, str, Standard]


def readers_of_standard(rulebook: Rulebook, standard: str) -> Iterator[str]:
    """The rules that read it."""
    return (rule.id for rule in rulebook.rules.values() if standard in standards_of(rule))


def altered_standards(rulebook: Rulebook, standard: Standard) -> Iterator[Altered]:
    """Each mistake: whether it is in a date, a day on which it shows, a sentence, the standard."""
    bounds, unit = _how_it_is_read(rulebook, standard.id)
    for index, value in enumerate(standard.values):
        day = _day_within(value.window, standard, rulebook)
        if day is not None:
            for change, other in _numbers(standard, value, bounds, unit):
                yield False, day, change, _with(standard, {index: other})
        for altered in _days(standard, index):
            if _shows(altered, standard, bounds, rulebook):
                yield altered


def _how_it_is_read(rulebook: Rulebook, standard: str) -> tuple[set[str], Fraction]:
    """The bounds that rules read, and the smallest unit of what is compared with it."""
    bounds: set[str] = set()
    decimals = 0
    for reader in readers_of_standard(rulebook, standard):
        for condition in rulebook.rules[reader].conditions:
            for test in tests(condition):
                match test.measure:
                    case Difference(amount, StandardLimit(name, bound)) if name == standard:
                        bounds.add(bound)
                        type_ = rulebook.vocabulary.fact_types[amount.fact]
                        decimals = max(decimals, Measured.of(type_, amount.aspect).type.decimals)
    return bounds, Fraction(1, 10**decimals)


def _numbers(
    standard: Standard, value: StandardValue, bounds: set[str], unit: Fraction
) -> Iterator[tuple[str, StandardValue]]:
    for bound in sorted(bounds):
        number = value.lower if bound == "lower" else value.upper
        for other in (number - unit, number + unit):
            end = f"The {bound} end" if bound else "The value"
            change = (
                f"{end} of “{standard.title}”, {value.window}, would be {_written(other)}, "
                f"not {_written(number)}."
            )
            match bound:
                case "lower":
                    yield change, replace(value, lower=other)
                case "upper":
                    yield change, replace(value, upper=other)
                case _:
                    yield change, replace(value, lower=other, upper=other)


def _days(standard: Standard, index: int) -> Iterator[Altered]:
    """A value's first day mistaken, and the last day of one that no other follows at once.

    Where one value follows another, the day of change moves for both.
    """
    value = standard.values[index]
    start, end = value.window.start, value.window.end
    before = next((i for i, v in enumerate(standard.values) if _meets(v.window, value.window)), -1)
    followed = any(_meets(value.window, other.window) for other in standard.values)
    for by in (-1, 1):
        if start:
            moved = {index: _within(value, Window(start.shifted(by), end))}
            if before >= 0:
                earlier = standard.values[before]
                last = start.shifted(by - 1)
                moved[before] = _within(earlier, Window(earlier.window.start, last))
            change = (
                f"“{standard.title}” would be {said_value(value)} from {start.shifted(by)}, "
                f"not from {start}."
            )
            yield (
                True,
                start.earliest - 1 if by < 0 else start.latest,
                change,
                _with(standard, moved),
            )
        if end and not followed:
            moved = {index: _within(value, Window(start, end.shifted(by)))}
            now = f"{said_value(value)} to {end.shifted(by)}"
            change = f"“{standard.title}” would be {now}, not to {end}."
            yield True, end.earliest if by < 0 else end.latest + 1, change, _with(standard, moved)


def said_value(value: StandardValue) -> str:
    """A standard's number, or its range."""
    if value.lower == value.upper:
        return _written(value.upper)
    return f"{_written(value.lower)} to {_written(value.upper)}"


def _meets(first: Window, second: Window) -> bool:
    return bool(first.end and second.start) and first.after() == Window(second.start, None)


def _within(value: StandardValue, window: Window) -> StandardValue:
    return replace(value, window=window)


def _with(standard: Standard, moved: dict[int, StandardValue]) -> Standard:
    values = tuple(moved.get(index, value) for index, value in enumerate(standard.values))
    return replace(standard, values=values)


def _day_within(window: Window, standard: Standard, rulebook: Rulebook) -> int | None:
    """A day on which a value certainly holds and some rule that reads it is in force."""
    if window.sure is None:
        return None
    first, last = window.sure.first, window.sure.last
    readers = [rulebook.rules[name] for name in readers_of_standard(rulebook, standard.id)]
    near = {d for rule in readers for d in days_near_changes(rule, rulebook, (standard.id,))}
    gates = Gates(rulebook)
    for day in (USUAL_DAY.first, *sorted(near, reverse=True)):
        on = Period(day, day)
        if first <= day <= last and any(gates.on(rule, on).state == OPEN for rule in readers):
            return day
    return None


def _shows(altered: Altered, standard: Standard, bounds: set[str], rulebook: Rulebook) -> bool:
    """Whether some rule that reads it has another limit, or another force, on the day."""
    _, day, _, mistaken = altered
    on = Period(day, day)
    standards = {**rulebook.standards, standard.id: mistaken}
    ours, theirs = Gates(rulebook), Gates(replace(rulebook, standards=standards, derived={}))
    same_number = _limits(standard, on, bounds) == _limits(mistaken, on, bounds)
    for name in readers_of_standard(rulebook, standard.id):
        rule = rulebook.rules[name]
        states = ours.on(rule, on).state, theirs.on(rule, on).state
        if states[0] != states[1] or (states != (CLOSED, CLOSED) and not same_number):
            return True
    return False


def _limits(standard: Standard, on: Period, bounds: set[str]) -> object:
    """The numbers that rules read on those days."""
    value = standard.on(on)
    return value and [value.lower if bound == "lower" else value.upper for bound in sorted(bounds)]


def _written(number: Fraction) -> str:
    places = next((n for n in range(7) if 10**n % number.denominator == 0), None)
    return str(number) if places is None else decimal(int(number * 10**places), places)
