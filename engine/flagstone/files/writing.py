"""Putting a file in its place: whole or not at all, and never over another unless told to.

However the process ends, also by being killed between any two of its steps, a name has either what
it had or all that it was to have. What may be left over is a file called `.flagstone-….partial`
beside it, which the next one to write into that folder takes away.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import stat
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from flagstone.files.reading import reason
from flagstone.problems import Place, Problem, ProblemsError

try:
    import fcntl
except ImportError:  # on Windows, where nobody can take away a file that is open
    fcntl = None  # type: ignore[assignment]

_ADVICE = "Check its name, that you may write in its folder and that no other program holds it."
_PARTIAL = re.compile(r"\.flagstone-[0-9a-f]{16}\.partial\Z")
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_ABANDONED = 3600  # seconds since it was written to, where no lock tells whether it is in use


def save(
    data: bytes | Iterable[bytes], path: Path, *, overwrite: bool = False, mode: int | None = None
) -> None:
    """Write a file by way of a temporary one beside it, in parts as they are made if there are any.

    Raises ProblemsError where there is such a file and `overwrite` is not given, or where it
    cannot be written; nothing is changed then, nor if making a part fails. A file that is replaced
    keeps its permissions unless `mode` gives others, and a link goes on pointing at its file.
    """
    check_writable(path, overwrite=overwrite)
    place = Path(os.path.realpath(path))
    parts = iter((data,) if isinstance(data, bytes) else data)
    with partial_file(place.parent, named=path, mode=mode) as (stream, beside):
        for part in parts:  # what making one raises is not for us to explain
            with explained(path):
                stream.write(part)
        with explained(path):
            stream.flush()
            os.fsync(stream.fileno())
            if overwrite and mode is None:
                with suppress(FileNotFoundError):
                    shutil.copymode(place, beside)
            put_in_place(stream, beside, place, overwrite=overwrite)


def check_writable(path: Path, *, overwrite: bool = False) -> None:
    """Refuse a file that could not be written, before any work is done for it.

    What a process that was killed left beside it is taken away. Raises ProblemsError.
    """
    with explained(path):
        clear_leftovers(Path(os.path.realpath(path)).parent)
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
def explained(path: Path) -> Iterator[None]:
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


@contextmanager
def partial_file(
    folder: Path, *, named: Path, mode: int | None = None
) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file in a folder, to be written and put in place; whatever is left of it is removed.

    `named` is what to call it in a problem. Raises ProblemsError where none can be made.
    """
    with explained(named):
        stream, path = _new_file(folder, 0o666 if mode is None else mode)
    try:
        with stream:
            yield stream, path
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


@contextmanager
def partial_folder(parent: Path, *, mode: int = 0o777) -> Iterator[Path]:
    """A new folder in another, to be filled and renamed; whatever has its name in the end goes.

    Raises OSError where none can be made.
    """
    path, descriptor = _new_folder(parent, mode)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
        if descriptor is not None:
            os.close(descriptor)


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A new folder where the system has its temporary files, that nobody else can look into.

    It is gone in the end. Those of processes that were killed go when the next one is made.
    """
    place = Path(tempfile.gettempdir())
    clear_leftovers(place)
    with partial_folder(place, mode=0o700) as folder:
        yield folder


def put_in_place(stream: BinaryIO, beside: Path, path: Path, *, overwrite: bool) -> None:
    """Give a partial file that is written its name. Raises FileExistsError where that is taken
    and `overwrite` is not given, and OSError."""
    if fcntl is None:
        stream.close()  # Windows gives no other name to a file that is open
    if overwrite:
        beside.replace(path)
    else:
        _rename_without_replacing(beside, path)
    sync_folder(path.parent)


def clear_leftovers(folder: Path) -> None:
    """Take away what a process that was killed left in a folder. What cannot be taken away, and
    what another process is still writing, stays."""
    with suppress(OSError):
        with os.scandir(folder) as entries:
            found = [entry.path for entry in entries if _PARTIAL.match(entry.name)]
        for path in found:
            with suppress(OSError):
                _clear(path)


def is_abandoned(descriptor: int) -> bool:
    """Whether nobody else is writing a file or folder, which is held from now on."""
    if fcntl is not None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            return False
        except OSError:  # a file share without locks
            pass
    return time.time() - os.fstat(descriptor).st_mtime > _ABANDONED


def hold(descriptor: int) -> None:
    """Say to others that a file or folder is being written, for as long as it is open here."""
    if fcntl is not None:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)


def sync_folder(folder: Path) -> None:
    """Let names survive a loss of power, where the system can see to that."""
    if fcntl is None:
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _new_file(folder: Path, mode: int) -> tuple[BinaryIO, Path]:
    while True:
        path = folder / _partial_name()
        descriptor = os.open(path, _NEW, mode)
        stream = os.fdopen(descriptor, "wb")
        try:
            hold(stream.fileno())
            if path.exists():  # else another process took it for a leftover before it was held
                return stream, path
        except BaseException:
            path.unlink(missing_ok=True)
            stream.close()
            raise
        stream.close()


def _new_folder(parent: Path, mode: int) -> tuple[Path, int | None]:
    while True:
        path = parent / _partial_name()
        path.mkdir(mode)
        if fcntl is None:
            return path, None
        # Before it is held, another process may take it for a leftover: it is gone then.
        with suppress(FileNotFoundError):
            descriptor = os.open(path, os.O_RDONLY)
            hold(descriptor)
            if path.exists():
                return path, descriptor
            os.close(descriptor)


def _partial_name() -> str:
    """It is short: the name that a file is to have in the end may be as long as names go."""
    return f".flagstone-{secrets.token_hex(8)}.partial"


def _rename_without_replacing(old: Path, new: Path) -> None:
    """Rename a file. Raises FileExistsError where there is one of the new name."""
    if os.name != "nt":
        try:
            os.link(old, new)
            return  # the old name goes with whatever else is left over
        except FileExistsError:
            raise
        except OSError:
            # There are file systems without links (FAT, some shares). There two that write at the
            # same moment are not told apart; a name without a file never has half of one.
            if os.path.lexists(new):
                raise FileExistsError from None
    os.rename(old, new)


def _clear(path: str) -> None:
    status = os.lstat(path)
    is_folder = stat.S_ISDIR(status.st_mode)
    is_mine = not hasattr(os, "geteuid") or status.st_uid == os.geteuid()
    if not is_mine or not (is_folder or stat.S_ISREG(status.st_mode)):
        return
    if fcntl is None:
        if time.time() - status.st_mtime > _ABANDONED:
            shutil.rmtree(path) if is_folder else os.unlink(path)
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        if is_abandoned(descriptor):  # and it is held while it goes
            shutil.rmtree(path) if is_folder else os.unlink(path)
    finally:
        os.close(descriptor)


def _error(path: Path, code: str, message: str, suggestion: str) -> ProblemsError:
    return ProblemsError([Problem(Place(str(path)), code, message, suggestion)])
