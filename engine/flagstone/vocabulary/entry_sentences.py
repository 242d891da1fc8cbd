"""What can be wrong with the sentence of an entry by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from flagstone.problems import did_you_mean
from flagstone.text import Path
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.files import FactEntry
from flagstone.vocabulary.shapes import HOLE

_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


class Complain(Protocol):
    """Remembers what is wrong at a path of the entry."""

    def __call__(
        self, path: Path, code: str, message: str, suggestion: str = "", found: str = ""
    ) -> None: ...


def check_sentence(entry: FactEntry, words: tuple[str, ...], complain: Complain) -> None:
    """Complain of whatever is wrong with how the entry is said; `words` are those of its scale."""
    sentence = entry.sentence
    if isinstance(sentence, str):
        _check_text(("sentence",), sentence, complain)
        if entry.type is Kind.BOOLEAN:
            complain(
                ("sentence",),
                "wording-missing",
                "What is yes or no is said in two wordings, not one.",
                "Write `yes:` and `no:`, a clause each.",
            )
        else:
            _check_hole(("sentence",), sentence, complain)
        return
    for value, text in sentence.items():
        _check_text(("sentence", value), text, complain)
    if entry.type in (Kind.BOOLEAN, Kind.SCALE):
        expected = ("yes", "no") if entry.type is Kind.BOOLEAN else words
        _check_words(sentence, expected, expected, complain)
        for value, text in sentence.items():
            if HOLE in text:
                complain(
                    ("sentence", value),
                    "wording-with-value",
                    f"The wording for `{value}` has {HOLE}, and says one value only.",
                    f"Write `{value}` out.",
                )
    elif entry.type is Kind.DATE:
        complain(
            ("sentence",),
            "wording-not-expected",
            "A date is said in one sentence.",
            f"Write one clause with {HOLE}.",
        )
    else:
        _check_words(sentence, ("one", "alone", "many"), ("many",), complain)
        if "many" in sentence:
            _check_hole(("sentence", "many"), sentence["many"], complain)


def _check_words(
    sentence: Mapping[str, str], known: Iterable[str], needed: Iterable[str], complain: Complain
) -> None:
    known = tuple(known)
    for value in sentence:
        if value not in known:
            complain(
                ("sentence", value),
                "wording-not-expected",
                f"`{value}` is not a value that has a wording here.",
                did_you_mean(value, known) or f"The values are {', '.join(known)}.",
                found=value,
            )
    for value in needed:
        if value not in sentence:
            complain(
                ("sentence",),
                "wording-missing",
                f"There is no wording for `{value}`.",
                f"Add `{value}:` and a clause.",
            )


def _check_hole(path: Path, text: str, complain: Complain) -> None:
    holes = text.count(HOLE)
    if holes != 1:
        complain(
            path,
            "sentence-without-value",
            f"The sentence has {HOLE} {'more than once' if holes else 'nowhere'}.",
            f"Write {HOLE} once, where the value goes.",
        )


def _check_text(path: Path, text: str, complain: Complain) -> None:
    for found in _BRACES.finditer(text):
        if found[0] != HOLE:
            complain(
                path,
                "unknown-placeholder",
                f"`{found[0]}` stands for nothing here.",
                f"Only {HOLE} does.",
                found=found[0],
            )
    if text.endswith("."):
        complain(
            path,
            "sentence-not-a-clause",
            "The sentence ends with a full stop; it is a clause that others may follow.",
            "Take the full stop away.",
        )
    if "\n" in text:
        complain(
            path, "sentence-not-a-clause", "The sentence has a line break.", "Write it in one line."
        )
