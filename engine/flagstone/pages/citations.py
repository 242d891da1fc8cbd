"""On whose authority a rule stands, how far that was checked, and how much its flags may claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum

import msgspec

from flagstone.dates import Window
from flagstone.reports.standing import BINDS_AS
from flagstone.rulebook.instruments import Standing, Verification
from flagstone.rulebook.provisions import Holding, Provision
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule

QUESTION = "only a question"


class Checked(IntEnum):
    """How far citations were checked, the least certain first."""

    UNCHECKED = 0
    IN_PART = 1
    AGAINST_THE_TEXT = 2

    @property
    def word(self) -> str:
        """In a word or two."""
        return ("not checked", "checked in part", "checked")[self]

    @property
    def in_words(self) -> str:
        """As a reader of the index meets it."""
        return (
            "some citation is from general knowledge or not verified",
            "some citation was checked only in part, or in a secondary source",
            "every citation was checked against the text",
        )[self]


_CHECKED = {
    Verification.VERIFIED: Checked.AGAINST_THE_TEXT,
    Verification.PART_VERIFIED: Checked.IN_PART,
    Verification.VERIFIED_SECONDARY: Checked.IN_PART,
    Verification.FROM_KNOWLEDGE: Checked.UNCHECKED,
    Verification.NOT_VERIFIED: Checked.UNCHECKED,
}


def checked(verification: Verification) -> Checked:
    """How far one citation was checked."""
    return _CHECKED[verification]


def least_checked(holdings: Iterable[Holding]) -> Checked:
    """How far the least certain of some places was checked."""
    return min((checked(each.verification) for each in holdings), default=Checked.UNCHECKED)


class Spot(msgspec.Struct, frozen=True):
    """One place in an instrument, in all the editions in a row that hold it alike."""

    holding: Holding
    editions: tuple[str, ...]
    window: Window

    @property
    def named(self) -> str:
        """`Working Together 2013, 2015 and 2018`."""
        instrument = self.holding.instrument
        *others, last = self.editions
        listed = f"{', '.join(others)} and {last}" if others else last
        return f"{instrument.short or instrument.title} {listed}".strip()


class Cited(msgspec.Struct, frozen=True):
    """A provision that a rule cites, and where it is held."""

    provision: Provision
    spots: tuple[Spot, ...]


def cited_by(rule: Rule, rulebook: Rulebook) -> tuple[Cited, ...]:
    """Every provision that a rule cites, in the order of the rule."""
    found = [rulebook.provisions[name] for name in rule.cites]
    return tuple(Cited(each, spots(each.holdings)) for each in found)


def spots(holdings: Iterable[Holding]) -> tuple[Spot, ...]:
    """Where something is held. Editions that say and are the same, and follow one another, are told
    as one."""
    found: list[Spot] = []
    for each in holdings:
        before = found[-1] if found else None
        if before is not None and _goes_on(before, each):
            window = Window(before.window.start, each.window.end)
            found[-1] = Spot(each, (*before.editions, each.edition.name), window)
        else:
            found.append(Spot(each, (each.edition.name,), each.window))
    return tuple(found)


def _goes_on(before: Spot, holding: Holding) -> bool:
    end, start = before.window.end, holding.window.start
    return (
        _alike(before.holding) == _alike(holding)
        and end is not None
        and start is not None
        and (end.shifted(1) == start or (end == start and end.earliest < end.latest))
    )


def _alike(holding: Holding) -> tuple[object, ...]:
    return (
        holding.instrument.id,
        holding.pinpoint,
        holding.verification,
        holding.standing,
        holding.duty,
        holding.note,
        holding.edition.note,
    )


class Certainty(msgspec.Struct, frozen=True):
    """How far all that a rule cites was checked: place by place, edition by edition.

    `least` is how far the least certain was, and `number` how many of `places` were no further.
    """

    least: Checked
    number: int
    places: int

    def __str__(self) -> str:
        if self.least is Checked.AGAINST_THE_TEXT:
            return "all checked"
        return f"{self.number} of {self.places} {self.least.word}"


def certainty(rule: Rule, rulebook: Rulebook) -> Certainty:
    """How far the citations of a rule were checked."""
    places = [h for name in rule.cites for h in rulebook.provisions[name].holdings]
    least = least_checked(places)
    number = sum(checked(each.verification) is least for each in places)
    return Certainty(least, number, len(places))


def standing_of(rule: Rule, rulebook: Rulebook) -> str:
    """The most that its flags may claim: that of the strongest provision, unless it claims less."""
    if rule.standing is None:
        return QUESTION
    strongest = [rulebook.provisions[name].strongest for name in rule.cites]
    return BINDS_AS[min(max(strongest, default=Standing.GOOD_PRACTICE), rule.standing)]


def standings() -> Iterator[str]:
    """Every answer that there can be, the strongest first."""
    yield from (BINDS_AS[each] for each in reversed(Standing))
    yield QUESTION
