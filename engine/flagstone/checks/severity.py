"""Severities that depart from the policy (`docs/severity.md`), as far as a machine can tell."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.checks.check import Check
from flagstone.conditions.tree import Condition, Severity, facts_read, references
from flagstone.problems import Problem
from flagstone.rulebook.instruments import Standing
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.fact_types import Kind

_FIGURES = (Kind.NUMBER, Kind.COUNT, Kind.PERCENTAGE, Kind.DAYS)


class BeyondPolicy(Check):
    """A rule that can be graver than what it rests on allows.

    A comparison with statistics is never more than medium. Good practice is more than medium only
    where the rule says, as policy, why. Figures alone are never critical: somebody has to have seen
    that children are at risk and nobody qualified holds it.
    """

    code = "severity-beyond-policy"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            gravest = max(rule.severities)
            cited = [rulebook.provisions[name].strongest for name in rule.cites]
            standing = max(cited, default=None)
            if standing is Standing.STATISTIC and gravest > Severity.MEDIUM:
                yield self._beyond(rule, gravest, "cites only statistics", "medium")
            elif (
                standing is Standing.GOOD_PRACTICE and gravest > Severity.MEDIUM and not rule.policy
            ):
                yield self._beyond(
                    rule, gravest, "cites only good practice and states no policy", "medium"
                )
            if Severity.CRITICAL in rule.severities and _on_figures_alone(rulebook, rule):
                yield self._beyond(rule, Severity.CRITICAL, "reads only figures", "high")

    def _beyond(self, rule: Rule, severity: Severity, why: str, most: str) -> Problem:
        return self.problem(
            rule.place,
            f"{rule.id} can be {severity.word}, and it {why}.",
            f"Let it be {most} at most, or rest it on something that allows more.",
            found=severity.word,
        )


def _on_figures_alone(rulebook: Rulebook, rule: Rule) -> bool:
    """Whether it can become critical on nothing but measured figures."""
    if rule.base is Severity.CRITICAL:
        return _reads_only_figures(rulebook, rule.when)
    return any(
        step.severity is Severity.CRITICAL
        and _reads_only_figures(rulebook, step.when)
        and _reads_only_figures(rulebook, rule.when)
        for step in rule.steps
    )


def _reads_only_figures(rulebook: Rulebook, condition: Condition) -> bool:
    types = rulebook.vocabulary.fact_types
    kinds = [types[fact].kind for fact in facts_read(condition)]
    return not any(references(condition)) and all(kind in _FIGURES for kind in kinds)
