"""Operators as functions from limits to sets of whole numbers, and back."""

from __future__ import annotations

import pytest

from flagstone.conditions.operators import COUNTERPARTS, OPERATORS, operators_for, shape_of
from flagstone.conditions.ranges import Ranges, at_least
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import point

HOLDS = {
    "above": lambda value, limits: value > limits[0],
    "at_least": lambda value, limits: value >= limits[0],
    "below": lambda value, limits: value < limits[0],
    "at_most": lambda value, limits: value <= limits[0],
    "between": lambda value, limits: limits[0] <= value <= limits[1],
    "outside": lambda value, limits: not limits[0] <= value <= limits[1],
    "is": lambda value, limits: value == limits[0],
    "is_not": lambda value, limits: value != limits[0],
    "one_of": lambda value, limits: value in limits,
    "none_of": lambda value, limits: value not in limits,
    "before": lambda value, limits: value < limits[0],
    "after": lambda value, limits: value > limits[0],
    "on_or_before": lambda value, limits: value <= limits[0],
    "on_or_after": lambda value, limits: value >= limits[0],
}
GIVEN = [(3, 7), (5, 5), (0, 1), (-2, 2)]


def limits_for(name: str, given: tuple[int, int]) -> tuple[int, ...]:
    operator = OPERATORS[name]
    return given if operator.takes_list or operator.takes == 2 else given[:1]


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("name", OPERATORS)
def test_an_operator_denotes_exactly_the_numbers_it_says(name, given):
    limits = limits_for(name, given)
    ranges = OPERATORS[name].ranges(limits)
    for value in range(-10, 12):
        assert ranges.holds(point(value)) is HOLDS[name](value, limits)


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("name", OPERATORS)
def test_the_limits_can_be_read_back_from_the_numbers(name, given):
    operator = OPERATORS[name]
    ranges = operator.ranges(limits_for(name, given))
    limits = operator.limits(ranges)
    assert limits is not None
    assert operator.ranges(limits) == ranges


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("name", OPERATORS)
def test_the_opposite_holds_where_the_operator_does_not(name, given):
    operator = OPERATORS[name]
    opposite = OPERATORS[operator.opposite]
    limits = limits_for(name, given)
    assert opposite.ranges(limits) == operator.ranges(limits).complement()
    assert opposite.opposite == name


def test_a_set_of_another_shape_has_no_limits():
    two_parts = Ranges.of((1, 3), (7, 9))
    assert OPERATORS["above"].limits(two_parts) is None
    assert OPERATORS["between"].limits(two_parts) is None
    assert OPERATORS["is"].limits(two_parts) is None


def test_a_boolean_can_only_be_or_not_be():
    assert operators_for(Kind.BOOLEAN) == ("is", "is_not")


def test_dates_have_words_of_their_own():
    fits = operators_for(Kind.DATE)
    assert "before" in fits
    assert "above" not in fits
    assert all(
        (Kind.DATE in OPERATORS[name].kinds) != (Kind.DATE in OPERATORS[other].kinds)
        for name, other in COUNTERPARTS.items()
    )


def test_the_shape_of_a_set_is_its_plainest_operator():
    operator, limits = shape_of(at_least(5), Kind.NUMBER)
    assert (operator.name, limits) == ("at_least", (5,))
    operator, limits = shape_of(at_least(5), Kind.DATE)
    assert (operator.name, limits) == ("on_or_after", (5,))


def test_the_shape_of_a_percentage_is_told_in_steps_that_can_be_written():
    operator, limits = shape_of(at_least(251), Kind.PERCENTAGE)
    assert (operator.name, limits) == ("above", (250,))


def test_a_set_of_several_ranges_has_no_one_operator():
    assert shape_of(Ranges.of((1, 100), (200, 300)), Kind.NUMBER) is None
