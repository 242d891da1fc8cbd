import pytest
from random_rules import rule

from flagstone.conditions.ranges import above, at_least
from flagstone.conditions.tree import (
    FALSE,
    All,
    Amount,
    Any,
    Condition,
    Difference,
    Known,
    Measure,
    Not,
    Reference,
    Severity,
    StandardLimit,
    Test,
)
from flagstone.inference.network import build_network_of
from flagstone.rulebook.rules import Rule, Step, StepUp
from flagstone.vocabulary.intervals import Interval, point

LOW, MEDIUM, HIGH, CRITICAL = Severity


def over(limit: int, fact: str = "caseload") -> Test:
    return Test(Amount(fact), above(limit))


def conditions_of(*rules: Rule) -> dict[object, Condition]:
    network = build_network_of({each.id: each for each in rules})
    return {node.key: node.condition for node in network.nodes}


def test_a_rule_without_steps_is_one_node() -> None:
    assert conditions_of(rule("a", over(50))) == {("a", None): over(50)}


def test_a_step_is_reached_by_its_own_condition_or_by_a_graver_one() -> None:
    steps = (Step(CRITICAL, over(90)), Step(MEDIUM, over(70)))
    conditions = conditions_of(rule("a", over(50), steps=steps))
    assert conditions["a", CRITICAL] == over(90)
    assert conditions["a", MEDIUM] == Any((over(70), Reference("a", CRITICAL)))
    assert ("a", HIGH) not in conditions


def test_stepping_up_makes_a_severity_that_no_step_names() -> None:
    up = StepUp(over(1, "incidents"), not_past=CRITICAL)
    conditions = conditions_of(rule("a", over(50), base=MEDIUM, step_up=up))
    assert conditions["a", HIGH] == over(1, "incidents")
    assert ("a", CRITICAL) not in conditions


def test_stepping_up_goes_from_the_next_milder_step_and_never_past_its_limit() -> None:
    up = StepUp(over(1, "incidents"), not_past=HIGH)
    steps = (Step(HIGH, over(80)), Step(MEDIUM, over(70)))
    conditions = conditions_of(rule("a", over(50), steps=steps, step_up=up))
    assert conditions["a", HIGH] == Any((over(80), All((up.when, over(70)))))
    assert conditions["a", MEDIUM] == Any((over(70), up.when, Reference("a", HIGH)))
    assert ("a", CRITICAL) not in conditions


def test_a_rule_read_at_a_severity_is_raised_and_reaches_it() -> None:
    read = rule("read", over(50), base=MEDIUM, steps=(Step(CRITICAL, over(90)),))
    for wanted, means in {
        LOW: Reference("read"),
        MEDIUM: Reference("read"),
        HIGH: All((Reference("read"), Reference("read", CRITICAL))),
        CRITICAL: All((Reference("read"), Reference("read", CRITICAL))),
    }.items():
        reading = rule("reading", Reference("read", wanted))
        assert conditions_of(reading, read)["reading", None] == means


def test_a_severity_that_a_rule_never_reaches_is_never_read_as_reached() -> None:
    conditions = conditions_of(rule("a", Reference("b", HIGH)), rule("b", over(1)))
    assert conditions["a", None] == FALSE


def test_what_is_read_comes_first_and_steps_of_rules_may_read_one_another() -> None:
    rules = {
        "a": rule("a", over(1), steps=(Step(HIGH, Reference("b")),)),
        "b": rule("b", Not(Reference("a"))),
    }
    network = build_network_of(rules)
    index = network.index
    assert index["a", None] < index["b", None] < index["a", HIGH]
    assert network.rule_nodes == {"a": index["a", None], "b": index["b", None]}
    assert network.step_nodes == {"a": ((HIGH, index["a", HIGH]),), "b": ()}
    assert network.read == {index["a", None], index["b", None]}


def test_rules_that_read_one_another_in_a_circle_are_refused_by_name() -> None:
    rules = {
        "a": rule("a", Reference("b")),
        "b": rule("b", Any((over(1), Reference("c", HIGH)))),
        "c": rule("c", over(1), steps=(Step(HIGH, Reference("a")),)),
    }
    with pytest.raises(ValueError, match="in a circle") as refused:
        build_network_of(rules)
    assert "the high step of c" in str(refused.value)


def test_a_rule_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="the rule gone, which is not there"):
        build_network_of({"a": rule("a", Reference("gone"))})


def test_measures_are_listed_once_in_the_order_of_writing() -> None:
    difference = Difference(Amount("b"), StandardLimit("limit"))
    when = All((over(1, "b"), Test(difference, above(0)), Test(Known("a"), at_least(1))))
    network = build_network_of({"x": rule("x", when), "y": rule("y", over(3, "b"))})
    wanted: tuple[Measure, ...] = (Amount("b"), difference, Known("a"))
    assert network.measures == wanted
    assert [network.measure_index[measure] for measure in wanted] == [0, 1, 2]
    assert network.measures_of(network.rule_nodes["x"]) == wanted
    assert network.measures_of(network.rule_nodes["y"]) == (Amount("b"),)


def test_a_network_judges_its_conditions_by_index() -> None:
    rules = {"a": rule("a", over(1)), "b": rule("b", All((Reference("a"), over(2, "x"))))}
    network = build_network_of(rules)
    condition = network.nodes[network.rule_nodes["b"]].condition
    decided = [True] * len(network.nodes)
    values: list[Interval | None] = [point(9)] * len(network.measures)
    assert network.kleene(condition, values, decided) is True
    values[network.measure_index[Amount("x")]] = None
    assert network.kleene(condition, values, decided) is None
    assert network.residual(condition, values, decided) == over(2, "x")
