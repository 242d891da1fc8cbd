"""Reading a file's bytes as text, and that as a document."""

from __future__ import annotations

import codecs
from pathlib import Path

from flagstone.files.reading import MOST_BYTES, called, has_no_name, read_bytes, too_large
from flagstone.problems import Place, Problem, ProblemsError
from flagstone.text.building import UNPRINTABLE
from flagstone.text.document import Document

_MARK = "\ufeff"  # of the byte order


def load(
    path: Path, *, file: str = "", most_bytes: int = MOST_BYTES, about_people: bool = True
) -> Document:
    """Read one YAML or JSON file (by its suffix).

    `file` is what to call it in messages; its path where that is left out. Messages repeat nothing
    that may be a person's, unless the file is said not to be `about_people`. Raises ProblemsError:
    whatever is in the file, and whatever is the matter with it, nothing else is raised.
    """
    name = file or called(path)
    data = read_bytes(path, file=name, most_bytes=most_bytes)
    return parse(data, name, most_bytes=most_bytes, about_people=about_people)


def parse(
    data: bytes, file: str, *, most_bytes: int = MOST_BYTES, about_people: bool = True
) -> Document:
    """Read the bytes of a YAML file, or of a JSON file where `file` ends in .json.

    What had no name is JSON where it begins with a bracket.
    """
    if len(data) > most_bytes:
        raise too_large(file, len(data), most_bytes)
    text = decode(data, file)
    if file.lower().endswith(".json") or (has_no_name(file) and text.lstrip()[:1] in ("{", "[")):
        from flagstone.text.json_tokens import read_json

        return read_json(text, file, about_people=about_people)
    from flagstone.text.yaml_events import read_yaml

    return read_yaml(text, file, about_people=about_people)


def decode(data: bytes, file: str) -> str:
    """The text of a file in UTF-8, or in UTF-16 where its byte order mark says so.

    A byte order mark is no part of the text. Raises ProblemsError.
    """
    encoding = encoding_of(data)
    if encoding == "utf-8" and (nul := data.find(b"\0")) >= 0:
        raise _error(
            file,
            "not-text",
            "This is not a text file: it holds bytes that no text has.",
            "Check that it is the file you meant; a workbook must be saved as text first.",
            line=data.count(b"\n", 0, nul) + 1,
        )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace").removeprefix(_MARK)
        raise _error(
            file,
            "not-utf-8",
            f"The file is not in {encoding[:6].upper()}: byte {error.start + 1} "
            f"(0x{data[error.start]:02X}) does not belong to it.",
            "Save it again with the encoding UTF-8.",
            line=before.count("\n") + 1,
            column=len(before) - before.rfind("\n"),
        ) from None
    text = text.removeprefix(_MARK)
    if found := UNPRINTABLE.search(text):
        line_start = text.rfind("\n", 0, found.start()) + 1
        raise _error(
            file,
            "not-text",
            f"A character that cannot be printed stands here, U+{ord(found[0]):04X}.",
            "Remove it. If the file is full of them, it is not a text file.",
            line=text.count("\n", 0, found.start()) + 1,
            column=found.start() - line_start + 1,
        )
    return text


def encoding_of(data: bytes) -> str:
    """What a text file is encoded in, as Python calls it: its byte order mark, if any, says so.

    The mark is then a character of the text. What programs on Windows write unasked is UTF-16 with
    one; without one nothing tells UTF-16 from what is no text at all.
    """
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    return "utf-16-be" if data.startswith(codecs.BOM_UTF16_BE) else "utf-8"


def _error(
    file: str, code: str, message: str, suggestion: str = "", *, line: int = 0, column: int = 0
) -> ProblemsError:
    return ProblemsError([Problem(Place(file, line, column), code, message, suggestion)])
