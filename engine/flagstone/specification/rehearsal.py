"""Scenarios made ready to be held against many versions of a rule.

What a scenario says is read and weighed once. For each version only the rules that it can change
are decided again, on the facts as they were weighed, with what these rules read; every other
verdict stands as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

import msgspec
from msgspec.structs import replace

from flagstone.conditions.tree import RaisedBefore, references, tests
from flagstone.inference.assessment import Assessment, Body
from flagstone.inference.judging import Judge
from flagstone.rulebook.names import id_of
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.rulebook.standards import Standard
from flagstone.specification.expectations import check, is_expectation
from flagstone.specification.replies import Replies
from flagstone.specification.results import ExpectationNotMetError, Result
from flagstone.specification.running import Run
from flagstone.specification.scenarios import Part, Scenario

_RULE_ASKED = re.compile(r'"([^"]+)" is |the (?:flag|verdict on|response to) "([^"]+)"')
_OTHER_FLAG = re.compile(r'stands before "([^"]+)"')
_CONCERN_ASKED = re.compile(r'the concern "([^"]+)"')
_LOOKS_AT_TEXT = re.compile(r"the (?:flag|verdict on|response to) ")


class Readers:
    """Which rules read which, directly or through others, on this sheet or on earlier ones."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._reads = {name: frozenset(_read_by(rule)) for name, rule in rules.items()}
        self._now = {name: frozenset(_read_now(rule)) for name, rule in rules.items()}
        self._readers: dict[str, set[str]] = {}
        for name, read in self._reads.items():
            for other in read:
                self._readers.setdefault(other, set()).add(name)

    def changed_with(self, rules: Iterable[str]) -> frozenset[str]:
        """The rules themselves, and all whose verdicts may change with theirs."""
        return _closure(rules, lambda rule: self._readers.get(rule, ()))

    def needed_for(self, rules: Iterable[str]) -> frozenset[str]:
        """The rules themselves, and all that must be decided to decide them."""
        return _closure(rules, lambda rule: self._now.get(rule, ()))

    def looked_at_by(self, rule: str) -> frozenset[str]:
        """The rule itself, and all that it looks at, now or on earlier sheets."""
        return _closure([rule], lambda each: self._reads.get(each, ()))


def _closure(rules: Iterable[str], following: Callable[[str], Iterable[str]]) -> frozenset[str]:
    pending, seen = list(rules), set(rules)
    while pending:
        for other in following(pending.pop()):
            if other not in seen:
                seen.add(other)
                pending.append(other)
    return frozenset(seen)


def _read_now(rule: Rule) -> Iterable[str]:
    return (reference.rule for each in rule.conditions for reference in references(each))


def _read_by(rule: Rule) -> Iterable[str]:
    yield from _read_now(rule)
    for condition in rule.conditions:
        for test in tests(condition):
            if isinstance(test.measure, RaisedBefore):
                yield test.measure.rule


class Asked(msgspec.Struct, frozen=True):
    """What a scenario asks about: rules by name, and all rules of the concerns it names.

    `is_understood` is False where a Then step is no expectation, so that nobody knows what it asks.
    """

    rules: frozenset[str]
    concerns: frozenset[str]
    is_understood: bool = True

    @classmethod
    def by(cls, scenario: Scenario) -> Asked:
        """What its Then steps name."""
        rules: set[str] = set()
        concerns: set[str] = set()
        for step in scenario.of(Part.THEN):
            if found := _CONCERN_ASKED.match(step.text):
                concerns.add(id_of(found[1]))
            elif found := _RULE_ASKED.match(step.text):
                rules.add(id_of(found[1] or found[2]))
                if other := _OTHER_FLAG.search(step.text):
                    rules.add(id_of(other[1]))
        understood = all(is_expectation(step.text) for step in scenario.of(Part.THEN))
        return cls(frozenset(rules), frozenset(concerns), understood)

    def names_what_is_not(self, rulebook: Rulebook) -> bool:
        """Whether it names a rule or a concern that there is not.

        Then it may be about any rule, and has to be run for its problems to be seen.
        """
        rules, concerns = rulebook.rules.keys(), rulebook.concerns.keys()
        return not (self.is_understood and self.rules <= rules and self.concerns <= concerns)

    def about(self, rules: Collection[str], rulebook: Rulebook) -> bool:
        """Whether it asks about any of those rules, or about a concern that one belongs to."""
        if not self.rules.isdisjoint(rules):
            return True
        return any(rulebook.rules[rule].concern in self.concerns for rule in rules)


class Cast:
    """Some version of the rules that matter to a mutant, ready to decide any rehearsed scenario.

    `changed` are the rules whose verdicts may differ from those of the rulebook as it is.
    """

    def __init__(self, rulebook: Rulebook, changed: frozenset[str], readers: Readers) -> None:
        needed = readers.needed_for(changed)
        self.changed = changed
        self.rules = {name: rule for name, rule in rulebook.rules.items() if name in needed}
        self.rulebook = replace(rulebook, rules=self.rules, derived={})
        self._judges: dict[int, Judge] = {}

    def judge(self, standards: Mapping[str, Standard]) -> Judge:
        """The judge of these rules, with an authority's own standards where it has set some."""
        local = {name: each for name, each in standards.items() if each.is_local}
        key = id(standards) if local else 0
        if key not in self._judges:
            ours = {**self.rulebook.standards, **local}
            self._judges[key] = Judge(replace(self.rulebook, standards=ours, derived={}), "plain")
        return self._judges[key]


class Rehearsal(msgspec.Struct):
    """A scenario that was run and passed, to be held against other versions of its rules."""

    run: Run
    asked: Asked
    _thens: tuple[tuple[str, bool], ...] = ()

    def __post_init__(self) -> None:
        texts = [step.text for step in self.run.scenario.of(Part.THEN)]
        # What looks at a flag's words takes longest to find out, so it comes last.
        steps = [(text, bool(_LOOKS_AT_TEXT.match(text))) for text in texts]
        self._thens = tuple(sorted(steps, key=lambda step: step[1]))

    @property
    def assessment(self) -> Assessment:
        """What came out with the rulebook as it is."""
        assert self.run.result is not None
        return self.run.result.assessment

    @property
    def _replies(self) -> Replies:
        assert self.run.result is not None
        return self.run.result.replies

    def fails(self, cast: Cast) -> bool:
        """Whether some Then step does not hold for that version of the rules."""
        return next(self.failing(cast), None) is not None

    def failing(self, cast: Cast) -> Iterator[str]:
        """The Then steps that do not hold for that version of the rules, quickest first."""
        theirs = self._decided(self.assessment, cast)
        unchanged = all(
            ours.verdicts.get(rule) == verdict
            for ours, body in zip(self.assessment.bodies, theirs.bodies, strict=True)
            for rule, verdict in body.verdicts.items()
        )
        alone: Result | None = None
        together: Result | None = None
        for text, looks_at_text in self._thens:
            if looks_at_text:
                if not self._named(text) <= theirs.rulebook.rules.keys():
                    continue
                alone = alone or Result(theirs, self._replies)
                result = alone
            elif unchanged:
                continue
            else:
                together = together or Result(_laid_over(self.assessment, theirs), self._replies)
                result = together
            if not _holds(result, text):
                yield text

    def _named(self, text: str) -> set[str]:
        found = _RULE_ASKED.match(text)
        named = {id_of(found[1] or found[2])} if found else set()
        if other := _OTHER_FLAG.search(text):
            named.add(id_of(other[1]))
        return named

    def _decided(self, assessment: Assessment, cast: Cast) -> Assessment:
        """The verdicts of that version on the facts of an assessment, earlier ones first."""
        judge = cast.judge(assessment.rulebook.standards)
        earlier: list[Assessment] = []
        for past in assessment.earlier:
            decided = _decided(past, judge, tuple(earlier))
            earlier.append(_laid_over(past, decided))
        return _decided(assessment, judge, tuple(earlier))


def _decided(assessment: Assessment, judge: Judge, earlier: tuple[Assessment, ...]) -> Assessment:
    sheet = assessment.sheet
    groups = ("", *sorted(sheet.groups))
    bodies = tuple(
        judge.body(sheet, group, body.held, earlier)
        for group, body in zip(groups, assessment.bodies, strict=True)
    )
    return Assessment(judge.rulebook, sheet, earlier, bodies, "plain")


def _laid_over(assessment: Assessment, decided: Assessment) -> Assessment:
    """All verdicts, with those that were decided again instead of what they were."""
    bodies = tuple(
        Body(ours.whom, ours.held, {**ours.verdicts, **theirs.verdicts})
        for ours, theirs in zip(assessment.bodies, decided.bodies, strict=True)
    )
    return replace(assessment, bodies=bodies)


def _holds(result: Result, text: str) -> bool:
    try:
        check(result, text)
    except ExpectationNotMetError:
        return False
    return True
