"""Days of which no rule knows the law are as odd as those still to come."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run

SHEET = "authority: A\ndate: {}\nkind: own figures\nfacts:\n  duty_rooms: {}\n"


def cautions(run: Run, path: Path, *words: object) -> list[str]:
    result = run("evaluate", path, "--format", "csv", *words)
    assert result.exit_code == 0
    return [line for line in result.stderr.splitlines() if line.startswith("Caution")]


@pytest.mark.parametrize("day", ["1905-07-17", "1930-12-31"])
def test_a_day_before_the_law_is_cautioned_of(run: Run, tmp_path: Path, day: str) -> None:
    whole = tmp_path / "whole.yaml"
    whole.write_text(SHEET.format(day, 3), "utf-8")
    (said,) = cautions(run, whole)
    assert "Check the year" in said
    assert "whole.yaml is dated" in said
    one = tmp_path / "one.yaml"
    one.write_text(SHEET.format("2025-03-31", f"{{value: 3, as_at: {day}}}"), "utf-8")
    (said,) = cautions(run, one)
    assert "one.yaml:5 is dated" in said


@pytest.mark.parametrize("day", ["2013-06-30", "2025-03-31"])
def test_a_day_of_which_a_rule_knows_the_law_is_none(run: Run, tmp_path: Path, day: str) -> None:
    path = tmp_path / "sheet.yaml"
    path.write_text(SHEET.format(day, 3), "utf-8")
    assert cautions(run, path) == []
