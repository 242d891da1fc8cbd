"""The mark of a text that its author has still to write."""

from __future__ import annotations

MARK = "TO DECIDE"


def is_open(text: str) -> bool:
    """Whether a text holds the mark, and so is not yet what people are to read."""
    return MARK in text


def place_for(what: str) -> str:
    """The text that stands where the author's is to stand. `what` says what it is to be.

    >>> place_for("what to do first")
    'TO DECIDE (what to do first)'
    """
    return f"{MARK} ({what})"
