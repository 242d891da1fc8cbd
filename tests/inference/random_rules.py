"""Random rules and random sheets, small enough that everything about them happens often."""

import random

from flagstone.conditions.ranges import ALL_NUMBERS, NOTHING, Ranges
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    Aspect,
    AtLeast,
    Condition,
    Difference,
    FactLimit,
    Known,
    Measure,
    Not,
    PreviousLimit,
    RaisedBefore,
    Reference,
    Severity,
    StandardLimit,
    Test,
)
from flagstone.inference.network import Network
from flagstone.rulebook.rules import Rule, Step, StepUp
from flagstone.vocabulary.intervals import FALSE, LEAST, MOST, TRUE, Interval

LOWEST, HIGHEST = -3, 9
FACTS = tuple(f"fact_{number}" for number in range(14))


def rule(name: str, when: Condition, **parts: object) -> Rule:
    """A rule of which only what decides matters."""
    given = {"base": Severity.LOW, "steps": (), **parts}
    return Rule(
        name, "concern", name, when, cites=(), message="", action="", not_captured="", **given
    )


def random_rules(r: random.Random, count: int = 30) -> dict[str, Rule]:
    """Rules that read measures and the rules before them."""
    rules: dict[str, Rule] = {}
    for number in range(count):
        name = f"rule-{number}"
        base = r.choice([Severity.LOW, Severity.LOW, Severity.MEDIUM, Severity.CRITICAL])
        graver = sorted((s for s in Severity if s > base and r.random() < 0.4), reverse=True)
        steps = tuple(Step(severity, random_condition(r, rules, 1)) for severity in graver)
        up = None
        if r.random() < 0.25:
            up = StepUp(random_condition(r, rules, 1), r.choice(list(Severity)))
        when = random_condition(r, rules, 0)
        rules[name] = rule(name, when, base=base, steps=steps, step_up=up)
    return rules


def random_condition(r: random.Random, rules: dict[str, Rule], depth: int) -> Condition:
    chance = r.random()
    if depth >= 4 or chance < 0.3 + 0.1 * depth:
        return random_test(r)
    if rules and chance < 0.55:
        severity = r.choice([None, *Severity])
        return Reference(r.choice(list(rules)), severity)
    if chance < 0.64:
        return Not(random_condition(r, rules, depth + 1))
    parts = tuple(
        random_condition(r, rules, depth + 1) for _ in range(r.choice([0, 1, 2, 2, 3, 3, 4]))
    )
    if chance < 0.77:
        return All(parts)
    if chance < 0.9:
        return Any(parts)
    return random_count(r, rules, depth)


def random_count(r: random.Random, rules: dict[str, Rule], depth: int) -> Condition:
    size = r.choice([0, 3, 5, 7, 11])
    parts = tuple(
        random_test(r) if r.random() < 0.6 else random_condition(r, rules, max(depth + 1, 3))
        for _ in range(size)
    )
    return AtLeast(r.randint(0, size + 1) if r.random() < 0.2 else (size + 1) // 2, parts)


def random_test(r: random.Random) -> Test:
    return Test(random_measure(r), random_ranges(r))


def random_measure(r: random.Random) -> Measure:
    fact = r.choice(FACTS)
    other = r.choice([StandardLimit("standard", "upper"), FactLimit("fact_0"), PreviousLimit()])
    return r.choice(
        [
            Amount(fact),
            Amount(fact),
            Amount(fact),
            Amount(fact, Aspect.SHARE),
            Amount(fact, Aspect.OF),
            Difference(Amount(fact), other),
            Known(fact),
            RaisedBefore("rule-0", r.choice([None, Severity.HIGH])),
        ]
    )


def random_ranges(r: random.Random) -> Ranges:
    a, b = sorted(r.randint(LOWEST, HIGHEST) for _ in range(2))
    return r.choice(
        [
            Ranges.of((a, MOST)),
            Ranges.of((LEAST, a)),
            Ranges.of((a, b)),
            Ranges.of((LEAST, a - 1), (b + 1, MOST)),
            Ranges.of((a, a)),
            Ranges.of(*((n, n) for n in r.sample(range(LOWEST, HIGHEST), 3))),
            Ranges.of((1, 1)),
            r.choice([NOTHING, ALL_NUMBERS, Ranges.of((MOST - 2, MOST)), Ranges.of((a, b))]),
        ]
    )


def random_value(r: random.Random, known: float) -> Interval | None:
    if r.random() > known:
        return None
    a, b = sorted(r.randint(LOWEST - 1, HIGHEST + 1) for _ in range(2))
    return r.choices(
        [
            Interval(a, a),
            Interval(a, b),
            Interval(a, a + 1),
            Interval(a, MOST),
            Interval(LEAST, a),
            r.choice([Interval(LEAST, LEAST), Interval(MOST, MOST), Interval(MOST - 3, MOST - 1)]),
        ],
        [60, 15, 10, 5, 5, 5],
    )[0]


def random_values(r: random.Random, network: Network) -> list[Interval | None]:
    """A value for each measure; on some sheets nearly all are known, on others hardly any."""
    known = r.choice([0.2, 0.6, 0.9, 1.0])
    return [
        r.choice([TRUE, FALSE]) if isinstance(measure, Known) else random_value(r, known)
        for measure in network.measures
    ]


def random_gates(r: random.Random, network: Network) -> list[int]:
    """A gate for each node: those of steps are open, and those of rules mostly so."""
    shut = r.choice([0.0, 0.0, 0.3])
    return [
        r.choice([0, -1]) if severity is None and r.random() < shut else 1
        for (_, severity) in (node.key for node in network.nodes)
    ]
