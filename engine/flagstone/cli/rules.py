"""`flagstone rules`: the rules, one in full, and how they hang together with findings and law."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flagstone.cli import rules_new
from flagstone.cli.options import FORMAT, LocalFile, Output, Overwrite, RulesFolder
from flagstone.cli.rules_compare import compare

if TYPE_CHECKING:
    from flagstone.specification.traces import Traceability

app = typer.Typer(
    help="Read the rules in plain English, and draft new ones.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

app.command("compare")(compare)

Area = Annotated[
    list[str] | None,
    typer.Option("--area", metavar="AREA", help="Only this practice area. May be repeated."),
]


class CoverageForm(StrEnum):
    """What traceability is written as."""

    TABLE = "table"
    JSON = "json"


@app.command("list")
def list_rules(area: Area = None, rules: RulesFolder = None) -> None:
    """List every rule by practice area and concern."""
    from flagstone.cli.options import areas_from, rulebook_from
    from flagstone.renderers import rulebook_pages
    from flagstone.renderers.grids import show

    rulebook = rulebook_from(rules)
    areas = areas_from(rulebook.vocabulary, area or [])
    show(rulebook_pages.listed(rulebook, areas))


@app.command("show")
def show_rule(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The rule's id, also in words.")],
    rules: RulesFolder = None,
) -> None:
    """Say when a rule is raised, how gravely, what it cites and what it cannot see."""
    from flagstone.cli.options import named, rulebook_from
    from flagstone.renderers import rulebook_pages
    from flagstone.renderers.grids import show

    rulebook = rulebook_from(rules)
    found = named(rule, rulebook.rules, "rule")
    show(rulebook_pages.in_full(rulebook, found))


@app.command("coverage")
def coverage(
    sheets: Annotated[
        list[Path] | None,
        typer.Argument(metavar="SHEET", help="Fact sheets, or folders of them."),
    ] = None,
    *,
    finding: Annotated[
        list[str] | None,
        typer.Option(
            "--finding", metavar="ID", help="Only this finding of the ledger. May be repeated."
        ),
    ] = None,
    provision: Annotated[
        list[str] | None,
        typer.Option("--provision", metavar="ID", help="Only this provision. May be repeated."),
    ] = None,
    gaps: Annotated[
        bool, typer.Option("--gaps", help="Only what is missing at either end.")
    ] = False,
    form: Annotated[CoverageForm, FORMAT] = CoverageForm.TABLE,
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
    local: LocalFile = None,
) -> None:
    """Trace findings to flags, and the law to rules and their scenarios; say what is left over."""
    from flagstone.cli.options import named, rulebook_from
    from flagstone.cli.review_selection import features_of
    from flagstone.cli.sheets import check_given_once, check_inputs, read_all
    from flagstone.cli.writing import check_output
    from flagstone.sheets.finding import sheets_at
    from flagstone.specification.traces_narrowed import of_findings, of_provisions
    from flagstone.specification.tracing import trace

    if finding and provision:
        raise typer.BadParameter("Ask for findings or for provisions.", param_hint="--provision")
    paths = sheets_at(sheets or [])
    check_given_once([*paths, local])
    check_output(output, overwrite, paths)
    check_inputs(paths, rules, local)
    rulebook = rulebook_from(rules, local)
    asked = [named(name, rulebook.provisions, "provision").id for name in provision or []]
    read = read_all(paths, rulebook)
    whole = trace(rulebook, read, features_of(rules))
    if finding:
        found = {each.name: each.name for each in whole.findings}
        whole = of_findings(whole, [named(name, found, "finding") for name in finding])
    elif asked:
        whole = of_provisions(whole, asked)
    _write(whole, form, output, overwrite=overwrite, gaps=gaps)


app.command("new")(rules_new.new)


def _write(
    whole: Traceability, form: CoverageForm, output: Path | None, *, overwrite: bool, gaps: bool
) -> None:
    from flagstone.cli.writing import write
    from flagstone.renderers import coverage_pages, structured
    from flagstone.renderers.grids import show, text_of

    if form is CoverageForm.JSON:
        write(structured.render_one(whole), output, overwrite=overwrite)
    elif output is None:
        show(coverage_pages.pages(whole, only_gaps=gaps))
    else:
        text = text_of(coverage_pages.pages(whole, only_gaps=gaps))
        write(text, output, overwrite=overwrite)
