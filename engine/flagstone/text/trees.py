"""Every file below a folder. What cannot be looked into is said, never passed over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from flagstone.files.reading import reason
from flagstone.problems import Place, Problems


def files_below(folder: Path, problems: Problems) -> Iterator[Path]:
    """The files of a folder and of the folders in it, in the order of their paths.

    Hidden ones are left out. A folder that may not be read, and a link to a folder (which may lead
    in a circle), are added to the problems: a rule that nobody read must not look like a rule that
    nobody broke. A link that leads to nothing is a file here, and whoever reads it will say so.
    """
    try:
        entries = sorted(each for each in folder.iterdir() if not each.name.startswith("."))
        folders = {each for each in entries if each.is_dir()}
    except OSError as error:
        problems.add(
            Place(str(folder)),
            "file-unreadable",
            f"The folder cannot be read: {reason(error)}.",
            suggestion="Check that you may look into it.",
        )
        return
    for entry in entries:
        if entry not in folders:
            yield entry
        elif entry.is_symlink():
            problems.add(
                Place(str(entry)),
                "stray-file",
                "This is a link to a folder, and nothing behind it would be read.",
                suggestion="Put the folder itself here, or take the link away.",
            )
        else:
            yield from files_below(entry, problems)
