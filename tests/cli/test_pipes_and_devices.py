"""Pipes, devices and links to them in place of files: an answer at once, wherever they are."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import FIXTURES
from tests.files.killing import ended

from flagstone.cli.app import app

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files")

RULES = FIXTURES / "small"
OWN = FIXTURES / "sheets" / "own.yaml"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_a_pipe(path: Path) -> None:
    pipe(path.with_name("a pipe"))
    path.symlink_to(path.with_name("a pipe"))


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


KINDS = [pipe, device, link_to_a_pipe, link_to_itself]


def answer(words: list[object], said: Path) -> int:
    """The exit code, and in a file what was said. A process that waits is ended after a while: a
    second of its own, and what a busy machine takes besides."""

    def run() -> None:
        signal.alarm(20)
        signal.setitimer(signal.ITIMER_VIRTUAL, 5)
        with said.open("w", encoding="utf-8") as stream:
            sys.stderr = stream
            sys.stdout = stream
            try:
                app([str(word) for word in words], prog_name="flagstone")
            except SystemExit as ending:
                stream.flush()
                os._exit(ending.code if isinstance(ending.code, int) else 99)

    return ended(run)


def in_rules(name: str) -> Callable[[Path], tuple[list[object], Path]]:
    def put(folder: Path) -> tuple[list[object], Path]:
        shutil.copytree(RULES, folder / "rulebook")
        return ["evaluate", OWN, "--rules", folder / "rulebook"], folder / "rulebook" / name

    return put


def in_features(name: str) -> Callable[[Path], tuple[list[object], Path]]:
    def put(folder: Path) -> tuple[list[object], Path]:
        words, path = in_rules(name)(folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        return ["check", *words[2:]], path

    return put


def named(*words: object) -> Callable[[Path], tuple[list[object], Path]]:
    """Where it is named on the command line, in the place of `HERE`."""

    def put(folder: Path) -> tuple[list[object], Path]:
        here = folder / "here.json" if "json" in words else folder / "here.yaml"
        return [*(here if word == "HERE" else word for word in words[1:]), "--rules", RULES], here

    return put


PLACES = {
    "a fact": in_rules("facts/children_in_care/pipe.yaml"),
    "areas": in_rules("facts/pipe.yaml"),
    "a rule": in_rules("rules/children_in_care/pipe.yaml"),
    "law": in_rules("rules/provisions/pipe.yaml"),
    "a feature": in_features("features/care/pipe.feature"),
    "survivors": in_features("features/survivors.yaml"),
    "a sheet": named("yaml", "evaluate", "HERE"),
    "an earlier sheet": named("yaml", "evaluate", OWN, "--earlier", "HERE"),
    "an earlier report": named("json", "evaluate", OWN, "--earlier", "HERE"),
    "local standards": named("yaml", "evaluate", OWN, "--local", "HERE"),
    "responses": named("yaml", "evaluate", OWN, "--responses", "HERE"),
    "a report to compare": named("json", "compare", "HERE", OWN),
    "a document of a timeline": named("json", "timeline", OWN, "HERE"),
    "a report to replay": named("json", "replay", "HERE"),
    "a sheet to merge": named("yaml", "facts", "merge", OWN, "HERE"),
    "a sheet to explain": named("yaml", "explain", "HERE"),
}


@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__name__)
@pytest.mark.parametrize("place", PLACES)
def test_it_is_said_at_once_what_it_is(
    place: str, make: Callable[[Path], None], tmp_path: Path
) -> None:
    words, path = PLACES[place](tmp_path)
    make(path)
    said = tmp_path / "said"
    assert answer(words, said) == 2, said.read_text()
    code = "file-unreadable" if make is link_to_itself else "file-not-regular"
    assert f"[{code}]" in said.read_text()
    assert path.name in said.read_text()
    assert "0 bytes" not in said.read_text()


def test_one_in_a_folder_of_sheets_is_not_passed_over(tmp_path: Path) -> None:
    shutil.copy(OWN, tmp_path / "own.yaml")
    pipe(tmp_path / "pipe.yaml")
    said = tmp_path / "said"
    assert answer(["evaluate", tmp_path, "--rules", RULES], said) == 2
    assert "[file-not-regular]" in said.read_text()


def test_what_a_shell_gives_is_waited_for(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.write(writing, OWN.read_bytes())
        os._exit(0)
    os.close(writing)
    link = tmp_path / "said"
    words = ["evaluate", f"/dev/fd/{reading}", "--rules", RULES]
    assert answer(words, link) in (0, 2), link.read_text()
    assert "[file-not-regular]" not in link.read_text()
    os.close(reading)
    os.wait()
