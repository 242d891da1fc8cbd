"""The vocabulary: every fact type, scale and group of children that files may name."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec import field
from msgspec.structs import force_setattr

from flagstone.problems import did_you_mean
from flagstone.vocabulary.english import counted, same_start
from flagstone.vocabulary.fact_types import FactType, Scale
from flagstone.vocabulary.sentences import Sentences


class Vocabulary(msgspec.Struct, frozen=True, eq=False):
    """What can be said. `areas` maps each practice area's id to its title, in reading order."""

    fact_types: Mapping[str, FactType] = field(default_factory=dict)
    scales: Mapping[str, Scale] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    areas: Mapping[str, str] = field(default_factory=dict)
    _sentences: Sentences | None = None

    def __repr__(self) -> str:
        return f"<Vocabulary of {counted(len(self.fact_types), 'fact type')}>"

    @property
    def sentences(self) -> Sentences:
        """Every sentence, to be said and read. Made when first asked for, and kept."""
        if self._sentences is None:
            force_setattr(self, "_sentences", Sentences(self))
        assert self._sentences is not None
        return self._sentences

    def fact_type(self, id: str) -> FactType | None:
        """The fact type of that name, or None; `suggest` then says what may have been meant."""
        return self.fact_types.get(id)

    def suggest(self, id: str) -> str:
        """A sentence that offers the nearest names of fact types, or nothing."""
        return did_you_mean(id, self.fact_types)

    def by_title(self, title: str) -> FactType | None:
        """The fact type with that title, whose first letter may be either case."""
        wanted = same_start(title)
        return next(
            (each for each in self.fact_types.values() if same_start(each.title) == wanted), None
        )
