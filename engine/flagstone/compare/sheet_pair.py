"""Two sheets of one authority beside each other, line of rules by line of rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

import msgspec

from flagstone.compare.circumstances import (
    HISTORY,
    LAW,
    RULES,
    Sides,
    Thing,
    held_of,
    in_rulebook,
)
from flagstone.compare.comparison import Verdict
from flagstone.compare.differences import Differences
from flagstone.compare.fact_moves import FactMoved
from flagstone.compare.flag_change_wording import ABSENT, UNSPOKEN
from flagstone.inference.assessment import Assessment
from flagstone.reports.reading import read_at_most, spoken_of
from flagstone.reports.statements import Speaker
from flagstone.rulebook.rules import Concern, Rule
from flagstone.timeline.moments import severity_word, state_word
from flagstone.timeline.observations import Observation, observe
from flagstone.timeline.succession import Line, lines_of


class TwoSheets(msgspec.Struct, frozen=True):
    """Both sheets under both rulebooks (which may be one), and how the rulebooks differ."""

    before: Sides
    after: Sides
    differences: Differences
    speaker: Speaker

    @property
    def old(self) -> Assessment:
        """The old sheet as it was assessed: under the old rulebook."""
        return self.before.old

    @property
    def new(self) -> Assessment:
        """The new sheet under the new rulebook."""
        return self.after.new

    def pairs(self) -> Iterator[LinePair]:
        """Every line of rules for the same children, as the two sheets have it."""
        for line in self._lines():
            was, now = self._seen(self.before, line, 1), self._seen(self.after, line, 2)
            for whom in dict.fromkeys((*now, *was)):
                yield LinePair(self, line, whom, was, now)

    def _lines(self) -> Iterator[Line]:
        """Those of the new rulebook, and each rule that only the old one has."""
        new = self.differences.new
        yield from chain.from_iterable(lines_of(new, concern) for concern in new.concerns)
        for name, rule in self.differences.base.rules.items():
            if name not in new.rules:
                yield Line((rule,))

    @staticmethod
    def _seen(sides: Sides, line: Line, document: int) -> dict[str, Observation]:
        mine = in_rulebook(line, sides.rulebook)
        if mine is None:
            return {}
        assessment = sides.old if document == 1 else sides.new
        return {each.whom: each for each in observe(mine, document, assessment, assessment)}


class LinePair(msgspec.Struct, frozen=True):
    """One line of rules for the same children, as it was seen and is seen."""

    sheets: TwoSheets
    line: Line
    whom: str
    seen_before: Mapping[str, Observation]
    seen_now: Mapping[str, Observation]

    @property
    def was(self) -> Verdict:
        """The verdict on the old sheet."""
        there = in_rulebook(self.line, self.sheets.before.rulebook) is not None
        return _verdict(self.seen_before.get(self.whom), there=there)

    @property
    def now(self) -> Verdict:
        """The verdict on the new sheet."""
        there = in_rulebook(self.line, self.sheets.after.rulebook) is not None
        return _verdict(self.seen_now.get(self.whom), there=there)

    @property
    def rule(self) -> Rule:
        """The rule that speaks now, or else the one that spoke before."""
        for seen in (self.seen_now, self.seen_before):
            if self.whom in seen:
                return seen[self.whom].rule
        raise ValueError("neither sheet speaks of those children")

    @property
    def concern(self) -> Concern:
        """The concern that the rule belongs to."""
        books = self.sheets.differences
        return {**books.base.concerns, **books.new.concerns}[self.rule.concern]

    def things(self) -> Iterator[Thing]:
        """What differs and could turn this verdict."""
        facts = list(self.facts())
        yield from (("fact", each.fact_type.id) for each in facts if each.differs)
        old, new = self.sheets.old, self.sheets.new
        periods = ((each.was.period, each.now.period) for each in facts if each.was and each.now)
        if old.sheet.date != new.sheet.date or any(was != now for was, now in periods):
            yield LAW
        if any(set(each.rules) & self.rules() for each in self.sheets.differences.changes):
            yield RULES
        if self.looks_back() and _digests(old) != _digests(new):
            yield HISTORY

    def rules(self) -> set[str]:
        """The ids of the line's rules."""
        return {rule.id for rule in self.line.rules}

    def facts(self) -> Iterator[FactMoved]:
        """Every fact that the line reads, in either rulebook, as the two sheets have it."""
        sheets = self.sheets
        old = held_of(sheets.old, self.whom) or {}
        new = held_of(sheets.new, self.whom) or {}
        names: dict[str, None] = {}
        for sides in (sheets.after, sheets.before):
            line = in_rulebook(self.line, sides.rulebook)
            for rule in line.rules if line else ():
                names |= dict.fromkeys(read_at_most(sides.rulebook, rule).facts)
                names |= dict.fromkeys(
                    fact for fact in spoken_of(sides.rulebook, rule) if fact == rule.dated_by
                )
        types = self.sheets.speaker.vocabulary.fact_types
        yield from (FactMoved(types[name], old.get(name), new.get(name)) for name in names)

    def looks_back(self) -> bool:
        """Whether a rule of the line reads earlier sheets."""
        for sides in (self.sheets.before, self.sheets.after):
            line = in_rulebook(self.line, sides.rulebook)
            for rule in line.rules if line else ():
                reading = read_at_most(sides.rulebook, rule)
                if reading.previous or reading.before:
                    return True
        return False


def _verdict(seen: Observation | None, *, there: bool) -> Verdict:
    if seen is None:
        return UNSPOKEN if there else ABSENT
    verdict = seen.verdict
    return Verdict(
        verdict.rule,
        state_word(verdict.outcome),
        severity_word(verdict.severity),
        severity_word(verdict.possible),
        seen.evidence,
    )


def _digests(assessment: Assessment) -> list[str]:
    return [each.sheet.digest for each in assessment.earlier]
