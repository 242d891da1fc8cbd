"""From what an engine decided to a verdict: what is undecided and why, and how grave a flag is.

An engine knows true, false and unknown. Unknown has several reasons, and they are not alike: a fact
that nobody stated could still be learnt, while a cohort with nobody in it, an area that was not
looked at and a rule that was not in force cannot make anything true. Where nothing that could be
learnt would raise a rule, it is not undecided: it is not applicable, not looked at or not in force.
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
from flagstone.inference.verdicts import Gap, Outcome, Verdict, Why
from flagstone.rulebook.rules import Rule
from flagstone.sheets.fact_sheet import FactSheet, SheetKind
from flagstone.vocabulary.fact_types import Evidence
from flagstone.vocabulary.intervals import Interval

# What cannot be learnt, gravest claim last: a verdict takes the outcome of the first that applies.
_CLOSED_OFF = {
    Why.NOBODY: Outcome.NOT_APPLICABLE,
    Why.OUT_OF_SCOPE: Outcome.NOT_LOOKED_AT,
    Why.NOT_IN_FORCE: Outcome.NOT_IN_FORCE,
}
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
        if self._can_be(condition, True):
            return Outcome.UNDECIDED
        reasons = {gap.why for gap in self._open_ends(condition)}
        return next(
            (outcome for why, outcome in _CLOSED_OFF.items() if why in reasons),
            Outcome.UNDECIDED,
        )

    def _condition(self, rule: str) -> Condition:
        return self.network.nodes[self.network.rule_nodes[rule]].condition

    # --- what could still become true

    def _can_be(self, condition: Condition, wanted: bool) -> bool:
        """Whether learning what can be learnt might make a condition come out as wanted."""
        match condition:
            case Test():
                answer = self._test(condition)
                return answer is wanted if answer is not None else self._why(condition) is None
            case Reference():
                return self._reference_can_be(condition, wanted)
            case Not(part):
                return self._can_be(part, not wanted)
            case All(parts) | Any(parts) | AtLeast(_, parts):
                count = quorum(condition)
        needed = count if wanted else len(parts) - count + 1
        return sum(self._can_be(part, wanted) for part in parts) >= needed

    def _reference_can_be(self, reference: Reference, wanted: bool) -> bool:
        answer = self._decision(reference)
        if answer is not None:
            return answer is wanted
        if self.gates[reference.rule].state == CLOSED:
            return False
        if reference.at_least is not None:
            return True
        return self.outcome(reference.rule) is Outcome.UNDECIDED

    def _test(self, test: Test) -> bool | None:
        return test.ranges.holds(self.values[self.network.measure_index[test.measure]])

    def _decision(self, reference: Reference) -> bool | None:
        return self.decided[self.network.index[reference.rule, reference.at_least]]

    def _why(self, test: Test) -> Why | None:
        """Why the measure of an unknown test can never be learnt here; None if it could be."""
        reasons = [self._closed_off(fact) for fact in facts_of(test.measure)]
        return next((why for why in reasons if why is not None), None)

    def _closed_off(self, fact: str) -> Why | None:
        held = self.door.held.get(fact)
        if held is not None:
            return Why.NOBODY if held.why is Why.NOBODY else None
        return None if self._looked_at(fact) else Why.OUT_OF_SCOPE

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
        found = list(self._open_ends(self._condition(rule)))
        if gate.gap is not None:
            found.append(gate.gap)
        if outcome is Outcome.UNDECIDED:
            learnable = [gap for gap in found if gap.why not in _CLOSED_OFF]
            found = learnable or found
        else:
            found = [gap for gap in found if _CLOSED_OFF.get(gap.why) is outcome]
        return tuple(dict.fromkeys(found))

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
        index = self.network.index[reference.rule, reference.at_least]
        yield from self._open_ends(self.network.nodes[index].condition)
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
            if decision is None and self._may_be_reached(self.network.nodes[index].condition):
                possible = max(possible, severity)
                gaps.extend(self._open_ends(self.network.nodes[index].condition))
        learnable = [gap for gap in gaps if gap.why not in (Why.NOBODY, Why.NOT_IN_FORCE)]
        return Verdict(
            rule.id,
            Outcome.RAISED,
            self.door.whom,
            severity=reached,
            possible=max(reached, possible),
            step_gaps=tuple(dict.fromkeys(learnable)),
        )

    def _may_be_reached(self, condition: Condition) -> bool:
        """Silence of an inspection on something it did not look at still leaves "at least".

        Only an empty cohort or a rule that is not in force rules a step out.
        """
        open_ends = list(self._open_ends(condition))
        return any(gap.why not in (Why.NOBODY, Why.NOT_IN_FORCE) for gap in open_ends)
