"""Provisions: one duty or expectation each, in our words, and the instruments that hold it."""

from __future__ import annotations

from dataclasses import dataclass, field

from flagstone.dates import LAST_DAY, Period, Window
from flagstone.problems import NOWHERE, Place
from flagstone.rulebook.instruments import Edition, Instrument, Standing, Verification


@dataclass(frozen=True, slots=True)
class Holding:
    """Where one edition of an instrument holds a provision.

    `pinpoint` is the section, regulation or chapter; empty where nobody established it. `duty`
    replaces the provision's wording where this edition says something else.
    """

    instrument: Instrument
    edition: Edition
    pinpoint: str
    verification: Verification
    window: Window
    standing: Standing
    duty: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Provision:
    """One duty or expectation.

    `cite_with` names provisions without which this one must not be cited, and `never_say` words
    that a rule citing it must not use: what readers of the law most often get wrong about it.
    """

    id: str
    title: str
    duty: str
    holdings: tuple[Holding, ...]
    note: str = ""
    cite_with: tuple[str, ...] = ()
    never_say: tuple[str, ...] = ()
    place: Place = field(default=NOWHERE, compare=False)

    def in_force(self, period: Period) -> bool | None:
        """Whether some instrument holds it on those days; None where that differs among them."""
        answers = [holding.window.holds(period) for holding in self.holdings]
        if True in answers:
            return True
        if None not in answers:
            return False
        # One edition may end on the day before the next begins: together they may cover it all.
        days = (Period(period.first, period.first), Period(period.last, period.last))
        ends = [any(h.window.holds(day) is True for h in self.holdings) for day in days]
        return True if all(ends) and not self._gap_within(period) else None

    @property
    def strongest(self) -> Standing:
        """The strongest standing that it ever had."""
        return max(holding.standing for holding in self.holdings)

    def holdings_on(self, period: Period) -> tuple[Holding, ...]:
        """The places that hold it on those days, or may do, strongest first."""
        current = [h for h in self.holdings if h.window.holds(period) is not False]
        return tuple(sorted(current, key=lambda holding: -holding.standing))

    def _gap_within(self, period: Period) -> bool:
        """Whether some day inside the period is certainly covered by no holding."""
        day = period.first
        while day <= period.last:
            reach = [
                LAST_DAY if h.window.end is None else h.window.end.earliest
                for h in self.holdings
                if h.window.holds(Period(day, day)) is True
            ]
            if not reach:
                return True
            day = max(reach) + 1
        return False
