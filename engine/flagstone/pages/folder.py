"""Putting a site in its place: the whole of it or nothing, and never over anything else.

A file is taken for ours only if three things agree: the list of an earlier build names it with the
digest of what it holds, it is a file and no link, and it bears the mark of a build. Anybody can
write a list, and a list alone must not lead to the loss of anything.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from flagstone.files.reading import open_regular, reason
from flagstone.files.writing import clear_leftovers, partial_folder, save
from flagstone.problems import Place, Problem, ProblemsError

LIST = "flagstone-pages.json"
"""In every build: the names of its files, each with the digests of what it may hold."""

MARK = b"flagstone review build"
"""Near the beginning of every file of a build."""

_MARKED_WITHIN = 1000  # bytes
_MOST_BYTES = 50_000_000  # of one page


class _List(msgspec.Struct, frozen=True):
    """What stands in the list. While files are replaced one by one a file has two digests."""

    files: dict[str, tuple[str, ...]]
    flagstone: str = "pages of flagstone review build"


def check_folder(folder: Path) -> None:
    """Refuse a folder in which no site could be put, before any work is done for it.

    It may be missing, empty, or an earlier build to which nothing was added and in which nothing
    was changed. Raises ProblemsError.
    """
    with _explained(folder):
        if not folder.exists():
            if folder.is_symlink() or not folder.parent.is_dir():
                raise FileNotFoundError
            return
        if not folder.is_dir():
            raise _error(folder, "output-not-a-folder", "This is a file, and pages need a folder.",
                         "Name a folder that is not there yet.")  # fmt: skip
        if strangers := _strangers(folder):
            raise _in_use(folder, strangers)


def put_in_place(files: Iterable[tuple[str, bytes]], folder: Path) -> int:
    """Write a site beside its folder, then let the two change places. How many bytes there are.

    At no moment is there no site where there was one. Raises ProblemsError where the folder may
    not be replaced or cannot be written; it is left as it was then.
    """
    check_folder(folder)
    with _explained(folder):
        place = Path(os.path.realpath(folder))
        clear_leftovers(place.parent)
        with partial_folder(place.parent) as beside:
            size = _write(files, beside)
            check_folder(folder)  # it may have been written to in the meantime
            _change_places(beside, place)
    return size


def _write(files: Iterable[tuple[str, bytes]], folder: Path) -> int:
    digests: dict[str, tuple[str, ...]] = {}
    size = 0
    for name, content in files:
        assert MARK in content[:_MARKED_WITHIN], f"{name} could not be told to be ours"
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        digests[name] = (hashlib.sha256(content).hexdigest(),)
        size += len(content)
    _write_list(digests, folder)
    return size


def _change_places(new: Path, old: Path) -> None:
    if not old.exists():
        new.rename(old)
    elif not _exchange(new, old):
        _replace_one_by_one(new, old)
    elif strangers := _strangers(new):  # written into it in the last moment, and now put back
        _exchange(new, old)
        raise _in_use(old, strangers)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step. False where the system cannot, and nothing is
    changed."""
    if sys.platform not in ("linux", "darwin"):
        return False
    import ctypes

    names = os.fsencode(one), os.fsencode(other)
    swap = 2  # RENAME_EXCHANGE, and RENAME_SWAP
    try:
        library = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(library.renamex_np(*names, swap) == 0)
        here = -100  # AT_FDCWD
        return bool(library.renameat2(here, names[0], here, names[1], swap) == 0)
    except (AttributeError, OSError):  # a C library without it
        return False


def _replace_one_by_one(new: Path, old: Path) -> None:
    """Put each new file in the place of the old one, and the way in last.

    A process that is killed in between leaves pages of both builds, all of them whole and in the
    list, so that the next build replaces them.
    """
    there, after = _files(old), _listed(new)
    # A list may name what is elsewhere; what is there was found to be ours.
    before = {name: digests for name, digests in _listed(old).items() if name in there}
    both = {name: (*before.get(name, ()), *after.get(name, ())) for name in (*before, *after)}
    _write_list(both, old)
    for name in sorted(after, key=lambda name: (name == "index.html", name)):
        (old / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).replace(old / name)
    for name in set(before) - set(after):
        (old / name).unlink(missing_ok=True)
        with suppress(OSError):
            (old / name).parent.rmdir()
    _write_list(after, old)


def _strangers(folder: Path) -> list[str]:
    """The names of all in a folder that no build made, or that was changed since."""
    listed = _listed(folder)
    return sorted(
        name
        for name in _files(folder)
        if not (listed if name == LIST else _is_ours(folder / name, listed.get(name, ())))
    )


def _is_ours(path: Path, digests: tuple[str, ...]) -> bool:
    if not digests:
        return False
    try:
        with open_regular(path, getattr(os, "O_NOFOLLOW", 0)) as stream:
            content = stream.read(_MOST_BYTES)
    except OSError:
        return False
    return MARK in content[:_MARKED_WITHIN] and hashlib.sha256(content).hexdigest() in digests


def _files(folder: Path) -> set[str]:
    """Everything in a folder but folders: also links and whatever else there may be.

    What a build that was killed had not yet put in its place is not counted.
    """
    clear_leftovers(folder)
    found = set()
    for parent, folders, files in os.walk(folder, onerror=_refuse):
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        found |= {(Path(parent) / name).relative_to(folder).as_posix() for name in (*files, *links)}
    return found


def _refuse(error: OSError) -> None:
    raise error


def _listed(folder: Path) -> dict[str, tuple[str, ...]]:
    """The files that the list in a folder names, with their digests; none without a list."""
    try:
        with open_regular(folder / LIST, getattr(os, "O_NOFOLLOW", 0)) as stream:
            return msgspec.json.decode(stream.read(_MOST_BYTES), type=_List).files
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return {}


def _write_list(digests: dict[str, tuple[str, ...]], folder: Path) -> None:
    listed = _List({name: tuple(dict.fromkeys(digests[name])) for name in sorted(digests)})
    content = msgspec.json.format(msgspec.json.encode(listed), indent=1)
    save(content + b"\n", folder / LIST, overwrite=True)


def _in_use(folder: Path, strangers: list[str]) -> ProblemsError:
    others = f" and {len(strangers) - 1} more" if len(strangers) > 1 else ""
    return _error(
        folder,
        "output-folder-in-use",
        "The folder holds files that are no pages of Flagstone's, or were changed since: "
        f"{strangers[0]}{others}.",
        "Name a folder that is empty or not there yet, or move those files out of it.",
    )


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
