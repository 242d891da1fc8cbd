"""Killing a process at each of its steps that changes a folder, one after the other.

A step is a call that makes, renames, links or removes a file or folder, or opens one to write: the
child is killed before the n-th of them, for each n until it ends by itself. So nothing is left to
chance, and every state in which a kill between two such calls could leave the folder is come by.
`limit` kills it instead by the system's own hand within the write that passes so many bytes.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

Run = Callable[[], object]

_CHANGES = frozenset(
    f"os.{call}"
    for call in ("rename", "remove", "link", "symlink", "mkdir", "rmdir", "chmod", "truncate")
)
MOST_STEPS = 2_000


def killed_at_each_step(run: Run, folder: Path) -> Iterator[int]:
    """Each step of what `run` does to a folder, after a process was killed there.

    The folder is as that left it. The last time `run` came to its end.
    """
    for step in range(1, MOST_STEPS):
        code = ended(run, before=lambda step=step: kill_at(step, folder))  # type: ignore[misc]
        assert code in (0, -signal.SIGKILL), f"it failed before step {step}"
        yield step
        if code == 0:
            return
    raise AssertionError(f"It has more than {MOST_STEPS} steps.")


def killed_while_writing(run: Run, limit: int) -> bool:
    """Whether a process was killed while a file of its grew past so many bytes."""
    code = ended(run, before=lambda: _kill_past(limit))
    assert code in (0, -signal.SIGXFSZ)
    return code != 0


def ended(run: Run, before: Run = lambda: None) -> int:
    """How a process ends that does what `run` does; a number below zero is that of a signal."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of threads, of which there are none
        child = os.fork()
    if child == 0:
        code = 1
        try:
            with open(os.devnull, "w", encoding="utf-8") as nowhere:
                os.dup2(nowhere.fileno(), 1)
            before()
            run()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def kill_at(step: int, folder: Path) -> None:
    """Kill this very process before its step of that number."""
    left = step

    def look(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if not _changes(event, arguments, str(folder)):
            return
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def _changes(event: str, arguments: tuple[object, ...], folder: str) -> bool:
    if event == "open":
        _, mode, flags = arguments
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if not writes and not (isinstance(mode, str) and set(mode) & set("wxa+")):
            return False
    elif event not in _CHANGES:
        return False
    name = os.fsdecode(arguments[0]) if isinstance(arguments[0], (str, bytes, Path)) else ""
    return not os.path.isabs(name) or name.startswith(folder)  # by a descriptor: it could be there


def _kill_past(limit: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # Python asks to be told by an error instead
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
