"""Telling a file of one kind from another that was given in its place."""

from __future__ import annotations

import json
from collections.abc import Set

from flagstone.problems import Place, Problems, ProblemsError
from flagstone.text.document import Document
from flagstone.text.reading import decode, parse

SHEET = "a fact sheet"
RULES = "a file of rules"
_REPORT = "a report of Flagstone's"
LOCAL = "a file of local standards"
RESPONSES = "a file of responses"

# The keys that each kind must have, and what is to be done with such a file.
_MARKS: dict[str, tuple[tuple[frozenset[str], ...], str]] = {
    RULES: (
        (frozenset({"concern", "rules"}),),
        "It belongs in rules/<area> of a rulebook, which `flagstone check --rules DIR` reads.",
    ),
    SHEET: (
        (frozenset({"authority", "facts"}), frozenset({"authority", "groups"})),
        "Give it to `flagstone evaluate`, or move it out of the rulebook.",
    ),
    _REPORT: (
        (frozenset({"subject", "receipt", "concerns"}),),
        "Give the sheet that the report was made of.",
    ),
    LOCAL: ((frozenset({"authority", "standards"}),), "Give it with --local."),
    RESPONSES: ((frozenset({"authority", "responses"}),), "Give it with --responses."),
}


def parse_as(data: bytes, file: str, expected: str) -> Document:
    """The document in a file's bytes, of which one kind is expected.

    JSON of another kind may hold what no file that people write may, such as null: that it is of
    another kind is then all that is said. Raises ProblemsError.
    """
    try:
        return parse(data, file)
    except ProblemsError:
        keys = _keys_of_json(data) if file.lower().endswith(".json") else frozenset()
        found = _kind_by(keys)
        if found in (None, expected):
            raise
        problems = Problems()
        _add(found, expected, Place(file), problems)
        raise ProblemsError(problems) from None


def _keys_of_json(data: bytes) -> Set[str]:
    """The keys of an object, or of the first of several."""
    try:
        content = json.loads(decode(data, ""))
    except (ProblemsError, ValueError, RecursionError):
        return frozenset()
    first = content[0] if isinstance(content, list) and content else content
    return first.keys() if isinstance(first, dict) else frozenset()


def is_another_kind(document: Document, expected: str, problems: Problems) -> bool:
    """Whether the file is plainly of another kind than was expected. Said once, that is worth more
    than a complaint about each of its keys."""
    found = _kind(document)
    if found in (None, expected):
        return False
    assert found is not None
    _add(found, expected, document.place(), problems)
    return True


def _add(found: str, expected: str, place: Place, problems: Problems) -> None:
    problems.add(
        place,
        "another-kind-of-file",
        f"This is {found}, and {expected} was expected.",
        suggestion=_MARKS[found][1],
        found=found,
        expected=expected,
    )


def is_of_kind(document: Document, kind: str) -> bool:
    """Whether the file is plainly of that kind."""
    return _kind(document) == kind


def _kind(document: Document) -> str | None:
    return _kind_by(set(document.root) if isinstance(document.root, dict) else set())


def _kind_by(keys: Set[str]) -> str | None:
    for kind, (marks, _) in _MARKS.items():
        if any(mark <= keys for mark in marks):
            return kind
    return None
