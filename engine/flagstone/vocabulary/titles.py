"""Titles within a sentence."""

from __future__ import annotations


def same_start(text: str) -> str:
    """The text with its first letter small: what two clauses that differ only there share."""
    return text[:1].lower() + text[1:]


def inside(title: str) -> str:
    """A title as it stands within a sentence: small at its start, unless that is an acronym."""
    return title if title[1:2].isupper() else same_start(title)
