"""The exact search behind the checks, held to trying every value."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flagstone.conditions.ranges import Ranges, at_least
from flagstone.conditions.tree import All, Amount, Any, AtLeast, Condition, Not, Test
from flagstone.inference.satisfiability import can_be
from flagstone.rulebook.rulebook import Rulebook
from flagstone.vocabulary.fact_types import FactType, Kind, Sentence
from flagstone.vocabulary.intervals import Interval, point
from flagstone.vocabulary.vocabulary import Vocabulary

FACTS = ("a", "b", "c")
LEAST, MOST = 0, 4
BOOK = Rulebook(
    Vocabulary(
        fact_types={
            name: FactType(
                name,
                name.upper(),
                "care",
                "x",
                Kind.COUNT,
                Sentence(f"{name} is {{value}}"),
                range=Interval(LEAST, MOST),
            )
            for name in FACTS
        }
    )
)

RANGES = st.lists(st.tuples(st.integers(-1, 5), st.integers(-1, 5)), max_size=3).map(
    lambda parts: Ranges.of(*parts)
)
TESTS = st.builds(lambda name, ranges: Test(Amount(name), ranges), st.sampled_from(FACTS), RANGES)


def groups(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    lists = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        lists.map(All),
        lists.map(Any),
        parts.map(Not),
        lists.flatmap(
            lambda several: st.integers(1, len(several)).map(lambda n: AtLeast(n, several))
        ),
    )


CONDITIONS = st.recursive(TESTS, groups, max_leaves=8)


def holds(condition: Condition, values: dict[str, int]) -> bool:
    match condition:
        case Test(Amount(fact), ranges):
            return ranges.holds(point(values[fact])) is True
        case Not(part):
            return not holds(part, values)
        case All(parts):
            return all(holds(part, values) for part in parts)
        case Any(parts):
            return any(holds(part, values) for part in parts)
        case AtLeast(count, parts):
            return sum(holds(part, values) for part in parts) >= count
    raise AssertionError(condition)


@settings(max_examples=300, deadline=None)
@given(condition=CONDITIONS, sought=st.booleans())
def test_it_agrees_with_trying_every_value(condition, sought):
    every = product(range(LEAST, MOST + 1), repeat=len(FACTS))
    answers = {holds(condition, dict(zip(FACTS, values, strict=True))) for values in every}
    assert can_be(condition, sought, BOOK) is (sought in answers)


@pytest.mark.parametrize("sought", [True, False])
def test_it_makes_no_claim_where_the_search_would_be_long(sought):
    # Each way to have nine of eighteen is found only to be refused by the last part.
    parts = tuple(Test(Amount(FACTS[i % 2]), at_least(1)) for i in range(18))
    never = All((AtLeast(9, parts), Test(Amount("c"), at_least(5))))
    condition = never if sought else Not(never)
    assert can_be(condition, sought, BOOK) is None
