"""Putting a file in its place: whole or not at all, and never over another unless told to."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from flagstone.problems import Place, Problem, ProblemsError
from flagstone.text.trees import reason

_ADVICE = "Check its name, that you may write in its folder and that no other program holds it."


def save(data: bytes, path: Path, *, overwrite: bool = False) -> None:
    """Write a file by way of a temporary one beside it.

    Raises ProblemsError where there is such a file and `overwrite` is not given, or where it
    cannot be written; nothing is changed then. A file that is replaced keeps its permissions, and
    a link goes on pointing at the file that it names.
    """
    check(path, overwrite=overwrite)
    with _explained(path):
        reserved = not overwrite and _reserve(path)
        try:
            _replace(data, Path(os.path.realpath(path)))
        except BaseException:
            if reserved:
                path.unlink(missing_ok=True)
            raise


def check(path: Path, *, overwrite: bool = False) -> None:
    """Refuse a file that could not be written, before any work is done for it.

    Raises ProblemsError.
    """
    with _explained(path):
        if path.is_dir():
            raise _error(
                path, "output-is-a-folder", "This is a folder, not a file.", "Name a file in it."
            )
        if not path.exists():
            if not path.parent.is_dir():
                raise FileNotFoundError
        elif not path.is_file():
            raise _error(
                path,
                "output-not-a-file",
                "This is a device or a pipe, and cannot be put in place whole.",
                "Name a file. What is to go to another program goes to standard output.",
            )
        elif not overwrite:
            raise FileExistsError


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turns what the system refuses into a Problem with that file."""
    try:
        yield
    except FileExistsError:
        raise _error(
            path,
            "output-exists",
            "There is such a file already, and it was left as it is.",
            "Choose another name, or say that it is to be replaced (--overwrite).",
        ) from None
    except (OSError, ValueError) as error:
        if isinstance(error, FileNotFoundError) and not path.parent.is_dir():
            raise _error(
                path,
                "output-not-writable",
                f"There is no folder {path.parent} to write the file in.",
                "Make the folder first, or choose another.",
            ) from None
        full = getattr(error, "errno", None) == errno.ENOSPC
        raise _error(
            path,
            "output-not-writable",
            f"The file cannot be written: {reason(error)}.",
            "Make room first, or write elsewhere." if full else _ADVICE,
        ) from None


def _reserve(path: Path) -> bool:
    """Take the name by an empty file. Fails where it is taken, even in the last moment."""
    with path.open("xb"):
        return True


def _replace(data: bytes, path: Path) -> None:
    beside = path.with_name(f".{secrets.token_hex(8)}")  # never longer than a name may be
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(FileNotFoundError):
            shutil.copymode(path, beside)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _error(path: Path, code: str, message: str, suggestion: str) -> ProblemsError:
    return ProblemsError([Problem(Place(str(path)), code, message, suggestion)])
