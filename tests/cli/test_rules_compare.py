"""`flagstone rules compare`, as it is used."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest
from tests.cli.conftest import RULES, Run


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """The small rulebook as it may have been: a lower step, an earlier standard, other words."""
    folder = tmp_path / "before"
    shutil.copytree(RULES, folder)
    for path in folder.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        text = text.replace("above: 100}", "above: 110}").replace("Look at why", "Find out why")
        path.write_text(text, encoding="utf-8")
    return folder


def test_it_says_what_changed_and_for_whom(run: Run, before: Path, sheets: Path) -> None:
    result = run("rules", "compare", before, "--sheets", sheets)
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert "Nobody's practice changed." in said
    assert "above 110 children” is now “" in said
    assert "The action is worded otherwise." in said
    assert (
        "1 change could make a verdict differ; 0 in what flags cite or claim; 1 of wording" in said
    )


def test_the_new_rulebook_may_be_named_but_only_once(run: Run, before: Path) -> None:
    named = run("rules", "compare", before, RULES, rules=None)
    assert named.exit_code == 0
    assert named.stdout == run("rules", "compare", before).stdout
    twice = run("rules", "compare", before, RULES)
    assert twice.exit_code == 2
    assert "given twice" in twice.stderr


def test_json_keeps_to_its_schema(run: Run, before: Path, sheets: Path) -> None:
    from flagstone.compare.schema import rules_comparison_schema

    built = json.loads(
        run("rules", "compare", before, "--sheets", sheets, "--format", "json").stdout
    )
    jsonschema.validate(built, rules_comparison_schema())
    assert [change["kind"] for change in built["changes"]] == ["severity step condition", "wording"]


def test_markdown_goes_to_a_file_whole_and_replaces_none(
    run: Run, before: Path, tmp_path: Path
) -> None:
    output = tmp_path / "changes.md"
    arguments = ("rules", "compare", before, "--format", "markdown", "--output", output)
    assert run(*arguments).exit_code == 0
    assert output.read_text(encoding="utf-8").startswith("# What is otherwise in the rules\n")
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("folder", ["nowhere", ""])
def test_a_folder_that_is_no_rulebook_is_refused(run: Run, tmp_path: Path, folder: str) -> None:
    result = run("rules", "compare", tmp_path / folder)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


def test_what_a_sheet_says_is_inert_in_every_form(run: Run, before: Path, tmp_path: Path) -> None:
    hostile = "'<script>|=1+1 *a* [b](c)'"
    sheet = tmp_path / "hostile.yaml"
    sheet.write_text(
        f"authority: {hostile.replace(chr(39), chr(34))}\nkind: own figures\ndate: 2024-03-31\n"
        "facts: {iro_children_per_fte: 105, iro_challenge: consistent}\n",
        encoding="utf-8",
    )
    for form in ("table", "json", "markdown"):
        result = run("rules", "compare", before, "--sheets", sheet, "--format", form)
        assert result.exit_code == 0, result.stderr
        assert "script" in result.stdout
        assert form != "markdown" or not {"<script>", "*a*", "[b](c)"} & set(result.stdout.split())
