"""`flagstone timeline`, as it is used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "timeline-1.json"


@pytest.fixture
def hull(sheets: Path) -> list[Path]:
    return [sheets / "own.yaml", sheets / "own_before.yaml"]


def test_it_tells_the_story_oldest_first(run: Run, hull: list[Path]) -> None:
    result = run("timeline", *hull)
    assert result.exit_code == 0
    assert result.stdout.index("2024: ") < result.stdout.index("2025: ")
    said = " ".join(result.stdout.split())
    assert "Clear in part in 2024, raised high in 2025." in said


@pytest.mark.parametrize(
    ("form", "start"), [("json", "{"), ("csv", "authority,"), ("markdown", "# Kingston")]
)
def test_every_form_goes_to_a_file_whole(
    run: Run, hull: list[Path], tmp_path: Path, form: str, start: str
) -> None:
    output = tmp_path / "timeline"
    assert run("timeline", *hull, "--format", form, "--output", output).exit_code == 0
    assert output.read_text(encoding="utf-8").startswith(start)
    refused = run("timeline", *hull, "--format", form, "--output", output)
    assert (refused.exit_code, "[output-exists]" in refused.stderr) == (2, True)


def test_the_same_input_gives_the_same_bytes(run: Run, hull: list[Path]) -> None:
    first = run("timeline", *hull, "--format", "json").stdout
    assert first == run("timeline", *reversed(hull), "--format", "json").stdout


def test_it_can_be_narrowed_by_area_and_concern(run: Run, hull: list[Path]) -> None:
    built = json.loads(
        run("timeline", *hull, "--concern", "case holding", "--format", "json").stdout
    )
    assert [each["id"] for each in built["concerns"]] == ["case-holding"]
    built = json.loads(run("timeline", *hull, "--area", "care_leavers", "--format", "json").stdout)
    assert built["concerns"] == built["never_raised"] == []
    assert run("timeline", *hull, "--concern", "case-holdin").exit_code == 2


def test_a_folder_of_several_authorities_is_refused(run: Run, sheets: Path) -> None:
    result = run("timeline", sheets)
    assert result.exit_code == 2
    assert "[timeline-of-several-authorities]" in result.stderr
    assert result.stdout == ""


def test_both_engines_can_be_run(run: Run, hull: list[Path]) -> None:
    plain = json.loads(run("timeline", *hull, "--engine", "plain", "--format", "json").stdout)
    either = json.loads(run("timeline", *hull, "--format", "json").stdout)
    assert plain["concerns"] == either["concerns"]


def test_the_published_schema_is_the_one_it_prints(run: Run) -> None:
    """If this fails: `flagstone schema timeline > docs/schema/timeline-1.json`."""
    printed = run("schema", "timeline").stdout
    assert json.loads(printed) == json.loads(PUBLISHED.read_text(encoding="utf-8"))


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("command", ["timeline", "evaluate", "explain", "merge"])
def test_a_report_in_place_of_a_sheet_is_said_to_be_one(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path, several: bool, command: str
) -> None:
    report = tmp_path / "report.json"
    given = [sheets / "own.yaml", *([sheets / "own_before.yaml"] if several else [])]
    run("evaluate", *given, "--format", "json", "--output", report)
    words = ["facts", "merge"] if command == "merge" else [command]
    result = run(*words, report)
    assert result.exit_code == 2
    assert "[another-kind-of-file]" in result.stderr
    assert "1 problem found" in result.stderr
