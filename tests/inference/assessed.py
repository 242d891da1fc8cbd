"""Assessing what a test states, by each engine."""

from __future__ import annotations

import pytest

from flagstone.inference.assessment import Assessment
from flagstone.inference.durable import available
from flagstone.inference.judging import judge
from flagstone.inference.verdicts import Outcome
from flagstone.problems import NOWHERE
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.situations import Situation

FIGURES = "the authority's own figures as at 31 March 2025"
# Those that are installed here.
NAMES = ["plain", "durable"] if available() else ["plain"]
ENGINES = pytest.mark.parametrize("engine", NAMES)


def assess(rulebook: Rulebook, *sentences: str, engine: str = "plain") -> Assessment:
    situation = Situation(rulebook)
    for sentence in sentences:
        situation.add(sentence, NOWHERE)
    return judge(situation.rulebook, situation.sheet(), situation.earlier(), engine)


def outcome(rulebook: Rulebook, *sentences: str, rule: str = "a", engine: str = "plain") -> Outcome:
    return assess(rulebook, *sentences, engine=engine).bodies[0].verdicts[rule].outcome
