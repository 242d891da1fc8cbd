"""A rulebook: vocabulary, instruments, provisions, standards, concerns and rules, as one whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from flagstone.rulebook.instruments import Instrument
from flagstone.rulebook.provisions import Provision
from flagstone.rulebook.rules import Concern, Rule
from flagstone.rulebook.standards import Standard
from flagstone.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Rulebook:
    """All that decides verdicts. Immutable, and safe to share between threads.

    `digest` is a SHA-256 over every file it was read from, by name and content. `derived` keeps what
    later layers work out once for a rulebook (its network, its engines), so that it goes with it.
    """

    vocabulary: Vocabulary
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    provisions: Mapping[str, Provision] = field(default_factory=dict)
    standards: Mapping[str, Standard] = field(default_factory=dict)
    concerns: Mapping[str, Concern] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    digest: str = ""
    derived: dict[object, object] = field(default_factory=dict, repr=False)
