"""Both engines against what rules mean, stated in the most obvious way."""

from collections.abc import Callable
from random import Random

import pytest
from obvious_meaning import Meaning
from random_rules import random_gates, random_rules, random_values, rule

from flagstone.conditions.ranges import ALL_NUMBERS, NOTHING, Ranges, above, at_least
from flagstone.conditions.tree import FALSE, TRUE, All, Amount, Any, Known, Not, Reference, Test
from flagstone.inference import ruleset
from flagstone.inference.durable import DurableEngine, available
from flagstone.inference.engines import CLOSED, OPEN, UNDETERMINED, Answers, Engine, EngineError
from flagstone.inference.network import Network, build_network_of
from flagstone.inference.plain import PlainEngine
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.intervals import LEAST, MOST, Interval, point

ENGINES: list[Callable[[Network], Engine]] = [PlainEngine]
if available():
    ENGINES.append(DurableEngine)

every_engine = pytest.mark.parametrize("make", ENGINES)
X = Amount("x")


def decided(
    make: Callable[[Network], Engine],
    rules: list[Rule],
    values: list[Interval | None],
    gates: dict[str, int] | None = None,
) -> dict[str, bool | None]:
    network = build_network_of({each.id: each for each in rules})
    engine = make(network)
    by_node = [(gates or {}).get(node.key[0], OPEN) for node in network.nodes]
    answers = engine.decide(values, by_node)
    engine.close()
    return {each: answers[index] for each, index in network.rule_nodes.items()}


@every_engine
@pytest.mark.parametrize("seed", range(6))
def test_an_engine_says_what_random_rules_mean(
    make: Callable[[Network], Engine], seed: int
) -> None:
    r = Random(seed)
    rules = random_rules(r)
    network = build_network_of(rules)
    values = [random_values(r, network) for _ in range(15)]
    gates = [random_gates(r, network) for _ in values]
    engine = make(network)
    answers = engine.decide_many(values, gates)
    said = {True: 0, None: 0, False: 0}
    for sheet, gate, given in zip(values, gates, answers, strict=True):
        by_measure = dict(zip(network.measures, sheet, strict=True))
        by_rule = {each: gate[index] for each, index in network.rule_nodes.items()}
        meaning = Meaning(rules, by_measure, by_rule)
        assert given == [meaning.of_node(*node.key) for node in network.nodes]
        for answer in given:
            said[answer] += 1
    assert engine.decide(values[0], gates[0]) == answers[0]
    assert min(said.values()) > 50
    engine.close()


@every_engine
@pytest.mark.parametrize(
    ("value", "holds"),
    [
        (point(9), False),
        (point(10), True),
        (point(20), True),
        (point(21), False),
        (point(30), True),
        (Interval(10, 20), True),
        (Interval(9, 10), None),
        (Interval(21, 29), False),
        (Interval(15, 35), None),
        (Interval(LEAST, MOST), None),
        (point(LEAST), False),
        (point(MOST), False),
        (None, None),
    ],
)
def test_an_interval_is_inside_outside_or_undecided(
    make: Callable[[Network], Engine], value: Interval | None, holds: bool | None
) -> None:
    ranges = Ranges.of((10, 20), (30, 40))
    inside, outside = Test(X, ranges), Test(X, ranges.complement())
    answers = decided(make, [rule("in", inside), rule("out", outside)], [value])
    assert answers == {"in": holds, "out": None if holds is None else not holds}


@every_engine
def test_limits_at_either_end_of_all_values_are_open(make: Callable[[Network], Engine]) -> None:
    rules = [
        rule("any", Test(X, ALL_NUMBERS)),
        rule("none", Test(X, NOTHING)),
        rule("great", Test(X, above(5))),
        rule("last", Test(X, at_least(MOST))),
        rule("first", Not(Test(X, at_least(LEAST + 1)))),
    ]
    names = ("any", "none", "great", "last", "first")
    for value, wanted in [
        (point(MOST), (True, False, True, True, False)),
        (point(MOST + 7), (True, False, True, True, False)),
        (point(LEAST), (True, False, False, False, True)),
        (point(LEAST * 100), (True, False, False, False, True)),
        (Interval(6, MOST * 100), (True, False, True, None, False)),
        (None, (None, None, None, None, None)),
    ]:
        assert decided(make, rules, [value]) == dict(zip(names, wanted, strict=True))


@every_engine
@pytest.mark.parametrize(
    ("gate", "value", "wanted"),
    [
        (OPEN, 1, [True, False, True]),
        (OPEN, 0, [False, True, False]),
        (UNDETERMINED, 1, [None, None, None]),
        (UNDETERMINED, 0, [False, True, False]),
        (CLOSED, 1, [None, None, None]),
        (CLOSED, 0, [None, None, None]),
    ],
)
def test_a_gate_lets_through_what_may_be_used_and_readers_see_no_more(
    make: Callable[[Network], Engine],
    gate: int,
    value: int,
    wanted: Answers,
) -> None:
    rules = [
        rule("gated", Test(X, at_least(1))),
        rule("reader", Not(Reference("gated"))),
        rule("either", Any((Reference("gated"), FALSE))),
    ]
    answers = decided(make, rules, [point(value)], {"gated": gate})
    assert [answers[name] for name in ("gated", "reader", "either")] == wanted


@every_engine
def test_a_constant_passes_its_gate_like_anything_else(make: Callable[[Network], Engine]) -> None:
    rules = [
        rule("always", TRUE),
        rule("never", Not(All(()))),
        rule("reader", All((Reference("always"), Not(Reference("never"))))),
    ]
    assert decided(make, rules, []) == {"always": True, "never": False, "reader": True}
    shut = decided(make, rules, [], {"always": CLOSED})
    assert shut == {"always": None, "never": False, "reader": None}
    closed = decided(make, rules, [], {"always": UNDETERMINED, "never": UNDETERMINED})
    assert closed == {"always": None, "never": False, "reader": None}


@every_engine
def test_knowing_may_be_asked_about_what_is_not_known(make: Callable[[Network], Engine]) -> None:
    when = All((Test(Known("x"), Ranges.of((0, 0))), Not(Test(X, above(3)))))
    assert decided(make, [rule("a", when)], [point(0), None]) == {"a": None}
    assert decided(make, [rule("a", when)], [point(1), None]) == {"a": False}


@every_engine
def test_a_network_of_nothing_has_nothing_to_decide(make: Callable[[Network], Engine]) -> None:
    engine = make(build_network_of({}))
    assert engine.decide([], []) == []
    assert engine.decide_many([], []) == []
    assert engine.decide_many([[], []], [[], []]) == [[], []]
    engine.close()


@every_engine
def test_no_sheets_have_no_answers(make: Callable[[Network], Engine]) -> None:
    engine = make(build_network_of({"a": rule("a", Test(X, above(1)))}))
    assert engine.decide_many([], []) == []
    engine.close()


@every_engine
def test_each_of_many_sheets_has_gates_of_its_own(make: Callable[[Network], Engine]) -> None:
    engine = make(build_network_of({"a": rule("a", Test(X, above(1)))}))
    sheets = [[point(5)], [point(5)], [point(0)], [None]]
    gates = [[OPEN], [CLOSED], [UNDETERMINED], [OPEN]]
    answers: list[Answers] = engine.decide_many(sheets, gates)
    assert answers == [[True], [None], [False], [None]]
    engine.close()


@every_engine
@pytest.mark.parametrize(
    ("values", "gates"),
    [
        ([[]], [[OPEN]]),
        ([[None, None]], [[OPEN]]),
        ([[None]], [[]]),
        ([[None]], []),
    ],
)
def test_what_is_out_of_shape_is_an_error_and_not_a_verdict(
    make: Callable[[Network], Engine],
    values: list[list[Interval | None]],
    gates: list[list[int]],
) -> None:
    engine = make(build_network_of({"a": rule("a", Test(X, above(1)))}))
    with pytest.raises(EngineError):
        engine.decide_many(values, gates)
    # and the next sheet is decided as ever
    assert engine.decide([point(2)], [OPEN]) == [True]
    engine.close()


def test_an_engine_that_is_not_installed_says_that_the_other_one_is_as_good(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ruleset, "MODULE", "no_such_engine")
    assert not ruleset.available()
    with pytest.raises(EngineError, match="the plain engine gives the same"):
        DurableEngine(build_network_of({}))
