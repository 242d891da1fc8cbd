"""Days on which a standard has no value, or may have two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from flagstone.checks.check import Check
from flagstone.checks.fit import Found
from flagstone.consistency.findings import Kind
from flagstone.dates import Period
from flagstone.inference.stretches import joined
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook


class StandardGap(Check):
    """A standard without a value on some day between two of its values, and no note of its own.

    Law has such days: for five months of 2020 some limits were "as soon as practicable".
    """

    code = "standard-gap"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for standard in rulebook.standards.values():
            if standard.note:
                continue
            covered = joined(value.window.possible for value in standard.values)
            for earlier, later in pairwise(covered):
                gap = Period(earlier.last + 1, later.first - 1)
                yield self.problem(
                    standard.place,
                    f"{standard.id} has no value on {gap}: rules that read it are not in force "
                    "then.",
                    "Let the values meet, or say in a note why they do not.",
                    str(gap),
                )


class StandardUncovered(Found):
    """A standard that has no value on days on which a rule that reads it is in force, or says that
    it is."""

    code = Kind.STANDARD_UNCOVERED.value


class StandardCoveredTwice(Check):
    """A standard of which one value certainly holds on a day on which another may.

    Two that both certainly hold are refused when a rulebook is loaded. Where only the month of a
    change is known, the one that certainly holds would be taken, and the doubt would go unsaid.
    """

    code = "standard-covered-twice"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for standard in rulebook.standards.values():
            for one, other in combinations(standard.values, 2):
                for certain, doubtful in ((one, other), (other, one)):
                    sure, possible = certain.window.sure, doubtful.window.possible
                    if not (sure and possible):
                        continue
                    first, last = max(sure.first, possible.first), min(sure.last, possible.last)
                    if first <= last:
                        days = Period(first, last)
                        yield self.problem(
                            standard.place,
                            f"{standard.id} has one value on {days} and may have another, of "
                            "which only the month of change is known.",
                            "Let both change in that month, or establish the day.",
                            str(days),
                        )
