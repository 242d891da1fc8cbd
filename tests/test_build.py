"""What the build runs: nothing that holds the specification may be left out of it."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(name="commands")
def _commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.syspath_prepend(ROOT)
    import bootstrap

    return [" ".join(command) for command in bootstrap.commands("check", [])]


@pytest.mark.parametrize(
    "command", ["flagstone check", "flagstone review mutate --fail", "generate.py --check", "mypy"]
)
def test_the_build_runs_it(commands: list[str], command: str) -> None:
    assert any(each.endswith(command) for each in commands)


def test_ci_runs_the_build_and_the_tests() -> None:
    text = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "bootstrap.py check\n" in text
    assert "bootstrap.py test\n" in text
