"""`flagstone review`: whether a rule's scenarios pin it down, and scenarios that would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flagstone.cli.exits import Exit
from flagstone.cli.options import FORMAT, LocalFile, Output, Overwrite, RulesFolder
from flagstone.cli.review_selection import chosen_rules, features_folder, features_of, scenarios_of

if TYPE_CHECKING:
    from rich.console import RenderableType

    from flagstone.specification.mutation import Progress

app = typer.Typer(
    help="Find out whether scenarios pin rules down.", no_args_is_help=True, rich_markup_mode=None
)


class ReviewForm(StrEnum):
    """What is written."""

    TABLE = "table"
    JSON = "json"


Rules = Annotated[
    list[str] | None,
    typer.Argument(metavar="RULE", help="Rules by id, also in words; all if left out."),
]
Concerns = Annotated[
    list[str] | None,
    typer.Option(
        "--concern", metavar="CONCERN", help="Also the rules of this concern. May be repeated."
    ),
]
ChangedSince = Annotated[
    Path | None,
    typer.Option(
        "--changed-since",
        metavar="DIR",
        help="Only rules that mean something else than in the rulebook of this folder.",
    ),
]
Form = Annotated[ReviewForm, FORMAT]


@app.command("coverage")
def coverage(
    names: Rules = None,
    *,
    concern: Concerns = None,
    changed_since: ChangedSince = None,
    gaps: Annotated[
        bool, typer.Option("--gaps", help="Only what scenarios decide one way or not at all.")
    ] = False,
    form: Form = ReviewForm.TABLE,
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
    local: LocalFile = None,
) -> None:
    """Say what the scenarios of each rule decide both ways: clauses, steps and dates."""
    from flagstone.cli.options import rulebook_from
    from flagstone.cli.writing import check_output
    from flagstone.problems import ProblemsError
    from flagstone.renderers.review_data import coverage_json
    from flagstone.renderers.review_pages import coverage_pages
    from flagstone.specification.coverage import coverage as measure
    from flagstone.specification.rehearsal import Asked
    from flagstone.specification.running import run

    check_output(output, overwrite, [])
    rulebook = rulebook_from(rules, local)
    chosen = chosen_rules(rulebook, names, concern, changed_since)
    asked = [(Asked.by(scenario), scenario) for scenario in scenarios_of(rules)]
    runs = [
        run(scenario, rulebook)
        for each, scenario in asked
        if each.about(chosen, rulebook) or each.names_what_is_not(rulebook)
    ]
    if problems := [problem for each in runs for problem in each.problems]:
        raise ProblemsError(problems)
    measured = measure(rulebook, runs, chosen)
    if form is ReviewForm.JSON:
        _write(coverage_json(measured), output, overwrite=overwrite)
    else:
        _show(coverage_pages(measured, rulebook, gaps_only=gaps), output, overwrite=overwrite)


@app.command("mutate")
def mutate(
    names: Rules = None,
    *,
    concern: Concerns = None,
    changed_since: ChangedSince = None,
    fail: Annotated[
        bool,
        typer.Option("--fail", help="Exit with 1 if a mistake is neither noticed nor explained."),
    ] = False,
    processes: Annotated[
        int, typer.Option("--processes", metavar="N", min=1, max=64, help="How many to work in.")
    ] = 2,
    form: Form = ReviewForm.TABLE,
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
    local: LocalFile = None,
) -> None:
    """Make small mistakes in rules, and list those that no scenario notices."""
    from flagstone.cli.options import rulebook_from
    from flagstone.cli.writing import check_output
    from flagstone.problems import Problems
    from flagstone.renderers.review_data import mutation_json
    from flagstone.renderers.review_pages import mutation_text
    from flagstone.specification.explained_survivors import (
        explained_in,
        problems_of,
        read_explanations,
    )
    from flagstone.specification.mutants import looked_at
    from flagstone.specification.mutation import mutate as hold_against

    check_output(output, overwrite, [])
    rulebook = rulebook_from(rules, local)
    chosen = chosen_rules(rulebook, names, concern, changed_since)
    problems = Problems()
    explanations = read_explanations(features_folder(rules), problems)
    problems.stop_if_any()
    with _bar("Mutants") as progress:
        mutation = hold_against(
            rulebook, scenarios_of(rules), chosen, processes=processes, progress=progress
        )
    problems.extend(mutation.problems)
    problems.extend(problems_of(explanations, mutation, rulebook, looked_at(rulebook, chosen)))
    problems.stop_if_any()
    explained = explained_in(explanations, mutation)
    if form is ReviewForm.JSON:
        text = mutation_json(mutation, explained)
    else:
        text = mutation_text(mutation, rulebook, explained)
    _write(text, output, overwrite=overwrite)
    if fail and len(mutation.survivors) > len(explained):
        raise typer.Exit(Exit.REACHED)


@app.command("boundaries")
def boundaries(
    names: Annotated[list[str], typer.Argument(metavar="RULE", help="Rules by id, also in words.")],
    *,
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
    local: LocalFile = None,
) -> None:
    """Write scenarios at, just under and just over each limit, and on each day of change."""
    from flagstone.cli.options import rulebook_from
    from flagstone.cli.writing import check_output
    from flagstone.specification.boundaries import boundary_scenarios
    from flagstone.specification.rehearsal import Readers

    check_output(output, overwrite, [])
    rulebook = rulebook_from(rules, local)
    readers = Readers(rulebook.rules)
    texts = []
    for name in chosen_rules(rulebook, names, None, None):
        for written in boundary_scenarios(rulebook, rulebook.rules[name], readers):
            missing = f"  # {name}: no scenario could be put together about {written.about}\n"
            texts.append(written.text or missing)
    _write("\n".join(texts), output, overwrite=overwrite)


@app.command("needed")
def needed(
    names: Rules = None,
    *,
    concern: Concerns = None,
    changed_since: ChangedSince = None,
    spare: Annotated[
        bool, typer.Option("--spare", help="Only scenarios that another could stand in for.")
    ] = False,
    form: Form = ReviewForm.TABLE,
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
    local: LocalFile = None,
) -> None:
    """Say which scenarios nothing else could stand in for, and what each alone notices."""
    from flagstone.cli.options import rulebook_from
    from flagstone.cli.writing import check_output
    from flagstone.renderers.needed_text import needed_json, needed_text
    from flagstone.specification.needed import needs

    check_output(output, overwrite, [])
    rulebook = rulebook_from(rules, local)
    chosen = chosen_rules(rulebook, names, concern, changed_since)
    with _bar("Mutants") as progress:
        found = needs(rulebook, scenarios_of(rules), chosen, progress)
    shown = [need for need in found if not (spare and need.is_needed)]
    text = needed_json(shown) if form is ReviewForm.JSON else needed_text(shown)
    _write(text, output, overwrite=overwrite)


@app.command("contents")
def contents(
    *, output: Output = None, overwrite: Overwrite = False, rules: RulesFolder = None
) -> None:
    """Write every scenario in a line, with what it expects and a mark that changes with it."""
    from flagstone.cli.options import rulebook_from
    from flagstone.cli.writing import check_output
    from flagstone.renderers.contents_page import contents_page

    check_output(output, overwrite, [])
    rulebook = rulebook_from(rules)
    _write(contents_page(features_of(rules), rulebook), output, overwrite=overwrite)


@contextmanager
def _bar(what: str) -> Iterator[Progress]:
    """A bar on standard error while there is a terminal to show it on."""
    import sys

    from rich.console import Console
    from rich.progress import Progress as Bar

    # Not what rich takes for a terminal: FORCE_COLOR, which build servers set, makes it one.
    hidden = not sys.stderr.isatty()
    with Bar(console=Console(stderr=True), disable=hidden, transient=True) as bar:
        task = bar.add_task(what)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def _show(parts: Iterator[RenderableType], output: Path | None, *, overwrite: bool) -> None:
    from flagstone.renderers.grids import show, text_of

    if output is None:
        show(parts)
    else:
        _write(text_of(parts, 100), output, overwrite=overwrite)


def _write(text: str, output: Path | None, *, overwrite: bool) -> None:
    from flagstone.cli.writing import write

    write(text, output, overwrite=overwrite)
