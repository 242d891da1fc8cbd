"""What is said on standard error, and what happens when nobody reads standard output."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import typer

from flagstone.cli.exits import Exit
from flagstone.cli.interrupts import interrupts
from flagstone.problems import Problem

# Typer exports only this one of its parser's errors; all of them share its ancestor.
ParserError: Any = typer.BadParameter.__mro__[2]

_NOBODY_LISTENS = (OSError, ValueError, AttributeError)  # it is full, closed, or was never there
_MOST_SHOWN = 500
_NO_VERDICT = (
    "Flagstone could not do its work, so nothing here may be relied on. Please report this."
)


def ending_of(error: Exception) -> Exit:
    """Say what went wrong, and answer with the exit code for it.

    Nothing went wrong where an interrupt came: a library has made another error of it.
    """
    if interrupts.signal:
        return interrupts.exit
    from flagstone.files.reading import reason
    from flagstone.inference.engines import EngineError
    from flagstone.problems import ProblemsError

    if isinstance(error, ProblemsError):
        show(error.problems, error.not_looked_at)
        return Exit.BAD_INPUT
    if isinstance(error, OSError) and error.filename is None:  # then it is standard output
        silence()
        if pipe_is_closed(error):
            return Exit.PIPE_CLOSED
        _say(f"Standard output did not take all that was written: {reason(error)}.")
    elif isinstance(error, EngineError):
        _say(str(error))
        _say(_NO_VERDICT)
    else:
        show_fault(error)
    return Exit.NO_VERDICT


def show(problems: Iterable[Problem], not_looked_at: str = "") -> None:
    """The problems as they are ordered, how many there are, and what was left undone for them."""
    from flagstone.renderers.inert import inert

    found = list(problems)
    for problem in found[:_MOST_SHOWN]:
        _say(inert(f"{problem.place}: {problem.message} [{problem.code}]"))
        if problem.suggestion:
            _say(f"    {inert(problem.suggestion)}")
    if len(found) > _MOST_SHOWN:
        _say(f"{len(found) - _MOST_SHOWN:,} more are not shown. Mend these first.")
    if not_looked_at:
        _say(f"Not looked at: {inert(not_looked_at)}")
    _say("1 problem found." if len(found) == 1 else f"{len(found):,} problems found.")


def show_fault(error: BaseException) -> None:
    """A fault of Flagstone's own. Never a verdict, and never silent.

    Where it happened is said, and of what kind it is. What the exception says is not: it may quote
    whatever it met on a sheet.
    """
    for each in reversed(_chain(error)):
        _say("Traceback (most recent call last):")
        for line in traceback.format_tb(each.__traceback__):
            _say(line.rstrip("\n"))
        _say(f"{type(each).__name__} (its text is left out, as it may repeat what a file says)")
    _say(_NO_VERDICT)


def _chain(error: BaseException) -> list[BaseException]:
    """An exception, and those that it came of, as Python would show them."""
    found = [error]
    while True:
        last = found[-1]
        before = last.__cause__ or (None if last.__suppress_context__ else last.__context__)
        if before is None or before in found:
            return found
        found.append(before)


def belongs_to_the_parser(error: BaseException) -> bool:
    """Whether the parser raised it, and knows itself how to end."""
    return isinstance(error, (ParserError, typer.Exit, typer.Abort))


def pipe_is_closed(error: OSError) -> bool:
    """Whether whoever was reading has stopped. Windows has a name of its own for that."""
    return error.errno == errno.EPIPE or (os.name == "nt" and error.errno == errno.EINVAL)


def flush() -> None:
    """Write what is buffered now, while what goes wrong with it can still be answered."""
    if sys.stdout is not None:
        sys.stdout.flush()


def usage(error: Any) -> Exit:
    """Say what is wrong with the command line."""
    if interrupts.signal:
        return interrupts.exit
    error.message = error.message.replace("Value error, ", "")
    with suppress(*_NOBODY_LISTENS):
        error.show()
    return Exit.BAD_INPUT


def silence() -> None:
    """Let the interpreter flush to nowhere: whoever was reading has stopped."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except _NOBODY_LISTENS:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    finally:
        os.close(nowhere)


def _say(line: str) -> None:
    """On standard error, if anybody listens: the exit code must be the same where nobody does."""
    with suppress(*_NOBODY_LISTENS):
        typer.echo(line, err=True)
