"""Rules and standards whose dates do not fit the law they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from flagstone.checks.check import Check
from flagstone.conditions.tree import standards_read
from flagstone.dates import FIRST_DAY, LAST_DAY, Period, Window, day_in_words
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


class NeverInForce(Check):
    """A rule that is in force on no day: its dates, its standards and its law never meet."""

    code = "never-in-force"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            days = _possible(rule.windows)
            if rule.cites:
                days = _meeting(days, _possible(_cited(rule, rulebook)))
            for name in standards_read(rule.when):
                values = rulebook.standards[name].values
                if values:
                    days = _meeting(days, _possible(value.window for value in values))
            if not days:
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
            law = _joined(_possible(_cited(rule, rulebook)))
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


class StandardGap(Check):
    """A standard without a value on some day between two of its values, and no note of its own.

    Law has such days: for five months of 2020 some limits were "as soon as practicable".
    """

    code = "standard-gap"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for standard in rulebook.standards.values():
            if standard.note:
                continue
            covered = _joined(_possible(value.window for value in standard.values))
            for earlier, later in pairwise(covered):
                gap = Period(earlier.last + 1, later.first - 1)
                yield self.problem(
                    standard.place,
                    f"{standard.id} has no value on {gap}: rules that read it are not in force "
                    "then.",
                    "Let the values meet, or say in a note why they do not.",
                    str(gap),
                )


def _cited(rule: Rule, rulebook: Rulebook) -> Iterator[Window]:
    for name in rule.cites:
        for holding in rulebook.provisions[name].holdings:
            yield holding.window


def _possible(windows: Iterable[Window]) -> list[Period]:
    """The days on which some window may hold, window by window."""
    return [period for window in windows if (period := window.possible)]


def _meeting(some: list[Period], others: list[Period]) -> list[Period]:
    both = (
        Period(max(one.first, other.first), min(one.last, other.last))
        for one in some
        for other in others
    )
    return [period for period in both if period.first <= period.last]


def _joined(periods: list[Period]) -> list[Period]:
    """The same days as periods that neither overlap nor touch, in order."""
    joined: list[Period] = []
    for period in sorted(periods):
        if joined and period.first <= joined[-1].last + 1:
            joined[-1] = Period(joined[-1].first, max(joined[-1].last, period.last))
        else:
            joined.append(period)
    return joined


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
