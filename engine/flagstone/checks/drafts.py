"""Rules that are not yet agreed."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.checks.check import Check
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import rules_read


class DraftRule(Check):
    """A rule that is a draft."""

    code = "draft-rule"
    is_fault = False

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            if rule.is_draft:
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
            for name in sorted(rules_read(rule)):
                if not rule.is_draft and rulebook.rules[name].is_draft:
                    yield self.problem(
                        rule.place,
                        f"{rule.id} is active and reads {name}, which is a draft.",
                        "Agree the one, or make the other a draft too.",
                        name,
                    )
