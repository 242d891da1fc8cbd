"""Sheets as tests write them."""

from __future__ import annotations

from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.reading import read_sheet_bytes
from flagstone.vocabulary.vocabulary import Vocabulary

TOP = "authority: Northshire\ndate: 2024-09-19\nkind: own figures\n"


def sheet_of(text: str, vocabulary: Vocabulary, file: str = "sheet.yaml") -> FactSheet:
    return read_sheet_bytes(text.encode(), file, vocabulary)
