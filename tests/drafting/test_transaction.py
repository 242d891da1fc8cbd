"""All files are written, or none."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import pytest

from flagstone.drafting import transaction
from flagstone.drafting.transaction import UNDO, Change, save_together, undo_unfinished
from flagstone.files import writing
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


# --- what a process that was killed left


def left_unfinished(root: Path, *entries: dict[str, object]) -> None:
    (root / UNDO).write_bytes(msgspec.json.encode(entries))


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_what_was_begun_is_undone(tmp_path: Path) -> None:
    for name, data in (("facts/a.yaml", b"is"), ("rules/b/c.yaml", b"new"), ("rules/d.yaml", b"o")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    left_unfinished(
        tmp_path,
        {"path": "facts/a.yaml", "before": b"was", "after": digest(b"is")},
        {
            "path": "rules/b/c.yaml",
            "before": None,
            "after": digest(b"new"),
            "folders": ["rules/b"],
        },
        {"path": "rules/d.yaml", "before": b"o", "after": digest(b"never written")},
    )
    undo_unfinished(tmp_path)
    assert (tmp_path / "facts/a.yaml").read_bytes() == b"was"
    assert not (tmp_path / "rules/b").exists()
    assert (tmp_path / "rules/d.yaml").read_bytes() == b"o"
    assert not (tmp_path / UNDO).exists()


@pytest.mark.parametrize(
    "name",
    ["../victim", "facts/../../victim", "/{}/victim", "victim", "examples/victim", "facts/link/v"],
)
def test_a_forged_list_reaches_nothing_but_a_rulebooks_files(tmp_path: Path, name: str) -> None:
    root = tmp_path / "root"
    (root / "facts").mkdir(parents=True)
    (root / "examples").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (root / "facts" / "link").symlink_to(tmp_path / "elsewhere")
    victims = [tmp_path / "victim", root / "victim", root / "examples/victim"]
    victims.append(tmp_path / "elsewhere" / "v")
    for victim in victims:
        victim.write_bytes(b"theirs")
    entry = {"path": name.format(tmp_path), "before": None, "after": digest(b"theirs")}
    other = {"path": "facts/none.yaml", "before": None, "after": "0"}  # so that not all is done
    left_unfinished(root, entry, other)
    undo_unfinished(root)
    assert all(victim.read_bytes() == b"theirs" for victim in victims)
    assert not (root / UNDO).exists()


@pytest.mark.parametrize("content", [b"", b"[", b"{}", b"[1]", b"\xff", b"null"])
def test_a_list_that_is_none_stands_in_nobodys_way(tmp_path: Path, content: bytes) -> None:
    (tmp_path / UNDO).write_bytes(content)
    undo_unfinished(tmp_path)
    save_together([Change(tmp_path / "facts/a.yaml", None, b"a")], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["facts"]


def test_two_do_not_write_at_once(tmp_path: Path) -> None:
    (tmp_path / UNDO).write_bytes(b"[]")
    with (tmp_path / UNDO).open("rb") as other:
        writing.hold(other.fileno())
        with pytest.raises(ProblemsError, match="Another process is adding"):
            undo_unfinished(tmp_path)
    assert (tmp_path / UNDO).exists()
