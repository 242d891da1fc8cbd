"""The bytes of a file: whether it is there, a file at all, and small enough."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from weakref import WeakKeyDictionary

from flagstone.problems import Place, Problem, ProblemsError, nearest

MOST_BYTES = 5_000_000
_CHECK_THE_NAME = "Check the name, and the folder that it starts from."
# What a process was started with: its standard input and a shell's <(command). Whoever names one
# of these means to wait for what comes through it.
_STANDARD_INPUT = re.compile(r"-\Z|/dev/(stdin|fd/0)\Z|/proc/self/fd/0\Z")
_PIPE = re.compile(r"(?:/dev|/proc/self)/fd/(\d+)\Z")
_CALLED = re.compile(r"standard input\Z|pipe \d+\Z")
# It can be read only once, and is kept for whoever asks again: first whether it is a report, then
# what sheet it is, perhaps under two rulebooks.
_READ: WeakKeyDictionary[object, bytes] = WeakKeyDictionary()
_READ_OF_PIPES: dict[tuple[int, int], bytes] = {}
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
    name = file or called(path)
    if is_given(path):
        return _read_once(path, name, most_bytes)
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
    if not is_given(path):
        with _opened(path, str(path)):
            pass


def is_given(path: Path) -> bool:
    """Whether it stands for what the process was given: standard input (`-`), or a shell's pipe."""
    return bool(_STANDARD_INPUT.match(str(path)) or _PIPE.match(str(path)))


def called(path: Path) -> str:
    """What messages and reports call a file: its path, or what it is where it has no name."""
    if _STANDARD_INPUT.match(str(path)):
        return "standard input"
    pipe = _PIPE.match(str(path))
    return f"pipe {pipe[1]}" if pipe else str(path)


def has_no_name(file: str) -> bool:
    """Whether something is called so that had no name of its own: what it is, only it can tell."""
    return bool(_CALLED.match(file))


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


def _read_once(path: Path, name: str, most_bytes: int) -> bytes:
    if _STANDARD_INPUT.match(str(path)):
        stream = getattr(sys.stdin, "buffer", None)  # there is none in a program without a console
        if stream is None:
            raise _error(name, "file-unreadable", "There is no standard input.", "Name a file.")
        if sys.stdin not in _READ:
            _READ[sys.stdin] = _data(stream, name, most_bytes)
        return _READ[sys.stdin]
    with _opened(path, name) as stream:
        status = os.fstat(stream.fileno())
        key = status.st_dev, status.st_ino
        if stat.S_ISREG(status.st_mode):
            return _data(stream, name, most_bytes)
        if key not in _READ_OF_PIPES:
            _READ_OF_PIPES[key] = _data(stream, name, most_bytes)
        return _READ_OF_PIPES[key]


def _data(stream: BinaryIO, name: str, most_bytes: int) -> bytes:
    try:
        data = stream.read(most_bytes + 1) or b""
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None
    if len(data) > most_bytes:
        raise too_large(name, 0, most_bytes)
    return data


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
        with path.open("rb") if is_given(path) else open_regular(path) as stream:
            yield stream
    except FileNotFoundError:
        raise _missing(path, name) from None
    except IsADirectoryError:
        raise _error(name, "file-is-a-folder", "This is a folder; a file was expected.") from None
    except _NotRegularError as error:
        advice = "Name a file."
        if error.kind == "a pipe":
            advice += " What another program writes is read through standard input: name -."
        raise _error(
            name, "file-not-regular", f"This is {error.kind}; a file was expected.", advice
        ) from None
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None


def _unreadable(name: str, error: Exception) -> ProblemsError:
    return _error(
        name,
        "file-unreadable",
        f"The file cannot be read: {reason(error)}.",
        "Check that you may read it and that no other program holds it.",
    )


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
