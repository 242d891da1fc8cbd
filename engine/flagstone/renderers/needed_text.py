"""What each scenario alone notices or shows, as text and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from flagstone.renderers.inert import inert
from flagstone.renderers.structured import render_one
from flagstone.specification.needed import Need


class NeedData(msgspec.Struct, frozen=True):
    """A scenario, and what no other scenario does in its place."""

    scenario: str
    file: str
    line: int
    notices: tuple[str, ...]
    steps: tuple[str, ...]
    shows: tuple[str, ...]


class NeedsData(msgspec.Struct, frozen=True):
    """The scenarios that were asked about."""

    scenarios: tuple[NeedData, ...]


def needed_json(needs: Sequence[Need]) -> str:
    """What each scenario alone does."""
    data = tuple(
        NeedData(
            need.scenario.name,
            need.scenario.place.file,
            need.scenario.place.line,
            tuple(mutant.change for mutant in need.notices),
            need.steps,
            tuple(f"{rule} {lack}" for rule, lack in need.shows),
        )
        for need in needs
    )
    return render_one(NeedsData(data))


def needed_text(needs: Sequence[Need]) -> str:
    """Each scenario with what would go unnoticed without it; then how many there are."""
    needed = sum(need.is_needed for need in needs)
    scenarios = "1 scenario" if len(needs) == 1 else f"{len(needs)} scenarios"
    summary = f"{scenarios}: {needed} needed, and for {len(needs) - needed} another could stand in."
    return "".join(f"{line}\n" for need in needs for line in _lines(need)) + f"{summary}\n"


def _lines(need: Need) -> Iterator[str]:
    place = need.scenario.place
    yield inert(f"{place.file}:{place.line}: {need.scenario.name}")
    for mutant in need.notices:
        yield inert(f"  alone notices, of {mutant.about}: {mutant.change}")
    for rule, lack in need.shows:
        yield inert(f"  without it, {rule} {lack}")
    if not need.is_needed:
        yield "  another could stand in for it"
    yield ""
