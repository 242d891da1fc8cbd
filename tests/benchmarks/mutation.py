"""What it costs to hold every mutant of the bundled rulebook against its scenarios.

python tests/benchmarks/mutation.py [PROCESSES...]
"""

from __future__ import annotations

import sys
import time

from flagstone.problems import Problems
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.location import bundled_root
from flagstone.specification.mutants import mutants_of
from flagstone.specification.mutation import mutate
from flagstone.specification.scenarios import read_features


def main() -> None:
    rulebook = load_rulebook()
    features = read_features(bundled_root() / "features", Problems())
    scenarios = [scenario for feature in features for scenario in feature.scenarios]
    print(f"{len(rulebook.rules)} rules, {len(scenarios)} scenarios")
    start = time.perf_counter()
    count = sum(1 for _ in mutants_of(rulebook, rulebook.rules))
    print(f"make {count} mutants: {time.perf_counter() - start:.1f} s")
    for processes in map(int, sys.argv[1:] or ["1", "2"]):
        start = time.perf_counter()
        mutation = mutate(rulebook, scenarios, rulebook.rules, processes=processes)
        taken = time.perf_counter() - start
        left = len(mutation.survivors)
        print(f"hold them against scenarios, {processes} processes: {taken:.1f} s, {left} left")


if __name__ == "__main__":
    main()
