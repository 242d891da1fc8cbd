"""How fast the two engines are, beside GoRules ZEN, on the same sheets in the same process.

    python tests/benchmarks/against_zen.py [--sheets 1000] [--rounds 7]

Fifty facts and fifty rules, each with one limit, as much of ZEN's ground as there is: it knows no
intervals and nothing unknown. Every arrangement of ZEN that suggested itself is timed, in rounds
that take turns, and every one has to come to the same flags. The best round of each counts, and the
processor time of that round is given beside it.

- durable-rules, which says what it matched, against ZEN with its trace on;
- the plain engine against ZEN giving verdicts alone.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec
import zen

from flagstone.conditions.ranges import above
from flagstone.conditions.tree import Amount, Severity, Test
from flagstone.inference.durable import DurableEngine
from flagstone.inference.engines import OPEN, Engine
from flagstone.inference.network import Network, build_network_of
from flagstone.inference.plain import PlainEngine
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.intervals import point

SIZE = 50
Flags = list[list[bool]]


@dataclass(frozen=True)
class Task:
    """What everybody has to do."""

    limits: list[int]
    numbers: list[list[int]]
    contexts: list[dict[str, int]] = field(init=False)

    def __post_init__(self) -> None:
        contexts = [{f"f{i}": n for i, n in enumerate(sheet)} for sheet in self.numbers]
        object.__setattr__(self, "contexts", contexts)

    def flags(self) -> Flags:
        return [[n > limit for n, limit in zip(s, self.limits, strict=True)] for s in self.numbers]


class Entry(msgspec.Struct):
    """One arrangement: what is timed, and how its answer is read afterwards."""

    name: str
    run: Callable[[], object]
    read: Callable[[object], Flags]
    best: float = float("inf")
    processors: float = 0.0

    def time(self) -> None:
        start, worked = time.perf_counter(), time.process_time()
        self.run()
        taken = time.perf_counter() - start
        if taken < self.best:
            self.best, self.processors = taken, time.process_time() - worked


def main() -> None:
    options = argparse.ArgumentParser(description="Flagstone's engines beside GoRules ZEN")
    options.add_argument("--sheets", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=7)
    given = options.parse_args()
    task = new_task(given.sheets)
    network = build_network_of(rules_of(task))
    with DurableEngine(network) as durable:
        ours = [
            flagstone("durable", durable, network, task),
            flagstone("plain", PlainEngine(network), network, task),
        ]
        traced = [decision(task, node, batch, True) for node in NODES for batch in (False, True)]
        quick = [decision(task, node, batch, False) for node in NODES for batch in (False, True)]
        quick += [expressions(task, own) for own in (False, True)]
        single = [one_expression(task, whole) for whole in ("object", "array")]
        entries = [*ours, *traced, *quick, *single]
        for entry in entries:
            if entry.read(entry.run()) != task.flags():
                raise SystemExit(f"{entry.name} comes to other flags.")
        for _ in range(given.rounds):
            for entry in entries:
                entry.time()
    show(ours, traced, quick, single, given.sheets)


def new_task(sheets: int) -> Task:
    r = random.Random(7)
    limits = [r.randint(10, 90) for _ in range(SIZE)]
    return Task(limits, [[r.randint(0, 100) for _ in range(SIZE)] for _ in range(sheets)])


def rules_of(task: Task) -> dict[str, Rule]:
    return {
        f"r{i}": Rule(
            id=f"r{i}",
            concern="benchmark",
            title="",
            when=Test(Amount(f"f{i}"), above(limit)),
            base=Severity.LOW,
            steps=(),
            cites=(),
            message="",
            action="",
            not_captured="",
        )
        for i, limit in enumerate(task.limits)
    }


# --- ours


def flagstone(name: str, engine: Engine, network: Network, task: Task) -> Entry:
    order = [int(measure.fact[1:]) for measure in network.measures if isinstance(measure, Amount)]
    values = [[point(sheet[i]) for i in order] for sheet in task.numbers]
    gates = [[OPEN] * len(network.nodes)] * len(values)
    nodes = [network.rule_nodes[f"r{i}"] for i in range(SIZE)]

    def read(answers: object) -> Flags:
        assert isinstance(answers, list)
        return [[row[node] for node in nodes] for row in answers]

    return Entry(f"Flagstone, {name} engine", lambda: engine.decide_many(values, gates), read)


# --- theirs


def rows_with_their_column(task: Task) -> dict[str, object]:
    """A decision table as one draws it: a column for each fact, a row for each rule."""
    return {
        "hitPolicy": "collect",
        "inputs": [{"id": f"i{i}", "name": f"f{i}", "field": f"f{i}"} for i in range(SIZE)],
        "outputs": [{"id": "o", "name": "flag", "field": "flag"}],
        "rules": [
            {"_id": f"r{i}", "o": f'"r{i}"', f"i{i}": f"> {limit}"}
            for i, limit in enumerate(task.limits)
        ],
    }


def rows_with_one_column(task: Task) -> dict[str, object]:
    """A decision table whose one column has a whole expression in each row."""
    return {
        "hitPolicy": "collect",
        "inputs": [{"id": "i", "name": "condition"}],
        "outputs": [{"id": "o", "name": "flag", "field": "flag"}],
        "rules": [
            {"_id": f"r{i}", "o": f'"r{i}"', "i": f"f{i} > {limit}"}
            for i, limit in enumerate(task.limits)
        ],
    }


def expression_node(task: Task) -> dict[str, object]:
    """An expression node: a key for each rule."""
    return {
        "expressions": [
            {"id": f"x{i}", "key": f"r{i}", "value": f"f{i} > {limit}"}
            for i, limit in enumerate(task.limits)
        ]
    }


NODES: tuple[tuple[str, str, Callable[[Task], dict[str, object]]], ...] = (
    ("table of 50 rows", "decisionTableNode", rows_with_their_column),
    ("table of 50 rows, one column", "decisionTableNode", rows_with_one_column),
    ("expression node of 50", "expressionNode", expression_node),
)


def decision(
    task: Task,
    node: tuple[str, str, Callable[[Task], dict[str, object]]],
    batch: bool,
    trace: bool,
) -> Entry:
    name, kind, content = node
    graph = {
        "contentType": "application/vnd.gorules.decision",
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode", "content": {}},
            {"id": "node", "name": "node", "type": kind, "content": content(task)},
            {"id": "out", "name": "out", "type": "outputNode", "content": {}},
        ],
        "edges": [
            {"id": "first", "type": "edge", "sourceId": "in", "targetId": "node"},
            {"id": "second", "type": "edge", "sourceId": "node", "targetId": "out"},
        ],
    }
    options = {"trace": trace}
    run: Callable[[], object]
    if batch:
        engine = zen.ZenEngine({"loader": {"type": "static", "content": {"rules": graph}}})
        requests = [{"key": "rules", "context": context} for context in task.contexts]

        def run() -> object:
            return [each["data"] for each in engine.evaluate_batch(requests, options)]
    else:
        ready = zen.ZenEngine().create_decision(json.dumps(graph))

        def run() -> object:
            return [ready.evaluate(context, options) for context in task.contexts]

    def read(results: object) -> Flags:
        assert isinstance(results, list)
        return [flags_in(each["result"]) for each in results]

    how = ", in one batch" if batch else ""
    return Entry(f"ZEN, {name}{how}{', with trace' if trace else ''}", run, read)


def flags_in(result: object) -> list[bool]:
    if isinstance(result, dict):
        return [result[f"r{i}"] for i in range(SIZE)]
    assert isinstance(result, list)
    raised = {row["flag"] for row in result}
    return [f"r{i}" in raised for i in range(SIZE)]


def expressions(task: Task, own: bool) -> Entry:
    """Fifty compiled expressions, each given the whole sheet or only the fact it reads."""
    compiled = [zen.compile_expression(f"f{i} > {limit}") for i, limit in enumerate(task.limits)]
    contexts = [
        [{f"f{i}": sheet[f"f{i}"]} if own else sheet for i in range(SIZE)]
        for sheet in task.contexts
    ]

    def run() -> object:
        return [
            [each.evaluate(context) for each, context in zip(compiled, sheet, strict=True)]
            for sheet in contexts
        ]

    given = "its own fact" if own else "all facts"
    return Entry(f"ZEN, 50 compiled expressions, each given {given}", run, as_flags)


def one_expression(task: Task, whole: str) -> Entry:
    """All fifty rules as one expression, which nobody could maintain."""
    parts = [f"f{i} > {limit}" for i, limit in enumerate(task.limits)]
    if whole == "object":
        text = "{" + ", ".join(f"r{i}: {part}" for i, part in enumerate(parts)) + "}"
    else:
        text = f"[{', '.join(parts)}]"
    compiled = zen.compile_expression(text)
    contexts = [json.dumps(context).encode() for context in task.contexts]

    def read(results: object) -> Flags:
        assert isinstance(results, list)
        return [flags_in(each) if whole == "object" else each for each in results]

    return Entry(
        f"ZEN, all rules in one expression, an {whole}, from JSON",
        lambda: [compiled.evaluate(context) for context in contexts],
        read,
    )


def as_flags(results: object) -> Flags:
    assert isinstance(results, list)
    return results


# --- what came of it


def show(
    ours: list[Entry], traced: list[Entry], quick: list[Entry], single: list[Entry], sheets: int
) -> None:
    durable, plain = ours
    for entry in [*ours, *traced, *quick, *single]:
        each, worked = entry.best / sheets * 1e6, entry.processors / sheets * 1e6
        print(f"{each:9.1f} microseconds a sheet ({worked:7.1f} of processors)  {entry.name}")
    print()
    one_by_one = [entry for entry in traced if "batch" not in entry.name]
    for entry, others, against in (
        (durable, one_by_one, "the fastest ZEN with trace, sheet by sheet"),
        (durable, traced, "the fastest ZEN with trace, in a batch or not"),
        (plain, quick, "the fastest ZEN of a table, a node or 50 expressions"),
        (plain, single, "the fastest ZEN of all rules in one expression"),
    ):
        fastest = min(others, key=lambda other: other.best)
        print(f"{fastest.best / entry.best:6.1f} times as fast as {against}:  {entry.name}")
        print(f"       ({fastest.name})")


if __name__ == "__main__":
    main()
