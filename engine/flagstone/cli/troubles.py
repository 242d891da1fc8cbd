"""What is said on standard error, and what happens when nobody reads standard output."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterable

import typer

from flagstone.cli.exits import Exit
from flagstone.problems import Problem

# Typer exports only this one of its parser's errors; all of them share its ancestor.
_PARSER_ERROR: type[BaseException] = typer.BadParameter.__mro__[2]

_NO_VERDICT = (
    "Flagstone could not do its work, so nothing here may be relied on. Please report this."
)


def ending_of(error: Exception) -> Exit:
    """Say what went wrong, and answer with the exit code for it."""
    from flagstone.inference.engines import EngineError
    from flagstone.problems import ProblemsError

    if isinstance(error, ProblemsError):
        show(error.problems)
        return Exit.BAD_INPUT
    if isinstance(error, OSError) and pipe_is_closed(error):
        silence()
        return Exit.PIPE_CLOSED
    if isinstance(error, EngineError):
        _say(str(error))
        _say(_NO_VERDICT)
    else:
        show_fault(error)
    return Exit.NO_VERDICT


def show(problems: Iterable[Problem]) -> None:
    """Every problem, in the order of the files, and how many there are."""
    from flagstone.renderers.inert import inert

    found = list(problems)
    for problem in found:
        _say(inert(f"{problem.place}: {problem.message} [{problem.code}]"))
        if problem.suggestion:
            _say(f"    {inert(problem.suggestion)}")
    _say("1 problem found." if len(found) == 1 else f"{len(found)} problems found.")


def show_fault(error: BaseException) -> None:
    """A fault of Flagstone's own. Never a verdict, and never silent."""
    for line in traceback.format_exception(error):
        _say(line.rstrip("\n"))
    _say(_NO_VERDICT)


def belongs_to_the_parser(error: BaseException) -> bool:
    """Whether the parser raised it, and knows itself how to end."""
    return isinstance(error, (_PARSER_ERROR, typer.Exit, typer.Abort))


def pipe_is_closed(error: OSError) -> bool:
    """Whether whoever was reading has stopped. Windows has a name of its own for that."""
    return error.errno == errno.EPIPE or (os.name == "nt" and error.errno == errno.EINVAL)


def flush() -> None:
    """Write what is buffered now, while a closed pipe can still be answered."""
    sys.stdout.flush()


def silence() -> None:
    """Let the interpreter flush to nowhere: whoever was reading has stopped."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    finally:
        os.close(nowhere)


def _say(line: str) -> None:
    typer.echo(line, err=True)
