"""The Then steps of a scenario: what must have come out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from flagstone.conditions.tree import Severity
from flagstone.inference.assessment import Assessment, Body
from flagstone.inference.verdicts import Gap, Outcome, Verdict
from flagstone.specification.replies import REPLY_EXPECTATIONS, Replies
from flagstone.specification.situations import StepError, named

if TYPE_CHECKING:
    from flagstone.reports.report import Report

_SEVERITIES = "low|medium|high|critical"
_OTHER_OUTCOMES = "clear|undecided|not in force|not looked at|not applicable"


class ExpectationNotMetError(AssertionError):
    """What a scenario expects and what came out differ."""


class Result:
    """What came out of a situation, and which rules the scenario asked about."""

    def __init__(self, assessment: Assessment, replies: Replies | None = None) -> None:
        self.assessment = assessment
        self.replies = replies or Replies()
        self.asked: set[str] = set()

    @cached_property
    def report(self) -> Report:
        """The report, made only where a step looks at it."""
        from flagstone.reports.building import build_report

        return self.replies.beside(build_report(self.assessment))

    def check(self, text: str) -> None:
        """Hold one Then step against it.

        Raises ExpectationNotMetError where it does not hold, StepError where it cannot be read.
        """
        for pattern, expectation in _EXPECTATIONS:
            if found := pattern.fullmatch(text):
                expectation(self, *found.groups())
                return
        for pattern, replied in REPLY_EXPECTATIONS:
            if found := pattern.fullmatch(text):
                self._check_reply(text, replied, *found.groups())
                return
        raise StepError(
            "step-not-understood",
            f'No Then step reads "{text}".',
            'The usual one: Then "name of the rule" is raised as high',
        )

    # --- finding things

    def rule(self, words: str) -> str:
        """The id of a rule named in words."""
        return named(words, self.assessment.rulebook.rules, "rule")

    def concern(self, words: str) -> str:
        """The id of a concern named in words."""
        return named(words, self.assessment.rulebook.concerns, "concern")

    def verdict(self, words: str, group: str | None) -> Verdict:
        """The verdict on a rule, for a group where one is named."""
        rule = self.rule(words)
        self.asked.add(rule)
        verdict = self._body(group).verdicts.get(rule)
        if verdict is None:
            raise ExpectationNotMetError(f'"{words}" reads nothing that was said of {group}.')
        return verdict

    def _check_reply(self, text: str, replied: Callable[..., str], words: str, *more: str) -> None:
        self.asked.add(rule := self.rule(words))
        if wrong := replied(self.report, rule, *more):
            raise ExpectationNotMetError(f"It should be that {text}; {wrong}.")

    def _body(self, group: str | None) -> Body:
        if group is None:
            return self.assessment.bodies[0]
        for body in self.assessment.bodies:
            if body.whom == group:
                return body
        raise StepError("unknown-group", f"Nothing in this scenario is about {group}.")

    def _all_verdicts(self) -> Iterator[Verdict]:
        for body in self.assessment.bodies:
            yield from body.verdicts.values()

    def _texts_of_flag(self, words: str) -> list[str]:
        rule = self.rule(words)
        self.asked.add(rule)
        texts = [
            text
            for concern in self.report.concerns
            for flag in concern.flags
            if flag.rule == rule
            for text in _texts(msgspec.to_builtins(flag))
        ]
        if not texts:
            raise ExpectationNotMetError(f'"{words}" is not a flag of this report.')
        return texts

    # --- what can be expected

    def is_raised(self, words: str, at_least: str | None, severity: str, group: str | None) -> None:
        """Raised as exactly, or as at least, a severity."""
        verdict = self.verdict(words, group)
        wanted = Severity[severity.upper()]
        open_above = verdict.possible != verdict.severity
        met = verdict.severity is wanted and open_above == bool(at_least)
        if not met:
            raise ExpectationNotMetError(
                f'"{words}" should be raised as {at_least or ""}{severity}; it is {say(verdict)}.'
            )

    def came_out(self, words: str, outcome: str, group: str | None) -> None:
        """Any other outcome."""
        verdict = self.verdict(words, group)
        if verdict.outcome is not Outcome(outcome):
            raise ExpectationNotMetError(f'"{words}" should be {outcome}; it is {say(verdict)}.')

    def is_undecided_for_want_of(self, words: str, wanted: str, group: str | None) -> None:
        """Undecided, and something named would settle it."""
        verdict = self.verdict(words, group)
        titles = [self._title(gap) for gap in verdict.gaps]
        if verdict.outcome is not Outcome.UNDECIDED or wanted.casefold() not in map(
            str.casefold, titles
        ):
            raise ExpectationNotMetError(
                f'"{words}" should be undecided for want of "{wanted}"; it is {say(verdict)}, '
                f"for want of {', '.join(titles) or 'nothing'}."
            )

    def is_not_raised(self, words: str, group: str | None) -> None:
        """Anything but raised."""
        verdict = self.verdict(words, group)
        if verdict.raised:
            raise ExpectationNotMetError(f'"{words}" should not be raised; it is {say(verdict)}.')

    def concern_is(self, words: str, severity: str) -> None:
        """The gravest flag of a concern."""
        gravest = self._gravest_of(self.concern(words))
        if gravest is not Severity[severity.upper()]:
            found = gravest.word if gravest else "not raised"
            raise ExpectationNotMetError(f'The concern "{words}" is {found}, not {severity}.')

    def concern_is_not_raised(self, words: str) -> None:
        """No flag of a concern."""
        gravest = self._gravest_of(self.concern(words))
        if gravest is not None:
            raise ExpectationNotMetError(f'The concern "{words}" is raised as {gravest.word}.')

    def cites(self, words: str, provision: str) -> None:
        """The flag shows a provision among its citations."""
        if provision not in self._texts_of_flag(words):
            raise ExpectationNotMetError(f'The flag "{words}" does not cite {provision}.')

    def says(self, words: str, text: str) -> None:
        """Something in the flag reads so."""
        texts = self._texts_of_flag(words)
        if not any(text.casefold() in each.casefold() for each in texts):
            shown = "\n  ".join(texts)
            raise ExpectationNotMetError(f'The flag "{words}" nowhere says "{text}":\n  {shown}')

    def does_not_say(self, words: str, text: str) -> None:
        """Nothing in the flag reads so."""
        for each in self._texts_of_flag(words):
            if text.casefold() in each.casefold():
                raise ExpectationNotMetError(f'The flag "{words}" says "{text}": {each}')

    def sources_disagree(self, words: str) -> None:
        """The flag marks its evidence as disputed."""
        rule = self.rule(words)
        self.asked.add(rule)
        flags = [flag for flag in self.report.flags if flag.rule == rule]
        if not any(each.disputed for flag in flags for each in flag.evidence):
            raise ExpectationNotMetError(f'The flag "{words}" does not say that sources disagree.')

    def stands_before(self, words: str, other: str) -> None:
        """A reader meets one flag before another."""
        order = [flag.rule for flag in self.report.flags]
        for rule in (first := self.rule(words)), (second := self.rule(other)):
            self.asked.add(rule)
            if rule not in order:
                raise ExpectationNotMetError(f'"{rule}" is not a flag of this report.')
        if order.index(first) > order.index(second):
            raise ExpectationNotMetError(f'The flag "{words}" stands after "{other}".')

    def verdict_says(self, words: str, text: str) -> None:
        """The words for a verdict that is not a flag read so."""
        rule = self.rule(words)
        self.asked.add(rule)
        said = [each.in_words for each in self.report.unraised if each.rule == rule]
        if not any(text.casefold() in each.casefold() for each in said):
            found = "; ".join(said) or "it is a flag"
            raise ExpectationNotMetError(f'The verdict on "{words}" does not say "{text}": {found}')

    def nothing_is_raised(self) -> None:
        """No flag at all."""
        raised = [verdict.rule for verdict in self._all_verdicts() if verdict.raised]
        if raised:
            raise ExpectationNotMetError(f"Raised: {', '.join(raised)}.")

    def no_flag_is(self, severity: str) -> None:
        """No flag that is, or may be, so grave."""
        wanted = Severity[severity.upper()]
        grave = [v.rule for v in self._all_verdicts() if v.possible and v.possible >= wanted]
        if grave:
            raise ExpectationNotMetError(f"At or above {severity}: {', '.join(grave)}.")

    def _gravest_of(self, concern: str) -> Severity | None:
        rules = self.assessment.rulebook.rules
        severities = [
            verdict.severity
            for verdict in self._all_verdicts()
            if verdict.severity is not None and rules[verdict.rule].concern == concern
        ]
        return max(severities, default=None)

    def _title(self, gap: Gap) -> str:
        rulebook = self.assessment.rulebook
        for names in (rulebook.vocabulary.fact_types, rulebook.standards, rulebook.rules):
            if gap.what in names:
                return names[gap.what].title
        return gap.what


def say(verdict: Verdict) -> str:
    """A verdict in a few words, for a message."""
    if verdict.severity is None:
        gaps = ", ".join(f"{gap.what} ({gap.why})" for gap in verdict.gaps)
        return f"{verdict.outcome}{f' [{gaps}]' if gaps else ''}"
    if verdict.possible != verdict.severity:
        gaps = ", ".join(f"{gap.what} ({gap.why})" for gap in verdict.step_gaps)
        return f"raised as at least {verdict.severity.word} [{gaps}]"
    return f"raised as {verdict.severity.word}"


def _texts(value: object) -> Iterator[str]:
    """Every text anywhere in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


_FOR = r"(?: for ([^\"]+))?"
_EXPECTATIONS: tuple[tuple[re.Pattern[str], Callable[..., None]], ...] = (
    (
        re.compile(rf'"([^"]+)" is raised as (at least )?({_SEVERITIES}){_FOR}'),
        Result.is_raised,
    ),
    (
        re.compile(rf'"([^"]+)" is undecided for want of "([^"]+)"{_FOR}'),
        Result.is_undecided_for_want_of,
    ),
    (re.compile(rf'"([^"]+)" is not raised{_FOR}'), Result.is_not_raised),
    (re.compile(rf'"([^"]+)" is ({_OTHER_OUTCOMES}){_FOR}'), Result.came_out),
    (re.compile(rf'the concern "([^"]+)" is ({_SEVERITIES})'), Result.concern_is),
    (re.compile(r'the concern "([^"]+)" is not raised'), Result.concern_is_not_raised),
    (re.compile(r'the flag "([^"]+)" cites "([^"]+)"'), Result.cites),
    (re.compile(r'the flag "([^"]+)" says "([^"]+)"'), Result.says),
    (re.compile(r'the flag "([^"]+)" does not say "([^"]+)"'), Result.does_not_say),
    (
        re.compile(r'the flag "([^"]+)" says that its sources disagree'),
        Result.sources_disagree,
    ),
    (
        re.compile(r'the flag "([^"]+)" stands before "([^"]+)"'),
        Result.stands_before,
    ),
    (re.compile(r'the verdict on "([^"]+)" says "([^"]+)"'), Result.verdict_says),
    (re.compile(r"nothing is raised"), Result.nothing_is_raised),
    (re.compile(rf"no flag is ({_SEVERITIES})"), Result.no_flag_is),
)
