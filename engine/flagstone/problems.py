"""What is wrong with a file, and where.

A message is a public interface. It says what was found, what was expected and what to do next, in
words its reader can act on. Problems are collected, never raised one at a time, so that one run
shows everything there is to mend.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator
from typing import ClassVar

import msgspec
from msgspec import field
from msgspec.structs import replace


class Place(msgspec.Struct, frozen=True, order=True):
    """A position in a file. Lines and columns count from 1; 0 means the file as a whole.

    A workbook's are rows, and columns that people know by letters: `is_cell` says that it is one.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    is_cell: bool = False

    @property
    def cell(self) -> str:
        """A cell of a workbook as a spreadsheet program calls it: B11."""
        letters, rest = "", self.column
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.line}"

    def __str__(self) -> str:
        parts = [self.file or "(no file)"]
        if self.is_cell:
            return f"{parts[0]}:{self.cell}"
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
    """Raised once a whole reading is done and something was wrong. Carries every Problem.

    They stand in the order of their files. `consequences` are problems that the others may be the
    cause of, one group after another: each stands behind whatever could have brought it about.
    `not_looked_at` says what was left undone because of them; empty where everything was done.
    """

    def __init__(
        self,
        problems: Iterable[Problem],
        *consequences: Iterable[Problem],
        not_looked_at: str = "",
    ) -> None:
        in_order = (each for group in (problems, *consequences) for each in sorted(set(group)))
        self.problems: tuple[Problem, ...] = tuple(dict.fromkeys(in_order))
        self.not_looked_at = not_looked_at
        said = [str(problem) for problem in self.problems]
        super().__init__("\n".join([*said, not_looked_at] if not_looked_at else said))

    def __reduce__(self) -> tuple[object, ...]:
        # Each problem by itself, since their order says which may be the cause of which.
        each = tuple((problem,) for problem in self.problems) or ((),)
        return type(self), each, {**vars(self), "args": self.args}


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
    return offer(nearest(word, names, limit=limit))


def offer(names: Collection[str]) -> str:
    """A sentence that offers names, or nothing when there is none."""
    return f"Did you mean {' or '.join(names)}?" if names else ""


def nearest(word: str, names: Iterable[str], *, limit: int = 3) -> list[str]:
    """The valid names most like a mistyped one, best first."""
    by_folded: dict[str, str] = {name.casefold(): name for name in sorted(names)}
    near = difflib.get_close_matches(word.casefold(), by_folded, n=limit, cutoff=0.6)
    return [by_folded[folded] for folded in near]


# Runs of letters and of digits; a figure's groups, and the parts of a number that an office gives
# to a person (943 476 5919), are one run.
_DAY = re.compile(r"(?<![\d/.-])\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?![\d/.-])")
_DECIMALS = re.compile(r"(?<![\d.])(\d{1,7})\.\d{1,17}(?![\d.])")
_FIGURE = re.compile(r"\d(?:[ ,.\u00a0\u202f/-]?\d)*")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_DIGITS = 7
_LONGEST_REPEATED = 60
NOT_REPEATED = "What is written here"


def may_be_repeated(
    text: str, names: Iterable[str] = (), words: Collection[str] = frozenset()
) -> bool:
    """Whether a message may repeat what a file about people says: only what cannot be a person's.

    That is a text which is one of `names` but for a slip, or one that holds nothing but days,
    figures of at most seven digits, and `words`, which are in small letters. Any other word may be
    somebody's name, and a longer number somebody's.

    >>> may_be_repeated("iro_children_per_ft", ["iro_children_per_fte"])
    True
    >>> may_be_repeated("jane_smith_2014", ["iro_children_per_fte"])
    False
    >>> may_be_repeated("about 31/03/2025", words={"about"})
    True
    """
    if len(text) > _LONGEST_REPEATED:
        return False
    if any(_is_a_slip(text, name) for name in names):
        return True
    if not all(_is_word(word.casefold(), words) for word in _WORD.findall(text)):
        return False
    figures = _FIGURE.findall(_DECIMALS.sub(r"\1", _DAY.sub("", text)))
    return all(sum(map(str.isdigit, figure)) <= _MOST_DIGITS for figure in figures)


def quoted(text: str, names: Iterable[str] = (), words: Collection[str] = frozenset()) -> str:
    """The text as the subject of a message's sentence, if `may_be_repeated` says that it may be.

    The place of a problem is enough to find any other text in its file.
    """
    return f"`{text}`" if may_be_repeated(text, names, words) else NOT_REPEATED


def _is_word(word: str, words: Collection[str]) -> bool:
    """Whether it is one of the words, or one that lost or changed a letter; not one that gained any
    (`Augusta` is not meant for `August`)."""
    return word in words or any(
        len(word) <= len(each) and _is_a_slip(word, each) for each in words if len(each) >= 5
    )


def _is_a_slip(text: str, name: str) -> bool:
    """Whether the text was certainly meant for the name: at most two characters are not its own.

    Then the text says nothing but the name. Short names are too like the names of people.
    """
    text, name = _folded(text), _folded(name)
    if text == name:
        return True
    shorter, longer = sorted((len(text), len(name)))
    if shorter < 5 or longer - shorter > 2:
        return False
    alike = difflib.SequenceMatcher(None, text, name, autojunk=False)
    shared = sum(block.size for block in alike.get_matching_blocks())
    return len(text) - shared <= 2 and 2 * shared >= 0.85 * (len(text) + len(name))


def _folded(text: str) -> str:
    return " ".join(re.split(r"[\s_-]+", text.casefold().strip()))


def at(problem: Problem, file: str) -> Problem:
    """The same problem, placed in a named file."""
    return replace(problem, place=replace(problem.place, file=file))
