"""`flagstone rules compare`: what is otherwise between two rulebooks, and for whom."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flagstone.cli.options import FORMAT, LocalFile, Output, Overwrite, RulesFolder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flagstone.renderers.blocks import Block


class PageForm(StrEnum):
    """What a comparison is written as."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


def compare(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="The folder of the rulebook as it was.")
    ],
    new: Annotated[
        Path | None,
        typer.Argument(
            metavar="NEW", help="The folder as it is; the one in use if it is left out."
        ),
    ] = None,
    *,
    sheets: Annotated[
        list[Path] | None,
        typer.Option(
            "--sheets",
            metavar="SHEET",
            help="A fact sheet, or a folder of them, to hold against both. May be repeated.",
        ),
    ] = None,
    form: Annotated[PageForm, FORMAT] = PageForm.TABLE,
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
    local: LocalFile = None,
) -> None:
    """Say what changed in meaning between two rulebooks, and which flags come or go by it."""
    from flagstone.cli.options import rulebook_from
    from flagstone.cli.writing import check_output
    from flagstone.compare.comparing_rulebooks import compare_rulebooks
    from flagstone.renderers import rules_comparison, structured
    from flagstone.sheets.finding import sheets_at

    if new is not None and rules is not None:
        raise typer.BadParameter("It is the new rulebook, which is given twice.", param_hint="NEW")
    paths = sheets_at(sheets or [])
    check_output(output, overwrite, paths)
    before, after = rulebook_from(old, local), rulebook_from(new or rules, local)
    names = (_name(old), _name(new or rules))
    comparison = compare_rulebooks(before, after, paths, names=names)
    if form is PageForm.JSON:
        from flagstone.cli.writing import write

        write(structured.render_one(comparison), output, overwrite=overwrite)
    else:
        write_page(rules_comparison.page(comparison), form, output, overwrite=overwrite)


def _name(folder: Path | None) -> str:
    """The folder's own name, wherever it lies."""
    if folder is None:
        return "the rulebook that comes with Flagstone"
    return folder.resolve().name or str(folder)


def write_page(
    blocks: Iterable[Block], form: PageForm, output: Path | None, *, overwrite: bool
) -> None:
    """Write a page of blocks as that form, to a file or to standard output."""
    from flagstone.cli.writing import write
    from flagstone.renderers.blocks import in_markdown, on_terminal
    from flagstone.renderers.grids import show, text_of

    if form is PageForm.MARKDOWN:
        write(in_markdown(blocks), output, overwrite=overwrite)
    elif output is None:
        show(on_terminal(blocks))
    else:
        write(text_of(on_terminal(blocks)), output, overwrite=overwrite)
