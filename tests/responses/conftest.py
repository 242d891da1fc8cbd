"""A file of responses in a few lines, and reports of the small rulebook to lay them beside."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from flagstone import FactSheet, Report, Responses, Rulebook, assess
from flagstone.reports.report import Flag

COMPLETE = {
    "kind": "plan",
    "reason": "Two more officers from May",
    "evidence": "Board minutes, item 4",
    "approver": "Director of children's services",
    "owner": "Head of independent reviewing",
    "granted": "2025-04-10",
    "severity": "high",
}
Answer = Callable[..., Responses]
ON_GUIDANCE = "iro-caseload-figure"


@pytest.fixture
def report(small: Rulebook, hull: FactSheet) -> Report:
    """Hull as at 31 March 2025: a flag on guidance (high) and one on a comparator (low)."""
    return assess(small, hull)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    """A file with that text."""

    def write(text: str) -> Path:
        path = tmp_path / "responses.yaml"
        path.write_text(dedent(text), encoding="utf-8")
        return path

    return write


@pytest.fixture
def answer(written: Callable[[str], Path]) -> Answer:
    """One response to a rule; a key given as None is left out."""

    def make(rule: str, authority: str = "Kingston upon Hull", **keys: str | None) -> Responses:
        lasts = "due" if keys.get("kind", "plan") in ("plan", "data disputed") else "expires"
        entry = {"rule": rule, **COMPLETE, lasts: "2025-09-30", **keys}
        lines = "".join(f"\n    {k}: {v}" for k, v in entry.items() if v is not None)
        return Responses.read(written(f"authority: {authority}\nresponses:\n  -{lines.lstrip()}"
                                      .replace("  -rule", "  - rule")))  # fmt: skip

    return make


def flag(report: Report, rule: str, whom: str = "") -> Flag:
    """The flag of a rule, for all children or for a group."""
    return next(each for each in report.flags if (each.rule, each.whom) == (rule, whom))


def codes(report: Report) -> list[str]:
    """What is the matter with the responses."""
    return [each.code for each in report.response_problems]
