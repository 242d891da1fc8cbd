"""Every problem code has a page, and every page a code."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "problems"
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+\Z")
HEADINGS = ["## What it means", "## An example", "## What to do"]


@functools.cache
def sources() -> tuple[ast.Module, ...]:
    return tuple(
        ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "engine").rglob("*.py")
    )


@functools.cache
def texts() -> frozenset[str]:
    """Every text in the package that could be a code, and the beginnings of those put together."""
    return frozenset(
        node.value
        for tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def codes() -> Iterator[str]:
    """The codes given to Problems, wherever one is made."""
    for tree in sources():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            place = {"add": 1, "Problem": 1}.get(name, 0 if name.endswith("Error") else None)
            if place is None or len(node.args) <= place:
                continue
            argument = node.args[place]
            written = argument.value if isinstance(argument, ast.Constant) else None
            if isinstance(written, str) and CODE.match(written):
                yield written


@pytest.mark.parametrize("code", sorted(set(codes())))
def test_every_code_has_a_page(code: str) -> None:
    assert (PAGES / f"{code}.md").is_file()


@pytest.mark.parametrize(
    "page", sorted(set(PAGES.glob("*.md")) - {PAGES / "README.md"}), ids=lambda page: page.stem
)
def test_every_page_is_about_a_code_and_has_the_same_headings(page: Path) -> None:
    lines = page.read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"# {page.stem}"
    assert [line for line in lines if line.startswith("## ")] == HEADINGS
    put_together = page.stem.split("-")[0] + "-"
    assert page.stem in texts() or put_together in texts()
