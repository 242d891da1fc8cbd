"""`flagstone replay`: a report made again, to see whether it still says what its files say."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flagstone.cli.exits import Exit
from flagstone.cli.options import RulesFolder


def replay(
    report: Annotated[
        Path, typer.Argument(metavar="REPORT", help="A report that evaluate wrote as JSON.")
    ],
    *,
    sheets: Annotated[
        list[Path] | None,
        typer.Option(
            "--sheets",
            metavar="DIR",
            help="Where the sheets are, and what else the receipt names. May be repeated.",
        ),
    ] = None,
    rules: RulesFolder = None,
) -> None:
    """Make a report again from its receipt, and say why if it does not come out the same."""
    from flagstone.cli.writing import write
    from flagstone.renderers.inert import inert
    from flagstone.replay import replay as made_again
    from flagstone.replay.telling import lines

    for folder in sheets or []:
        if not folder.is_dir():
            raise typer.BadParameter(f"{folder} is not a folder.", param_hint="--sheets")
    replayed = made_again(report, sheets or [], rules)
    told = (
        line[: len(line) - len(line.lstrip())] + inert(line.lstrip()) for line in lines(replayed)
    )
    write("".join(f"{line}\n" for line in told), None)
    if not replayed.is_same:
        raise typer.Exit(Exit.REACHED)
