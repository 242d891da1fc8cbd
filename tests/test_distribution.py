"""How often rules are raised on published figures: docs/distribution.py and the page it writes.

The figures under fixtures/published are real, and what is expected of them was worked out by hand.
"""

from __future__ import annotations

import importlib
import io
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
import yaml

from flagstone.rulebook.rulebook import Rulebook

DOCS = Path(__file__).parents[1] / "docs"
PUBLISHED = Path(__file__).parent / "fixtures" / "published"
MAPPING = yaml.load((DOCS / "published_figures.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
TABLES = MAPPING["tables"].values()

# The rule and day, then how many were judged, and raised as low, medium and high.
EXPECTED = {
    # 956 of 5,332 and 651 of 1,692 in two of the authorities; England is 99,950 of 643,170. Of one
    # some bands are suppressed: 269 to 373 of 2,323 were late, which is low either way.
    ("single-assessments-late", "31 March 2024"): (8, 7, 1, 0),
    # 31 of 332 and 35 of 266, with England at 8,500 of 81,770.
    ("many-moves", "31 March 2025"): (2, 1, 0, 0),
    # 75 of 126 and 68 of 122, with England at 19,680 of 28,710.
    ("few-settled", "31 March 2025"): (2, 1, 1, 0),
    # One of five is exactly a fifth.
    ("caseload-above-england", "30 September 2025"): (5, 0, 1, 0),
    # 55 of 174, and three of three posts, of which no percentage is worked out.
    ("vacancies-above-england", "30 September 2025"): (5, 1, 1, 0),
    # 5 of 22; nobody was in post in one authority, so that nobody could leave.
    ("turnover-above-england", "30 September 2025"): (4, 1, 0, 0),
    ("turnover-above-england", "30 September 2024"): (4, 0, 2, 0),
}


class Run(msgspec.Struct, frozen=True):
    """What running the tool on the fixtures gave."""

    code: int
    printed: str
    page: str


@pytest.fixture(name="tool", scope="module")
def _tool() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(DOCS)
        yield importlib.import_module("distribution")


@pytest.fixture(name="run", scope="module")
def _run(tool: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Run:
    page = tmp_path_factory.mktemp("docs") / "distribution.md"
    printed = io.StringIO()
    with redirect_stdout(printed):
        code = tool.main([str(PUBLISHED), "--page", str(page)])
    return Run(code, printed.getvalue(), page.read_text(encoding="utf-8"))


def lines_of(page: str, day: str) -> dict[str, list[str]]:
    """The cells of each rule's line under one day."""
    part = page.split(f"## {day}\n")[1].split("\n## ", maxsplit=1)[0]
    rows = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("| `")]
    return {row[0].strip("`"): row[1:] for row in rows}


@pytest.mark.parametrize(("rule", "day"), EXPECTED)
def test_it_counts_the_authorities_for_which_a_rule_is_raised(
    run: Run, rule: str, day: str
) -> None:
    assert tuple(map(int, lines_of(run.page, day)[rule][1:5])) == EXPECTED[rule, day]


def test_it_says_how_strongly_each_rule_binds(run: Run) -> None:
    assert lines_of(run.page, "31 March 2024")["single-assessments-late"][0] == "statutory guidance"
    assert lines_of(run.page, "31 March 2025")["few-settled"][0] == "statistic"


def test_it_names_every_file_its_years_and_its_licence(run: Run) -> None:
    for path in PUBLISHED.glob("*.csv"):
        assert f"`{path.name}`" in run.page
    assert "30 September 2024 to 30 September 2025" in run.page
    assert run.page.count("Open Government Licence v3.0 |") == 3
    assert MAPPING["attribution"] in run.page


def test_it_fails_and_names_rules_raised_for_more_than_a_fifth(run: Run) -> None:
    named = "turnover-above-england: at medium or above for more than a fifth on 30 September 2024"
    assert run.code == 1
    assert named in run.printed.splitlines()
    assert "`turnover-above-england` (30 September 2024)" in run.page.split("## What is raised")[1]
    assert "caseload-above-england" not in run.printed


def test_checking_writes_nothing(tool: ModuleType, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    assert tool.main([str(PUBLISHED), "--check", "--page", str(page)]) == 1
    assert not page.exists()


def test_a_folder_without_such_tables_is_refused(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        tool.main([str(tmp_path)])
    assert "published_figures.yaml" in capsys.readouterr().err


def stated(tool: ModuleType, rulebook: Rulebook, folder: Path) -> dict[tuple[str, str], str]:
    """What the sheets of the tables in a folder say, by authority and fact type."""
    return {
        (sheet.authority, fact.type): fact.written
        for sheet in tool.sheets(tool.tables(folder, MAPPING), rulebook.vocabulary)
        for fact in sheet.facts
    }


def test_what_is_suppressed_lies_between_what_is_known_and_what_is_left(
    tool: ModuleType, rulebook: Rulebook
) -> None:
    said = stated(tool, rulebook, PUBLISHED)
    assert said["Hartlepool", "assessments_late_single"] == "between 269 and 373 of 2323"


def test_what_is_suppressed_is_not_stated_and_never_zero(
    tool: ModuleType, rulebook: Rulebook, tmp_path: Path
) -> None:
    table = "cla_placement_stability_2025.csv"
    text = (PUBLISHED / table).read_text("utf-8").replace(",31,9\n", ",c,c\n")
    (tmp_path / table).write_text(text, encoding="utf-8")
    said = stated(tool, rulebook, tmp_path)
    assert ("Hartlepool", "three_or_more_placements") not in said
    assert ("Hartlepool", "settled_for_two_years") in said
    assert ("Darlington", "three_or_more_placements") in said


def test_a_figure_that_is_no_figure_is_named(tool: ModuleType, tmp_path: Path) -> None:
    table = "c2_assessment_duration_2024.csv"
    text = (PUBLISHED / table).read_text("utf-8").replace(",5332,", ",about 5000,")
    (tmp_path / table).write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match="Assessments_completed: 'about 5000'"):
        tool.main([str(tmp_path), "--check"])


@pytest.mark.parametrize("entry", TABLES, ids=list(MAPPING["tables"]))
def test_what_the_mapping_names_is_in_the_vocabulary(
    entry: dict[str, dict[str, str]], rulebook: Rulebook
) -> None:
    types = rulebook.vocabulary.fact_types
    assert {*entry["facts"], *entry.get("england", {})} <= set(types)
    assert set(entry.get("england", {}).values()) <= set(entry["facts"])
    for fact, of in entry["facts"].items():
        assert ("of" in of) == bool(types[fact].of or types[fact].kind == "percentage")


def test_the_page_names_rules_that_exist_and_none_that_is_raised_too_often(
    rulebook: Rulebook,
) -> None:
    page = (DOCS / "distribution.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `([a-z0-9-]+)` \|", page, re.MULTILINE))
    assert named
    assert named <= set(rulebook.rules)
    assert "where the provision is not law: none." in page
