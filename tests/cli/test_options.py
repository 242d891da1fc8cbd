"""An option that several commands take is said once."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "engine" / "flagstone" / "cli"


def said_in(path: Path) -> list[tuple[str, str]]:
    """Every option that a module writes out: its name and its help."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "typer.Option":
            names = [each.value for each in node.args if isinstance(each, ast.Constant)]
            text = next(ast.unparse(each.value) for each in node.keywords if each.arg == "help")
            found += [(str(each), text) for each in names if str(each).startswith("--")]
    return found


def test_no_two_modules_write_out_the_same_option() -> None:
    where = defaultdict(list)
    for path in sorted(FOLDER.glob("*.py")):
        for option in said_in(path):
            where[option].append(path.name)
    assert len(where) > 30
    assert {option: names for option, names in where.items() if len(names) > 1} == {}
