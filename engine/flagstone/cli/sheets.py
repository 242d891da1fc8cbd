"""Reading the sheets that a command names: all of them, or everything wrong with any of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flagstone.sheets.fact_sheet import FactSheet
    from flagstone.vocabulary.vocabulary import Vocabulary


def read_all(paths: Iterable[Path], vocabulary: Vocabulary) -> list[FactSheet]:
    """Every sheet. Raises ProblemsError with the problems of all of them."""
    from flagstone.problems import Problems, ProblemsError
    from flagstone.sheets.reading import read_sheet

    problems = Problems()
    read: list[FactSheet] = []
    for path in paths:
        try:
            read.append(read_sheet(path, vocabulary))
        except ProblemsError as error:
            problems.extend(error.problems)
    problems.stop_if_any()
    return read
