"""Which files are meant where a folder is named instead of a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from flagstone.files.reading import reason
from flagstone.problems import Place, Problems
from flagstone.sheets.formats import SCORECARDS, WRITTEN


def sheets_at(paths: Iterable[Path]) -> list[Path]:
    """The files themselves, and for a folder every sheet directly in it, by name.

    Hidden files and a workbook's lock files are passed over. Raises ProblemsError for a folder
    without a sheet, so that nobody takes silence for a good answer.
    """
    problems = Problems()
    found: list[Path] = []
    for path in paths:
        if not _is_folder(path):
            found.append(path)
            continue
        try:
            inside = [each for each in sorted(path.iterdir()) if _is_sheet(each)]
        except OSError as error:
            problems.add(
                Place(str(path)),
                "file-unreadable",
                f"The folder cannot be read: {reason(error)}.",
                suggestion="Check that you may look into it.",
            )
            continue
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


def _is_folder(path: Path) -> bool:
    """Whether it certainly is one. Whatever is wrong with a file, reading it says better."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _is_sheet(path: Path) -> bool:
    """A link that leads nowhere is one too, and a pipe: nothing by such a name is passed over."""
    named_so = path.suffix.lower() in (*WRITTEN, *SCORECARDS)
    hidden = path.name.startswith((".", "~$"))
    return named_so and not hidden and (path.is_symlink() or not path.is_dir())
