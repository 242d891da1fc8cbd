"""Writing values as people read them, so that what was written can be read again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from flagstone.dates import MONTHS
from flagstone.vocabulary.disclosure import is_few, is_withheld, remainder
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import LEAST, MOST, Interval
from flagstone.vocabulary.shares import numerators
from flagstone.vocabulary.units import one

FEW = "fewer than five"
WITHHELD = f"withheld ({FEW})"


def write_value(
    fact_type: FactType,
    value: Interval | None,
    of: Interval | None = None,
    *,
    publishable: bool = False,
) -> str:
    """The value in words, without its unit: "40 of 600", "more than 50", "24 May 2019".

    `publishable` withholds a count of 1 to 4, and one that would give such a count away.
    """
    if value is None:
        return "0 of 0" if fact_type.kind is Kind.PERCENTAGE and of == (0, 0) else "not known"
    if fact_type.kind is Kind.PERCENTAGE:
        return _percentage(fact_type, value, of, publishable=publishable, per_cent="")
    numbers = fact_type.kind in (Kind.COUNT, Kind.NUMBER)
    if numbers and publishable and (few := _few(fact_type, value, of)):
        return few
    text = span(fact_type, value, of)
    return text if of is None else f"{text} of {_count(of)}"


def write_with_unit(
    fact_type: FactType,
    value: Interval | None,
    of: Interval | None = None,
    *,
    publishable: bool = False,
) -> str:
    """The value in words with its unit: "70.1 children", "12.5 per cent", "112 days"."""
    if value is not None and fact_type.kind is Kind.PERCENTAGE:
        return _percentage(fact_type, value, of, publishable=publishable, per_cent=" per cent")
    text = write_value(fact_type, value, of, publishable=publishable)
    if value is None or not fact_type.unit:
        return text
    single = text == "1"
    return f"{text} {one(fact_type.unit) if single else fact_type.unit}"


def number_of(fact_type: FactType, value: Interval | None, of: Interval | None) -> Decimal | None:
    """The number that is written, in the fact's unit, where the value is exact: 82.5, or 50 for
    15 of 30. A scale's is the place of its word, from 0; yes is 1. None where it is a range."""
    if value is None or not value.is_point or fact_type.kind is Kind.DATE:
        return None
    if fact_type.kind is Kind.PERCENTAGE:
        count = None if of is None else _certain_count(fact_type, value, of)
        if of is not None and count is not None:
            return _decimal(_rounded(fact_type, count, of.low))
        if _between_steps(fact_type, value.low):
            return None
    return bounds_of(fact_type, value)[0]


def bounds_of(fact_type: FactType, value: Interval) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and the highest number that it may be, in the fact's unit; None where there is no
    bound. A percentage between two that can be written lies between those."""
    low, high = value.low, value.high
    if fact_type.kind is Kind.PERCENTAGE:
        low, high = low // 2, -(-high // 2)
    return (
        None if value.low <= LEAST else _decimal(decimal(low, fact_type.decimals)),
        None if value.high >= MOST else _decimal(decimal(high, fact_type.decimals)),
    )


def _decimal(figures: str) -> Decimal:
    return Decimal(figures.replace(",", ""))


def span(fact_type: FactType, value: Interval, of: Interval | None = None) -> str:
    """An interval in words, without what it is of."""
    if fact_type.kind is Kind.BOOLEAN:
        return {(0, 0): "no", (1, 1): "yes"}.get(value, "yes or no")
    if fact_type.kind is Kind.DATE:
        return _dates(value, fact_type.range)
    least, most = fact_type.range
    if of is not None and fact_type.kind is Kind.COUNT:
        most = min(most, of.high)
    if value.is_point and not _between_steps(fact_type, value.low):
        return _step(fact_type, value.low)
    lower = _lower(fact_type, value.low) if value.low > least else ""
    upper = _upper(fact_type, value.high) if value.high < most else ""
    if lower and upper:
        low_is_written = not _between_steps(fact_type, value.low)
        if low_is_written and not _between_steps(fact_type, value.high):
            return f"between {_step(fact_type, value.low)} and {_step(fact_type, value.high)}"
        return f"{lower} and {upper}"
    return lower or upper or f"at least {_step(fact_type, least)}"


def _between_steps(fact_type: FactType, steps: int) -> bool:
    """Whether no written percentage is exactly that."""
    return fact_type.kind is Kind.PERCENTAGE and steps % 2 == 1


def _lower(fact_type: FactType, low: int) -> str:
    if fact_type.kind is Kind.SCALE:
        return f"at least {_step(fact_type, low)}"
    if fact_type.kind is Kind.PERCENTAGE and not _between_steps(fact_type, low):
        return f"at least {_step(fact_type, low)}"
    if fact_type.kind is Kind.COUNT and low <= 2:
        # Nobody says that more than one children, or more than none, live somewhere.
        return f"at least {_step(fact_type, low)}"
    return f"more than {_step(fact_type, low - 1)}"


def _upper(fact_type: FactType, high: int) -> str:
    if fact_type.kind is Kind.SCALE:
        return f"at most {_step(fact_type, high)}"
    if fact_type.kind is Kind.PERCENTAGE and not _between_steps(fact_type, high):
        return f"at most {_step(fact_type, high)}"
    fewer = "fewer" if fact_type.kind is Kind.COUNT else "less"
    return f"{fewer} than {_step(fact_type, high + 1)}"


def _step(fact_type: FactType, steps: int) -> str:
    """One value that can be written exactly."""
    if fact_type.kind is Kind.SCALE:
        assert fact_type.scale is not None
        return fact_type.scale.words[steps]
    if fact_type.kind is Kind.PERCENTAGE:
        steps //= 2
    return decimal(steps, fact_type.decimals)


def decimal(steps: int, decimals: int) -> str:
    """A number of steps in figures, without zeros that say nothing: 701 at one decimal is 70.1."""
    whole, rest = divmod(abs(steps), 10**decimals)
    sign = "-" if steps < 0 else ""
    places = f".{rest:0{decimals}}".rstrip("0") if rest else ""
    return f"{sign}{whole:,}{places}"


def _count(of: Interval) -> str:
    """A denominator in words."""
    if of.is_point:
        return f"{of.low:,}"
    if of.high >= MOST:
        return f"more than {of.low - 1:,}" if of.low > 0 else "at least 0"
    return f"between {of.low:,} and {of.high:,}" if of.low > 0 else f"fewer than {of.high + 1:,}"


def _few(fact_type: FactType, value: Interval, of: Interval | None) -> str:
    """What may be published of a small count, or nothing where all of it may."""
    if not is_withheld(fact_type, value, of):
        return ""
    if of is None or is_few(of) or not is_few(remainder(of, value)):
        return FEW
    return FEW if is_few(value) else f"all but {FEW}"


def _percentage(
    fact_type: FactType, value: Interval, of: Interval | None, *, publishable: bool, per_cent: str
) -> str:
    """A percentage, with the counts it comes from where they are certain."""
    if of is None:
        return f"{span(fact_type, value)}{per_cent}"
    if publishable and is_withheld(fact_type, value, of):
        return WITHHELD
    count = _certain_count(fact_type, value, of)
    if count is None:
        # Without the words, the denominator's brackets would have nothing to stand after.
        return f"{span(fact_type, value)} per cent (of {_count(of)})"
    counts = f"{count:,} of {_count(of)}"
    return f"{_rounded(fact_type, count, of.low)}{per_cent} ({counts})" if per_cent else counts


def _certain_count(fact_type: FactType, value: Interval, of: Interval) -> int | None:
    """The count behind a percentage, if only one can be; a rounded one may hide several."""
    if not (value.is_point and of.is_point) or of.low > 50 * fact_type.steps_per_unit:
        return None
    counts = numerators(value.low, of.low, fact_type.decimals)
    return counts[0] if len(counts) == 1 else None


def _rounded(fact_type: FactType, count: int, of: int) -> str:
    """The percentage at its written decimals, halves up."""
    twice = 200 * int(10**fact_type.decimals) * count
    return decimal((twice + of) // (2 * of), fact_type.decimals)


def _dates(value: Interval, range_: Interval) -> str:
    if value.is_point:
        return _day(value.low)
    if value.high < range_.high:
        if value.low > range_.low:
            return f"between {_day(value.low)} and {_day(value.high)}"
        return f"before {_day(value.high + 1)}"
    if value.low > range_.low:
        return f"after {_day(value.low - 1)}"
    return f"on or after {_day(value.low)}"


def _day(day: int) -> str:
    written = date.fromordinal(day)
    return f"{written.day} {MONTHS[written.month - 1]} {written.year:04}"
