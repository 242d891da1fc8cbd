"""Fact types: by area and theme, with the rules that read each and what the sheets state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from flagstone.conditions.tree import facts_read
from flagstone.pages.gathering import Gathered
from flagstone.pages.rule_view import RuleView
from flagstone.renderers.vocabulary_pages import in_area
from flagstone.renderers.wording import evidence_line, provenance
from flagstone.reports.statements import Speaker
from flagstone.vocabulary.fact_types import FactType


class Theme(msgspec.Struct, frozen=True):
    """A theme's fact types, each with how many rules read it."""

    title: str
    facts: tuple[tuple[FactType, int], ...]


class FactArea(msgspec.Struct, frozen=True):
    """A practice area's themes."""

    id: str
    title: str
    themes: tuple[Theme, ...]


class Stated(msgspec.Struct, frozen=True):
    """What one sheet says of a fact."""

    sheet: str
    said: str
    provenance: str


def readers_of(views: Mapping[str, RuleView]) -> dict[str, list[tuple[RuleView, str]]]:
    """The rules that read each fact, and whether only through another rule."""
    found: dict[str, list[tuple[RuleView, str]]] = {}
    for view in views.values():
        own = {fact for condition in view.rule.conditions for fact in facts_read(condition)}
        for fact in view.facts:
            how = "" if fact.id in own else "through a rule that it reads"
            found.setdefault(fact.id, []).append((view, how))
        dated_by = view.dated_by
        if dated_by is not None and dated_by not in view.facts:
            found.setdefault(dated_by.id, []).append((view, "to know which law applied"))
    return {fact: sorted(each, key=lambda pair: bool(pair[1])) for fact, each in found.items()}


def fact_areas(gathered: Gathered, views: Mapping[str, RuleView]) -> Iterator[FactArea]:
    """Every fact type, as `flagstone facts list` has them."""
    vocabulary = gathered.rulebook.vocabulary
    readers = readers_of(views)
    for area, title in vocabulary.areas.items():
        themes: dict[str, list[tuple[FactType, int]]] = {}
        for fact in in_area(vocabulary, area):
            themes.setdefault(fact.theme, []).append((fact, len(readers.get(fact.id, ()))))
        if themes:
            yield FactArea(
                area,
                title,
                tuple(
                    Theme(theme.replace("_", " ").capitalize(), tuple(facts))
                    for theme, facts in themes.items()
                ),
            )


def stated_on(gathered: Gathered) -> dict[str, list[Stated]]:
    """What the sheets of the build say, by fact type."""
    speaker = Speaker(gathered.rulebook.vocabulary)
    found: dict[str, list[Stated]] = {}
    for sheet, report in zip(gathered.sheets, gathered.reports, strict=True):
        name = f"{report.subject.authority}, {report.subject.date_in_words}"
        groups = ((name, sheet.facts), *((f"{name}, {g}", f) for g, f in sheet.groups.items()))
        for called, facts in groups:
            for fact in facts:
                statement = speaker.statement(sheet, fact)
                each = Stated(called, evidence_line(statement), provenance(statement))
                found.setdefault(fact.type, []).append(each)
    return found
