"""Which earlier sheets belong to which sheet, where several of either are given at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flagstone.dates import day_in_words
from flagstone.problems import Place, Problems, nearest
from flagstone.sheets.fact_sheet import FactSheet


def histories(
    sheets: Sequence[FactSheet], earlier: Sequence[FactSheet]
) -> list[tuple[FactSheet, list[FactSheet]]]:
    """Each sheet with the earlier ones of its authority, oldest first.

    Raises ProblemsError for an earlier sheet that is of no use to any of them: it would otherwise
    be left unread without a word.
    """
    problems = Problems()
    given, before = _by_authority(sheets), _by_authority(earlier)
    for past in earlier:
        same = given.get(past.authority_key)
        if not same:
            _another_authority(past, sheets, problems)
        elif all(past.date >= sheet.date for sheet in same):
            _not_earlier(past, same, problems)
    problems.stop_if_any()
    return [(sheet, sheet.before_it(before.get(sheet.authority_key, ()))) for sheet in sheets]


def _by_authority(sheets: Iterable[FactSheet]) -> dict[str, list[FactSheet]]:
    found: dict[str, list[FactSheet]] = {}
    for sheet in sheets:
        found.setdefault(sheet.authority_key, []).append(sheet)
    return found


def _another_authority(past: FactSheet, sheets: Sequence[FactSheet], problems: Problems) -> None:
    files = {sheet.authority: sheet.file or "the sheet" for sheet in sheets}
    near = [files[name] for name in nearest(past.authority, files, limit=1)]
    others = "the sheet to assess" if len(sheets) == 1 else "each of the sheets to assess"
    problems.add(
        Place(past.file),
        "earlier-sheet-of-another-authority",
        f"This earlier sheet is about another authority than {others}.",
        suggestion=f"Spell the authority's name as {near[0]} does, if it is the same."
        if near
        else "Give earlier sheets of the same authority, spelt the same way.",
    )


def _not_earlier(past: FactSheet, same: Sequence[FactSheet], problems: Problems) -> None:
    latest = max(sheet.date for sheet in same)
    problems.add(
        Place(past.file),
        "earlier-sheet-not-earlier",
        f"This sheet is given as an earlier one, but its date, {day_in_words(past.date)}, "
        f"is not before {day_in_words(latest)}.",
        suggestion="Assess the latest sheet and give those before it as earlier ones.",
        found=day_in_words(past.date),
        expected=f"a date before {day_in_words(latest)}",
    )
