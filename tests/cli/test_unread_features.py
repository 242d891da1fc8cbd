"""Features of which something would go unread: every command refuses alike, the cause first."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

SMALL = Path(__file__).parents[1] / "fixtures" / "small"

FEATURE = """\
Feature: Independent reviewing officers
  How many children each of them holds.

  Scenario: A low caseload
    Given the authority's own figures as at 31 March 2025
    And independent reviewing officers hold 60 children each
    When the rules are applied
    Then "iro caseload figure" is clear
"""

BROKEN = {
    "no Given": (FEATURE.replace("    Given the", "    # the").replace("    And", "    # And"), 4),
    "mistyped Given": (FEATURE.replace("Given", "Gven"), 5),
    "mistyped heading": (FEATURE.replace("Scenario:", "Scenaro:"), 4),
    "mistyped Then": (FEATURE.replace("Then", "Thn"), 8),
    "table": (FEATURE.replace("When", "  | a | b |\n    When"), 7),
    "doc string": (FEATURE.replace("    When", '    """\n    When'), 7),
    "tag": (FEATURE.replace("  Scenario", "  @skip\n  Scenario"), 4),
    "empty": ("", 0),
    "no scenario": ("Feature: Independent reviewing officers\n  Why it matters.\n", 1),
    "not text": (b"Feature: \x00\x01", 1),
    "not UTF-8": ("Feature: £ a child".encode("cp1252"), 1),
}

COMMANDS = {
    "check": ("check",),
    "review coverage": ("review", "coverage"),
    "review mutate": ("review", "mutate"),
    "review needed": ("review", "needed"),
    "review contents": ("review", "contents"),
    "review build": ("review", "build", "{site}", "--no-mutation"),
    "rules coverage": ("rules", "coverage"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A rulebook with a feature."""
    shutil.copytree(SMALL, tmp_path / "book")
    write(tmp_path / "book", FEATURE)
    return tmp_path / "book"


def write(root: Path, text: str | bytes, name: str = "independent_reviewing.feature") -> None:
    path = root / "features" / "children_in_care" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_every_command_says_what_would_go_unread_and_nothing_that_follows_from_it(  # type: ignore[no-untyped-def]
    run, root: Path, tmp_path: Path, command: tuple[str, ...], broken: tuple[str | bytes, int]
) -> None:
    text, line = broken
    write(root, text)
    site = tmp_path / "site"
    result = run(*(each.format(site=site) for each in command), rules=str(root))
    place = "features/children_in_care/independent_reviewing.feature" + (f":{line}" if line else "")
    first, *rest = result.stderr.splitlines()
    assert result.exit_code == 2
    assert re.match(rf"{re.escape(place)}(:\d+)?: ", first)
    assert rest[-1] == "1 problem found."
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
    assert not site.exists()


def test_the_cause_stands_before_what_follows_from_it_however_many_there_are(
    run, root: Path
) -> None:  # type: ignore[no-untyped-def]
    """A rule at fault stands in the last of the files, and what it brings about in the first."""
    rules = root / "rules" / "children_in_care" / "independent_reviewing.yaml"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(text.replace("Look at twenty reviews", "TO DECIDE (what)"), encoding="utf-8")
    scenario = FEATURE.split("\n\n", 1)[1].replace("is clear", "is raised as high")
    many = [scenario.replace("low caseload", f"low caseload, {each}") for each in range(510)]
    write(root, "\n".join([FEATURE, *many]))
    said = run("check", rules=str(root)).stderr.splitlines()
    codes = [found[1] for line in said if (found := re.search(r"\[([a-z-]+)\]$", line))]
    assert codes[:2] == ["to-decide", "expectation-not-met"]


def test_what_is_missing_is_not_looked_for_where_a_scenario_fails(run, root: Path) -> None:  # type: ignore[no-untyped-def]
    before = run("check", rules=str(root)).stderr
    assert 'The rule "iro-caseload-figure" has no scenario in which it is raised' in before
    assert "Not looked at" not in before
    for wrong in ('"iro caseload figur" is clear', '"iro caseload figure" is undecided'):
        write(root, FEATURE.replace('"iro caseload figure" is clear', wrong))
        said = run("check", rules=str(root)).stderr
        assert 'The rule "iro-caseload-figure"' not in said
        assert "Not looked at: which scenarios are missing for the rule" in said
        others = [line for line in before.splitlines() if "iro-caseload-figure" not in line]
        assert {line for line in others if "[scenario-missing]" in line} <= set(said.splitlines())


@pytest.mark.parametrize("command", ["coverage", "mutate", "needed"])
@pytest.mark.parametrize(
    ("then", "code"),
    [
        ('"iro caseload figur" is clear', "unknown-rule"),
        ('the concern "independent reviewin" is low', "unknown-concern"),
        ('the response to "iro caseload" stands', "unknown-rule"),
        ('"iro caseload figure" iss clear', "step-not-understood"),
    ],
)
def test_a_scenario_that_names_nothing_there_is_is_not_passed_over(  # type: ignore[no-untyped-def]
    run, root: Path, command: str, then: str, code: str
) -> None:
    write(root, FEATURE.replace('"iro caseload figure" is clear', then))
    result = run("review", command, rules=str(root))
    assert result.exit_code == 2
    assert f"[{code}]" in result.stderr


def test_a_file_in_place_of_the_folder_is_said(run, root: Path) -> None:  # type: ignore[no-untyped-def]
    shutil.rmtree(root / "features")
    (root / "features").write_text(FEATURE, encoding="utf-8")
    result = run("check", rules=str(root))
    assert result.exit_code == 2
    assert "[file-unreadable]" in result.stderr


def test_a_rule_is_not_drafted_into_a_feature_with_lines_that_go_unread(run, root: Path) -> None:  # type: ignore[no-untyped-def]
    write(root, FEATURE.replace("Scenario:", "Scenaro:"))
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    words = ("--id", "iro-caseload-high", "--concern", "independent-reviewing", "--kind", "figure")
    reads = ("--reads", "iro_children_per_fte", "--cites", "iro-03")
    result = run("rules", "new", *words, *reads, rules=str(root))
    assert result.exit_code == 2
    assert "Did you mean Scenario:?" in result.stderr
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
