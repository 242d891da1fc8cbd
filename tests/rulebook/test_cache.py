"""Rulebooks kept on disk: the same as read afresh, and never those of other files or of others."""

from __future__ import annotations

import ast
import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.conftest import FIXTURES, WrittenRulebook

from flagstone.files import private
from flagstone.files.private import is_own
from flagstone.problems import ProblemsError
from flagstone.rulebook import cache, loading
from flagstone.rulebook.cache import load_cached
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rulebook import Rulebook
from flagstone.vocabulary.vocabulary import Vocabulary


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
    encoded = [cache._ENCODER.encode(cache._Kept.of(each)) for each in (fresh, second)]
    assert encoded[0] == encoded[1]  # the places of what is in a rule, too
    said = "42 of 120 children in care were not visited in time"
    assert second.vocabulary.sentences.read(said) == fresh.vocabulary.sentences.read(said)


@pytest.mark.usefixtures("folder")
def test_a_second_reading_takes_what_is_kept(readings: list[Path | None]) -> None:
    for _ in range(3):
        load_cached(FIXTURES / "small")
    assert readings == [FIXTURES / "small"]


@pytest.mark.usefixtures("folder")
def test_a_second_reading_with_local_standards_takes_what_is_kept(
    readings: list[Path | None], written_rulebook: WrittenRulebook
) -> None:
    root = written_rulebook.write({})
    (root / "rules" / "README.md").write_text("What the folders are for.\n")
    (root / "facts" / ".hidden.yaml").write_text("not: read\n")
    local = root.parent / "own.yaml"
    local.write_text(
        "authority: Hull\nstandards:\n  caseload-range: [{from: 2024-01-01, range: [40, 60]}]\n"
    )
    first, second = load_cached(root, local), load_cached(root, local)
    assert readings == [root]
    for name in ("digest", "national_digest", "local_digest", "local_file", "local_authority"):
        assert getattr(first, name) == getattr(second, name) != ""


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


def test_every_part_of_a_rulebook_is_kept() -> None:
    """Else a new one would be lost, and nobody would notice before the second run."""
    parts = {*Rulebook.__struct_fields__, *Vocabulary.__struct_fields__}
    worked_out = {"vocabulary", "derived", "_sentences"}
    assert {*cache._Kept.__struct_fields__} == parts - worked_out


# --- planted files


class Harmful:
    """Something that does harm when it is made again."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("harm",)


def kept_file(folder: Path) -> Path:
    (kept,) = folder.iterdir()
    return kept


def is_passed_over(readings: list[Path | None]) -> bool:
    """Whether the rulebook is read from its files, and says what they say."""
    before = len(readings)
    found = load_cached(FIXTURES / "small")
    fresh = load_rulebook(FIXTURES / "small")
    assert (found.digest, found.rules) == (fresh.digest, fresh.rules)
    return len(readings) == before + 1


def test_nothing_in_a_kept_file_is_run(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, readings: list[Path | None]
) -> None:
    monkeypatch.chdir(tmp_path)
    load_cached(FIXTURES / "small")
    kept = kept_file(folder)
    pickled = pickle.dumps(Harmful())
    for planted in (pickled, kept.read_bytes()[:32] + pickled):
        kept.write_bytes(planted)
        assert is_passed_over(readings)
    assert not (tmp_path / "harm").exists()


@pytest.mark.parametrize("module", ["pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib"])
def test_no_form_that_runs_is_read_anywhere(module: str) -> None:
    """The engine itself may be pickled by those who use it; it takes nothing back."""
    for path in (FIXTURES.parents[1] / "engine").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {
            alias.name.partition(".")[0]
            for node in ast.walk(tree)
            if isinstance(node, ast.Import)
            for alias in node.names
        } | {
            (node.module or "").partition(".")[0]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
        }
        assert module not in names, path


@pytest.fixture
def as_another(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Do something as a user who has another key, and so another folder for it."""

    def do(what: Callable[[], object]) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(cache, "secret_key", lambda _: b"x" * 32)
            what()

    return do


def without_rules(rulebook: Rulebook) -> Rulebook:
    return replace(rulebook, rules={}, derived={})


def test_what_another_signed_changes_no_verdict(
    folder: Path,
    as_another: Callable[[Callable[[], object]], None],
    readings: list[Path | None],
) -> None:
    """Also where it lies under the very name that this user's would have."""
    load_cached(FIXTURES / "small")
    mine = kept_file(folder)
    planted = without_rules(load_rulebook(FIXTURES / "small"))
    as_another(lambda: cache._write(mine, b"x" * 32, planted))
    assert is_passed_over(readings)
    mine.unlink()
    as_another(lambda: load_cached(FIXTURES / "small"))
    kept_file(folder).rename(mine)
    assert is_passed_over(readings)


def test_what_was_kept_of_another_rulebook_is_passed_over(
    folder: Path, readings: list[Path | None], written_rulebook: WrittenRulebook
) -> None:
    load_cached(written_rulebook.write({}))
    other = kept_file(folder).rename(folder / "other")
    load_cached(FIXTURES / "small")
    mine = next(folder.glob("*.rulebook"))
    other.replace(mine)
    assert is_passed_over(readings)


@pytest.mark.parametrize("digest", ["digest", "national_digest", "local_digest"])
def test_a_digest_that_is_not_that_of_the_files_is_passed_over(
    folder: Path, readings: list[Path | None], digest: str
) -> None:
    """Even if it is signed: a receipt shows the digest of what was read."""
    load_cached(FIXTURES / "small")
    key = cache.secret_key("cache-key")
    assert key
    other = replace(load_rulebook(FIXTURES / "small"), **{digest: "0" * 64}, derived={})
    cache._write(kept_file(folder), key, other)
    assert is_passed_over(readings)


@pytest.mark.parametrize("at", [0, 1, 31, 32, 33, 0.1, 0.3, 0.5, 0.7, 0.9, -1])
def test_a_byte_that_was_changed_is_seen(
    folder: Path, readings: list[Path | None], at: float
) -> None:
    load_cached(FIXTURES / "small")
    kept = kept_file(folder)
    content = bytearray(kept.read_bytes())
    content[int(at * len(content)) if isinstance(at, float) else at] ^= 1
    kept.write_bytes(content)
    assert is_passed_over(readings)


@pytest.mark.skipif(os.name == "nt", reason="permissions are of another kind")
@pytest.mark.parametrize("mode", [0o702, 0o720, 0o770, 0o777, 0o1777])
@pytest.mark.parametrize("of", ["folder", "file"])
def test_what_others_can_write_is_passed_over(
    folder: Path, readings: list[Path | None], of: str, mode: int
) -> None:
    load_cached(FIXTURES / "small")
    (folder if of == "folder" else kept_file(folder)).chmod(mode)
    assert is_passed_over(readings)


@pytest.mark.skipif(os.name == "nt", reason="there are no such owners")
@pytest.mark.parametrize("of", ["folder", "file", "key"])
def test_what_another_owns_is_passed_over(
    folder: Path, readings: list[Path | None], of: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_cached(FIXTURES / "small")
    names = {"folder": folder, "file": kept_file(folder), "key": key_file()}
    its = names[of].stat().st_ino

    def of_another(status: os.stat_result, *, others_may: int = 0) -> bool:
        return status.st_ino != its and is_own(status, others_may=others_may)

    monkeypatch.setattr(cache, "is_own", of_another)
    monkeypatch.setattr(private, "is_own", of_another)
    assert is_passed_over(readings)


def test_whose_a_file_is_and_who_can_write_it() -> None:
    mine = os.stat(FIXTURES)
    fields = list(mine)
    for uid, mode, expected in (
        (mine.st_uid, 0o40700, True),
        (mine.st_uid, 0o40755, True),
        (mine.st_uid, 0o40775, False),
        (mine.st_uid, 0o40757, False),
        (mine.st_uid + 1, 0o40700, False),
    ):
        fields[0], fields[4] = mode, uid
        assert is_own(os.stat_result(fields), others_may=0o055) is expected


def pipe(path: Path) -> None:
    os.mkfifo(path)


def link_to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_what_is_right(path: Path) -> None:
    shutil.copy(path.with_name("was"), path.parent.parent / "elsewhere")
    path.symlink_to(path.parent.parent / "elsewhere")


def a_folder(path: Path) -> None:
    path.mkdir()


def without_end(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(10**12)  # a hole: it takes no room


@pytest.mark.skipif(os.name == "nt", reason="there are no such files")
@pytest.mark.parametrize(
    "make", [pipe, link_to_a_device, link_to_what_is_right, a_folder, without_end]
)
def test_what_is_no_file_of_a_rulebook_is_passed_over_at_once(
    folder: Path, readings: list[Path | None], make: Callable[[Path], None]
) -> None:
    load_cached(FIXTURES / "small")
    kept = kept_file(folder)
    kept.rename(folder / "was")
    make(kept)
    assert is_passed_over(readings)


# --- the key


def key_file() -> Path:
    return Path(os.environ["XDG_STATE_HOME"], "flagstone", "cache-key")


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the key is kept for one test."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.mark.usefixtures("state")
def test_the_key_is_nobody_elses_and_never_beside_what_it_signs(folder: Path) -> None:
    load_cached(FIXTURES / "small")
    assert folder not in key_file().parents
    assert len(key_file().read_bytes()) == 32
    if os.name != "nt":
        assert key_file().stat().st_mode & 0o777 == 0o600
        assert kept_file(folder).stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("folder", "state")
@pytest.mark.skipif(os.name == "nt", reason="permissions are of another kind")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_key_that_others_could_read_is_replaced(readings: list[Path | None], mode: int) -> None:
    load_cached(FIXTURES / "small")
    old = key_file().read_bytes()
    key_file().chmod(mode)
    load_cached(FIXTURES / "small")
    assert key_file().read_bytes() != old
    assert is_passed_over(readings) is False
    assert len(readings) == 2


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
@pytest.mark.usefixtures("folder", "state")
def test_a_key_that_is_none_is_replaced(readings: list[Path | None], content: bytes) -> None:
    key_file().parent.mkdir(parents=True)
    key_file().write_bytes(content)
    load_cached(FIXTURES / "small")
    assert len(key_file().read_bytes()) == 32
    assert not is_passed_over(readings)


@pytest.mark.usefixtures("state")
@pytest.mark.parametrize("make", [pipe, link_to_a_device, a_folder])
def test_without_a_place_for_a_key_nothing_is_kept(
    folder: Path, readings: list[Path | None], make: Callable[[Path], None]
) -> None:
    key_file().parent.mkdir(parents=True)
    make(key_file())
    assert is_passed_over(readings)
    assert is_passed_over(readings)
    assert not folder.exists()


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
