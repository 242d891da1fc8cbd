"""`flagstone evaluate --responses` and `--earlier REPORT`: shown everywhere, and never a waiver."""

import csv
import io
import json
from pathlib import Path

import pytest

from flagstone.cli.app import app

HULL = """\
authority: Kingston upon Hull
responses:
  - rule: iro-caseload-figure
    kind: accepted
    reason: Two officers were ill
    approver: Director of children's services
    owner: Head of independent reviewing
    granted: 2025-04-10
    expires: 2025-12-31
    severity: high
  - rule: referrals-again
    kind: accepted
    reason: A new front door
    approver: Director of children's services
    owner: Head of the front door
    granted: 2025-04-10
    expires: 2025-12-31
    severity: low
  - rule: iro-caseload-figur
    kind: plan
"""


@pytest.fixture
def responses(tmp_path: Path) -> Path:
    path = tmp_path / "hull-responses.yaml"
    path.write_text(HULL, encoding="utf-8")
    return path


def flags(report) -> dict:  # type: ignore[no-untyped-def, type-arg]
    return {flag["rule"]: flag for concern in report["concerns"] for flag in concern["flags"]}


def test_a_flag_keeps_its_place_with_its_response_beside_it(run, sheets, responses) -> None:  # type: ignore[no-untyped-def]
    given = ("--responses", responses)
    plain = run("evaluate", sheets / "own.yaml").stdout
    shown = run("evaluate", sheets / "own.yaml", *given).stdout
    assert "Responses that need attention (2 problems)" in shown
    words = " ".join(shown.split())
    assert "nobody can waive a duty to a child" in words
    assert "It stays raised, and does not count for --fail-on." in words
    assert "Did you mean iro-caseload-figure" in words
    assert plain.split("What was judged")[1].splitlines()[1] in shown
    markdown = run("evaluate", sheets / "own.yaml", *given, "--format", "markdown").stdout
    assert "**Response:** Accepted. Until 31 December 2025." in markdown
    assert "## Responses that need attention" in markdown


def test_an_accepted_duty_still_fails_a_pipeline(run, sheets, responses) -> None:  # type: ignore[no-untyped-def]
    for given in ((), ("--responses", responses)):
        result = run("evaluate", sheets / "own.yaml", "--fail-on", "high", *given)
        assert result.exit_code == 1


def test_an_accepted_comparator_does_not_fail_a_pipeline(run, responses, tmp_path) -> None:  # type: ignore[no-untyped-def]
    own = tmp_path / "own.yaml"
    own.write_text(
        "authority: Kingston upon Hull\nkind: own figures\ndate: 2025-03-31\n"
        "facts: {referrals_again: 25.0}\n",
        encoding="utf-8",
    )
    assert run("evaluate", own, "--fail-on", "low").exit_code == 1
    accepted = run("evaluate", own, "--fail-on", "low", "--responses", responses)
    assert accepted.exit_code == 0
    assert "LOW" in accepted.stdout
    lapsed = ("--responses", responses, "--as-at", "2026-01-01")
    assert run("evaluate", own, "--fail-on", "low", *lapsed).exit_code == 1


def test_json_and_csv_hold_every_response_and_every_problem(run, sheets, responses) -> None:  # type: ignore[no-untyped-def]
    given = (sheets / "own.yaml", "--responses", responses)
    report = json.loads(run("evaluate", *given, "--format", "json").stdout)
    assert [each["code"] for each in report["response_problems"]] == [
        "response-not-acceptable",
        "response-to-no-rule",
    ]
    found = flags(report)
    assert found["iro-caseload-figure"]["counts"]
    assert not found["referrals-again"]["counts"]
    assert report["receipt"]["responses"][0]["file"] == "hull-responses.yaml"
    rows = list(csv.DictReader(io.StringIO(run("evaluate", *given, "--format", "csv").stdout)))
    by_rule = {row["rule"]: row for row in rows}
    assert by_rule["referrals-again"]["counts"] == "no"
    assert "A new front door" in by_rule["referrals-again"]["response"]
    assert "waive" in by_rule["iro-caseload-figure"]["response problems"]
    assert by_rule["iro-caseload-figur"]["verdict"] == "response without a flag"


def test_what_lapsed_in_another_area_is_shown_all_the_same(run, sheets, responses) -> None:  # type: ignore[no-untyped-def]
    given = ("--responses", responses, "--area", "help_and_protection", "--format", "json")
    report = json.loads(run("evaluate", sheets / "own.yaml", *given).stdout)
    assert len(report["response_problems"]) == 2
    table = run("evaluate", sheets / "own.yaml", *given[:-1], "csv").stdout
    assert "nobody can waive" in table


def test_each_sheet_takes_the_responses_of_its_authority(run, sheets, responses) -> None:  # type: ignore[no-untyped-def]
    given = (sheets / "own.yaml", sheets / "stockton.yaml", "--responses", responses)
    hull, stockton = json.loads(run("evaluate", *given, "--format", "json").stdout)
    assert len(hull["receipt"]["responses"]) == 1
    assert stockton["receipt"]["responses"] == stockton["response_problems"] == []


def test_a_file_of_an_authority_without_a_sheet_is_said_to_be_anothers(  # type: ignore[no-untyped-def]
    run, sheets, responses
) -> None:
    given = (sheets / "stockton.yaml", "--responses", responses, "--format", "json")
    report = json.loads(run("evaluate", *given).stdout)
    assert [each["code"] for each in report["response_problems"]] == [
        "responses-of-another-authority"
    ]


def test_what_nobody_can_read_is_refused(run, sheets, responses, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    responses.write_text(HULL.replace("kind: plan", "kind: planned"), encoding="utf-8")
    result = run("evaluate", sheets / "own.yaml", "--responses", responses)
    assert result.exit_code == 2
    assert "hull-responses.yaml:20:11" in result.stderr
    assert result.stdout == ""
    missing = run("evaluate", sheets / "own.yaml", "--responses", tmp_path / "none.yaml")
    assert (missing.exit_code, missing.stdout) == (2, "")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--as-at", "2025-06-01"), "Give --responses"),
        (("--as-at", "soon"), "2024-03-31"),
    ],
)
def test_a_day_to_judge_responses_for_needs_both(run, sheets, options, says) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets / "own.yaml", *options)
    assert result.exit_code == 2
    assert says in result.output


def test_a_day_before_the_sheets_is_refused(run, sheets, responses) -> None:  # type: ignore[no-untyped-def]
    given = ("--responses", responses, "--as-at", "2025-03-30")
    result = run("evaluate", sheets / "own.yaml", *given)
    assert result.exit_code == 2
    assert "as-at-before-sheet" in result.stderr


def test_responses_are_not_overwritten_by_a_report(run, sheets, responses) -> None:  # type: ignore[no-untyped-def]
    given = ("--responses", responses, "--output", responses, "--overwrite")
    assert run("evaluate", sheets / "own.yaml", *given).exit_code == 2
    assert responses.read_text(encoding="utf-8") == HULL


def test_markup_in_a_response_is_text(run, sheets, responses) -> None:  # type: ignore[no-untyped-def]
    hostile = HULL.replace("Two officers were ill", '"=cmd() <b>x</b> | [bold]`a`"')
    responses.write_text(hostile, encoding="utf-8")
    given = (sheets / "own.yaml", "--responses", responses)
    for form in ("table", "json", "csv"):
        assert "=cmd() <b>x</b> | [bold]" in run("evaluate", *given, "--format", form).stdout
    markdown = run("evaluate", *given, "--format", "markdown").stdout
    assert "=cmd() &lt;b&gt;x&lt;/b&gt; \\| \\[bold\\]\\`a\\`" in markdown


def test_what_hides_a_character_is_refused(run, sheets, responses) -> None:  # type: ignore[no-untyped-def]
    responses.write_text(HULL.replace("Two officers", '"Two \\u202e officers" #'), encoding="utf-8")
    result = run("evaluate", sheets / "own.yaml", "--responses", responses)
    assert result.exit_code == 2
    assert "U+202E" in result.stderr


def test_earlier_reports_say_since_when(run, sheets, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    before = tmp_path / "before.json"
    own = (sheets / "own.yaml").read_text(encoding="utf-8").replace("2025-03-31", "2024-06-30")
    earlier = tmp_path / "earlier.yaml"
    earlier.write_text(own, encoding="utf-8")
    run("evaluate", earlier, "--format", "json", "--output", before)
    result = run("evaluate", sheets / "own.yaml", "--earlier", before)
    words = " ".join(result.stdout.split())
    assert "Raised since 30 June 2024, in 2 documents running." in words
    rows = list(
        csv.DictReader(
            io.StringIO(
                run("evaluate", sheets / "own.yaml", "--earlier", before, "--format", "csv").stdout
            )
        )
    )
    assert {(r["raised since"], r["documents running"]) for r in rows if r["severity"]} == {
        ("2024-06-30", "2")
    }
    twice = run("evaluate", sheets / "own.yaml", "--earlier", before, "--earlier", earlier)
    assert (twice.exit_code, twice.stdout) == (2, "")
    assert "earlier-report-twice" in twice.stderr


def test_a_report_of_no_use_is_refused(run, sheets, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    before = tmp_path / "before.json"
    run("evaluate", sheets / "stockton.yaml", "--format", "json", "--output", before)
    result = run("evaluate", sheets / "own.yaml", "--earlier", before)
    assert result.exit_code == 2
    assert "earlier-report-of-another-authority" in result.stderr


def test_the_schema_of_responses() -> None:
    from typer.testing import CliRunner

    schema = json.loads(CliRunner().invoke(app, ["schema", "responses"]).stdout)
    assert schema["title"] == "Responses of an authority"
