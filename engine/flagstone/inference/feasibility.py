"""Whether what a fact's measures must be fits together: a count, what it is of, and its share.

A search for values takes different measures to be independent. They are not: of nineteen families
two are more than a tenth, and a fact that is not known has no value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flagstone.conditions.ranges import ALL_NUMBERS, Ranges, exactly
from flagstone.conditions.tree import Amount, Aspect, Difference, Known, Measure, Reference
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import LEAST, Interval

_MOST_TRIED = 400  # counts or denominators, beyond which no claim is made
_WHOLE = 1000  # a share of everything, in tenths of a percentage point
_ANYBODY = Ranges.of((1, 10 * _MOST_TRIED * _WHOLE))  # more children than anything is counted of
_EITHER = Ranges.of((0, 1))

NOT_KNOWN = exactly(LEAST - 2)
"""The number that stands for what is not known. It is in no comparison and in no complement."""

Box = Mapping[Measure | Reference, Ranges]
"""What is left to each measure that a search had to look at."""


def is_feasible(box: Box, types: Mapping[str, FactType]) -> bool:
    """False only where no values of its facts can be so together."""
    return all(_fits(box, types[fact]) for fact in _facts(box))


def known(ranges: Ranges) -> Ranges:
    """A set of numbers without the one that stands for what is not known."""
    return ranges.intersection(ALL_NUMBERS)


def measures_of(fact: str, box: Box) -> dict[Amount | Difference, Ranges]:
    """What is asked of one fact's value, its share or its denominator."""
    return {
        what: ranges
        for what, ranges in box.items()
        if (isinstance(what, Amount) and what.fact == fact)
        or (isinstance(what, Difference) and what.amount.fact == fact)
    }


def may_be_known(fact_type: FactType, box: Box) -> bool:
    """Whether the fact may have a value (and, where one is asked for, a denominator)."""
    mine = measures_of(fact_type.id, box)
    of_denominators = {what for what in mine if _aspect(what) is not Aspect.VALUE}
    if box.get(Known(fact_type.id)) == exactly(0):
        return False
    if not all(known(ranges) for what, ranges in mine.items() if what not in of_denominators):
        return False
    if all(_may_be_unknown(mine[what]) for what in of_denominators):
        return True
    return all(known(mine[what]) for what in of_denominators) and _numbers_fit(fact_type, mine)


def _fits(box: Box, fact_type: FactType) -> bool:
    return may_be_known(fact_type, box) or _may_have_no_value(fact_type, box)


def _may_have_no_value(fact_type: FactType, box: Box) -> bool:
    """Whether it may be that nothing is known, that it concerns nobody, or too few for a share."""
    is_known = box.get(Known(fact_type.id), _EITHER)
    mine = measures_of(fact_type.id, box)
    if all(map(_may_be_unknown, mine.values())):
        return is_known != exactly(1) or bool(fact_type.of)
    if fact_type.kind is not Kind.PERCENTAGE or is_known == exactly(1):
        return False
    of = Amount(fact_type.id, Aspect.OF)
    too_few = Ranges.of((1, fact_type.smallest_of - 1))
    return bool(mine.get(of, too_few).intersection(too_few)) and all(
        _may_be_unknown(ranges) for what, ranges in mine.items() if what != of
    )


def _facts(box: Box) -> Iterable[str]:
    """The facts of which more than one thing is asked."""
    read = [
        fact
        for what in box
        if (fact := getattr(what, "fact", "") or getattr(getattr(what, "amount", ""), "fact", ""))
    ]
    return {fact for fact in read if read.count(fact) > 1}


def _aspect(what: Amount | Difference) -> Aspect:
    return what.amount.aspect if isinstance(what, Difference) else what.aspect


def _may_be_unknown(ranges: Ranges) -> bool:
    return bool(ranges.intersection(NOT_KNOWN))


def _numbers_fit(fact_type: FactType, mine: Mapping[Amount | Difference, Ranges]) -> bool:
    if fact_type.kind is not Kind.COUNT:
        return True
    fact = fact_type.id
    counts = known(mine.get(Amount(fact), Ranges.of(fact_type.range)))
    ofs = mine.get(Amount(fact, Aspect.OF), _ANYBODY).intersection(_ANYBODY)
    shares = mine.get(Amount(fact, Aspect.SHARE))
    if not (counts and ofs and counts.parts[0].low <= ofs.parts[-1].high):
        return False
    return shares is None or _share_is_possible(counts, ofs, known(shares))


def _share_is_possible(counts: Ranges, ofs: Ranges, shares: Ranges) -> bool:
    if (tried := _each(counts)) is not None:
        return any(_denominators(count, ofs, part) for count in tried for part in shares.parts)
    if (tried := _each(ofs)) is not None:
        return any(_counts(of, counts, part) for of in tried for part in shares.parts)
    return True


def _each(ranges: Ranges) -> list[int] | None:
    """Every number of a set that has not too many."""
    if sum(part.high - part.low + 1 for part in ranges.parts) > _MOST_TRIED:
        return None
    return [number for part in ranges.parts for number in range(part.low, part.high + 1)]


def _denominators(count: int, ofs: Ranges, part: Interval) -> bool:
    """Whether the count is such a share of one of them."""
    if count == 0:
        return part.low <= 0 <= part.high and bool(ofs)
    least, most = max(count, 1), ofs.parts[-1].high if ofs else 0
    if part.high > 0:
        # Of an odd step no share is: it lies strictly below the next even one.
        tenths, odd = divmod(part.high, 2)
        bound = _WHOLE * count
        least = max(least, bound // (tenths + 1) + 1 if odd else -(-bound // tenths))
    else:
        return False
    tenths, odd = divmod(part.low, 2)
    if tenths > 0:
        bound = _WHOLE * count
        most = min(most, -(-bound // tenths) - 1 if odd else bound // tenths)
    return bool(ofs.intersection(Ranges.of((least, most))))


def _counts(of: int, counts: Ranges, part: Interval) -> bool:
    """Whether one of the counts is such a share of so many."""
    tenths, odd = divmod(max(part.low, 0), 2)
    least = tenths * of // _WHOLE + 1 if odd else -(-tenths * of // _WHOLE)
    tenths, odd = divmod(part.high, 2)
    most = -(-(tenths + 1) * of // _WHOLE) - 1 if odd else tenths * of // _WHOLE
    return bool(counts.intersection(Ranges.of((least, min(most, of)))))
