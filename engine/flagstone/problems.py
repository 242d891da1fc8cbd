"""What is wrong with a file, and where.

A message is a public interface. It says what was found, what was expected and what to do next, in
words its reader can act on. Problems are collected, never raised one at a time, so that one run
shows everything there is to mend.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import ClassVar

import msgspec
from msgspec import field
from msgspec.structs import replace


class Place(msgspec.Struct, frozen=True, order=True):
    """A position in a file. Lines and columns count from 1; 0 means the file as a whole."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file or "(no file)"]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


NOWHERE = Place()


class Placed(msgspec.Struct, frozen=True, eq=False):
    """Something that was read from a file.

    Two of a kind are equal if they say the same. Where it stands (`place`) does not count.
    """

    not_compared: ClassVar[tuple[str, ...]] = ("place",)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self is other or self._said() == other._said()

    def __hash__(self) -> int:
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        fields, left_out = self.__struct_fields__, self.not_compared
        return tuple(getattr(self, name) for name in fields if name not in left_out)


class Problem(msgspec.Struct, frozen=True, order=True):
    """One thing that is wrong.

    `code` is stable and has a page in `docs/problems/`. `found` and `expected` are the parts of the
    message, kept apart for tools. `suggestion` is what to do, a whole sentence.
    """

    place: Place
    code: str
    message: str
    suggestion: str = ""
    found: str = ""
    expected: str = ""

    def __str__(self) -> str:
        text = f"{self.place}: {self.message} [{self.code}]"
        return f"{text}\n    {self.suggestion}" if self.suggestion else text


class ProblemsError(Exception):
    """Raised once a whole reading is done and something was wrong. Carries every Problem."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.problems,)


class Problems(msgspec.Struct):
    """A collector. `stop_if_any()` ends a phase; nothing else raises."""

    found: list[Problem] = field(default_factory=list)

    def add(
        self,
        place: Place,
        code: str,
        message: str,
        *,
        suggestion: str = "",
        found: str = "",
        expected: str = "",
    ) -> None:
        """Remember one problem."""
        self.found.append(Problem(place, code, message, suggestion, found, expected))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Remember problems that were found elsewhere."""
        self.found.extend(problems)

    def stop_if_any(self) -> None:
        """Raise ProblemsError with all that was found, if anything was."""
        if self.found:
            raise ProblemsError(self.found)

    def __bool__(self) -> bool:
        return bool(self.found)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.found)


def did_you_mean(word: str, names: Iterable[str], *, limit: int = 3) -> str:
    """A sentence that offers the nearest valid names, or nothing when none is near.

    >>> did_you_mean("iro_children_per_ft", ["iro_children_per_fte", "letters_open"])
    'Did you mean iro_children_per_fte?'
    """
    near = nearest(word, names, limit=limit)
    return f"Did you mean {' or '.join(near)}?" if near else ""


def nearest(word: str, names: Iterable[str], *, limit: int = 3) -> list[str]:
    """The valid names most like a mistyped one, best first."""
    by_folded: dict[str, str] = {name.casefold(): name for name in sorted(names)}
    near = difflib.get_close_matches(word.casefold(), by_folded, n=limit, cutoff=0.6)
    return [by_folded[folded] for folded in near]


def at(problem: Problem, file: str) -> Problem:
    """The same problem, placed in a named file."""
    return replace(problem, place=replace(problem.place, file=file))
