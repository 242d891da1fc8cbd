"""A fact sheet to fill in: every fact there is, none of them known yet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterator

from flagstone.renderers.vocabulary_pages import in_area, kind_in_words
from flagstone.vocabulary.fact_types import FactType
from flagstone.vocabulary.vocabulary import Vocabulary

# Left as they are, they are refused when the sheet is read: nobody assesses a sheet by mistake.
AUTHORITY = "Name of the authority"
DATE = "YYYY-MM-DD"

_OPENING = """\
# A fact sheet. Write what is known in place of `unknown`, and delete what nobody could know.
# A value may be 70.1, 40 of 600, more than 50, about 70, yes, no, a date, or a word of its scale.
authority: {authority}
title: Own figures
kind: own figures          # inspection, audit, own figures or statistics
date: {date}           # the date of the evidence
"""
_HEADINGS = ("fact", "value", "of", "as at", "voice", "group", "source", "at", "note")


def as_yaml(
    vocabulary: Vocabulary,
    authority: str = AUTHORITY,
    date: str = DATE,
    areas: Collection[str] = (),
) -> str:
    """The sheet as YAML, with what each fact is beside it."""
    lines = [
        _OPENING.format(authority=json.dumps(authority, ensure_ascii=False), date=date),
        "facts:",
    ]
    for heading, fact_types in _themes(vocabulary, areas):
        lines += ["", f"  # {heading}"]
        lines += [f"  {each.id}: unknown  # {_about(each)}" for each in fact_types]
    return "\n".join(lines) + "\n"


def as_csv(
    vocabulary: Vocabulary,
    authority: str = AUTHORITY,
    date: str = DATE,
    areas: Collection[str] = (),
) -> str:
    """The sheet as a scorecard, for a spreadsheet."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(_HEADINGS)
    for name, value in (
        ("authority", authority),
        ("title", "Own figures"),
        ("kind", "own figures"),
        ("date", date),
    ):
        writer.writerow((name, value))
    for _, fact_types in _themes(vocabulary, areas):
        for each in fact_types:
            writer.writerow((each.id, "unknown", "", "", "", "", "", "", _about(each)))
    return written.getvalue()


def _themes(vocabulary: Vocabulary, areas: Collection[str]) -> Iterator[tuple[str, list[FactType]]]:
    for area, title in vocabulary.areas.items():
        if areas and area not in areas:
            continue
        themes: dict[str, list[FactType]] = {}
        for fact_type in in_area(vocabulary, area):
            themes.setdefault(fact_type.theme, []).append(fact_type)
        for theme, fact_types in themes.items():
            yield f"{title}: {theme.replace('_', ' ')}", fact_types


def _about(fact_type: FactType) -> str:
    return f"{' '.join(fact_type.title.split())} ({kind_in_words(fact_type)})"
