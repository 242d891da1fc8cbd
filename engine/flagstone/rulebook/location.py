"""Where the bundled rulebook lies: in the package, or else at the root of its checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from flagstone.problems import Place, Problem, ProblemsError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled_root(package: Path = _PACKAGE) -> Path:
    """The folder that holds `facts`, `rules` and `features`.

    A wheel carries them in `flagstone/bundled`. In a checkout, also an editable install, they lie
    beside `engine`, which holds the package. From a package that is run within an archive they are
    unpacked into a folder that goes with the process. Raises ProblemsError where there are none.
    """
    for root in (package / "bundled", package.parent.parent):
        if (root / "facts").is_dir() and (root / "rules").is_dir():
            return root
    if _is_in_an_archive(package) and (unpacked := _unpacked()):
        return unpacked
    raise ProblemsError(
        [
            Problem(
                Place(str(package)),
                "rulebook-not-found",
                "This installation of Flagstone has no facts and rules beside it.",
                "Install it again, or name the folder of a rulebook.",
            )
        ]
    )


def check_folder(root: Path) -> None:
    """Refuse a folder that is no rulebook at first sight. Raises ProblemsError."""
    for name in ("facts", "rules"):
        if not (root / name).is_dir():
            problem = Problem(
                Place(str(root)),
                "rulebook-not-found",
                f"There is no folder {name} here, so this is not a rulebook.",
                "Name the folder that holds facts and rules.",
                expected=name,
            )
            raise ProblemsError([problem])


def is_installed(root: Path, package: Path = _PACKAGE) -> bool:
    """Whether a rulebook's folder belongs to an installation, which the next one replaces."""
    within = root.resolve().is_relative_to(package)
    return within or (_is_in_an_archive(package) and root == _unpacked())


def _is_in_an_archive(package: Path) -> bool:
    return package == _PACKAGE and not package.exists()


@cache
def _unpacked() -> Path | None:
    """The rulebook of a package that lies in an archive, in a folder of this process."""
    import atexit
    from contextlib import ExitStack
    from importlib.resources import files

    from flagstone.files.writing import temporary_folder

    inside = files("flagstone") / "bundled"
    if not inside.is_dir():
        return None
    until_the_end = ExitStack()
    atexit.register(until_the_end.close)
    folder = until_the_end.enter_context(temporary_folder())
    _unpack(inside, folder)
    return folder


def _unpack(inside: Traversable, folder: Path) -> None:
    for each in inside.iterdir():
        if each.is_dir():
            (folder / each.name).mkdir()
            _unpack(each, folder / each.name)
        else:
            (folder / each.name).write_bytes(each.read_bytes())
