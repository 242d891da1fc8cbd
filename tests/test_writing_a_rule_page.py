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
COMMANDS = [line for kind, block in BLOCKS if not kind for line in block.splitlines()]
FACT = next(block for kind, block in BLOCKS if kind == "yaml")


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
        words = [*command.split()[1:], "--rules", str(rulebook_folder)]
        ended[command.split(" care-")[0]] = result = CliRunner().invoke(app, words)
        assert result.exit_code == (2 if " check " in command else 0), result.stderr
    left = ended["flagstone check --no-scenarios"].stderr.splitlines()
    assert {line.rsplit("[")[-1] for line in left if line.endswith("]")} == {"to-decide]"}
    written = ended["flagstone review boundaries"].stdout
    assert (
        "<what is known> of 40 reviews of children in care were moved less than a week" in written
    )


def word_the_fact(root: Path) -> None:
    """Put the page's own wording in place of the draft's."""
    path = root / "facts" / "children_in_care" / "care_reviews.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("\ncare_reviews_moved_late:") + 1] + FACT, encoding="utf-8")
    feature = root / "features" / "children_in_care" / "timeliness_of_care_reviews.feature"
    text = feature.read_text(encoding="utf-8")
    feature.write_text(text[: text.index("\n  Scenario: TO DECIDE")], encoding="utf-8")
