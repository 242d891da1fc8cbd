"""The same sheets read with different vocabularies: what one has no word for is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import field
from msgspec.structs import replace

from flagstone.compare.matching import shared_terms
from flagstone.sheets.fact_sheet import Fact, FactSheet
from flagstone.sheets.reading import read_sheet
from flagstone.vocabulary.vocabulary import Vocabulary


class Readings(msgspec.Struct, frozen=True):
    """Sheets by their place in `paths`. `terms` are the words of both rulebooks.

    A sheet was written for one of the two, and may state facts that the other has not got.
    """

    paths: Sequence[Path]
    terms: Vocabulary
    kept: dict[tuple[int, int], FactSheet] = field(default_factory=dict)
    vocabularies: dict[int, Vocabulary] = field(default_factory=dict)
    """Those that were read with, held on to so that no other takes the id of one."""
    alike: dict[int, int] = field(default_factory=dict)
    """Vocabularies that read every sheet as another one does."""

    def sheet(self, number: int, vocabulary: Vocabulary) -> FactSheet:
        """One sheet. Raises ProblemsError where it cannot be read with that vocabulary."""
        key = number, self._as(vocabulary)
        if key not in self.kept:
            read = read_sheet(self.paths[number], shared_terms(self.terms, vocabulary))
            self.kept[key] = _without_strangers(read, vocabulary)
        return self.kept[key]

    def with_earlier(
        self, number: int, vocabulary: Vocabulary
    ) -> tuple[FactSheet, list[FactSheet]]:
        """One sheet, with the earlier ones of its authority, oldest first."""
        sheets = self.all(vocabulary)
        return sheets[number], sheets[number].before_it(sheets)

    def all(self, vocabulary: Vocabulary) -> list[FactSheet]:
        """Every sheet. Raises ProblemsError where one cannot be read with that vocabulary."""
        return [self.sheet(each, vocabulary) for each in range(len(self.paths))]

    def _as(self, vocabulary: Vocabulary) -> int:
        """The number of the vocabulary, or of one that says the same."""
        mine = id(vocabulary)
        if mine not in self.alike:
            self.alike[mine] = next(
                (each for each, other in self.vocabularies.items() if _same(vocabulary, other)),
                mine,
            )
            self.vocabularies[mine] = vocabulary
        return self.alike[mine]


class Given(msgspec.Struct, frozen=True):
    """Sheets that were read, or made, before: for rulebooks of one vocabulary."""

    sheets: Sequence[FactSheet]

    def with_earlier(
        self, number: int, vocabulary: Vocabulary
    ) -> tuple[FactSheet, list[FactSheet]]:
        """One sheet, with the earlier ones of its authority, oldest first."""
        sheets = self.all(vocabulary)
        return sheets[number], sheets[number].before_it(sheets)

    def all(self, vocabulary: Vocabulary) -> Sequence[FactSheet]:
        """Every sheet."""
        del vocabulary  # it is the one that they were read with
        return self.sheets


def _same(one: Vocabulary, other: Vocabulary) -> bool:
    return all(
        getattr(one, part) == getattr(other, part)
        for part in ("fact_types", "scales", "groups", "areas")
    )


def _without_strangers(sheet: FactSheet, vocabulary: Vocabulary) -> FactSheet:
    """The sheet without facts, groups and areas that the vocabulary has not got."""

    def known(facts: Sequence[Fact]) -> tuple[Fact, ...]:
        return tuple(fact for fact in facts if fact.type in vocabulary.fact_types)

    groups: Mapping[str, tuple[Fact, ...]] = {
        group: known(facts) for group, facts in sheet.groups.items() if group in vocabulary.groups
    }
    return replace(sheet, facts=known(sheet.facts), groups=groups)
