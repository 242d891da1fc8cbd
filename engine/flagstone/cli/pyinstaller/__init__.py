"""What PyInstaller has to know to make a program of Flagstone; it asks by an entry point."""

from __future__ import annotations

from pathlib import Path


def hook_folders() -> list[str]:
    """Where PyInstaller finds the hook."""
    return [str(Path(__file__).parent)]
