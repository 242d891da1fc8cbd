"""Whatever writes is killed at each of its steps: a file is there whole or as it was, the next run
does its work, and of what was left over nothing stays."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import FIXTURES, WrittenRulebook
from tests.files.killing import ended, killed_at_each_step, killed_while_writing

from flagstone.cli.app import app
from flagstone.drafting.transaction import UNDO
from flagstone.files.writing import save
from flagstone.pages import folder as pages
from flagstone.pages.folder import LIST, MARK, put_in_place
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rulebook import Rulebook

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="it forks")

SMALL = FIXTURES / "small"
SHEETS = FIXTURES / "sheets"
Contents = dict[str, bytes]


def contents(folder: Path) -> Contents:
    """Every file below a folder with what it holds, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def in_sight(found: Contents) -> Contents:
    """What is no leftover."""
    return {
        name: data
        for name, data in found.items()
        if not any(part.startswith(".flagstone-") for part in Path(name).parts)
    }


def command(*arguments: object) -> Callable[[], None]:
    words = [str(each) for each in arguments]

    def run() -> None:
        with pytest.raises(SystemExit) as ending:
            app(words, prog_name="flagstone")
        assert ending.value.code == 0, words

    return run


def refill(folder: Path, before: Contents) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in before.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def all_or_nothing(run: Callable[[], object], folder: Path, before: Contents) -> int:
    """Kill it at each step and within its writes. Its number of steps."""
    refill(folder, before)
    run()  # here: what is imported now need not be imported in each child
    after = contents(folder)
    assert after != before
    refuses_to_do_it_again = after.keys() != before.keys()

    def holds() -> None:
        found = in_sight(contents(folder))
        assert found in (before, after)
        all_done = found == after and refuses_to_do_it_again
        assert ended(run) == (1 if all_done else 0)
        assert contents(folder) == after

    refill(folder, before)
    steps = 0
    for step in killed_at_each_step(run, folder):
        steps = step
        holds()
        refill(folder, before)
    size = max(len(data) for name, data in after.items() if data != before.get(name))
    for limit in {0, 1, size // 2, size - 1} & set(range(size)):
        refill(folder, before)
        assert killed_while_writing(run, limit)
        assert in_sight(contents(folder)) == before
        holds()
    return steps


# --- commands that write a file


@pytest.mark.parametrize(
    ("words", "overwrite"),
    [
        (("evaluate", SHEETS / "own.yaml", "--output", "out.json", "--format", "json"), False),
        (("evaluate", SHEETS / "own.yaml", "--output", "out.html", "--format", "html"), True),
        (("facts", "template", "--output", "out.yaml"), True),
        (("facts", "merge", SHEETS / "own.yaml", "--output", "out.yaml"), False),
        (("explain", SHEETS / "own.yaml", "--output", "out.json", "--format", "json"), True),
    ],
    ids=lambda words: f"{words[0]} {words[-1]}" if isinstance(words, tuple) else "",
)
def test_an_output_is_there_whole_or_as_it_was(
    words: tuple[object, ...], overwrite: bool, tmp_path: Path
) -> None:
    folder = tmp_path / "work"
    name = next(str(word) for word in words if str(word).startswith("out."))
    words = tuple(folder / name if word == name else word for word in words)
    more = ("--overwrite",) if overwrite else ()
    run = command(*words, "--rules", SMALL, *more)
    before = {"mine.txt": b"mine"} | ({name: b"old"} if overwrite else {})
    assert all_or_nothing(run, folder, before) > 1


def test_no_rows_of_a_workbook_are_left_in_the_systems_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "work"
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "tmp"))
    write = command(
        *("evaluate", SHEETS / "own.yaml", "--rules", SMALL, "--overwrite"),
        *("--format", "xlsx", "--output", folder / "out.xlsx"),
    )

    def run() -> None:
        (folder / "tmp").mkdir(exist_ok=True)
        write()

    assert all_or_nothing(run, folder, {"out.xlsx": b"old"}) > 5


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("size", [1, 5_000_000])
def test_any_file_is_there_whole_or_as_it_was(
    overwrite: bool, links: bool, size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    if not links:  # as on some file systems
        monkeypatch.setattr(os, "link", no_links)
    name = "n" * 255  # as long as a name can be
    folder = tmp_path / "work"
    before = {"mine.txt": b"mine"} | ({name: b"old"} if overwrite else {})
    parts = [b"n" * (size - 1), b"n"]
    run = lambda: save(iter(parts), folder / name, overwrite=overwrite)  # noqa: E731
    assert all_or_nothing(run, folder, before) > 1


# --- a new rule


@pytest.mark.parametrize("concern", [("reviewing",), ("a-new-concern", "--area", "help")])
def test_after_a_new_rule_was_killed_the_rulebook_loads_and_the_next_run_does_its_work(
    concern: tuple[str, ...], written_rulebook: WrittenRulebook, tmp_path: Path
) -> None:
    folder = tmp_path / "work"
    before = contents(written_rulebook.write({}))
    run = command(
        *("rules", "new", "--id", "too-late", "--concern", *concern, "--kind", "share"),
        *("--reads", "a_new_fact", "--cites", "iro-03", "--rules", folder),
    )
    refill(folder, before)
    run()  # here: what is imported now need not be imported in each child
    after = contents(folder)
    assert len(load_rulebook(folder).rules) == 2
    refill(folder, before)
    for step in killed_at_each_step(run, folder):
        assert len(load_rulebook(folder).rules) in (1, 2), step
        found = in_sight(contents(folder))
        assert all(data in (before.get(name), after.get(name)) for name, data in found.items())
        if found != after:
            assert ended(run) == 0
        else:
            assert ended(run) == 1  # there is such a rule: it was all done
        assert contents(folder) == after, step
        refill(folder, before)


def test_what_was_changed_since_a_kill_is_not_undone(
    written_rulebook: WrittenRulebook, tmp_path: Path
) -> None:
    folder = tmp_path / "work"
    before = contents(written_rulebook.write({}))
    run = command(
        *("rules", "new", "--id", "too-late", "--concern", "reviewing", "--kind", "share"),
        *("--reads", "a_new_fact", "--cites", "iro-03", "--rules", folder),
    )
    refill(folder, before)
    for _ in killed_at_each_step(run, folder):
        left = in_sight(contents(folder))
        changed = [name for name in left if left[name] != before.get(name)]
        if len(changed) == 2:  # the fact is there, and the rule
            break
        refill(folder, before)
    rules = folder / "rules" / "care" / "reviewing.yaml"
    rules.write_bytes(rules.read_bytes() + b"# mine\n")
    assert ended(run) == 1  # there is such a rule
    assert b"# mine" in rules.read_bytes()
    assert b"a_new_fact" in b"".join(contents(folder / "facts").values())
    assert not (folder / UNDO).exists()


# --- pages


@pytest.mark.parametrize("in_one_step", [True, False])
def test_there_is_always_a_site(
    in_one_step: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not in_one_step:  # as where the system cannot let folders change places
        monkeypatch.setattr(pages, "_exchange", lambda *_: False)
    place = tmp_path / "work" / "site"
    old = dict.fromkeys(("index.html", "rules/a.html", "rules/b/c.html"), MARK + b" old")
    new = dict.fromkeys(("index.html", "rules/a.html", "facts/d.html"), MARK + b" new")

    def build_old() -> None:
        (tmp_path / "work").mkdir(exist_ok=True)
        put_in_place(old.items(), place)

    def start() -> None:
        shutil.rmtree(tmp_path / "work", ignore_errors=True)
        build_old()

    def site() -> Contents:
        return {name: data for name, data in contents(place).items() if name in old | new}

    run = lambda: put_in_place(new.items(), place)  # noqa: E731
    start()
    for step in killed_at_each_step(run, tmp_path):
        found = site()
        assert "index.html" in found, step
        assert all(data in (old.get(name), new.get(name)) for name, data in found.items())
        if in_one_step:
            assert found in (old, new), step
        assert ended(run) == 0
        left = contents(tmp_path / "work")
        assert left.keys() == {f"site/{name}" for name in (*new, LIST)}, step
        assert site() == new
        start()
    assert step > 10


def test_a_first_build_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    new = dict.fromkeys(("index.html", "rules/a.html"), MARK + b" new")
    run = lambda: put_in_place(new.items(), folder / "site")  # noqa: E731
    refill(folder, {})
    for step in killed_at_each_step(run, folder):
        assert in_sight(contents(folder)).keys() in (
            set(),
            {f"site/{name}" for name in (*new, LIST)},
        ), step
        assert ended(run) == 0
        assert contents(folder).keys() == {f"site/{name}" for name in (*new, LIST)}
        refill(folder, {})


# --- what is kept of a rulebook


def test_a_rulebook_is_kept_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "work"
    monkeypatch.setenv("FLAGSTONE_CACHE", str(folder / "kept"))
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
    fresh = load_rulebook(SMALL)

    def run() -> None:
        found = Rulebook.load(SMALL)
        assert (found.digest, found.rules) == (fresh.digest, fresh.rules)

    refill(folder, {})
    for step in killed_at_each_step(run, folder):
        assert ended(run) == 0
        left = contents(folder)
        assert len([name for name in left if name.endswith(".rulebook")]) == 1, step
        assert len(left) == 2, step  # and the key
        refill(folder, {})
    assert step > 3


# --- leftovers


def test_what_another_process_is_writing_is_left_alone(tmp_path: Path) -> None:
    reading, writing = os.pipe()

    def slow() -> object:
        yield b"first "
        os.read(reading, 1)
        yield b"last"

    child = os.fork()
    if child == 0:
        try:
            save(slow(), tmp_path / "slow")  # type: ignore[arg-type]
        finally:
            os._exit(0)
    while not (found := list(tmp_path.glob(".flagstone-*.partial"))) or not found[0].stat():
        pass
    save(b"quick", tmp_path / "quick")
    assert found[0].exists()
    os.write(writing, b"x")
    os.waitpid(child, 0)
    assert contents(tmp_path) == {"quick": b"quick", "slow": b"first last"}


@pytest.mark.parametrize(
    "name",
    [".flagstone-.partial", ".flagstone-0123456789abcdeg.partial", ".flagstone", "a.partial"],
)
def test_nothing_of_another_name_is_taken_for_a_leftover(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"mine")
    save(b"x", tmp_path / "x")
    assert contents(tmp_path) == {name: b"mine", "x": b"x"}


def test_a_link_by_the_name_of_a_leftover_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "file").write_bytes(b"mine")
    for number, name in enumerate(("mine", "mine/file")):
        (tmp_path / f".flagstone-{number:016x}.partial").symlink_to(tmp_path / name)
    save(b"x", tmp_path / "x")
    assert (tmp_path / "mine" / "file").read_bytes() == b"mine"


def test_what_making_a_part_raises_is_raised_and_nothing_is_written(tmp_path: Path) -> None:
    def failing() -> object:
        yield b"first"
        raise ValueError("not a matter of files")

    with pytest.raises(ValueError, match="not a matter of files"):
        save(failing(), tmp_path / "x")  # type: ignore[arg-type]
    assert contents(tmp_path) == {}
