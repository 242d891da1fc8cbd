"""How a command ends. Scripts rely on these numbers; docs/command-line.md says them too."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes."""

    DONE = 0
    # A flag is as grave as --fail-on names, --fail met a mutant that nobody notices, or a report
    # could not be replayed.
    REACHED = 1
    BAD_INPUT = 2  # a file or an option is wrong; nothing was written
    NO_VERDICT = 3  # the engines disagree, or Flagstone itself failed: nothing may be relied on
    # --fail-on was given, and on some sheet no rule was judged: raised or clear.
    NOTHING_JUDGED = 4
    INTERRUPTED = 130
    PIPE_CLOSED = 141  # whoever was reading stopped
    TERMINATED = 143  # whoever started it wants it gone
