"""Every command of docs/writing-a-rule.md runs, in its order, and does what the page says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flagstone.cli.app import app

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "writing-a-rule.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.M | re.S)
RULES = "rules/children_in_care/timeliness_of_care_reviews.yaml"
COMMANDS = [line for kind, block in BLOCKS if not kind for line in block.splitlines()]
FACT, RULE = (block for kind, block in BLOCKS if kind == "yaml")


@pytest.fixture(scope="module")
def rulebook_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("checkout")
    for name in ("facts", "rules", "features"):
        shutil.copytree(ROOT / name, root / name)
    return root


def test_the_commands_run_one_after_the_other(rulebook_folder: Path) -> None:
    ended = {}
    for command in COMMANDS:
        assert command.startswith("flagstone ")
        if "review boundaries" in command:
            word_the_fact(rulebook_folder)
            word_the_rule(rulebook_folder)
        if command == "flagstone check":
            take_the_draft_into_use(rulebook_folder)
        words = [*command.split()[1:], "--rules", str(rulebook_folder)]
        ended[command.split(" care-")[0]] = result = CliRunner().invoke(app, words)
        assert result.exit_code == (2 if " check " in command else 0), result.stderr
        if "review boundaries" in command:
            put_in_place_of_the_drafted(rulebook_folder, result.stdout)
    left = ended["flagstone check --no-scenarios"].stderr.splitlines()
    assert {line.rsplit("[")[-1] for line in left if line.endswith("]")} == {"to-decide]"}
    written = ended["flagstone review boundaries"].stdout
    assert (
        "<what is known> of 40 reviews of children in care were moved less than a week" in written
    )


def test_the_last_command_is_the_check_that_must_be_green() -> None:
    assert COMMANDS[-1] == "flagstone check"


def word_the_fact(root: Path) -> None:
    """Put the page's own wording in place of the draft's."""
    path = root / "facts" / "children_in_care" / "care_reviews.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("\ncare_reviews_moved_late:") + 1] + FACT, encoding="utf-8")


def word_the_rule(root: Path) -> None:
    """Put the page's own rule in place of the draft."""
    path = root / RULES
    text = path.read_text(encoding="utf-8")
    drafted = text.index("\n  care-reviews-moved-late:") + 1
    path.write_text(text[:drafted] + RULE, encoding="utf-8")


def put_in_place_of_the_drafted(root: Path, scenarios: str) -> None:
    """Put the scenarios that the rule wrote in place of those that say TO DECIDE."""
    path = root / "features" / "children_in_care" / "timeliness_of_care_reviews.feature"
    text = path.read_text(encoding="utf-8")
    kept = text[: text.index("\n  Scenario: TO DECIDE")]
    path.write_text(f"{kept}\n{scenarios}", encoding="utf-8")


def take_the_draft_into_use(root: Path) -> None:
    """Take `status: draft` away."""
    path = root / RULES
    text = path.read_text(encoding="utf-8")
    assert text.count("    status: draft\n") == 1
    path.write_text(text.replace("    status: draft\n", ""), encoding="utf-8")
