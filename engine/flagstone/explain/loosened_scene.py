"""A scene in which only some facts are fixed: what is certain, whatever the others are.

By strong Kleene logic, what is certain without knowing a fact is certain whatever the fact is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flagstone.conditions.tree import (
    Condition,
    Known,
    Measure,
    RaisedBefore,
    facts_asked_if_known,
    facts_of,
    facts_read,
    references,
)
from flagstone.dates import Period
from flagstone.explain.scene import Scene
from flagstone.inference.engines import CLOSED, OPEN, UNDETERMINED
from flagstone.inference.kleene import NodeKey, kleene, node_read
from flagstone.vocabulary.intervals import FALSE, TRUE, Interval

_MOST_BRANCHES = 2_000


@dataclass(frozen=True, slots=True)
class Loosened:
    """A scene in which only some facts are fixed, and the others may be anything."""

    scene: Scene
    fixed: frozenset[str]

    def settled(self, key: NodeKey) -> bool | None:
        """The node's answer, if it is the same whatever the other facts are.

        What is known of a fact is itself known or not: both are looked at where that matters.
        """
        asked = sorted({f for f in self._asked_if_known(key) if f not in self.fixed})
        return _Answers(self, {}).with_known(key, asked, [_MOST_BRANCHES])

    def _asked_if_known(self, key: NodeKey) -> Iterator[str]:
        for condition in self._conditions_behind(key):
            yield from facts_asked_if_known(condition)

    def _conditions_behind(self, key: NodeKey) -> Iterator[Condition]:
        pending, seen = [key], {key}
        while pending:
            condition = self.condition(pending.pop())
            yield condition
            for each in references(condition):
                if (read := node_read(each)) not in seen:
                    seen.add(read)
                    pending.append(read)

    def condition(self, key: NodeKey) -> Condition:
        """What a node asks."""
        return self.scene.node(key).condition

    def value(self, measure: Measure) -> Interval | None:
        """What a measure comes in as, if its facts are fixed."""
        if isinstance(measure, RaisedBefore) or self.fixed.issuperset(facts_of(measure)):
            return self.scene.values[self.scene.network.measure_index[measure]]
        return None

    def gate_stands(self, name: str) -> bool:
        """Whether the rule is as much in force whatever is known of the other facts."""
        scene, rule = self.scene, self.scene.judge.rulebook.rules[name]
        if rule.dated_by:
            return rule.dated_by in self.fixed
        day = Period(scene.sheet.date, scene.sheet.date)
        certain: set[Period] = set()
        perhaps: set[Period] = set()
        for fact in facts_read(rule.when):
            held = scene.held(fact)
            if fact not in self.fixed:
                perhaps.add(held.period if held is not None else day)
            elif held is not None and held.value is not None:
                certain.add(held.period)
        if not certain:
            perhaps.add(day)
        states = {scene.judge.gates.on(rule, each).state for each in certain}
        if UNDETERMINED in states or len(states) > 1:
            return True
        return len(states | {scene.judge.gates.on(rule, each).state for each in perhaps}) == 1

    def gated(self, key: NodeKey, answer: bool | None) -> bool | None:
        """A node's answer as others may use it."""
        rule, severity = key
        state = self.scene.gates[rule].state
        if not self.gate_stands(rule) or state == CLOSED:
            return None
        return answer if severity is not None or state == OPEN or answer is False else None


@dataclass(frozen=True, slots=True)
class _Answers:
    """Answers that are certain, supposing of some facts that they are known, or not."""

    loosened: Loosened
    supposed: dict[str, bool]

    def with_known(self, key: NodeKey, asked: list[str], left: list[int]) -> bool | None:
        """The node's answer, the same whichever of those facts are known."""
        left[0] -= 1
        answer = self._node(key)
        if answer is not None or not asked or left[0] < 0:
            return answer
        first, *rest = asked
        both = []
        for known in (False, True):
            supposed = _Answers(self.loosened, {**self.supposed, first: known})
            both.append(supposed.with_known(key, rest, left))
            if both[0] is None:
                return None
        return both[0] if both[0] is both[1] else None

    def _node(self, key: NodeKey) -> bool | None:
        condition = self.loosened.scene.node(key).condition
        return self.loosened.gated(key, kleene(condition, self._value, self._node))

    def _value(self, measure: Measure) -> Interval | None:
        if isinstance(measure, Known) and measure.fact in self.supposed:
            return TRUE if self.supposed[measure.fact] else FALSE
        return self.loosened.value(measure)
