"""The files that a receipt names: by name, and where they were renamed by what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

import msgspec

from flagstone.files.reading import read_bytes
from flagstone.problems import ProblemsError
from flagstone.reports.report import Report
from flagstone.reports.written import digest_of_report, is_report, read_reports
from flagstone.sheets.digests import digest_of_bytes
from flagstone.sheets.formats import SCORECARDS, WRITTEN

_KINDS = (*WRITTEN, *SCORECARDS)


class FoundFile(msgspec.Struct, frozen=True):
    """A file that a receipt names. `path` is None where there is none of that name or content."""

    name: str
    digest: str
    path: Path | None = None
    data: bytes = b""

    @property
    def is_missing(self) -> bool:
        """Whether nothing like it was found."""
        return self.path is None

    @property
    def own_digest(self) -> str:
        """SHA-256 of what was found."""
        return digest_of_bytes(self.data)

    @property
    def is_renamed(self) -> bool:
        """Whether the same content was found under another name."""
        return self.path is not None and self.path.name != self.name


class Folders(msgspec.Struct, frozen=True):
    """Where to look, the likeliest folder first. Nothing outside of them is ever read."""

    folders: Sequence[Path]

    def find(self, name: str, digest: str, *, by_digest: bool = True) -> FoundFile:
        """The file of that name and content; else of that content; else of that name.

        Without `by_digest` the digest is not the file's own, and the name alone must do.
        """
        named = list(self._named(name))
        for path, data in named:
            if not by_digest or digest_of_bytes(data) == digest:
                return FoundFile(name, digest, path, data)
        for path, data in self._all() if by_digest and digest else ():
            if digest_of_bytes(data) == digest:
                return FoundFile(name, digest, path, data)
        return FoundFile(name, digest, *named[0]) if named else FoundFile(name, digest)

    def first(self, fits: Callable[[Path, bytes], bool]) -> FoundFile | None:
        """The first file of all that `fits`, asked of its path and content; for a receipt that may
        not name it. A file that cannot be read as what was wanted does not fit."""
        for path, data in self._all():
            try:
                if fits(path, data):
                    return FoundFile(path.name, "", path, data)
            except ProblemsError:
                continue
        return None

    def report(self, digest: str) -> Report | None:
        """The report that says just what one of that digest said, whatever its file is called."""
        for path, data in self._all():
            if path.suffix.lower() == ".json" and is_report(data):
                try:
                    reports = read_reports(data, path)
                except ProblemsError:
                    continue
                for each in reports:
                    if digest_of_report(each) == digest:
                        return each
        return None

    def _named(self, name: str) -> Iterator[tuple[Path, bytes]]:
        # A receipt holds names without folders; one that was edited must not lead elsewhere.
        if name in ("", "..") or name != PurePosixPath(PureWindowsPath(name).name).name:
            return
        for folder in self.folders:
            if (data := _read(folder / name)) is not None:
                yield folder / name, data

    def _all(self) -> Iterator[tuple[Path, bytes]]:
        for folder in self.folders:
            try:
                inside = sorted(folder.iterdir())
            except OSError:
                continue
            for path in inside:
                if path.suffix.lower() in _KINDS and (data := _read(path)) is not None:
                    yield path, data


def _read(path: Path) -> bytes | None:
    """The bytes of a file; None where there is none, or none that Flagstone would read."""
    try:
        return read_bytes(path) if path.is_file() else None
    except (ProblemsError, OSError, ValueError):
        return None
