"""Strict JSON: the standard library says whether it is JSON; then its pieces get their places."""

from __future__ import annotations

import json
import re

from flagstone.text.building import Builder
from flagstone.text.document import Document

# Only ever used on text that is known to be JSON, so each piece can be as simple as this.
_TOKEN = re.compile(r'\n|[{}\[\]]|"(?:[^"\\]|\\.)*"|[^\s{}\[\],:"]+')
_NOT_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})

_MEANINGS = {
    "Expecting value": "A value was expected here.",
    "Expecting property name enclosed in double quotes": "A key in double quotes is missing here.",
    "Illegal trailing comma before end of object": "A comma stands before a closing bracket.",
    "Illegal trailing comma before end of array": "A comma stands before a closing bracket.",
    "Expecting ':' delimiter": "A colon was expected here, after the key.",
    "Expecting ',' delimiter": "A comma or a closing bracket was expected here.",
    "Unterminated string starting at": "The text that begins here has no closing quote.",
    "Invalid control character at": "A line break or tab stands inside quoted text.",
    "Invalid \\escape": "A backslash begins an escape that cannot be read.",
    "Invalid \\uXXXX escape": "An escape that begins \\u needs four digits.",
    "Extra data": "Something stands after the end of the document.",
}


def read_json(text: str, file: str) -> Document:
    """The document of a JSON file; numbers, true and false stay text. Raises ProblemsError."""
    builder = Builder(file)
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
            builder.quoted(json.loads(word) if "\\" in word else word[1:-1], mark)
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
        said = next((ours for its, ours in _MEANINGS.items() if error.msg.startswith(its)), "")
        raise builder.stop(
            (error.lineno, error.colno),
            "malformed-json",
            said or "This cannot be read as JSON.",
            "Check for a missing or spare comma, quote or bracket here or just before.",
        ) from None
    except RecursionError:
        raise builder.too_deep((0, 0)) from None
