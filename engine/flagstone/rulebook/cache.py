"""Rulebooks read before, kept on disk, so that the next command does not read them all again.

A rulebook is kept only if nothing was wrong with it, under a key made from the name and content of
every file in its folder, from where that is, and from Flagstone's own code: whatever could make a
reading come out differently makes another key. What is kept is made of Flagstone's own classes and
plain values, and nothing else is ever made from it; a file that is damaged, or is not ours, is
passed over and the rulebook is read from its folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import pickle
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from flagstone.rulebook.location import bundled_root
from flagstone.rulebook.rulebook import Rulebook

SETTING = "FLAGSTONE_CACHE"  # a folder, or `off`
MOST_KEPT = 12  # rulebooks; about a megabyte each
_SUFFIX = ".rulebook"
_PACKAGE = Path(__file__).resolve().parent.parent
_VALUES = {("fractions", "Fraction"), ("datetime", "date")}


def load_cached(root: Path | None = None, local: Path | None = None) -> Rulebook:
    """The rulebook of a folder as `load_rulebook` reads it, from the cache where it is there.

    Raises ProblemsError with everything that is wrong with the files.
    """
    root = bundled_root() if root is None else root
    folder = cache_folder()
    key = key_of(root, local) if folder else ""
    kept = _read(_file(folder, key)) if folder and key else None
    if kept is not None:
        return kept
    from flagstone.rulebook.loading import load_rulebook

    rulebook = load_rulebook(root, local)
    if folder and key and key == key_of(root, local):  # else a file changed in between
        _write(_file(folder, key), rulebook)
    return rulebook


def cache_folder() -> Path | None:
    """Where rulebooks are kept; None if they are not to be."""
    setting = os.environ.get(SETTING, "")
    if setting.lower() == "off":
        return None
    if setting:
        return Path(setting)
    from platformdirs import user_cache_path

    with contextlib.suppress(Exception):  # no home folder: then nothing is kept
        return user_cache_path("flagstone", appauthor=False)
    return None


def key_of(root: Path, local: Path | None) -> str:
    """What stands for a rulebook read by this very code; empty if a file cannot be read."""
    whole = hashlib.sha256()
    try:
        for part in _parts(root, local):
            whole.update(len(part).to_bytes(8, "big"))
            whole.update(part)
    except OSError:
        return ""
    return whole.hexdigest()


def _parts(root: Path, local: Path | None) -> Iterator[bytes]:
    yield repr((sys.version, str(root), str(local))).encode()
    for name, status in _below(_PACKAGE, ".py"):
        yield f"{name} {status.st_size} {status.st_mtime_ns}".encode()
    for folder in ("facts", "rules"):
        for name, _ in _below(root / folder):
            yield name.encode()
            yield Path(name).read_bytes()
    if local is not None:
        yield local.read_bytes()


def _below(folder: Path, suffix: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """Every file below a folder, links and hidden ones too, in order. Raises OSError."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _below(Path(entry.path), suffix)
        elif entry.name.endswith(suffix):
            yield entry.path, entry.stat()


class _Unpickler(pickle.Unpickler):
    """Makes objects of Flagstone's classes and of plain values, and calls nothing else."""

    def find_class(self, module: str, name: str) -> type:
        if (module, name) in _VALUES or module.startswith("flagstone."):
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a rulebook.")


def _file(folder: Path, key: str) -> Path:
    return folder / f"{key}{_SUFFIX}"


def _read(path: Path) -> Rulebook | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, pickled = content[:32], content[32:]
    if hashlib.sha256(pickled).digest() != digest:
        return None
    try:
        found = _Unpickler(io.BytesIO(pickled)).load()
    except Exception:  # whatever is wrong with it, the rulebook itself is at hand
        return None
    return found if isinstance(found, Rulebook) else None


def _write(path: Path, rulebook: Rulebook) -> None:
    """Keep a rulebook, whole or not at all. Where there is no room for it nothing is said."""
    pickled = pickle.dumps(rulebook, protocol=5)
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(pickled).digest() + pickled)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _forget_oldest(path.parent)


def _forget_oldest(folder: Path) -> None:
    kept = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[MOST_KEPT:]:
        path.unlink(missing_ok=True)
