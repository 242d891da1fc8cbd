"""Running a scenario: its situation, the rules, and what it expects."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from flagstone.inference.judging import judge
from flagstone.problems import Problem, ProblemsError
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.expectations import check
from flagstone.specification.keywords import unusual_character
from flagstone.specification.results import ExpectationNotMetError, Result
from flagstone.specification.scenarios import Part, Scenario, Step, shape_problem
from flagstone.specification.situations import Situation, StepError
from flagstone.vocabulary.literals import too_long
from flagstone.vocabulary.sentences import LONGEST_SENTENCE


class Run(msgspec.Struct, frozen=True):
    """What came of a scenario. `result` is None where its situation could not be read."""

    scenario: Scenario
    result: Result | None
    problems: tuple[Problem, ...]

    @property
    def passed(self) -> bool:
        """Whether every step could be read and held."""
        return not self.problems


def apply_rules(situation: Situation, engine: str = "plain") -> Result:
    """Apply the rules to a situation."""
    assessment = judge(situation.rulebook, situation.sheet(), situation.earlier(), engine)
    return Result(assessment, situation.replies)


def run(scenario: Scenario, rulebook: Rulebook, engine: str = "plain") -> Run:
    """Run one scenario. Every Then step is checked, so that one run shows all that fails."""
    if problem := shape_problem(scenario):
        return Run(scenario, None, (problem,))
    if problems := list(_too_long(scenario)):
        return Run(scenario, None, tuple(problems))
    situation = Situation(rulebook)
    for step in scenario.of(Part.GIVEN):
        try:
            situation.add(step.text, step.place)
        except StepError as error:
            problems.append(_problem(step, error))
            if situation.kind is None:
                break  # no step can be read before it is known what the facts come from
    if problems:
        return Run(scenario, None, tuple(problems))
    try:
        result = apply_rules(situation, engine)
    except StepError as error:
        return Run(scenario, None, (_problem(next(scenario.of(Part.GIVEN)), error),))
    except ProblemsError as error:
        return Run(scenario, None, tuple(_in(scenario, each) for each in error.problems))
    for step in scenario.of(Part.THEN):
        try:
            check(result, step.text)
        except StepError as error:
            problems.append(_problem(step, error))
        except ExpectationNotMetError as failure:
            problems.append(Problem(step.place, "expectation-not-met", str(failure)))
        except ProblemsError as error:
            problems.extend(_in(scenario, each) for each in error.problems)
    return Run(scenario, result, tuple(problems))


def _too_long(scenario: Scenario) -> Iterator[Problem]:
    """Steps of more characters than any has: no pattern sees one."""
    for step in scenario.steps:
        if len(step.text) > LONGEST_SENTENCE:
            error = too_long(step.text, LONGEST_SENTENCE)
            yield Problem(step.place, error.code, error.message, error.suggestion)


def _problem(step: Step, error: StepError) -> Problem:
    suggestion = f"{error.suggestion} {unusual_character(step.text)}".strip()
    return Problem(step.place, error.code, error.message, suggestion, found=step.text)


def _in(scenario: Scenario, problem: Problem) -> Problem:
    """A problem of the sheet that a scenario describes, at the line that it stands in."""
    place = problem.place if problem.place.line else scenario.place
    return replace(problem, place=place)
