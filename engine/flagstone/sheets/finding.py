"""Which files are meant where a folder is named instead of a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from flagstone.problems import Place, Problems
from flagstone.sheets.reading import SCORECARDS, WRITTEN


def sheets_at(paths: Iterable[Path]) -> list[Path]:
    """The files themselves, and for a folder every sheet directly in it, by name.

    Hidden files and a workbook's lock files are passed over. Raises ProblemsError for a folder
    without a sheet, so that nobody takes silence for a good answer.
    """
    problems = Problems()
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = [each for each in sorted(path.iterdir()) if _is_sheet(each)]
        found.extend(inside)
        if not inside:
            problems.add(
                Place(str(path)),
                "no-sheet-in-folder",
                "This is a folder, and there is no fact sheet directly in it.",
                suggestion="Name a sheet, or a folder of files that end in "
                f"{', '.join((*WRITTEN, *SCORECARDS))}.",
            )
    problems.stop_if_any()
    return found


def _is_sheet(path: Path) -> bool:
    suffixes = (*WRITTEN, *SCORECARDS)
    return (
        path.is_file() and path.suffix.lower() in suffixes and not path.name.startswith((".", "~$"))
    )
