"""Writing a fact sheet as YAML that reads back as the same sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from flagstone.dates import Period
from flagstone.files.writing import save
from flagstone.sheets.fact_sheet import Fact, FactSheet, Scope, Source
from flagstone.sheets.resolution import by_weight
from flagstone.sheets.statements import NO_SOURCE
from flagstone.text.building import LIKE_A_SPACE
from flagstone.vocabulary.fact_types import FactType
from flagstone.vocabulary.marks import Missing, write_marks
from flagstone.vocabulary.phrases import PhraseError, read_value, write_value
from flagstone.vocabulary.vocabulary import Vocabulary

_ODD_SPACE = re.compile(r"[^\S \n]")
# At the start of a text, or behind what looks like a key, one of these is refused without quotes.
_UNUSUAL_SPACE = re.compile(rf"(?:[^\s:'\"]+:|-)?[{LIKE_A_SPACE}]")
_NOT_TEXT = ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")


def save_sheet(
    sheet: FactSheet, vocabulary: Vocabulary, path: Path, *, overwrite: bool = False
) -> None:
    """Write the sheet into a YAML file, whole or not at all.

    Raises ProblemsError where there is such a file and `overwrite` is not given, or where it
    cannot be written.
    """
    save(write_sheet(sheet, vocabulary).encode(), path, overwrite=overwrite)


def write_sheet(sheet: FactSheet, vocabulary: Vocabulary) -> str:
    """The sheet as YAML, in the vocabulary's order and the same however it was put together.

    Read back it says the same, with each value in its own words. Raises KeyError for a fact that is
    not in the vocabulary.
    """
    written: dict[str, Any] = {
        "authority": sheet.authority,
        "title": sheet.title,
        "kind": sheet.kind.value,
        "date": _day(sheet.date),
        "published": _day(sheet.published),
        "note": sheet.note,
        "sources": {name: _source(sheet.sources[name]) for name in sorted(sheet.sources)},
        "scope": _scope(sheet.scope),
    }
    written = {key: part for key, part in written.items() if part}
    written["facts"] = _body(sheet.facts, sheet, vocabulary)
    groups = {
        group: _body(sheet.groups[group], sheet, vocabulary)
        for group in _in_order(sheet.groups, vocabulary.groups)
    }
    return as_yaml(written | ({"groups": groups} if groups else {}))


def _body(facts: Iterable[Fact], sheet: FactSheet, vocabulary: Vocabulary) -> dict[str, Any]:
    by_type: dict[str, list[Fact]] = {}
    for fact in facts:
        by_type.setdefault(fact.type, []).append(fact)
    body: dict[str, Any] = {}
    for name in _in_order(by_type, vocabulary.fact_types):
        fact_type = vocabulary.fact_types[name]
        statements = [
            _statement(fact, fact_type, sheet) for fact in by_weight(dict.fromkeys(by_type[name]))
        ]
        body[name] = statements[0] if len(statements) == 1 else statements
    return body


def _statement(fact: Fact, fact_type: FactType, sheet: FactSheet) -> str | dict[str, Any]:
    """The statement in its short form, where its value is all it says."""
    value = value_as_written(fact, fact_type)
    said = {
        **_period(fact.period, sheet.date),
        "voice": fact.voice.word if fact.voice is not sheet.kind.voice else "",
        "source": _source_named(fact, sheet),
        "at": fact.locator,
        "ledger": list(fact.ledger),
        "note": fact.note,
        "prefer": "yes" if fact.preferred else "",
    }
    said = {key: part for key, part in said.items() if part}
    return {"value": value, **said} if said else value


def value_as_written(fact: Fact, fact_type: FactType) -> str:
    """The value as its source gives it, or in our own words where that does not say it."""
    try:
        reading = read_value(fact_type, fact.written)
        if reading == (fact.value, fact.of, fact.reason, fact.marked):
            return fact.written
    except PhraseError:
        pass
    if fact.value is None and fact.reason and Missing(fact.reason).is_given:
        return fact.reason
    if fact.value is None:
        return "unknown"
    return write_value(fact_type, fact.value, fact.of) + write_marks(fact.marked)


def _source_named(fact: Fact, sheet: FactSheet) -> str:
    """What to write of a source: a sheet's only one goes without saying."""
    if len(sheet.sources) == 1:
        if fact.source in sheet.sources:
            return ""
        return fact.source or NO_SOURCE
    return fact.source


def _period(period: Period, sheet_date: int) -> dict[str, str]:
    if period.first != period.last:
        return {"period": f"{_day(period.first)} to {_day(period.last)}"}
    return {} if period.last == sheet_date else {"as_at": _day(period.last)}


def _source(source: Source) -> dict[str, str]:
    entry = {"title": source.title, "published": _day(source.published), "url": source.url}
    return {key: part for key, part in entry.items() if part}


def _scope(scope: Scope) -> dict[str, Any]:
    said: dict[str, Any] = {"about": scope.about} if scope.about else {}
    return said if scope.looked_at is None else said | {"looked_at": list(scope.looked_at)}


def _day(day: int | None) -> str:
    return "" if day is None else date.fromordinal(day).isoformat()


def _in_order(names: Iterable[str], order: Iterable[str]) -> list[str]:
    """Names in the vocabulary's order, those it lacks last."""
    places = {name: place for place, name in enumerate(order)}
    return sorted(names, key=lambda name: (places.get(name, len(places)), name))


def _text_node(dumper: Any, text: str) -> Any:
    """Text, with escapes where a reader would take another line break or space for a plain one."""
    style = '"' if _ODD_SPACE.search(text) or _UNUSUAL_SPACE.match(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def as_yaml(written: dict[str, Any]) -> str:
    """Text in mappings and lists as the strict YAML that Flagstone reads."""
    import yaml

    class PlainDumper(yaml.SafeDumper):
        """Puts quotes only where they are needed: every value is text to whoever reads a sheet,
        and only the words for nothing would be taken for something else."""

        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
            return True

    PlainDumper.yaml_implicit_resolvers = {
        first: [pair for pair in resolvers if pair[0] in _NOT_TEXT]
        for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }
    PlainDumper.add_representer(str, _text_node)
    return yaml.dump(
        written, Dumper=PlainDumper, allow_unicode=True, sort_keys=False, width=1_000_000
    )
