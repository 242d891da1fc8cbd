"""Which of the things that differ turned a verdict: shown by trying, and the same either way round.

What is alone the cause comparing old with new is so comparing new with old. What would have been
enough is, the other way round, what is needed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from flagstone.compare.circumstances import Circumstances, Thing, rank
from flagstone.compare.comparison import Practice, Weight
from flagstone.inference.verdicts import Decision

_MOST_TRIED = 7  # things, of which every mixture is tried; of more, one after another


def weights(
    circumstances: Circumstances,
    things: Collection[Thing],
    was: Decision | None,
    now: Decision | None,
) -> Mapping[Thing, Weight] | None:
    """The things that turned a verdict, with their part in it.

    None where what was put together does not come out as the two documents do.
    """
    whole = frozenset(things)
    verdict = circumstances.verdict
    if verdict(frozenset()) != was or verdict(whole) != now:
        return None
    found: dict[Thing, Weight] = {}
    for thing in things:
        suffices = verdict(frozenset({thing})) == now
        settles = verdict(whole - {thing}) == was
        if suffices and settles:
            found[thing] = "alone"
        elif suffices or settles:
            found[thing] = "enough" if suffices else "needed"
    if "alone" in found.values():
        return {thing: weight for thing, weight in found.items() if weight == "alone"}
    parts = (thing for thing in things if thing not in found)
    return found | {thing: "part" for thing in parts if _matters(circumstances, thing, whole)}


def _matters(circumstances: Circumstances, thing: Thing, whole: frozenset[Thing]) -> bool:
    """Whether the verdict differs by it in some mixture of the others."""
    others = whole - {thing}
    return any(
        circumstances.verdict(some) != circumstances.verdict(some | {thing})
        for some in _mixtures(others)
    )


def _mixtures(things: frozenset[Thing]) -> Iterator[frozenset[Thing]]:
    ordered = sorted(things)
    if len(things) >= _MOST_TRIED:
        # One after another from either end: on the way from old to new something turns it.
        for place in range(len(ordered) + 1):
            yield frozenset(ordered[:place])
            yield frozenset(ordered[place:])
        return
    for size in range(len(ordered) + 1):
        yield from map(frozenset, combinations(ordered, size))


def practice(
    circumstances: Circumstances,
    things: Collection[Thing],
    moved: Collection[Thing],
    turned: Collection[Thing],
) -> Practice:
    """What the facts that moved do by themselves: under what was, and under what is.

    `turned` are the things that turned the verdict. Facts that came or went show nothing.
    """
    whole, facts = frozenset(things), frozenset(moved)
    before = _direction(circumstances, frozenset(), facts)
    after = _direction(circumstances, whole - facts, whole)
    if before is not None and before == after and before != 0:
        return "worse" if before > 0 else "better"
    if any(kind == "fact" and (kind, name) not in facts for kind, name in turned):
        return "not shown"
    if not facts & set(turned):
        return "not the cause"
    return "not shown" if before is None or after is None else "depends"


def _direction(
    circumstances: Circumstances, one: frozenset[Thing], other: frozenset[Thing]
) -> int | None:
    ranks = [rank(circumstances.verdict(taken)) for taken in (one, other)]
    if ranks[0] is None or ranks[1] is None:
        return None
    return (ranks[1] > ranks[0]) - (ranks[1] < ranks[0])
