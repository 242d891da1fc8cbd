"""Provisions cited against the cautions that stand in their own entries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flagstone.checks.check import Check
from flagstone.checks.texts import said_by
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook


class CitedAlone(Check):
    """A provision cited without the one that makes it the authority's duty."""

    code = "cited-alone"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            for name in rule.cites:
                for other in rulebook.provisions[name].cite_with:
                    if other not in rule.cites:
                        title = rulebook.provisions[other].title
                        yield self.problem(
                            rule.place,
                            f"{rule.id} cites {name} without {other} ({title}).",
                            f"Cite {other} too, or instead.",
                            name,
                        )


class NeverSaid(Check):
    """A rule that says of a provision what must not be said of it."""

    code = "never-said"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            for name in rule.cites:
                provision = rulebook.provisions[name]
                for words in provision.never_say:
                    pattern = re.compile(rf"(?<!\bnot )(?<!\bnot a )\b{re.escape(words)}\b", re.I)
                    for key, text in said_by(rule):
                        if pattern.search(text):
                            yield self.problem(
                                rule.place,
                                f"The {key} of {rule.id} says “{words}”, which is wrong of {name} "
                                f"({provision.title}).",
                                "Say it in other words; the provision's note says why."
                                if provision.note
                                else "Say it in other words.",
                                words,
                            )
