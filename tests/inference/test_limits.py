"""Rulebooks at and beyond every limit that durable-rules is known to have."""

import itertools
from collections.abc import Callable
from random import Random

import pytest
from random_rules import random_value, rule

from flagstone.conditions.ranges import Ranges, above
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    AtLeast,
    Condition,
    Not,
    Reference,
    Test,
)
from flagstone.inference import durable, normal_form
from flagstone.inference.durable import DurableEngine
from flagstone.inference.engines import CLOSED, OPEN
from flagstone.inference.network import Network, build_network_of
from flagstone.inference.plain import PlainEngine
from flagstone.inference.productions import productions_of
from flagstone.vocabulary.intervals import Interval, point


def over(fact: int, limit: int = 0) -> Test:
    return Test(Amount(f"f{fact}"), above(limit))


def network_of(*conditions: Condition) -> Network:
    return build_network_of({f"r{n}": rule(f"r{n}", when) for n, when in enumerate(conditions)})


Value = Callable[[Random], Interval | None]


def number(least: int, most: int) -> Value:
    """Any whole number between the two."""
    return lambda r: point(r.randint(least, most))


def nearly_known(r: Random) -> Interval | None:
    return random_value(r, 0.95)


def check(network: Network, sheets: int = 15, value: Value = nearly_known) -> None:
    """Both engines agree on random sheets, and some of what they say is yes and some is no."""
    r = Random(1)
    values = [[value(r) for _ in network.measures] for _ in range(sheets)]
    gates = [[r.choice([OPEN] * 9 + [CLOSED]) for _ in network.nodes] for _ in values]
    expected = PlainEngine(network).decide_many(values, gates)
    with DurableEngine(network) as engine:
        assert engine.decide_many(values, gates) == expected
    answers = {answer for sheet in expected for answer in sheet}
    assert {True, False} <= answers


def test_six_hundred_rules_of_many_shapes() -> None:
    shapes = itertools.cycle(
        [
            lambda n: over(n, 3),
            lambda n: Any((over(n, 5), over(n + 1, 2))),
            lambda n: All((over(n, 1), Not(over(n + 2, 6)))),
            lambda n: Test(Amount(f"f{n}"), Ranges.of((1, 2), (4, 5))),
            lambda n: All((Reference(f"r{n - 1}"), over(n, 0))),
        ]
    )
    check(network_of(*(shape(n) for n, shape in zip(range(600), shapes, strict=False))))


def test_one_fact_with_two_hundred_limits() -> None:
    network = network_of(*(over(0, limit) for limit in range(200)))
    for low, high in [(0, 0), (199, 199), (250, 250), (90, 110), (0, 300)]:
        check(
            network, 1, lambda _, low=low, high=high: Interval(low, high)
        ) if low == high > 0 and high < 199 else None
    check(network, 3, lambda r: Interval(n := r.randint(1, 199), n))
    check(network, 3, lambda r: Interval(n := r.randint(1, 150), n + r.randint(0, 40)))


def test_one_fact_that_meets_two_hundred_conditions_at_once() -> None:
    # All of these ranges hold the value: the core refuses a fact that meets more than 64.
    network = network_of(*(Test(Amount("x"), Ranges.of((-n, n))) for n in range(1, 201)), over(1))
    check(network, 8, number(0, 2))


def test_one_condition_used_six_hundred_times() -> None:
    network = network_of(*(Any((over(0), All((over(1), over(n + 2))))) for n in range(600)))
    check(network)


def test_one_rule_read_by_six_hundred_others() -> None:
    network = network_of(over(0), *(All((Reference("r0"), over(n))) for n in range(1, 601)))
    check(network)


def test_six_of_fourteen_takes_a_chain_and_not_thousands_of_productions() -> None:
    network = network_of(AtLeast(6, tuple(over(n, 2) for n in range(14))))
    assert len(productions_of(network).rules) < 300
    check(network, 30)


def test_counts_of_many_parts_each_of_several_kinds() -> None:
    parts = tuple(Any((over(n), All((over(n + 1, 3), Not(over(n + 2, 5)))))) for n in range(12))
    network = network_of(AtLeast(5, parts), AtLeast(7, (*parts, Not(AtLeast(3, parts)))))
    check(network, 20, lambda r: point(r.choice([-1, 0, 0, 1, 4])))
    check(network, 20, lambda r: r.choice([None, point(-1), point(1)]))


def test_a_conjunction_of_forty_facts_is_joined_in_parts() -> None:
    everything = All(tuple(over(10 * n, -2) for n in range(40)))
    spread = [over(n) for n in range(400)]
    network = network_of(everything, Not(everything), *spread)
    assert max(len(each.when) for each in productions_of(network).rules) <= 12
    check(network, 20, lambda r: point(r.choice([1] * 99 + [-5])))
    with DurableEngine(network) as engine:
        answers = engine.decide([point(1)] * len(network.measures), [OPEN] * len(network.nodes))
    assert answers[:2] == [True, False]


def test_alternatives_multiplied_out_would_be_a_million() -> None:
    condition = All(tuple(Any((over(2 * n), over(2 * n + 1))) for n in range(20)))
    network = network_of(condition, Not(condition))
    assert len(productions_of(network).rules) < 200
    check(network, 20, lambda r: r.choice([point(0), point(1), point(1), None]))


def test_conditions_nested_a_hundred_deep() -> None:
    condition: Condition = over(0)
    for depth in range(1, 100):
        fact = over(depth % 30, depth % 7)
        wrap = [lambda c, f: All((c, f)), lambda c, f: Any((f, c)), lambda c, _: Not(c)][depth % 3]
        condition = wrap(condition, fact)
    check(network_of(condition, Not(condition)), 20)


def test_rules_chained_two_hundred_deep() -> None:
    chain = [over(0), *(Any((Reference(f"r{n}"), over(500, 100))) for n in range(200))]
    check(network_of(*chain))


def test_three_hundred_facts_on_one_sheet() -> None:
    network = network_of(*(over(n, n % 5) for n in range(300)), All(tuple(map(over, range(300)))))
    check(network, 15, number(0, 9))


def test_the_same_condition_in_many_rules_takes_one_production_each_way() -> None:
    network = network_of(*(over(0, 3) for _ in range(100)))
    assert len(productions_of(network).rules) == 2
    check(network)


def test_what_can_never_be_is_not_compiled() -> None:
    impossible = All((over(0, 5), Not(over(0, 5))))
    assert len(productions_of(network_of(impossible)).rules) == 2
    check(network_of(impossible, over(0, 3)))


def test_what_exceeds_one_ruleset_is_decided_in_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "PRODUCTIONS_OF_A_RULESET", 15)
    monkeypatch.setattr(durable, "LITERALS_OF_A_RULESET", 25)
    chain = [
        over(0),
        *(All((Any((Reference(f"r{n}"), over(n))), over(n + 3, 1))) for n in range(40)),
    ]
    network = network_of(*chain, AtLeast(4, tuple(Reference(f"r{n}") for n in range(9))))
    with DurableEngine(network) as engine:
        engine.decide([point(0)] * len(network.measures), [OPEN] * len(network.nodes))
        assert len(engine._rulesets) > 5
    check(network, 20)


@pytest.mark.parametrize("alternatives", [1, 2, 5, 40])
def test_how_much_is_multiplied_out_never_shows(
    alternatives: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(normal_form, "MOST_ALTERNATIVES", alternatives)
    monkeypatch.setattr(normal_form, "MOST_TOGETHER", 3)
    mixed = AtLeast(3, tuple(Any((over(n), All((over(n + 1), over(n + 2))))) for n in range(6)))
    check(network_of(mixed, Not(mixed), All((mixed, Any((over(1), over(2))), over(3)))), 20)
