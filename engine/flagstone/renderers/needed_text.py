"""What each scenario alone notices or shows, as text and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

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
    groups = groupby(needs, key=lambda need: (need.scenario.place.file, need.scenario.heading))
    lines = [line for (file, name), rows in groups for line in _group(file, name, tuple(rows))]
    spare = sum(not need.is_needed for need in needs)
    scenarios = "1 scenario" if len(needs) == 1 else f"{len(needs)} scenarios"
    summary = f"{scenarios}: {len(needs) - spare} needed, and {spare} spare."
    if spare:
        summary += " Of two that stand in for each other, both are spare and one is needed."
    return "".join(f"{line}\n" for line in (*lines, summary))


def _group(file: str, name: str, rows: tuple[Need, ...]) -> Iterator[str]:
    """One scenario, or the rows of one outline."""
    yield inert(f"{name} ({file})")
    for need in rows:
        line = f"line {need.scenario.place.line}"
        for mutant in need.notices:
            yield "  " + inert(f"{line} alone notices, of {mutant.about}: {mutant.change}")
        for rule, lack in need.shows:
            yield "  " + inert(f"{line} is missed, since {rule} then {lack}")
    spare = [str(need.scenario.place.line) for need in rows if not need.is_needed]
    if spare:
        yield f"  line{'s' if len(spare) > 1 else ''} {', '.join(spare)}: spare"
    yield ""
