"""Which facts decide a verdict: as few as will do, so that no change in the others changes it.

Facts are let go of one after another. Whether a verdict would stand without one is not tried out
but follows from strong Kleene logic: what is certain without knowing a fact is certain whatever the
fact is. A fact may be decisive by being unknown, where learning it could change the verdict.

A change is any other value or denominator, or none, as of the day that the fact has now (the
sheet's day, for one of which nothing is said). What earlier sheets say stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Measure,
    Not,
    RaisedBefore,
    Reference,
    Test,
    facts_of,
    facts_read,
)
from flagstone.explain.loosened_scene import Loosened
from flagstone.explain.scene import Scene
from flagstone.inference.engines import CLOSED, UNDETERMINED
from flagstone.inference.kleene import kleene, node_read
from flagstone.inference.verdicts import CLOSED_OFF, Outcome


def decisive_facts(scene: Scene) -> tuple[str, ...]:
    """The facts that decide, in the order of writing."""
    every = facts_behind(scene)
    fixed = set(every)
    # What was never stated goes first, then what is read last.
    for fact in sorted(every, key=lambda fact: (fact in scene.body.held, -every.index(fact))):
        if _Trial(Loosened(scene, frozenset(fixed - {fact}))).stands():
            fixed.discard(fact)
    return tuple(fact for fact in every if fact in fixed)


def facts_behind(scene: Scene) -> tuple[str, ...]:
    """Every fact that the verdict may rest on, the rule's own before those of rules it reads."""
    own = scene.rule.conditions
    nodes = (node.condition for node in reversed(scene.network.nodes))
    read = dict.fromkeys(fact for each in (*own, *nodes) for fact in facts_read(each))
    rules = scene.judge.rulebook.rules.values()
    return tuple(dict.fromkeys((*read, *(rule.dated_by for rule in rules if rule.dated_by))))


@dataclass(frozen=True, slots=True)
class _Trial:
    """A verdict with some facts let go."""

    given: Loosened

    @property
    def scene(self) -> Scene:
        """The scene of the verdict."""
        return self.given.scene

    def _fixes(self, measure: Measure) -> bool:
        return self.given.fixed.issuperset(facts_of(measure))

    def stands(self) -> bool:
        """Whether the verdict is the same whatever the other facts are."""
        verdict, rule = self.scene.verdict, self.scene.rule.id
        if not self.given.gate_stands(rule):
            return False
        match verdict.outcome:
            case Outcome.NOT_IN_FORCE if self.scene.gates[rule].state == CLOSED:
                return True
            case Outcome.CLEAR:
                return self.given.settled((rule, None)) is False
            case Outcome.RAISED:
                return self.given.settled((rule, None)) is True and self._severity_stands()
            case Outcome.UNDECIDED:
                return self._stays_undecided(rule)
        return self._unchanged(self.given.condition((rule, None)))

    # --- how grave it is

    def _severity_stands(self) -> bool:
        verdict, rule = self.scene.verdict, self.scene.rule.id
        assert verdict.severity is not None
        assert verdict.possible is not None
        for severity in self.scene.severities(rule):
            key = (rule, severity)
            if severity <= verdict.severity:
                return self.given.settled(key) is True
            if severity > verdict.possible:
                # A graver step is read through this one's reference: one answer for all above.
                if self.given.settled(key) is not False and not self._unchanged(
                    self.given.condition(key)
                ):
                    return False
            elif not self._unchanged(self.given.condition(key)):
                return False
        return True

    # --- undecided, whatever the others are

    def _stays_undecided(self, rule: str) -> bool:
        condition = self.given.condition((rule, None))
        if self._unchanged(condition):
            return True
        state = self.scene.gates[rule].state
        return (
            not self._could_be(condition, False)
            and (state == UNDETERMINED or not self._could_be(condition, True))
            and self._could_still_be_learnt(condition, True)
        )

    def _could_be(self, condition: Condition, wanted: bool) -> bool:
        """Whether some values of the other facts might make it come out as wanted."""
        match condition:
            case Test(measure):
                if isinstance(measure, RaisedBefore) or self._fixes(measure):
                    return condition.ranges.holds(self.given.value(measure)) is wanted
                return True
            case Reference():
                return self._reference_could_be(condition, wanted)
            case Not(part):
                return self._could_be(part, not wanted)
        needed, parts = _needed(condition, wanted)
        return sum(self._could_be(part, wanted) for part in parts) >= needed

    def _reference_could_be(self, reference: Reference, wanted: bool) -> bool:
        if self.given.gate_stands(reference.rule):
            state = self.scene.gates[reference.rule].state
            if state == CLOSED or (state == UNDETERMINED and wanted and not reference.at_least):
                return False
        return self._could_be(self.given.condition(node_read(reference)), wanted)

    def _could_still_be_learnt(self, condition: Condition, wanted: bool) -> bool:
        """Whether it could come out as wanted by learning what is fixed as unknown, even if every
        other fact were of no help."""
        match condition:
            case Test(measure):
                if not self._fixes(measure):
                    return False
                answer = condition.ranges.holds(self.given.value(measure))
                return self._is_learnable(measure) if answer is None else answer is wanted
            case Reference():
                key = node_read(condition)
                answer = self.scene.answer(key)
                if answer is not None:
                    return answer is wanted and self.given.settled(key) is answer
                return (
                    self.given.gate_stands(condition.rule)
                    and self.scene.gates[condition.rule].state != CLOSED
                    and self._unchanged(self.given.condition(key))
                    and self._is_undecided(condition)
                )
            case Not(part):
                return self._could_still_be_learnt(part, not wanted)
        needed, parts = _needed(condition, wanted)
        return sum(self._could_still_be_learnt(part, wanted) for part in parts) >= needed

    def _is_undecided(self, reference: Reference) -> bool:
        return self.scene.outcomes.can_be(reference, True)

    def _is_learnable(self, measure: Measure) -> bool:
        learnable = {gap.what for gap in self.scene.verdict.gaps if gap.why not in CLOSED_OFF}
        return not learnable.isdisjoint(facts_of(measure))

    # --- nothing about it changes

    def _unchanged(self, condition: Condition) -> bool:
        """Whether each part is decided whatever the others are, or rests on what is fixed."""
        if kleene(condition, self.given.value, self.given.settled) is not None:
            return True
        match condition:
            case Test(measure):
                return self._fixes(measure)
            case Reference():
                return self.given.gate_stands(condition.rule) and self._unchanged(
                    self.given.condition(node_read(condition))
                )
            case Not(part):
                return self._unchanged(part)
            case All(parts) | Any(parts) | AtLeast(_, parts):
                return all(map(self._unchanged, parts))


def _needed(condition: Condition, wanted: bool) -> tuple[int, tuple[Condition, ...]]:
    """How many parts of a connective must come out as wanted for it to do so."""
    match condition:
        case All(parts):
            return (len(parts) if wanted else 1), parts
        case Any(parts):
            return (1 if wanted else len(parts)), parts
        case AtLeast(count, parts):
            return (count if wanted else len(parts) - count + 1), parts
    raise ValueError("a leaf has no parts")
