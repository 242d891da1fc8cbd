"""Standards: a number or a range with dates, each value resting on a provision."""

from __future__ import annotations

from fractions import Fraction

import msgspec

from flagstone.dates import Period, Window
from flagstone.problems import NOWHERE, Place, Placed


class StandardValue(msgspec.Struct, frozen=True):
    """What the standard was on some days: one number (lower equals upper) or a range.

    `rests_on` names a provision; empty for a value that an authority set for itself (`is_local`).
    """

    window: Window
    lower: Fraction
    upper: Fraction
    rests_on: str
    note: str = ""
    is_local: bool = False


class Standard(Placed, frozen=True, eq=False):
    """A dated number that rules compare with.

    `tighter` is the direction in which a local standard may move it: `lower` or `higher`.
    `local_only` marks one that has no national value: without a local one it is not known.
    `is_range` says that its values are ranges, so that rules must name one of their bounds.
    `is_local` marks one to which an authority has set a value of its own.
    `note` is for readers of the rulebook: why no value held on some days, for example.
    """

    id: str
    title: str
    unit: str
    values: tuple[StandardValue, ...]
    tighter: str = ""
    local_only: bool = False
    is_local: bool = False
    is_range: bool = False
    note: str = ""
    place: Place = NOWHERE

    def on(self, period: Period) -> StandardValue | None:
        """The one value that holds on all of those days, or None."""
        for value in self.values:
            if value.window.holds(period) is True:
                return value
        return None

    def in_force(self, period: Period) -> bool | None:
        """Whether it has a value on those days; None if that changes among them."""
        if self.on(period):
            return True
        if all(value.window.holds(period) is False for value in self.values):
            # A local standard nobody set is not known, which is not the same as not in force.
            return None if self.local_only and not self.values else False
        return None
