"""The bytes of files, and of what is none."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from flagstone.files.reading import check_readable, open_regular, read_bytes
from flagstone.problems import ProblemsError


def code_of(read: Callable[[Path], object], path: Path) -> str:
    """The code of the refusal, which is waited for no longer than a second."""
    codes: list[str] = []

    def refused() -> None:
        try:
            read(path)
        except ProblemsError as error:
            codes.extend(problem.code for problem in error.problems)

    thread = threading.Thread(target=refused, daemon=True)
    thread.start()
    thread.join(1)
    assert not thread.is_alive(), "it waits"
    (code,) = codes
    return code


def pipe_at(path: Path) -> None:
    os.mkfifo(path)


def socket_at(path: Path) -> None:
    here = os.getcwd()
    os.chdir(path.parent)  # the path of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def device_at(path: Path) -> None:
    path.symlink_to("/dev/zero")


def terminal_at(path: Path) -> None:
    path.symlink_to("/dev/tty")


def link_to_a_pipe_at(path: Path) -> None:
    pipe_at(path.with_name("the pipe"))
    path.symlink_to(path.with_name("the pipe"))


@pytest.mark.parametrize("read", [read_bytes, check_readable])
@pytest.mark.parametrize(
    "make",
    [pipe_at, socket_at, device_at, terminal_at, link_to_a_pipe_at],
    ids=lambda make: make.__name__,
)
def test_what_is_no_file_is_refused_at_once(
    make: Callable[[Path], None], read: Callable[[Path], object], tmp_path: Path
) -> None:
    make(tmp_path / "a")
    assert code_of(read, tmp_path / "a") == "file-not-regular"


def test_what_became_a_pipe_after_it_was_looked_at_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe_at(tmp_path / "pipe")
    (tmp_path / "file").write_bytes(b"x")
    status = os.stat(tmp_path / "file")
    monkeypatch.setattr(os, "stat", lambda *_, **__: status)
    assert code_of(read_bytes, tmp_path / "pipe") == "file-not-regular"


def test_what_the_process_was_given_is_waited_for() -> None:
    out, into = os.pipe()
    path = Path(f"/dev/fd/{out}")
    check_readable(path)  # else what is in it would be gone
    os.write(into, b"first, ")
    later = threading.Timer(0.2, lambda: (os.write(into, b"last"), os.close(into)))
    later.start()
    assert read_bytes(path) == b"first, last"
    os.close(out)


def test_what_never_ends_is_read_no_further_than_the_limit_and_has_no_size() -> None:
    descriptor = os.open("/dev/zero", os.O_RDONLY)
    with pytest.raises(ProblemsError) as raised:
        read_bytes(Path(f"/dev/fd/{descriptor}"))
    os.close(descriptor)
    (problem,) = raised.value.problems
    assert problem.code == "file-too-large"
    assert problem.message == "There are more than 5.0 MB, which is the most that is read."


def test_a_link_to_a_file_is_read_unless_none_may_be_followed(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    assert read_bytes(tmp_path / "link") == b"x"
    with pytest.raises(OSError, match="a link"):
        open_regular(tmp_path / "link", os.O_NOFOLLOW)
