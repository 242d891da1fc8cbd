"""Where output goes: to standard output, or whole into a file that is never overwritten unasked."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from flagstone.problems import Place, Problem, ProblemsError

_BOM = "\ufeff"  # a spreadsheet takes CSV for its own old encoding without it


def check_output(output: Path | None, overwrite: bool, inputs: Sequence[Path]) -> None:
    """Refuse an output that could not be written, before any work is done for it."""
    if output is None:
        return
    if output.is_dir():
        raise _cannot(
            output, "output-is-a-folder", "This is a folder, not a file.", "Name a file in it."
        )
    if any(_same(output, given) for given in inputs):
        raise _cannot(
            output,
            "output-is-input",
            "This is one of the files to read, and writing there would destroy it.",
            "Choose another name.",
        )
    if output.exists() and not overwrite:
        raise _cannot(
            output,
            "output-exists",
            "There is such a file already, and it was left as it is.",
            "Choose another name, or add --overwrite to replace it.",
        )
    if not output.parent.is_dir():
        raise _cannot(
            output,
            "output-not-writable",
            f"There is no folder {output.parent} to write the file in.",
            "Make the folder first, or choose another.",
        )


def write(text: str | bytes, output: Path | None, *, overwrite: bool = False) -> None:
    """Write to a file, all of it or nothing, or else to standard output. Text is UTF-8 in both."""
    from flagstone.renderers.printing import prepare, write_out
    from flagstone.sheets.saving import save

    if output is not None:
        if isinstance(text, str):
            text = (_BOM + text if output.suffix.lower() == ".csv" else text).encode()
        save(text, output, overwrite=overwrite)
    elif isinstance(text, str):
        prepare(for_people=False)
        write_out(text)
    else:
        raise ValueError("bytes need a file to go to")


def _same(output: Path, given: Path) -> bool:
    with suppress(OSError):
        return output.exists() and output.samefile(given)
    return False


def _cannot(output: Path, code: str, message: str, suggestion: str) -> ProblemsError:
    return ProblemsError([Problem(Place(str(output)), code, message, suggestion)])
