"""What a report is about: the sheet, whose word it is and what it looked at."""

from __future__ import annotations

from datetime import date

from flagstone.dates import day_in_words
from flagstone.reports.report import Subject
from flagstone.reports.statements import OWN_VOICES
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet, SheetKind

_EVIDENCE = {
    SheetKind.INSPECTION: "Inspectors' findings, from an inspection that ended on {day}",
    SheetKind.AUDIT: "The findings of an audit that ended on {day}",
    SheetKind.OWN_FIGURES: "The authority's own figures as at {day}",
    SheetKind.STATISTICS: "Published statistics as at {day}",
}


def subject(rulebook: Rulebook, sheet: FactSheet, *, publishable: bool = False) -> Subject:
    """The sheet's own words, without its note in a report that is to be published."""
    return Subject(
        authority=sheet.authority,
        title=sheet.title,
        kind=sheet.kind.value,
        date=date.fromordinal(sheet.date),
        date_in_words=day_in_words(sheet.date),
        published=None if sheet.published is None else date.fromordinal(sheet.published),
        about=sheet.scope.about,
        looked_at=_looked_at(rulebook, sheet),
        note="" if publishable else sheet.note,
        own_word_only=is_own_word_only(sheet),
        evidence_in_words=_EVIDENCE[sheet.kind].format(day=day_in_words(sheet.date)),
    )


def is_own_word_only(sheet: FactSheet) -> bool:
    """Whether nobody but the authority says any of it."""
    facts = [*sheet.facts, *(fact for facts in sheet.groups.values() for fact in facts)]
    return sheet.kind is not SheetKind.STATISTICS and all(
        fact.voice in OWN_VOICES for fact in facts
    )


def _looked_at(rulebook: Rulebook, sheet: FactSheet) -> tuple[str, ...]:
    """The scope in reading order: `Leadership and workforce: management oversight`."""
    named = []
    areas = list(rulebook.vocabulary.areas)
    for entry in set(sheet.scope.looked_at or ()):
        area, _, theme = entry.partition("/")
        title = rulebook.vocabulary.areas.get(area, area)
        order = areas.index(area) if area in areas else len(areas)
        named.append((order, f"{title}: {theme.replace('_', ' ')}" if theme else title))
    return tuple(title for _, title in sorted(named))
