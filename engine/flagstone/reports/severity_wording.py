"""How grave a flag is, in words: `at least medium; high if oversight is absent`."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.conditions.tree import Condition, Severity
from flagstone.inference.verdicts import Verdict
from flagstone.reports.reading import read_by_conditions
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


def severity_in_words(rulebook: Rulebook, rule: Rule, verdict: Verdict) -> str:
    """`medium`, or `at least medium` and on what it depends whether it is graver."""
    if verdict.severity is None or verdict.possible is None:
        raise ValueError(f"{rule.id} was not raised")
    if verdict.possible == verdict.severity:
        return verdict.severity.word
    graver = "; ".join(_graver(rulebook, rule, verdict, verdict.severity, verdict.possible))
    return f"at least {verdict.severity.word}; {graver or f'perhaps {verdict.possible.word}'}"


def _graver(
    rulebook: Rulebook, rule: Rule, verdict: Verdict, reached: Severity, possible: Severity
) -> Iterator[str]:
    """The steps that what is missing leaves open, gravest first."""
    missing = {gap.what for gap in verdict.step_gaps}
    for step in rule.steps:
        if step.severity <= reached:
            break
        if step.severity <= possible and _names(rulebook, step.when) & missing:
            yield f"{step.severity.word} if {_said(rulebook, step.when)}"
    if rule.step_up and _names(rulebook, rule.step_up.when) & missing:
        yield f"one step graver if {_said(rulebook, rule.step_up.when)}"


def _names(rulebook: Rulebook, condition: Condition) -> frozenset[str]:
    return rulebook.kept(
        "names of", condition, lambda: read_by_conditions(rulebook, [condition]).names
    )


def _said(rulebook: Rulebook, condition: Condition) -> str:
    return rulebook.kept(
        "said",
        condition,
        lambda: rulebook.say(condition),
    )
