"""`flagstone evaluate`: what it prints, where it writes, and how it ends."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

SMALL_REPORTS = {"Kingston upon Hull", "Stockton-on-Tees"}


def test_a_sheet_gives_a_report_for_people(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets / "stockton.yaml")
    assert result.exit_code == 0
    assert "MEDIUM  Reviewing officers hold more children than the range" in result.stdout
    assert "IRO Handbook, paragraph 7.15" in result.stdout
    assert result.stderr == ""


def test_what_could_not_be_judged_is_counted_and_listed_on_request(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    usual = run("evaluate", sheets / "stockton.yaml").stdout
    assert "Of these rules nothing can be said: 1 undecided, 4 not looked at" in usual
    assert "To list them: --show undecided,not-looked-at,not-in-force." in usual
    assert "Could not be decided" not in usual
    for options in (
        ("--show", "undecided,not-looked-at"),
        ("--show", "Undecided", "--show", "not looked at"),
        ("--full",),
    ):
        asked = run("evaluate", sheets / "stockton.yaml", *options).stdout
        assert "Could not be decided (1 rule)" in asked
        assert "Not looked at (4 rules)" in asked


def test_a_summary_alone_leaves_the_flags_out_and_may_be_added_to(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    text = run("evaluate", sheets / "stockton.yaml", "--brief", "--show", "undecided").stdout
    assert "MEDIUM    Independent reviewing officers" in text
    assert "Could not be decided (1 rule)" in text
    assert "Evidence:" not in text
    refused = run("evaluate", sheets / "stockton.yaml", "--brief", "--full")
    assert refused.exit_code == 2
    assert "--brief" in refused.stderr


def test_a_part_that_there_is_not_is_answered_with_the_nearest(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    for asked, answer in (
        ("undecidd", "Did you mean undecided?"),
        ("clear,everything", "There are flags, undecided, clear"),
    ):
        result = run("evaluate", sheets / "stockton.yaml", "--show", asked)
        assert result.exit_code == 2
        assert answer in " ".join(result.stderr.split())
        assert result.stdout == ""


def test_what_programs_read_is_whole_whatever_a_page_shows(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    for form in ("json", "csv"):
        texts = {
            run("evaluate", sheets / "stockton.yaml", "--format", form, *options).stdout
            for options in ((), ("--brief",), ("--full",), ("--show", "notes"))
        }
        assert len(texts) == 1


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_a_file_holds_the_parts_that_were_asked_for(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path, form: str
) -> None:
    output = tmp_path / "paper"
    run("evaluate", sheets / "stockton.yaml", "--format", form, "--output", output, "--full")
    assert "Not looked at (4 rules)" in output.read_text(encoding="utf-8")
    assert "Receipt" in output.read_text(encoding="utf-8")


def test_one_sheet_gives_an_object_and_several_an_array(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    one = json.loads(run("evaluate", sheets / "own.yaml", "--format", "json").stdout)
    assert one["subject"]["authority"] == "Kingston upon Hull"
    paths = (sheets / "own.yaml", sheets / "stockton.yaml")
    several = json.loads(run("evaluate", *paths, "--format", "json").stdout)
    assert {each["subject"]["authority"] for each in several} == SMALL_REPORTS


def test_a_folder_stands_for_every_sheet_in_it(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    several = json.loads(run("evaluate", sheets, "--format", "json").stdout)
    assert [each["receipt"]["sheet"]["file"] for each in several] == [
        "own.yaml",
        "own_before.yaml",
        "stockton.yaml",
    ]


def test_a_folder_of_one_sheet_still_gives_an_array(run, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    shutil.copy(sheets / "own.yaml", tmp_path)
    assert len(json.loads(run("evaluate", tmp_path, "--format", "json").stdout)) == 1


def test_csv_is_one_table_with_the_authority_in_each_row(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
    assert {row["authority"] for row in rows} == SMALL_REPORTS


def test_markdown_has_a_heading_for_each_authority(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets, "--format", "markdown")
    headings = [line for line in result.stdout.splitlines() if line.startswith("# ")]
    assert headings == ["# Kingston upon Hull", "# Kingston upon Hull", "# Stockton-on-Tees"]


def test_earlier_sheets_go_to_the_sheet_of_their_authority(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run(
        "evaluate",
        sheets / "own.yaml",
        sheets / "stockton.yaml",
        "--earlier",
        sheets / "own_before.yaml",
        "--format",
        "json",
    )
    hull, stockton = json.loads(result.stdout)
    assert [past["file"] for past in hull["receipt"]["earlier"]] == ["own_before.yaml"]
    assert stockton["receipt"]["earlier"] == []


def test_an_earlier_sheet_of_nobody_is_refused(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets / "stockton.yaml", "--earlier", sheets / "own_before.yaml")
    assert result.exit_code == 2
    assert "[earlier-sheet-of-another-authority]" in result.stderr


def test_an_earlier_sheet_that_is_later_is_refused(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets / "own_before.yaml", "--earlier", sheets / "own.yaml")
    assert result.exit_code == 2
    assert "[earlier-sheet-not-earlier]" in result.stderr


@pytest.mark.parametrize(("grade", "code"), [("medium", 1), ("high", 1), ("critical", 0)])
def test_fail_on_ends_with_one_where_a_flag_is_that_grave(  # type: ignore[no-untyped-def]
    run, sheets: Path, grade: str, code: int
) -> None:
    result = run("evaluate", sheets / "own.yaml", "--fail-on", grade)
    assert result.exit_code == code
    assert "Kingston upon Hull" in result.stdout


def test_fail_on_counts_hidden_flags_but_not_other_areas(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    hidden = run("evaluate", sheets / "own.yaml", "--severity", "critical", "--fail-on", "high")
    assert hidden.exit_code == 1
    elsewhere = run("evaluate", sheets / "own.yaml", "--area", "care leavers", "--fail-on", "low")
    assert elsewhere.exit_code == 0


def test_severity_leaves_out_lesser_flags_and_says_how_many(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets / "own.yaml", "--severity", "high", "--format", "json")
    report = json.loads(result.stdout)
    flags = [flag for concern in report["concerns"] for flag in concern["flags"]]
    assert {flag["severity"] for flag in flags} == {"high"}
    assert report["notices"] == ["2 flags that are certainly less than high are left out."]


@pytest.mark.parametrize("name", ["children_in_care", "Children in care", "children-in-care"])
def test_an_area_may_be_named_as_people_do(run, sheets: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets / "own.yaml", "--area", name, "--format", "json")
    report = json.loads(result.stdout)
    assert [area["area"] for area in report["coverage"]] == ["children_in_care"]
    assert {concern["area"] for concern in report["concerns"]} == {"children_in_care"}
    assert report["notices"] == ["Only Children in care is shown; other areas are left out."]


def test_a_mistyped_area_is_answered_with_the_nearest(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets / "own.yaml", "--area", "care_leaver")
    assert result.exit_code == 2
    assert "Did you mean care_leavers?" in result.stderr


def test_publishable_withholds(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    for form in ("table", "json", "csv", "markdown"):
        result = run("evaluate", sheets / "own.yaml", "--publishable", "--format", form)
        assert result.exit_code == 0
        assert "3 of 20" not in result.stdout
        assert "siblings" not in result.stdout


def test_the_engines_give_the_same_report_but_for_the_receipt(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    reports = []
    for engine in ("plain", "auto"):
        result = run("evaluate", sheets, "--engine", engine, "--format", "json")
        assert result.exit_code == 0
        reports.append(json.loads(result.stdout))
    for report in (*reports[0], *reports[1]):
        for key in ("engine", "engine_version", "engine_note"):
            del report["receipt"][key]
    assert reports[0] == reports[1]


def test_an_engine_that_is_not_here_is_a_wrong_option(  # type: ignore[no-untyped-def]
    run, sheets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flagstone.inference.ruleset.MODULE", "no_such_engine")
    for options, instead in (
        (("--engine", "durable"), "Use --engine plain"),
        (("--verify",), "Without --verify"),
    ):
        result = run("evaluate", sheets / "own.yaml", *options)
        assert result.exit_code == 2
        said = " ".join(result.stderr.replace("│", "").split())
        assert "durable-rules is not installed here" in said
        assert instead in said
        assert "pip install flagstone[durable]" in said


def test_an_empty_folder_is_not_a_good_answer(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", tmp_path)
    assert result.exit_code == 2
    assert "[no-sheet-in-folder]" in result.stderr


def test_a_folder_that_is_named_like_a_sheet_is_a_folder(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "sheet.yaml"
    folder.mkdir()
    result = run("evaluate", folder)
    assert result.exit_code == 2
    assert "[no-sheet-in-folder]" in result.stderr


def test_a_file_that_is_not_there_and_a_wrong_suffix_are_told_together(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "sheet.docx"
    wrong.write_text("authority: Hull", encoding="utf-8")
    result = run("evaluate", tmp_path / "none.yaml", wrong, sheets / "own.yaml")
    assert result.exit_code == 2
    assert "none.yaml" in result.stderr
    assert "sheet.docx" in result.stderr
    assert "2 problems found." in result.stderr
    assert result.stdout == ""


def test_a_bad_sheet_names_file_line_and_the_nearest_fact(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sheet = tmp_path / "hull.yaml"
    sheet.write_text(
        "authority: Hull\nkind: own figures\ndate: 2025-03-31\n"
        "facts:\n  iro_children_per_ft: 70\n  duty_rooms: many\n",
        encoding="utf-8",
    )
    result = run("evaluate", sheet)
    assert result.exit_code == 2
    assert "hull.yaml:5:3" in result.stderr
    assert "iro_children_per_fte" in result.stderr
    assert "2 problems found." in result.stderr


def test_of_very_many_problems_the_first_are_shown_and_all_are_counted(  # type: ignore[no-untyped-def]
    run, tmp_path: Path
) -> None:
    sheet = tmp_path / "hull.yaml"
    facts = "".join(f"  fact_{number}: 1\n" for number in range(2000))
    sheet.write_text(
        f"authority: Hull\nkind: own figures\ndate: 2025-03-31\nfacts:\n{facts}", encoding="utf-8"
    )
    result = run("evaluate", sheet)
    assert result.exit_code == 2
    assert result.stderr.count("[unknown-fact]") == 500
    assert result.stderr.endswith(
        "1,500 more are not shown. Mend these first.\n2,000 problems found.\n"
    )


def test_hostile_text_in_a_message_is_inert(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sheet = tmp_path / "hull.yaml"
    sheet.write_text(
        'authority: Hull\nkind: "own\\e[31m\\u202e"\ndate: 2025-03-31\nfacts: {}\n',
        encoding="utf-8",
    )
    result = run("evaluate", sheet)
    assert result.exit_code == 2
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr


def test_events_hold_counts_and_nothing_that_a_sheet_says(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("evaluate", sheets / "own.yaml", "--log-format", "json")
    (line,) = result.stderr.splitlines()
    event = json.loads(line)
    assert event["event"] == "assessed"
    assert event["flags"] == 5
    assert event["high"] == 3
    assert "Hull" not in line
    assert "own.yaml" not in line


def test_without_being_asked_nothing_is_logged(run, sheets: Path) -> None:  # type: ignore[no-untyped-def]
    assert run("evaluate", sheets / "own.yaml").stderr == ""
    assert "assessed" in run("evaluate", sheets / "own.yaml", "-v").stderr
