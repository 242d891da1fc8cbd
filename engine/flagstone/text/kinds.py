"""Telling a file of one kind from another that was given in its place."""

from __future__ import annotations

from flagstone.problems import Problems
from flagstone.text.document import Document

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


def is_another_kind(document: Document, expected: str, problems: Problems) -> bool:
    """Whether the file is plainly of another kind than was expected. Said once, that is worth more
    than a complaint about each of its keys."""
    found = _kind(document)
    if found in (None, expected):
        return False
    assert found is not None
    problems.add(
        document.place(),
        "another-kind-of-file",
        f"This is {found}, and {expected} was expected.",
        suggestion=_MARKS[found][1],
        found=found,
        expected=expected,
    )
    return True


def is_of_kind(document: Document, kind: str) -> bool:
    """Whether the file is plainly of that kind."""
    return _kind(document) == kind


def _kind(document: Document) -> str | None:
    keys = set(document.root) if isinstance(document.root, dict) else set()
    for kind, (marks, _) in _MARKS.items():
        if any(mark <= keys for mark in marks):
            return kind
    return None
