"""What is otherwise in instruments and provisions: dates, places, standing, verification."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
from msgspec.structs import replace

from flagstone.compare.patches import Found, Patch, put, rebuilt
from flagstone.compare.rules_comparison import ChangeKind, Effect
from flagstone.dates import Window
from flagstone.reports.standing import BINDS_AS, VERIFICATION
from flagstone.rulebook.instruments import Instrument
from flagstone.rulebook.provisions import Holding, Provision
from flagstone.rulebook.rulebook import Rulebook


def instrument_changes(old: Rulebook, new: Rulebook) -> Iterator[Found]:
    """Instruments that came, went, or are otherwise."""
    for id_, instrument in new.instruments.items():
        before = old.instruments.get(id_)
        if before is None:
            text = f"{instrument.title} can be cited now."
            yield Found("instrument added", "instrument", id_, instrument.title, text, "claims")
        else:
            yield from _instrument(before, instrument)
    for id_, instrument in old.instruments.items():
        if id_ not in new.instruments:
            text = f"{instrument.title} is no longer there to be cited."
            yield Found("instrument removed", "instrument", id_, instrument.title, text, "claims")


def _instrument(old: Instrument, new: Instrument) -> Iterator[Found]:
    def found(kind: ChangeKind, says: str, effect: Effect, patch: Patch | None = None) -> Found:
        return Found(kind, "instrument", new.id, new.title, says, effect, patch=patch)

    editions = list(_editions(old, new))
    if editions:
        yield found("instrument dates", " ".join(editions), "verdicts", _with_dates_of(new))
    if old.standing != new.standing:
        was, now = BINDS_AS[old.standing], BINDS_AS[new.standing]
        yield found("instrument standing", f"It binds as {now} now, not as {was}.", "claims")
    words = ("title", "short", "issued_by", "url")
    if any(getattr(old, word) != getattr(new, word) for word in words) or (
        not editions and [each.note for each in old.editions] != [e.note for e in new.editions]
    ):
        yield found("wording", "What is said of it is worded otherwise.", "words")


def _editions(old: Instrument, new: Instrument) -> Iterator[str]:
    before = {edition.name: edition for edition in old.editions}
    after = {edition.name: edition for edition in new.editions}
    for name, edition in after.items():
        called = f"The edition {name}" if name else "It"
        if name not in before:
            yield f"{called} is new: in force {edition.window}."
        elif before[name].window != edition.window:
            yield f"{called} is in force {edition.window} now; before, {before[name].window}."
    for name in before:
        if name not in after:
            yield f"The edition {name} is gone." if name else "It has editions now."


def _with_dates_of(new: Instrument) -> Patch:
    """Gives an instrument the new dates, and with them every provision that its editions hold."""

    def patched(book: Rulebook) -> Rulebook:
        provisions = {
            name: replace(
                provision, holdings=tuple(_held(each, new) for each in provision.holdings)
            )
            for name, provision in book.provisions.items()
        }
        return rebuilt(book, provisions=provisions, instruments=put(book.instruments, new.id, new))

    return patched


def _held(holding: Holding, instrument: Instrument) -> Holding:
    edition = instrument.edition(holding.edition.name)
    if holding.instrument.id != instrument.id or edition is None:
        return holding
    window = edition.window.intersection(own_window(holding))
    return replace(holding, edition=edition, window=window)


def own_window(holding: Holding) -> Window:
    """The part of a holding's dates that is not its edition's."""
    whole, mine = holding.edition.window, holding.window
    return Window(
        None if mine.start == whole.start else mine.start,
        None if mine.end == whole.end else mine.end,
    )


def provision_changes(old: Rulebook, new: Rulebook) -> Iterator[Found]:
    """Provisions that came, went, or are otherwise."""
    for id_, provision in new.provisions.items():
        before = old.provisions.get(id_)
        patch = _with_provision(id_, provision)
        if before is None:
            text = f"New: {provision.title}."
            yield Found(
                "provision added", "provision", id_, provision.title, text, "verdicts", patch=patch
            )
        else:
            yield from ProvisionPair(before, provision).changes()
    for id_, provision in old.provisions.items():
        if id_ not in new.provisions:
            text = f"No longer there: {provision.title}."
            yield Found("provision removed", "provision", id_, provision.title, text, "verdicts")


def _with_provision(id_: str, provision: Provision) -> Patch:
    return lambda book: rebuilt(book, provisions=put(book.provisions, id_, provision))


HoldingKey = tuple[str, str, int]


class ProvisionPair(msgspec.Struct, frozen=True):
    """A provision in both rulebooks."""

    old: Provision
    new: Provision

    def changes(self) -> Iterator[Found]:
        """Everything that is otherwise, and not for its instruments' sake."""
        before, after = _by_edition(self.old), _by_edition(self.new)
        for key, holding in after.items():
            if key in before:
                yield from self._holding(before[key], holding)
            else:
                place = f" at {holding.pinpoint}" if holding.pinpoint else ""
                text = f"It is held by {_called(holding)} too now{place}, {holding.window}."
                yield self._found("holding added", text, "verdicts", self._with_holdings(after))
        for key, holding in before.items():
            if key not in after:
                text = f"It is no longer held by {_called(holding)}."
                yield self._found("holding removed", text, "verdicts", self._with_holdings(after))
        if (self.old.cite_with, self.old.never_say) != (self.new.cite_with, self.new.never_say):
            text = "What it may be cited without, or said to be, is otherwise."
            yield self._found("cautions", text, "claims")
        for part, called in (("title", "title"), ("duty", "duty, as we put it,"), ("note", "note")):
            was, now = getattr(self.old, part), getattr(self.new, part)
            if was != now:
                text = f"Its {called} is worded otherwise."
                yield self._found("wording", text, "words", was=was, now=now)

    def _holding(self, was: Holding, now: Holding) -> Iterator[Found]:
        called = _called(now)
        if own_window(was) != own_window(now):
            text = f"{called} holds it {now.window} now; before, {was.window}."
            patch = self._with_holdings(_by_edition(self.new))
            yield self._found("holding dates", text, "verdicts", patch)
        if was.pinpoint != now.pinpoint:
            one, other = (each.pinpoint or "a place not established" for each in (was, now))
            text = f"In {called} it is at {other} now; before, at {one}."
            yield self._found("place in the law", text, "claims", was=one, now=other)
        if was.verification != now.verification:
            one, other = VERIFICATION[was.verification], VERIFICATION[now.verification]
            text = f"In {called} it is now “{other}”; before, “{one}”."
            yield self._found("verification", text, "claims", was=one, now=other)
        own = [each.standing != each.instrument.standing for each in (was, now)]
        if was.standing != now.standing and any(own):
            one, other = BINDS_AS[was.standing], BINDS_AS[now.standing]
            text = f"In {called} it binds as {other} now, not as {one}."
            yield self._found("holding standing", text, "claims", was=one, now=other)
        if (was.duty, was.note) != (now.duty, now.note):
            text = f"What is said of it in {called} is worded otherwise."
            yield self._found("wording", text, "words", was=was.duty, now=now.duty)

    def _with_holdings(self, after: Mapping[HoldingKey, Holding]) -> Patch:
        """Has it held where it is now. The instruments' dates stay as they were."""

        def patched(book: Rulebook) -> Rulebook:
            holdings = tuple(
                _held(holding, book.instruments.get(holding.instrument.id, holding.instrument))
                for holding in after.values()
            )
            provision = replace(book.provisions[self.new.id], holdings=holdings)
            return rebuilt(book, provisions=put(book.provisions, self.new.id, provision))

        return patched

    def _found(
        self,
        kind: ChangeKind,
        says: str,
        effect: Effect,
        patch: Patch | None = None,
        *,
        was: str = "",
        now: str = "",
    ) -> Found:
        return Found(kind, "provision", self.new.id, self.new.title, says, effect, was, now, patch)


def _by_edition(provision: Provision) -> dict[HoldingKey, Holding]:
    """Where it is held. An edition may hold it at several places, one after another."""
    found: dict[HoldingKey, Holding] = {}
    for holding in provision.holdings:
        key = (holding.instrument.id, holding.edition.name)
        times = sum(each[:2] == key for each in found)
        found[(*key, times)] = holding
    return found


def _called(holding: Holding) -> str:
    instrument = holding.instrument
    return f"{instrument.short or instrument.title} {holding.edition.name}".strip()
