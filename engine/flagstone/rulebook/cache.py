"""Rulebooks read before, kept on disk, so that the next command does not read them all again.

What is kept is plain data: numbers, texts and lists, which are read as the very types of a rulebook
and as nothing else. It is taken only where nothing speaks against it:

- its name is made from the name and content of every file of the rulebook, from where that is, and
  from the code that reads rulebooks: whatever could make a reading come out differently;
- it is signed with a key that lies in a folder of the user's own and never beside it, so that
  whoever can only write where it lies (on a share, by what a build server brings back) can sign
  nothing; the signature covers the name, so that none can be put in the place of another;
- folder and file are this user's, and nobody else can write them;
- its digest is that of the files as they were just read. That is the digest a receipt shows.

Anything else is passed over, and the rulebook is read from its folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import sys
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import asdict

from flagstone.files.private import is_own, read_own, secret_key
from flagstone.files.reading import open_regular
from flagstone.files.writing import save
from flagstone.problems import ProblemsError
from flagstone.rulebook.digest import digest_of
from flagstone.rulebook.folders import is_read
from flagstone.rulebook.instruments import Instrument
from flagstone.rulebook.location import bundled_root
from flagstone.rulebook.provisions import Provision
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Concern, Rule
from flagstone.rulebook.standards import Standard
from flagstone.version import __version__
from flagstone.vocabulary.fact_types import FactType, Scale
from flagstone.vocabulary.vocabulary import Vocabulary

SETTING = "FLAGSTONE_CACHE"  # a folder, or `off`
MOST_KEPT = 12  # rulebooks; about a megabyte each
_SUFFIX = ".rulebook"
_KEY = "cache-key"
_SIGNATURE = 32  # bytes, at the beginning of a file
_MOST_BYTES = 50_000_000
_PACKAGE = Path(__file__).resolve().parent.parent
# A rulebook is made by these alone: a layer imports only from those above it.
_READERS = ("files", "text", "vocabulary", "conditions", "rulebook")

_OF_VOCABULARY = ("fact_types", "scales", "groups", "areas")
_READ_ONLY = 0o055  # what others may do with what is kept


class _Files(NamedTuple):
    """The files of a rulebook as they were just read: what it is kept as, and their digests."""

    name: str
    digest: str
    national_digest: str
    local_digest: str

    def are_those_of(self, rulebook: Rulebook | _Kept) -> bool:
        """Whether a rulebook was made of them."""
        digests = rulebook.digest, rulebook.national_digest, rulebook.local_digest
        return digests == self[1:]


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """A rulebook as it is kept."""

    digest: str
    national_digest: str
    local_digest: str
    local_file: str
    local_authority: str
    fact_types: dict[str, FactType]
    scales: dict[str, Scale]
    groups: tuple[str, ...]
    areas: dict[str, str]
    instruments: dict[str, Instrument]
    provisions: dict[str, Provision]
    standards: dict[str, Standard]
    concerns: dict[str, Concern]
    rules: dict[str, Rule]

    @classmethod
    def of(cls, rulebook: Rulebook) -> _Kept:
        """What is to be kept of a rulebook: all of it but what is worked out from the rest."""
        parts = asdict(rulebook.vocabulary) | asdict(rulebook)
        return cls(*(_plain(parts[name]) for name in cls.__struct_fields__))

    def rulebook(self) -> Rulebook:
        """The rulebook that was kept."""
        parts = asdict(self)
        said = {name: parts.pop(name) for name in _OF_VOCABULARY}
        return Rulebook(vocabulary=Vocabulary(**said), **parts)


def _plain(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else value


def load_cached(root: Path | None = None, local: Path | None = None) -> Rulebook:
    """The rulebook of a folder as `load_rulebook` reads it, from the cache where it is there.

    Raises ProblemsError with everything that is wrong with the files.
    """
    root = bundled_root() if root is None else root
    folder = cache_folder()
    key = secret_key(_KEY) if folder else None
    files = _files(root, local, key) if key else None
    if folder and key and files:
        kept = _read(folder / files.name, key)
        if kept is not None and files.are_those_of(kept):
            return kept.rulebook()
    from flagstone.rulebook.loading import load_rulebook

    rulebook = load_rulebook(root, local)
    # Else a file changed in between, or is read and not seen here.
    now = _files(root, local, key) if folder and key else None
    if folder and key and files and files == now and files.are_those_of(rulebook):
        _write(folder / files.name, key, rulebook)
    return rulebook


def cache_folder() -> Path | None:
    """Where rulebooks are kept; None if they are not to be.

    A frozen program unpacks its own rulebook in another folder each time, and would fill the cache.
    """
    if getattr(sys, "frozen", False):
        return None
    setting = os.environ.get(SETTING, "")
    if setting.lower() == "off":
        return None
    if setting:
        return Path(setting)
    from platformdirs import user_cache_path

    with contextlib.suppress(Exception):  # no home folder: then nothing is kept
        return user_cache_path("flagstone", appauthor=False)
    return None


def _files(root: Path, local: Path | None, key: bytes) -> _Files | None:
    """What stands for a rulebook read by this very code; None if one of its files cannot be
    read."""
    whole = hmac.new(key, digestmod="sha256")

    def enter(part: bytes) -> None:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)

    try:
        for part in _code(root, local):
            enter(part.encode(errors="surrogateescape"))
        contents = _contents(root)
        own = {f"local/{local.name}": _regular(local)} if local is not None else {}
    except (OSError, ValueError):
        return None
    for name, content in (contents | own).items():
        enter(name.encode(errors="surrogateescape"))
        enter(content)
    read = {name: content for name, content in contents.items() if is_read(name)}
    national = digest_of(read)
    return _Files(
        name=f"{whole.hexdigest()}{_SUFFIX}",
        digest=digest_of(read | own) if own else national,
        national_digest=national if own else "",
        local_digest="".join(hashlib.sha256(content).hexdigest() for content in own.values()),
    )


def _code(root: Path, local: Path | None) -> Iterator[str]:
    """What stands for where the rulebook is, and for the code that reads it."""
    yield repr((sys.version, __version__, str(root), str(local)))
    for package in _READERS:
        for entry in _below(_PACKAGE / package):
            if entry.name.endswith(".py"):
                status = entry.stat()
                yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
    for module in ("problems.py", "dates.py"):
        status = (_PACKAGE / module).stat()
        yield f"{module} {status.st_size} {status.st_mtime_ns}"


def _contents(root: Path) -> dict[str, bytes]:
    """Every file of facts and rules by its name in the folder, also those that are not read: one
    that has no place there is complained of."""
    contents = {}
    for name in ("facts", "rules"):
        folder = str(root / name)
        for entry in _below(folder):
            within = entry.path[len(folder) :].replace(os.sep, "/")
            contents[name + within] = _regular(entry.path)
    return contents


def _below(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """Every file below a folder, links and hidden ones too, in order. Raises OSError."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield entry
        elif entry.name != "__pycache__":
            yield from _below(entry.path)


def _regular(path: Path | str) -> bytes:
    with open_regular(path) as stream:
        return stream.read(_MOST_BYTES)


def _fraction_as_text(value: object) -> str:
    if isinstance(value, Fraction):
        return str(value)
    raise NotImplementedError(f"{type(value).__name__} has no place in a rulebook.")


def _as_type(type_: type, value: object) -> object:
    if type_ is Fraction and isinstance(value, str):
        return Fraction(value)
    raise NotImplementedError(f"{type_.__name__} has no place in a rulebook.")


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_fraction_as_text)


def _signature(path: Path, key: bytes, data: bytes) -> bytes:
    return hmac.digest(key, path.name.encode() + data, "sha256")


def _read(path: Path, key: bytes) -> _Kept | None:
    try:
        if not is_own(path.parent.stat(), others_may=_READ_ONLY):
            return None
        content = read_own(path, most_bytes=_MOST_BYTES, others_may=_READ_ONLY)
        if content is None:
            return None
        signature, data = content[:_SIGNATURE], content[_SIGNATURE:]
        if not hmac.compare_digest(signature, _signature(path, key, data)):
            return None
        return msgspec.msgpack.decode(data, type=_Kept, dec_hook=_as_type)
    except Exception:  # whatever is wrong with it, the rulebook itself is at hand
        return None


def _write(path: Path, key: bytes, rulebook: Rulebook) -> None:
    """Keep a rulebook, whole or not at all. Where there is no room for it nothing is said."""
    data = _ENCODER.encode(_Kept.of(rulebook))
    with contextlib.suppress(OSError, ProblemsError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if is_own(path.parent.stat(), others_may=_READ_ONLY):
            save(_signature(path, key, data) + data, path, overwrite=True, mode=0o600)
            _forget_oldest(path.parent)


def _forget_oldest(folder: Path) -> None:
    kept = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda path: path.lstat().st_mtime, reverse=True)
    for path in kept[MOST_KEPT:]:
        path.unlink(missing_ok=True)
