"""`flagstone review build`, through the command."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
FEATURE = """Feature: Challenge
  Why it matters to children.

  Scenario: Limited
    Given an inspection that ended on 31 March 2025
    And challenge by independent reviewing officers is limited
    When the rules are applied
    Then "iro challenge words" is raised as medium
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small rulebook with one feature and one example."""
    root = tmp_path / "book"
    shutil.copytree(SMALL, root)
    (root / "features").mkdir()
    (root / "features" / "reviewing.feature").write_text(FEATURE, encoding="utf-8")
    return root


@pytest.fixture
def build(run, folder: Path, tmp_path: Path) -> Callable[..., object]:  # type: ignore[no-untyped-def]
    """Build pages of that rulebook."""
    pages = tmp_path / "pages"
    return lambda *words: run("review", "build", pages, *words, rules=str(folder))


def test_pages_are_built_with_mistakes_tried_and_can_be_built_again(build, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    result = build("--date", "2026-03-31")
    assert result.exit_code == 0, result.stderr
    assert " pages, " in result.stdout
    assert "index.html" in result.stdout
    pages = tmp_path / "pages"
    first = {path: path.read_bytes() for path in pages.rglob("*") if path.is_file()}
    page = (pages / "rules" / "iro-challenge-words.html").read_text(encoding="utf-8")
    assert "Computed on 31 March 2026" in page
    assert "Not noticed:" in page
    assert build("--date", "2026-03-31").exit_code == 0
    assert first == {path: path.read_bytes() for path in pages.rglob("*") if path.is_file()}


def test_without_mistakes_the_pages_say_so(build, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert build("--no-mutation").exit_code == 0
    text = (tmp_path / "pages" / "about.html").read_text(encoding="utf-8")
    assert "were not tried in this build" in text


def test_sheets_that_are_named_are_assessed(build, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert build("--no-mutation", "--sheets", sheets).exit_code == 0
    text = (tmp_path / "pages" / "about.html").read_text(encoding="utf-8")
    assert "Stockton" in text


def test_examples_beside_the_rules_are_assessed_if_no_sheet_is_named(  # type: ignore[no-untyped-def]
    build, folder: Path, sheets: Path, tmp_path: Path
) -> None:
    shutil.copytree(sheets, folder / "examples" / "some")
    local = (
        "authority: Hull\nstandards: {iro-caseload-range: [{from: 2024-01-01, range: [50, 60]}]}\n"
    )
    (folder / "examples" / "some" / "local.yaml").write_text(local, encoding="utf-8")
    result = build("--no-mutation")
    assert result.exit_code == 0, result.stderr
    assert "Stockton" in (tmp_path / "pages" / "about.html").read_text(encoding="utf-8")
    (folder / "examples" / "some" / "broken.yaml").write_text("authority: [", encoding="utf-8")
    assert build("--no-mutation").exit_code == 2


def test_what_changed_since_an_earlier_rulebook_is_to_be_signed(  # type: ignore[no-untyped-def]
    build, folder: Path, tmp_path: Path
) -> None:
    path = folder / "rules" / "children_in_care" / "independent_reviewing.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("below: inconsistent", "below: limited"), encoding="utf-8")
    result = build("--no-mutation", "--since", SMALL)
    assert result.exit_code == 0, result.stderr
    assert "1 scenario does not hold" in result.stderr
    sheet = (tmp_path / "pages" / "sign-off.html").read_text(encoding="utf-8")
    assert "All " not in sheet
    assert "Could change verdicts" in sheet
    assert "iro-challenge-words" in sheet


def test_a_folder_in_use_is_refused_before_any_work(build, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "minutes.txt").write_text("x", encoding="utf-8")
    result = build()
    assert result.exit_code == 2
    assert "[output-folder-in-use]" in result.stderr
    assert result.stdout == ""
    assert [path.name for path in (tmp_path / "pages").iterdir()] == ["minutes.txt"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--date", "yesterday"], "is no day"),
        (["--since", "nowhere"], "rulebook-not-found"),
        (["--sheets", "nowhere.yaml"], "file-missing"),
        (["--mutations"], "No such option"),
    ],
)
def test_bad_options_write_nothing(build, tmp_path: Path, words: list[str], said: str) -> None:  # type: ignore[no-untyped-def]
    result = build(*words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (tmp_path / "pages").exists()
