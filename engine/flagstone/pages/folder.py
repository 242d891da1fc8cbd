"""Putting a site in its place: the whole of it or nothing, and never over anything else."""

from __future__ import annotations

import json
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from flagstone.files.reading import reason
from flagstone.problems import Place, Problem, ProblemsError

LIST = "flagstone-pages.json"
"""In every build: the names of its files, by which the next one knows that all of them are ours."""


def check_folder(folder: Path) -> None:
    """Refuse a folder in which no site could be put, before any work is done for it.

    It may be missing, empty, or an earlier build to which nothing was added. Raises ProblemsError.
    """
    with _explained(folder):
        if not folder.exists():
            if folder.is_symlink() or not folder.parent.is_dir():
                raise FileNotFoundError
            return
        if not folder.is_dir():
            raise _error(folder, "output-not-a-folder", "This is a file, and pages need a folder.",
                         "Name a folder that is not there yet.")  # fmt: skip
        strangers = sorted(_files(folder) - _ours(folder))
        if strangers:
            others = f" and {len(strangers) - 1} more" if len(strangers) > 1 else ""
            raise _error(
                folder,
                "output-folder-in-use",
                f"The folder holds files that are no pages of Flagstone's: {strangers[0]}{others}.",
                "Name a folder that is empty or not there yet, or move those files out of it.",
            )


def put_in_place(files: Iterable[tuple[str, bytes]], folder: Path) -> int:
    """Write a site beside its folder, then let the two change places. How many bytes there are.

    Raises ProblemsError where the folder may not be replaced or cannot be written; it is left as
    it was then.
    """
    check_folder(folder)
    with _explained(folder):
        place = Path(os.path.realpath(folder))
        beside = place.with_name(f".{secrets.token_hex(8)}")
        try:
            size = _write(files, beside)
            check_folder(folder)  # it may have been written to in the meantime
            _change_places(beside, place)
        except BaseException:
            with suppress(OSError):
                shutil.rmtree(beside)
            raise
    return size


def _write(files: Iterable[tuple[str, bytes]], folder: Path) -> int:
    folder.mkdir()
    names = []
    size = 0
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        names.append(name)
        size += len(content)
    listed = {"flagstone": "pages of flagstone review build", "files": sorted(names)}
    (folder / LIST).write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8", newline="\n")
    return size


def _change_places(new: Path, old: Path) -> None:
    if not old.exists():
        new.rename(old)
        return
    aside = old.with_name(f".{secrets.token_hex(8)}")
    old.rename(aside)
    try:
        new.rename(old)
    except BaseException:
        aside.rename(old)
        raise
    with suppress(OSError):  # the pages are in place; what is left of the old ones does no harm
        shutil.rmtree(aside)


def _files(folder: Path) -> set[str]:
    """Everything in a folder but folders: also links and whatever else there may be."""
    found = set()
    for parent, folders, files in os.walk(folder, onerror=_refuse):
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        found |= {(Path(parent) / name).relative_to(folder).as_posix() for name in (*files, *links)}
    return found


def _refuse(error: OSError) -> None:
    raise error


def _ours(folder: Path) -> set[str]:
    """The files that an earlier build says are its own."""
    try:
        listed = json.loads((folder / LIST).read_text(encoding="utf-8"))
        return {LIST, *(name for name in listed["files"] if isinstance(name, str))}
    except (OSError, ValueError, TypeError, KeyError):
        return set()


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """Turns what the system refuses into a Problem with that folder."""
    try:
        yield
    except FileNotFoundError:
        raise _error(
            folder,
            "output-not-writable",
            f"There is no folder {folder.parent} to make this one in.",
            "Make that folder first, or choose another.",
        ) from None
    except (OSError, ValueError) as error:
        raise _error(
            folder,
            "output-not-writable",
            f"The pages cannot be written: {reason(error)}.",
            "Check the name, that you may write there, and that no program holds a file in it.",
        ) from None


def _error(path: Path, code: str, message: str, suggestion: str) -> ProblemsError:
    return ProblemsError([Problem(Place(str(path)), code, message, suggestion)])
