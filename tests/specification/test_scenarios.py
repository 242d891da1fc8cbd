"""Reading feature files as data."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from flagstone.problems import Problems
from flagstone.specification.scenarios import Part, read_features

GOOD = """
    Feature: Caseloads
      Why it matters, in a sentence.

      Background:
        Given the authority's own figures as at 31 March 2025

      Scenario Outline: The figure
        Given reviewing officers hold <children> children each
        When the rules are applied
        Then "caseload figure" is <verdict>
        And nothing is raised

        Examples:
          | children | verdict       |
          | 70       | clear         |
          | 71       | raised as low |
    """


def read(folder: Path, text: str) -> tuple[tuple, list[str]]:
    features = folder / "features"
    features.mkdir(exist_ok=True)
    (features / "care.feature").write_text(dedent(text), encoding="utf-8")
    problems = Problems()
    return read_features(features, problems), [problem.code for problem in problems]


def test_each_row_of_an_outline_is_a_scenario_with_its_own_line(tmp_path: Path) -> None:
    (feature,), codes = read(tmp_path, GOOD)
    assert codes == []
    assert feature.description == "Why it matters, in a sentence."
    assert [scenario.place.line for scenario in feature.scenarios] == [16, 17]
    assert [step.part for step in feature.scenarios[0].steps] == [
        Part.GIVEN,
        Part.GIVEN,
        Part.WHEN,
        Part.THEN,
        Part.THEN,
    ]
    assert feature.scenarios[1].steps[1].text == "reviewing officers hold 71 children each"
    assert feature.scenarios[1].steps[1].place.line == 9


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "feature-empty"),
        ("# only a comment\n", "feature-empty"),
        ("Feature: F\n  Scenario: S\n    Gven something\n", "feature-malformed"),
        (
            "Feature: F\n  Scenario: S\n    Given a\n  Scenario: S\n    Given b\n",
            "scenario-name-twice",
        ),
    ],
)
def test_what_is_wrong_with_a_feature_is_said(tmp_path: Path, text: str, code: str) -> None:
    assert read(tmp_path, text)[1] == [code]


def test_a_feature_that_is_not_text_is_said_to_be_unreadable(tmp_path: Path) -> None:
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "care.feature").write_bytes(b"Feature: \xff\xfe")
    problems = Problems()
    assert read_features(tmp_path / "features", problems) == ()
    assert [problem.code for problem in problems] == ["not-utf-8"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("| 70       | clear         |\n          | 71       | raised as low |\n", "", "no rows"),
        ("<children> children each", "70 children each", "the column children"),
    ],
)
def test_an_outline_that_shows_less_than_it_seems_to_is_refused(
    tmp_path: Path, before: str, after: str, said: str
) -> None:
    assert before in GOOD
    features = tmp_path / "features"
    features.mkdir()
    (features / "care.feature").write_text(dedent(GOOD.replace(before, after)), encoding="utf-8")
    problems = Problems()
    read_features(features, problems)
    (problem,) = problems
    assert problem.code == "feature-malformed"
    assert said in problem.message


def test_scenarios_within_a_rule_are_read_like_others(tmp_path: Path) -> None:
    nested = """
    Feature: Caseloads
      Why it matters, in a sentence.

      Rule: Nobody holds too many
        Scenario: The figure
          Given the authority's own figures as at 31 March 2025
          When the rules are applied
          Then "caseload figure" is undecided
    """
    (feature,), codes = read(tmp_path, nested)
    assert codes == []
    assert [scenario.heading for scenario in feature.scenarios] == ["The figure"]
