"""A fact type: one thing that can be known about an authority."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from flagstone.problems import NOWHERE, Place, Placed
from flagstone.vocabulary.intervals import EVERYTHING, Interval


class Kind(StrEnum):
    """What sort of value a fact type holds."""

    NUMBER = "number"
    COUNT = "count"
    PERCENTAGE = "percentage"
    DAYS = "days"
    BOOLEAN = "boolean"
    DATE = "date"
    SCALE = "scale"


class Better(StrEnum):
    """Which way is better for children. A re-referral rate can be wrong either way."""

    LOWER = "lower"
    HIGHER = "higher"
    NEITHER = "neither"


class Evidence(StrEnum):
    """What sort of evidence states it: a measured figure, or what somebody found, in words."""

    FIGURE = "figure"
    WORDS = "words"


class Statistic(StrEnum):
    """Which of several people's figures a value is. Either is one person's own."""

    MAXIMUM = "maximum"
    MINIMUM = "minimum"


class Scale(msgspec.Struct, frozen=True):
    """Words in order. A word's value is its place, from 0."""

    name: str
    words: tuple[str, ...]
    title: str = ""

    def place(self, word: str) -> int | None:
        """Where the word stands, or None if it is not on the scale."""
        return self.words.index(word) if word in self.words else None


class Sentence(msgspec.Struct, frozen=True):
    """How a fact is said, and read back.

    `text` has one `{value}`. `wordings` replaces it where each value has its own wording: by scale
    word, `yes` and `no`, or `one`, `alone` (one, and not of several) and `many`.
    """

    text: str = ""
    wordings: tuple[tuple[str, str], ...] = ()


class FactType(Placed, frozen=True, eq=False):
    """All that is specific to one fact. No Python knows a fact by name.

    `area` and `theme` come from where the file lies: `facts/<area>/<theme>.yaml`.
    `of` says in words what a denominator counts; empty where the fact has none.
    `statistic` is set where the value is the highest or lowest figure of several people.
    `fresh_for` is in months; None means it does not go stale.
    """

    id: str
    title: str
    area: str
    theme: str
    kind: Kind
    sentence: Sentence
    unit: str = ""
    decimals: int = 0
    better: Better = Better.NEITHER
    evidence: Evidence = Evidence.FIGURE
    of: str = ""
    smallest_of: int = 0
    statistic: Statistic | None = None
    fresh_for: int | None = None
    scale: Scale | None = None
    range: Interval = EVERYTHING
    meaning: str = ""
    measured: str = ""
    inspectors_say: tuple[str, ...] = ()
    place: Place = NOWHERE

    @property
    def steps_per_unit(self) -> int:
        """How many whole-number steps one unit is inside.

        A percentage worked out from two counts may fall between two written ones. Twice the written
        resolution keeps it exact against every threshold: even steps are written values, an odd
        step lies strictly between its neighbours.
        """
        return int(10**self.decimals) * (2 if self.kind is Kind.PERCENTAGE else 1)

    @property
    def path(self) -> str:
        """`children_in_care/independent_reviewing`: what a sheet's scope names."""
        return f"{self.area}/{self.theme}"
