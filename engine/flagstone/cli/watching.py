"""`evaluate --watch`: the report again whenever something that it was made of is saved."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec
import typer

from flagstone.cli.exits import Exit
from flagstone.cli.interrupts import interrupts
from flagstone.problems import ProblemsError

if TYPE_CHECKING:
    from flagstone.cli.forms import Answered

Stamps: TypeAlias = dict[Path, tuple[int, int, int] | None]
FlagKey: TypeAlias = tuple[Path, str, str]

_PAUSE = 50  # milliseconds without a further change, after which a file counts as saved
_LOOK = 1_000  # milliseconds, after which to look whatever the system says: file shares are silent
_NAMED = 3  # flags that a line names before it only counts


def check_watch(given: Mapping[str, bool], paths: Iterable[Path]) -> None:
    """Refuse options that want one finished report, where they are given, what can be read only
    once, and a machine that cannot watch. Raises BadParameter."""
    from flagstone.files.reading import called, is_given

    if refused := [option for option, is_on in given.items() if is_on]:
        raise typer.BadParameter(
            f"It shows a table again and again. Leave out {' and '.join(refused)}.",
            param_hint="--watch",
        )
    if once := [called(path) for path in paths if is_given(path)]:
        raise typer.BadParameter(
            f"{once[0].capitalize()} can be read only once. Name files.", param_hint="--watch"
        )
    try:
        import watchfiles  # noqa: F401
    except ImportError as error:
        raise typer.BadParameter(
            'It needs watchfiles. Install it with: pip install "flagstone[watch]"',
            param_hint="--watch",
        ) from error


class Watched(msgspec.Struct, frozen=True):
    """Files and folders that reports are made of, and folders of rules with all that is in them."""

    named: list[Path]
    trees: list[Path]

    def stamps(self) -> Stamps:
        """How everything stands that is watched, and everything in folders that are."""
        return {path: _stamp(path) for path in self._all()}

    def folders(self) -> list[Path]:
        """What to be told about: editors put a new file in the place of the one they save."""
        inside = [path for path in self._all() if path.is_dir()]
        beside = [_nearest(Path(os.path.abspath(path)).parent) for path in self.named]
        return list(dict.fromkeys((*inside, *beside)))

    def missing(self) -> list[Path]:
        """Names that nothing has as yet."""
        return [path for path in self.named if not path.exists()]

    def _all(self) -> Iterator[Path]:
        for path in self.named:
            yield path
            yield from _inside(path)
        for tree in self.trees:
            yield tree
            yield from tree.rglob("*")


def keep_showing(
    answer: Callable[[], Answered], show: Callable[[Answered], None], watched: Watched
) -> None:
    """Answer and show, again after each change of a file or folder, until somebody interrupts.

    A file that cannot be read has its problems shown, and is waited for.
    """
    try:
        known: Answered | None = None
        for _ in _changes(watched):
            known = _show_once(answer, show, known) or known
            _say(f"Watching for changes. Ctrl-C ends it.{_not_there(watched)}")
    except KeyboardInterrupt:
        if interrupts.exit is Exit.TERMINATED:
            raise
        interrupts.forget()  # it was told how to end
        _say("")  # below what a terminal makes of Ctrl-C


def _changes(watched: Watched) -> Iterator[None]:
    """Once at first, and then after each change of anything watched."""
    from watchfiles import watch

    stamps = watched.stamps()
    yield
    # It stops at an interrupt by raising it. Changes that come in meanwhile are not lost: what
    # counts is how the files stand, and they are looked at after each pause.
    for _ in watch(
        *watched.folders(),
        step=_PAUSE,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        recursive=False,
    ):
        now = watched.stamps()
        if now != stamps:
            stamps = now
            yield


def _show_once(
    answer: Callable[[], Answered], show: Callable[[Answered], None], known: Answered | None
) -> Answered | None:
    """What was shown; None where there were only problems to show."""
    from flagstone.cli import troubles

    try:
        answered = answer()
    except ProblemsError as error:
        _clear()
        troubles.show(error.problems)
        return None
    _clear()
    show(answered)
    troubles.flush()
    if known is not None:
        _say(changed(known, answered))
    return answered


def changed(before: Answered, now: Answered) -> str:
    """What became of the flags since the last run that could be shown, on one line."""
    old, new = _flags(before), _flags(now)
    parts = [
        _counted("gained", [new[key] for key in new if key not in old]),
        _counted("lost", [old[key] for key in old if key not in new]),
        _counted("of another severity", [new[key] for key in new if _differs(key, old, new)]),
    ]
    said = "; ".join(part for part in parts if part) or "no flag changed"
    undecided = [sum(len(each.undecided) for each in of.shown) for of in (before, now)]
    moved = f"; undecided: {undecided[0]} before, {undecided[1]} now"
    return f"Since the last run: {said}{moved if undecided[0] != undecided[1] else ''}."


class _Shown(msgspec.Struct, frozen=True):
    """A flag in a few words."""

    graded: str
    rule: str
    whom: str

    def __str__(self) -> str:
        of = f" ({self.whom})" if self.whom else ""
        return f"{self.graded} {self.rule}{of}"


def _flags(answered: Answered) -> dict[FlagKey, _Shown]:
    from flagstone.renderers.flag_rows import severity_said

    return {
        (path, flag.rule, flag.whom): _Shown(
            severity_said(flag.severity, at_least=flag.is_at_least), flag.rule, flag.whom
        )
        for path, report in zip(answered.paths, answered.shown, strict=True)
        for flag in report.flags
    }


def _differs(key: FlagKey, old: dict[FlagKey, _Shown], new: dict[FlagKey, _Shown]) -> bool:
    return key in old and old[key] != new[key]


def _counted(what: str, flags: list[_Shown]) -> str:
    from flagstone.vocabulary.english import counted

    if not flags:
        return ""
    listed = ", ".join(map(str, flags[:_NAMED]))
    more = f" and {len(flags) - _NAMED} more" if len(flags) > _NAMED else ""
    return f"{counted(len(flags), 'flag')} {what} ({listed}{more})"


def _not_there(watched: Watched) -> str:
    """Said each time: a name may be mistyped."""
    missing = ", ".join(map(str, watched.missing()))
    return f" Not there as yet: {missing}." if missing else ""


def _inside(path: Path) -> list[Path]:
    try:
        return list(path.iterdir()) if path.is_dir() else []
    except OSError:  # reading the sheets in it says so
        return []


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _nearest(folder: Path) -> Path:
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return folder


def _clear() -> None:
    """A screen is cleared. Where output goes to a file or a pipe nothing is."""
    if sys.stdout is not None and sys.stdout.isatty():
        from rich.console import Console

        Console().clear()


def _say(line: str) -> None:
    from flagstone.renderers.inert import inert

    typer.echo(inert(line), err=True)
