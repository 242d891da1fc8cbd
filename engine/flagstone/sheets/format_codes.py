"""The code of a spreadsheet's number format, taken apart: sections, and what stands in each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

import msgspec

Kind = Literal[
    "literal", "digit", "point", "comma", "percent", "exponent", "slash", "general", "text", "date",
    "elapsed", "condition", "unknown",
]  # fmt: skip

_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)"?
    | \\(?P<escaped>.)
    | (?P<blank>_.|\*.)             # as wide as another character, or filled with it
    | \[(?P<bracket>[^\]]*)\]
    | (?P<general>General)
    | (?P<exponent>E[+-])
    | (?P<date>y+|m+|d+|h+|s+|e+|AM/PM|A/P)
    | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_COLOUR = re.compile(r"black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+", re.IGNORECASE)
CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\Z")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_KINDS: dict[str, Kind] = {
    "0": "digit", "#": "digit", "?": "digit", ".": "point", ",": "comma", "%": "percent",
    "/": "slash", "@": "text",
}  # fmt: skip


class Token(msgspec.Struct, frozen=True):
    """One thing in a section: what it stands for, and what it shows or is written as."""

    kind: Kind
    text: str


Section: TypeAlias = tuple[Token, ...]


def is_of_dates(code: str) -> bool:
    """Whether a format shows a number as a day or a time."""
    return any(token.kind in ("date", "elapsed") for token in sections_of(code)[0])


@lru_cache(maxsize=1000)
def sections_of(code: str) -> tuple[Section, ...]:
    """The sections of a format, without what shows nothing but room or a colour."""
    sections: list[list[Token]] = [[]]
    for found in _TOKEN.finditer(code or "General"):
        if found["other"] == ";":
            sections.append([])
        elif (token := _token(found)) is not None:
            sections[-1].append(token)
    return tuple(map(tuple, sections))


def _token(found: re.Match[str]) -> Token | None:
    """None for what shows nothing but room."""
    text = found[0]
    match found.lastgroup:
        case "quoted" | "escaped":
            return Token("literal", found[found.lastgroup])
        case "blank":
            return None
        case "bracket":
            return _bracket(found["bracket"])
        case "general" | "exponent" | "date":
            kinds: dict[str, Kind] = {"general": "general", "exponent": "exponent", "date": "date"}
            return Token(kinds[found.lastgroup], text.lower())
    if text.isalpha() and text.isascii():
        return Token("unknown", text)
    return Token(_KINDS.get(text, "literal"), text)


def _bracket(inside: str) -> Token | None:
    if _COLOUR.fullmatch(inside):
        return None
    if inside.startswith("$"):
        return Token("literal", inside[1:].partition("-")[0])
    if CONDITION.match(inside):
        return Token("condition", inside)
    return Token("elapsed" if _ELAPSED.fullmatch(inside) else "unknown", inside)
