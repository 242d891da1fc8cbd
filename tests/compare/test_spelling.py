"""The one spelling means what was written, for every value that is known, not exact or missing."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.inference.random_rules import random_condition, random_value

from flagstone.compare.spelling import Speller
from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Known,
    Measure,
    Not,
    RaisedBefore,
    Reference,
    leaves,
)
from flagstone.inference.kleene import NodeKey, kleene
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.intervals import FALSE, TRUE, Interval
from flagstone.vocabulary.vocabulary import Vocabulary

SPELLER = Speller(Vocabulary(), lambda _: None)
RULES: dict[str, Rule] = {}


class Situation:
    """A value for each measure and an answer for each rule, made up when first asked for."""

    def __init__(self, r: random.Random) -> None:
        self.r = r
        self.values: dict[Measure, Interval | None] = {}
        self.answers: dict[NodeKey, bool | None] = {}

    def value(self, measure: Measure) -> Interval | None:
        if measure not in self.values:
            plain = isinstance(measure, Known | RaisedBefore)
            made = self.r.choice([TRUE, FALSE]) if plain else random_value(self.r, 0.8)
            self.values[measure] = made
        return self.values[measure]

    def answer(self, key: NodeKey) -> bool | None:
        return self.answers.setdefault(key, self.r.choice([True, False, None]))


def shuffled(condition: Condition, r: random.Random) -> Condition:
    """The same in another order, with a *not* said twice here and there."""
    match condition:
        case Not(part):
            condition = Not(shuffled(part, r))
        case All(parts) | Any(parts) | AtLeast(_, parts):
            mixed = tuple(shuffled(part, r) for part in r.sample(parts, len(parts)))
            if isinstance(condition, AtLeast):
                condition = AtLeast(condition.count, mixed)
            else:
                condition = type(condition)(mixed)
    return Not(Not(condition)) if r.random() < 0.2 else condition


@given(st.integers(0, 2**32))
@settings(max_examples=300, deadline=None)
def test_it_comes_out_as_what_was_written(seed: int) -> None:
    r = random.Random(seed)
    condition = random_condition(r, RULES, 0)
    spelt = SPELLER.spelt(condition)
    for _ in range(10):
        situation = Situation(r)
        found = [kleene(each, situation.value, situation.answer) for each in (condition, spelt)]
        assert found[0] == found[1]


@given(st.integers(0, 2**32))
@settings(max_examples=200, deadline=None)
def test_order_and_double_negation_do_not_count(seed: int) -> None:
    r = random.Random(seed)
    condition = random_condition(r, RULES, 0)
    assert SPELLER.of(condition) == SPELLER.of(shuffled(condition, r))


@given(st.integers(0, 2**32), st.integers(0, 2**32))
@settings(max_examples=200, deadline=None)
def test_what_is_spelt_alike_is_alike(one_seed: int, other_seed: int) -> None:
    one, other = (
        random_condition(random.Random(seed), RULES, 3) for seed in (one_seed, other_seed)
    )
    if SPELLER.of(one) != SPELLER.of(other):
        return
    for seed in range(20):
        situation = Situation(random.Random(seed))
        assert kleene(one, situation.value, situation.answer) == kleene(
            other, situation.value, situation.answer
        )


def test_a_rule_is_always_as_grave_as_its_mildest_flag() -> None:
    from tests.inference.random_rules import rule

    from flagstone.conditions.tree import TRUE as ALWAYS
    from flagstone.conditions.tree import Severity

    rules = {"a": rule("a", ALWAYS, base=Severity.MEDIUM)}
    speller = Speller(Vocabulary(), rules.get)
    assert speller.of(Reference("a", Severity.MEDIUM)) == speller.of(Reference("a"))
    assert speller.of(Reference("a", Severity.HIGH)) != speller.of(Reference("a"))
    assert len(list(leaves(speller.spelt(Not(Reference("a")))))) == 1
