"""Rules whose dates do not fit the law they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.checks.check import Check
from flagstone.consistency.ground import ground
from flagstone.dates import FIRST_DAY, LAST_DAY, Period, Window, day_in_words
from flagstone.inference.stretches import joined, law_days
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


class NeverInForce(Check):
    """A rule that is certainly in force on no day: its dates, its standards and its law never
    meet."""

    code = "never-in-force"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        on = ground(rulebook)
        for rule in rulebook.rules.values():
            of_law, _ = law_days(rule, rulebook, on.gates)
            if rule.cites and not (of_law and on.in_force(rule.id)):
                yield self.problem(
                    rule.place,
                    f"{rule.id} is in force on no day: its own dates, the standards it reads and "
                    "what it cites never meet.",
                    "Correct its dates, or cite what was in force then.",
                )


class InForceWithoutLaw(Check):
    """A rule that says it is in force on a day on which nothing it cites is."""

    code = "in-force-without-law"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            law = joined(window.possible for window in _cited(rule, rulebook))
            for window in rule.windows:
                day = _first_outside(window, law)
                if day is not None:
                    yield self.problem(
                        rule.place,
                        f"{rule.id} is in force on {day_in_words(day)}, and nothing that it cites "
                        "is.",
                        "Correct its dates, or cite what was in force then.",
                        str(window),
                    )


def _cited(rule: Rule, rulebook: Rulebook) -> Iterator[Window]:
    for name in rule.cites:
        for holding in rulebook.provisions[name].holdings:
            yield holding.window


def _first_outside(window: Window, law: list[Period]) -> int | None:
    """The first day on which a window certainly holds and no law may be in force.

    A window that states no beginning, or no end, is held to begin and end with the law.
    """
    if not law or (window.start is None and window.end is None):
        return None
    sure = window.sure
    if sure is None:
        return None
    day = sure.first if sure.first > FIRST_DAY else law[0].first
    last = sure.last if sure.last < LAST_DAY else law[-1].last
    for period in law:
        if period.first <= day:
            day = max(day, period.last + 1)
    return day if day <= last else None
