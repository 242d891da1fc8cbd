"""A rulebook on one day: what makes a rule certainly raised, or certainly not, said of facts alone.

On one day every standard is a number and every rule is in force or not, so that a condition with
all that it reads comes down to ranges of measures. It is supposed that all evidence is of that day,
and that each fact is known exactly or not at all.

Nothing is negated in what comes out, and connectives are those of strong Kleene logic: what is
certainly so, what is certainly not, and what is neither are told apart.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor

from flagstone.conditions.ranges import Ranges, above, below, exactly
from flagstone.conditions.tree import (
    FALSE,
    TRUE,
    All,
    Amount,
    Any,
    Aspect,
    AtLeast,
    Condition,
    Difference,
    Known,
    Not,
    Reference,
    Severity,
    StandardLimit,
    Test,
)
from flagstone.dates import Period
from flagstone.inference.door import Door
from flagstone.inference.engines import CLOSED, OPEN
from flagstone.inference.feasibility import NOT_KNOWN
from flagstone.inference.force import Gates
from flagstone.inference.kleene import NodeKey, node_read
from flagstone.inference.network import Network
from flagstone.inference.stretches import law_days
from flagstone.rulebook.rulebook import Rulebook
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import point

_Read = Callable[[Reference, bool], Condition]


class OneDay:
    """What each node of a network comes down to on one day. Each is worked out once.

    With `doubtful`, what may be in force is taken to be: its day of change is not established.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        network: Network,
        gates: Gates,
        day: int,
        *,
        doubtful: bool = False,
    ) -> None:
        self.day = day
        self._doubtful = doubtful
        self._rulebook = rulebook
        self._network = network
        self._gates = gates
        self._door = Door(rulebook, "", day, {}, ())
        self._nodes: dict[tuple[NodeKey, bool], Condition] = {}

    def gate(self, rule: str) -> int:
        """Whether a rule is in force on evidence of that day. One that a fact dates may be."""
        of = self._rulebook.rules[rule]
        state = OPEN if of.dated_by else self._gates.on(of, Period(self.day, self.day)).state
        return OPEN if self._doubtful and state != CLOSED else state

    def raised(self, rule: str, at_least: Severity | None = None) -> Condition:
        """That a rule is raised, as gravely as that."""
        return self._reference(Reference(rule, at_least), True)

    def clear(self, rule: str) -> Condition:
        """That a rule is clear."""
        return self._node((rule, None), False)

    def surely(self, condition: Condition, holds: bool = True) -> Condition:
        """That a condition of a rule is certainly so, or certainly not so."""
        return self._surely(condition, holds, self._reference)

    def _reference(self, reference: Reference, holds: bool) -> Condition:
        """Another rule, as a rule's own condition reads it: it is raised, and that gravely."""
        rule, wanted = reference.rule, reference.at_least
        raised = self._node((rule, None), holds)
        if wanted is None or wanted <= self._rulebook.rules[rule].base:
            return raised
        reached = [s for s, _ in self._network.step_nodes[rule] if s >= wanted]
        if not reached:
            return FALSE if holds else TRUE
        step = self._node((rule, min(reached)), holds)
        return _all((raised, step)) if holds else _any((raised, step))

    def _node(self, key: NodeKey, holds: bool) -> Condition:
        known = self._nodes.get((key, holds))
        if known is None:
            known = self._nodes[key, holds] = self._work_out(key, holds)
        return known

    def _work_out(self, key: NodeKey, holds: bool) -> Condition:
        name, severity = key
        condition = self._network.nodes[self._network.index[key]].condition
        answer = self._surely(condition, holds, lambda read, so: self._node(node_read(read), so))
        # A step of a rule that is not in force is neither reached nor passed over. Where only that
        # is in doubt, it may be: it is the rule itself that cannot be raised then.
        only_if_in_force = holds and severity is None
        rule = self._rulebook.rules[name]
        if rule.dated_by:
            sure, possible = law_days(rule, self._rulebook, self._gates)
            allowed = sure if only_if_in_force else possible.union(NOT_KNOWN)
            return _all((answer, Test(Amount(rule.dated_by), allowed)))
        gate = self.gate(name)
        return answer if gate == OPEN or (gate != CLOSED and not only_if_in_force) else FALSE

    def _surely(self, condition: Condition, holds: bool, read: _Read) -> Condition:
        match condition:
            case Test():
                return self._test(condition, holds)
            case Reference():
                return read(condition, holds)
            case Not(part):
                return self._surely(part, not holds, read)
            case All(parts):
                several = tuple(self._surely(part, holds, read) for part in parts)
                return _all(several) if holds else _any(several)
            case Any(parts):
                several = tuple(self._surely(part, holds, read) for part in parts)
                return _any(several) if holds else _all(several)
            case AtLeast(count, parts):
                several = tuple(self._surely(part, holds, read) for part in parts)
                return _at_least(count if holds else len(parts) - count + 1, several)

    def _test(self, test: Test, holds: bool) -> Condition:
        ranges = test.ranges if holds else test.ranges.complement()
        match test.measure:
            case Difference(amount, StandardLimit(name)) as difference:
                standard = self._rulebook.standards[name]
                if not (standard.local_only and not standard.values):
                    ranges = self._on_its_scale(difference, ranges)
                    return Test(amount, ranges, place=test.place) if ranges else FALSE
        return Test(test.measure, ranges, test.written, test.place)

    def _on_its_scale(self, difference: Difference, signs: Ranges) -> Ranges:
        """The amounts whose difference from a standard certainly has such a sign.

        The door takes an odd step of a doubled scale for all between its neighbours, once a
        percentage of the standard is reckoned.
        """
        limit = self._door.limit(difference)
        if limit is None:
            return Ranges(())
        amounts = Ranges(())
        for sign, numbers in (
            (-1, below(ceil(limit))),
            (0, exactly(int(limit)) if limit.denominator == 1 else Ranges(())),
            (1, above(floor(limit))),
        ):
            if signs.holds(point(sign)):
                amounts = amounts.union(numbers)
        if difference.percent == 100 or not self._is_doubled(difference.amount):
            return amounts
        even = ((p.low + p.low % 2, p.high - p.high % 2) for p in amounts.parts)
        return Ranges.of(*even)

    def _is_doubled(self, amount: Amount) -> bool:
        kind = self._rulebook.vocabulary.fact_types[amount.fact].kind
        return amount.aspect is Aspect.SHARE or (
            amount.aspect is Aspect.VALUE and kind is Kind.PERCENTAGE
        )


def unsure(certain: Condition) -> Condition:
    """That what was said to be certain is not: it is otherwise, or something is not known."""
    match certain:
        case Test(measure, ranges):
            others = ranges.complement()
            if not isinstance(measure, Known) and not ranges.intersection(NOT_KNOWN):
                others = others.union(NOT_KNOWN)
            return Test(measure, others, place=certain.place) if others else FALSE
        case All(parts):
            return _any(tuple(map(unsure, parts)))
        case Any(parts):
            return _all(tuple(map(unsure, parts)))
        case AtLeast(count, parts):
            return _at_least(len(parts) - count + 1, tuple(map(unsure, parts)))
    raise TypeError("Only what one day comes down to can be unsure.")


def together(*conditions: Condition) -> Condition:
    """That all of them hold."""
    return _all(conditions)


def _all(parts: tuple[Condition, ...]) -> Condition:
    """The same, plainer: constants and nesting taken out."""
    if FALSE in parts:
        return FALSE
    left = [p for part in parts for p in (part.parts if isinstance(part, All) else (part,))]
    return left[0] if len(left) == 1 else All(tuple(left))


def _any(parts: tuple[Condition, ...]) -> Condition:
    if TRUE in parts:
        return TRUE
    left = [p for part in parts for p in (part.parts if isinstance(part, Any) else (part,))]
    return left[0] if len(left) == 1 else Any(tuple(left))


def _at_least(count: int, parts: tuple[Condition, ...]) -> Condition:
    count -= sum(part == TRUE for part in parts)
    left = tuple(part for part in parts if part not in (TRUE, FALSE))
    if count <= 0:
        return TRUE
    if count > len(left):
        return FALSE
    if count == len(left):
        return _all(left)
    return _any(left) if count == 1 else AtLeast(count, left)
