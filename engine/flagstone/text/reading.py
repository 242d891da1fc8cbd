"""Reading a file's bytes as text, and that as a document."""

from __future__ import annotations

import codecs
from pathlib import Path

from flagstone.files.reading import MOST_BYTES, read_bytes, too_large
from flagstone.problems import Place, Problem, ProblemsError
from flagstone.text.building import UNPRINTABLE
from flagstone.text.document import Document


def load(
    path: Path, *, file: str = "", most_bytes: int = MOST_BYTES, about_people: bool = True
) -> Document:
    """Read one YAML or JSON file (by its suffix).

    `file` is what to call it in messages; its path where that is left out. Messages repeat nothing
    that may be a person's, unless the file is said not to be `about_people`. Raises ProblemsError:
    whatever is in the file, and whatever is the matter with it, nothing else is raised.
    """
    name = file or str(path)
    data = read_bytes(path, file=name, most_bytes=most_bytes)
    return parse(data, name, most_bytes=most_bytes, about_people=about_people)


def parse(
    data: bytes, file: str, *, most_bytes: int = MOST_BYTES, about_people: bool = True
) -> Document:
    """Read the bytes of a YAML file, or of a JSON file where `file` ends in .json."""
    if len(data) > most_bytes:
        raise too_large(file, len(data), most_bytes)
    text = decode(data, file)
    if file.lower().endswith(".json"):
        from flagstone.text.json_tokens import read_json

        return read_json(text, file, about_people=about_people)
    from flagstone.text.yaml_events import read_yaml

    return read_yaml(text, file, about_people=about_people)


def decode(data: bytes, file: str) -> str:
    """The text of a file in UTF-8, with or without a byte order mark. Raises ProblemsError."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _error(
            file,
            "not-utf-8",
            "The file is saved as UTF-16 (“Unicode text”), not as UTF-8.",
            "Save it again with the encoding UTF-8.",
        )
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    if (nul := data.find(b"\0")) >= 0:
        raise _error(
            file,
            "not-text",
            "This is not a text file: it holds bytes that no text has.",
            "Check that it is the file you meant; a workbook must be saved as text first.",
            line=data.count(b"\n", 0, nul) + 1,
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        raise _error(
            file,
            "not-utf-8",
            f"The file is not in UTF-8: byte {error.start + 1} (0x{data[error.start]:02X}) "
            "does not belong to it.",
            "Save it again with the encoding UTF-8.",
            line=before.count(b"\n") + 1,
            column=len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1,
        ) from None
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


def _error(
    file: str, code: str, message: str, suggestion: str = "", *, line: int = 0, column: int = 0
) -> ProblemsError:
    return ProblemsError([Problem(Place(file, line, column), code, message, suggestion)])
