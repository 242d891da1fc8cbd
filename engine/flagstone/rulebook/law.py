"""Reads instruments, provisions and national standards from their files."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from flagstone.dates import Window
from flagstone.problems import did_you_mean
from flagstone.rulebook.files import (
    HoldingEntry,
    InstrumentEntry,
    LocalValueEntry,
    ProvisionEntry,
    StandardEntry,
    ValueEntry,
)
from flagstone.rulebook.instruments import Edition, Instrument, Standing
from flagstone.rulebook.passages import Passage
from flagstone.rulebook.provisions import Holding, Provision
from flagstone.rulebook.shelves import Shelf
from flagstone.rulebook.standards import Standard, StandardValue


def read_instrument(id_: str, entry: InstrumentEntry, passage: Passage) -> Instrument:
    """An instrument with its editions, or with the one nameless edition of a single text."""
    if entry.editions is None:
        window = passage.window(entry)
        editions: tuple[Edition, ...] = (Edition("", window, entry.note or ""),)
    else:
        editions = tuple(
            Edition(name, passage.window(edition, "editions", name), edition.note or "")
            for name, edition in entry.editions.items()
        )
        if entry.from_ or entry.until or not editions:
            passage.complain(
                ("editions",),
                "editions-or-dates",
                f"{id_} must have either editions with their dates, or dates of its own.",
                suggestion="Put from and until inside each edition, or take editions away.",
            )
    return Instrument(
        id=id_,
        title=entry.title,
        standing=Standing.read(entry.standing),
        editions=editions,
        issued_by=entry.issued_by or "",
        url=entry.url or "",
        short=entry.short or "",
        place=passage.place,
    )


def read_provision(
    id_: str, entry: ProvisionEntry, passage: Passage, instruments: Shelf[Instrument]
) -> Provision:
    """A provision, with one holding for each edition that holds it."""
    return Provision(
        id=id_,
        title=entry.title,
        duty=entry.duty,
        holdings=tuple(
            holding
            for index, held in enumerate(entry.held_by)
            for holding in _holdings(held, passage.within("held_by", index), instruments)
        ),
        note=entry.note or "",
        cite_with=tuple(entry.cite_with),
        never_say=tuple(entry.never_say),
        place=passage.place,
    )


def _holdings(
    entry: HoldingEntry, passage: Passage, instruments: Shelf[Instrument]
) -> Iterator[Holding]:
    own = passage.window(entry)
    instrument = instruments.find(passage, ("instrument",), entry.instrument)
    if instrument is None or own.is_empty:
        return
    editions = [each for each in _editions(entry, passage, instrument) if not each.window.is_empty]
    held = [(edition, edition.window.intersection(own)) for edition in editions]
    in_force = [(edition, window) for edition, window in held if not window.is_empty]
    # Editions that are named must each be in force; of all editions, only some need be.
    if (entry.editions is not None and len(in_force) < len(held)) or (held and not in_force):
        missed = next(edition for edition, window in held if window.is_empty)
        passage.complain(
            ("from",) if entry.from_ else (),
            "outside-edition",
            f"It is not held on any day on which {instrument.short or instrument.title} "
            f"{missed.name} was in force ({missed.window}).",
            suggestion="Correct the dates here, or those of the edition.",
            found=str(own),
            expected=str(missed.window),
        )
    for edition, window in in_force:
        yield Holding(
            instrument=instrument,
            edition=edition,
            pinpoint=entry.at or "",
            verification=entry.verification,
            window=window,
            standing=Standing.read(entry.standing) if entry.standing else instrument.standing,
            duty=entry.duty or "",
            note=entry.note or "",
        )


def _editions(entry: HoldingEntry, passage: Passage, instrument: Instrument) -> Iterator[Edition]:
    if entry.editions is None:
        yield from instrument.editions
        return
    names = [edition.name for edition in instrument.editions if edition.name]
    for index, name in enumerate(entry.editions):
        edition = instrument.edition(name)
        if edition is not None and name:
            yield edition
            continue
        passage.complain(
            ("editions", index),
            "unknown-edition",
            f"{instrument.id} has no edition {name}.",
            suggestion=did_you_mean(name, names)
            or (f"It has {', '.join(names)}." if names else "It has no editions: leave this out."),
            found=name,
            expected=", ".join(names),
        )


def read_standard(
    id_: str, entry: StandardEntry, passage: Passage, provisions: Shelf[Provision]
) -> Standard:
    """A national standard, or one to which only authorities give values."""
    values = tuple(
        value
        for index, written in enumerate(entry.values)
        if (value := _national(written, passage.within("values", index), provisions))
    )
    if not entry.values and entry.local is None:
        passage.complain(
            (),
            "standard-without-values",
            f"{id_} has no values.",
            suggestion="Add values, or local: only where nothing but an authority sets it.",
        )
    if entry.values and entry.local is not None:
        passage.complain(
            ("local",),
            "local-only-with-values",
            f"{id_} is only for authorities to set, and yet it has national values.",
            suggestion="Take away local: only, or the values.",
        )
    shapes = {written.range is not None for written in entry.values} or {entry.range}
    if len(shapes) > 1:
        passage.complain(
            ("values",),
            "values-of-two-shapes",
            f"{id_} is one value at some dates and a range at others, so no rule could read it.",
            suggestion="Write a range with two equal ends, or make two standards of it.",
        )
    refuse_overlaps(passage.within("values"), id_, tuple(value.window for value in values))
    return Standard(
        id=id_,
        title=entry.title,
        unit=entry.unit,
        values=values,
        tighter=entry.tighter or "",
        local_only=entry.local is not None,
        is_range=True in shapes,
        note=entry.note or "",
        place=passage.place,
    )


def _national(
    entry: ValueEntry, passage: Passage, provisions: Shelf[Provision]
) -> StandardValue | None:
    value = read_value(entry, passage)
    if entry.rests_on is None:
        passage.complain(
            (),
            "missing-key",
            "`rests_on` is missing: a national value rests on a provision.",
            suggestion="Add rests_on: and the id of the provision.",
            expected="rests_on",
        )
    else:
        provisions.find(passage, ("rests_on",), entry.rests_on)
    return value


def read_value(entry: ValueEntry | LocalValueEntry, passage: Passage) -> StandardValue | None:
    """One value with its dates: a number, or a range with the lower end first."""
    window = passage.window(entry)
    ends = entry.range or ([entry.value, entry.value] if entry.value is not None else None)
    if ends is None or (entry.range and entry.value is not None):
        passage.complain(
            (),
            "value-or-range",
            "A standard is either one value or a range.",
            suggestion="Write value: 112, or range: [50, 70].",
            expected="value or range",
        )
        return None
    lower, upper = ends
    if lower > upper:
        passage.complain(
            ("range",),
            "limits-out-of-order",
            f"The range begins at {lower} and ends at {upper}, which is lower."
            if passage.document.may_repeat(f"{lower}, {upper}")
            else "The range ends lower than it begins.",
            suggestion="Write the lower of the two first.",
            found=passage.document.found(f"{lower}, {upper}"),
        )
    rests_on = entry.rests_on if isinstance(entry, ValueEntry) else None
    return StandardValue(
        window=window,
        lower=lower,
        upper=upper,
        rests_on=rests_on or "",
        note=entry.note or "",
        is_local=isinstance(entry, LocalValueEntry),
    )


def refuse_overlaps(passage: Passage, id_: str, windows: tuple[Window, ...]) -> None:
    """Complain of values that certainly hold on the same day."""
    for (_, earlier), (index, later) in combinations(enumerate(windows), 2):
        both = earlier.intersection(later).sure
        if both is not None:
            passage.complain(
                (index,),
                "values-overlap",
                f"{id_} has two values for the same days: {both}.",
                suggestion="End the earlier value on the day before the later one begins.",
            )
