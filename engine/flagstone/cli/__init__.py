"""Layer 11: one module for each command. It parses, calls and prints, and decides nothing."""

from __future__ import annotations


def run() -> None:
    """The command `flagstone`. Ends the process with one of the exit codes of `cli.exits`."""
    from flagstone.cli.app import app

    app(prog_name="flagstone")
