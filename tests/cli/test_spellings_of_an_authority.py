"""However an authority's name is spelt in each file, every command says the same of it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.cli.conftest import Run
from tests.sheets.spellings import spellings

from flagstone.sheets.fact_sheet import authority_key

NAME = "Rhône-on-Sea and King's Lynn"

FILES = {
    "old.yaml": "date: 2023-03-31\nfacts: {iro_children_per_fte: 60, referrals_again: 20.0}\n",
    "mid.yaml": "date: 2024-03-31\nfacts: {iro_children_per_fte: 90, referrals_again: 25.0}\n",
    "new.yaml": "date: 2025-03-31\nfacts: {iro_children_per_fte: 104, referrals_again: 31.0}\n",
}
LOCAL = """\
standards:
  mid-way-limit: [{from: 2011-04-01, value: 3}]
"""
RESPONSES = """\
responses:
  - rule: iro-caseload-figure
    kind: plan
    reason: Two officers were ill
    owner: Head of independent reviewing
    granted: 2025-04-10
    due: 2025-12-31
"""


def write(folder: Path, spelt: Callable[[], str]) -> None:
    for name, text in FILES.items():
        head = f"authority: {json.dumps(spelt(), ensure_ascii=False)}\nkind: own figures\n"
        (folder / name).write_text(head + text, encoding="utf-8")
    for name, text in (("responses.yaml", RESPONSES), ("local.yaml", LOCAL)):
        head = f"authority: {json.dumps(spelt(), ensure_ascii=False)}\n"
        (folder / name).write_text(head + text, encoding="utf-8")


COMMANDS = {
    "several sheets with one before them": "evaluate mid.yaml new.yaml --earlier old.yaml",
    "an earlier report": "evaluate new.yaml --earlier old.json",
    "responses": "evaluate new.yaml --responses responses.yaml",
    "local standards": "evaluate new.yaml --local local.yaml",
    "explained": "explain new.yaml --earlier mid.yaml",
    "a timeline": "timeline old.yaml mid.yaml new.yaml",
    "sheets compared": "compare mid.yaml new.yaml --earlier old.yaml",
    "a report and a sheet compared": "compare old.json new.yaml",
    "reports compared": "compare old.json new.json",
    "coverage": "rules coverage old.yaml mid.yaml new.yaml",
    "a made report made again": "replay new.json",
    "SARIF": "evaluate mid.yaml new.yaml --earlier old.yaml --format sarif",
    "a page": "evaluate mid.yaml new.yaml --earlier old.yaml --format html",
}


def said(folder: Path, run: Run, command: str) -> Any:
    """What a command says, without what names or digests the files themselves."""
    words = [folder / word if "." in word else word for word in command.split()]
    if "--format" not in words and words[0] != "replay":
        words += ["--format", "json"]
    result = run(*words, **({"rules": None} if command == "compare old.json new.json" else {}))
    assert result.exit_code == 0, result.output
    if "html" in words:
        text = html.unescape(
            re.sub(
                r"<style.*?</style>|<script.*?</script>|<[^>]*>",
                " ",
                result.stdout,
                flags=re.DOTALL,
            )
        )
        return authority_key(re.sub(r"[0-9a-f]{10,}", "", text))
    if words[0] == "replay":
        return len(result.stdout.splitlines())
    return told(json.loads(result.stdout))


def told(content: Any) -> Any:
    if isinstance(content, dict):
        return {
            key: told(value)
            for key, value in content.items()
            if key not in ("authority", "digest", "text", "receipt", "message", "sheet_digest")
        }
    return [told(each) for each in content] if isinstance(content, list) else content


@pytest.mark.parametrize("command", COMMANDS.values(), ids=list(COMMANDS))
@settings(
    max_examples=3,
    phases=[Phase.generate],  # to shrink takes minutes
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_spelling_changes_no_verdict_no_history_and_no_number(
    run: Run, command: str, data: st.DataObject
) -> None:
    names = [lambda: NAME, lambda: data.draw(spellings(NAME))]
    answers = []
    with TemporaryDirectory() as made:  # one for both: where a file lies is part of SARIF
        folder = Path(made)
        for spelt in names:
            write(folder, spelt)
            for name in ("old", "new"):
                if f"{name}.json" in command:
                    output = folder / f"{name}.json"
                    words = ("--format", "json", "--overwrite", "--output", output)
                    assert run("evaluate", folder / f"{name}.yaml", *words).exit_code == 0
            answers.append(said(folder, run, command))
    assert answers[0] == answers[1]
    assert answers[0]
