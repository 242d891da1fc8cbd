"""The properties of explanations over many more cases than the suite takes: run by hand.

PYTHONPATH=engine python -m tests.explain.at_length 1000 2000
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "inference"))

from tests.explain import test_random_authorities as properties

_STEP = 25


def main(first: int, last: int) -> None:
    """Try every property on the cases from one seed to another."""
    verdicts = 0
    for start in range(first, last, _STEP):
        seeds = range(start, min(start + _STEP, last))
        verdicts += sum(1 for _ in properties.scenes(seeds))
        properties.test_no_change_in_the_other_facts_changes_a_verdict(seeds)
        properties.test_every_decisive_fact_of_a_decided_verdict_is_needed(seeds)
        properties.test_every_change_brings_about_what_it_claims(seeds)
        properties.test_no_smaller_change_of_one_fact_would_do(seeds)
        properties.test_what_each_value_of_a_missing_fact_leads_to_is_so(seeds)
        print(f"seeds {seeds.start} to {seeds.stop - 1}: {verdicts:,} verdicts so far, none amiss")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
