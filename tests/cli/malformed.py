"""Malformed files as tests write them, and what is held of how they are explained."""

from __future__ import annotations

import re
from pathlib import Path

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
REVIEWING = "rules/children_in_care/independent_reviewing.yaml"
HEAD = "authority: Hull\nkind: own figures\ndate: 2025-03-31\n"
TABLE = "fact,value\nauthority,Hull\ndate,2025-03-31\nkind,audit\n"


def facts(body: str) -> str:
    return f"{HEAD}facts:\n  {body}\n"


def assert_explained(result, code: str, place: str) -> None:  # type: ignore[no-untyped-def]
    """A message for each problem at its place, a count, and nothing else."""
    assert result.exit_code == 2
    assert result.stdout == ""
    *said, count = result.stderr.splitlines()
    assert re.fullmatch(r"(1 problem|\d+ problems) found\.", count)
    problems = [line for line in said if not line.startswith("    ")]
    assert any(re.match(rf"{place}: .*\. \[{code}\]\Z", line) for line in problems), result.stderr
    assert all(re.search(r"\[[a-z0-9-]+\]\Z", line) for line in problems)
