"""All files are written, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagstone.drafting import transaction
from flagstone.drafting.transaction import Change, save_together
from flagstone.problems import ProblemsError


def test_new_folders_are_made_and_files_replaced(tmp_path: Path) -> None:
    old = tmp_path / "old.yaml"
    old.write_bytes(b"was")
    new = tmp_path / "a" / "b" / "new.yaml"
    save_together([Change(old, b"was", b"is"), Change(new, None, b"new")], tmp_path)
    assert (old.read_bytes(), new.read_bytes()) == (b"is", b"new")


def test_if_one_cannot_be_written_all_are_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "folder" / "new.yaml"
    last = tmp_path / "other" / "last.yaml"
    old.write_bytes(b"was")
    save = transaction.save

    def fails_at_last(data: bytes, path: Path, *, overwrite: bool = False) -> None:
        if path == last:
            raise KeyboardInterrupt
        save(data, path, overwrite=overwrite)

    monkeypatch.setattr(transaction, "save", fails_at_last)
    changes = [Change(old, b"was", b"is"), Change(new, None, b"new"), Change(last, None, b"last")]
    with pytest.raises(KeyboardInterrupt):
        save_together(changes, tmp_path)
    assert old.read_bytes() == b"was"
    assert list(tmp_path.iterdir()) == [old]


def test_a_file_that_somebody_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"theirs")
    with pytest.raises(ProblemsError, match="changed-meanwhile"):
        save_together(
            [Change(tmp_path / "x" / "n.yaml", None, b"n"), Change(path, b"was", b"ours")], tmp_path
        )
    assert path.read_bytes() == b"theirs"
    assert not (tmp_path / "x").exists()


def test_a_file_that_appeared_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"theirs")
    with pytest.raises(ProblemsError, match="changed-meanwhile"):
        save_together([Change(path, None, b"ours")], tmp_path)
    assert path.read_bytes() == b"theirs"


def test_a_folder_that_cannot_be_made_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ProblemsError, match="output-not-writable"):
        save_together([Change(tmp_path / "file" / "x" / "a.yaml", None, b"")], tmp_path)
