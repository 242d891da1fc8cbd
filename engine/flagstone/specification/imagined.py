"""Imagined evidence: what a sheet of one day might say, and what one before it said."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec import field
from msgspec.structs import replace

from flagstone.dates import Period, day_in_words
from flagstone.inference.assessment import Assessment, Body, Held
from flagstone.inference.door import Door, hold
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import Fact, FactSheet, SheetKind
from flagstone.specification.likely_values import Stated
from flagstone.vocabulary.fact_types import Evidence

YEAR = 365


class Imagined(msgspec.Struct, frozen=True):
    """What a sheet of one day might say. `earlier` is what one of another day before says: a year
    before where it is left out."""

    day: int
    facts: Mapping[str, Stated] = field(default_factory=dict)
    earlier: Mapping[str, Stated] = field(default_factory=dict)
    another_day: int = 0

    @property
    def day_before(self) -> int:
        """The day of the earlier sheet."""
        return self.another_day or self.day - YEAR

    def on(self, day: int) -> Imagined:
        """The same, said on another day; the earlier sheet stays as it is."""
        return replace(self, day=day, another_day=self.day_before)

    def saying(self, fact: str, stated: Stated) -> Imagined:
        """The same, with something else said of one fact."""
        return replace(self, facts={**self.facts, fact: stated})

    def lines(self, rulebook: Rulebook) -> tuple[str, ...]:
        """Its Given steps, without their first words."""
        types = rulebook.vocabulary.fact_types
        words = any(types[fact].evidence is Evidence.WORDS for fact in (*self.facts, *self.earlier))
        said = rulebook.vocabulary.sentences
        first = "an inspection that ended on" if words else "the authority's own figures as at"
        before = f"an earlier sheet as at {day_in_words(self.day_before)} says that"
        return (
            f"{first} {day_in_words(self.day)}",
            *(f"{before} {said.say(types[fact], *each)}" for fact, each in self.earlier.items()),
            *(said.say(types[fact], *each) for fact, each in self.facts.items()),
        )

    def door(self, rulebook: Rulebook) -> Door:
        """The door for it."""
        past = _held(self.earlier, rulebook, self.day_before)
        sheet = FactSheet("Imagined", self.day, SheetKind.OWN_FIGURES)
        before = Assessment(rulebook, sheet, (), (Body("", past, {}),), "plain")
        return Door(rulebook, "", self.day, _held(self.facts, rulebook, self.day), (before,))


def _held(stated: Mapping[str, Stated], rulebook: Rulebook, day: int) -> dict[str, Held]:
    types = rulebook.vocabulary.fact_types
    return {name: hold(types[name], [_fact(name, each, day)], day) for name, each in stated.items()}


def _fact(name: str, stated: Stated, day: int) -> Fact:
    value, of = stated
    return Fact(name, value, Period(day, day), SheetKind.OWN_FIGURES.voice, of=of)
