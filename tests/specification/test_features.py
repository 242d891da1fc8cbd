"""The features, run by pytest-bdd. The step parser is the vocabulary; there is no other glue."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytest_bdd.scenario import scenario_wrapper_template_registry

from flagstone.problems import NOWHERE, Problems
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.completeness import missing_scenarios
from flagstone.specification.expectations import check
from flagstone.specification.keywords import WHEN
from flagstone.specification.results import Result
from flagstone.specification.running import apply_rules, run
from flagstone.specification.scenarios import read_features
from flagstone.specification.situations import Situation, StepError

FEATURES = Path(__file__).parents[2] / "features"
RULEBOOK = load_rulebook()

scenarios(str(FEATURES))


class Sentence(parsers.StepParser):  # type: ignore[misc]
    """Matches whatever the vocabulary can read, and nothing else."""

    def __init__(self) -> None:
        super().__init__("a sentence of the vocabulary")

    def is_matching(self, name: str) -> bool:
        situation = Situation(RULEBOOK)
        try:
            situation.add(name, NOWHERE)
        except StepError as error:
            if error.code != "scenario-without-a-date":
                return False
            situation.add("an inspection that ended on 31 December 2099", NOWHERE)
            try:
                situation.add(name, NOWHERE)
            except StepError:
                return False
        return True

    def parse_arguments(self, name: str) -> dict[str, Any]:
        return {"sentence": name}


class Anything(parsers.StepParser):  # type: ignore[misc]
    """Hands the whole step on: what an expectation means is the specification's to say."""

    def __init__(self) -> None:
        super().__init__("an expectation")

    def is_matching(self, name: str) -> bool:
        return bool(name)

    def parse_arguments(self, name: str) -> dict[str, Any]:
        return {"expectation": name}


@pytest.fixture
def situation() -> Situation:
    return Situation(RULEBOOK)


@given(Sentence())
def _(sentence: str, situation: Situation) -> None:
    situation.add(sentence, NOWHERE)


@when(WHEN, target_fixture="result")
def _(situation: Situation) -> Result:
    return apply_rules(situation, "auto")


@then(Anything())
def _(expectation: str, result: Result) -> None:
    check(result, expectation)


def test_every_scenario_that_is_written_is_run() -> None:
    problems = Problems()
    written = sum(len(feature.scenarios) for feature in read_features(FEATURES, problems))
    assert not list(problems)
    assert sum(_bound_scenarios()) == written > 0


def _bound_scenarios() -> Iterator[int]:
    """How many examples each test that pytest-bdd made stands for."""
    for value in list(globals().values()):
        if callable(value) and value in scenario_wrapper_template_registry:
            marks = [
                mark for mark in getattr(value, "pytestmark", []) if mark.name == "parametrize"
            ]
            yield len(marks[0].args[1]) if marks else 1


def test_every_feature_lies_where_its_concern_does() -> None:
    areas = set(RULEBOOK.vocabulary.areas)
    stray = [
        path.relative_to(FEATURES)
        for path in FEATURES.rglob("*")
        if path.is_file()
        and path != FEATURES / "survivors.yaml"
        and (
            path.suffix != ".feature" or (path.parent != FEATURES and path.parent.name not in areas)
        )
    ]
    assert stray == []


def test_no_scenario_is_switched_off() -> None:
    """A tag that pytest would take for a mark is refused like every line that nothing reads."""
    problems = Problems()
    read_features(FEATURES, problems)
    assert [str(problem) for problem in problems] == []
    tagged = [path for path in FEATURES.rglob("*.feature") if _has_a_tag(path)]
    assert tagged == []


def _has_a_tag(path: Path) -> bool:
    lines = path.read_text(encoding="utf-8").splitlines()
    return any(line.lstrip().startswith("@") for line in lines)


def test_every_feature_says_why_it_matters() -> None:
    features = read_features(FEATURES, Problems())
    assert [feature.name for feature in features if len(feature.description) < 40] == []


def test_every_rule_is_pinned_down_by_scenarios(rulebook: Rulebook) -> None:
    features = read_features(FEATURES, Problems())
    runs = [run(scenario, rulebook) for feature in features for scenario in feature.scenarios]
    assert [str(problem) for each in runs for problem in each.problems] == []
    assert [str(problem) for problem in missing_scenarios(rulebook, runs)] == []
