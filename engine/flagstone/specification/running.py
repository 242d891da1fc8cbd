"""Running a scenario: its situation, the rules, and what it expects."""

from __future__ import annotations

import msgspec

from flagstone.inference.judging import judge
from flagstone.problems import Place, Problem
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.expectations import check
from flagstone.specification.results import ExpectationNotMetError, Result
from flagstone.specification.scenarios import Part, Scenario, Step
from flagstone.specification.situations import Situation, StepError

WHEN = "the rules are applied"


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
    if problem := _shape_problem(scenario):
        return Run(scenario, None, (problem,))
    situation = Situation(rulebook)
    problems: list[Problem] = []
    for step in scenario.of(Part.GIVEN):
        try:
            situation.add(step.text, step.place)
        except StepError as error:
            problems.append(_problem(step, error))
    if problems:
        return Run(scenario, None, tuple(problems))
    result = apply_rules(situation, engine)
    for step in scenario.of(Part.THEN):
        try:
            check(result, step.text)
        except StepError as error:
            problems.append(_problem(step, error))
        except ExpectationNotMetError as failure:
            problems.append(Problem(step.place, "expectation-not-met", str(failure)))
    return Run(scenario, result, tuple(problems))


def _shape_problem(scenario: Scenario) -> Problem | None:
    whens = list(scenario.of(Part.WHEN))
    if [step.text for step in whens] != [WHEN]:
        place = whens[0].place if whens else scenario.place
        return Problem(
            place,
            "scenario-without-when",
            f'The scenario "{scenario.name}" must have one When step: {WHEN}.',
        )
    if not any(scenario.of(Part.THEN)):
        return Problem(
            scenario.place,
            "scenario-expects-nothing",
            f'The scenario "{scenario.name}" has no Then step, so it cannot fail.',
        )
    return None


def _problem(step: Step, error: StepError) -> Problem:
    place: Place = step.place
    return Problem(place, error.code, error.message, error.suggestion, found=step.text)
