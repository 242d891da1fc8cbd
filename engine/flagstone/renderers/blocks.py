"""A page as a few kinds of block, written once and shown on a terminal or in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from flagstone.renderers.grids import bulleted, section
from flagstone.renderers.markdown import escaped


class Heading(msgspec.Struct, frozen=True):
    """A heading. Level 1 stands at the top of a page; 2 begins a part, 3 something within it."""

    text: str
    level: int = 2


class Paragraph(msgspec.Struct, frozen=True):
    """Some sentences. `quiet` ones are told apart from the rest."""

    text: str
    quiet: bool = False


class Bullet(msgspec.Struct, frozen=True):
    """A point, and what belongs under it."""

    text: str
    below: tuple[str, ...] = ()


class Grid(msgspec.Struct, frozen=True):
    """A table of texts. The first column is the widest."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Bullet | Grid


def on_terminal(blocks: Iterable[Block]) -> Iterator[RenderableType]:
    """The page as parts to be printed. Every text must be inert already."""
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Paragraph) and not isinstance(before, Heading | None):
            yield Text()
        before = block
        match block:
            case Heading(text, level):
                yield (
                    section(text)
                    if level == 2
                    else Text(f"\n{text}" if level > 2 else text, style="bold")
                )
            case Paragraph(text, quiet):
                yield Text(text, style="dim" if quiet else "")
            case Bullet(text, below):
                yield from bulleted([text])
                yield from (Padding(each, (0, 0, 0, 2)) for each in bulleted(below))
            case Grid():
                yield _grid(block)


def in_markdown(blocks: Iterable[Block]) -> str:
    """The page as Markdown, with nothing in its texts taken for markup."""
    lines: list[str] = []
    before: Block | None = None
    for block in blocks:
        if not (isinstance(block, Bullet) and isinstance(before, Bullet)):
            lines.append("")
        lines += _markdown(block)
        before = block
    return "\n".join(lines).lstrip("\n") + "\n"


def _markdown(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {escaped(text)}"
        case Paragraph(text):
            yield escaped(text)
        case Bullet(text, below):
            yield f"- {escaped(text)}"
            yield from (f"  - {escaped(each)}" for each in below)
        case Grid(headings, rows):
            for row in (headings, ("---",) * len(headings), *rows):
                cells = row if row[0] == "---" else tuple(map(escaped, row))
                yield f"| {' | '.join(cells)} |"


def _grid(grid: Grid) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for place, heading in enumerate(grid.headings):
        table.add_column(heading, ratio=4 if place == 0 else 1, overflow="fold")
    for row in grid.rows:
        table.add_row(*map(Text, row))
    return table
