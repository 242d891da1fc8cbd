"""Sweeping gives the outcomes that judging gives, by the short way and by the long one."""

from __future__ import annotations

import random

from tests.inference.assessed import ENGINES

from flagstone.inference.judging import Judge
from flagstone.inference.sweeping import Sweep
from flagstone.inference.verdicts import Outcome
from flagstone.problems import NOWHERE
from flagstone.specification.situations import Situation

RULES = {
    "a": "when: {children_per_officer: {above: {standard: caseload-range, bound: upper}}}",
    "b": "when: {late_reviews: {at_least: 3}}\npolicy: x",
    "c": "when: {all: [{raised: a}, {challenge: {is: absent}}]}",
    "d": "when: {challenge: {is: absent}}\nuntil: 2012-12-31",
}
DAYS = ("31 March 2011", "1 April 2011", "31 March 2025")
SENTENCES = (
    "reviewing officers hold {} children each",
    "{} children in care had a late review",
    "{} of 400 children in care had a late review",
    "challenge by reviewing officers is absent",
    "as at 1 March 2011, challenge by reviewing officers is limited",
    "for older children, challenge by reviewing officers is absent",
)


@ENGINES
def test_sweeping_and_judging_agree(written_rulebook, engine: str) -> None:
    rulebook = written_rulebook.with_rules(**RULES)
    judge = Judge(rulebook, engine)
    chance = random.Random(1)
    sheets = []
    for _ in range(300):
        situation = Situation(rulebook)
        situation.add(f"an inspection that ended on {chance.choice(DAYS)}", NOWHERE)
        for sentence in chance.sample(SENTENCES, chance.randint(0, 4)):
            situation.add(sentence.format(chance.choice([0, 2, 3, 70, 71, 95])), NOWHERE)
        sheets.append(situation.sheet())
    swept = Sweep(judge).outcomes(sheets)
    seen = set()
    for sheet, outcomes in zip(sheets, swept, strict=True):
        verdicts = judge.assess(sheet).bodies[0].verdicts
        assert outcomes == {rule: verdict.outcome for rule, verdict in verdicts.items()}
        seen |= set(outcomes.values())
    assert seen >= {Outcome.RAISED, Outcome.CLEAR, Outcome.UNDECIDED, Outcome.NOT_IN_FORCE}


def test_nothing_to_sweep_gives_nothing(written_rulebook) -> None:
    assert Sweep(Judge(written_rulebook.load(), "plain")).outcomes([]) == []
