"""Two versions of a tiny rulebook, and sheets to hold against both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest
from tests.conftest import WrittenRulebook

from flagstone.compare.comparing_rulebooks import compare_rulebooks
from flagstone.compare.comparison import FlagChange
from flagstone.compare.rules_comparison import Change
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


STANDARDS = "rules/standards/all.yaml"
STANDARD = "when: {children_per_officer: {above: {standard: caseload-range, bound: upper}}}"
FIGURE = """
when: {children_per_officer: {above: 70}}
severity:
  - high: {children_per_officer: {above: 100}}
  - low: otherwise
policy: Ours
"""
TIGHTENED = replaced(
    STANDARDS,
    (
        "{from: 2011-04-01, range: [50, 70], rests_on: iro-03}",
        "{from: 2011-04-01, until: 2022-12-31, range: [50, 70], rests_on: iro-03}, "
        "{from: 2023-01-01, range: [50, 60], rests_on: iro-03}",
    ),
)
BEFORE, NOW = "2022-03-31", "2024-03-31"


def told(change: FlagChange) -> list[tuple[str, str]]:
    """The kind and the weight of each cause."""
    return [(cause.kind, cause.weight) for cause in change.causes]


def changes(old: Rulebook, new: Rulebook) -> tuple[Change, ...]:
    """What is otherwise in the new rulebook."""
    return compare_rulebooks(old, new).changes


def the_only_change(old: Rulebook, new: Rulebook) -> Change:
    """The only change, which the comparison the other way round must see too."""
    found = changes(old, new)
    assert len(found) == 1, [each.says for each in found]
    assert len(changes(new, old)) == 1
    return found[0]
