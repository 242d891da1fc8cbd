"""From what an engine decided to a verdict: what is undecided and why, and how grave a flag is.

An engine knows true, false and unknown. Unknown has several reasons, and they are not alike: a fact
that nobody stated could still be learnt, while a cohort with nobody in it, an area that was not
looked at and a rule that was not in force cannot make anything true. Where nothing that could be
learnt would raise a rule, it is not undecided: it is not applicable, not looked at or not in force.

Which of the three is answered by the parts that stand in the way alone. In `all` of a rule that was
not in force and of something that could still be learnt, only the first does, however much beside
it was not looked at: nobody must be sent to look at what cannot matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import field

from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Difference,
    Not,
    RaisedBefore,
    Reference,
    Severity,
    StandardLimit,
    Test,
    facts_of,
    quorum,
)
from flagstone.dates import Period
from flagstone.inference.door import Door
from flagstone.inference.engines import CLOSED
from flagstone.inference.force import Gate
from flagstone.inference.network import Network
from flagstone.inference.verdicts import CLOSED_OFF, NOTHING_TO_LEARN, Gap, Outcome, Verdict, Why
from flagstone.rulebook.rules import Rule
from flagstone.sheets.fact_sheet import FactSheet, SheetKind
from flagstone.vocabulary.fact_types import Evidence
from flagstone.vocabulary.intervals import Interval

Reasons = frozenset[Why]
"""Why things are taken to be impossible, when it is asked what could come of a condition."""

_ALL: Reasons = frozenset(CLOSED_OFF)
_BY_LAW: Reasons = frozenset({Why.NOT_IN_FORCE})
_NO_STEP: Reasons = NOTHING_TO_LEARN
"""What rules a severity step out: silence of an inspection on something that it did not look at
still leaves "at least"."""

_SILENT_ON_WORDS = (SheetKind.OWN_FIGURES, SheetKind.STATISTICS)


class Outcomes(msgspec.Struct):
    """Reads an engine's decisions for one body of children."""

    network: Network
    door: Door
    sheet: FactSheet
    values: Sequence[Interval | None]
    decided: Sequence[bool | None]
    gates: Mapping[str, Gate]
    _outcome_of: dict[str, Outcome] = field(default_factory=dict)
    _open_nodes: dict[tuple[str, Severity | None, Reasons], bool] = field(default_factory=dict)

    def verdict(self, rule: Rule) -> Verdict:
        """The verdict on one rule."""
        outcome = self.outcome(rule.id)
        if outcome is Outcome.RAISED:
            return self._flag(rule)
        gaps = () if outcome is Outcome.CLEAR else self._gaps(rule.id, outcome)
        return Verdict(rule.id, outcome, self.door.whom, gaps=gaps)

    def outcome(self, rule: str) -> Outcome:
        """How one rule came out."""
        known = self._outcome_of.get(rule)
        if known is None:
            known = self._outcome_of[rule] = self._work_out(rule)
        return known

    def _work_out(self, rule: str) -> Outcome:
        gate = self.gates[rule]
        if gate.state == CLOSED:
            return Outcome.NOT_IN_FORCE
        decision = self.decided[self.network.rule_nodes[rule]]
        if decision is not None:
            return Outcome.RAISED if decision else Outcome.CLEAR
        condition = self._condition(rule)
        if self.can_be(condition, True):
            return Outcome.UNDECIDED
        if not self.can_be(condition, True, _BY_LAW):
            return Outcome.NOT_IN_FORCE
        reasons = {gap.why for gap in self._in_the_way(condition, True, _ALL)}
        return next(
            (outcome for why, outcome in CLOSED_OFF.items() if why in reasons),
            Outcome.UNDECIDED,
        )

    def _condition(self, rule: str) -> Condition:
        return self.network.nodes[self.network.rule_nodes[rule]].condition

    # --- what could still become true

    def can_be(self, condition: Condition, wanted: bool, impossible: Reasons = _ALL) -> bool:
        """Whether a condition might come out as wanted if all could be learnt but what is
        `impossible`."""
        match condition:
            case Test():
                answer = self._test(condition)
                if answer is not None:
                    return answer is wanted
                return all(gap.why not in impossible for gap in self._gaps_of_test(condition))
            case Reference():
                answer = self._decision(condition)
                return answer is wanted if answer is not None else self._open(condition, impossible)
            case Not(part):
                return self.can_be(part, not wanted, impossible)
            case All(parts) | Any(parts) | AtLeast(_, parts):
                count = quorum(condition)
        needed = count if wanted else len(parts) - count + 1
        return sum(self.can_be(part, wanted, impossible) for part in parts) >= needed

    def _open(self, reference: Reference, impossible: Reasons) -> bool:
        """Whether anything could still become of an undecided rule, or of a step of it. What can
        never be raised is not clear either, and makes nothing else so."""
        if self.gates[reference.rule].state == CLOSED:
            return False
        if reference.at_least is not None:
            impossible &= _NO_STEP
        key = reference.rule, reference.at_least, impossible
        known = self._open_nodes.get(key)
        if known is None:
            condition = self._read(reference)
            known = self._open_nodes[key] = self.can_be(condition, True, impossible)
        return known

    def _read(self, reference: Reference) -> Condition:
        return self.network.nodes[self.network.index[reference.rule, reference.at_least]].condition

    def _test(self, test: Test) -> bool | None:
        return test.ranges.holds(self.values[self.network.measure_index[test.measure]])

    def _decision(self, reference: Reference) -> bool | None:
        return self.decided[self.network.index[reference.rule, reference.at_least]]

    def _looked_at(self, fact: str) -> bool:
        fact_type = self.door.rulebook.vocabulary.fact_types[fact]
        if self.sheet.kind in _SILENT_ON_WORDS and fact_type.evidence is Evidence.WORDS:
            return False
        return self.sheet.scope.covers(fact_type.path)

    # --- what stands in the way

    def _gaps(self, rule: str, outcome: Outcome) -> tuple[Gap, ...]:
        gate = self.gates[rule]
        if gate.state == CLOSED:
            return (Gap(rule, Why.NOT_IN_FORCE),)
        condition = self._condition(rule)
        if outcome is Outcome.UNDECIDED:
            found = list(self._open_ends(condition))
            if gate.gap is not None:
                found.append(gate.gap)
            found = [gap for gap in found if gap.why not in CLOSED_OFF] or found
        else:
            impossible = _BY_LAW if not self.can_be(condition, True, _BY_LAW) else _ALL
            blocked = self._in_the_way(condition, True, impossible)
            found = [gap for gap in blocked if CLOSED_OFF[gap.why] is outcome]
        return tuple(dict.fromkeys(found))

    def _in_the_way(self, condition: Condition, wanted: bool, impossible: Reasons) -> Iterator[Gap]:
        """Why a condition that is not decided cannot come out as wanted, from those of its parts
        that keep it from doing so. Of one that can, nothing."""
        if self._value(condition) is not None or self.can_be(condition, wanted, impossible):
            return
        match condition:
            case Test():
                yield from (g for g in self._gaps_of_test(condition) if g.why in impossible)
            case Reference():
                if self.gates[condition.rule].state == CLOSED:
                    yield Gap(condition.rule, Why.NOT_IN_FORCE)
                    return
                if condition.at_least is not None:
                    impossible &= _NO_STEP
                yield from self._in_the_way(self._read(condition), True, impossible)
            case Not(part):
                yield from self._in_the_way(part, not wanted, impossible)
            case All(parts) | Any(parts) | AtLeast(_, parts):
                for part in parts:
                    yield from self._in_the_way(part, wanted, impossible)

    def _open_ends(self, condition: Condition) -> Iterator[Gap]:
        """What is left of a condition once all that is known has been used, followed to its facts.

        A part that is decided settles nothing more, unless it is what the connective waits for: in
        `any`, a false part is done with; in `all`, a true one is.
        """
        match condition:
            case Test():
                if self._test(condition) is None:
                    yield from self._gaps_of_test(condition)
            case Reference():
                if self._decision(condition) is None:
                    yield from self._gaps_of_reference(condition)
            case Not(part):
                yield from self._open_ends(part)
            case All(parts) | Any(parts) | AtLeast(_, parts):
                for part in parts:
                    if self._value(part) is None:
                        yield from self._open_ends(part)

    def _value(self, condition: Condition) -> bool | None:
        return self.network.kleene(condition, self.values, self.decided)

    def _gaps_of_reference(self, reference: Reference) -> Iterator[Gap]:
        gate = self.gates[reference.rule]
        if gate.state == CLOSED:
            yield Gap(reference.rule, Why.NOT_IN_FORCE)
            return
        yield from self._open_ends(self._read(reference))
        if gate.gap is not None:
            yield gate.gap

    def _gaps_of_test(self, test: Test) -> Iterator[Gap]:
        measure = test.measure
        if isinstance(measure, RaisedBefore):
            yield Gap(measure.rule, Why.NO_EARLIER_SHEET)
            return
        missing = [gap for fact in facts_of(measure) if (gap := self._gap_of_fact(fact))]
        if not missing and isinstance(measure, Difference):
            missing = [self._gap_of_limit(measure)]
        if missing:
            yield from missing
        else:
            yield Gap(facts_of(measure)[0], Why.TOO_WIDE)

    def _gap_of_fact(self, fact: str) -> Gap | None:
        held = self.door.held.get(fact)
        if held is None:
            return Gap(fact, Why.NOT_STATED if self._looked_at(fact) else Why.OUT_OF_SCOPE)
        return None if held.why is None else Gap(fact, held.why)

    def _gap_of_limit(self, difference: Difference) -> Gap:
        fact = difference.amount.fact
        limit = difference.other
        if isinstance(limit, StandardLimit) and self.door.standard_value(limit, fact) is None:
            standard = self.door.rulebook.standards[limit.standard]
            held = self.door.held.get(fact)
            day = Period(self.door.day, self.door.day)
            if standard.local_only and not standard.values:
                return Gap(limit.standard, Why.NO_LOCAL_STANDARD)
            in_force = standard.in_force(held.period if held else day)
            return Gap(limit.standard, Why.NOT_IN_FORCE if in_force is False else Why.STRADDLES)
        if self.values[self.network.measure_index[difference]] is None:
            return Gap(fact, Why.NO_EARLIER_SHEET)
        return Gap(fact, Why.TOO_WIDE)

    # --- how grave a flag is

    def _flag(self, rule: Rule) -> Verdict:
        reached = possible = rule.base
        gaps: list[Gap] = []
        for severity, index in self.network.step_nodes[rule.id]:
            decision = self.decided[index]
            if decision is True:
                reached = severity
                break
            step = self.network.nodes[index].condition
            if decision is None and self.can_be(step, True, _NO_STEP):
                possible = max(possible, severity)
                gaps.extend(self._open_ends(step))
        learnable = [gap for gap in gaps if gap.why not in _NO_STEP]
        return Verdict(
            rule.id,
            Outcome.RAISED,
            self.door.whom,
            severity=reached,
            possible=max(reached, possible),
            step_gaps=tuple(dict.fromkeys(learnable)),
        )
