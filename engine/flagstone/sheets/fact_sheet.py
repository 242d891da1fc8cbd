"""A fact sheet: what is known about one authority at one date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum, StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category, normalize

import msgspec
from msgspec import field

from flagstone.dates import Period, iso
from flagstone.problems import NOWHERE, Place, Placed, Problem
from flagstone.vocabulary.english import counted
from flagstone.vocabulary.intervals import Interval

if TYPE_CHECKING:
    import datetime

    from flagstone.sheets.building import Stated
    from flagstone.vocabulary.vocabulary import Vocabulary


class Voice(IntEnum):
    """Whose word a fact is. A higher one decides over a lower one; equals that disagree dispute."""

    STAFF = 1
    LEADERS = 2
    AUTHORITY = 3  # the authority's own figure
    FAMILIES = 4
    CHILDREN = 5
    INSPECTORS = 6

    @property
    def word(self) -> str:
        """As it is written in sheets and reports."""
        return self.name.lower()

    @property
    def rank(self) -> int:
        """Inspectors over figures and those who live with it, and these over what managers say."""
        return {Voice.INSPECTORS: 3, Voice.STAFF: 1, Voice.LEADERS: 1}.get(self, 2)


class SheetKind(StrEnum):
    """Where a sheet comes from. An authority's own figures cannot say what inspectors found."""

    INSPECTION = "inspection"
    AUDIT = "audit"
    OWN_FIGURES = "own figures"
    STATISTICS = "statistics"

    @property
    def voice(self) -> Voice:
        """Whose word a statement is that does not say so: that of whoever looked from outside."""
        looked = self in (SheetKind.INSPECTION, SheetKind.AUDIT)
        return Voice.INSPECTORS if looked else Voice.AUTHORITY


class Source(msgspec.Struct, frozen=True):
    """A document that facts were taken from."""

    id: str
    title: str
    published: int | None = None
    url: str = ""


class Fact(Placed, frozen=True, eq=False):
    """One statement about one fact type.

    `value` is None where the source says that it is not known, or suppresses it without bounds.
    `of` is the denominator, where one was given. `written` is the value as its source gives it.
    `reason` says why an unknown value is unknown, in the words of `vocabulary.marks.Missing`;
    `marked` what its source's marks say of a figure (`provisional`).
    """

    type: str
    value: Interval | None
    period: Period
    voice: Voice
    of: Interval | None = None
    written: str = ""
    source: str = ""
    locator: str = ""
    ledger: tuple[str, ...] = ()
    note: str = ""
    preferred: bool = False
    reason: str = ""
    marked: str = ""
    place: Place = NOWHERE


class Scope(msgspec.Struct, frozen=True):
    """What was looked at. `looked_at` names practice areas or `area/theme` paths; None means that
    nothing was left out. `about` names the group of children that the whole sheet concerns."""

    looked_at: tuple[str, ...] | None = None
    about: str = ""

    def covers(self, path: str) -> bool:
        """Whether a fact type at `area/theme` was within what was looked at."""
        if self.looked_at is None:
            return True
        return any(path == entry or path.startswith(f"{entry}/") for entry in self.looked_at)


_DASHES_AND_QUOTES = {
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201b\u02bc\u0060"), "'"),
}


@lru_cache(maxsize=1024)
def authority_key(name: str) -> str:
    """What all spellings of one authority's name have in common: its identity.

    Capitals, white space of every kind, composed and compatible letters, marks that are not seen
    and the typographic forms of hyphens and apostrophes make no difference. Words do, and so does
    a hyphen where another writes a space: whoever compares says which names are near.

    INVARIANT: nothing else decides whether two documents are about one authority. A test holds
    the code to it.
    """
    # Folding may leave letters that compose, and composing letters that fold, so both come twice.
    for _ in range(2):
        name = normalize("NFKC", name.translate(_DASHES_AND_QUOTES)).casefold()
    return " ".join(without_unseen(normalize("NFKC", name)).split())


def without_unseen(name: str) -> str:
    """A name without marks that act on text and are not seen: soft hyphens, zero-width spaces.

    A report writes such a mark visibly, and whoever reads the report would take that for a part
    of the name; so a sheet's authority is read without them.
    """
    return "".join(each for each in name if category(each) != "Cf")


class FactSheet(msgspec.Struct, frozen=True):
    """What is known about one authority at one date.

    `date` is the evidence's: for an inspection the last day on site. `facts` are the authority's
    own; `groups` holds those of parts of the children. The order of neither changes a verdict.
    `digest` is of the file's bytes, or of the content where there was no file. `cautions` say what
    was read of the file and may not be what whoever looks at it sees, or meant.
    """

    authority: str
    date: int
    kind: SheetKind
    title: str = ""
    facts: tuple[Fact, ...] = ()
    groups: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)
    scope: Scope = Scope()
    sources: Mapping[str, Source] = field(default_factory=dict)
    published: int | None = None
    note: str = ""
    file: str = ""
    digest: str = ""
    cautions: tuple[Problem, ...] = ()

    def __repr__(self) -> str:
        groups = f", {counted(len(self.groups), 'group')}" if self.groups else ""
        return (
            f"<FactSheet of {self.authority!r}, {iso(self.date)}: {self.kind}, "
            f"{counted(len(self.facts), 'fact')}{groups}>"
        )

    @property
    def authority_key(self) -> str:
        """What every sheet about the same authority has in common."""
        return authority_key(self.authority)

    def is_of(self, authority: str) -> bool:
        """Whether the authority of that name is the one that this sheet is about."""
        return self.authority_key == authority_key(authority)

    def before_it(self, others: Iterable[FactSheet]) -> list[FactSheet]:
        """Those of the others that are about the same authority at an earlier date, oldest first;
        of one date by their digests, so that the order in which they are given says nothing."""
        past = [
            each
            for each in others
            if each.authority_key == self.authority_key and each.date < self.date
        ]
        return sorted(past, key=lambda each: (each.date, each.digest))

    @classmethod
    def read(cls, path: Path | str, vocabulary: Vocabulary) -> FactSheet:
        """The sheet in a YAML or JSON file, or in a scorecard (.csv or .xlsx).

        Raises ProblemsError with everything that is wrong with it.
        """
        from flagstone.sheets.reading import read_sheet

        return read_sheet(Path(path), vocabulary)

    @classmethod
    def build(
        cls,
        vocabulary: Vocabulary,
        *,
        authority: str,
        date: datetime.date | str,
        facts: Mapping[str, Stated],
        kind: SheetKind | str = SheetKind.OWN_FIGURES,
        groups: Mapping[str, Mapping[str, Stated]] | None = None,
        scope: Mapping[str, Stated] | None = None,
        sources: Mapping[str, Mapping[str, Stated]] | None = None,
        title: str = "",
        published: datetime.date | str = "",
        note: str = "",
    ) -> FactSheet:
        """A sheet made from Python values, in the shape that a file has.

        A value is text as a sheet writes it, an int, a Decimal, a bool or a date, Python's own or
        NumPy's or pandas'; never a float, which holds most decimals only nearly. None, NaN, NaT and
        NA are no statement: the fact is left out. A statement may be a mapping of the keys of a
        file (`{"value": "limited", "voice": "leaders"}`), or several of them a list.
        Raises ProblemsError with everything that is wrong with them.
        """
        from flagstone.sheets.building import build_sheet

        return build_sheet(
            vocabulary,
            authority=authority,
            date=date,
            kind=kind,
            facts=facts,
            groups=groups,
            scope=scope,
            sources=sources,
            title=title,
            published=published,
            note=note,
        )
