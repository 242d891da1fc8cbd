"""Writing to standard output, whatever is at the other end of it."""

from __future__ import annotations

import io
import sys

# An unbuffered stream (PYTHONUNBUFFERED) drops what a pipe does not take at once, without a word.
_PIECE = 8192


def prepare(*, for_people: bool) -> None:
    """What programs read is UTF-8 with its own line ends; people have what their terminal shows."""
    if not isinstance(sys.stdout, io.TextIOWrapper):
        return
    if for_people or sys.stdout.isatty():
        sys.stdout.reconfigure(errors="replace")
    else:
        sys.stdout.reconfigure(encoding="utf-8", newline="")


def write_out(text: str) -> None:
    """Write all of a text. Raises BrokenPipeError once whoever was reading has stopped."""
    for start in range(0, len(text), _PIECE):
        sys.stdout.write(text[start : start + _PIECE])
