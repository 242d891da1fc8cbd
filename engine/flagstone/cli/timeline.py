"""`flagstone timeline`: several sheets about one authority, and what became of each concern."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flagstone.cli.options import (
    FORMAT,
    Engine,
    EngineChoice,
    LocalFile,
    Output,
    Overwrite,
    Publishable,
    RulesFolder,
    ShownAreas,
    Verify,
    check_engine,
)

if TYPE_CHECKING:
    from flagstone.timeline import Timeline


class Form(StrEnum):
    """What a timeline is written as."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    HTML = "html"


def timeline(
    sheets: Annotated[
        list[Path],
        typer.Argument(metavar="SHEET", help="Fact sheets of one authority, or folders of them."),
    ],
    *,
    form: Annotated[Form, FORMAT] = Form.TABLE,
    output: Output = None,
    overwrite: Overwrite = False,
    area: ShownAreas = None,
    concern: Annotated[
        list[str] | None,
        typer.Option(
            "--concern", metavar="CONCERN", help="Show only this concern. May be repeated."
        ),
    ] = None,
    brief: Annotated[
        bool,
        typer.Option("--brief", help="Leave out the rules beneath each concern."),
    ] = False,
    rules: RulesFolder = None,
    local: LocalFile = None,
    publishable: Publishable = False,
    engine: Engine = EngineChoice.AUTO,
    verify: Verify = False,
) -> None:
    """Say what was raised when, and what persists, returned, eased or was put right since."""
    from flagstone.cli.options import areas_from, named, rulebook_from
    from flagstone.cli.sheets import check_given_once, check_inputs, read_all
    from flagstone.cli.writing import check_output
    from flagstone.sheets.finding import sheets_at
    from flagstone.timeline import build_timeline
    from flagstone.timeline.narrowing import narrowed

    check_engine(engine, verify=verify)
    paths = sheets_at(sheets)
    check_given_once([*paths, local])
    check_output(output, overwrite, paths)
    check_inputs(paths, rules, local)
    rulebook = rulebook_from(rules, local)
    areas = areas_from(rulebook.vocabulary, area or [])
    concerns = [named(name, rulebook.concerns, "concern").id for name in concern or []]
    built = build_timeline(
        rulebook,
        read_all(paths, rulebook),
        engine=engine.value,
        verify=verify,
        publishable=publishable,
    )
    _write(narrowed(built, areas, concerns), form, output, overwrite=overwrite, brief=brief)


def _write(
    built: Timeline, form: Form, output: Path | None, *, overwrite: bool, brief: bool
) -> None:
    from flagstone.cli.writing import write

    match form:
        case Form.JSON:
            from flagstone.renderers import structured

            text = structured.render_one(built)
        case Form.CSV:
            from flagstone.renderers import timeline_table

            text = timeline_table.render(built)
        case Form.MARKDOWN:
            from flagstone.renderers import timeline_markdown

            text = timeline_markdown.render(built, brief=brief)
        case Form.HTML:
            from flagstone.pages.report import render_timeline

            text = render_timeline(built, brief=brief)
        case Form.TABLE:
            from flagstone.renderers import timeline_terminal

            if output is None:
                timeline_terminal.show_on_screen(built, brief=brief)
                return
            text = timeline_terminal.render(built, brief=brief)
    write(text, output, overwrite=overwrite)
