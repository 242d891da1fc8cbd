"""Strict JSON: the standard library says whether it is JSON; then its pieces get their places."""

from __future__ import annotations

import json
import re

from flagstone.text.building import DEEPEST, LIKE_A_SPACE, Builder, unusual_space
from flagstone.text.document import Document, Mark

# Only ever used on text that is known to be JSON as far as it goes, so each piece can be as simple
# as this. Where such a text is cut off inside quotes, what follows them is still no bracket.
_TOKEN = re.compile(r'\n|[{}\[\]]|"(?:[^"\\]|\\.)*(?:"|\\?\Z)|[^\s{}\[\],:"]+')
_UNUSUAL = re.compile(f"[{LIKE_A_SPACE}]")
_NOT_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})

_SPARE_COMMA = "A comma stands before a closing bracket."
_MEANINGS = {
    "Expecting value": "A value was expected here.",
    "Expecting property name enclosed in double quotes": "A key in double quotes is missing here.",
    "Illegal trailing comma before end of object": _SPARE_COMMA,
    "Illegal trailing comma before end of array": _SPARE_COMMA,
    "Expecting ':' delimiter": "A colon was expected here, after the key.",
    "Expecting ',' delimiter": "A comma or a closing bracket was expected here.",
    "Unterminated string starting at": "The text that begins here has no closing quote.",
    "Invalid control character at": "A line break or tab stands inside quoted text.",
    "Invalid \\escape": "A backslash begins an escape that cannot be read.",
    "Invalid \\uXXXX escape": "An escape that begins \\u needs four digits.",
    "Extra data": "Something stands after the end of the document.",
}


def read_json(text: str, file: str, *, about_people: bool = True) -> Document:
    """The document of a JSON file; numbers, true and false stay text. Raises ProblemsError."""
    builder = Builder(file, about_people=about_people)
    _check(text, builder)
    line, line_start = 1, 0
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word == "\n":
            line, line_start = line + 1, token.end()
            continue
        mark = (line, token.start() - line_start + 1)
        if word == "{":
            builder.open_mapping(mark)
        elif word == "[":
            builder.open_list(mark)
        elif word in "}]":
            builder.close()
        elif word[0] == '"':
            builder.text_in_quotes(json.loads(word) if "\\" in word else word[1:-1], mark)
        elif word == "null":
            builder.nothing(word, mark)
        elif word in _NOT_NUMBERS:
            builder.problem(
                mark, "not-a-number", f"`{word}` is not a number.", "Write a number or `unknown`."
            )
            builder.scalar(word, mark)
        else:
            builder.scalar(word, mark)
    return builder.document()


def _check(text: str, builder: Builder) -> None:
    """Raise ProblemsError unless the text is JSON."""
    if not text.strip():
        builder.document()
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        _refuse_depth(text[: error.pos], builder)
        if space := _UNUSUAL.match(text, error.pos):
            raise builder.stop((error.lineno, error.colno), *unusual_space(space[0])) from None
        said = next((ours for its, ours in _MEANINGS.items() if error.msg.startswith(its)), "")
        position = error.pos
        before = text[:position].rstrip()
        if text[position : position + 1] in ("}", "]") and before.endswith(","):
            # A Python before 3.13 complains of the bracket, and a later one of the comma.
            position, said = len(before) - 1, _SPARE_COMMA
        raise builder.stop(
            _mark(text, position),
            "malformed-json",
            said or "This cannot be read as JSON.",
            "Check for a missing or spare comma, quote or bracket here or just before.",
        ) from None
    except RecursionError:
        _refuse_depth(text, builder)
        raise builder.too_deep((0, 0)) from None


def _refuse_depth(text: str, builder: Builder) -> None:
    """Raise NestedTooDeepError where the beginning of a text is that.

    How deep the library goes before it gives up differs from one Python to the next, so what it
    says of deep text is never what a reader is told.
    """
    open_now = 0
    for token in _TOKEN.finditer(text):
        if token[0] in "{[":
            open_now += 1
        elif token[0] in "}]":
            open_now -= 1
        if open_now > DEEPEST:
            raise builder.too_deep(_mark(text, token.start()))


def _mark(text: str, position: int) -> Mark:
    before = text[:position]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
