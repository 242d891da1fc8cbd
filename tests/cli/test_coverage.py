"""`flagstone rules coverage`, as it is used."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "coverage-1.json"


def test_it_traces_the_sheets_that_are_given(run: Run, sheets: Path) -> None:
    result = run("rules", "coverage", sheets / "stockton.yaml")
    assert result.exit_code == 0
    assert "S2024-31" in result.stdout
    assert "MEDIUM  Reviewing officers hold more children" in result.stdout


def test_it_needs_no_sheet_to_trace_the_law(run: Run) -> None:
    built = json.loads(run("rules", "coverage", "--format", "json").stdout)
    assert built["findings"] == []
    assert "iro-03" in [each["provision"] for each in built["provisions"]]


def test_one_finding_or_provision_can_be_asked_for(run: Run, sheets: Path) -> None:
    sheet = sheets / "stockton.yaml"
    one = json.loads(
        run("rules", "coverage", sheet, "--finding", "s2024-31", "--format", "json").stdout
    )
    assert [each["id"] for each in one["findings"]] == ["S2024-31"]
    assert run("rules", "coverage", sheet, "--finding", "S2024-99").exit_code == 2
    law = json.loads(run("rules", "coverage", "--provision", "iro-03", "--format", "json").stdout)
    assert [each["provision"] for each in law["provisions"]] == ["iro-03"]
    assert run("rules", "coverage", "--provision", "iro-99").exit_code == 2


def test_it_goes_to_a_file_and_replaces_none(run: Run, sheets: Path, tmp_path: Path) -> None:
    output = tmp_path / "coverage.txt"
    assert run("rules", "coverage", sheets / "own.yaml", "--output", output).exit_code == 0
    assert "From the law to rules" in output.read_text(encoding="utf-8")
    assert run("rules", "coverage", sheets / "own.yaml", "--output", output).exit_code == 2


def test_every_scenario_of_the_bundled_rulebook_is_found(run: Run) -> None:
    built = json.loads(run("rules", "coverage", "--format", "json", rules=None).stdout)
    assert built["rules_without_scenario"] == []


def test_the_published_schema_is_the_one_it_prints(run: Run) -> None:
    """If this fails: `flagstone schema coverage > docs/schema/coverage-1.json`."""
    printed = run("schema", "coverage").stdout
    assert json.loads(printed) == json.loads(PUBLISHED.read_text(encoding="utf-8"))
