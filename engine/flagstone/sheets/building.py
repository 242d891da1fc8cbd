"""A fact sheet made in Python rather than read from a file, checked in the same way."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from msgspec.structs import replace

from flagstone.problems import Place, Problems
from flagstone.sheets.digests import digest_of_content
from flagstone.sheets.fact_sheet import FactSheet, Voice
from flagstone.sheets.reading import read_document
from flagstone.text import Document, Node, Path
from flagstone.text.building import UNPRINTABLE
from flagstone.vocabulary.vocabulary import Vocabulary

Value: TypeAlias = "str | bool | int | Decimal | datetime.date | Voice"
Stated: TypeAlias = "Value | Mapping[str, Stated] | Sequence[Stated]"
"""A value, one statement as a sheet writes it (`{"value": "limited", "voice": "leaders"}`), or a
list of either."""


def build_sheet(
    vocabulary: Vocabulary,
    *,
    authority: str,
    date: datetime.date | str,
    kind: str,
    facts: Mapping[str, Stated],
    groups: Mapping[str, Mapping[str, Stated]] | None = None,
    scope: Mapping[str, Stated] | None = None,
    sources: Mapping[str, Mapping[str, Stated]] | None = None,
    title: str = "",
    published: datetime.date | str = "",
    note: str = "",
) -> FactSheet:
    """A fact sheet of Python values; see `FactSheet.build`. Raises ProblemsError."""
    problems = Problems()
    given: dict[str, object] = {
        "authority": authority,
        "date": date,
        "kind": kind,
        "title": title,
        "published": published,
        "note": note,
        "scope": scope or {},
        "sources": sources or {},
        "facts": facts,
        "groups": groups or {},
    }
    left_out = [key for key in ("title", "published", "note") if given[key] == ""]
    root = _node({key: given[key] for key in given if key not in left_out}, (), problems)
    problems.stop_if_any()
    sheet = read_document(Document("", root, _Paths(), _Paths()), vocabulary, problems)
    return replace(sheet, digest=digest_of_content(sheet))


class _Paths(Mapping[Path, Place]):
    """Names each part of what was given by its path, as there is no file with lines."""

    def __getitem__(self, path: Path) -> Place:
        return Place(_named(path))

    def __iter__(self) -> Iterator[Path]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _named(path: Path) -> str:
    return ".".join(map(str, path))


def _node(given: object, path: Path, problems: Problems) -> Node:
    """What a file would have held in place of a Python value: text."""
    match given:
        case Mapping():
            return {
                str(key): _node(part, (*path, str(key)), problems) for key, part in given.items()
            }
        case list() | tuple():
            return [_node(part, (*path, index), problems) for index, part in enumerate(given)]
        case str():
            return _plain_text(str(given), path, problems)
        case Voice():
            return given.word
        case bool():
            return "yes" if given else "no"
        case int():
            return str(given)
        case Decimal() if given.is_finite():
            return format(given, "f")
        case datetime.datetime():
            return given.date().isoformat()
        case datetime.date():
            return given.isoformat()
        case float():
            _say_float(given, path, problems)
        case _:
            _say_not_a_value(given, path, problems)
    return "unknown"


def _plain_text(text: str, path: Path, problems: Problems) -> str:
    if found := UNPRINTABLE.search(text):
        problems.add(
            Place(_named(path)),
            "not-text",
            f"The text holds a character that cannot be printed, U+{ord(found[0]):04X}.",
            suggestion="Remove it.",
        )
    return text


def _say_float(given: float, path: Path, problems: Problems) -> None:
    problems.add(
        Place(_named(path)),
        "binary-float",
        f"The value {given!r} is a float, which holds most decimals only nearly: 0.1 + 0.2 is not "
        "0.3, and a threshold could be missed by it.",
        suggestion=f'Give the text "{given!r}" or Decimal("{given!r}"), rounded as published.',
        found="float",
        expected="str, int, Decimal, bool or date",
    )


def _say_not_a_value(given: object, path: Path, problems: Problems) -> None:
    kind = type(given).__name__
    problems.add(
        Place(_named(path)),
        "not-a-value",
        f"A value cannot be made from {kind}."
        if given is not None
        else "None does not say whether the value is not known or was left out.",
        suggestion='Give text, int, Decimal, bool or date; "unknown" for what is not known.',
        found=kind,
        expected="str, int, Decimal, bool or date",
    )
