"""Makes a program of one file and an archive of one file, and runs every kind of command in both.

    make one-file

Not a part of the tests: PyInstaller alone takes half a minute. Run where the wheel, PyInstaller and
shiv are installed, from the root of the checkout; what is made stays in build/one-file.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
MADE = ROOT / "build" / "one-file"
SHEET = ROOT / "examples" / "stockton" / "2022-front-door.yaml"
FORMS = ("json", "html", "xlsx", "csv", "markdown", "sarif", "junit")
COMMANDS = (
    ("--version",),
    ("evaluate", "sheet.yaml"),
    *(("evaluate", "sheet.yaml", "--format", form, "--output", f"of.{form}") for form in FORMS),
    ("explain", "sheet.yaml", "children-waiting-for-a-social-worker"),
    ("timeline", "sheet.yaml"),
    ("compare", "sheet.yaml", "sheet.yaml"),
    ("replay", "of.json"),
    ("rules", "list"),
    ("facts", "template"),
    ("check",),
    ("schema", "report"),
    ("review", "build", "site", "--no-mutation"),
)


def main() -> int:
    """Make both, and run every command in each; the exit code is 1 if any of them fails."""
    shutil.rmtree(MADE, ignore_errors=True)
    MADE.mkdir(parents=True)
    launch = MADE / "launch.py"
    launch.write_text("from flagstone.cli import run\n\nrun()\n", encoding="utf-8")
    tools = Path(sys.executable).parent
    make(tools / "pyinstaller", "--onefile", "--name", "flagstone", launch)
    make(tools / "shiv", "--console-script", "flagstone", "--output-file", "flagstone.pyz", ROOT)
    frozen = MADE / "dist" / ("flagstone.exe" if os.name == "nt" else "flagstone")
    programs = {"program": [frozen], "archive": [sys.executable, MADE / "flagstone.pyz"]}
    failed = [f"{name}: {each}" for name, run in programs.items() for each in failing(name, run)]
    print("\n".join(failed) or "Every command runs in both.")
    return 1 if failed else 0


def make(*command: str | Path) -> None:
    """Run a tool that makes something of this project."""
    subprocess.run([str(part) for part in command], cwd=MADE, check=True)


def failing(name: str, program: Sequence[str | Path]) -> list[str]:
    """The commands that fail, away from the checkout and with nothing but what is in the file."""
    folder = MADE / f"used-{name}"
    folder.mkdir()
    shutil.copy(SHEET, folder / "sheet.yaml")
    own = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    own |= {"FLAGSTONE_CACHE": str(folder / "cache"), "SHIV_ROOT": str(folder / "unpacked")}
    found = []
    for command in COMMANDS:
        ran = subprocess.run(
            [*map(str, program), *command],
            cwd=folder,
            env=own,
            capture_output=True,
            text=True,
            check=False,
        )
        if ran.returncode:
            found.append(f"{' '.join(command)}\n{ran.stderr}")
    return found


if __name__ == "__main__":
    sys.exit(main())
