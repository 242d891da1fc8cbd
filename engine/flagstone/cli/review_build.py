"""`flagstone review build`: the pages for those who approve rules and run nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flagstone.cli.options import LocalFile, RulesFolder

if TYPE_CHECKING:
    from flagstone.pages.changes import Changes
    from flagstone.pages.gathering import Material, Watch
    from flagstone.rulebook.rulebook import Rulebook
    from flagstone.sheets.fact_sheet import FactSheet


def build(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to put the pages.")],
    *,
    since: Annotated[
        Path | None,
        typer.Option(
            "--since",
            metavar="DIR",
            help="An earlier rulebook. The sign-off sheet then lists what changed since.",
        ),
    ] = None,
    sheets: Annotated[
        list[Path] | None,
        typer.Option(
            "--sheets",
            metavar="SHEET",
            help="A fact sheet, or a folder of them, to assess instead of the examples. "
            "May be repeated.",
        ),
    ] = None,
    mutation: Annotated[
        bool,
        typer.Option(
            "--mutation/--no-mutation", help="Try mistakes in every rule. Takes a minute or two."
        ),
    ] = True,
    processes: Annotated[
        int,
        typer.Option(
            "--processes", metavar="N", min=1, max=64, help="How many to try mistakes in."
        ),
    ] = 2,
    date: Annotated[
        str,
        typer.Option("--date", metavar="DATE", help="The date that the pages bear, as 2026-03-31."),
    ] = "",
    rules: RulesFolder = None,
    local: LocalFile = None,
) -> None:
    """Write pages on which practice leads and lawyers can review every rule."""
    from flagstone.pages.folder import check_folder, put_in_place
    from flagstone.pages.gathering import gather
    from flagstone.pages.site import Site
    from flagstone.sheets.finding import sheets_at

    day = _day(date)
    check_folder(folder)
    asked = sheets_at(sheets) if sheets else None
    material = _material(day, rules, local, since, asked)
    changes = _changes(material, since)
    with _watched() as watch:
        gathered = gather(material, with_mutants=mutation, processes=processes, watch=watch)
        site = Site(gathered, changes)
        size = put_in_place(site.files(), folder)
    pages = len(site.pages())
    typer.echo(f"{pages} pages, {size / 1_000_000:.1f} MB. Open {folder / 'index.html'}")
    if number := len(gathered.failed):
        what = "1 scenario does" if number == 1 else f"{number} scenarios do"
        typer.echo(f"{what} not hold. The pages say which.", err=True)


def _day(date: str) -> int:
    from datetime import datetime

    from flagstone.cli.options import day_from

    given = day_from(date or None, "--date")
    return (given or datetime.now().astimezone().date()).toordinal()  # where the reader is


def _material(
    day: int, rules: Path | None, local: Path | None, since: Path | None, sheets: list[Path] | None
) -> Material:
    from flagstone.cli.options import rulebook_from
    from flagstone.cli.review_selection import features_folder, features_of
    from flagstone.cli.sheets import read_all
    from flagstone.pages.gathering import Material
    from flagstone.problems import Problems
    from flagstone.rulebook.location import bundled_root
    from flagstone.specification.explained_survivors import read_explanations

    root = rules or bundled_root()
    rulebook = rulebook_from(rules, local)
    earlier = rulebook_from(since) if since else None
    read = features_of(rules)
    problems = Problems()
    explanations = read_explanations(features_folder(rules), problems)
    problems.stop_if_any()
    if sheets is None:
        assessed = _examples(root / "examples", rulebook)
    else:
        assessed = read_all(sheets, rulebook)
    return Material(rulebook, root, day, read, explanations, tuple(assessed), earlier)


def _examples(folder: Path, rulebook: Rulebook) -> list[FactSheet]:
    """The sheets in the folders of examples beside the rules; other kinds of file are no sheets."""
    from flagstone.problems import Problems, ProblemsError
    from flagstone.sheets.finding import sheets_at
    from flagstone.sheets.reading import read_sheet

    if not folder.is_dir():
        return []
    problems = Problems()
    read = []
    for path in sheets_at(each for each in sorted(folder.iterdir()) if each.is_dir()):
        try:
            read.append(read_sheet(path, rulebook.vocabulary))
        except ProblemsError as error:
            if {each.code for each in error.problems} != {"another-kind-of-file"}:
                problems.extend(error.problems)
    problems.stop_if_any()
    return read


def _changes(material: Material, since: Path | None) -> Changes:
    from flagstone.compare.differences import differences
    from flagstone.pages.changes import Changes

    if since is None or material.earlier is None:
        return Changes()
    name = f"the rulebook {material.earlier.digest[:12]} ({since.resolve().name})"
    return Changes(name, differences(material.earlier, material.rulebook).changes)


@contextmanager
def _watched() -> Iterator[Watch]:
    """A bar for each part of the work on standard error, while there is a terminal to show it."""
    import sys

    from rich.console import Console
    from rich.progress import Progress, TaskID

    # Not what rich takes for a terminal: FORCE_COLOR, which build servers set, makes it one.
    hidden = not sys.stderr.isatty()
    tasks: dict[str, TaskID] = {}
    with Progress(console=Console(stderr=True), disable=hidden, transient=True) as bar:

        def watch(what: str, done: int, of: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what)
            bar.update(tasks[what], completed=done, total=of)

        yield watch
