"""What PyInstaller has to know to make a program of Flagstone; it asks by an entry point."""

from __future__ import annotations

from pathlib import Path


def hook_folders() -> list[str]:
    """Where PyInstaller finds the hook: in no package, since only PyInstaller can import it."""
    return [str(Path(__file__).parent / "hooks")]
