"""What several flags share is written once, at the end of the page, and linked from each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

import msgspec

from flagstone.pages.citations import Checked, checked
from flagstone.renderers.flag_rows import expected
from flagstone.renderers.wording import comparison_line, one_line, stopped
from flagstone.reports.grounds import Citation, CitedPlace
from flagstone.reports.report import Flag
from flagstone.rulebook.instruments import Verification
from flagstone.vocabulary.english import capital

T = TypeVar("T")


class Entry(msgspec.Struct, Generic[T], frozen=True):
    """One thing that is written once, and where."""

    anchor: str
    it: T


class Shelf(Generic[T]):
    """Things by the place that each has on the page. What is equal has one place."""

    def __init__(self) -> None:
        self._anchors: dict[T, str] = {}
        self._taken: set[str] = set()

    def place(self, it: T, named: str) -> Entry[T]:
        """Where it is: at `named`, or beside it where something else is there already."""
        anchor = self._anchors.get(it)
        if anchor is None:
            anchor, number = named, 1
            while anchor in self._taken:
                number += 1
                anchor = f"{named}-{number}"
            self._taken.add(anchor)
            self._anchors[it] = anchor
        return Entry(anchor, it)

    def __iter__(self) -> Iterator[Entry[T]]:
        """By their places."""
        for it, anchor in sorted(self._anchors.items(), key=lambda item: item[1]):
            yield Entry(anchor, it)

    def __len__(self) -> int:
        return len(self._anchors)


class PlaceView(msgspec.Struct, frozen=True):
    """One place that holds a provision, how strongly it binds, and how far that was checked."""

    named: str
    binds_as: str
    checked: Checked
    checked_in_words: str
    caution: str
    duty: str
    note: str
    url: str

    @classmethod
    def of(cls, place: CitedPlace) -> PlaceView:
        """A place as a page shows it."""
        named = f"{place.short} {place.edition}".strip()
        return cls(
            named=f"{named}, {place.place or 'place in it not established'}",
            binds_as=place.binds_as,
            checked=checked(Verification(place.verification)),
            checked_in_words=place.verification_in_words,
            caution="" if place.certainly_in_force else "may not have applied on all of these days",
            duty=place.duty,
            note=stopped(place.note),
            url=place.url,
        )


class Cited(msgspec.Struct, frozen=True):
    """A provision as the list of all that is cited shows it."""

    id: str
    title: str
    expects: str
    note: str
    places: tuple[PlaceView, ...]


class CitedHere(msgspec.Struct, frozen=True):
    """A provision beside a flag: the strongest of its places, and where the rest is told."""

    id: str
    anchor: str
    place: PlaceView | None
    more: int


class RuleNotes(msgspec.Struct, frozen=True):
    """What a flag says only because of its rule."""

    rule: str
    title: str
    cites: tuple[CitedHere, ...]
    against: tuple[str, ...]
    cannot_see: str
    numbers: str
    """Which numbers are Flagstone's and not the law's."""
    to_do: str


class Appendix:
    """What is written once for all reports of a page."""

    def __init__(self) -> None:
        self.cited: Shelf[Cited] = Shelf()
        self.rules: Shelf[RuleNotes] = Shelf()

    def notes(self, flag: Flag) -> RuleNotes:
        """What a flag says because of its rule. All that it cites comes on the page."""
        return RuleNotes(
            rule=flag.rule,
            title=flag.title,
            cites=tuple(map(self._cited, flag.citations)),
            against=tuple(stopped(capital(comparison_line(each))) for each in flag.compared_with),
            cannot_see=stopped(flag.not_captured),
            numbers=stopped(flag.policy),
            to_do=stopped(flag.action),
        )

    def _cited(self, citation: Citation) -> CitedHere:
        places = tuple(map(PlaceView.of, citation.places))
        cited = Cited(
            citation.provision,
            citation.title,
            one_line(expected(citation)),
            stopped(citation.note),
            places,
        )
        anchor = self.cited.place(cited, f"cited-{citation.provision}").anchor
        return CitedHere(
            citation.provision, anchor, places[0] if places else None, max(len(places) - 1, 0)
        )
