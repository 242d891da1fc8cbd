"""The shorthand of official statistics: what a mark says in place of a figure, or after one.

The marks are those of the Government Statistical Service, as published tables and returns have
them: in square brackets since 2022 (`[c]`), bare before. Each keeps its own meaning, in its own
words; a mark that has several, or none that we know of, is refused.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple


class Missing(StrEnum):
    """Why there is no value, in words that may be written in place of one.

    A place where nothing is written has no reason, and is not here.
    """

    NOT_KNOWN = "not known"
    SUPPRESSED = "suppressed"
    NOT_AVAILABLE = "not available"
    NOT_APPLICABLE = "not applicable"
    ROUNDS_TO_ZERO = "rounds to zero"
    LOW_RELIABILITY = "low reliability"
    NONE_RECORDED = "none recorded"
    OF_NONE = "of none"  # a percentage of nobody: said by its denominator, never by itself

    @property
    def is_given(self) -> bool:
        """Whether the source itself says so, rather than that it does not know."""
        return self not in (Missing.NOT_KNOWN, Missing.OF_NONE)

    @property
    def says_least(self) -> int:
        """Which of several reasons stands, the lowest: that there is a figure, which is withheld,
        before that there is nothing to count, and both before that nobody knows."""
        if self in (Missing.NOT_APPLICABLE, Missing.OF_NONE):
            return 1
        return 2 if self in (Missing.NOT_KNOWN, Missing.NOT_AVAILABLE) else 0


_MARKS = {
    "c": Missing.SUPPRESSED,
    "*": Missing.SUPPRESSED,
    "x": Missing.NOT_AVAILABLE,
    ":": Missing.NOT_AVAILABLE,
    "..": Missing.NOT_AVAILABLE,
    "z": Missing.NOT_APPLICABLE,
    "k": Missing.ROUNDS_TO_ZERO,
    "low": Missing.ROUNDS_TO_ZERO,
    "u": Missing.LOW_RELIABILITY,
    "w": Missing.NONE_RECORDED,
}
_WORDS = {
    **{reason.value: reason for reason in Missing if reason is not Missing.OF_NONE},
    "unknown": Missing.NOT_KNOWN,
    "confidential": Missing.SUPPRESSED,
    "unavailable": Missing.NOT_AVAILABLE,
}
# How the figure before it came about. It stands, and this is said of it wherever it is shown.
_OF_FIGURES = {
    "b": "after a break in its series",
    "e": "estimated",
    "p": "provisional",
    "r": "revised",
}
_FORECAST = "f"
# Signs that different tables use for different things.
_SEVERAL_MEANINGS = {
    "n/a": "not applicable, or not available",
    "na": "not applicable, or not available",
    "n.a.": "not applicable, or not available",
    "-": "none at all, or not available",
    "--": "none at all, or not available",
    "~": "suppressed, or not available",
    ".": "not applicable, or not available",
}
_BRACKETED = re.compile(r"\[ ?([^\[\]]*?) ?\]\Z")
_SIGNS = re.compile(r"[\W_]+\Z|#.+\Z")
_LETTERS = re.compile(r"[A-Za-z]{1,2}\Z")

ADVICE = "Write suppressed or unknown"
"""What can always be written where there is no figure."""


class MarkError(ValueError):
    """A mark that is not read: what is wrong with it, and what to write. Never repeats the text."""

    def __init__(self, message: str, suggestion: str) -> None:
        super().__init__(message)
        self.message = message
        self.suggestion = suggestion

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.suggestion)


class Marked(NamedTuple):
    """A phrase without the marks that follow its figure, and what those say of it.

    `reason` is set where by its own mark the figure is not to be relied on.
    """

    phrase: str
    says: tuple[str, ...] = ()
    reason: Missing | None = None


def is_reserved(word: str) -> bool:
    """Whether a word already says that there is no value, so that no scale may have it. One that
    has `low` means its own word by it, and the mark by `[low]`."""
    return word.casefold() != "low" and read_reason(word) is not None


def read_reason(phrase: str) -> Missing | None:
    """Why there is no value, where the phrase says that by a mark or in words; else None."""
    folded = phrase.casefold()
    found = _BRACKETED.match(folded)
    return _MARKS.get(found[1] if found else folded) or _WORDS.get(folded)


def read_marks(phrase: str) -> Marked:
    """A phrase with single spaces, taken apart into its figure and the marks that follow it.

    `82 [p]` is a figure and that it is provisional. Raises MarkError where a figure and its mark
    cannot both be so, and where a mark in brackets is not known.
    """
    says: list[str] = []
    reason: Missing | None = None
    figure, marks = apart(phrase)
    for written in marks:
        mark = written.strip("[] ").casefold()
        if mark in _OF_FIGURES:
            says.append(_OF_FIGURES[mark])
        elif mark == _FORECAST:
            raise MarkError(
                "This figure is marked as a forecast, and a forecast is no evidence.",
                "Leave it out, or write unknown.",
            )
        elif (reason := _MARKS.get(mark)) is None:
            raise MarkError(
                "What stands in square brackets after the figure is not a mark that is read.",
                f"{ADVICE} if there is no figure, else the figure alone, and the rest in a note.",
            )
        elif not _agree(reason, figure):
            raise MarkError(
                f"Here is a figure, and a mark that there is none ({reason}).",
                f"{ADVICE} if there is no figure, else the figure alone.",
            )
    return Marked(figure, tuple(says), reason)


def write_marks(marked: str) -> str:
    """The marks after a figure that say so, as `Reading.marked` has it: ` [e] [p]`."""
    said = marked.split(", ")
    return "".join(f" [{mark}]" for mark, words in _OF_FIGURES.items() if words in said)


def apart(phrase: str) -> tuple[str, list[str]]:
    """A phrase without the marks in brackets at its end, and those: `82 [e] [p]`."""
    marks: list[str] = []
    rest = phrase.rstrip()
    while rest.endswith("]") and (opened := rest.rfind("[")) > 0:
        marks.insert(0, rest[opened:])
        rest = rest[:opened].rstrip()
    return rest, marks


def check_mark(phrase: str, *, letters: bool) -> None:
    """Raise MarkError where a phrase is a mark that has no meaning here, or has several.

    `letters` says whether a letter or two are one, rather than a word cut short (`y`).
    """
    folded = phrase.casefold()
    found = _BRACKETED.match(folded)
    mark = found[1] if found else folded
    if meanings := _SEVERAL_MEANINGS.get(mark):
        raise MarkError(
            f"This mark says different things in different tables: {meanings}.",
            f"{ADVICE}, or what it says in words; 0 if there were none.",
        )
    if (found or letters) and (mark in _OF_FIGURES or mark == _FORECAST):
        raise MarkError(
            "This mark says how a figure came about, and there is no figure.",
            f"{ADVICE}, or the figure before the mark.",
        )
    if found or _SIGNS.match(phrase) or (letters and _LETTERS.match(phrase)):
        raise MarkError(
            "This is not a mark that is read.",
            f"{ADVICE}, or what it says in words: not available, not applicable.",
        )


def _agree(reason: Missing, figure: str) -> bool:
    """Whether a figure may stand before a mark: one of low reliability, a nought that is none."""
    if reason is Missing.ROUNDS_TO_ZERO:
        return not figure.strip("0.% ")
    return reason is Missing.LOW_RELIABILITY
