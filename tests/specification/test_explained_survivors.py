"""Survivors that need no scenario, as reviewers write them down."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagstone.problems import Problems
from flagstone.specification.explained_survivors import (
    explained_in,
    problems_of,
    read_explanations,
    survivors_schema,
)

BODY = """
    Scenario: Absent
      Given an inspection that ended on 31 March 2025
      And challenge by reviewing officers is absent
      When the rules are applied
      Then "a" is raised as low
    """
SURVIVES = (
    "In the condition, “challenge by reviewing officers is absent or limited” would read "
    "“challenge by reviewing officers is absent”."
)


@pytest.fixture
def explained(written_rulebook, mutated, tmp_path: Path):  # type: ignore[no-untyped-def]
    """The codes of what is wrong with a file, and how many mutants it explains."""

    def checked(text: str) -> tuple[list[str], int]:
        rulebook = written_rulebook.with_rules(a="when: {challenge: {below: inconsistent}}")
        mutation = mutated(rulebook, BODY, "a")
        (tmp_path / "features" / "survivors.yaml").write_text(text, encoding="utf-8")
        problems = Problems()
        read = read_explanations(tmp_path / "features", problems)
        problems.extend(problems_of(read, mutation, rulebook, {"a"}))
        return [problem.code for problem in problems], len(explained_in(read, mutation))

    return checked


def entry(mutant: str, about: str = "a") -> str:
    return f'{about}:\n  - mutant: "{mutant}"\n    why: Nobody writes it so\n'


def test_a_survivor_is_explained_by_its_sentence(explained) -> None:  # type: ignore[no-untyped-def]
    assert explained(entry(SURVIVES)) == ([], 1)


def test_lines_may_be_broken_anywhere(explained) -> None:  # type: ignore[no-untyped-def]
    assert explained(entry(SURVIVES.replace(" would read ", "\n      would read "))) == ([], 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (entry("The moon is made of cheese."), "unknown-mutant"),
        (entry(SURVIVES, "b"), "unknown-mutant"),
        (entry("The rule would be medium, not low."), "survivor-is-killed"),
        ("a:\n  - mutant: x\n", "missing-key"),
        ("a: x\n", "list-expected"),
        ("a: []\n", "empty-list"),
        ("a:\n  - {mutant: x, why: y, who: z}\n", "unknown-key"),
        ("a:\n  - {mutant: x, why: ''}\n", "empty-value"),
        ("- a\n", "wrong-shape"),
        ("a: [\n", "malformed-yaml"),
    ],
)
def test_what_is_wrong_with_the_file_is_a_problem(explained, text: str, code: str) -> None:  # type: ignore[no-untyped-def]
    codes, count = explained(text)
    assert code in codes
    assert count == 0


def test_a_mutant_is_explained_once(explained) -> None:  # type: ignore[no-untyped-def]
    once = entry(SURVIVES)
    assert explained(once + once.removeprefix("a:\n"))[0] == ["explained-twice"]


def test_the_schema_agrees_with_the_reader() -> None:
    import jsonschema

    schema = survivors_schema()
    jsonschema.validate({"a": [{"mutant": "m", "why": "w"}]}, schema)
    for wrong in ({"a": []}, {"a": [{"mutant": "m"}]}, {"a": [{"mutant": "m", "why": ""}]}, []):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_no_file_explains_nothing(tmp_path: Path) -> None:
    problems = Problems()
    assert read_explanations(tmp_path, problems) == ()
    assert not problems
