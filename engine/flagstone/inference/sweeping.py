"""Sweeping: outcomes alone, for many sheets in one call.

For what assesses thousands of sheets and needs no evidence: mutants, what-ifs, histories. Sheets
whose every statement is a single one, of the sheet's own date and without a denominator, take a
short way through the door; any other sheet takes the long one. Both give the same outcomes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from flagstone.conditions.tree import Amount, Aspect, Measure, facts_of
from flagstone.dates import Period
from flagstone.inference.door import Door, hold
from flagstone.inference.engines import CLOSED, OPEN
from flagstone.inference.judging import Judge
from flagstone.inference.verdicts import Outcome
from flagstone.sheets.fact_sheet import Fact, FactSheet
from flagstone.vocabulary.intervals import Interval

Outcomes = dict[str, Outcome]


class Sweep:
    """Outcomes of a rulebook's rules for the bodies that whole sheets concern."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        network = judge.network
        self._rules = tuple(network.rule_nodes.items())
        self._undated = all(not rule.dated_by for rule in judge.rulebook.rules.values())
        self._states_on: dict[int, list[int]] = {}
        self._direct = [_fact_read_directly(measure) for measure in network.measures]

    def outcomes(self, sheets: Sequence[FactSheet]) -> list[Outcomes]:
        """The outcome of every rule for every sheet, in the order of the sheets."""
        short = [_single_statements(sheet) if self._undated else None for sheet in sheets]
        found: list[Outcomes | None] = [None] * len(sheets)
        quick = [index for index, statements in enumerate(short) if statements is not None]
        values = [self._values(sheets[index], short[index] or {}) for index in quick]
        states = [self._states(sheets[index].date) for index in quick]
        decided = self._judge.engine.decide_many(values, states)
        for index, answers, gates in zip(quick, decided, states, strict=True):
            found[index] = self._read(answers, gates)
        return [
            outcomes if outcomes is not None else self._long_way(sheet)
            for outcomes, sheet in zip(found, sheets, strict=True)
        ]

    def _read(self, answers: Sequence[bool | None], gates: Sequence[int]) -> Outcomes | None:
        """Outcomes where the engine decided; None where silence has to be weighed."""
        outcomes: Outcomes = {}
        for rule, index in self._rules:
            answer = answers[index]
            if answer:
                outcomes[rule] = Outcome.RAISED
            elif answer is False:
                outcomes[rule] = Outcome.CLEAR
            elif gates[index] == CLOSED:
                outcomes[rule] = Outcome.NOT_IN_FORCE
            else:
                return None
        return outcomes

    def _long_way(self, sheet: FactSheet) -> Outcomes:
        verdicts = self._judge.assess(sheet).bodies[0].verdicts
        return {rule: verdict.outcome for rule, verdict in verdicts.items()}

    def _values(self, sheet: FactSheet, statements: Mapping[str, Fact]) -> list[Interval | None]:
        door = None
        values: list[Interval | None] = []
        for name, measure in zip(self._direct, self._judge.network.measures, strict=True):
            if name is not None:
                fact = statements.get(name)
                values.append(fact.value if fact is not None else None)
                continue
            if door is None:
                door = self._door(sheet, statements)
            values.append(door.value(measure))
        return values

    def _door(self, sheet: FactSheet, statements: Mapping[str, Fact]) -> Door:
        types = self._judge.rulebook.vocabulary.fact_types
        held = {
            fact: hold(types[fact], [statements[fact]], sheet.date)
            for fact in self._facts_behind_sums()
            if fact in statements
        }
        return Door(self._judge.rulebook, sheet.scope.about, sheet.date, held, ())

    def _facts_behind_sums(self) -> Iterable[str]:
        pairs = zip(self._direct, self._judge.network.measures, strict=True)
        return {fact for name, each in pairs if name is None for fact in facts_of(each)}

    def _states(self, day: int) -> list[int]:
        """The gates of one day, worked out once: sheets of one date share them."""
        states = self._states_on.get(day)
        if states is None:
            states = [OPEN] * len(self._judge.network.nodes)
            for rule, index in self._rules:
                gate = self._judge.gates.on(self._judge.rulebook.rules[rule], Period(day, day))
                states[index] = gate.state
            self._states_on[day] = states
        return states


def _fact_read_directly(measure: Measure) -> str | None:
    """The fact whose value the measure is; None where something has to be worked out."""
    if isinstance(measure, Amount) and measure.aspect is Aspect.VALUE:
        return measure.fact
    return None


def _single_statements(sheet: FactSheet) -> dict[str, Fact] | None:
    """The sheet's statements by fact type, where each is a single plain one of its own date."""
    day = sheet.date
    by_type: dict[str, Fact] = {}
    for fact in sheet.facts:
        period = fact.period
        if period.first != day or period.last != day or fact.of is not None:
            return None
        by_type[fact.type] = fact
    return by_type if len(by_type) == len(sheet.facts) and not sheet.groups else None
