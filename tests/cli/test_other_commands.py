"""The commands that read rules and facts, and those that make sheets."""

import json
import shutil
from pathlib import Path

import pytest

from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.reading import read_sheet
from flagstone.version import __version__

RULES = Path(__file__).parents[1] / "fixtures" / "small"


def test_version(run) -> None:  # type: ignore[no-untyped-def]
    assert run("--version", rules=None).stdout == f"flagstone {__version__}\n"


def test_rules_are_listed_by_area_and_concern(run) -> None:  # type: ignore[no-untyped-def]
    text = run("rules", "list").stdout
    assert text.index("Help and protection") < text.index("Children in care")
    assert "plans-unregistered: Protection plans are led by workers" in text
    assert "[low to high]" in text
    assert "plans-unregistered" not in run("rules", "list", "--area", "children in care").stdout


@pytest.mark.parametrize("name", ["iro-caseload-figure", "iro caseload figure"])
def test_a_rule_is_shown_in_plain_english(run, name: str) -> None:  # type: ignore[no-untyped-def]
    text = " ".join(run("rules", "show", name).stdout.split())
    assert "Raised when" in text
    assert "the upper end of" in text
    assert "low otherwise." in text
    assert "50 to 70 children from 1 April 2011, resting on iro-03" in text
    assert "IRO Handbook, paragraph 7.15 (from 25 March 2010)" in text
    assert "checked against the text" in text
    assert "Complexity, sibling groups" in text


def test_a_mistyped_rule_is_answered_with_the_nearest(run) -> None:  # type: ignore[no-untyped-def]
    result = run("rules", "show", "iro-caseload-figures")
    assert result.exit_code == 2
    assert "Did you mean iro-caseload-figure?" in result.stderr


def test_facts_are_listed_with_their_kind(run) -> None:  # type: ignore[no-untyped-def]
    text = " ".join(run("facts", "list").stdout.split())
    assert "iro_children_per_fte" in text
    assert "(number of children)" in text
    assert "absent, limited, inconsistent, consistent" in text


def test_a_fact_says_which_rules_read_it(run) -> None:  # type: ignore[no-untyped-def]
    text = " ".join(run("facts", "show", "iro_challenge").stdout.split())
    assert "Read by iro-caseload-figure, iro-challenge-words" in text
    assert "no rule" in run("facts", "show", "duty_rooms").stdout


def test_a_mistyped_fact_is_answered_with_the_nearest(run) -> None:  # type: ignore[no-untyped-def]
    result = run("facts", "show", "iro_chalenge")
    assert result.exit_code == 2
    assert "Did you mean iro_challenge" in result.stderr


@pytest.mark.parametrize("form", ["yaml", "csv", "xlsx"])
def test_a_template_that_is_filled_in_can_be_read(  # type: ignore[no-untyped-def]
    run, small: Rulebook, tmp_path: Path, form: str
) -> None:
    output = tmp_path / f"sheet.{form}"
    options = ("--authority", "Hull: the city", "--date", "2025-03-31", "--format", form)
    result = run("facts", "template", *options, "--output", output)
    assert result.exit_code == 0
    sheet = read_sheet(output, small.vocabulary)
    assert sheet.authority == "Hull: the city"
    assert {fact.type for fact in sheet.facts} == set(small.vocabulary.fact_types)
    assert all(fact.value is None for fact in sheet.facts)


def test_a_template_may_hold_one_theme_or_area_only(run, small: Rulebook) -> None:  # type: ignore[no-untyped-def]
    for name in (
        "children_in_care/independent_reviewing",
        "Children in care/independent reviewing",
    ):
        text = run("facts", "template", "--area", name).stdout
        assert "iro_challenge: unknown" in text
        assert "duty_rooms" not in text
    both = run("facts", "template", "--area", "children in care", "--area", "help and protection")
    assert all(f"  {name}: unknown" in both.stdout for name in small.vocabulary.fact_types)
    mistyped = run("facts", "template", "--area", "children_in_care/independant_reviewing")
    assert mistyped.exit_code == 2
    assert "Did you mean children_in_care/independent_reviewing?" in mistyped.stderr


def test_a_template_as_it_is_printed_is_not_assessed_by_mistake(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(run("facts", "template").stdout, encoding="utf-8")
    result = run("evaluate", sheet)
    assert result.exit_code == 2
    assert "YYYY-MM-DD" in result.stderr
    assert "sheet.yaml:3:12: `authority` is empty." in result.stderr


@pytest.mark.parametrize("form", ["yaml", "csv", "xlsx"])
@pytest.mark.parametrize("given", [("--authority", "Hull"), ("--date", "2025-03-31")])
def test_a_template_with_half_its_heading_is_not_assessed_either(  # type: ignore[no-untyped-def]
    run, tmp_path: Path, form: str, given: tuple[str, str]
) -> None:
    sheet = tmp_path / f"sheet.{form}"
    run("facts", "template", "--format", form, *given, "--output", sheet)
    result = run("evaluate", sheet)
    assert result.exit_code == 2
    assert "1 problem found." in result.stderr


def test_a_workbook_is_not_printed(run) -> None:  # type: ignore[no-untyped-def]
    result = run("facts", "template", "--format", "xlsx")
    assert result.exit_code == 2
    assert "--output FILE" in result.stderr


def test_a_template_wants_a_real_day(run) -> None:  # type: ignore[no-untyped-def]
    result = run("facts", "template", "--date", "2025-02-30")
    assert result.exit_code == 2
    assert "2025-02-30" in result.stderr


def test_merging_keeps_every_statement(run, small: Rulebook, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    output = tmp_path / "both.yaml"
    result = run(
        "facts", "merge", sheets / "own.yaml", sheets / "own_before.yaml", "--output", output
    )
    assert result.exit_code == 0
    sheet = read_sheet(output, small.vocabulary)
    assert len(sheet.facts) == 6


def test_merging_two_authorities_is_refused(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("facts", "merge", sheets / "own.yaml", sheets / "stockton.yaml")
    assert result.exit_code == 2
    assert "[different-authorities]" in result.stderr


def test_a_schema_is_json(run) -> None:  # type: ignore[no-untyped-def]
    kinds = json.loads(run("schema").stdout)
    assert {"report", "sheet", "rules"} <= set(kinds)
    sheet = json.loads(run("schema", "sheet").stdout)
    assert "iro_challenge" in json.dumps(sheet)


def test_a_mistyped_kind_of_file_is_answered_with_the_nearest(run) -> None:  # type: ignore[no-untyped-def]
    result = run("schema", "reports", rules=None)
    assert result.exit_code == 2
    assert "Did you mean report" in result.stderr


def test_a_rulebook_with_a_mistake_is_listed_and_refused(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "facts").mkdir()
    (tmp_path / "rules").mkdir()
    (tmp_path / "facts" / "areas.yaml").write_text("care: [1]\n", encoding="utf-8")
    result = run("check", rules=str(tmp_path))
    assert result.exit_code == 2
    assert "areas.yaml" in result.stderr
    assert "found." in result.stderr


def test_a_rulebook_without_faults_is_said_to_be_so(run) -> None:  # type: ignore[no-untyped-def]
    result = run("check")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "9 rules, 7 fact types: no problem found.\n"


def test_check_lists_faults_of_rules_and_scenarios_together(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    shutil.copytree(RULES, tmp_path, dirs_exist_ok=True)
    rules = tmp_path / "rules" / "children_in_care" / "independent_reviewing.yaml"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(text.replace("above: 100", "above: 2000"), encoding="utf-8")
    features = tmp_path / "features" / "children_in_care"
    features.mkdir(parents=True)
    (features / "independent_reviewing.feature").write_text(
        "Feature: Independent reviewing officers\n"
        "  Scenario: A low caseload\n"
        "    Given the authority's own figures as at 31 March 2025\n"
        "    And independent reviewing officers hold 60 children each\n"
        "    When the rules are applied\n"
        '    Then "iro caseload figure" is raised as low\n',
        encoding="utf-8",
    )
    result = run("check", rules=str(tmp_path))
    assert result.exit_code == 2
    assert "[expectation-not-met]" in result.stderr
    assert "[scenario-missing]" in result.stderr
    assert "independent_reviewing.feature:6" in result.stderr
    without = run("check", "--no-scenarios", rules=str(tmp_path))
    assert "[expectation-not-met]" not in without.stderr
