"""Files are read and written by way of `files` alone, so that its limits and promises hold."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "engine" / "flagstone"
MODULES = sorted(set(PACKAGE.rglob("*.py")) - set((PACKAGE / "files").rglob("*.py")))

CALLS = {"read_bytes", "read_text", "write_bytes", "write_text", "rename", "replace", "mkstemp"}
# What is no user's file: our own styles and scripts, parts of a workbook in memory, a copy that is
# thrown away, pages that are not yet in their place, standard output that nobody reads, the
# rulebook out of an archive that the package lies in.
OTHERWISE = {
    ("pages/site.py", "read_bytes"),
    ("pages/report/single_file.py", "read_text"),
    ("renderers/workbook.py", "open"),
    ("sheets/archives.py", "open"),
    ("drafting/drafting.py", "write_bytes"),
    ("drafting/transaction.py", "write_bytes"),
    ("drafting/transaction.py", "open"),  # to hold it
    ("pages/folder.py", "write_bytes"),
    ("pages/folder.py", "replace"),
    ("pages/folder.py", "rename"),
    ("cli/troubles.py", "open"),
    ("rulebook/location.py", "read_bytes"),
    ("rulebook/location.py", "write_bytes"),
}


def calls(path: Path) -> Iterator[tuple[str, int]]:
    """The calls in a module that read or write a file by themselves. A method of a text that is
    called `replace` has two arguments, that of a path one."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
        of_os = isinstance(called, ast.Attribute) and ast.unparse(called.value) == "os"
        if name == "replace" and not of_os and (len(node.args) != 1 or node.keywords):
            continue
        if name == "open" or (name in CALLS and isinstance(called, ast.Attribute)):
            yield name, node.lineno


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_other_module_reads_or_writes_a_file(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    for call, line in calls(path):
        assert (name, call) in OTHERWISE, f"{path}:{line} calls {call}"


def test_what_is_otherwise_is_still_there() -> None:
    found = {
        (path.relative_to(PACKAGE).as_posix(), call) for path in MODULES for call, _ in calls(path)
    }
    assert found == OTHERWISE
