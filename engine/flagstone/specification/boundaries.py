"""Scenarios written for a rule: at, just under and just over each limit, for each outcome and
severity, and on each day of change. Together they are what `check` asks for.

The other facts are held so that the limit decides, where that can be. Each scenario has the verdict
that the rule gives now; whether that is the right one is for its reader to say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil, floor

import msgspec
from msgspec.structs import replace

from flagstone.conditions.comparison_wording import operator_of
from flagstone.conditions.measured import Measured
from flagstone.conditions.operators import limits_of
from flagstone.conditions.ranges import exactly
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    Aspect,
    Condition,
    Difference,
    Test,
    is_share,
    joined,
)
from flagstone.dates import day_in_words
from flagstone.inference.equivalence import differences
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.specification.alterations import domain_of, smallest_step
from flagstone.specification.clauses import Clause, clauses, comparison_in, where, with_clause
from flagstone.specification.completeness import MUST_BE_SHOWN, reachable_severities
from flagstone.specification.days_of_change import changes
from flagstone.specification.gherkin import Row, outline
from flagstone.specification.imagined import Imagined
from flagstone.specification.outcome_evidence import evidence_for, evidence_for_severity
from flagstone.specification.rehearsal import Readers
from flagstone.specification.witnesses import Stage
from flagstone.vocabulary.intervals import Interval, point

_MANY = 1000


class Written(msgspec.Struct, frozen=True):
    """Scenarios for one limit, outcome or day. `text` is empty where none could be put together."""

    about: str
    text: str
    rows: tuple[Row, ...] = ()


def boundary_scenarios(rulebook: Rulebook, rule: Rule, readers: Readers) -> Iterator[Written]:
    """Scenarios for every limit of a rule, in the order of writing, for what is then not yet shown
    of its outcomes and severities, and for its days of change."""
    writer = _Writer(Stage.of(rulebook, rule.id, readers))
    seen: set[str] = set()
    titles: Counter[str] = Counter()
    limits, days = tuple(writer.limits()), tuple(writer.days())
    shown = [row.verdict for written in (*limits, *days) for row in written.rows]
    for written in (*limits, *writer.outcomes(shown), *days):
        heading, _, body = written.text.partition("\n")
        title = heading.partition(": ")[2]
        if body in seen:
            continue
        seen.update([body] if body else [])
        titles[title] += 1
        again = f"{heading} ({titles[title]})" if titles[title] > 1 else heading
        yield replace(written, text=f"{again}\n{body}" if body else "")


class _Writer(msgspec.Struct, frozen=True):
    stage: Stage

    @property
    def rule(self) -> Rule:
        return self.stage.rule

    @property
    def rulebook(self) -> Rulebook:
        return self.stage.rulebook

    # --- limits

    def limits(self) -> Iterator[Written]:
        enough: set[Condition] = set()
        for clause in clauses(self.rule):
            test = comparison_in(clause.condition)
            if test is None or not isinstance(test.measure, Amount | Difference):
                continue
            said = self.rulebook.say(clause.condition)
            found = [rows for rows in self.about(clause, test) if rows]
            step = f", {where(self.rule, clause).lower()}" if clause.whole else ""
            yield from (self.written(said, f"whether {said}{step}", rows) for rows in found)
            if is_share(clause.condition) and (number := joined(clause.condition)[0]) not in enough:
                enough.add(number)
                yield from self.enough(clause)
            if not found:
                yield Written(said, "")

    def about(self, clause: Clause, test: Test) -> Iterator[list[Row]]:
        """The rows for each limit of a test."""
        match test.measure:
            case Amount(_, aspect) if aspect is not Aspect.SHARE:
                for limit in _limits(test, self.rulebook):
                    at = Test(test.measure, exactly(limit))
                    step = self.step(test)
                    yield self.rows(clause, test, at, [limit - step, limit, limit + step])
            case Amount():
                for limit in _limits(test, self.rulebook):
                    yield self.rows(clause, test, Test(test.measure, exactly(limit)), None)
            case Difference():
                at = Test(test.measure, exactly(0))
                if (amount := test.measure.amount).aspect is Aspect.SHARE:
                    # Of so many that one of them moves the share by no more than its last figure.
                    many = Test(replace(amount, aspect=Aspect.OF), exactly(_MANY))
                    if rows := self.rows(clause, test, All((at, many)), None):
                        yield rows
                        return
                rows = self.rows(clause, test, at, None)
                yield rows or self.rows(clause, test, test, None)

    def enough(self, clause: Clause) -> Iterator[Written]:
        """Scenarios for the number from which on there is a share."""
        number, share = joined(clause.condition)
        assert isinstance(number, Test)
        assert isinstance(number.measure, Amount)
        counted = self.rulebook.vocabulary.fact_types[number.measure.fact].of
        for least in _limits(number, self.rulebook):
            if least > 1:  # of a denominator of nobody nothing is asked
                here = All((Test(number.measure, exactly(least)), share))
                said = f"whether {least} {counted} are enough for a percentage"
                yield self.written(said, said, self.rows(clause, number, here, [least - 1, least]))

    def rows(
        self, clause: Clause, test: Test, at: Condition, values: Sequence[int] | None
    ) -> list[Row]:
        """Situations about one limit. The first evidence on which the limit decides is kept, and
        only the value moved."""
        best: list[Row] = []
        for imagined in self.evidence(clause, at):
            found = [self.stage.row(each) for each in self.moved(imagined, test, values)]
            rows = [row for row in found if row is not None]
            if len({_outcome(row) for row in rows}) > 1:
                return rows
            best = best or rows
        return best

    def evidence(self, clause: Clause, at: Condition) -> Iterator[Imagined]:
        """Evidence at the limit: first such that the clause decides what comes out."""
        never, always = (with_clause(self.rule, clause, each) for each in (Any(()), All(())))
        for condition in (*differences(always, never), All(())):
            yield from self.stage.imagined(All((at, condition)))

    def moved(
        self, imagined: Imagined, test: Test, values: Sequence[int] | None
    ) -> Iterator[Imagined]:
        """The same evidence with the value just under, at and just over the limit."""
        measure = test.measure
        assert isinstance(measure, Amount | Difference)
        amount = measure.amount if isinstance(measure, Difference) else measure
        value, of = imagined.facts[amount.fact]
        if value is None:
            return
        if amount.aspect is Aspect.OF and values is not None:
            for number in values:
                if number > 0:
                    least = min(value.low, number)
                    yield imagined.saying(amount.fact, (point(least), point(number)))
            return
        for number in values if values is not None else self.near(imagined, measure, value, of):
            if number in _within(self.domain(amount.fact), of):
                yield imagined.saying(amount.fact, (point(number), of))

    def near(
        self, imagined: Imagined, measure: Amount | Difference, value: Interval, of: Interval | None
    ) -> list[int]:
        """Values about a share or a difference: one step to either side of where it turns."""
        if isinstance(measure, Amount) or measure.amount.aspect is not Aspect.VALUE:
            turn = value.low
            if isinstance(measure, Difference) and of is not None:
                limit = imagined.door(self.stage.supposing).limit(measure)
                turn = value.low if limit is None else floor(limit * of.low / 2000)
            return [turn - 1, turn, turn + 1]
        limit = imagined.door(self.stage.supposing).limit(measure)
        if limit is None:
            return []
        step = smallest_step(Measured.of(self.rulebook.vocabulary.fact_types[measure.amount.fact]))
        under, over = step * floor(limit / step), step * ceil(limit / step)
        return [under - step, under, under + step] if under == over else [under, over]

    def step(self, test: Test) -> int:
        assert isinstance(test.measure, Amount)
        types = self.rulebook.vocabulary.fact_types
        return smallest_step(Measured.of(types[test.measure.fact], test.measure.aspect))

    def domain(self, fact: str) -> Interval:
        return self.rulebook.vocabulary.fact_types[fact].range

    # --- outcomes

    def outcomes(self, shown: Sequence[Verdict]) -> Iterator[Written]:
        """A scenario for each outcome that must be shown, and for each severity, if none does."""
        seen = {verdict.outcome for verdict in shown}
        grades = {verdict.severity for verdict in shown}
        for severity in reachable_severities(self.rule):
            if severity not in grades:
                rows = map(self.stage.row, evidence_for_severity(severity, self.stage))
                row = next((row for row in rows if row and row.verdict.severity is severity), None)
                seen |= {Outcome.RAISED} if row else set()
                said = f"raised as {severity.word}"
                yield self.written(said, said, [row] if row else [])
        for outcome in MUST_BE_SHOWN:
            if outcome not in seen:
                rows = map(self.stage.row, evidence_for(outcome, self.stage))
                row = next((row for row in rows if row and row.verdict.outcome is outcome), None)
                yield self.written(outcome.value, outcome.value, [row] if row else [])

    # --- days

    def days(self) -> Iterator[Written]:
        for before, after in changes(self.rule, self.rulebook):
            said = f"before and from {day_in_words(after)}"
            rows = self.on_days(before, after)
            yield self.written(said, said, rows)

    def on_days(self, before: int, after: int) -> list[Row]:
        """The same evidence of both days, such that the change shows."""
        best: list[Row] = []
        for imagined in self.evidence_of(before, after):
            found = [self.stage.row(self.dated(imagined, day)) for day in (before, after)]
            rows = [row for row in found if row is not None]
            if len({_outcome(row) for row in rows}) > 1:
                return rows
            best = best or rows
        return best

    def evidence_of(self, before: int, after: int) -> Iterator[Imagined]:
        for day in (after, before):
            yield from self.stage.imagined(self.rule.when, day)
            for clause in clauses(self.rule):
                test = comparison_in(clause.condition)
                if test is not None and isinstance(test.measure, Difference):
                    yield from self.stage.imagined(Test(test.measure, exactly(0)), day)

    def dated(self, imagined: Imagined, day: int) -> Imagined:
        if self.rule.dated_by and imagined.facts.get(self.rule.dated_by):
            return imagined.saying(self.rule.dated_by, (point(day), None))
        return imagined.on(day)

    # --- words

    def written(self, about: str, title: str, rows: Sequence[Row]) -> Written:
        if not rows:
            return Written(about, "")
        text = outline(f"{self.rule.title}: {title}", self.rule.id, rows)
        return Written(about, text, tuple(rows))


def _outcome(row: Row) -> tuple[object, ...]:
    return row.verdict.decision


def _within(domain: Interval, of: Interval | None) -> range:
    high = domain.high if of is None else min(domain.high, of.low)
    return range(domain.low, high + 1)


def _limits(test: Test, rulebook: Rulebook) -> Iterator[int]:
    """The limits of a test as it was written; else the first number within each part of its set."""
    assert isinstance(test.measure, Amount)
    kind = Measured.of(
        rulebook.vocabulary.fact_types[test.measure.fact], test.measure.aspect
    ).type.kind
    operator = operator_of(test, kind)
    limits = limits_of(operator, test.ranges, kind) if operator else None
    if limits is not None:
        yield from limits
        return
    domain = domain_of(test, rulebook)
    for part in test.ranges.parts:
        yield part.low if part.low > domain.low else part.high
