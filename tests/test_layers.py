"""A layer imports only from those above it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "engine" / "flagstone"
LAYERS = (
    ("problems", "dates", "version"),
    ("files",),
    ("text",),
    ("vocabulary",),
    ("conditions",),
    ("rulebook",),
    ("sheets",),
    ("inference",),
    ("reports",),
    ("timeline",),
    ("explain", "compare", "consistency", "responses"),
    ("evaluation",),
    ("checks", "specification"),
    ("drafting",),
    ("renderers", "events"),
    ("pages", "replay"),
    ("cli",),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported_rooms(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            names = [node.module or ""]
            if node.module == "flagstone":
                names = [f"flagstone.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("flagstone."):
                yield name.split(".")[1], node.lineno


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_layers_above_its_own(path: Path) -> None:
    room = room_of(path)
    if room in ("__init__", "__main__"):
        return
    assert room in LEVEL, f"{room} has no layer: give it one in DESIGN and here"
    for other, line in imported_rooms(path):
        if other == room or other.startswith("__"):
            continue
        assert LEVEL[other] < LEVEL[room], f"{path}:{line}: {room} must not import {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_stays_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    assert path.stem not in {"utils", "helpers", "common", "manager", "misc"}
