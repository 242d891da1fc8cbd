"""Problems: places, order and suggestions."""

import pytest

from flagstone.problems import (
    Place,
    Problem,
    Problems,
    ProblemsError,
    did_you_mean,
    may_be_repeated,
    quoted,
)


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


NAMES = ["iro_children_per_fte", "older children", "limited", "authority", "staff", "low"]


@pytest.mark.parametrize(
    "text",
    [
        "iro_children_per_ft",
        "Iro-children per fte",
        "OLDER CHILDEN",
        "Limitted",
        "about 12,345.678901234567",
        "31/03/2025",
        "1 460",
        "31 Febuary 2024",
        "?",
    ],
)
def test_what_cannot_be_a_persons_may_be_repeated(text: str) -> None:
    assert may_be_repeated(text, NAMES, {"about", "february"})


@pytest.mark.parametrize(
    "text",
    [
        "Jane Smith",
        "jane_smith_2014",
        "iro_children_per_fte_smith",
        "smith_older_children",
        "Stafford",
        "Lowe",
        "Augusta",
        "9434765919",
        "943 476 5919",
        "943-476-5919",
        "943.476.5919",
        "9/4/3/4/7/6/5/9/1/9",
        "12345678",
        "about Ann",
        "١٢٣٤٥٦٧٨٩٠",
        "1" * 61,
    ],
)
def test_what_may_be_a_persons_is_not_repeated(text: str) -> None:
    assert not may_be_repeated(text, NAMES, {"about", "august"})
    assert quoted(text, NAMES) == "What is written here"


def test_a_name_that_was_meant_is_repeated_however_it_slipped() -> None:
    """One letter lost, changed for another, doubled or swapped with the next, anywhere."""
    for name in ("iro_children_per_fte", "older children", "authority"):
        for at in range(len(name)):
            swapped = name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
            for slip in (name[:at] + name[at + 1 :], name[:at] + name[at] + name[at:], swapped):
                assert may_be_repeated(slip, NAMES), slip
