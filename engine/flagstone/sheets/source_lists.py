"""The sources of a merged sheet: every document under a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import msgspec
import msgspec.structs

from flagstone.dates import day_in_words
from flagstone.sheets.fact_sheet import Fact, FactSheet, Source


class SourceList:
    """Collects sources. Two documents that two sheets call the same get different names."""

    def __init__(self) -> None:
        self._named: dict[str, Source] = {}
        self._names: dict[Source, str] = {}

    def attribute(self, fact: Fact, source: Source | None, sheet: FactSheet) -> Fact:
        """The same statement under its source's name here; its sheet's where it names none."""
        return msgspec.structs.replace(fact, source=self._name(source or _the_sheet_itself(sheet)))

    def by_id(self) -> dict[str, Source]:
        """All sources that some statement has, by name."""
        return {name: self._named[name] for name in sorted(self._named)}

    def _name(self, source: Source) -> str:
        if source not in self._names:
            name = next(name for name in _names_for(source.id) if name not in self._named)
            self._named[name] = msgspec.structs.replace(source, id=name)
            self._names[source] = name
        return self._names[source]


def _names_for(wanted: str) -> Iterator[str]:
    yield wanted
    for number in count(2):
        yield f"{wanted} ({number})"


def _the_sheet_itself(sheet: FactSheet) -> Source:
    described = sheet.title or f"{sheet.kind.value} as at {day_in_words(sheet.date)}"
    return Source(sheet.file or described, described, sheet.published)
