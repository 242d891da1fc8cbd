"""The vocabulary: every fact type, scale and group of children that files may name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from flagstone.vocabulary.fact_types import FactType, Scale


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What can be said. `areas` maps each practice area's id to its title, in reading order."""

    fact_types: Mapping[str, FactType] = field(default_factory=dict)
    scales: Mapping[str, Scale] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    areas: Mapping[str, str] = field(default_factory=dict)
