"""Every problem of conditions, rulebooks and their checks has a page that says what to do."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from flagstone.checks.registry import CHECKS

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "problems"
HEADINGS = ["## What it means", "## An example", "## What to do"]


def codes_in(package: str) -> Iterator[str]:
    """The codes that are given to `complain`, `add` and `Problem`, always second."""
    for path in (ROOT / "engine" / "flagstone" / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) < 2:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            code = node.args[1]
            if name in ("complain", "add", "Problem") and isinstance(code, ast.Constant):
                yield str(code.value)


WRITTEN = {*codes_in("conditions"), *codes_in("rulebook")}
CODES = sorted(
    WRITTEN | {check.code for check in CHECKS} | {"unknown-instrument", "unknown-provision"}
)


def test_the_codes_were_found():
    assert {"unknown-fact", "rules-in-a-circle", "looser-than-the-law"} <= WRITTEN


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_a_page_with_the_headings_of_all_pages(code):
    lines = (PAGES / f"{code}.md").read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"# {code}"
    assert [line for line in lines if line.startswith("## ")] == HEADINGS
