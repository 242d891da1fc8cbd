"""The application: its commands, and how each way of going wrong ends."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from flagstone.cli import check, evaluate, facts, rules, schema, timeline
from flagstone.cli.exits import Exit


class Ending(TyperGroup):
    """Turns what a command raises into a message and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command. Nothing a user can cause ends in a traceback."""
        from flagstone.cli import troubles

        try:
            answer = super().invoke(ctx)
            troubles.flush()
        except KeyboardInterrupt as error:
            raise typer.Exit(Exit.INTERRUPTED) from error
        except Exception as error:
            if troubles.belongs_to_the_parser(error):
                raise
            raise typer.Exit(troubles.ending_of(error)) from error
        return answer


app = typer.Typer(
    cls=Ending,
    help="Facts about a children's services authority in; cited risk flags out.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from flagstone.version import __version__

        typer.echo(f"flagstone {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Say which version."),
    ] = False,
) -> None:
    """Facts about a children's services authority in; cited risk flags out."""
    del version  # its callback has done the work


app.command("evaluate")(evaluate.evaluate)
app.command("timeline")(timeline.timeline)
app.command("check")(check.check)
app.add_typer(rules.app, name="rules")
app.add_typer(facts.app, name="facts")
app.command("schema")(schema.schema)
