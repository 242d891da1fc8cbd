"""`flagstone facts`: what can be known about an authority, and sheets that say it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from flagstone.cli.options import Overwrite, RulesFolder
from flagstone.cli.rules import Area

app = typer.Typer(
    help="Read what can be known, and make fact sheets.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Output = Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Write it here.")]


class TemplateForm(StrEnum):
    """What a sheet to fill in is written as."""

    YAML = "yaml"
    CSV = "csv"
    XLSX = "xlsx"


class Kind(StrEnum):
    """The kinds of sheet, as they are written."""

    INSPECTION = "inspection"
    AUDIT = "audit"
    OWN_FIGURES = "own figures"
    STATISTICS = "statistics"


@app.command("list")
def list_facts(area: Area = None, rules: RulesFolder = None) -> None:
    """List every fact that a sheet may state."""
    from flagstone.cli.options import areas_from, rulebook_from
    from flagstone.renderers import vocabulary_pages
    from flagstone.renderers.grids import show

    vocabulary = rulebook_from(rules).vocabulary
    areas = areas_from(vocabulary, area or [])
    show(vocabulary_pages.listed(vocabulary, areas))


@app.command("show")
def show_fact(
    fact: Annotated[str, typer.Argument(metavar="FACT", help="The fact's id.")],
    rules: RulesFolder = None,
) -> None:
    """Say what a fact means, how it is written, and which rules read it."""
    from flagstone.cli.options import named, rulebook_from
    from flagstone.renderers import vocabulary_pages
    from flagstone.renderers.grids import show

    rulebook = rulebook_from(rules)
    found = named(fact, rulebook.vocabulary.fact_types, "fact")
    show(vocabulary_pages.in_full(rulebook, found))


@app.command("template")
def template(
    *,
    authority: Annotated[
        str,
        typer.Option(
            "--authority", metavar="NAME", help="The name of the authority. Needed to read it."
        ),
    ] = "",
    date: Annotated[
        str,
        typer.Option(
            "--date",
            metavar="DATE",
            help="The date of the evidence, as 2025-03-31. Needed to read it.",
        ),
    ] = "YYYY-MM-DD",
    kind: Annotated[
        Kind, typer.Option("--kind", help="Where the facts come from.")
    ] = Kind.OWN_FIGURES,
    form: Annotated[
        TemplateForm, typer.Option("--format", help="A YAML sheet, or a scorecard.")
    ] = TemplateForm.YAML,
    area: Annotated[
        list[str] | None,
        typer.Option(
            "--area",
            metavar="AREA",
            help="Only this practice area, or area/theme. May be repeated.",
        ),
    ] = None,
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
) -> None:
    """Write a fact sheet to fill in, with every fact there is."""
    from flagstone.cli.options import areas_or_themes_from, day_from, rulebook_from
    from flagstone.cli.writing import check_output, write
    from flagstone.sheets import template as blank
    from flagstone.sheets.fact_sheet import SheetKind

    check_output(output, overwrite, [])
    if form is TemplateForm.XLSX and output is None:
        raise typer.BadParameter("A workbook needs --output FILE.", param_hint="--format")
    if date != "YYYY-MM-DD":
        day_from(date, "--date")
    vocabulary = rulebook_from(rules).vocabulary
    blanks: dict[TemplateForm, Callable[..., str | bytes]] = {
        TemplateForm.YAML: blank.blank_yaml,
        TemplateForm.CSV: blank.blank_csv,
        TemplateForm.XLSX: blank.blank_workbook,
    }
    sheet = blanks[form](
        vocabulary,
        authority=authority,
        date=date,
        kind=SheetKind(kind.value),
        within=areas_or_themes_from(vocabulary, area or []),
    )
    write(sheet, output, overwrite=overwrite)


@app.command("merge")
def merge(
    sheets: Annotated[
        list[Path], typer.Argument(metavar="SHEET", help="Sheets about one authority.")
    ],
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
) -> None:
    """Put several sheets about one authority together, keeping every statement and its source."""
    from flagstone.cli.options import rulebook_from
    from flagstone.cli.sheets import check_given_once, check_inputs, read_all
    from flagstone.cli.writing import check_output, write
    from flagstone.sheets.finding import sheets_at
    from flagstone.sheets.merging import disputes
    from flagstone.sheets.merging import merge as merged
    from flagstone.sheets.writing import write_sheet

    paths = sheets_at(sheets)
    check_given_once(paths)
    check_output(output, overwrite, paths)
    check_inputs(paths, rules)
    rulebook = rulebook_from(rules)
    vocabulary = rulebook.vocabulary
    sheet = merged(read_all(paths, rulebook))
    write(write_sheet(sheet, vocabulary), output, overwrite=overwrite)
    for dispute in disputes(sheet, vocabulary):
        title = vocabulary.fact_types[dispute.type].title
        whom = f" ({dispute.whom})" if dispute.whom else ""
        typer.echo(
            f"Disputed: {title}{whom}. Mark the statement to rely on with prefer: yes.", err=True
        )
