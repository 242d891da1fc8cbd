"""Which parts of a report a reader asked for, of those that a page otherwise only counts."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class Part(StrEnum):
    """Something that a page can leave out. What is not listed is still counted."""

    FLAGS = "flags"
    UNDECIDED = "undecided"
    CLEAR = "clear"
    NOT_LOOKED_AT = "not-looked-at"
    NOT_APPLICABLE = "not-applicable"
    NOT_IN_FORCE = "not-in-force"
    UNREAD = "unread"
    ACTIONS = "actions"
    CITATIONS = "citations"
    NOTES = "notes"
    RECEIPT = "receipt"


Parts = Collection[Part]

BRIEF: Parts = frozenset()
USUAL: Parts = frozenset({Part.FLAGS})
FULL: Parts = frozenset(Part)
