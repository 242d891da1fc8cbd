"""Denominators that have a key or a column of their own."""

from __future__ import annotations

from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.marks import apart
from flagstone.vocabulary.phrases import PhraseError, Reading, read_value
from flagstone.vocabulary.wordings import PER_CENT

# What a value and its denominator have wrong together.
_OF_BOTH = ("numerator-above-denominator", "percentage-or-count", "denominator-twice")


def at_fault(error: PhraseError, fact_type: FactType, value: str) -> bool:
    """Whether what is wrong with a value and its denominator is the denominator alone."""
    if error.code in _OF_BOTH:
        return False
    try:
        read_value(fact_type, value)
    except PhraseError:
        return False
    return True


def is_unknown(fact_type: FactType, of: str) -> bool:
    """Whether a denominator is said not to be known, or suppressed."""
    try:
        return read_value(fact_type, of).value is None
    except PhraseError:
        return False


def as_one_phrase(fact_type: FactType, value: str, of: str, reading: Reading) -> str:
    """The value with its denominator as one phrase, which reads as the two apart do."""
    if not of:
        return value
    (value, marks), (of, of_marks) = apart(value), apart(of)
    marked = "".join(f" {mark}" for mark in (*marks, *of_marks))
    as_counts = f"{value} of {of}{marked}"
    if fact_type.kind is not Kind.PERCENTAGE:
        return as_counts
    try:
        if read_value(fact_type, as_counts) == reading:
            return as_counts
    except PhraseError:
        pass
    return f"{PER_CENT.sub('', value)} per cent of {of}{marked}"
