"""The same for programs, as JSON."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagstone.renderers.review_pages import Explained
from flagstone.renderers.structured import render_one
from flagstone.specification.coverage import RuleCoverage
from flagstone.specification.mutation import Mutation


class CoverageData(msgspec.Struct, frozen=True):
    """What the scenarios of each rule decide both ways."""

    rules: tuple[RuleCoverage, ...]


class SurvivorData(msgspec.Struct, frozen=True):
    """A mutant that no scenario noticed. `explained` says why it needs none, where that is said."""

    about: str
    kind: str
    change: str
    rules: tuple[str, ...]
    scenario: str
    otherwise: str
    explained: str


class MutationData(msgspec.Struct, frozen=True):
    """How many mutants there were and how many scenarios noticed, and the rest."""

    mutants: int
    noticed: int
    survivors: tuple[SurvivorData, ...]


def coverage_json(measured: Sequence[RuleCoverage]) -> str:
    """The coverage of rules."""
    return render_one(CoverageData(tuple(measured)))


def mutation_json(mutation: Mutation, explained: Explained) -> str:
    """What came of mutants."""
    survivors = []
    for survivor in mutation.survivors:
        mutant, witness = survivor.mutant, survivor.witness
        explanation = explained.get((mutant.about, mutant.change))
        survivors.append(
            SurvivorData(
                mutant.about,
                mutant.kind.value,
                mutant.change,
                mutant.rules,
                witness.scenario,
                witness.otherwise,
                explanation.why if explanation else "",
            )
        )
    return render_one(MutationData(mutation.total, len(mutation.killed), tuple(survivors)))
