"""`flagstone review`: what scenarios decide, which mistakes they let pass, and those it writes."""

import json
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
CLEAR = """
  Scenario: Inconsistent
    Given an inspection that ended on 31 March 2025
    And challenge by independent reviewing officers is inconsistent
    When the rules are applied
    Then "iro challenge words" is clear
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small rulebook with one feature."""
    root = tmp_path / "book"
    shutil.copytree(SMALL, root)
    (root / "features").mkdir()
    (root / "features" / "reviewing.feature").write_text(FEATURE, encoding="utf-8")
    return root


@pytest.fixture
def review(run, folder: Path) -> Callable[..., object]:  # type: ignore[no-untyped-def]
    """Run a review of that rulebook."""
    return lambda *words: run("review", *words, rules=str(folder))


def test_coverage_says_what_is_decided_one_way_only(review) -> None:  # type: ignore[no-untyped-def]
    result = review("coverage", "iro challenge words")
    assert result.exit_code == 0
    text = " ".join(result.stdout.split())
    assert "iro-challenge-words: 0 of 2 decided both ways, in 1 scenario" in text
    assert text.count("one way only") == 2


def test_coverage_as_json(review, folder: Path) -> None:  # type: ignore[no-untyped-def]
    (folder / "features" / "reviewing.feature").write_text(FEATURE + CLEAR, encoding="utf-8")
    found = json.loads(review("coverage", "iro-challenge-words", "--format", "json").stdout)
    (rule,) = found["rules"]
    assert (rule["rule"], rule["scenarios"]) == ("iro-challenge-words", 2)
    assert rule["items"][0] == {
        "item": "comparison",
        "said": "challenge by independent reviewing officers is absent or limited",
        "where": "",
        "true": 1,
        "false": 1,
    }
    assert "comparison" not in review("coverage", "iro-challenge-words", "--gaps").stdout


def test_mutants_that_nobody_notices_are_listed_with_a_scenario_to_paste(  # type: ignore[no-untyped-def]
    review, folder: Path
) -> None:
    result = review("mutate", "iro-challenge-words")
    assert result.exit_code == 0
    assert "No scenario notices this (threshold)" in result.stdout
    assert review("mutate", "iro-challenge-words", "--fail").exit_code == 1
    blocks = result.stdout.split("This one would:\n")[1:]
    scenarios = ["\n".join(b.splitlines()[:7]).replace("Scenario: ", f"Scenario: {n} ", 1)
                 for n, b in enumerate(blocks)]  # fmt: skip
    pasted = FEATURE + "\n".join(scenarios)
    (folder / "features" / "reviewing.feature").write_text(pasted, encoding="utf-8")
    after = review("mutate", "iro-challenge-words", "--fail")
    assert after.exit_code == 0, after.stdout + after.stderr
    assert after.stdout.endswith(" 0 not noticed.\n")


def test_explained_survivors_do_not_count(review, folder: Path) -> None:  # type: ignore[no-untyped-def]
    found = json.loads(review("mutate", "iro-challenge-words", "--format", "json").stdout)
    assert found["mutants"] == found["noticed"] + len(found["survivors"])
    lines = ["iro-challenge-words:"]
    for survivor in found["survivors"]:
        mutant = json.dumps(survivor["change"], ensure_ascii=False)
        lines += [f"  - mutant: {mutant}", "    why: It is only an example"]
    (folder / "features" / "survivors.yaml").write_text("\n".join(lines), encoding="utf-8")
    result = review("mutate", "iro-challenge-words", "--fail")
    assert result.exit_code == 0
    assert f"{len(found['survivors'])} explained, 0 not noticed" in result.stdout


def test_an_explanation_of_nothing_is_a_problem(review, folder: Path) -> None:  # type: ignore[no-untyped-def]
    text = "iro-challenge-words:\n  - {mutant: The rule would sing., why: It is not}\n"
    (folder / "features" / "survivors.yaml").write_text(text, encoding="utf-8")
    result = review("mutate", "iro-challenge-words")
    assert result.exit_code == 2
    assert "[unknown-mutant]" in result.stderr
    assert result.stdout == ""


def test_only_rules_that_changed_are_looked_at(review, folder: Path) -> None:  # type: ignore[no-untyped-def]
    assert review("mutate", "--changed-since", str(SMALL)).stdout.startswith("0 mutants")
    path = folder / "rules" / "children_in_care" / "independent_reviewing.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("below: inconsistent", "below: limited"), encoding="utf-8")
    feature = FEATURE.replace("is limited", "is absent")
    (folder / "features" / "reviewing.feature").write_text(feature, encoding="utf-8")
    found = json.loads(review("mutate", "--changed-since", str(SMALL), "--format", "json").stdout)
    assert found["mutants"] > 0
    assert {survivor["about"] for survivor in found["survivors"]} == {"iro-challenge-words"}


def test_a_concern_stands_for_its_rules(review) -> None:  # type: ignore[no-untyped-def]
    found = json.loads(
        review("coverage", "--concern", "independent reviewing", "--format", "json").stdout
    )
    assert "iro-caseload-figure" in {each["rule"] for each in found["rules"]}
    assert "plans-unregistered" not in {each["rule"] for each in found["rules"]}


def test_boundaries_can_be_pasted_into_a_feature_and_hold(review, run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    rules = (
        "iro-caseload-figure",
        "plans-unregistered",
        "mid-way-reviews-late",
        "referrals-rising",
    )
    written = review("boundaries", *rules).stdout
    assert "70.1" in written
    (folder / "features" / "reviewing.feature").write_text(
        f"Feature: Boundaries\n  Why it matters.\n\n{written}", encoding="utf-8"
    )
    for rule in rules:
        assert review("coverage", rule).exit_code == 0
    assert "expectation-not-met" not in run("check", rules=str(folder)).stderr


def test_a_scenario_that_fails_is_said_before_anything_else(review, folder: Path) -> None:  # type: ignore[no-untyped-def]
    wrong = FEATURE.replace("raised as medium", "clear")
    (folder / "features" / "reviewing.feature").write_text(wrong, encoding="utf-8")
    for command in ("coverage", "mutate"):
        result = review(command, "iro-challenge-words")
        assert result.exit_code == 2
        assert "[expectation-not-met]" in result.stderr
        assert result.stdout == ""


def test_a_mistyped_rule_is_answered_with_the_nearest(review) -> None:  # type: ignore[no-untyped-def]
    for command in ("coverage", "mutate", "boundaries"):
        result = review(command, "iro-chalenge-words")
        assert result.exit_code == 2
        assert "Did you mean iro-challenge-words?" in result.stderr


def test_output_goes_to_a_file_that_is_not_replaced(review, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    output = tmp_path / "out.feature"
    assert review("boundaries", "iro-challenge-words", "--output", output).exit_code == 0
    assert output.read_text(encoding="utf-8").startswith("  Scenario Outline: ")
    assert review("boundaries", "iro-challenge-words", "--output", output).exit_code == 2


def test_what_each_scenario_alone_notices(review, folder: Path) -> None:  # type: ignore[no-untyped-def]
    again = CLEAR.replace("Inconsistent", "Inconsistent, once more")
    text = FEATURE + CLEAR + again
    (folder / "features" / "reviewing.feature").write_text(text, encoding="utf-8")
    result = review("needed", "iro-challenge-words")
    assert result.exit_code == 0
    assert "line 4 alone notices, of iro-challenge-words: In the condition" in result.stdout
    assert "Inconsistent, once more (features/reviewing.feature)\n  line 16: spare" in result.stdout
    assert "3 scenarios: 1 needed, and 2 spare. Of two that" in result.stdout
    spare = json.loads(review("needed", "--spare", "--format", "json").stdout)
    assert [each["scenario"] for each in spare["scenarios"]] == [
        "Inconsistent",
        "Inconsistent, once more",
    ]


def test_the_contents_of_a_specification(review, folder: Path) -> None:  # type: ignore[no-untyped-def]
    before = review("contents").stdout
    assert "| Limited |  | iro challenge words: medium | `" in before
    weaker = FEATURE.replace("31 March 2025", "31 March 2024")
    (folder / "features" / "reviewing.feature").write_text(weaker, encoding="utf-8")
    assert review("contents").stdout != before


def test_no_bar_is_drawn_where_nobody_watches(review, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert review("mutate", "iro-challenge-words").stderr == ""


def test_check_asks_for_what_an_expectation_leaves_open(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    less = FEATURE.replace(
        '"iro challenge words" is raised as medium', '"iro caseload figure" is not raised'
    )
    (folder / "features" / "reviewing.feature").write_text(less, encoding="utf-8")
    result = run("check", rules=str(folder))
    assert result.exit_code == 2
    assert "reviewing.feature:8: " in result.stderr
    assert 'Write: "iro caseload figure" is undecided' in result.stderr
    assert "[weak-expectation]" in result.stderr


def test_check_reads_what_is_explained(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    (folder / "features" / "survivors.yaml").write_text(
        "iro-chalenge-words:\n  - {mutant: a, why: b, whi: c}\n  - {mutant: a, why: b}\n", "utf-8"
    )
    stderr = run("check", rules=str(folder)).stderr
    assert "\nfeatures/survivors.yaml:2:25: " in f"\n{stderr}"
    assert "Did you mean why?" in stderr
    assert "Did you mean iro-challenge-words?" in stderr
