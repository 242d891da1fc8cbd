"""One module for each command. It parses, calls and prints, and decides nothing."""

from __future__ import annotations


def run() -> None:
    """The command `flagstone`. Ends the process with one of the exit codes of `cli.exits`."""
    try:  # from here on: an interrupt may come while the command is still being imported
        from flagstone.cli.interrupts import interrupts

        interrupts.listen()
        _start_light()
        from flagstone.cli.app import app

        app(prog_name="flagstone")
    except BaseException as error:
        from flagstone.cli.interrupts import interrupts

        interrupts.end(error)
        raise


def _start_light() -> None:
    """For a process that lives a second: rare collections, and no search for pydantic's plugins.

    Besides, no other package's plugin has any business in how a sheet is read.
    """
    import gc
    import os

    gc.set_threshold(100_000, 50, 50)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
