"""The left side of a comparison: what about a fact is measured, and how its limits are read."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from flagstone.conditions.tree import Amount, Aspect
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import MOST, Interval

SHARES = Interval(0, 2000)  # 0 to 100 per cent, in twentieths of a percentage point
DENOMINATORS = Interval(0, MOST)


class Measured(msgspec.Struct, frozen=True):
    """An amount, and the fact type by which its literals are read and written."""

    amount: Amount
    type: FactType

    @classmethod
    def of(cls, fact_type: FactType, aspect: Aspect = Aspect.VALUE) -> Measured:
        """A fact's value, its share of its denominator to one decimal, or the denominator."""
        match aspect:
            case Aspect.SHARE:
                as_read = replace(
                    fact_type, kind=Kind.PERCENTAGE, unit="", decimals=1, range=SHARES
                )
            case Aspect.OF:
                as_read = replace(fact_type, kind=Kind.COUNT, decimals=0, of="", range=DENOMINATORS)
            case _:
                as_read = fact_type
        return cls(Amount(fact_type.id, aspect), as_read)

    @property
    def name(self) -> str:
        """What it is, for the middle of a message."""
        match self.amount.aspect:
            case Aspect.SHARE:
                return f"the share of {self.type.id}"
            case Aspect.OF:
                return f"the denominator of {self.type.id}"
        return self.type.id
