"""Two versions of a tiny rulebook, and sheets to hold against both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest
from tests.conftest import WrittenRulebook

from flagstone.rulebook.rulebook import Rulebook

FILES = WrittenRulebook.FILES
Version = Callable[..., Rulebook]
Sheet = Callable[..., Path]


@pytest.fixture
def version(tmp_path: Path) -> Version:
    """A rulebook of its own: the tiny one with some files replaced, or with other rules."""
    made: list[Rulebook] = []

    def make(files: Mapping[str, str] | None = None, **rules: str) -> Rulebook:
        writer = WrittenRulebook(tmp_path / f"version {len(made)}")
        made.append(writer.with_rules(files, **rules) if rules else writer.load(files))
        return made[-1]

    return make


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """A file with a sheet of Hull's own figures, unless it says otherwise."""
    made: list[Path] = []

    def write(facts: str, date: str = "2024-03-31", **head: str) -> Path:
        keys = {"authority": "Hull", "kind": "own figures", "date": date, **head}
        path = tmp_path / f"{len(made)}-{keys['authority'].lower()}.yaml"
        lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
        path.write_text(f"{lines}facts:\n{_indented(facts)}", encoding="utf-8")
        made.append(path)
        return path

    return write


def _indented(facts: str) -> str:
    return "".join(f"  {line}\n" for line in dedent(facts).strip().splitlines())


def replaced(name: str, *pairs: tuple[str, str]) -> dict[str, str]:
    """One file of the tiny rulebook with some words replaced. Each must be there."""
    text = FILES[name]
    for old, new in pairs:
        assert old in text, f"{old!r} is not in {name}"
        text = text.replace(old, new)
    return {name: text}
