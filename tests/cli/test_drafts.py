"""No verdict on a draft is shown, by whichever command and in whichever form."""

from __future__ import annotations

import json
import shutil
import zipfile
from copy import deepcopy
from pathlib import Path

import pytest
import yaml
from tests.cli.conftest import RULES, Run

from flagstone import FactSheet, Rulebook, explain

FORMS = {
    "evaluate": ("table", "json", "csv", "markdown", "html", "xlsx", "sarif", "junit"),
    "explain": ("table", "json", "markdown"),
    "timeline": ("table", "json", "csv", "markdown", "html"),
    "compare": ("table", "json", "markdown"),
}


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """The small rulebook in which every rule has a twin that is still a draft."""
    folder = tmp_path / "drafted"
    shutil.copytree(RULES, folder)
    for path in folder.glob("rules/*/*.yaml"):
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        if "rules" not in content:
            continue
        rules = dict(content["rules"])
        for name, rule in content["rules"].items():
            title = f"UNAGREED {rule['title']}"
            rules[f"unagreed-{name}"] = {**deepcopy(rule), "title": title, "status": "draft"}
        path.write_text(yaml.safe_dump({**content, "rules": rules}, sort_keys=False), "utf-8")
    return folder


@pytest.mark.parametrize("options", [[], ["--publishable"]])
@pytest.mark.parametrize("command", FORMS)
def test_a_draft_is_not_in_what_is_written(
    run: Run, drafted: Path, sheets: Path, command: str, options: list[str]
) -> None:
    before = [sheets / "own_before.yaml"] if command in ("timeline", "compare") else []
    words = [command, *before, sheets / "own.yaml", "--rules", drafted, *options]
    for form in FORMS[command]:
        output = drafted / f"written.{form}"
        result = run(*words, "--format", form, "--output", output, rules=None)
        assert result.exit_code == 0, result.output
        said = output.read_bytes()
        if form == "xlsx":
            with zipfile.ZipFile(output) as parts:
                said = b"".join(parts.read(name) for name in parts.namelist())
        assert b"kingston upon hull" in said.lower()
        assert b"unagreed" not in said.lower(), form


def test_a_rulebook_is_compared_without_what_its_drafts_would_say(
    run: Run, drafted: Path, sheets: Path
) -> None:
    result = run(
        "rules", "compare", RULES, drafted, "--sheets", sheets, "--format", "json", rules=None
    )
    compared = json.loads(result.stdout)
    assert len(compared["changes"]) == 9
    assert compared["sheets_compared"] == 3
    assert (compared["effects"], compared["sheets"]) == ([], [])


def test_a_draft_that_is_asked_about_is_said_to_be_one(
    run: Run, drafted: Path, sheets: Path
) -> None:
    name = "unagreed-iro-caseload-figure"
    result = run("explain", sheets / "own.yaml", name, "--rules", drafted, rules=None)
    assert result.exit_code == 2
    assert f"{name} is a draft" in " ".join(result.stderr.split())
    rulebook = Rulebook.load(drafted)
    sheet = FactSheet.read(sheets / "own.yaml", rulebook.vocabulary)
    with pytest.raises(KeyError, match="is a draft"):
        explain(rulebook, sheet, name)
