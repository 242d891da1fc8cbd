"""Running the command, in this process and in one of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from flagstone.cli.app import app

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
RULES = str(FIXTURES / "small")

Run = Callable[..., Result]
Spawn = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def sheets() -> Path:
    """The folder of the small rulebook's sheets."""
    return FIXTURES / "sheets"


@pytest.fixture
def run() -> Run:
    """Run a command on the small rulebook."""

    def invoke(*arguments: object, rules: str | None = RULES) -> Result:
        words = [str(each) for each in arguments]
        return CliRunner().invoke(app, [*words, "--rules", rules] if rules else words)

    return invoke


@pytest.fixture
def spawn() -> Spawn:
    """Run the command in a process of its own, as a shell would."""

    def start(*arguments: object, **options: object) -> "subprocess.CompletedProcess[bytes]":
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine"), "COLUMNS": "80"}
        return subprocess.run(  # type: ignore[call-overload, no-any-return]
            [sys.executable, "-m", "flagstone", *map(str, arguments), "--rules", RULES],
            capture_output=True,
            env=environment,
            timeout=120,
            check=False,
            **options,
        )

    return start
