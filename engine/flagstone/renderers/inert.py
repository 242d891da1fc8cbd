"""Text that can do nothing but be read.

A sheet comes from somewhere else. What is in it must not move a cursor, colour a terminal, hide a
word or turn the order of letters round, wherever a report ends up.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

# Controls, invisible formatting (right-to-left overrides, zero width), surrogates, private use,
# and the separators that some programs take for an end of line.
_ACTIVE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})

# How JSON writes a control. An escaped backslash before such a letter matches too: that only
# means that each text is looked at by itself.
_ESCAPED = re.compile(rb"\\[bfnrtu]")


def inert(text: str) -> str:
    """The text on one line, with every character that acts instead of being read made visible.

    >>> inert("Stockton\\x1b[31m")
    'Stockton\\\\x1b[31m'
    """
    if text.isprintable():
        return text
    return "".join(_inert(character) for character in " ".join(text.split()))


def made_inert(content: T) -> T:
    """The same report or timeline with every text in it inert, whatever field it is in."""
    if _is_inert(content):
        return content
    made: T = _made_inert(content)
    return made


def _is_inert(content: object) -> bool:
    """Whether all of it certainly is: looked at in one piece, which most content passes."""
    try:
        written = msgspec.json.encode(content)
    except (TypeError, ValueError):
        return False
    return _ESCAPED.search(written) is None and written.decode().isprintable()


def _inert(character: str) -> str:
    if unicodedata.category(character) not in _ACTIVE and not _is_no_character(character):
        return character
    return character.encode("unicode_escape").decode("ascii")


def _is_no_character(character: str) -> bool:
    """Whether it will never stand for anything. XML refuses some of these."""
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _made_inert(value: Any) -> Any:
    if isinstance(value, str):
        return inert(value)
    if isinstance(value, tuple):
        return tuple(_made_inert(each) for each in value)
    if isinstance(value, msgspec.Struct):
        fields = type(value).__struct_fields__
        return type(value)(**{name: _made_inert(getattr(value, name)) for name in fields})
    return value


def inert_line(line: str) -> str:
    """A line of a text that is laid out, inert and as far in as it was."""
    text = line.lstrip(" ")
    return " " * (len(line) - len(text)) + inert(text)
