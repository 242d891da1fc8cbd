"""What a fact sheet may be written as, and which of it a file is."""

from __future__ import annotations

from pathlib import Path

from flagstone.files.reading import has_no_name
from flagstone.problems import Place, Problem, ProblemsError
from flagstone.text.reading import decode

WRITTEN = (".yaml", ".yml", ".json")
WORKBOOKS = (".xlsx", ".xlsm")
SCORECARDS = (".csv", *WORKBOOKS)

_ARCHIVE = b"PK\x03\x04"  # as a workbook begins


def check_format(file: str) -> None:
    """Refuse a file of whose kind no sheet is, by the end of its name. Raises ProblemsError.

    What had no name is let through: it must be read to be known.
    """
    suffix = Path(file).suffix.lower()
    if suffix not in (*WRITTEN, *SCORECARDS) and not has_no_name(file):
        raise _unknown_format(file, suffix)


def format_of(data: bytes, file: str) -> str:
    """What a file is, as the end of a name says it: by its own, or else by how it begins.

    Raises ProblemsError where that is none of a sheet's.
    """
    check_format(file)
    if not has_no_name(file):
        return Path(file).suffix.lower()
    if data.startswith(_ARCHIVE):
        return ".xlsx"
    text = decode(data, file)
    if text.lstrip()[:1] in ("{", "["):
        return ".json"
    from flagstone.sheets.tables import has_headings

    return ".csv" if has_headings(text) else ".yaml"


def _unknown_format(file: str, suffix: str) -> ProblemsError:
    listed = ", ".join((*WRITTEN, *SCORECARDS))
    return ProblemsError(
        [
            Problem(
                Place(file),
                "unknown-format",
                f"Fact sheets are not read from files that end in `{suffix}`."
                if suffix
                else "The end of the file's name does not say what kind of file it is.",
                "Write the sheet as .yaml, or save the scorecard as .xlsx or .csv.",
                found=suffix,
                expected=listed,
            )
        ]
    )
