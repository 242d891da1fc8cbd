"""How what is held of one fact differs between two sheets, in words."""

from __future__ import annotations

import msgspec

from flagstone.compare.comparison import CauseKind
from flagstone.inference.assessment import Held
from flagstone.inference.verdicts import Why
from flagstone.reports.statements import WHY_UNUSABLE, Speaker, as_at
from flagstone.vocabulary.fact_types import Better, FactType


class FactMoved(msgspec.Struct, frozen=True):
    """A fact on both sides; None where one says nothing of it."""

    fact_type: FactType
    was: Held | None
    now: Held | None

    @property
    def differs(self) -> bool:
        """Whether a rule could tell the two apart, but for their dates."""
        return _content(self.was) != _content(self.now)

    @property
    def moved(self) -> bool:
        """Whether it has another value, and both could be used."""
        return self.differs and self.kind == "fact moved"

    @property
    def kind(self) -> CauseKind:
        """Moved where both values could be used; otherwise what became of one of them."""
        if _usable(self.now):
            if _usable(self.was):
                return "fact moved"
            return "figures are fresh again" if _stale(self.was) else "fact appeared"
        return "figures grew stale" if _stale(self.now) else "fact went missing"

    def says(self, speaker: Speaker) -> str:
        """The two values with their days, or which is missing and why."""
        if self.kind != "fact moved":
            said = f"{self._side(self.now, speaker)} now; before, {self._side(self.was, speaker)}"
            return f"{self.fact_type.title}: {said}."
        was, now = self._side(self.was, speaker), self._side(self.now, speaker)
        return f"{self.fact_type.title}: {now} now; before, {was}{self._direction()}."

    def _side(self, held: Held | None, speaker: Speaker) -> str:
        if held is None:
            return "not stated"
        if held.why is not None and held.fact.value is None:
            return WHY_UNUSABLE[held.why]
        value = speaker.value(self.fact_type, held.fact.value, held.fact.of)
        why = f", {WHY_UNUSABLE[held.why]}" if held.why is not None else ""
        return f"{value} ({as_at(held.period)}{why})"

    def _direction(self) -> str:
        """Whether that is the better or the worse way for children, where that is certain."""
        if self.was is None or self.now is None or self.fact_type.better is Better.NEITHER:
            return ""
        was, now = self.was.share or self.was.value, self.now.share or self.now.value
        if was is None or now is None or not (was.high < now.low or now.high < was.low):
            return ""
        rises = was.high < now.low
        better = rises == (self.fact_type.better is Better.HIGHER)
        return f", which is {'better' if better else 'worse'} for children"


def _content(held: Held | None) -> object:
    return None if held is None else (held.value, held.of, held.share, held.why)


def _usable(held: Held | None) -> bool:
    return held is not None and held.value is not None


def _stale(held: Held | None) -> bool:
    return held is not None and held.why is Why.STALE
