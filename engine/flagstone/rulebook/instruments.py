"""Instruments: Acts, regulations, guidance, frameworks and statistics that provisions rest on."""

from __future__ import annotations

from enum import IntEnum, StrEnum

import msgspec

from flagstone.dates import Window
from flagstone.problems import NOWHERE, Place, Placed


class Standing(IntEnum):
    """How strongly an instrument binds, strongest last. It gives a flag its words, not severity."""

    STATISTIC = 1
    GOOD_PRACTICE = 2
    INSPECTION_CRITERION = 3
    CASE_LAW = 4
    MINIMUM_STANDARD = 5
    COURT_RULE = 6
    STATUTORY_GUIDANCE = 7
    LAW = 8

    @property
    def word(self) -> str:
        """As it is written in files."""
        return self.name.lower().replace("_", " ")

    @classmethod
    def read(cls, word: str) -> Standing:
        """The standing that a word of a file names. Raises KeyError where there is none."""
        return cls[word.upper().replace(" ", "_")]


class Verification(StrEnum):
    """How far a citation was checked. Carried over from research, never upgraded here."""

    VERIFIED = "verified"
    PART_VERIFIED = "part-verified"
    VERIFIED_SECONDARY = "verified-secondary"
    FROM_KNOWLEDGE = "from knowledge"
    NOT_VERIFIED = "not verified"


class Edition(msgspec.Struct, frozen=True):
    """One version of an instrument and the days on which it was in force."""

    name: str
    window: Window
    note: str = ""


class Instrument(Placed, frozen=True, eq=False):
    """A document that can be cited, by edition. One without editions has a single one, named ""."""

    id: str
    title: str
    standing: Standing
    editions: tuple[Edition, ...]
    issued_by: str = ""
    url: str = ""
    short: str = ""
    place: Place = NOWHERE

    def edition(self, name: str) -> Edition | None:
        """The edition of that name."""
        return next((edition for edition in self.editions if edition.name == name), None)
