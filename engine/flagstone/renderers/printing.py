"""Writing to standard output, whatever is at the other end of it."""

from __future__ import annotations

import codecs
import errno
import io
import sys
from collections.abc import Iterable

# An unbuffered stream (PYTHONUNBUFFERED) drops what a pipe does not take at once, without a word.
_PIECE = 8192

# What a terminal of another age shows in place of a character that it has not got.
_PLAINER = {
    ord(rich): plain
    for plain, all_of_it in {"-": "─━—–", "'": "‘’", '"': "“”", "...": "…", "*": "•"}.items()
    for rich in all_of_it
}


def prepare(*, for_people: bool) -> None:
    """What programs read is UTF-8 with its own line ends; people have what their terminal shows."""
    if not isinstance(sys.stdout, io.TextIOWrapper):
        return
    if for_people or sys.stdout.isatty():
        sys.stdout.reconfigure(errors="flagstone-plainer")
    else:
        sys.stdout.reconfigure(encoding="utf-8", newline="")


def write_out(text: str | Iterable[str]) -> None:
    """Write all of a text, or of its pieces as they are made. Raises BrokenPipeError once whoever
    was reading has stopped, and another OSError (which names no file) where it cannot be written.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed")
    for piece in (text,) if isinstance(text, str) else text:
        for start in range(0, len(piece), _PIECE):
            sys.stdout.write(piece[start : start + _PIECE])


def _plainer(error: UnicodeError) -> tuple[str | bytes, int]:
    """In place of characters that an encoding has not got: plainer ones, or question marks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plainer = error.object[error.start : error.end].translate(_PLAINER)
    return "".join(each if each.isascii() else "?" for each in plainer), error.end


codecs.register_error("flagstone-plainer", _plainer)
