"""Where output goes: to standard output, or whole into a file that is never overwritten unasked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


def write(
    content: str | bytes | Iterable[str | bytes], output: Path | None, *, overwrite: bool = False
) -> None:
    """Write to a file, all of it or nothing, or else to standard output: as a whole, or piece by
    piece as it is made. Text is UTF-8 in both."""
    from flagstone.files.writing import save
    from flagstone.renderers.printing import prepare, write_out

    pieces = iter((content,) if isinstance(content, (str, bytes)) else content)
    if output is not None:
        save(_encoded(pieces, output), output, overwrite=overwrite)
    else:
        prepare(for_people=False)
        write_out(_texts(pieces))


def _encoded(pieces: Iterable[str | bytes], output: Path) -> Iterator[bytes]:
    begins = _BOM if output.suffix.lower() == ".csv" else ""
    for piece in pieces:
        yield piece if isinstance(piece, bytes) else (begins + piece).encode()
        begins = ""


def _texts(pieces: Iterable[str | bytes]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, bytes):
            raise ValueError("bytes need a file to go to")
        yield piece


def _same(output: Path, given: Path) -> bool:
    with suppress(OSError, ValueError):
        return output.exists() and output.samefile(given)
    return False
