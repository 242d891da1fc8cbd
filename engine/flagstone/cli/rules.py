"""`flagstone rules`: the rules, and one in full."""

from __future__ import annotations

from typing import Annotated

import typer

from flagstone.cli.options import RulesFolder

app = typer.Typer(
    help="Read the rules in plain English.", no_args_is_help=True, rich_markup_mode=None
)

Area = Annotated[
    list[str] | None,
    typer.Option("--area", help="Only this practice area. May be repeated."),
]


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
