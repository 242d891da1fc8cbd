"""What came out of a scenario's situation, and which rules the scenario asked about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from flagstone.conditions.tree import Severity
from flagstone.inference.assessment import Assessment, Body
from flagstone.inference.verdicts import Gap, Verdict
from flagstone.specification.replies import Replies
from flagstone.specification.situations import StepError, named

if TYPE_CHECKING:
    from flagstone.reports.report import Report


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
        from flagstone.reports.building import report_on

        return self.replies.beside(report_on(self.assessment))

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

    def _body(self, group: str | None) -> Body:
        if group is None:
            return self.assessment.bodies[0]
        for body in self.assessment.bodies:
            if body.whom == group:
                return body
        raise StepError("unknown-group", f"Nothing in this scenario is about {group}.")

    def verdicts(self) -> Iterator[Verdict]:
        """Every verdict, on all children and on each group."""
        for body in self.assessment.bodies:
            yield from body.verdicts.values()

    def texts_of_flag(self, words: str) -> list[str]:
        """Every text anywhere in the flags of a rule. Raises ExpectationNotMetError without one."""
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

    def gravest_of(self, concern: str) -> Severity | None:
        """The severity of a concern: that of its gravest flag."""
        rules = self.assessment.rulebook.rules
        severities = [
            verdict.severity
            for verdict in self.verdicts()
            if verdict.severity is not None and rules[verdict.rule].concern == concern
        ]
        return max(severities, default=None)

    def title(self, gap: Gap) -> str:
        """What a gap is called."""
        rulebook = self.assessment.rulebook
        for names in (rulebook.vocabulary.fact_types, rulebook.standards, rulebook.rules):
            if gap.what in names:
                return names[gap.what].title
        return gap.what


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
