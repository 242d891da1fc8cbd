"""`flagstone explain`: why a verdict is what it is, and what would change it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flagstone.cli.options import (
    FORMAT,
    Earlier,
    Engine,
    EngineChoice,
    LocalFile,
    Output,
    Overwrite,
    Publishable,
    RulesFolder,
    check_engine,
)

if TYPE_CHECKING:
    from flagstone.explain import Explanations
    from flagstone.rulebook.rulebook import Rulebook
    from flagstone.rulebook.rules import Rule


class Form(StrEnum):
    """What explanations are written as."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


class Came(StrEnum):
    """How a rule came out."""

    RAISED = "raised"
    CLEAR = "clear"
    UNDECIDED = "undecided"
    NOT_IN_FORCE = "not-in-force"
    NOT_LOOKED_AT = "not-looked-at"
    NOT_APPLICABLE = "not-applicable"


def explain(
    sheet: Annotated[Path, typer.Argument(metavar="SHEET", help="A fact sheet.")],
    rule: Annotated[
        list[str] | None,
        typer.Argument(metavar="RULE", help="Rules by id. All of them if left out."),
    ] = None,
    *,
    outcome: Annotated[
        list[Came] | None,
        typer.Option(
            "--outcome",
            metavar="|".join(Came),
            help="Only rules that came out so. May be repeated.",
        ),
    ] = None,
    earlier: Earlier = None,
    form: Annotated[Form, FORMAT] = Form.TABLE,
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
    local: LocalFile = None,
    publishable: Publishable = False,
    engine: Engine = EngineChoice.AUTO,
) -> None:
    """Say why rules came out as they did, what is missing and what would change it."""
    from flagstone.cli.options import named, rulebook_from
    from flagstone.cli.sheets import check_given_once, read_all
    from flagstone.cli.writing import check_output
    from flagstone.explain import explain_all
    from flagstone.reports.assessing import judge_to_show
    from flagstone.sheets.finding import sheets_at
    from flagstone.sheets.histories import histories

    check_engine(engine, verify=False)
    paths, earlier_paths = sheets_at([sheet]), sheets_at(earlier or [])
    if len(paths) > 1:
        raise typer.BadParameter("Give one sheet, not a folder of them.", param_hint="SHEET")
    check_given_once([*paths, *earlier_paths, local])
    check_output(output, overwrite, [*paths, *earlier_paths])
    rulebook = rulebook_from(rules, local)
    wanted = [_agreed(named(name, rulebook.rules, "rule"), rulebook) for name in rule or []]
    read = read_all([*paths, *earlier_paths], rulebook)
    ((about, before),) = histories(read[:1], read[1:])
    assessment = judge_to_show(
        rulebook, about, before, engine=engine.value, publishable=publishable
    )
    outcomes = [each.value.replace("-", " ") for each in outcome or []]
    explanations = explain_all(assessment, wanted, outcomes, publishable=publishable)
    _write(explanations, form, output, overwrite=overwrite)


def _agreed(rule: Rule, rulebook: Rulebook) -> str:
    """The id of a rule that reports show. Raises BadParameter for a draft."""
    if rule.id not in rulebook.in_use.rules:
        raise typer.BadParameter(
            f"{rule.id} is a draft, and no verdict on a draft is shown. Its scenarios say what "
            "it decides: run `flagstone check`, or take `status: draft` away once it is agreed."
        )
    return rule.id


def _write(explanations: Explanations, form: Form, output: Path | None, *, overwrite: bool) -> None:
    from flagstone.cli.writing import write

    match form:
        case Form.JSON:
            from flagstone.renderers import structured

            text = structured.render_one(explanations)
        case Form.MARKDOWN:
            from flagstone.renderers import explanation_markdown

            text = explanation_markdown.render(explanations)
        case Form.TABLE:
            from flagstone.renderers import explanation_terminal

            if output is None:
                explanation_terminal.show_on_screen(explanations)
                return
            text = explanation_terminal.render(explanations)
    write(text, output, overwrite=overwrite)
