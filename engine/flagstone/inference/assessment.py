"""What the door let in, and what was decided: everything a report is made from."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from flagstone.conditions.tree import Aspect
from flagstone.dates import Period
from flagstone.inference.verdicts import Verdict, Why
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import Fact, FactSheet
from flagstone.vocabulary.english import counted
from flagstone.vocabulary.intervals import Interval


class Held(msgspec.Struct, frozen=True):
    """What is held to be so about one fact, once every statement about it has been weighed.

    `fact` is the statement that decides. `others` are statements that were overruled by a stronger
    voice, or that dispute it. `value` is None where the fact cannot be used; `why` then says why.
    `disputed` marks sources of equal weight that disagree: the worse of them decides.
    """

    fact: Fact
    value: Interval | None
    of: Interval | None
    period: Period
    share: Interval | None = None
    why: Why | None = None
    disputed: bool = False
    others: tuple[Fact, ...] = ()

    def aspect(self, aspect: Aspect) -> Interval | None:
        """Its value, its share of its denominator, or the denominator."""
        if aspect is Aspect.VALUE:
            return self.value
        return self.share if aspect is Aspect.SHARE else self.of


class Body(msgspec.Struct, frozen=True):
    """One body of children: the authority's as a whole (`whom` empty) or a group of them.

    `held` has every fact that was stated about them, by fact type, the authority's standing where a
    group's own is missing. `verdicts` has every rule for the whole body, and for a group within it
    only the rules that read something said of that group.
    """

    whom: str
    held: Mapping[str, Held]
    verdicts: Mapping[str, Verdict]

    def __repr__(self) -> str:
        return f"<Body {self.whom!r}: {counted(len(self.verdicts), 'verdict')}>"


class Assessment(msgspec.Struct, frozen=True):
    """All verdicts for one sheet. `bodies[0]` is the body that the sheet as a whole concerns."""

    rulebook: Rulebook
    sheet: FactSheet
    earlier: tuple[Assessment, ...]
    bodies: tuple[Body, ...]
    engine: str
    verified: bool = False

    def __repr__(self) -> str:
        return f"<Assessment of {self.sheet!r}, {self.engine}>"
