"""Shapes that terminal pages are made of: sections, labelled rows, bullets, indents."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from flagstone.renderers.printing import prepare, write_out


def show(parts: Iterable[RenderableType]) -> None:
    """Print parts one below another: in colour and as wide as the terminal, if it is one."""
    prepare(for_people=True)
    console = Console(file=sys.stdout)
    if console.is_terminal:
        _print(parts, console)
    else:
        write_out(text_of(parts, console.width))


def text_of(parts: Iterable[RenderableType], width: int = 80) -> str:
    """Parts as a text of that width, without colour."""
    written = io.StringIO()
    _print(parts, Console(file=written, width=width, color_system=None, force_terminal=False))
    return "".join(f"{line.rstrip()}\n" for line in written.getvalue().splitlines())


def _print(parts: Iterable[RenderableType], console: Console) -> None:
    """With nothing in them taken for markup."""
    for part in parts:
        console.print(part, markup=False, highlight=False, emoji=False)


def section(title: str) -> RenderableType:
    """A heading with an empty line above it."""
    return Group(Text(), Text(title, style="bold underline"))


def labelled(rows: Iterable[tuple[str, RenderableType]], width: int = 10) -> RenderableType:
    """A label and what it is about on each row, in two columns."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=width, no_wrap=True)
    grid.add_column(ratio=1)
    for label, content in rows:
        grid.add_row(Text(label, style="bold dim"), content)
    return grid


def bulleted(lines: Iterable[str]) -> Iterator[RenderableType]:
    """Each line behind a dash, with its later lines below its first."""
    for line in lines:
        row = Table.grid(padding=(0, 1, 0, 0))
        row.add_column(width=1)
        row.add_column(ratio=1)
        row.add_row(Text("-"), Text(line))
        yield row


def indented(content: RenderableType) -> RenderableType:
    """The same, two places in."""
    return Padding(content, (0, 0, 0, 2))
