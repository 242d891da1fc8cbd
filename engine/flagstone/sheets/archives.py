"""A workbook as the archive that it is: whether it is safe to open, and of a form that is read."""

from __future__ import annotations

import io
import re
import zipfile

from flagstone.problems import Place, Problems

LARGEST_UNPACKED = 50_000_000  # bytes of XML; a small file can unpack to very much more

_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_WORK_OUT = re.compile(rb"""<(?:\w+:)?calcPr\b[^>]*\bfullCalcOnLoad=["'](?:1|true)["']""")
_MOST_OF_A_ROOT = 4096  # bytes, within which the first element of a part names its namespace


def is_safe(data: bytes, file: str, problems: Problems) -> bool:
    """Whether it is a workbook that can be opened without unpacking without end."""
    if data.startswith(_OLD_OR_ENCRYPTED):
        message = "This workbook is protected by a password, or in the old format of Excel (.xls)."
        suggestion = "Save it again as .xlsx, without a password."
    elif not zipfile.is_zipfile(io.BytesIO(data)):
        message = "This file is named as a workbook, and is not one."
        suggestion = "Save it again as .xlsx, or as CSV with a name that ends in .csv."
    else:
        return _unpacks_safely(data, file, problems)
    problems.add(Place(file), "workbook-unreadable", message, suggestion=suggestion)
    return False


def _unpacks_safely(data: bytes, file: str, problems: Problems) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            another = _another_form(archive)
    except Exception as error:
        problems.add(
            Place(file),
            "workbook-unreadable",
            f"This workbook is damaged: it cannot be unpacked ({type(error).__name__}).",
            suggestion="Open it in a spreadsheet program and save it again as .xlsx.",
        )
        return False
    unpacked = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if another:
        problems.add(
            Place(file),
            "workbook-unreadable",
            f"This workbook is saved as {another}, which is not read.",
            suggestion="Save it again as “Excel Workbook (.xlsx)”.",
            found=another,
            expected="Excel Workbook (.xlsx)",
        )
        return False
    if unpacked > LARGEST_UNPACKED:
        problems.add(
            Place(file),
            "file-too-large",
            f"This workbook unpacks to {unpacked:,} bytes. "
            f"A scorecard has at most {LARGEST_UNPACKED:,}.",
            suggestion="Keep the scorecard in a workbook of its own, without child-level data.",
            found=f"{unpacked:,} bytes",
            expected=f"at most {LARGEST_UNPACKED:,} bytes",
        )
        return False
    return True


def _another_form(archive: zipfile.ZipFile) -> str:
    """What a spreadsheet program calls the form of an archive that is no .xlsx in all but name."""
    names = set(archive.namelist())

    def begins(part: str) -> bytes:
        if part not in names:
            return b""
        with archive.open(part) as stream:
            return stream.read(_MOST_OF_A_ROOT)

    if _STRICT in begins("xl/workbook.xml"):
        return "“Strict Open XML Spreadsheet”"
    if b"opendocument.spreadsheet" in begins("mimetype"):
        return "“OpenDocument Spreadsheet (.ods)”"
    if "xl/workbook.bin" in names:
        return "“Excel Binary Workbook (.xlsb)”"
    return "a Numbers document" if "Index/Document.iwa" in names else ""


def leaves_results_to_others(data: bytes) -> bool:
    """Whether a workbook asks the program that opens it to work all of it out. openpyxl says so of
    any that is silent on it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "xl/workbook.xml" in archive.namelist() and bool(
            _WORK_OUT.search(archive.read("xl/workbook.xml"))
        )
