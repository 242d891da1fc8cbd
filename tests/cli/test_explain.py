"""`flagstone explain` as people use it."""

import json
from pathlib import Path

import jsonschema
import pytest
from tests.cli.conftest import Run

from flagstone.explain.schema import explanation_schema


def test_a_rule_is_explained_in_plain_sentences(run: Run, sheets: Path) -> None:
    result = run("explain", sheets / "stockton.yaml", "iro caseload figure")
    assert result.exit_code == 0
    said = " ".join(result.output.split())
    assert "Raised, medium" in said
    assert "that is above 70 children, the upper end of" in said
    assert "in force from 1 April 2011, and rests on IRO Handbook, paragraph 7.15 [iro-03]" in said
    assert "It would be clear if" in said
    assert "0.1 less than now" in said


def test_all_rules_are_explained_if_none_is_named(run: Run, sheets: Path) -> None:
    result = run("explain", sheets / "own.yaml", "--format", "json")
    told = json.loads(result.output)
    jsonschema.validate(told, explanation_schema())
    assert len({each["rule"] for each in told["explanations"]}) == 9


def test_only_some_outcomes_are_explained(run: Run, sheets: Path) -> None:
    result = run("explain", sheets / "own.yaml", "--outcome", "not-in-force", "--format", "json")
    told = json.loads(result.output)["explanations"]
    assert [each["rule"] for each in told] == ["plans-unregistered-old"]
    assert "is not in force on 31 March 2025" in told[0]["in_force"]
    assert told[0]["decisive"] == []


def test_markdown_is_written_to_a_file_that_is_not_replaced(
    run: Run, sheets: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.md"
    words = ("explain", sheets / "own.yaml", "--format", "markdown", "--output", paper)
    assert run(*words).exit_code == 0
    assert paper.read_text(encoding="utf-8").startswith("# Kingston upon Hull")
    assert run(*words).exit_code == 2
    assert run(*words, "--overwrite").exit_code == 0


def test_an_earlier_sheet_is_read(run: Run, sheets: Path) -> None:
    words = ("explain", sheets / "own.yaml", "referrals-rising")
    assert "Undecided" in run(*words).output
    with_past = run(*words, "--earlier", sheets / "own_before.yaml")
    assert "what it was before" in " ".join(with_past.output.split())
    assert "Undecided" not in with_past.output


def test_a_mistyped_rule_is_answered_with_the_nearest(run: Run, sheets: Path) -> None:
    result = run("explain", sheets / "own.yaml", "iro-caseload-figur")
    assert result.exit_code == 2
    assert "iro-caseload-figure" in result.output


def test_a_folder_of_sheets_is_refused(run: Run, sheets: Path) -> None:
    result = run("explain", sheets)
    assert result.exit_code == 2
    assert "one sheet" in result.output


@pytest.mark.parametrize("content", [b"", b"\x00\xff\x00", b"facts: ["])
def test_what_is_no_sheet_is_bad_input(run: Run, tmp_path: Path, content: bytes) -> None:
    sheet = tmp_path / "sheet.yaml"
    sheet.write_bytes(content)
    assert run("explain", sheet).exit_code == 2


@pytest.mark.parametrize("form", ["table", "markdown", "json"])
def test_small_counts_are_withheld_from_what_is_published(
    run: Run, sheets: Path, form: str
) -> None:
    words = ("explain", sheets / "own.yaml", "plans-unregistered", "--format", form)
    assert "3 of 20" in run(*words).output
    published = run(*words, "--publishable").output
    assert "3 of 20" not in published
    assert "fewer than five" in published


@pytest.mark.parametrize("form", ["table", "markdown", "json"])
def test_hostile_text_does_nothing(run: Run, sheets: Path, tmp_path: Path, form: str) -> None:
    text = (sheets / "own.yaml").read_text(encoding="utf-8")
    hostile = "\u202e\x1b[31m<script>alert(1)</script> =cmd()"
    text = text.replace("row 12", json.dumps(hostile))
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(text, encoding="utf-8")
    output = run("explain", sheet, "plans-unregistered", "--format", form).output
    assert "\u202e" not in output
    assert "\x1b" not in output
    if form == "markdown":
        assert "<script>" not in output


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_a_page_without_an_explanation_says_why(run, sheets: Path, form: str) -> None:  # type: ignore[no-untyped-def]
    options = ("--outcome", "not-applicable", "--format", form)
    result = run("explain", sheets / "own.yaml", *options)
    assert result.exit_code == 0
    said = " ".join(result.stdout.replace("\\", "").split())
    assert "None of the rules asked about came out so. Leave out --outcome" in said
