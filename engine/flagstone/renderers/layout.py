"""Lines of a page: paragraphs wrapped behind what stands before them, with a style for each piece.

Layout needs only widths, so a page that nobody watches is written without loading what drives a
terminal. Where somebody does, Rich decides about colour and width, and writes.
"""

from __future__ import annotations

import os
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice

from flagstone.renderers.printing import prepare, write_out

Piece = tuple[str, str]
"""A text on one line, and its style in the words of Rich; empty for none."""

Line = tuple[Piece, ...]

BLANK: Line = ()

# Either makes Rich write as if to a terminal, whatever is there.
_FORCED = ("FORCE_COLOR", "TTY_COMPATIBLE")

_NARROWEST = 10


def paragraph(
    text: str, width: int, *, style: str = "", lead: Line = (), hang: int | None = None
) -> Iterator[Line]:
    """A text on as many lines as it needs, the first of them behind `lead`.

    Its later lines begin at column `hang`: below the first word, unless said otherwise.
    """
    taken = sum(len(each) for each, _ in lead)
    hang = taken if hang is None else hang
    first, *more = wrapped(text, width - hang, taken - hang) or [""]
    yield (*lead, (first, style))
    for line in more:
        yield ((" " * hang, ""), (line, style))


def heading(text: str, width: int) -> Iterator[Line]:
    """The title of a section, with an empty line above it."""
    yield BLANK
    yield from paragraph(text, width, style="bold underline")


def rule(width: int) -> Line:
    """A line across the page."""
    return (("─" * width, "dim"),)


def bulleted(texts: Iterable[str], width: int) -> Iterator[Line]:
    """Each text behind a dash, with its later lines below its first."""
    for text in texts:
        yield from paragraph(text, width, lead=(("- ", ""),))


def wrapped(text: str, width: int, taken: int = 0) -> list[str]:
    """The lines of a text, none wider than `width`; of the first, `taken` is not there to use."""
    if len(text) + taken <= width and text.isascii():
        return [text]
    if not text.isascii() and _has_wide(text):
        return _wrapped_by_cells(text, max(width - taken, _NARROWEST))
    lines = _wrapper(max(width, _NARROWEST), taken).wrap(text)
    if lines:
        lines[0] = lines[0][taken:]
    return lines


def plain(lines: Iterable[Line]) -> Iterator[str]:
    """Lines as texts without colour, each with its end."""
    return ("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def show(page: Callable[[int], Iterable[Line]]) -> None:
    """Print a page to standard output: in colour and as wide as the terminal, if it is one."""
    prepare(for_people=True)
    if not _watched():
        write_out(plain(page(_asked_width())))
        return
    from rich.console import Console
    from rich.segment import Segment, Segments

    console = Console(file=sys.stdout)
    lines = page(console.width)
    if not console.is_terminal:
        write_out(plain(lines))
        return
    style = console.get_style
    for some in _batched(lines):
        segments: list[Segment] = []
        for line in some:
            segments += (Segment(text, style(named) if named else None) for text, named in line)
            segments.append(Segment.line())
        console.print(Segments(segments), end="")


def _batched(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Enough lines at a time to be printed fast, and never all of what may be very many."""
    rest = iter(lines)
    while some := list(islice(rest, _AT_A_TIME)):
        yield some


_AT_A_TIME = 500  # lines


def _watched() -> bool:
    """Whether a terminal is anywhere about: its width counts even where output is piped on."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return any(os.environ.get(name) for name in _FORCED) or any(
        stream is not None and not getattr(stream, "closed", False) and stream.isatty()
        for stream in streams
    )


def _asked_width() -> int:
    """What COLUMNS says, or 80."""
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdigit() and int(columns) > 0 else 80


@lru_cache(maxsize=256)
def _wrapper(width: int, taken: int) -> textwrap.TextWrapper:
    return textwrap.TextWrapper(width, initial_indent=" " * taken, break_on_hyphens=False)


def _has_wide(text: str) -> bool:
    return any(unicodedata.east_asian_width(each) in "WF" for each in set(text))


def _wrapped_by_cells(text: str, width: int) -> list[str]:
    """The same by the width that characters have on a terminal, where some take two columns."""
    from rich.console import Console
    from rich.text import Text

    console = Console(width=width, color_system=None, force_terminal=False)
    return [line.plain.rstrip() for line in Text(text).wrap(console, width)]
