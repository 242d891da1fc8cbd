"""A rule with scenarios that pin it down, for whoever takes some of them away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from textwrap import dedent

import pytest

from flagstone.problems import Problems
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.mutation import Mutation, mutate
from flagstone.specification.scenarios import Scenario, read_features

Read = Callable[[str], Sequence[Scenario]]
Survivors = Callable[..., list[str]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Scenarios from the text of a feature's body."""

    def from_text(body: str) -> Sequence[Scenario]:
        folder = tmp_path / "features"
        folder.mkdir(exist_ok=True)
        text = f"Feature: Reviewing\n  Why it matters.\n\n{dedent(body)}"
        (folder / "reviewing.feature").write_text(text, encoding="utf-8")
        problems = Problems()
        (feature,) = read_features(folder, problems)
        assert list(problems) == []
        return feature.scenarios

    return from_text


@pytest.fixture
def mutated(read: Read) -> Callable[..., Mutation]:
    """What comes of a rulebook's mutants, of the rules named or else of all."""

    def held(rulebook: Rulebook, body: str, *rules: str) -> Mutation:
        return mutate(rulebook, read(body), rules or rulebook.rules)

    return held
