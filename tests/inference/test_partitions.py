"""Parts of a network that a sheet has nothing to say about cost nothing, and change nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from random_rules import rule

from flagstone.conditions.ranges import above
from flagstone.conditions.tree import All, Amount, Any, Known, Reference, Test
from flagstone.inference import durable
from flagstone.inference.durable import DurableEngine
from flagstone.inference.engines import OPEN
from flagstone.inference.judging import Judge
from flagstone.inference.network import Network, build_network_of
from flagstone.inference.partitions import Partitions
from flagstone.inference.plain import PlainEngine
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.reading import read_sheet
from flagstone.vocabulary.intervals import TRUE, Interval, point

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "stockton").glob("*.yaml"))


def one_after_another() -> Network:
    """Twelve rules of a fact each; the last but one reads the first, and the last reads that."""
    conditions = {f"r{n}": Test(Amount(f"f{n}"), above(5)) for n in range(10)}
    conditions["r10"] = All((Reference("r0"), Test(Amount("f10"), above(5))))
    conditions["r11"] = Any((Reference("r10"), Test(Known("f11"), above(0))))
    return build_network_of({name: rule(name, each) for name, each in conditions.items()})


def values_of(network: Network, **known: Interval) -> list[Interval | None]:
    return [known.get(measure.fact) for measure in network.measures]


def test_a_part_is_concerned_that_reads_what_is_known_or_reads_such_a_part() -> None:
    network = one_after_another()
    parts = Partitions(network, 1)
    first, later = network.rule_nodes["r0"], [network.rule_nodes[f"r{n}"] for n in (10, 11)]
    assert parts.concerned(values_of(network)) == []
    assert parts.concerned(values_of(network, f0=point(9))) == sorted([first, *later])
    assert parts.concerned(values_of(network, f11=TRUE)) == [network.rule_nodes["r11"]]


def test_a_part_that_holds_without_reading_is_always_concerned() -> None:
    rules = {"always": rule("always", All(())), "not": rule("not", Test(Amount("f"), above(5)))}
    network = build_network_of(rules)
    assert Partitions(network, 1).concerned([None]) == [network.rule_nodes["always"]]


@pytest.mark.parametrize("size", [1, 2, 5, 100])
def test_only_what_a_sheet_speaks_of_is_made(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "NODES_OF_A_PARTITION", size)
    monkeypatch.setattr(durable, "NODES_KEPT_TOGETHER", 0)
    network = one_after_another()
    sheets = [
        values_of(network, f3=point(9)),
        values_of(network, f0=point(9), f10=point(9)),
        values_of(network, f0=point(9), f10=point(2), f11=TRUE),
        values_of(network),
    ]
    gates = [[OPEN] * len(network.nodes)] * len(sheets)
    expected = PlainEngine(network).decide_many(sheets, gates)
    with DurableEngine(network) as engine:
        made = []
        for sheet, gate, answers in zip(sheets, gates, expected, strict=True):
            assert engine.decide(sheet, gate) == answers
            made.append(len(engine._rulesets))
        assert made == sorted(made)
        if size == 1:
            assert made == [1, 4, 4, 4]
        assert engine.decide_many(sheets[::-1], gates) == expected[::-1]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_silence_means_is_what_both_engines_say(path: Path, rulebook: Rulebook) -> None:
    """With `verify` the engines are asked about every rule, and otherwise not of those of which
    nothing at all is said."""
    sheet = read_sheet(path, rulebook.vocabulary)
    asked = Judge(rulebook, verify=True).assess(sheet)
    for engine in ("plain", "durable"):
        judge = Judge(rulebook, engine)
        for _ in range(2):  # the second time, what silence means is known already
            bodies = judge.assess(sheet).bodies
            assert [body.verdicts for body in bodies] == [body.verdicts for body in asked.bodies]
