"""Instruments, provisions and standards that nothing uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from flagstone.checks.check import Check
from flagstone.conditions.tree import standards_read
from flagstone.problems import Place, Problem
from flagstone.rulebook.rulebook import Rulebook


class Placed(Protocol):
    """Anything that was written somewhere."""

    @property
    def place(self) -> Place:
        """Where it was written."""


class Unused(Check):
    """Something that no rule comes to, by citing it or through what it cites."""

    code = "unused"
    is_fault = False

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        standards = {
            name
            for rule in rulebook.rules.values()
            for condition in rule.conditions
            for name in standards_read(condition)
        }
        cited = {name for rule in rulebook.rules.values() for name in rule.cites}
        rested_on = {
            value.rests_on for name in standards for value in rulebook.standards[name].values
        }
        named = {name for provision in rulebook.provisions.values() for name in provision.cite_with}
        holding = {
            held.instrument.id
            for provision in rulebook.provisions.values()
            for held in provision.holdings
        }
        yield from self._beyond("standard", rulebook.standards, standards)
        yield from self._beyond("provision", rulebook.provisions, cited | rested_on | named)
        yield from self._beyond("instrument", rulebook.instruments, holding)

    def _beyond(self, kind: str, things: Mapping[str, Placed], used: set[str]) -> Iterator[Problem]:
        for name, thing in things.items():
            if name not in used:
                yield self.problem(
                    thing.place,
                    f"Nothing uses the {kind} {name}.",
                    "It may wait for a rule; otherwise take it away.",
                    name,
                )
