"""Rules that are not yet agreed."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.checks.check import Check
from flagstone.conditions.tree import RaisedBefore, Reference, leaves
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule

DRAFT = "draft"


class DraftRule(Check):
    """A rule that is a draft."""

    code = "draft-rule"
    is_fault = False

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            if rule.status == DRAFT:
                owner = f"; its owner is {rule.owner}" if rule.owner else ""
                yield self.problem(
                    rule.place,
                    f"{rule.id} is a draft{owner}.",
                    "Agree it and write status: active.",
                )


class ReadsDraft(Check):
    """A rule in use whose verdict hangs on one that is not agreed."""

    code = "reads-a-draft"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            for name in _rules_read(rule):
                if rule.status != DRAFT and rulebook.rules[name].status == DRAFT:
                    yield self.problem(
                        rule.place,
                        f"{rule.id} is active and reads {name}, which is a draft.",
                        "Agree the one, or make the other a draft too.",
                        name,
                    )


def _rules_read(rule: Rule) -> dict[str, None]:
    names: dict[str, None] = {}
    for condition in rule.conditions:
        for leaf in leaves(condition):
            read = leaf if isinstance(leaf, Reference) else leaf.measure
            if isinstance(read, Reference | RaisedBefore):
                names[read.rule] = None
    return names
