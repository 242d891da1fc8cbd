"""Provisions: one duty or expectation each, in our words, and the instruments that hold it."""

from __future__ import annotations

import msgspec

from flagstone.dates import FIRST_DAY, LAST_DAY, Period, Window
from flagstone.problems import NOWHERE, Place, Placed
from flagstone.rulebook.instruments import Edition, Instrument, Standing, Verification


class Holding(msgspec.Struct, frozen=True):
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


class Provision(Placed, frozen=True, eq=False):
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
    place: Place = NOWHERE

    def __repr__(self) -> str:
        return f"<Provision {self.id}: {self.title!r}>"

    def in_force(self, period: Period) -> bool | None:
        """Whether some instrument holds it on those days; None where that differs among them.

        One edition may hand over to the next within the period. Where the day of handing over is
        not established but its month is, one or the other held it all through that month.
        """
        answers = [holding.window.holds(period) for holding in self.holdings]
        if True in answers:
            return True
        if None not in answers:
            return False
        return True if self._covers(period) else None

    @property
    def strongest(self) -> Standing:
        """The strongest standing that it ever had."""
        return max(holding.standing for holding in self.holdings)

    def holdings_on(self, period: Period) -> tuple[Holding, ...]:
        """The places that hold it on those days, or may do, strongest first."""
        current = [h for h in self.holdings if h.window.holds(period) is not False]
        return tuple(sorted(current, key=lambda holding: -holding.standing))

    def _covers(self, period: Period) -> bool:
        """Whether holdings follow one another without a gap from its first day to its last."""
        day = period.first
        while day <= period.last:
            reach = [
                self._last_day_of(holding)
                for holding in self.holdings
                if self._first_day_of(holding) <= day <= self._last_day_of(holding)
            ]
            if not reach:
                return False
            day = max(reach) + 1
        return True

    def _first_day_of(self, holding: Holding) -> int:
        start = holding.window.start
        if start is None:
            return FIRST_DAY
        handed_over = any(other.window.end == start for other in self.holdings)
        return start.earliest if handed_over else start.latest

    def _last_day_of(self, holding: Holding) -> int:
        end = holding.window.end
        if end is None:
            return LAST_DAY
        handed_over = any(other.window.start == end for other in self.holdings)
        return end.latest if handed_over else end.earliest
