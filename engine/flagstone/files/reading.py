"""The bytes of a file: whether it is there, a file at all, and small enough."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from flagstone.problems import Place, Problem, ProblemsError, nearest

MOST_BYTES = 5_000_000
_CHECK_THE_NAME = "Check the name, and the folder that it starts from."
# What a process was started with: a shell's <(command) and its standard input. Whoever names one
# of these means to wait for what comes through it.
_OWN = re.compile(r"/dev/(stdin|fd/\d+)\Z|/proc/self/fd/\d+\Z")
_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISLNK, "a link"),
)


def read_bytes(path: Path, *, file: str = "", most_bytes: int = MOST_BYTES) -> bytes:
    """The bytes of a file no larger than the limit.

    `file` is what to call it in messages; its path where that is left out. Raises ProblemsError
    where there is no such file, where it is a folder, a pipe or a device, or larger. Never waits,
    except for what the process itself was given (standard input, a shell's `<(command)`).
    """
    name = file or str(path)
    with _opened(path, name) as stream:
        # One byte past the limit is enough to know; the rest is never read.
        data = stream.read(most_bytes + 1) or b""  # None where a file of /proc has nothing as yet
        if len(data) > most_bytes:
            raise too_large(name, os.fstat(stream.fileno()).st_size, most_bytes)
    return data


def check_readable(path: Path) -> None:
    """Refuse a file that is not there or may not be opened, before any work is done for it.

    Raises ProblemsError. What the process was given is let through: it can be read only once.
    """
    if not _OWN.match(str(path)):
        with _opened(path, str(path)):
            pass


def open_regular(path: Path | str, flags: int = 0) -> BinaryIO:
    """A file, open for reading, that is certainly no pipe, device or folder.

    `flags` are added to those of os.open: O_NOFOLLOW refuses a link. Raises OSError, which for
    what is no file has no `strerror`; never waits.
    """
    # A pipe without a writer would be waited for, and to open some devices does something: so it
    # is looked at before it is opened, and after, since it may be another by then.
    _check_regular(os.lstat(path) if flags & getattr(os, "O_NOFOLLOW", 0) else os.stat(path))
    flags |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, os.O_RDONLY | flags)
    try:
        _check_regular(os.fstat(descriptor))
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def reason(error: Exception) -> str:
    """Why the system refused a file, as the end of a sentence."""
    said = getattr(error, "strerror", None) or "its name cannot be used"
    return f"{said[0].lower()}{said[1:]}"


def too_large(file: str, size: int, most_bytes: int) -> ProblemsError:
    """The refusal of a file of `size` bytes; of one whose size nothing tells if that is less."""
    if size > most_bytes:
        message = f"The file has {_megabytes(size)}; at most {_megabytes(most_bytes)} are read."
    else:
        message = f"There are more than {_megabytes(most_bytes)}, which is the most that is read."
    return _error(
        file,
        "file-too-large",
        message,
        "Check that it is the file you meant, or split it.",
    )


class _NotRegularError(OSError):
    """`kind` says what it is instead, with its article."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def _check_regular(status: os.stat_result) -> None:
    if stat.S_ISREG(status.st_mode):
        return
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError
    raise _NotRegularError(next((said for is_, said in _KINDS if is_(status.st_mode)), "no file"))


@contextmanager
def _opened(path: Path, name: str) -> Iterator[BinaryIO]:
    """The file, open. Raises ProblemsError for whatever goes wrong with it meanwhile."""
    try:
        with path.open("rb") if _OWN.match(str(path)) else open_regular(path) as stream:
            yield stream
    except FileNotFoundError:
        raise _missing(path, name) from None
    except IsADirectoryError:
        raise _error(name, "file-is-a-folder", "This is a folder; a file was expected.") from None
    except _NotRegularError as error:
        advice = "Name a file."
        if error.kind == "a pipe":
            advice += " What another program writes is read through standard input."
        raise _error(
            name, "file-not-regular", f"This is {error.kind}; a file was expected.", advice
        ) from None
    except (OSError, ValueError) as error:
        raise _error(
            name,
            "file-unreadable",
            f"The file cannot be read: {reason(error)}.",
            "Check that you may read it and that no other program holds it.",
        ) from None


def _missing(path: Path, name: str) -> ProblemsError:
    folder = path.parent
    if not folder.is_dir():
        return _error(
            name,
            "file-missing",
            "There is no such file, nor the folder it would be in.",
            _CHECK_THE_NAME,
        )
    if path.is_symlink():
        return _error(
            name,
            "file-missing",
            "This is a link to a file that is not there.",
            "Mend the link, or name the file itself.",
        )
    try:
        # Compared without their endings, which are much alike and say nothing.
        beside = {entry.stem: entry.name for entry in folder.iterdir() if entry.is_file()}
    except OSError:
        beside = {}
    near = [beside[stem] for stem in nearest(path.stem, beside)]
    return _error(
        name,
        "file-missing",
        "There is no such file.",
        f"Did you mean {' or '.join(near)}?" if near else _CHECK_THE_NAME,
    )


def _megabytes(size: int) -> str:
    if size < 1_000_000:
        return f"{size:,} bytes"
    whole, tenths = divmod(size * 10 // 1_000_000, 10)
    return f"{whole}.{tenths} MB"


def _error(file: str, code: str, message: str, suggestion: str = "") -> ProblemsError:
    return ProblemsError([Problem(Place(file), code, message, suggestion)])
