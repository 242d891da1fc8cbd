"""All that the page of one rule says, put together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from flagstone.dates import ALWAYS, Period, day_in_words
from flagstone.inference.force import Gates
from flagstone.pages.charts import Chart, chart
from flagstone.pages.citations import Certainty, Cited, certainty, cited_by, standing_of
from flagstone.pages.forces import NOT_IN_FORCE, Stretch, stretches
from flagstone.pages.gathering import Gathered
from flagstone.pages.lines import Line, lines_of_rule
from flagstone.pages.proof import Proof, proof_of
from flagstone.pages.reading import Clause, Reader
from flagstone.problems import Place
from flagstone.reports.basis import value_in_words
from flagstone.reports.reading import read_at_most
from flagstone.reports.report import Flag, Report
from flagstone.reports.standing import standing_in_words
from flagstone.rulebook.messages import without_values
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Concern, Rule
from flagstone.rulebook.standards import Standard, StandardValue
from flagstone.vocabulary.english import capital
from flagstone.vocabulary.fact_types import Evidence, FactType


class Grade(msgspec.Struct, frozen=True):
    """A severity and when it is reached; `when` is None where nothing graver is."""

    severity: str
    when: Clause | None = None


class ValueRow(msgspec.Struct, frozen=True):
    """A standard on some days, and where the rule's own lines then are."""

    value: StandardValue
    said: str
    lines: tuple[str, ...]


class Threshold(msgspec.Struct, frozen=True):
    """A standard that a rule compares with, by date."""

    standard: Standard
    headings: tuple[str, ...]
    rows: tuple[ValueRow, ...]
    chart: Chart | None


class Related(msgspec.Struct, frozen=True):
    """Another rule, and how the two hang together."""

    rule: Rule
    how: str


class RuleView(msgspec.Struct, frozen=True):
    """One rule as its page tells it."""

    rule: Rule
    concern: Concern
    area: str
    severities: tuple[str, ...]
    standing: str
    evidence: str
    certainty: Certainty
    when: Clause
    grades: tuple[Grade, ...]
    step_up: Clause | None
    sides: tuple[tuple[str, str], ...]
    stretches: tuple[Stretch, ...]
    stands: str
    stands_on: str
    own_windows: bool
    dated_by: FactType | None
    says: str
    action: str
    cited: tuple[Cited, ...]
    thresholds: tuple[Threshold, ...]
    facts: tuple[FactType, ...]
    reads: tuple[Related, ...]
    read_by: tuple[Related, ...]
    proof: Proof
    flagged: tuple[tuple[Report, Flag], ...]
    unraised: tuple[tuple[str, int], ...]
    file: str


def views_of(gathered: Gathered) -> dict[str, RuleView]:
    """Every rule, in the order of writing."""
    readers = _Views(
        gathered, Reader(gathered.rulebook, gathered.material.day), Gates(gathered.rulebook),
        _readers(gathered.rulebook),
    )  # fmt: skip
    return {rule.id: readers.view(rule) for rule in gathered.rulebook.rules.values()}


def named_from(root: Path, place: Place) -> str:
    """The file and line of a place, from the folder of the rulebook."""
    if not place.file:
        return ""
    path = Path(place.file)
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    return f"{name}, line {place.line}" if place.line else name


class _Views(msgspec.Struct, frozen=True):
    gathered: Gathered
    reader: Reader
    gates: Gates
    readers: dict[str, list[str]]

    def view(self, rule: Rule) -> RuleView:
        book = self.gathered.rulebook
        concern = book.concerns[rule.concern]
        return RuleView(
            rule=rule,
            concern=concern,
            area=book.vocabulary.areas.get(concern.area, concern.area),
            severities=tuple(each.word for each in rule.severities),
            standing=standing_of(rule, book),
            evidence=evidence_of(rule, book),
            certainty=certainty(rule, book),
            when=self.reader.read(rule.when),
            grades=tuple(self.grades(rule)),
            step_up=self.reader.read(rule.step_up.when) if rule.step_up else None,
            sides=tuple(dict.fromkeys(s for c in rule.conditions for s in self.reader.sides(c))),
            stretches=(days := stretches(rule, book, self.gates)),
            stands=standing_in_words(book, rule, Period(last := self.last_day(days), last)),
            stands_on=day_in_words(last),
            own_windows=rule.windows != (ALWAYS,),
            dated_by=book.vocabulary.fact_types[rule.dated_by] if rule.dated_by else None,
            says=without_values(rule.message, self.gathered.rulebook.vocabulary),
            action=without_values(rule.action, self.gathered.rulebook.vocabulary),
            cited=cited_by(rule, book),
            thresholds=tuple(self.thresholds(rule)),
            facts=tuple(book.vocabulary.fact_types[f] for f in read_at_most(book, rule).facts),
            reads=tuple(self.reads(rule)),
            read_by=tuple(self.read_by(rule)),
            proof=proof_of(rule, self.gathered),
            flagged=self.gathered.flagged.get(rule.id, ()),
            unraised=tuple(sorted(self.gathered.unraised.get(rule.id, {}).items())),
            file=named_from(self.gathered.material.root, rule.place),
        )

    def last_day(self, days: tuple[Stretch, ...]) -> int:
        """The day of the build, or the last before it on which the rule was in force."""
        today = self.gathered.material.day
        in_force = [s for s in days if s.state != NOT_IN_FORCE and s.first <= today]
        return min(in_force[-1].last, today) if in_force else today

    def grades(self, rule: Rule) -> Iterator[Grade]:
        for step in rule.steps:
            yield Grade(step.severity.word, self.reader.read(step.when))
        yield Grade(rule.base.word)

    def thresholds(self, rule: Rule) -> Iterator[Threshold]:
        book = self.gathered.rulebook
        for name, lines in lines_of_rule(rule, book).items():
            standard = book.standards[name]
            drawn = [line for line in lines if not line.is_the_standard_itself]
            rows = tuple(
                ValueRow(
                    value,
                    value_in_words(standard, value),
                    tuple(line.in_words(standard, value) for line in drawn),
                )
                for value in standard.values
            )
            headings = tuple(_heading(line, standard) for line in drawn)
            yield Threshold(standard, headings, rows, chart(standard, self.gathered.material.day))

    def reads(self, rule: Rule) -> Iterator[Related]:
        rules = self.gathered.rulebook.rules
        reading = read_at_most(self.gathered.rulebook, rule)
        for name in reading.rules:
            yield Related(rules[name], "read by this rule")
        for name in reading.before:
            yield Related(rules[name], "read as an earlier sheet had it")
        for name in rule.succeeds:
            if name in rules:
                yield Related(rules[name], "came before this rule")

    def read_by(self, rule: Rule) -> Iterator[Related]:
        rules = self.gathered.rulebook.rules
        for name in self.readers.get(rule.id, ()):
            yield Related(rules[name], "reads this rule")
        for other in rules.values():
            if rule.id in other.succeeds:
                yield Related(other, "came after this rule")


def evidence_of(rule: Rule, rulebook: Rulebook) -> str:
    """What kind of evidence raises it: figures, words, both, or other flags."""
    types = rulebook.vocabulary.fact_types
    reading = read_at_most(rulebook, rule)
    kinds = {types[fact].evidence for fact in reading.facts}
    if reading.rules or reading.before:
        return "other flags"
    if kinds == {Evidence.FIGURE}:
        return "figures"
    return "words" if kinds == {Evidence.WORDS} else "figures and words"


def _readers(rulebook: Rulebook) -> dict[str, list[str]]:
    """The rules that read each rule, themselves or in an earlier verdict."""
    found: dict[str, list[str]] = {}
    for rule in rulebook.rules.values():
        reading = read_at_most(rulebook, rule)
        for name in dict.fromkeys((*reading.rules, *reading.before)):
            found.setdefault(name, []).append(rule.id)
    return found


def _heading(line: Line, standard: Standard) -> str:
    """What a line works out of a standard."""
    of = f"the {line.bound} end" if line.bound else "it"
    said = of if line.percent == 100 else f"{line.percent} per cent of {of}"
    if line.plus:
        unit = "percentage points" if standard.unit == "per cent" else standard.unit
        plus = StandardValue(ALWAYS, abs(line.plus), abs(line.plus), rests_on="")
        how = "and" if line.plus > 0 else "less"
        said = f"{said} {how} {value_in_words(Standard('', '', unit, ()), plus)}"
    return capital(said)
