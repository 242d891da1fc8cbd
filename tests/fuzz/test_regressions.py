"""Inputs that a fuzzer found, each as small as it could be made: none shows its fault again."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fuzz.targets import all_targets

KEPT = sorted(
    path
    for path in (Path(__file__).parent / "regressions").glob("*/*")
    if path.suffix not in (".fault", ".md")
)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_a_fuzzer_found_stays_mended(path: Path, tmp_path: Path) -> None:
    assert all_targets()[path.parent.name].check(path.read_bytes(), tmp_path) == ""


def test_every_target_accepts_its_seeds(tmp_path: Path) -> None:
    for name, target in all_targets().items():
        for number, seed in enumerate(list(target.seeds())[:3]):
            folder = tmp_path / f"{name}-{number}"
            folder.mkdir()
            assert target.check(seed, folder) == "", name
