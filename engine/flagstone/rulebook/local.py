"""An authority's own standards, laid over the national ones. They may tighten, never loosen law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from flagstone.dates import Window
from flagstone.problems import Problems, did_you_mean
from flagstone.rulebook.files import LocalStandardsFile, LocalValueEntry
from flagstone.rulebook.instruments import Standing
from flagstone.rulebook.law import read_value, refuse_overlaps
from flagstone.rulebook.passages import Passage
from flagstone.rulebook.provisions import Provision
from flagstone.rulebook.standards import Standard, StandardValue
from flagstone.text import Document
from flagstone.text.border import read

BINDING = (Standing.LAW, Standing.STATUTORY_GUIDANCE)


def read_local_standards(
    document: Document,
    standards: Mapping[str, Standard],
    provisions: Mapping[str, Provision],
    problems: Problems,
) -> dict[str, Standard]:
    """The standards that an authority's file changes, as they are for that authority."""
    entry = read(LocalStandardsFile, document, problems)
    changed: dict[str, Standard] = {}
    for id_, values in entry.standards.items() if entry else ():
        passage = Passage(document, ("standards", id_), problems)
        standard = standards.get(id_)
        if standard is None:
            problems.add(
                passage.place,
                "unknown-standard",
                f"{document.quoted(id_, standards)} is not a standard of the rulebook.",
                suggestion=did_you_mean(id_, standards)
                or "Only standards of the rulebook can be set locally.",
                found=document.found(id_, standards),
            )
            continue
        local = tuple(_local_values(standard, values, passage, provisions))
        refuse_overlaps(passage, id_, tuple(value.window for value in local))
        changed[id_] = lay_over(standard, local)
    return changed


def lay_over(standard: Standard, local: tuple[StandardValue, ...]) -> Standard:
    """A standard with an authority's values on their days, and its own values on all others."""
    values = standard.values
    for value in local:
        values = tuple(
            replace(national, window=window)
            for national in values
            for window in _outside(national.window, value.window)
        )
    marked = tuple(replace(value, is_local=True) for value in local)
    return replace(standard, values=(*marked, *values), is_local=True)


def _outside(national: Window, local: Window) -> Iterator[Window]:
    """The days of a national value that a local one leaves to it."""
    for side in (local.before(), local.after()):
        if side is not None:
            left = national.intersection(side)
            if not left.is_empty:
                yield left


def _local_values(
    standard: Standard,
    entries: list[LocalValueEntry],
    passage: Passage,
    provisions: Mapping[str, Provision],
) -> Iterator[StandardValue]:
    for index, entry in enumerate(entries):
        here = passage.within(index)
        if entry.unit is not None and entry.unit != standard.unit:
            here.complain(
                ("unit",),
                "units-differ",
                f"{standard.id} is in {standard.unit}, and another unit is written here.",
                suggestion=f"Give the value in {standard.unit}.",
                expected=standard.unit,
            )
        value = read_value(entry, here)
        if value is None:
            continue
        if (entry.range is not None) != standard.is_range:
            here.complain(
                ("range",) if entry.range is not None else ("value",),
                "value-or-range",
                f"{standard.id} is {'a range' if standard.is_range else 'one value'}.",
                suggestion="Write range: [50, 70]." if standard.is_range else "Write value: 98.",
                expected="range" if standard.is_range else "value",
            )
            continue
        _refuse_loosening(standard, value, here, provisions)
        yield value


def _refuse_loosening(
    standard: Standard,
    local: StandardValue,
    passage: Passage,
    provisions: Mapping[str, Provision],
) -> None:
    for national in standard.values:
        together = national.window.intersection(local.window)
        provision = provisions.get(national.rests_on)
        if together.is_empty or provision is None or not _binds(provision, together):
            continue
        if not standard.tighter:
            passage.complain(
                (),
                "not-for-local-change",
                f"{standard.id} rests on {provision.id}, which binds every authority, and nothing "
                "says which way an authority may tighten it.",
                suggestion="Leave it out, or say tighter: lower (or higher) in the standard.",
            )
        elif _is_looser(local, national, standard.tighter):
            limit = national.upper if standard.tighter == "lower" else national.lower
            passage.complain(
                ("range",) if standard.is_range else ("value",),
                "looser-than-the-law",
                f"{standard.id} rests on {provision.id}, which binds every authority: a local "
                f"standard may only be {standard.tighter} than the national one.",
                suggestion=f"The national limit is {limit} {standard.unit}.",
                found=passage.document.found(
                    str(local.upper if standard.tighter == "lower" else local.lower)
                ),
                expected=f"{'at most' if standard.tighter == 'lower' else 'at least'} {limit}",
            )


def _binds(provision: Provision, window: Window) -> bool:
    """Whether law or statutory guidance may hold the provision on some of the days."""
    return any(
        holding.standing in BINDING and not holding.window.intersection(window).is_empty
        for holding in provision.holdings
    )


def _is_looser(local: StandardValue, national: StandardValue, tighter: str) -> bool:
    if tighter == "lower":
        return local.lower > national.lower or local.upper > national.upper
    return local.lower < national.lower or local.upper < national.upper
