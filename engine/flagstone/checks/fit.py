"""Faults in how rules fit together, as they are found elsewhere, told as problems."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.checks.check import Check
from flagstone.consistency.findings import Kind
from flagstone.consistency.looking import faults
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook


class Found(Check):
    """The findings of one kind."""

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for each in faults(rulebook):
            if each.kind == self.code:
                message = f"{each.said} {each.reason}".strip()
                yield self.problem(each.place, message, each.suggestion, each.found)


def undecided(rulebook: Rulebook) -> int:
    """How many questions about single rules would have taken too long to decide."""
    return sum(each.kind is Kind.NOT_DECIDED for each in faults(rulebook))
