"""The application: its commands, and how each way of going wrong ends."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from flagstone.cli.commands import Commands
from flagstone.cli.exits import Exit
from flagstone.cli.interrupts import interrupts


class Ending(TyperGroup):
    """Turns what a command raises into a message and an exit code."""

    def __init__(self, **named: Any) -> None:
        super().__init__(**named)
        self.commands = Commands()

    def main(self, *args: Any, **named: Any) -> Any:
        """Run and end the process: with 1 only where a flag is as grave as was asked."""
        if not named.get("standalone_mode", True):
            return super().main(*args, **named)
        from flagstone.cli import troubles

        try:
            code = super().main(*args, **{**named, "standalone_mode": False})
        except SystemExit as ending:  # the parser's own way, which is 1, out of a closed pipe
            code = Exit.PIPE_CLOSED if ending.code == 1 else ending.code
        except troubles.ParserError as error:
            code = troubles.usage(error)
        except typer.Abort:  # nobody answered a question
            code = Exit.INTERRUPTED
        except Exception as error:
            code = troubles.ending_of(error)
        if code == Exit.INTERRUPTED:
            interrupts.say()
        sys.exit(code if isinstance(code, int) else Exit.DONE)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line. An empty word would be read as this folder."""
        if not all(word.strip() for word in args):
            ctx.fail('One of the words given is empty. An unset "$NAME" does that.')
        return super().parse_args(ctx, args)

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
