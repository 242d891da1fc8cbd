"""Sweeping: outcomes alone, for many sheets in one call.

For what assesses thousands of sheets and needs no evidence: mutants, what-ifs, histories. Sheets
whose every statement is a single one, of the sheet's own date and without a denominator, take a
short way through the door; any other sheet takes the long one. Both give the same outcomes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flagstone.conditions.tree import Amount, Aspect, Measure, facts_of
from flagstone.dates import Period
from flagstone.inference.door import Door, hold
from flagstone.inference.engines import CLOSED, Values
from flagstone.inference.judging import Judge
from flagstone.inference.verdicts import Outcome
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.vocabulary.intervals import Interval

Outcomes = dict[str, Outcome]


class Sweep:
    """Outcomes of a rulebook's rules for the bodies that whole sheets concern."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        network = judge.network
        self._rules = tuple(network.rule_nodes)
        self._nodes = tuple(network.rule_nodes.values())
        self._undated = all(not rule.dated_by for rule in judge.rulebook.rules.values())
        self._states_on: dict[int, list[int]] = {}
        self._names = [_fact_read_directly(measure) for measure in network.measures]
        self._sums = [
            (index, measure)
            for index, measure in enumerate(network.measures)
            if self._names[index] is None
        ]
        self._behind_sums = {fact for _, measure in self._sums for fact in facts_of(measure)}

    def outcomes(self, sheets: Sequence[FactSheet]) -> list[Outcomes]:
        """The outcome of every rule for every sheet, in the order of the sheets."""
        plain = [_plain_values(sheet) if self._undated else None for sheet in sheets]
        quick = [index for index, values in enumerate(plain) if values is not None]
        rows = [self._row(sheets[index], plain[index] or {}) for index in quick]
        states = [self._states(sheets[index].date) for index in quick]
        decided = self._judge.engine.decide_many(rows, states)
        found: list[Outcomes | None] = [None] * len(sheets)
        for index, answers, gates in zip(quick, decided, states, strict=True):
            found[index] = self._read(answers, gates)
        return [
            outcomes if outcomes is not None else self._long_way(sheet)
            for outcomes, sheet in zip(found, sheets, strict=True)
        ]

    def _read(self, answers: Sequence[bool | None], gates: Sequence[int]) -> Outcomes | None:
        """Outcomes where the engine decided; None where silence has to be weighed."""
        own = [answers[node] for node in self._nodes]
        if None not in own:
            outcomes = [Outcome.RAISED if answer else Outcome.CLEAR for answer in own]
            return dict(zip(self._rules, outcomes, strict=True))
        found: Outcomes = {}
        for rule, node, answer in zip(self._rules, self._nodes, own, strict=True):
            if answer is not None:
                found[rule] = Outcome.RAISED if answer else Outcome.CLEAR
            elif gates[node] == CLOSED:
                found[rule] = Outcome.NOT_IN_FORCE
            else:
                return None
        return found

    def _long_way(self, sheet: FactSheet) -> Outcomes:
        verdicts = self._judge.assess(sheet).bodies[0].verdicts
        return {rule: verdict.outcome for rule, verdict in verdicts.items()}

    def _row(self, sheet: FactSheet, values: Mapping[str | None, Interval | None]) -> Values:
        """The sheet's values in the order of the measures."""
        row = list(map(values.get, self._names))
        if self._sums:
            door = self._door(sheet)
            for index, measure in self._sums:
                row[index] = door.value(measure)
        return row

    def _door(self, sheet: FactSheet) -> Door:
        types = self._judge.rulebook.vocabulary.fact_types
        held = {
            fact.type: hold(types[fact.type], [fact], sheet.date)
            for fact in sheet.facts
            if fact.type in self._behind_sums
        }
        return Door(self._judge.rulebook, sheet.scope.about, sheet.date, held, ())

    def _states(self, day: int) -> list[int]:
        """The gates of one day, worked out once: sheets of one date share them."""
        states = self._states_on.get(day)
        if states is None:
            gates = self._judge.gates
            rules = self._judge.rulebook.rules.values()
            states = self._judge.states(
                {rule.id: gates.on(rule, Period(day, day)).state for rule in rules}
            )
            self._states_on[day] = states
        return states


def _fact_read_directly(measure: Measure) -> str | None:
    """The fact whose value the measure is; None where something has to be worked out."""
    if isinstance(measure, Amount) and measure.aspect is Aspect.VALUE:
        return measure.fact
    return None


def _plain_values(sheet: FactSheet) -> dict[str | None, Interval | None] | None:
    """The sheet's values by fact type, where each fact is stated once and of the sheet's date."""
    day = sheet.date
    values: dict[str | None, Interval | None] = {}
    for fact in sheet.facts:
        period = fact.period
        if period.first != day or period.last != day or fact.of is not None:
            return None
        values[fact.type] = fact.value
    return values if len(values) == len(sheet.facts) and not sheet.groups else None
