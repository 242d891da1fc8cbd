"""Where output goes: to standard output, or whole into a file that is never overwritten unasked."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import typer

from flagstone.problems import Place, Problem, ProblemsError

_BOM = "\ufeff"  # a spreadsheet takes CSV for its own old encoding without it


def check_output(output: Path | None, overwrite: bool, inputs: Sequence[Path]) -> None:
    """Refuse an output that could not be written, before any work is done for it."""
    from flagstone.files.writing import check_writable

    if output is None:
        return
    if str(output) == "-":
        raise typer.BadParameter(
            "Leave it out, and what is written goes to standard output.", param_hint="--output"
        )
    if any(_same(output, given) for given in inputs):
        raise ProblemsError(
            [
                Problem(
                    Place(str(output)),
                    "output-is-input",
                    "This is one of the files to read, and writing there would destroy it.",
                    "Choose another name.",
                )
            ]
        )
    check_writable(output, overwrite=overwrite)


def write(text: str | bytes, output: Path | None, *, overwrite: bool = False) -> None:
    """Write to a file, all of it or nothing, or else to standard output. Text is UTF-8 in both."""
    from flagstone.files.writing import save
    from flagstone.renderers.printing import prepare, write_out

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
    with suppress(OSError, ValueError):
        return output.exists() and output.samefile(given)
    return False
