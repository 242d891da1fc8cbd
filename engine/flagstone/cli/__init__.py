"""One module for each command. It parses, calls and prints, and decides nothing."""

from __future__ import annotations

from flagstone.cli.interrupts import interrupts


def run() -> None:
    """The command `flagstone`. Ends the process with one of the exit codes of `cli.exits`."""
    try:
        try:  # from here on: an interrupt may come while the command is still being imported
            interrupts.listen()
            _start_light()
            from flagstone.cli.app import app

            app(prog_name="flagstone")
        except BaseException as error:
            interrupts.end(error)
            raise
    except KeyboardInterrupt as error:  # it came as the command ended; none comes after it
        interrupts.end(error)


def _start_light() -> None:
    """For a process that lives a second: rare collections, and no search for pydantic's plugins.

    Besides, no other package's plugin has any business in how a sheet is read.
    """
    import gc
    import os
    import sys

    if getattr(sys, "frozen", False):  # a process that is started to share the work begins here
        from multiprocessing import freeze_support

        freeze_support()
    gc.set_threshold(100_000, 50, 50)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
