"""Nothing in a folder is passed over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagstone.problems import Problems
from flagstone.text.trees import files_below


def made(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("a: b\n", encoding="utf-8")
    return folder


def test_files_come_in_the_order_of_their_paths_and_hidden_ones_not_at_all(tmp_path: Path) -> None:
    made(tmp_path, "b.yaml", "a/z.yaml", "a/b/c.yaml", "a.yaml", ".git/x.yaml", "a/.hidden.yaml")
    problems = Problems()
    found = [path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path, problems)]
    assert found == ["a/b/c.yaml", "a/z.yaml", "a.yaml", "b.yaml"]
    assert not problems


def test_a_folder_that_may_not_be_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "open/a.yaml", "shut/b.yaml")
    look = Path.iterdir

    def refuse(folder: Path):  # type: ignore[no-untyped-def]
        if folder.name == "shut":
            raise PermissionError(13, "Permission denied")
        return look(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    problems = Problems()
    assert [path.name for path in files_below(tmp_path, problems)] == ["a.yaml"]
    (problem,) = problems
    assert problem.code == "file-unreadable"
    assert problem.place.file == str(tmp_path / "shut")
    assert problem.message == "The folder cannot be read: permission denied."


def test_a_link_to_a_folder_is_a_problem_and_ends(tmp_path: Path) -> None:
    made(tmp_path, "care/a.yaml")
    (tmp_path / "care" / "again").symlink_to(tmp_path, target_is_directory=True)
    problems = Problems()
    assert [path.name for path in files_below(tmp_path, problems)] == ["a.yaml"]
    (problem,) = problems
    assert problem.code == "stray-file"
    assert problem.place.file == str(tmp_path / "care" / "again")


def test_a_link_that_leads_nowhere_is_left_to_whoever_reads_it(tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nothing")
    problems = Problems()
    assert [path.name for path in files_below(tmp_path, problems)] == ["gone.yaml", "loop.yaml"]
    assert not problems
