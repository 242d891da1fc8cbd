"""`flagstone review fit`: how rules fit together, with sheets that show it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from flagstone.consistency.ground import Ground

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
CONCERN = """
concern: {id: added, title: Added}
rules:
  far-above:
    title: Officers hold far more children than they can
    when: {iro_children_per_fte: {above: 120}}
    severity: low
    cites: [iro-03]
    message: Each officer holds {iro_children_per_fte}
    action: Set a ceiling
    not_captured: Complexity
    policy: Ours
  never:
    title: Challenge is both absent and limited
    when: {all: [{iro_challenge: {is: absent}}, {iro_challenge: {is: limited}}]}
    severity: low
    cites: [iro-03]
    message: Challenge
    action: Ask why
    not_captured: Nothing
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small rulebook with a rule that another implies, and one that is never raised."""
    root = tmp_path / "book"
    shutil.copytree(SMALL, root)
    (root / "rules" / "children_in_care" / "added.yaml").write_text(CONCERN, encoding="utf-8")
    return root


def test_what_is_found_is_told_with_a_sheet(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("review", "fit", rules=str(folder))
    assert result.exit_code == 0
    assert "Conditions that can never be so (a fault)\n====" in result.stdout
    assert "These exclude one another: (challenge by" in result.stdout
    assert "Whenever far-above is raised, so is iro-caseload-figure." in result.stdout
    assert "  On this sheet far-above is raised as low and iro-caseload" in result.stdout
    assert ": 1 fault, " in result.stdout.splitlines()[-1]
    assert result.stdout.splitlines()[-1].endswith(" 0 not decided.")


def test_the_sheet_shows_it_when_it_is_evaluated(run, folder: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("review", "fit", "far above", "--format", "json", rules=str(folder))
    told = json.loads(result.stdout)
    (implied,) = (each for each in told["findings"] if each["kind"] == "implies")
    assert implied["rules"] == ["far-above", "iro-caseload-figure"]
    assert implied["fault"] is False
    assert implied["line"] == 4
    sheet = tmp_path / "example.yaml"
    sheet.write_text(implied["example"]["sheet"], encoding="utf-8")
    result = run("evaluate", str(sheet), "--format", "json", rules=str(folder))
    assert result.exit_code == 0, result.stderr
    for rule, verdict in implied["example"]["verdicts"].items():
        assert verdict.startswith("raised")
        assert f'"rule": "{rule}"' in result.stdout


def test_what_can_never_be_has_no_sheet(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    told = json.loads(run("review", "fit", "never", "--format", "json", rules=str(folder)).stdout)
    (never,) = (each for each in told["findings"] if each["fault"])
    assert (never["kind"], never["example"]) == ("never-true", None)


def test_it_can_be_limited_to_a_concern(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("review", "fit", "--concern", "added", rules=str(folder))
    assert result.stdout.splitlines()[-1].startswith("2 rules: 1 fault, ")


def test_it_is_written_into_a_file(run, folder: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "fit.txt"
    assert run("review", "fit", "--output", str(path), rules=str(folder)).exit_code == 0
    assert "far-above" in path.read_text(encoding="utf-8")
    assert run("review", "fit", "--output", str(path), rules=str(folder)).exit_code == 2


def test_a_rule_that_is_not_there_is_refused(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("review", "fit", "far-abve", rules=str(folder))
    assert result.exit_code == 2
    assert "far-above" in result.stderr


def test_check_reports_the_fault_and_where_to_see_more(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("check", "--no-scenarios", rules=str(folder))
    assert result.exit_code == 2
    assert "[never-true]" in result.stderr
    assert "These exclude one another" in result.stderr


def test_check_says_what_it_did_not_decide(  # type: ignore[no-untyped-def]
    run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ground, "can", lambda *_: None)
    result = run("check", "--no-scenarios", rules=str(folder))
    assert result.exit_code == 0
    assert "Not decided: " in result.stdout
    assert "flagstone review fit" in result.stdout
