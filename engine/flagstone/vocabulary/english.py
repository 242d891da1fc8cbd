"""Small matters of English that every sentence shares: capitals, lists, numbers of things."""

from __future__ import annotations

from collections.abc import Sequence

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def same_start(text: str) -> str:
    """The text with its first letter small: what two clauses that differ only there share."""
    return text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """The text with a capital letter."""
    return text[:1].upper() + text[1:]


def inside(title: str) -> str:
    """A title as it stands within a sentence: small at its start, unless that is an acronym."""
    return title if title[1:2].isupper() else same_start(title)


def listed(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number: int, noun: str) -> str:
    """`1 flag`, `2 flags`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def number_in_words(number: int) -> str:
    """`none`, `three`; above ten in figures."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
