"""Values worth trying for a fact: at the limits of what it may be, and at what it is compared with.

They are only tried. Whether a value will do is found out at the door.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import Amount, Aspect, Difference
from flagstone.inference.door import Door
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import LEAST, MOST, Interval, point

Stated = tuple[Interval | None, Interval | None]
"""A value and what it is of, either of which may be left out."""

Wanted = Mapping[Amount | Difference, Ranges]

_USUAL_NUMBERS = (40, 10, 1, 100, 0)
_USUAL_DENOMINATORS = (40, 20, 10, 100, 50, 200, 400, 600, 1000, 2000)
_COMMON = 8  # of those, how many are tried before looking for one that fits
_FEW = 50
_NOT_MANY = 500
_WHOLE = 2000  # 100 per cent, in steps of a share


def denominators(fact_type: FactType, wanted: Wanted, door: Door) -> Iterator[int | None]:
    """What the value may be of; None where nothing is asked of that."""
    amounts = [what.amount if isinstance(what, Difference) else what for what in wanted]
    aspects = {amount.aspect for amount in amounts}
    if aspects <= {Aspect.VALUE}:
        yield None
        return
    allowed = wanted.get(Amount(fact_type.id, Aspect.OF), Ranges.of((1, MOST)))
    ends = _ends(allowed, Interval(1, MOST))
    near = _near_limits(fact_type, Aspect.OF, wanted, door)
    small = [each for each in _USUAL_DENOMINATORS if each >= max(fact_type.smallest_of, 1)]
    asked = [*ends, *near] if Amount(fact_type.id, Aspect.OF) in wanted or near else []
    small = [*small[:_COMMON], *_fitting(small[:1], wanted), *small[_COMMON:]]
    tried = (*small, *asked) if Aspect.SHARE in aspects else (*asked, *small)
    exact = [of for of in tried if of < _NOT_MANY and _shows_exactly(of, wanted)]
    for of in dict.fromkeys((*exact, *tried, *ends, *_of_few(fact_type, wanted))):
        if of > 0 and allowed.holds(point(of)):
            yield of


def _fitting(smallest: Sequence[int], wanted: Wanted) -> Iterator[int]:
    """The smallest denominator, if it is not large, of which some count is within a share."""
    shares = [r for what, r in wanted.items() if getattr(what, "aspect", None) is Aspect.SHARE]
    if not shares or not smallest:
        return
    for of in range(smallest[0], _NOT_MANY):
        for part in shares[0].parts:
            # An odd step lies strictly between its neighbours; what is on one is within it.
            count = ceil(Fraction(part.low * of, _WHOLE))
            if 0 <= count <= of and count * _WHOLE <= part.high * of:
                yield of
                return


def _of_few(fact_type: FactType, wanted: Wanted) -> Iterator[int]:
    """How many there must be for a small count to be about a share that is asked for."""
    counts = wanted.get(Amount(fact_type.id))
    shares = wanted.get(Amount(fact_type.id, Aspect.SHARE))
    if counts is None or shares is None or not counts or counts.parts[-1].high > _FEW:
        return
    for count in range(_FEW, 0, -1):
        for share in _ends(shares, Interval(0, _WHOLE)):
            if counts.holds(point(count)) and share > 0:
                yield from _about(Fraction(count * _WHOLE, share), 1)


def values(fact_type: FactType, of: int | None, wanted: Wanted, door: Door) -> Iterator[int]:
    """What the value itself may be, in steps."""
    domain = fact_type.range
    if of is not None and fact_type.kind is Kind.COUNT:
        domain = Interval(domain.low, min(domain.high, of))
    allowed = wanted.get(Amount(fact_type.id), Ranges.of(domain)).intersection(Ranges.of(domain))
    tried = [*_near_limits(fact_type, Aspect.VALUE, wanted, door)]
    if of is not None:
        tried += _counts_near_shares(of, wanted, door)
    if Amount(fact_type.id) in wanted:
        tried += _ends(allowed, domain)
    tried += [*_usual(fact_type, door.day), *_ends(allowed, domain)]
    if fact_type.kind is Kind.PERCENTAGE:
        # What can be written down stands before what lies between.
        tried.sort(key=lambda value: value % 2)
    for value in dict.fromkeys(tried):
        if allowed.holds(point(value)):
            yield value


def _ends(allowed: Ranges, domain: Interval) -> list[int]:
    """The ends of what is allowed, those that are limits of a rule before the type's own."""
    ends = [end for part in allowed.parts for end in part if LEAST < end < MOST]
    return sorted(dict.fromkeys(ends), key=lambda end: end in domain)


def _usual(fact_type: FactType, day: int) -> Iterator[int]:
    """Ordinary values, where nothing is asked."""
    match fact_type.kind:
        case Kind.DATE:
            yield day - 30
        case Kind.SCALE | Kind.BOOLEAN:
            yield from range(fact_type.range.low, fact_type.range.high + 1)
        case _:
            yield from (each * fact_type.steps_per_unit for each in _USUAL_NUMBERS)


def _near_limits(fact_type: FactType, aspect: Aspect, wanted: Wanted, door: Door) -> list[int]:
    """Values about those that it is compared with."""
    tried: list[int] = []
    for difference in wanted:
        if not isinstance(difference, Difference) or difference.amount.aspect is not aspect:
            continue
        limit = door.limit(difference)
        if limit is not None:
            tried += _about(limit, 2 if fact_type.kind is Kind.PERCENTAGE else 1)
    return tried


def _counts_near_shares(of: int, wanted: Wanted, door: Door) -> Iterator[int]:
    for what, ranges in wanted.items():
        match what:
            case Amount(_, Aspect.SHARE):
                limits: Iterable[Fraction] = map(Fraction, _ends(ranges, Interval(0, _WHOLE)))
            case Difference(Amount(_, Aspect.SHARE)):
                limit = door.limit(what)
                limits = () if limit is None else (limit,)
            case _:
                continue
        for limit in limits:
            yield from _about(limit * of / _WHOLE, 1)


def _about(limit: Fraction, step: int) -> list[int]:
    """Whole numbers from just under to just over a limit."""
    around = {floor(limit), ceil(limit)}
    wider = {each + by for each in around for by in (-step, step)}
    return sorted(around | wider, key=lambda each: (abs(each - limit), each))


def _shows_exactly(of: int, wanted: Wanted) -> bool:
    """Whether some count of so many is exactly a limit of the share."""
    limits = [
        end
        for what, ranges in wanted.items()
        if isinstance(what, Amount) and what.aspect is Aspect.SHARE
        for end in _ends(ranges, Interval(0, _WHOLE))
    ]
    return any(limit * of % _WHOLE == 0 for limit in limits)
