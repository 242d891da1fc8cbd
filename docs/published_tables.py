"""Published tables of every authority, and the fact sheets made of them.

Which tables, and which of their columns is which fact, is said in published_figures.yaml.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from flagstone.sheets.fact_sheet import FactSheet
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.vocabulary import Vocabulary

MARKS = {"", "c", "k", "low", "u", "x", "z", ":", "..", "*"}
ENGLAND = "England"

Row = Mapping[str, str]
Facts = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Published:
    """One table of the mapping, with the rows of the file that was found for it."""

    title: str
    file: str
    years: tuple[int, ...]
    entry: Mapping[str, Any]
    rows: Mapping[tuple[int, str], Row]
    """By year and authority (its number, or England)."""
    names: Mapping[str, str]

    def day(self, year: int) -> date:
        """The day on which a year of this table ends."""
        month, day = map(int, self.entry["year_ends"].split("-"))
        return date(year, month, day)


def tables(folder: Path, mapping: Mapping[str, Any]) -> list[Published]:
    """The tables of the mapping that are in the folder."""
    found = []
    for entry in mapping["tables"].values():
        for path in sorted(folder.rglob(entry["file"])):
            found.append(read_table(path, entry))
    return found


def read_table(path: Path, entry: Mapping[str, Any]) -> Published:
    """One file, with one row for each year and authority."""
    rows: dict[tuple[int, str], dict[str, str]] = defaultdict(dict)
    names: dict[str, str] = {}
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            level = row["geographic_level"]
            if level not in ("National", "Local authority"):
                continue
            code = ENGLAND if level == "National" else row["old_la_code"]
            names[code] = row["la_name"] or ENGLAND
            rows[int(row["time_period"]), code].update(_columns(row, entry))
    years = tuple(sorted({year for year, _ in rows}))
    return Published(entry["title"], path.name, years, entry, rows, names)


def _columns(row: Row, entry: Mapping[str, Any]) -> Row:
    pivot = entry.get("pivot")
    if not pivot:
        return row
    return {" / ".join(row[column] for column in pivot["by"]): row[pivot["figure"]]}


def sheets(published: Sequence[Published], vocabulary: Vocabulary) -> Iterator[FactSheet]:
    """One sheet for each authority and day, of every table of that day."""
    facts: dict[tuple[date, str], Facts] = defaultdict(dict)
    names: dict[str, str] = {}
    for table in published:
        names |= table.names
        for (year, code), row in table.rows.items():
            if code == ENGLAND:
                continue
            stated = _facts(table, year, row, vocabulary)
            stated |= _facts_of_england(table, year, vocabulary)
            facts[table.day(year), code] |= stated
    for (day, code), stated in sorted(facts.items()):
        if stated:
            yield FactSheet.build(
                vocabulary, authority=names[code], date=day, kind="statistics", facts=stated
            )


def _facts(table: Published, year: int, row: Row, vocabulary: Vocabulary) -> Facts:
    """What a row states. What is not known is left out, and its rules remain undecided."""
    stated: Facts = {}
    for fact, of in table.entry["facts"].items():
        if value := _value(fact, of, row, vocabulary):
            stated[fact] = {"value": value} | _when(table, year, of)
    return stated


def _facts_of_england(table: Published, year: int, vocabulary: Vocabulary) -> Facts:
    row = table.rows.get((year, ENGLAND), {})
    stated: Facts = {}
    for fact, same_as in table.entry.get("england", {}).items():
        of = table.entry["facts"][same_as]
        if value := _value(fact, of, row, vocabulary):
            stated[fact] = {"value": value} | _when(table, year, of)
    return stated


def _when(table: Published, year: int, of: Mapping[str, Any]) -> dict[str, str]:
    last = table.day(year)
    if of.get("over") != "year":
        return {"as_at": f"{last}"}
    first = date.fromordinal(last.replace(year=last.year - 1).toordinal() + 1)
    return {"period": f"{first} to {last}"}


def _value(fact: str, of: Mapping[str, Any], row: Row, vocabulary: Vocabulary) -> str:
    """The value as a sheet writes it, or nothing where too little of it is known."""
    value, less = _sum(of["value"], row), _sum(of.get("less", []), row)
    total = _sum(of.get("of", []), row)
    if total is None:
        return ""
    whole = vocabulary.fact_types[fact].kind is not Kind.NUMBER
    if value is not None and less is not None:
        text = _written(value - less, whole)
    elif "rest" in of:
        # At least what is published of it, and at most what is not published of the rest.
        text = f"between {_known(of['value'], row)} and {total - _known(of['rest'], row)}"
    else:
        return ""
    return f"{text} of {_written(total, whole)}" if "of" in of else text


def _sum(columns: Sequence[str], row: Row) -> Decimal | None:
    """The sum of the columns, or None where one holds a mark or is not there."""
    figures = [_figure(column, row) for column in columns]
    return None if None in figures else sum(filter(None, figures), Decimal(0))


def _known(columns: Sequence[str], row: Row) -> Decimal:
    """The sum of those of the columns that hold a figure."""
    return sum(filter(None, (_figure(column, row) for column in columns)), Decimal(0))


def _figure(column: str, row: Row) -> Decimal | None:
    text = row.get(column, "").strip()
    if text in MARKS:
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        raise SystemExit(f"{column}: {text!r} is neither a figure nor a mark") from None


def _written(number: Decimal, whole: bool) -> str:
    return f"{number.quantize(Decimal(1), ROUND_HALF_UP) if whole else number:f}"
