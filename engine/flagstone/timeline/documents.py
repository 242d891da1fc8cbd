"""The documents of a timeline: of one authority, in order, each with the shortest date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from flagstone.dates import MONTHS, day_in_words
from flagstone.problems import Place, Problems
from flagstone.reports.statements import file_name
from flagstone.reports.subject import subject
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.timeline.timeline import Document


def in_order(sheets: Sequence[FactSheet]) -> list[FactSheet]:
    """The sheets oldest first; those of one day by their files.

    Raises ProblemsError where there is none, where they are of several authorities, or where one
    is given twice: it would seem that nothing had changed.
    """
    ordered = sorted(sheets, key=lambda each: (each.date, file_name(each), each.digest))
    problems = Problems()
    if not ordered:
        problems.add(
            Place(""), "timeline-without-sheet", "There is no sheet to make a timeline of."
        )
        problems.stop_if_any()
    first = ordered[0]
    seen: dict[str, FactSheet] = {}
    for sheet in ordered:
        if not sheet.is_of(first.authority):
            problems.add(
                Place(sheet.file),
                "timeline-of-several-authorities",
                f"This sheet is about another authority than {file_name(first) or 'the first'}.",
                suggestion="Make a timeline for each authority, and spell its name alike.",
            )
        if sheet.digest and sheet.digest in seen:
            problems.add(
                Place(sheet.file),
                "timeline-sheet-twice",
                f"This is the same sheet as {file_name(seen[sheet.digest])}.",
                suggestion="Give each sheet once.",
            )
        seen.setdefault(sheet.digest, sheet)
    problems.stop_if_any()
    return ordered


def documents(rulebook: Rulebook, ordered: Sequence[FactSheet]) -> tuple[Document, ...]:
    """What each sheet is, with its number and label."""
    return tuple(
        _document(rulebook, sheet, number, label)
        for number, (sheet, label) in enumerate(zip(ordered, labels(ordered), strict=True), 1)
    )


def labels(ordered: Sequence[FactSheet]) -> list[str]:
    """The year where no other sheet is of it, else the month, else the day, else also a number."""
    days = [date.fromordinal(sheet.date) for sheet in ordered]
    years = Counter(day.year for day in days)
    months = Counter((day.year, day.month) for day in days)
    same = Counter(days)
    found = []
    for number, day in enumerate(days, 1):
        if years[day.year] == 1:
            found.append(str(day.year))
        elif months[day.year, day.month] == 1:
            found.append(f"{MONTHS[day.month - 1]} {day.year}")
        else:
            twin = f" [{number}]" if same[day] > 1 else ""
            found.append(day_in_words(day.toordinal()) + twin)
    return found


def _document(rulebook: Rulebook, sheet: FactSheet, number: int, label: str) -> Document:
    about = subject(rulebook, sheet)
    return Document(
        number=number,
        label=label,
        title=about.title,
        kind=about.kind,
        date=about.date,
        date_in_words=about.date_in_words,
        about=about.about,
        looked_at=about.looked_at,
        file=file_name(sheet),
        digest=sheet.digest,
    )
