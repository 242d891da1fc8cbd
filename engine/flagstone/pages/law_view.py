"""Instruments: their editions, what they hold, and the rules that cite it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagstone.pages.citations import Checked, Spot, least_checked, spots
from flagstone.reports.standing import BINDS_AS
from flagstone.rulebook.instruments import Instrument, Standing
from flagstone.rulebook.provisions import Holding, Provision
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.rulebook.standards import Standard


class Held(msgspec.Struct, frozen=True):
    """A provision as one instrument holds it."""

    provision: Provision
    holdings: tuple[Holding, ...]
    elsewhere: tuple[Instrument, ...]
    rules: tuple[Rule, ...]
    standards: tuple[Standard, ...]

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where in the instrument, editions that are alike told as one."""
        return spots(self.holdings)


class InstrumentView(msgspec.Struct, frozen=True):
    """An instrument, all that it holds, and how far the least certain of it was checked."""

    instrument: Instrument
    held: tuple[Held, ...]

    @property
    def rules(self) -> int:
        """How many rules cite something that it holds."""
        return len({rule.id for held in self.held for rule in held.rules})

    @property
    def checked(self) -> Checked:
        """How far the least certain citation of it was checked."""
        return least_checked(holding for held in self.held for holding in held.holdings)


class StandingGroup(msgspec.Struct, frozen=True):
    """Instruments that bind alike."""

    title: str
    instruments: tuple[InstrumentView, ...]


def instruments_of(rulebook: Rulebook) -> tuple[InstrumentView, ...]:
    """Every instrument, in the order of writing."""
    held: dict[str, list[Held]] = {}
    for provision in rulebook.provisions.values():
        for instrument, each in _held(provision, rulebook):
            held.setdefault(instrument, []).append(each)
    return tuple(
        InstrumentView(instrument, tuple(held.get(instrument.id, ())))
        for instrument in rulebook.instruments.values()
    )


def by_standing(views: tuple[InstrumentView, ...]) -> Iterator[StandingGroup]:
    """The strongest first; those of one standing by title."""
    for standing in reversed(Standing):
        mine = [view for view in views if view.instrument.standing is standing]
        if mine:
            by_title = sorted(mine, key=lambda each: (each.instrument.title, each.instrument.id))
            yield StandingGroup(BINDS_AS[standing], tuple(by_title))


def _held(provision: Provision, rulebook: Rulebook) -> Iterator[tuple[str, Held]]:
    rules = tuple(rule for rule in rulebook.rules.values() if provision.id in rule.cites)
    standards = tuple(
        standard
        for standard in rulebook.standards.values()
        if any(value.rests_on == provision.id for value in standard.values)
    )
    holders = {holding.instrument.id: holding.instrument for holding in provision.holdings}
    for name in holders:
        holdings = tuple(each for each in provision.holdings if each.instrument.id == name)
        elsewhere = tuple(other for id_, other in holders.items() if id_ != name)
        yield name, Held(provision, holdings, elsewhere, rules, standards)
