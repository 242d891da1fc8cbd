"""Several files put in their places together: all of them, or none.

What they held before is written down first, and that is taken away last. A process that is killed
in between leaves it behind, and whoever writes to the same rulebook next undoes what was begun.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from flagstone.files.reading import open_regular
from flagstone.files.writing import check_writable, clear_leftovers, hold, is_abandoned, save
from flagstone.problems import Place, Problem, ProblemsError

UNDO = ".flagstone-unfinished.json"
"""In a rulebook's folder, for as long as files are being put there: what they held before."""

_MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Change:
    """What a file is to hold. `before` is what it held when it was read, None where it is new."""

    path: Path
    before: bytes | None
    after: bytes


class _Undo(msgspec.Struct, frozen=True):
    """What was there before one file was put in its place. `after` is the digest of what it is to
    hold; `folders` are those that are made for it. All are named within the rulebook's folder."""

    path: str
    before: bytes | None
    after: str
    folders: tuple[str, ...] = ()


def save_together(changes: Sequence[Change], root: Path) -> None:
    """Write every file of a rulebook's folder in that order, or leave all as they were.

    At each moment there are the files of the first so many changes: put first what the others
    need. Raises ProblemsError.
    """
    for change in changes:
        _check_unchanged(change)
        _check_writable(change)
    undo = [_undo_of(change, root) for change in changes]
    with _written_down(undo, root):
        for change in changes:
            change.path.parent.mkdir(parents=True, exist_ok=True)
            save(change.after, change.path, overwrite=change.before is not None)


def undo_unfinished(root: Path) -> None:
    """Undo what a process began in a rulebook's folder and, being killed, could not finish.

    If a file was changed since, or all were written, they are left as they are. Raises
    ProblemsError where another process is writing there now, or where it cannot be undone.
    """
    path = root / UNDO
    try:
        stream = open_regular(path, getattr(os, "O_NOFOLLOW", 0))
    except OSError:  # as a rule there is none
        return
    with stream:
        if not is_abandoned(stream.fileno()):
            raise _changed_meanwhile(root)
        try:
            undo = msgspec.json.decode(stream.read(_MOST_BYTES), type=list[_Undo])
        except msgspec.MsgspecError:
            undo = []
        held = [_held(root / each.path) for each in undo if _is_within(each, root)]
        if len(held) == len(undo):
            for each in undo:
                clear_leftovers((root / each.path).parent)
            known = all(_is_known(now, each) for now, each in zip(held, undo, strict=True))
            written = [_digest(now) == each.after for now, each in zip(held, undo, strict=True)]
            if known and not all(written):
                _undo(undo, root)
    path.unlink(missing_ok=True)


@contextmanager
def _written_down(undo: list[_Undo], root: Path) -> Iterator[None]:
    """What is to be undone stands in a file meanwhile, and is undone if anything goes wrong."""
    path = root / UNDO
    save(msgspec.json.encode(undo), path, overwrite=True)
    with path.open("rb") as stream:
        hold(stream.fileno())
        try:
            yield
        except OSError as error:
            _undo(undo, root)
            raise _cannot_be_made(Path(str(error.filename or root))) from None
        except BaseException:
            _undo(undo, root)
            raise
        finally:
            path.unlink(missing_ok=True)


def _undo(undo: list[_Undo], root: Path) -> None:
    """Make everything as it was, the last file first: then what the others need is there."""
    for each in reversed(undo):
        path = root / each.path
        if _digest(_held(path)) == each.after:
            with suppress(OSError, ProblemsError):
                if each.before is None:
                    path.unlink()
                else:
                    save(each.before, path, overwrite=True)
        for folder in reversed(each.folders):
            with suppress(OSError):
                (root / folder).rmdir()


def _undo_of(change: Change, root: Path) -> _Undo:
    missing = [folder for folder in change.path.parents if not folder.exists()]
    folders = tuple(folder.relative_to(root).as_posix() for folder in reversed(missing))
    path = change.path.relative_to(root).as_posix()
    return _Undo(path, change.before, _digest(change.after), folders)


def _is_within(undo: _Undo, root: Path) -> bool:
    """Whether it names a rulebook's files and nothing else: anybody could have written it."""
    for name in (undo.path, *undo.folders):
        parts = Path(name).parts
        if ".." in parts or parts[:1] not in (("facts",), ("rules",), ("features",)):
            return False
        if any(
            (root / folder).is_symlink() for folder in (Path(name), *list(Path(name).parents)[:-1])
        ):
            return False
    return True


def _is_known(now: bytes | None, undo: _Undo) -> bool:
    """Whether a file holds what it held before, or what it was to hold."""
    return now == undo.before or _digest(now) == undo.after


def _held(path: Path) -> bytes | None:
    try:
        with open_regular(path) as stream:
            return stream.read(_MOST_BYTES)
    except OSError:
        return None


def _digest(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()


def _check_writable(change: Change) -> None:
    """As for any file, but that folders it is to be in may be made."""
    if change.path.parent.is_dir():
        check_writable(change.path, overwrite=change.before is not None)
    elif not _nearest_there(change.path).is_dir():
        raise _cannot_be_made(change.path.parent)


def _nearest_there(path: Path) -> Path:
    return next(folder for folder in path.parents if folder.exists())


def _check_unchanged(change: Change) -> None:
    """Whether nobody wrote to the file meanwhile."""
    if _held(change.path) != change.before:
        raise _changed_meanwhile(change.path)


def _changed_meanwhile(path: Path) -> ProblemsError:
    problem = Problem(
        Place(str(path)),
        "changed-meanwhile",
        "The file was changed meanwhile, and nothing was written."
        if path.is_file()
        else "Another process is adding to this rulebook, and nothing was written.",
        "Save what is open elsewhere, and do it again.",
    )
    return ProblemsError([problem])


def _cannot_be_made(folder: Path) -> ProblemsError:
    place = Place(str(folder))
    return ProblemsError([Problem(place, "output-not-writable", "The folder cannot be made.")])


def apply(changes: list[Change], root: Path, copy: Path) -> None:
    """Make the changes in a copy of a folder."""
    for change in changes:
        there = copy / change.path.relative_to(root)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(change.after)
