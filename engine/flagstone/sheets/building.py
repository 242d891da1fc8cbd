"""A fact sheet made in Python rather than read from a file, checked in the same way."""

from __future__ import annotations

import datetime
import math
import operator
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import SupportsIndex, TypeAlias

import msgspec
from msgspec.structs import replace

from flagstone.problems import Place, Problems, ProblemsError, may_be_repeated
from flagstone.sheets.digests import digest_of_content
from flagstone.sheets.fact_sheet import FactSheet, Voice
from flagstone.sheets.files import ScopeEntry, SheetHeader, SourceEntry, StatementEntry
from flagstone.sheets.reading import read_document
from flagstone.text import Document, Node, Path
from flagstone.text.building import DEEPEST, UNPRINTABLE
from flagstone.vocabulary.vocabulary import Vocabulary

Value: TypeAlias = "str | bool | SupportsIndex | Decimal | datetime.date | Voice | None"
Stated: TypeAlias = "Value | Mapping[str, Stated] | Sequence[Stated]"
"""A value (None where nothing is stated), one statement as a sheet writes it (`{"value": "limited",
"voice": "leaders"}`), or a list of either."""


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
    paths = _Paths(given, {*vocabulary.fact_types, *vocabulary.groups, *_KEYS})
    values = _Values(vocabulary.fact_types, problems, paths)
    root = values.node({key: given[key] for key in given if key not in left_out}, ())
    refused = {problem.place for problem in problems}
    try:
        sheet = read_document(Document("", root or {}, paths, paths), vocabulary)
    except ProblemsError as error:
        # What stands in for a refused value is not a second mistake; the name it has may be.
        problems.extend(
            problem
            for problem in error.problems
            if problem.place not in refused or problem.code in _OF_NAMES
        )
    problems.stop_if_any()
    return replace(sheet, digest=digest_of_content(sheet))


# What a sheet is made of besides names of the vocabulary.
_KEYS = frozenset(
    key
    for model in (SheetHeader, ScopeEntry, SourceEntry, StatementEntry)
    for key in model.model_fields
)
_OF_NAMES = ("unknown-fact", "unknown-group", "unknown-key")


class _Paths(Mapping[Path, Place]):
    """Names each part of what was given by its path, as there is no file with lines.

    A key that is not one of `known` may be somebody's name: it is told by its number.
    """

    def __init__(self, given: object, known: Collection[str]) -> None:
        self._given = given
        self._known = known

    def __getitem__(self, path: Path) -> Place:
        here: object = self._given
        named = []
        for step in path:
            named.append(self._named(step, here))
            here = _part(here, step)
        return Place(".".join(named))

    def _named(self, step: str | int, here: object) -> str:
        if isinstance(step, int) or step in self._known or may_be_repeated(step, self._known):
            return str(step)
        keys = list(map(str, here)) if isinstance(here, Mapping) else []
        return f"(key {keys.index(step) + 1})" if step in keys else "(a key)"

    def __iter__(self) -> Iterator[Path]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _part(given: object, step: str | int) -> object:
    if isinstance(given, Mapping):
        return next((part for key, part in given.items() if str(key) == step), None)
    if isinstance(given, Sequence) and isinstance(step, int) and step < len(given):
        part: object = given[step]
        return part
    return None


class _Values(msgspec.Struct):
    """What a file would have held in place of Python values: text, in mappings and lists.

    A value that a data frame marks as missing is no statement at all, and is left out; `names` are
    those of facts, since one that is misspelt is a mistake whatever its value.
    """

    names: Collection[str]
    problems: Problems
    paths: Mapping[Path, Place]

    def node(self, given: object, path: Path) -> Node | None:
        """The text, mapping or list; None for what is missing."""
        given = _as_python(given)
        if len(path) > DEEPEST:
            self._refuse(given, path)
            return "unknown"
        match given:
            case None:
                return None
            case Mapping():
                return self._mapping(given, path)
            case list() | tuple():
                parts = [self.node(part, (*path, index)) for index, part in enumerate(given)]
                there = [part for part in parts if part is not None]
                return there if there or not parts else None
        return self._text(given, path)

    def _mapping(self, given: Mapping[object, object], path: Path) -> Node | None:
        parts = {str(key): self.node(part, (*path, str(key))) for key, part in given.items()}
        if parts.get("value", "") is None:
            return None
        of_facts = path == ("facts",) or (len(path) == 2 and path[0] == "groups")
        return {
            key: "unknown" if part is None else part
            for key, part in parts.items()
            if part is not None or (of_facts and key not in self.names)
        }

    def _text(self, given: object, path: Path) -> str:
        match given:
            case str():
                return self._printable(str(given), path)
            case Voice():
                return given.word
            case bool():
                return "yes" if given else "no"
            case datetime.datetime():
                return given.date().isoformat()
            case datetime.date():
                return given.isoformat()
            case float() if math.isfinite(given):
                self._refuse_float(given, path)
            case Decimal() if given.is_finite() and _is_writable(given):
                return format(given, "f")
            case SupportsIndex() if abs(operator.index(given)) < _TOO_LARGE:
                return str(operator.index(given))
            case _:
                self._refuse(given, path)
        return "unknown"

    def _printable(self, text: str, path: Path) -> str:
        if found := UNPRINTABLE.search(text):
            self.problems.add(
                self.paths[path],
                "not-text",
                f"The text holds a character that cannot be printed, U+{ord(found[0]):04X}.",
                suggestion="Remove it.",
            )
        return text

    def _refuse_float(self, given: float, path: Path) -> None:
        written = repr(float(given))
        said = f"The value {written}" if may_be_repeated(written) else "This value"
        self.problems.add(
            self.paths[path],
            "binary-float",
            f"{said} is a float, which holds most decimals only nearly: 0.1 + 0.2 is "
            "not 0.3, and a threshold could be missed by it.",
            suggestion=f'Give the text "{written}" or Decimal("{written}"), rounded as published.'
            if "e" not in written and may_be_repeated(written)
            else "Give it as text, rounded as published.",
            found="float",
            expected=_EXPECTED,
        )

    def _refuse(self, given: object, path: Path) -> None:
        kind = type(given).__name__
        self.problems.add(
            self.paths[path],
            "not-a-value",
            f"A value cannot be made from this {kind}.",
            suggestion='Give text, int, Decimal, bool or date; "unknown" for what is not known.',
            found=kind,
            expected=_EXPECTED,
        )


_EXPECTED = "str, int, Decimal, bool or date"
# Beyond every value, and far below what takes a while to write down.
_TOO_LARGE = 10**30


def _is_writable(given: Decimal) -> bool:
    exponent = given.as_tuple().exponent
    return given.adjusted() < 30 and isinstance(exponent, int) and exponent > -30


def _as_python(given: object) -> object:
    """The Python value that one of NumPy or pandas stands for; None for what marks a missing one.

    Neither is imported for it: whoever gives such a value has done so.
    """
    pandas, numpy = sys.modules.get("pandas"), sys.modules.get("numpy")
    if pandas is not None and (given is pandas.NA or given is pandas.NaT):
        return None
    if pandas is not None and isinstance(given, pandas.Series):
        return given.to_dict()
    if numpy is not None and isinstance(given, numpy.datetime64):
        if numpy.isnat(given):
            return None
        # Of a year or a month no day may be made. `item` makes a number of what is too fine.
        known_to = numpy.datetime_data(given)[0]
        return str(given) if known_to in "YM" else given.astype("datetime64[us]").item()
    if numpy is not None and isinstance(given, numpy.floating):
        # Its shortest decimals at its own precision: 82.1 of a float32, not 82.0999984741211.
        given = float(str(given))
    elif numpy is not None and isinstance(given, numpy.generic):
        given = given.item()
    return None if isinstance(given, float) and math.isnan(given) else given
