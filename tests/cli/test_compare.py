"""`flagstone compare`, as it is used."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from tests.cli.conftest import RULES, Run


@pytest.fixture
def hull(sheets: Path) -> tuple[Path, Path]:
    return sheets / "own_before.yaml", sheets / "own.yaml"


@pytest.fixture
def reports(run: Run, hull: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path]:
    """The same two as reports that `evaluate` wrote."""
    written = tmp_path / "old.json", tmp_path / "new.json"
    for sheet, path in zip(hull, written, strict=True):
        assert run("evaluate", sheet, "--format", "json", "--output", path).exit_code == 0
    return written


def test_it_says_what_changed_and_why(run: Run, hull: tuple[Path, Path]) -> None:
    result = run("compare", *hull)
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert "never counted as a change of practice" in said
    assert "Old sheet: " in said
    assert "Raised high now; before, " in said


def test_json_keeps_to_its_schema(
    run: Run, hull: tuple[Path, Path], reports: tuple[Path, Path]
) -> None:
    from flagstone.compare.schema import comparison_schema

    for pair in (hull, reports, (hull[0], reports[1]), (reports[0], hull[1])):
        rules = None if pair == reports else RULES
        result = run("compare", *pair, "--format", "json", rules=rules)
        assert result.exit_code == 0, result.stderr
        built = json.loads(result.stdout)
        jsonschema.validate(built, comparison_schema())
        assert built["changes"]


def test_one_of_each_tells_what_two_reports_tell(
    run: Run, hull: tuple[Path, Path], reports: tuple[Path, Path]
) -> None:
    """But for what each document is called."""
    two = run("compare", *reports, "--format", "markdown", rules=None).stdout
    mixed = run("compare", reports[0], hull[1], "--format", "markdown").stdout
    assert "New sheet: " in mixed
    assert mixed.replace("New sheet: ", "New report: ") == two


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("earlier", [False, True])
def test_a_report_that_another_program_wrote_again_is_still_one(
    run: Run,
    hull: tuple[Path, Path],
    reports: tuple[Path, Path],
    encoding: str,
    earlier: bool,
) -> None:
    """As PowerShell does with `>` and `Out-File`, and editors on Windows."""
    words = ["evaluate", hull[1], "--earlier", reports[0]] if earlier else ["compare", *reports]
    before = run(*words, rules=RULES if earlier else None)
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    text = mark + reports[0].read_text(encoding="utf-8")
    reports[0].write_bytes(text.replace("\n", "\r\n").encode(encoding))
    after = run(*words, rules=RULES if earlier else None)
    assert (after.exit_code, after.stdout) == (before.exit_code, before.stdout)
    assert before.exit_code == 0


def test_a_thing_beside_itself_has_not_changed(run: Run, hull: tuple[Path, Path]) -> None:
    assert "No flag changed; " in run("compare", hull[1], hull[1]).stdout


def test_old_rules_are_for_old_sheets(
    run: Run, hull: tuple[Path, Path], reports: tuple[Path, Path]
) -> None:
    assert run("compare", *hull, "--old-rules", RULES).stdout == run("compare", *hull).stdout
    refused = run("compare", reports[0], hull[1], "--old-rules", RULES)
    assert refused.exit_code == 2
    assert "--old-rules" in refused.stderr
    assert run("compare", *reports).exit_code == 2  # --rules, with nothing to assess


def test_it_goes_to_a_file_whole_and_replaces_none(
    run: Run, hull: tuple[Path, Path], tmp_path: Path
) -> None:
    arguments = ("compare", *hull, "--format", "markdown", "--output", tmp_path / "paper.md")
    assert run(*arguments).exit_code == 0
    assert (tmp_path / "paper.md").read_text(encoding="utf-8").startswith("# Kingston")
    assert run(*arguments).exit_code == 2
    assert run("compare", *hull, "--output", hull[0], "--overwrite").exit_code == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", ""),
        ("[", ""),
        ('{"report_version": "0"}', "report-of-another-version"),
        ('{"report_version": "1", "subject": 3}', "report-not-understood"),
    ],
)
def test_what_cannot_be_read_is_refused(
    run: Run, hull: tuple[Path, Path], tmp_path: Path, text: str, code: str
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text(text, encoding="utf-8")
    result = run("compare", broken, hull[1])
    assert (result.exit_code, result.stdout) == (2, "")
    assert code in result.stderr
    assert "broken.json" in result.stderr


def test_folders_strangers_and_the_missing_are_refused(
    run: Run, hull: tuple[Path, Path], sheets: Path
) -> None:
    assert "is a folder" in run("compare", sheets, hull[1]).stderr
    other = run("compare", sheets / "stockton.yaml", hull[1])
    assert (other.exit_code, "[compared-across-authorities]" in other.stderr) == (2, True)
    assert run("compare", sheets / "nowhere.yaml", hull[1]).exit_code == 2


def test_what_is_to_be_published_is_not_compared_with_a_whole_report(run, sheets, tmp_path) -> None:  # type: ignore[no-untyped-def]
    report = tmp_path / "before.json"
    for publishable, ends in (((), 2), (("--publishable",), 0)):
        made = run("evaluate", sheets / "own_before.yaml", "--format", "json", *publishable)
        report.write_text(made.stdout, encoding="utf-8")
        result = run("compare", report, sheets / "own.yaml", "--publishable")
        assert result.exit_code == ends
        assert ("earlier-report-not-publishable" in result.stderr) is (ends == 2)
