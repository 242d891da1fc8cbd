"""Putting a file in its place: whole or not at all, and never over another unless told to."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from flagstone.problems import Place, Problem, ProblemsError


def save(data: bytes, path: Path, *, overwrite: bool = False) -> None:
    """Write a file by way of a temporary one beside it.

    Raises ProblemsError where there is such a file and `overwrite` is not given, or where it
    cannot be written; nothing is changed then.
    """
    try:
        reserved = not overwrite and _reserve(path)
        try:
            _replace(data, path)
        except BaseException:
            if reserved:
                path.unlink(missing_ok=True)
            raise
    except FileExistsError:
        raise _error(
            path,
            "output-exists",
            "There is such a file already, and it was left as it is.",
            "Choose another name, or say that it is to be overwritten.",
        ) from None
    except FileNotFoundError:
        raise _error(
            path,
            "output-not-writable",
            f"There is no folder {path.parent} to write the file in.",
            "Make the folder first, or choose another.",
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise _error(
            path,
            "output-not-writable",
            f"The file cannot be written: {reason[0].lower()}{reason[1:]}.",
            "Check that you may write in its folder and that no other program holds the file.",
        ) from None


def _reserve(path: Path) -> bool:
    """Take the name by an empty file. Fails where it is taken, even in the last moment."""
    with path.open("xb"):
        return True


def _replace(data: bytes, path: Path) -> None:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _error(path: Path, code: str, message: str, suggestion: str) -> ProblemsError:
    return ProblemsError([Problem(Place(str(path)), code, message, suggestion)])
