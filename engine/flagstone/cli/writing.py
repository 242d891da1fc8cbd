"""Where output goes: to standard output, or whole into a file that is never overwritten unasked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from flagstone.problems import Place, Problem, ProblemsError
from flagstone.renderers.printing import prepare, write_out

_BOM = "\ufeff"  # a spreadsheet takes CSV for its own old encoding without it


def check_output(output: Path | None, overwrite: bool, inputs: Sequence[Path]) -> None:
    """Refuse an output that could not be written, before any work is done for it."""
    if output is None:
        return
    if output.is_dir():
        raise _cannot(output, "output-is-a-folder", "it is a folder", "Name a file in it.")
    if output.exists() and not overwrite:
        raise _cannot(
            output,
            "output-exists",
            "it is there already",
            "Choose another name, or add --overwrite to replace it.",
        )
    if any(_same(output, given) for given in inputs):
        raise _cannot(
            output, "output-is-input", "it is one of the files to read", "Choose another name."
        )
    if not output.parent.is_dir():
        raise _cannot(
            output,
            "output-not-writable",
            f"there is no folder {output.parent}",
            "Create the folder first, or choose another.",
        )


def write(text: str, output: Path | None, *, overwrite: bool = False) -> None:
    """Write a text to a file, all of it or nothing, or to standard output. UTF-8 in both."""
    if output is None:
        prepare(for_people=False)
        write_out(text)
        return
    try:
        _to_file(text, output, overwrite)
    except FileExistsError as error:
        raise _cannot(
            output,
            "output-exists",
            "it has appeared there meanwhile",
            "Choose another name, or add --overwrite to replace it.",
        ) from error
    except OSError as error:
        raise _cannot(
            output,
            "output-not-writable",
            (error.strerror or str(error)).lower(),
            "Check the folder's permissions and the space on the disk, or choose another place.",
        ) from error


def _to_file(text: str, output: Path, overwrite: bool) -> None:
    if output.suffix.lower() == ".csv":
        text = _BOM + text
    handle, name = tempfile.mkstemp(prefix=f".{output.name}.", dir=output.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        written.chmod(_permissions())
        if overwrite:
            written.replace(output)
        else:
            _place(written, output)
    finally:
        written.unlink(missing_ok=True)


def _place(written: Path, output: Path) -> None:
    """Give the file its name unless something has it. Raises FileExistsError."""
    try:
        os.link(written, output)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems have no links.
        with output.open("xb"):
            pass
        written.replace(output)


def _permissions() -> int:
    """What a new file would be given: a temporary one is closed to everybody else."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _same(output: Path, given: Path) -> bool:
    with suppress(OSError):
        return output.exists() and output.samefile(given)
    return False


def _cannot(output: Path, code: str, why: str, suggestion: str) -> ProblemsError:
    message = f"The output cannot be written here: {why}."
    return ProblemsError([Problem(Place(str(output)), code, message, suggestion)])
