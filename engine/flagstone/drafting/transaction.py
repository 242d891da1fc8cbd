"""Several files put in their places together: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from flagstone.files.writing import check_writable, save
from flagstone.problems import Place, Problem, ProblemsError


@dataclass(frozen=True, slots=True)
class Change:
    """What a file is to hold. `before` is what it held when it was read, None where it is new."""

    path: Path
    before: bytes | None
    after: bytes


def save_together(changes: list[Change]) -> None:
    """Write every file, or leave all as they were. Raises ProblemsError."""
    done = _Done()
    try:
        for change in changes:
            for folder in _missing_folders(change.path):
                folder.mkdir()
                done.folders.append(folder)
        for change in changes:
            _check_unchanged(change)
            check_writable(change.path, overwrite=change.before is not None)
        for change in changes:
            save(change.after, change.path, overwrite=change.before is not None)
            done.changes.append(change)
    except OSError as error:
        done.undo()
        place = Place(str(error.filename or ""))
        problem = Problem(place, "output-not-writable", "The folder cannot be made.")
        raise ProblemsError([problem]) from None
    except BaseException:
        done.undo()
        raise


@dataclass(slots=True)
class _Done:
    """What was written so far."""

    folders: list[Path] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def undo(self) -> None:
        """Make everything as it was, as far as that can be done."""
        for change in reversed(self.changes):
            with suppress(OSError, ProblemsError):
                if change.before is None:
                    change.path.unlink()
                else:
                    save(change.before, change.path, overwrite=True)
        for folder in reversed(self.folders):
            with suppress(OSError):
                folder.rmdir()


def _missing_folders(path: Path) -> Iterator[Path]:
    missing = [folder for folder in path.parents if not folder.exists()]
    yield from reversed(missing)


def _check_unchanged(change: Change) -> None:
    """Whether nobody wrote to the file meanwhile."""
    now = change.path.read_bytes() if change.path.exists() else None
    if now != change.before:
        raise ProblemsError(
            [
                Problem(
                    Place(str(change.path)),
                    "changed-meanwhile",
                    "The file was changed meanwhile, and nothing was written.",
                    "Save what is open elsewhere, and do it again.",
                )
            ]
        )


def apply(changes: list[Change], root: Path, copy: Path) -> None:
    """Make the changes in a copy of a folder."""
    for change in changes:
        there = copy / change.path.relative_to(root)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(change.after)
