"""A file of reports made again, and held against what it was, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from flagstone.files.reading import read_bytes
from flagstone.problems import Place, Problem, ProblemsError
from flagstone.renderers import structured
from flagstone.renderers.inert import made_inert
from flagstone.replay.differing import first_difference, what_differs
from flagstone.replay.finding import Folders
from flagstone.replay.remaking import Cause, Remaking
from flagstone.reports.documented import decoded, encoded
from flagstone.reports.report import Report
from flagstone.reports.written import content_of, is_report, read_reports

_EDITED = Cause(
    "edited report",
    "The files and programs are as they were, and the report is not what they give: somebody "
    "changed it, or Flagstone's own code.",
    "Do not rely on it. Evaluate the sheet again.",
)
_LAID_OUT = Cause(
    "another layout",
    "It says the same, word for word; only the encoding, spaces or ends of lines of the file were "
    "changed.",
    "It may be relied on. Evaluate the sheet again for a file that is the same to the byte.",
)
_MOST_BYTES = 200_000_000  # reports of many authorities in one file


class ReplayedReport(msgspec.Struct, frozen=True):
    """One report of the file. `made` is None where it could not be made again at all."""

    was: Report
    made: Report | None
    causes: tuple[Cause, ...]
    otherwise: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether it says the same again."""
        return self.made is not None and not self.otherwise


class Replayed(msgspec.Struct, frozen=True):
    """What came of replaying a file. `is_same` says that every byte of it was reproduced."""

    file: str
    is_same: bool
    reports: tuple[ReplayedReport, ...]
    causes: tuple[Cause, ...] = ()
    """What is the matter with the file as a whole."""


def replay(path: Path, sheets: Sequence[Path] = (), rules: Path | None = None) -> Replayed:
    """Make the reports of a JSON file again, from their receipts and the files they name.

    Those are looked for in the folders `sheets`, and then where the report is. `rules` is a folder
    that holds `facts` and `rules`; the bundled ones without it. Raises ProblemsError where the
    file is no report, or is one of another shape, and where the rules cannot be read.
    """
    data = read_bytes(path, most_bytes=_MOST_BYTES)
    if not is_report(data):
        raise ProblemsError([_not_a_report(path)])
    folders = Folders((*sheets, path.parent))
    raw = content_of(data)
    several = isinstance(raw, list)
    contents = raw if several else [raw]
    reports = tuple(
        _replayed(report, content, Remaking(report.receipt, folders, rules))
        for report, content in zip(read_reports(data, path), contents, strict=True)
    )
    made = [each.made for each in reports if each.made is not None]
    whole = len(made) == len(reports)
    again = structured.render(made, several=several).encode() if whole else b""
    if again == data:
        return Replayed(str(path), is_same=True, reports=reports)
    same = all(each.is_same for each in reports)
    return Replayed(str(path), is_same=False, reports=reports, causes=(_LAID_OUT,) if same else ())


def _replayed(was: Report, content: object, remaking: Remaking) -> ReplayedReport:
    made = remaking.report()
    if made is None:
        return ReplayedReport(was, None, tuple(remaking.causes), ())
    made = made_inert(made)
    # What stands in the file and is no field of a report is seen only in the JSON itself.
    now = decoded(encoded(made))
    otherwise = what_differs(was, made) or first_difference(content, now)
    causes = remaking.causes or ([_EDITED] if otherwise else [])
    return ReplayedReport(was, made, tuple(causes) if otherwise else (), tuple(otherwise))


def _not_a_report(path: Path) -> Problem:
    return Problem(
        Place(str(path)),
        "not-a-report",
        "This is no report that Flagstone wrote as JSON.",
        "Give a report: flagstone evaluate SHEET --format json --output REPORT.json",
    )
