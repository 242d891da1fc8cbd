"""What would change a verdict: the smallest moves of facts, each proved by judging the sheet again.

They are worked out from the condition. What the judge does not confirm is never shown, and the
number of such answers is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from flagstone.conditions.tree import Aspect, Severity
from flagstone.explain.changed_sheets import Stated, changed
from flagstone.explain.limits import denominator_for
from flagstone.explain.moves import Move
from flagstone.explain.scene import Scene
from flagstone.explain.ways import Way, Ways, without_detours
from flagstone.inference.kleene import NodeKey
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.vocabulary.intervals import point

MOST_CHANGES = 5
_MOST_JUDGED = 40
_WHOLE = 2000  # 100 per cent, in steps of a share


class Aim(StrEnum):
    """What a change would bring about."""

    CLEAR = "clear"
    NOT_RAISED = "not raised"
    LESS_GRAVE = "less grave"
    GRAVER = "graver"
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class ProvedChange:
    """Moves of facts, what the sheet then states, and the verdict that the judge gave on that."""

    aim: Aim
    moves: tuple[Move, ...]
    stated: Mapping[str, Stated]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Changes:
    """What would bring one aim about, nearest first.

    `more` counts those that are farther and were left out. `unproved` counts those that the judge
    did not confirm. `cut_short` says that there were too many ways to look at all of them.
    """

    aim: Aim
    proved: tuple[ProvedChange, ...]
    more: int = 0
    unproved: int = 0
    cut_short: bool = False


def what_would_change(scene: Scene, most: int = MOST_CHANGES) -> tuple[Changes, ...]:
    """For a flag: what would clear it, make it less grave or graver; and where it could only be
    cleared by learning more, what would keep it from being raised on what is known. For a clear
    verdict: what would raise it. For others nothing: they lack facts, and `possibilities` says what
    those would do."""
    found = {aim: _changes(scene, aim, wanted, most) for aim, wanted in _aims(scene)}
    cleared = found.get(Aim.CLEAR)
    if cleared is not None and not any(_learns_nothing(each) for each in cleared.proved):
        wanted = (((scene.rule.id, None), False),)
        not_raised = _changes(scene, Aim.NOT_RAISED, wanted, most)
        if not_raised.proved:
            found = {Aim.NOT_RAISED: not_raised, **found}
    return tuple(found.values())


def _learns_nothing(change: ProvedChange) -> bool:
    return not any(move.learnt for move in change.moves)


def _aims(scene: Scene) -> Iterator[tuple[Aim, tuple[tuple[NodeKey, bool], ...]]]:
    """Each aim, and which nodes must come out how for it."""
    verdict, rule = scene.verdict, scene.rule.id
    raised = ((rule, None), True)
    if verdict.outcome is Outcome.CLEAR:
        yield Aim.RAISED, (raised,)
    if verdict.outcome is not Outcome.RAISED:
        return
    yield Aim.CLEAR, (((rule, None), False),)
    severities = scene.severities(rule)
    if verdict.severity in severities:
        yield Aim.LESS_GRAVE, (raised, ((rule, verdict.severity), False))
    graver = [each for each in severities if each > (verdict.severity or Severity.LOW)]
    if graver:
        yield Aim.GRAVER, (raised, ((rule, min(graver)), True))


def _changes(
    scene: Scene, aim: Aim, wanted: tuple[tuple[NodeKey, bool], ...], most: int
) -> Changes:
    ways = Ways(scene, or_unknown=aim is Aim.NOT_RAISED)
    found = [way for way in without_detours(ways.together(wanted)) if way.moves]
    found.sort(key=lambda way: way.cost)
    proved: list[ProvedChange] = []
    unproved = judged = 0
    for way in found:
        if len(proved) == most or judged == _MOST_JUDGED:
            break
        judged += 1
        change = _proof(scene, aim, way)
        if change is None:
            unproved += 1
        else:
            proved.append(change)
    return Changes(aim, tuple(proved), len(found) - judged, unproved, ways.cut_short)


def _proof(scene: Scene, aim: Aim, way: Way) -> ProvedChange | None:
    """The change, if with those moves made the verdict is what was aimed at."""
    stated = _stated(scene, way)
    if stated is None:
        return None
    verdict = scene.verdict_on(changed(scene, stated))
    if verdict is None or not _is_reached(aim, scene.verdict, verdict):
        return None
    return ProvedChange(aim, way.moves, stated, verdict)


def _stated(scene: Scene, way: Way) -> dict[str, Stated] | None:
    """What the sheet would say. Where a count is known and not of how many, and a share is asked
    for, it says of how many the count is that share."""
    values: dict[str, Stated] = {}
    shares = {move.fact: move for move in way.moves if move.amount.aspect is Aspect.SHARE}
    for move in way.moves:
        if move.fact not in shares:
            values[move.fact] = (move.value, move.of)
    for fact, move in shares.items():
        held = scene.held(fact)
        counts = next((m.value for m in way.moves if m.fact == fact and m is not move), None)
        counts = counts or (held.value if held is not None else None)
        if counts is None:
            values[fact] = (move.value, move.of)
            continue
        smallest = scene.type_of(fact).smallest_of
        # Of a count that is not exact, the least that can be such a share of enough.
        enough = -(-max(move.allowed.parts[0].low, 0) * smallest // _WHOLE)
        count = min(max(counts.low, enough), counts.high)
        of = denominator_for(count, move.allowed, smallest)
        if of is None:
            return None
        values[fact] = (point(count), point(of))
    return values


def _is_reached(aim: Aim, before: Verdict, after: Verdict) -> bool:
    if aim is Aim.CLEAR:
        return after.outcome is Outcome.CLEAR
    if aim is Aim.NOT_RAISED:
        return after.outcome is not Outcome.RAISED
    if after.severity is None or after.possible is None:
        return False
    if aim is Aim.RAISED or before.severity is None:
        return True
    return (
        after.severity > before.severity if aim is Aim.GRAVER else after.possible < before.severity
    )
