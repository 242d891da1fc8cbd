"""What shows a rule right, and what would prove it wrong: scenarios, coverage and mistakes."""

from __future__ import annotations

from collections import Counter

import msgspec

from flagstone.inference.stretches import standards_of
from flagstone.pages.gathering import Gathered
from flagstone.pages.scenario_groups import ScenarioGroup, groups_of
from flagstone.rulebook.rules import Rule
from flagstone.specification.coverage import RuleCoverage
from flagstone.specification.mutation import Survivor


class Mistake(msgspec.Struct, frozen=True):
    """A mistake that no scenario noticed. `why` explains it, where somebody did."""

    change: str
    scenario: str
    otherwise: str
    why: str


class Mistakes(msgspec.Struct, frozen=True):
    """What came of the mistakes in a rule, and in the standards that it shares with others."""

    total: int
    noticed: int
    survivors: tuple[Mistake, ...]

    @property
    def unexplained(self) -> int:
        """How many nobody noticed or explained."""
        return sum(not each.why for each in self.survivors)

    @property
    def explained(self) -> int:
        """How many were not noticed, and somebody said why."""
        return len(self.survivors) - self.unexplained


class Proof(msgspec.Struct, frozen=True):
    """All that this build computed about one rule. `mistakes` is None where none were tried."""

    groups: tuple[ScenarioGroup, ...]
    outcomes: tuple[tuple[str, int], ...]
    coverage: RuleCoverage
    mistakes: Mistakes | None

    @property
    def scenarios(self) -> int:
        """How many scenarios ask about it."""
        return sum(len(group.rows) for group in self.groups)

    @property
    def failed(self) -> int:
        """How many of them do not hold."""
        return sum(group.failed for group in self.groups)


def proof_of(rule: Rule, gathered: Gathered) -> Proof:
    """What is known about one rule."""
    groups = groups_of(gathered.asked.get(rule.id, ()), rule.id)
    counted = Counter(row.outcome for group in groups for row in group.rows if row.outcome)
    order = ("raised", "clear", "undecided", "not applicable", "not in force", "not looked at")
    return Proof(
        groups,
        tuple((name, counted[name]) for name in order if counted[name]),
        gathered.coverage[rule.id],
        mistakes_in(rule, gathered),
    )


def mistakes_in(rule: Rule, gathered: Gathered) -> Mistakes | None:
    """The mistakes made in a rule and in the standards that it reads."""
    tried = gathered.tried
    if tried is None or rule.status != "active":
        return None
    mine = {rule.id, *standards_of(rule)}
    noticed = sum(about in mine for about, _ in tried.mutation.killed)
    left = [each for each in tried.mutation.survivors if each.mutant.about in mine]
    survivors = tuple(_mistake(each, gathered) for each in left)
    return Mistakes(noticed + len(survivors), noticed, survivors)


def _mistake(survivor: Survivor, gathered: Gathered) -> Mistake:
    assert gathered.tried is not None
    mutant = survivor.mutant
    explanation = gathered.tried.explanations.get((mutant.about, mutant.change))
    return Mistake(
        mutant.change,
        survivor.witness.scenario,
        survivor.witness.otherwise,
        explanation.why if explanation else "",
    )
