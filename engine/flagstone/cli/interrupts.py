"""Ending when told to: by Ctrl-C, or by whoever started the command and wants it gone.

A signal raises KeyboardInterrupt wherever the command stands, so that what is half done is undone
on the way out. What becomes of the exception on that way (an import that fails, a library that
makes another error of it) does not matter: the command ends as interrupted, with one line. Only the
command listens; a program that embeds Flagstone keeps its own ways with signals.

Read before anything listens, this module imports next to nothing.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
import time

from flagstone.cli.exits import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Any

_AT_ONCE = 1.0  # seconds, after which a second signal does not wait for what is being undone


class Interrupts:
    """Whether a signal came, and which: one object for the process, since signals are its own."""

    def __init__(self) -> None:
        self.signal = 0
        self._came_at = 0.0
        self._is_said = False

    @property
    def exit(self) -> Exit:
        """How the command ends once a signal came."""
        return Exit.TERMINATED if self.signal == signal.SIGTERM else Exit.INTERRUPTED

    def listen(self) -> None:
        """Answer signals from now on, but for those that are left to somebody else already: a
        command in the background ignores Ctrl-C, which is meant for the one in front."""
        for number, usual in (
            (signal.SIGINT, signal.default_int_handler),
            (signal.SIGTERM, signal.SIG_DFL),
        ):
            if signal.getsignal(number) is usual:
                signal.signal(number, self._come)
        sys.unraisablehook = self._not_raised

    def forget(self) -> None:
        """It was an answer that the command had asked for."""
        self.signal = 0

    def end(self, error: BaseException) -> None:
        """Leave the process if it was interrupted, whatever has become of the interrupt by now.
        Otherwise the work is done, and it is too late to interrupt it."""
        if self.signal or isinstance(error, KeyboardInterrupt):
            self._leave()
        for number in (signal.SIGINT, signal.SIGTERM):
            if signal.getsignal(number) == self._come:
                signal.signal(number, signal.SIG_IGN)

    def say(self) -> None:
        """Say it, once, if anybody listens."""
        if self._is_said:
            return
        self._is_said = bool(self.signal)  # without one nothing more is to come
        said = "Terminated." if self.exit is Exit.TERMINATED else "Interrupted."
        try:
            below = "\n" if sys.stderr.isatty() else ""  # what a terminal makes of Ctrl-C
            sys.stderr.write(f"{below}{said}\n")
            sys.stderr.flush()
        except (OSError, ValueError, AttributeError):  # it is full, closed, or was never there
            return

    def _come(self, number: int, frame: FrameType | None) -> None:
        if self.signal:
            # Some send it twice, to the process and to its group: that must not cut short what is
            # being undone. Whoever sends it again does not want to wait.
            if time.monotonic() - self._came_at > _AT_ONCE:
                self.say()
                os._exit(self.exit)
        elif _holds_a_lock_of_imports(frame):
            signal.raise_signal(number)  # it comes again at the next step
        else:
            self.signal, self._came_at = number, time.monotonic()
            raise KeyboardInterrupt

    def _not_raised(self, found: Any) -> None:
        """What is raised where nothing can be (in `__del__`, in a callback out of C) is dropped by
        Python; an interrupt must not be."""
        if self.signal and issubclass(found.exc_type, KeyboardInterrupt):
            self._leave()
        sys.__unraisablehook__(found)

    def _leave(self) -> None:
        # At once: what the interpreter would tidy up may have been interrupted half made, and what
        # waits to be written to standard output is half a report.
        self.say()
        try:
            atexit._run_exitfuncs()  # what others asked to be tidied up at the end
        finally:
            os._exit(self.exit)


def _holds_a_lock_of_imports(frame: FrameType | None) -> bool:
    """Whether Python is at work on an import, itself or by what it called. An exception there may
    leave a lock locked, for which the next import would wait for ever."""
    for each in (frame, frame and frame.f_back):
        if each is None or each.f_code.co_name == "<module>":
            return False
        if each.f_code.co_filename.startswith("<frozen importlib"):
            return True
    return False


interrupts = Interrupts()
