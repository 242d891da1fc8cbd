"""`--fail-on` on what could not be judged: never a pass in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run

HEAD = "authority: A\nkind: {kind}\ndate: {day}\n"
CLEAR = "facts: {iro_children_per_fte: 60}\n"
NOTHING = {
    "no rule reads it": HEAD.format(kind="own figures", day="2025-03-31")
    + "facts: {duty_rooms: 3}\n",
    "not known": HEAD.format(kind="own figures", day="2025-03-31")
    + "facts: {iro_children_per_fte: not known}\n",
    "not looked at": HEAD.format(kind="inspection", day="2025-03-31")
    + "scope: {looked_at: [help_and_protection]}\nfacts: {duty_rooms: 3}\n",
    "not in force": HEAD.format(kind="own figures", day="1905-07-17") + CLEAR,
}


def write(folder: Path, text: str, name: str = "sheet.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("text", NOTHING.values(), ids=list(NOTHING))
@pytest.mark.parametrize("form", ["table", "json", "sarif", "junit"])
def test_nothing_judged_has_an_exit_code_of_its_own(
    run: Run, tmp_path: Path, text: str, form: str
) -> None:
    sheet = write(tmp_path, text)
    words = ("evaluate", sheet, "--format", form)
    assert run(*words).exit_code == 0
    result = run(*words, "--fail-on", "high")
    assert result.exit_code == 4
    assert "Nothing judged: on sheet.yaml no rule that can be high or graver" in result.stderr
    assert result.stdout == run(*words).stdout or form == "junit"
    allowed = run(*words, "--fail-on", "high", "--allow-unjudged")
    assert allowed.exit_code == 0
    assert "Nothing judged" in allowed.stderr


def test_what_was_judged_clear_passes(run: Run, tmp_path: Path) -> None:
    sheet = write(tmp_path, HEAD.format(kind="own figures", day="2025-03-31") + CLEAR)
    result = run("evaluate", sheet, "--fail-on", "high")
    assert (result.exit_code, "Nothing judged" in result.stderr) == (0, False)


def test_that_no_rule_so_grave_was_judged_is_said(run: Run, tmp_path: Path) -> None:
    text = HEAD.format(kind="own figures", day="2025-03-31") + "facts: {referrals_again: 20.0}\n"
    sheet = write(tmp_path, text)
    low = run("evaluate", sheet, "--fail-on", "low")
    assert (low.exit_code, "Nothing judged" in low.stderr) == (0, False)
    high = run("evaluate", sheet, "--fail-on", "high")
    assert (high.exit_code, "Nothing judged" in high.stderr) == (0, True)


def test_a_flag_that_is_grave_enough_comes_first(run: Run, sheets: Path, tmp_path: Path) -> None:
    nothing = write(tmp_path, NOTHING["not known"])
    assert run("evaluate", sheets / "own.yaml", nothing, "--fail-on", "high").exit_code == 1
    clear = write(tmp_path, HEAD.format(kind="own figures", day="2025-03-31") + CLEAR, "clear.yaml")
    result = run("evaluate", clear, nothing, "--fail-on", "high")
    assert result.exit_code == 4
    assert "on sheet.yaml" in result.stderr
    assert "on clear.yaml" not in result.stderr


def test_the_option_goes_with_fail_on(run: Run, sheets: Path) -> None:
    assert run("evaluate", sheets / "own.yaml", "--allow-unjudged").exit_code == 2
