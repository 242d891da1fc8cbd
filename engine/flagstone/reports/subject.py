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


def subject(rulebook: Rulebook, sheet: FactSheet) -> Subject:
    """The sheet's own words; few are left of one that is to be published."""
    return Subject(
        authority=sheet.authority,
        title=sheet.title,
        kind=sheet.kind.value,
        date=date.fromordinal(sheet.date),
        date_in_words=day_in_words(sheet.date),
        published=None if sheet.published is None else date.fromordinal(sheet.published),
        about=sheet.scope.about,
        looked_at=_looked_at(rulebook, sheet),
        note=sheet.note,
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
    """The scope in reading order: `Leadership (management oversight, supervision)`."""
    entries = set(sheet.scope.looked_at or ())
    found = []
    for area, title in rulebook.vocabulary.areas.items():
        themes = sorted(e.partition("/")[2].replace("_", " ") for e in entries if _in(e, area))
        if "" in themes:
            found.append(title)
        elif themes:
            found.append(f"{title} ({', '.join(themes)})")
    return tuple(found)


def _in(entry: str, area: str) -> bool:
    return entry == area or entry.startswith(f"{area}/")
