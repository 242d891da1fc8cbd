"""A rulebook with comments, to which rules are added."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from flagstone.drafting import Drafted, RuleKind, Wanted, draft_rule

FIXTURES = Path(__file__).parents[1] / "fixtures"
Draft = Callable[..., Drafted]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small rulebook."""
    return shutil.copytree(FIXTURES / "small", tmp_path / "rulebook")


@pytest.fixture
def contents(root: Path) -> Callable[[], dict[str, bytes]]:
    """Every file of that rulebook, as it is now."""
    return lambda: {
        str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


@pytest.fixture
def draft(root: Path) -> Draft:
    """Draft a rule of the concern on reviewing officers, unless told otherwise."""

    def made(kind: str, *reads: str, **more: object) -> Drafted:
        asked: dict[str, object] = {"id": "a-new-rule", "concern": "independent-reviewing", **more}
        return draft_rule(root, Wanted(kind=RuleKind(kind), reads=reads, **asked))  # type: ignore[arg-type]

    return made
