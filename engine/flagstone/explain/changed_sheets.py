"""The same sheet with other values of a few facts, to be judged as any sheet is."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from flagstone.dates import Period
from flagstone.explain.scene import Scene
from flagstone.sheets.fact_sheet import Fact, FactSheet
from flagstone.vocabulary.intervals import Interval

Stated = tuple[Interval, Interval | None]
"""A value, and what it is of."""


def changed(scene: Scene, values: Mapping[str, Stated]) -> FactSheet:
    """The sheet as it would be if it said something else of some facts of these children.

    Each is stated once, by whoever decides now and as of the same day: sources that disagree now
    would all have to say so. A fact that cannot be used now is stated as of the sheet's own day.
    """
    sheet = scene.sheet
    own = sheet.groups[scene.group] if scene.group else sheet.facts
    kept = tuple(fact for fact in own if fact.type not in values)
    stated = tuple(_stated(scene, fact, *each) for fact, each in values.items())
    if scene.group:
        return replace(sheet, groups={**sheet.groups, scene.group: (*kept, *stated)})
    return replace(sheet, facts=(*kept, *stated))


def _stated(scene: Scene, fact: str, value: Interval, of: Interval | None) -> Fact:
    held = scene.held(fact)
    day = Period(scene.sheet.date, scene.sheet.date)
    if held is None:
        return Fact(fact, value, day, scene.sheet.kind.voice, of=of)
    period = held.period if held.value is not None else day
    return replace(held.fact, value=value, of=of, period=period, reason="", marked="", written="")
