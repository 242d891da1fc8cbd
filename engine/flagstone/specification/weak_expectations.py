"""Then steps that say less than they could: what was only not wrong would pass for right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flagstone.inference.verdicts import Verdict
from flagstone.problems import Problem
from flagstone.specification.expectations import say
from flagstone.specification.results import Result
from flagstone.specification.running import Run
from flagstone.specification.scenarios import Part

_VERDICT = re.compile(r'"([^"]+)" is (?!not raised)')
_NOT_RAISED = re.compile(r'"([^"]+)" is not raised(?: for (.+))?')
_FLAG = re.compile(r'the flag "([^"]+)"')


def weak_expectations(run: Run) -> Iterator[Problem]:
    """What a scenario that holds leaves open though it asks about it.

    A rule that is merely not raised may be clear, undecided or not in force; and what a flag says
    holds of it at any severity.
    """
    if run.result is None or not run.passed:
        return
    steps = list(run.scenario.of(Part.THEN))
    stated = {found[1] for step in steps if (found := _VERDICT.match(step.text))}
    for step in steps:
        if found := _NOT_RAISED.fullmatch(step.text):
            verdict = run.result.verdict(found[1], found[2])
            exactly = _sentence(found[1], verdict, found[2] or "")
            message = f'That "{found[1]}" is not raised leaves open what it is.'
            suggestion = f"Write: {exactly}"
        elif (found := _FLAG.match(step.text)) and found[1] not in stated:
            stated.add(found[1])
            message = (
                f'The scenario looks at the flag "{found[1]}" and does not say how grave it is.'
            )
            suggestion = f"Add: And {_of_flag(found[1], run.result)}"
        else:
            continue
        yield Problem(step.place, "weak-expectation", message, suggestion, found=step.text)


def _of_flag(words: str, result: Result) -> str:
    """The verdict of the first body of children for whom a rule is raised."""
    rule = result.rule(words)
    first, *_ = result.assessment.bodies
    raised = (b for b in result.assessment.bodies if rule in b.verdicts and b.verdicts[rule].raised)
    body = next(raised, first)
    return _sentence(words, body.verdicts[rule], "" if body is first else body.whom)


def _sentence(words: str, verdict: Verdict, group: str) -> str:
    outcome = say(verdict).partition(" [")[0]
    return f'"{words}" is {outcome}{f" for {group}" if group else ""}'
