"""Rulebooks kept on disk: the same as read afresh, and never those of other files."""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
from pathlib import Path

import pytest
from tests.conftest import FIXTURES, WrittenRulebook

from flagstone.problems import ProblemsError
from flagstone.rulebook import cache, loading
from flagstone.rulebook.cache import load_cached
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rulebook import Rulebook


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where rulebooks are kept for one test."""
    kept = tmp_path / "kept"
    monkeypatch.setenv(cache.SETTING, str(kept))
    return kept


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """The folders that were read, and not taken from what is kept."""
    read: list[Path | None] = []

    def counting(root: Path | None = None, local: Path | None = None) -> Rulebook:
        read.append(root)
        return load_rulebook(root, local)

    monkeypatch.setattr(loading, "load_rulebook", counting)
    return read


def test_what_is_kept_is_what_is_read(folder: Path) -> None:
    fresh, first, second = load_rulebook(), Rulebook.load(), Rulebook.load()
    assert len(list(folder.iterdir())) == 1
    for each in (first, second):
        assert each.digest == fresh.digest
        assert each.rules == fresh.rules
        assert [rule.place for rule in each.rules.values()] == [
            rule.place for rule in fresh.rules.values()
        ]
        assert each.provisions == fresh.provisions
        assert each.standards == fresh.standards
        assert each.instruments == fresh.instruments
        assert each.concerns == fresh.concerns
        assert each.vocabulary.fact_types == fresh.vocabulary.fact_types
        assert list(each.vocabulary.areas.items()) == list(fresh.vocabulary.areas.items())
    said = "42 of 120 children in care were not visited in time"
    assert second.vocabulary.sentences.read(said) == fresh.vocabulary.sentences.read(said)


@pytest.mark.usefixtures("folder")
def test_a_second_reading_takes_what_is_kept(readings: list[Path | None]) -> None:
    for _ in range(3):
        load_cached(FIXTURES / "small")
    assert readings == [FIXTURES / "small"]


@pytest.mark.usefixtures("folder")
def test_any_change_to_the_files_is_seen(
    readings: list[Path | None], written_rulebook: WrittenRulebook
) -> None:
    root = written_rulebook.write({})
    digest = load_cached(root).digest
    file = next((root / "rules").rglob("*.yaml"))
    before = file.stat()
    file.write_text(file.read_text().replace("\n", " \n", 1))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load_cached(root).digest != digest
    assert len(readings) == 2


@pytest.mark.usefixtures("folder")
def test_a_stray_file_is_complained_of_though_the_rules_are_kept(
    written_rulebook: WrittenRulebook,
) -> None:
    root = written_rulebook.write({})
    load_cached(root)
    (root / "rules" / "notes.yaml").write_text("a: b\n")
    with pytest.raises(ProblemsError, match="stray-file"):
        load_cached(root)


@pytest.mark.usefixtures("folder")
def test_the_same_rules_in_another_place_have_their_own_places(
    tmp_path: Path, written_rulebook: WrittenRulebook
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    shutil.copytree(written_rulebook.write({}), here, ignore=shutil.ignore_patterns("kept", "here"))
    here_places = {rule.place.file for rule in load_cached(here).rules.values()}
    here.rename(there)
    there_places = {rule.place.file for rule in load_cached(there).rules.values()}
    assert here_places
    assert here_places.isdisjoint(there_places)


@pytest.mark.usefixtures("folder")
def test_local_standards_are_kept_apart(written_rulebook: WrittenRulebook) -> None:
    root = written_rulebook.write({})
    local = root.parent / "local.yaml"
    local.write_text("local_standards: 1\n")
    load_cached(root)
    with pytest.raises(ProblemsError):
        load_cached(root, local)
    with pytest.raises(ProblemsError):
        load_cached(root, root.parent / "nowhere.yaml")


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_damaged_file_is_passed_over(
    folder: Path, readings: list[Path | None], damage: bytes | None
) -> None:
    load_cached(FIXTURES / "small")
    (kept,) = folder.iterdir()
    content = kept.read_bytes()
    kept.write_bytes(content[:-9] + b"x" + content[-8:] if damage is None else damage)
    assert load_cached(FIXTURES / "small").digest == load_rulebook(FIXTURES / "small").digest
    assert len(readings) == 2
    assert kept.read_bytes() == content


class Harmful:
    """Something that does harm when it is made again."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("harm",)


def test_nothing_in_a_kept_file_is_run(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    load_cached(FIXTURES / "small")
    (kept,) = folder.iterdir()
    pickled = pickle.dumps(Harmful())
    kept.write_bytes(hashlib.sha256(pickled).digest() + pickled)
    load_cached(FIXTURES / "small")
    assert not (tmp_path / "harm").exists()


def test_nothing_is_kept_of_a_rulebook_with_a_mistake(
    folder: Path, written_rulebook: WrittenRulebook
) -> None:
    root = written_rulebook.write({"facts/groups.yaml": "- Older, children\n"})
    with pytest.raises(ProblemsError):
        load_cached(root)
    assert not folder.exists()


def test_it_can_be_turned_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, readings: list[Path | None]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(cache.SETTING, "off")
    load_cached(FIXTURES / "small")
    load_cached(FIXTURES / "small")
    assert len(readings) == 2
    assert not list(tmp_path.iterdir())


def test_where_nothing_can_be_written_it_works_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv(cache.SETTING, str(tmp_path / "a file" / "kept"))
    assert load_cached(FIXTURES / "small").rules


def test_old_ones_are_forgotten_and_other_files_are_left_alone(
    folder: Path, written_rulebook: WrittenRulebook
) -> None:
    folder.mkdir()
    (folder / "mine.txt").write_text("keep me")
    root = written_rulebook.write({})
    file = root / "facts" / "groups.yaml"
    for number in range(cache.MOST_KEPT + 3):
        file.write_text(f"- children of kind {'i' * (number + 1)}\n")
        load_cached(root)
    assert len(list(folder.glob("*.rulebook"))) == cache.MOST_KEPT
    assert (folder / "mine.txt").exists()
