"""Every command that a page shows is one that Flagstone has, with options that it takes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer.main

from flagstone.cli.app import app

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
_FENCED = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = sorted(
    {
        (line.removeprefix("$ ").strip(), page.relative_to(ROOT).as_posix())
        for page in PAGES
        for block in _FENCED.findall(page.read_text(encoding="utf-8"))
        for line in block.splitlines()
        if re.match(r"(?:\$ )?flagstone [a-z]", line)
    }
)


def test_commands_are_shown() -> None:
    assert len(SHOWN) > 20


@pytest.mark.parametrize(("command", "page"), SHOWN)
def test_it_can_be_typed(command: str, page: str) -> None:
    arguments = shlex.split(command, comments=True)[1:]
    here: Any = typer.main.get_command(app)
    parent = None
    while True:
        context = here.make_context("flagstone", arguments, parent=parent)
        if not hasattr(here, "commands"):
            break
        left = [*context._protected_args, *context.args]
        _, here, arguments = here.resolve_command(context, left)
        parent = context
    assert context.params is not None, page
