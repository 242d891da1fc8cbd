"""Rules that test two kinds of evidence at once."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.checks.check import Check
from flagstone.conditions.tree import Known, facts_of, tests
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook


class TwoKindsOfEvidence(Check):
    """A rule whose condition reads both figures and what people found, in words.

    A missing word may then keep a good figure undecided. There can be good reason for it.
    """

    code = "two-kinds-of-evidence"
    is_fault = False

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        types = rulebook.vocabulary.fact_types
        for rule in rulebook.rules.values():
            by_kind = {
                types[fact].evidence: fact
                for test in tests(rule.when)
                if not isinstance(test.measure, Known)
                for fact in facts_of(test.measure)
            }
            if len(by_kind) > 1:
                facts = " and ".join(sorted(by_kind.values()))
                yield self.problem(
                    rule.place,
                    f"{rule.id} tests a figure and words at once: {facts}.",
                    "Make two rules of it, unless neither would mean anything by itself.",
                )
