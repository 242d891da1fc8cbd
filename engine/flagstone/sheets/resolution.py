"""Which of several statements about one fact stands.

The order of the questions is the order of trust: is anything known at all, whose word is it, when
was it so, which did the writer prefer, and, if they still disagree, which is worse for children.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from flagstone.sheets.fact_sheet import Fact
from flagstone.vocabulary.fact_types import Better, FactType
from flagstone.vocabulary.intervals import EVERYTHING, Interval
from flagstone.vocabulary.marks import Missing


class Resolution(msgspec.Struct, frozen=True):
    """The statement that decides, and those that do not.

    `disputed` says that sources of equal weight disagree about the same time. `value_unknown` says
    that no value may be used: nobody knows it, or the sources disagree and neither way is worse.
    `others` holds every different statement that does not decide, the weightiest first.
    """

    fact: Fact
    value_unknown: bool = False
    disputed: bool = False
    others: tuple[Fact, ...] = ()


def resolve(fact_type: FactType, statements: Sequence[Fact]) -> Resolution:
    """Decide which of the statements about one fact, for one body of children, stands.

    - A statement that something is not known never overrules one that gives a value, nor one that
      it does not apply or that nobody knows it overrules one that there is a figure withheld.
    - The voice of the highest rank decides over the others.
    - Of equal voices the latest date or period stands: earlier ones are not in dispute with it.
    - Of equal voices about the same time, one marked `prefer: yes` stands.
    - Values of which one is merely more exact (`about 70` and `70.1`) agree, and it stands.
    - Otherwise they are disputed, and the one that is worse for children decides. Where neither
      way is better, no value can be used.

    The answer does not depend on the order of the statements. Raises ValueError if there are none.
    """
    if len(statements) == 1:
        return Resolution(statements[0], statements[0].value is None)
    ranked = list(dict.fromkeys(by_weight(statements)))
    if not ranked:
        raise ValueError("there is no statement to decide between")
    rivals = _rivals(ranked)
    standing = _most_exact(rivals)
    disputed = standing is None
    if standing is None:
        standing = _worst(fact_type.better, rivals)
    unknown = standing.value is None or (disputed and fact_type.better is Better.NEITHER)
    others = tuple(fact for fact in ranked if fact is not standing)
    return Resolution(standing, unknown, disputed, others)


def by_weight(statements: Iterable[Fact]) -> list[Fact]:
    """Statements in a certain order, the weightiest first."""
    return sorted(statements, key=_weight)


def in_dispute(fact_type: FactType, statements: Sequence[Fact]) -> bool:
    """Whether sources of equal weight disagree about this fact."""
    return len(statements) > 1 and resolve(fact_type, statements).disputed


def rivals_of_equal_weight(first: Fact, second: Fact) -> bool:
    """Whether neither statement decides over the other: equal voices about the same time."""
    return (
        first.voice.rank == second.voice.rank
        and first.period.last == second.period.last
        and (first.value is None) == (second.value is None)
    )


def _rivals(ranked: Sequence[Fact]) -> list[Fact]:
    """The statements of the greatest weight, or the preferred ones of them."""
    rivals = [fact for fact in ranked if rivals_of_equal_weight(fact, ranked[0])]
    return [fact for fact in rivals if fact.preferred] or rivals


def _most_exact(rivals: Sequence[Fact]) -> Fact | None:
    """The first statement that lies within all the others, so that nothing is in dispute.

    Rivals all have a value or all have none. To lie within each is to lie within what all of them
    have in common, so that they need not be compared two by two: there may be very many.
    """
    if rivals[0].value is None:
        return rivals[0]
    value = _in_common(fact.value for fact in rivals)
    of = _in_common(fact.of for fact in rivals)
    for fact in rivals:
        if (fact.value or EVERYTHING).within(value) and (fact.of or EVERYTHING).within(of):
            return fact
    return None


def _in_common(ranges: Iterable[Interval | None]) -> Interval:
    """The numbers that lie in every range, of which there may be none: `low` is above `high`."""
    known = [each or EVERYTHING for each in ranges]
    return Interval(max(each.low for each in known), min(each.high for each in known))


def _worst(better: Better, rivals: Sequence[Fact]) -> Fact:
    """The statement that is worst for children; the first where neither way is."""
    if better is Better.NEITHER:
        return rivals[0]
    return max(rivals, key=lambda fact: _badness(better, fact))


def _badness(better: Better, fact: Fact) -> tuple[int, int, int]:
    """The value first. Of equal values the one whose share of its denominator is worse: the larger
    share, of the smaller denominator, where lower is better."""
    value = fact.value or EVERYTHING
    of = fact.of or EVERYTHING
    if better is Better.LOWER:
        return value.high, value.low, -of.high
    return -value.low, -value.high, of.low


def _weight(fact: Fact) -> tuple[object, ...]:
    """A total order, the weightiest first. Beyond the fifth it only makes the order certain."""
    return (
        fact.value is None,
        -fact.voice.rank,
        -fact.period.last,
        not fact.preferred,
        Missing(fact.reason).says_least if fact.reason else 0,
        _written(fact.value),
        _written(fact.of),
        -fact.period.first,
        -fact.voice,
        fact.source,
        fact.locator,
        fact.written,
        fact.note,
        fact.reason,
        fact.marked,
        fact.ledger,
        fact.place,
    )


def _written(interval: Interval | None) -> tuple[int, ...]:
    return tuple(interval) if interval is not None else ()
