"""Problems: places, order and suggestions."""

import pytest

from flagstone.problems import Place, Problem, Problems, ProblemsError, did_you_mean


def test_a_problem_reads_as_place_message_code_and_suggestion() -> None:
    problem = Problem(Place("sheet.yaml", 3, 7), "unknown-fact", "No such fact.", "Did you mean x?")
    assert str(problem) == "sheet.yaml:3:7: No such fact. [unknown-fact]\n    Did you mean x?"


def test_problems_are_raised_together_in_the_order_of_the_file() -> None:
    problems = Problems()
    problems.add(Place("a", 9), "later", "Later.")
    problems.add(Place("a", 2), "earlier", "Earlier.")
    problems.add(Place("a", 2), "earlier", "Earlier.")
    with pytest.raises(ProblemsError) as raised:
        problems.stop_if_any()
    assert [problem.code for problem in raised.value.problems] == ["earlier", "later"]


def test_nothing_wrong_raises_nothing() -> None:
    Problems().stop_if_any()


def test_near_names_are_offered_and_far_ones_are_not() -> None:
    assert did_you_mean("Clear", ["clear", "raised"]) == "Did you mean clear?"
    assert did_you_mean("zebra", ["clear", "raised"]) == ""
