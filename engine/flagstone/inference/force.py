"""Whether a rule is in force for the evidence it reads: the gate of its node."""

from __future__ import annotations

import msgspec

from flagstone.conditions.tree import facts_read, standards_read
from flagstone.dates import FIRST_DAY, Period, any_holds
from flagstone.inference.door import Door
from flagstone.inference.engines import CLOSED, OPEN, UNDETERMINED
from flagstone.inference.verdicts import Gap, Why
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


class Gate(msgspec.Struct, frozen=True):
    """Open where the rule is in force on all its evidence's days, closed where on none of them.

    Otherwise undetermined, and `gap` says why: only a *clear* passes then.
    """

    state: int
    gap: Gap | None = None


_OPEN = Gate(OPEN)
_CLOSED = Gate(CLOSED)


class Gates:
    """The gates of a rulebook's rules. Those for one day are worked out once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._rules = tuple(rulebook.rules.values())
        self._facts = {rule.id: facts_read(rule.when) for rule in self._rules}
        self._on_day: dict[tuple[str, Period], Gate] = {}
        self._without_evidence: dict[int, dict[str, Gate]] = {}
        self._readers: dict[str, list[Rule]] = {}
        for rule in self._rules:
            dated_by = (rule.dated_by,) if rule.dated_by else ()
            for fact in (*self._facts[rule.id], *dated_by):
                self._readers.setdefault(fact, []).append(rule)

    def all(self, door: Door) -> dict[str, Gate]:
        """The gate of every rule for one body of children."""
        gates = self._without_evidence.get(door.day)
        if gates is None:
            nothing = Door(self._rulebook, door.whom, door.day, {}, ())
            gates = {rule.id: self.of(rule, nothing) for rule in self._rules}
            if len(self._without_evidence) > 1_000:
                self._without_evidence.clear()
            self._without_evidence[door.day] = gates
        read = {rule.id: rule for fact in door.held for rule in self._readers.get(fact, ())}
        return gates | {name: self.of(rule, door) for name, rule in read.items()}

    def of(self, rule: Rule, door: Door) -> Gate:
        """The gate of one rule for one body of children."""
        if rule.dated_by:
            return self._dated_by_a_fact(rule, door)
        periods = {
            held.period
            for fact in self._facts[rule.id]
            if (held := door.held.get(fact)) is not None and held.value is not None
        }
        if len(periods) <= 1:
            return self.on(rule, periods.pop() if periods else Period(door.day, door.day))
        states = {self.on(rule, period).state for period in periods}
        if states == {OPEN}:
            return _OPEN
        return _CLOSED if states == {CLOSED} else self._straddling(rule)

    def on(self, rule: Rule, period: Period) -> Gate:
        """The gate of a rule all of whose evidence is of one date or period."""
        gate = self._on_day.get((rule.id, period))
        if gate is None:
            gate = self._work_out(rule, period)
            if len(self._on_day) > 100_000:
                self._on_day.clear()
            self._on_day[rule.id, period] = gate
        return gate

    def _work_out(self, rule: Rule, period: Period) -> Gate:
        answers = [self.law_in_force(rule, period)]
        missing = None
        for name in standards_read(rule.when):
            standard = self._rulebook.standards[name]
            answers.append(standard.in_force(period))
            if standard.local_only and not standard.values:
                missing = Gap(name, Why.NO_LOCAL_STANDARD)
        if False in answers:
            return _CLOSED
        if None in answers:
            return Gate(UNDETERMINED, missing) if missing else self._straddling(rule)
        return _OPEN

    def law_in_force(self, rule: Rule, period: Period) -> bool | None:
        """Its own windows, and at least one provision it cites (strong Kleene *and*)."""
        windows = any_holds(rule.windows, period)
        cited = [self._rulebook.provisions[name].in_force(period) for name in rule.cites]
        # A draft may cite nothing yet: its scenarios run meanwhile as though it did.
        law = True if True in cited or not cited else None if None in cited else False
        if windows is False or law is False:
            return False
        return None if windows is None or law is None else True

    def _dated_by_a_fact(self, rule: Rule, door: Door) -> Gate:
        held = door.held.get(rule.dated_by)
        if held is None or held.value is None:
            why = held.why if held is not None and held.why is not None else Why.NOT_STATED
            return Gate(UNDETERMINED, Gap(rule.dated_by, why))
        in_force = self.law_in_force(rule, Period(held.value.low, held.value.high))
        if in_force is None:
            return Gate(UNDETERMINED, Gap(rule.dated_by, Why.STRADDLES))
        return _OPEN if in_force else _CLOSED

    def _straddling(self, rule: Rule) -> Gate:
        return Gate(UNDETERMINED, Gap(rule.id, Why.STRADDLES))


def knows_law_of(rulebook: Rulebook, day: int) -> bool:
    """Whether any rule was, or may have been, in force on a day. A rule of which nobody says when
    its law began tells nothing of that; where there is no other, every day is as good."""

    def worked_out() -> bool:
        gates, dated = Gates(rulebook), False
        for rule in rulebook.rules.values():
            if gates.law_in_force(rule, Period(FIRST_DAY, FIRST_DAY)) is False:
                dated = True
                if gates.law_in_force(rule, Period(day, day)) is not False:
                    return True
        return not dated

    return rulebook.kept("knows law of", day, worked_out)
