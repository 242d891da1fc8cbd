import itertools
from random import Random

import pytest
from obvious_meaning import SPOKEN, Meaning
from random_rules import random_rules, random_values

from flagstone.conditions.ranges import at_least, below
from flagstone.conditions.tree import (
    FALSE,
    TRUE,
    All,
    Amount,
    Any,
    AtLeast,
    Condition,
    Not,
    Reference,
    Severity,
    Test,
    leaves,
)
from flagstone.inference.kleene import kleene, residual
from flagstone.inference.network import build_network_of
from flagstone.vocabulary.intervals import Interval, point

A, B, C = (Reference(name) for name in "abc")


def known(**nodes: bool | None) -> dict[str, object]:
    return {
        "value_of_measure": lambda _: None,
        "value_of_node": lambda key: nodes[key[0]],
    }


@pytest.mark.parametrize("truths", list(itertools.product([True, None, False], repeat=3)))
def test_counting_is_all_and_any_at_its_ends(truths: tuple[bool | None, ...]) -> None:
    facts = known(**dict(zip("abc", truths, strict=True)))
    assert kleene(AtLeast(3, (A, B, C)), **facts) is kleene(All((A, B, C)), **facts)
    assert kleene(AtLeast(1, (A, B, C)), **facts) is kleene(Any((A, B, C)), **facts)
    assert kleene(AtLeast(0, (A, B, C)), **facts) is True
    assert kleene(AtLeast(4, (A, B, C)), **facts) is False
    # What does not hold in two of three is what holds in at most one.
    two = kleene(AtLeast(2, (A, B, C)), **facts)
    negated = kleene(AtLeast(2, (Not(A), Not(B), Not(C))), **facts)
    assert negated is (None if two is None else not two)


def test_a_test_of_an_interval_is_true_false_or_not_known() -> None:
    test = Test(Amount("x"), at_least(10))
    answers = {
        value: kleene(test, lambda _, value=value: value, lambda _: None)
        for value in (Interval(10, 12), Interval(8, 10), Interval(8, 9), None)
    }
    assert list(answers.values()) == [True, None, False, None]


def test_nothing_is_true_of_every_part_and_false_of_some_part() -> None:
    assert kleene(TRUE, **known()) is True
    assert kleene(FALSE, **known()) is False


def test_what_is_left_names_only_what_would_settle_it() -> None:
    condition = All((A, Any((B, C)), Not(B)))
    assert residual(condition, **known(a=True, b=None, c=False)) == All((B, Not(B)))
    assert residual(condition, **known(a=False, b=None, c=None)) is False
    assert residual(condition, **known(a=True, b=False, c=True)) is True


def test_a_count_of_which_some_is_known_is_said_in_the_plainest_way() -> None:
    three = AtLeast(2, (A, B, C))
    assert residual(three, **known(a=True, b=None, c=None)) == Any((B, C))
    assert residual(three, **known(a=False, b=None, c=None)) == All((B, C))
    assert residual(three, **known(a=None, b=None, c=None)) == three
    assert residual(AtLeast(2, (A, B)), **known(a=True, b=None)) == B


@pytest.mark.parametrize("seed", range(8))
def test_what_is_left_is_undecided_leaves_and_decides_as_the_whole_does(seed: int) -> None:
    r = Random(seed)
    rules = random_rules(r)
    network = build_network_of(rules)
    values = random_values(r, network)
    by_measure = dict(zip(network.measures, values, strict=True))
    meaning = Meaning(rules, by_measure, dict.fromkeys(rules, 1))

    def of_node(key: tuple[str, Severity | None]) -> bool | None:
        return meaning.of_node(*key)

    for rule_id, index in network.rule_nodes.items():
        condition = network.nodes[index].condition
        expected = SPOKEN[meaning.truth(rules[rule_id].when)]
        assert kleene(condition, by_measure.__getitem__, of_node) is expected
        left: Condition | bool = residual(condition, by_measure.__getitem__, of_node)
        if isinstance(left, bool):
            assert left is expected
        else:
            assert expected is None
            assert all(kleene(x, by_measure.__getitem__, of_node) is None for x in leaves(left))
            assert any(True for _ in leaves(left))


def test_a_value_beyond_a_limit_is_not_confused_with_one_at_it() -> None:
    test = Test(Amount("x"), below(10))
    assert [kleene(test, lambda _, n=n: point(n), lambda _: None) for n in (9, 10)] == [True, False]
