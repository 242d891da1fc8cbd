"""Hold both engines against what random rules mean, for as many verdicts as one has time for.

    PYTHONPATH=engine python tests/inference/agreement_at_length.py --verdicts 500000 [--seed 0]

Each verdict is one node on one sheet: decided by the plain engine, by durable-rules and by the
meaning in obvious_meaning.py. Anything that differs is printed, and the exit code is then 1.
"""

import argparse
import random
import time
from collections import Counter

import psutil
from obvious_meaning import Meaning
from random_rules import random_gates, random_rules, random_values

from flagstone.inference.durable import DurableEngine
from flagstone.inference.network import build_network_of
from flagstone.inference.plain import PlainEngine

SHEETS = 40


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--verdicts", type=int, default=500_000)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    said: Counter[bool | None] = Counter()
    wrong = networks = largest = 0
    seed = given.seed
    start = time.perf_counter()
    while said.total() < given.verdicts:
        seen, differing, productions = one_network(seed)
        said += seen
        wrong += differing
        largest = max(largest, productions)
        networks += 1
        seed += 1
    print(
        f"{said.total():,} verdicts ({said[True]:,} hold, {said[False]:,} do not, "
        f"{said[None]:,} undecided) on {networks * SHEETS:,} sheets of {networks:,} networks "
        f"of up to {largest:,} productions: {wrong} differ. "
        f"{time.perf_counter() - start:.0f} seconds, "
        f"{psutil.Process().memory_info().rss // 1_000_000} MB resident."
    )
    return 1 if wrong else 0


def one_network(seed: int) -> tuple[Counter[bool | None], int, int]:
    r = random.Random(seed)
    rules = random_rules(r, r.choice([5, 20, 40]))
    network = build_network_of(rules)
    values = [random_values(r, network) for _ in range(SHEETS)]
    gates = [random_gates(r, network) for _ in values]
    with DurableEngine(network) as durable:
        by_durable = durable.decide_many(values, gates)
        productions = sum(len(each.consequences) for each in durable._encodings)
    by_plain = PlainEngine(network).decide_many(values, gates)
    said: Counter[bool | None] = Counter()
    wrong = 0
    for sheet, gate, first, second in zip(values, gates, by_durable, by_plain, strict=True):
        by_measure = dict(zip(network.measures, sheet, strict=True))
        by_rule = {each: gate[index] for each, index in network.rule_nodes.items()}
        meaning = Meaning(rules, by_measure, by_rule)
        for position, node in enumerate(network.nodes):
            meant = meaning.of_node(*node.key)
            said[meant] += 1
            if not (meant is first[position] is second[position]):
                wrong += 1
                print(f"seed {seed}, {node.key}: {meant}, {first[position]}, {second[position]}")
    return said, wrong, productions


if __name__ == "__main__":
    raise SystemExit(main())
