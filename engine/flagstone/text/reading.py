"""Reading a file's bytes: whether it is there, small enough, and text at all."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from flagstone.problems import Place, Problem, ProblemsError, nearest
from flagstone.text.building import UNPRINTABLE
from flagstone.text.document import Document
from flagstone.text.trees import reason

MOST_BYTES = 5_000_000
_CHECK_THE_NAME = "Check the name, and the folder that it starts from."


def load(path: Path, *, file: str = "", most_bytes: int = MOST_BYTES) -> Document:
    """Read one YAML or JSON file (by its suffix).

    `file` is what to call it in messages; its path where that is left out. Raises ProblemsError:
    whatever is in the file, and whatever is the matter with it, nothing else is raised.
    """
    name = file or str(path)
    return parse(read_bytes(path, file=name, most_bytes=most_bytes), name, most_bytes=most_bytes)


def parse(data: bytes, file: str, *, most_bytes: int = MOST_BYTES) -> Document:
    """Read the bytes of a YAML file, or of a JSON file where `file` ends in .json."""
    if len(data) > most_bytes:
        raise _too_large(file, len(data), most_bytes)
    text = decode(data, file)
    if file.lower().endswith(".json"):
        from flagstone.text.json_tokens import read_json

        return read_json(text, file)
    from flagstone.text.yaml_events import read_yaml

    return read_yaml(text, file)


def read_bytes(path: Path, *, file: str = "", most_bytes: int = MOST_BYTES) -> bytes:
    """The bytes of a file no larger than the limit. Raises ProblemsError where there is none."""
    name = file or str(path)
    with _opened(path, name) as stream:
        # One byte past the limit is enough to know; the rest is never read.
        data = stream.read(most_bytes + 1)
        if len(data) > most_bytes:
            raise _too_large(name, path.stat().st_size, most_bytes)
    return data


def check_readable(path: Path) -> None:
    """Refuse a file that is not there or may not be opened, before any work is done for it.

    Raises ProblemsError. A pipe is let through: what is in it can be read only once.
    """
    try:
        is_pipe = path.exists() and not path.is_file() and not path.is_dir()
    except (OSError, ValueError):
        is_pipe = False
    if not is_pipe:
        with _opened(path, str(path)):
            pass


@contextmanager
def _opened(path: Path, name: str) -> Iterator[BinaryIO]:
    """The file, open. Raises ProblemsError for whatever goes wrong with it meanwhile."""
    try:
        if path.is_dir():
            raise _error(name, "file-is-a-folder", "This is a folder; a file was expected.")
        with path.open("rb") as stream:
            yield stream
    except FileNotFoundError:
        raise _missing(path, name) from None
    except (OSError, ValueError) as error:
        raise _error(
            name,
            "file-unreadable",
            f"The file cannot be read: {reason(error)}.",
            "Check that you may read it and that no other program holds it.",
        ) from None


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


def _missing(path: Path, name: str) -> ProblemsError:
    folder = path.parent
    if not folder.is_dir():
        return _error(
            name,
            "file-missing",
            "There is no such file, nor the folder it would be in.",
            _CHECK_THE_NAME,
        )
    if path.is_symlink():
        return _error(
            name,
            "file-missing",
            "This is a link to a file that is not there.",
            "Mend the link, or name the file itself.",
        )
    try:
        # Compared without their endings, which are much alike and say nothing.
        beside = {entry.stem: entry.name for entry in folder.iterdir() if entry.is_file()}
    except OSError:
        beside = {}
    near = [beside[stem] for stem in nearest(path.stem, beside)]
    return _error(
        name,
        "file-missing",
        "There is no such file.",
        f"Did you mean {' or '.join(near)}?" if near else _CHECK_THE_NAME,
    )


def _too_large(file: str, size: int, most_bytes: int) -> ProblemsError:
    return _error(
        file,
        "file-too-large",
        f"The file has {_megabytes(size)}; at most {_megabytes(most_bytes)} are read.",
        "Check that it is the file you meant, or split it.",
    )


def _megabytes(size: int) -> str:
    if size < 1_000_000:
        return f"{size:,} bytes"
    whole, tenths = divmod(size * 10 // 1_000_000, 10)
    return f"{whole}.{tenths} MB"


def _error(
    file: str, code: str, message: str, suggestion: str = "", *, line: int = 0, column: int = 0
) -> ProblemsError:
    return ProblemsError([Problem(Place(file, line, column), code, message, suggestion)])
