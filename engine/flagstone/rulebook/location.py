"""Where the bundled rulebook lies: beside the package, or else at the root of its checkout."""

from __future__ import annotations

from pathlib import Path

from flagstone.problems import Place, Problem, ProblemsError

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled_root(package: Path = _PACKAGE) -> Path:
    """The folder that holds `facts`, `rules` and `features`.

    A wheel carries them in `flagstone/bundled`. In a checkout, also an editable install, they lie
    beside `engine`, which holds the package. Raises ProblemsError where there are none.
    """
    for root in (package / "bundled", package.parent.parent):
        if (root / "facts").is_dir() and (root / "rules").is_dir():
            return root
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
    return root.resolve().is_relative_to(package)
