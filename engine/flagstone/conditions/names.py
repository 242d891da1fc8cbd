"""What a condition may name: fact types, standards and rules."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec
from msgspec import field

from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.vocabulary import Vocabulary


class StandardName(msgspec.Struct, frozen=True):
    """As much of a standard as a condition needs: its unit, and whether it is a range."""

    title: str
    unit: str
    is_range: bool = False


class Names(msgspec.Struct, frozen=True):
    """Everything that may be named in a condition. `rules` holds every rule's id."""

    vocabulary: Vocabulary
    standards: Mapping[str, StandardName] = field(default_factory=dict)
    rules: Collection[str] = ()


def unit_of(fact_type: FactType) -> str:
    """The unit that two values must share to be compared, in words.

    >>> from flagstone.vocabulary.fact_types import Sentence
    >>> unit_of(FactType("a", "A", "x", "y", Kind.PERCENTAGE, Sentence("a is {value}")))
    'per cent'
    """
    match fact_type.kind:
        case Kind.PERCENTAGE:
            return fact_type.unit or "per cent"
        case Kind.DAYS:
            return fact_type.unit or "days"
        case Kind.DATE:
            return "a date"
        case Kind.BOOLEAN:
            return "yes or no"
        case Kind.SCALE:
            name = fact_type.scale.name if fact_type.scale else fact_type.id
            return f"the scale {name}"
    return fact_type.unit
