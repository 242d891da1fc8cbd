"""Putting a file in its place."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from flagstone.files import writing
from flagstone.files.writing import save
from flagstone.problems import ProblemsError


def code_of(data: bytes, path: Path, *, overwrite: bool = False) -> str:
    with pytest.raises(ProblemsError) as raised:
        save(data, path, overwrite=overwrite)
    (problem,) = raised.value.problems
    assert problem.place.file == str(path)
    return problem.code


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    save(b"new", tmp_path / "sheet.yaml")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [
        ("sheet.yaml", b"new")
    ]


def test_a_file_is_not_overwritten_unless_told_to(tmp_path: Path) -> None:
    path = tmp_path / "sheet.yaml"
    path.write_bytes(b"old")
    assert code_of(b"new", path) == "output-exists"
    assert path.read_bytes() == b"old"
    save(b"new", path, overwrite=True)
    assert path.read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_full_disk_is_told_from_a_bad_name(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ProblemsError) as raised:
        save(b"new", tmp_path / "sheet.yaml")
    assert raised.value.problems[0].suggestion == "Make room first, or write elsewhere."
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_is_not_called_missing(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def refuse(*_: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    monkeypatch.setattr(os, "open", refuse)  # no file of any name can be made
    with pytest.raises(ProblemsError) as raised:
        save(b"new", tmp_path / "sheet.yaml")
    assert "no folder" not in raised.value.problems[0].message


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert code_of(b"new", tmp_path / "none" / "sheet.yaml") == "output-not-writable"
    assert (
        code_of(b"new", tmp_path / "none" / "sheet.yaml", overwrite=True) == "output-not-writable"
    )


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "sheet.yaml"
    folder.mkdir()
    assert code_of(b"new", folder, overwrite=True) == "output-is-a-folder"
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.yaml"]


def test_a_failure_while_writing_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    path = tmp_path / "sheet.yaml"
    assert code_of(b"new", path) == "output-not-writable"
    assert list(tmp_path.iterdir()) == []
    path.write_bytes(b"old")
    assert code_of(b"new", path, overwrite=True) == "output-not-writable"
    assert [(left.name, left.read_bytes()) for left in tmp_path.iterdir()] == [
        ("sheet.yaml", b"old")
    ]


def test_a_name_that_no_file_can_have_is_a_problem(tmp_path: Path) -> None:
    assert code_of(b"new", tmp_path / "a\0b.yaml") == "output-not-writable"


def test_a_name_as_long_as_a_name_can_be_is_written_and_a_longer_one_is_a_problem(
    tmp_path: Path,
) -> None:
    save(b"new", tmp_path / ("a" * 255))
    assert (tmp_path / ("a" * 255)).read_bytes() == b"new"
    assert code_of(b"new", tmp_path / ("a" * 256)) == "output-not-writable"


def test_a_pipe_or_a_device_is_not_replaced_by_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = tmp_path / "device"
    device.write_bytes(b"what it was")
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    for overwrite in (False, True):
        assert code_of(b"new", device, overwrite=overwrite) == "output-not-a-file"
    assert device.read_bytes() == b"what it was"


def test_a_link_goes_on_pointing_at_its_file(tmp_path: Path) -> None:
    file, link = tmp_path / "report.txt", tmp_path / "latest.txt"
    file.write_bytes(b"old")
    link.symlink_to(file)
    save(b"new", link, overwrite=True)
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_file_that_nobody_else_may_read_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"old")
    path.chmod(0o600)
    save(b"new", path, overwrite=True)
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("taken_away", ["before it is opened", "before it is held"])
def test_a_folder_taken_for_a_leftover_before_it_is_held_is_made_again(
    taken_away: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As another process does that clears leftovers in that moment."""
    lost: list[Path] = []
    real = {"mkdir": Path.mkdir, "hold": writing.hold}

    def mkdir(path: Path, *more: int) -> None:
        real["mkdir"](path, *more)
        if not lost and taken_away == "before it is opened":
            lost.append(path)
            writing.clear_leftovers(tmp_path)

    def hold(descriptor: int) -> None:
        if not lost and taken_away == "before it is held":
            lost.extend(tmp_path.iterdir())
            writing.clear_leftovers(tmp_path)
        real["hold"](descriptor)

    monkeypatch.setattr(Path, "mkdir", mkdir)
    monkeypatch.setattr(writing, "hold", hold)
    with writing.partial_folder(tmp_path) as folder:
        assert folder.is_dir()
        assert lost
        assert folder not in lost
    assert not any(tmp_path.iterdir())
