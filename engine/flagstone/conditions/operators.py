"""The operators: each is one function from its limits to a set of whole numbers, and its wording.

`limits` goes the other way: given the set, what the limits were, or None where the set has not the
operator's shape. The wording of a test is made from its set through it, so that what people read is
what the engine compares.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import msgspec

from flagstone.conditions.ranges import Ranges, above, at_least, at_most, below
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import LEAST, MOST

_ANY_KIND = frozenset(Kind)
_IN_ORDER = _ANY_KIND - {Kind.BOOLEAN}
_DATES = frozenset({Kind.DATE})
_AMOUNTS = _IN_ORDER - _DATES

# A set with more separate numbers than this is told by its ranges, not number by number.
_MOST_NUMBERS_LISTED = 40


class Operator(msgspec.Struct, frozen=True):
    """How one comparison is written, what it denotes and how it is said.

    `wording` follows "is" and has one `{}` for its limit or, with two limits, two. Operators on a
    `list` of limits have one `{}` for all of them, joined by `joined_by`.
    `opposite` is the operator that holds exactly where this one does not.
    """

    name: str
    ranges: Callable[[Sequence[int]], Ranges]
    limits: Callable[[Ranges], tuple[int, ...] | None]
    wording: str
    opposite: str
    kinds: frozenset[Kind]
    takes: int = 1
    takes_list: bool = False
    joined_by: str = "or"

    @property
    def expects(self) -> str:
        """What must stand after it, in words."""
        if self.takes_list:
            return "a list of one or more values"
        return "one value" if self.takes == 1 else "a list of two values, the lower first"


def _lower_end(ranges: Ranges) -> int | None:
    parts = ranges.parts
    return parts[0].low if len(parts) == 1 and parts[0].high == MOST else None


def _upper_end(ranges: Ranges) -> int | None:
    parts = ranges.parts
    return parts[0].high if len(parts) == 1 and parts[0].low == LEAST else None


def _lower_limit(shift: int) -> Callable[[Ranges], tuple[int, ...] | None]:
    def limits(ranges: Ranges) -> tuple[int, ...] | None:
        end = _lower_end(ranges)
        return None if end is None else (end + shift,)

    return limits


def _upper_limit(shift: int) -> Callable[[Ranges], tuple[int, ...] | None]:
    def limits(ranges: Ranges) -> tuple[int, ...] | None:
        end = _upper_end(ranges)
        return None if end is None else (end + shift,)

    return limits


def _one_range(ranges: Ranges) -> tuple[int, ...] | None:
    return tuple(ranges.parts[0]) if len(ranges.parts) == 1 else None


def _one_number(ranges: Ranges) -> tuple[int, ...] | None:
    numbers = _numbers(ranges)
    return numbers if numbers is not None and len(numbers) == 1 else None


def _numbers(ranges: Ranges) -> tuple[int, ...] | None:
    size = sum(part.high - part.low + 1 for part in ranges.parts)
    if not 0 < size <= _MOST_NUMBERS_LISTED:
        return None
    return tuple(number for part in ranges.parts for number in range(part.low, part.high + 1))


def _between(limits: Sequence[int]) -> Ranges:
    return Ranges.of((limits[0], limits[1]))


def _each(limits: Sequence[int]) -> Ranges:
    return Ranges.of(*((limit, limit) for limit in limits))


def _ordering(
    name: str,
    ranges: Callable[[int], Ranges],
    limits: Callable[[Ranges], tuple[int, ...] | None],
    wording: str,
    *,
    opposite: str,
    kinds: frozenset[Kind],
) -> Operator:
    return Operator(name, lambda given: ranges(given[0]), limits, wording, opposite, kinds)


OPERATORS: dict[str, Operator] = {
    operator.name: operator
    for operator in (
        _ordering("above", above, _lower_limit(-1), "above {}", opposite="at_most", kinds=_AMOUNTS),
        _ordering(
            "at_least", at_least, _lower_limit(0), "at least {}", opposite="below", kinds=_AMOUNTS
        ),
        _ordering("below", below, _upper_limit(1), "below {}", opposite="at_least", kinds=_AMOUNTS),
        _ordering(
            "at_most", at_most, _upper_limit(0), "at most {}", opposite="above", kinds=_AMOUNTS
        ),
        Operator(
            "between", _between, _one_range, "between {} and {}", "outside", _IN_ORDER, takes=2
        ),
        Operator(
            "outside",
            lambda given: _between(given).complement(),
            lambda ranges: _one_range(ranges.complement()),
            "outside {} to {}",
            "between",
            _IN_ORDER,
            takes=2,
        ),
        Operator("is", _each, _one_number, "{}", "is_not", _ANY_KIND),
        Operator(
            "is_not",
            lambda given: _each(given).complement(),
            lambda ranges: _one_number(ranges.complement()),
            "not {}",
            "is",
            _ANY_KIND,
        ),
        Operator("one_of", _each, _numbers, "{}", "none_of", _IN_ORDER, takes_list=True),
        Operator(
            "none_of",
            lambda given: _each(given).complement(),
            lambda ranges: _numbers(ranges.complement()),
            "neither {}",
            "one_of",
            _IN_ORDER,
            takes_list=True,
            joined_by="nor",
        ),
        _ordering(
            "before", below, _upper_limit(1), "before {}", opposite="on_or_after", kinds=_DATES
        ),
        _ordering(
            "after", above, _lower_limit(-1), "after {}", opposite="on_or_before", kinds=_DATES
        ),
        _ordering(
            "on_or_before",
            at_most,
            _upper_limit(0),
            "on or before {}",
            opposite="after",
            kinds=_DATES,
        ),
        _ordering(
            "on_or_after",
            at_least,
            _lower_limit(0),
            "on or after {}",
            opposite="before",
            kinds=_DATES,
        ),
    )
}

# Where an ordering was written for amounts and the fact is a date, or the other way about.
COUNTERPARTS = {
    "above": "after",
    "below": "before",
    "at_least": "on_or_after",
    "at_most": "on_or_before",
    "after": "above",
    "before": "below",
    "on_or_after": "at_least",
    "on_or_before": "at_most",
}


@cache
def operators_for(kind: Kind) -> tuple[str, ...]:
    """The operators that fit a kind of value, in the order of the handbook."""
    return tuple(name for name, operator in OPERATORS.items() if kind in operator.kinds)


_PLAINEST_FIRST = (
    "is",
    "is_not",
    "at_least",
    "at_most",
    "above",
    "below",
    "on_or_after",
    "on_or_before",
    "between",
    "outside",
    "one_of",
    "none_of",
)


def shape_of(ranges: Ranges, kind: Kind) -> tuple[Operator, tuple[int, ...]] | None:
    """The plainest operator that denotes a set, and its limits; None where no one operator does."""
    for name in _PLAINEST_FIRST:
        limits = limits_of(OPERATORS[name], ranges, kind)
        if limits is not None:
            return OPERATORS[name], limits
    return None


def limits_of(operator: Operator, ranges: Ranges, kind: Kind) -> tuple[int, ...] | None:
    """The limits with which an operator denotes a set; None where it cannot, or where they could
    not be written."""
    limits = operator.limits(ranges) if kind in operator.kinds else None
    if limits is None or operator.ranges(limits) != ranges:
        return None
    # An odd step of a percentage lies between two that can be written.
    odd = kind is Kind.PERCENTAGE and any(limit % 2 for limit in limits)
    return None if odd else limits
