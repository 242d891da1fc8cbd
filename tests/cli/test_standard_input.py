"""What comes through standard input is read as the same file would be."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT, RULES, Spawn
from tests.sheets.test_workbooks import card

HULL = """\
authority: Kingston upon Hull
date: 2025-03-31
kind: own figures
facts: {iro_children_per_fte: 82.5}
"""
JSON = """\
{"authority": "Kingston upon Hull", "date": "2025-03-31", "kind": "own figures",
 "facts": {"iro_children_per_fte": 82.5}}
"""
CSV = "fact;value\nauthority;Kingston upon Hull\ndate;2025-03-31\nkind;own figures\n"
CSV += "iro_children_per_fte;82.5\n"
FORMS: dict[str, tuple[str, bytes]] = {
    "YAML": (".yaml", HULL.encode()),
    "YAML after a comment": (".yaml", b"# fact, value\n\n" + HULL.encode()),
    "YAML in UTF-16": (".yaml", HULL.encode("utf-16")),
    "JSON": (".json", JSON.encode()),
    "JSON with a mark": (".json", b"\xef\xbb\xbf \n" + JSON.encode()),
    "CSV": (".csv", CSV.encode()),
    "CSV that names its separator": (".csv", b"sep=;\r\n" + CSV.encode()),
    "CSV in UTF-16": (".csv", CSV.replace(";", "\t").encode("utf-16")),
    "a workbook": (".xlsx", card(("iro_children_per_fte", 82.5))),
}
needs_pipes = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")


@pytest.mark.parametrize(("ending", "data"), FORMS.values(), ids=list(FORMS))
@pytest.mark.parametrize("name", ["-", pytest.param("/dev/stdin", marks=needs_pipes)])
def test_a_sheet_says_the_same_through_standard_input(
    spawn: Spawn, tmp_path: Path, name: str, ending: str, data: bytes
) -> None:
    path = tmp_path / f"sheet{ending}"
    path.write_bytes(data)
    named = spawn("evaluate", path, "--format", "csv")
    assert named.returncode == 0, named.stderr
    piped = spawn("evaluate", name, "--format", "csv", input=data)
    assert piped.stdout.replace(b"standard input", path.name.encode()) == named.stdout
    assert piped.stderr == named.stderr
    with path.open("rb") as stream:
        assert spawn("evaluate", name, "--format", "csv", stdin=stream).stdout == piped.stdout


COMMANDS: dict[str, Callable[[Path], list[object]]] = {
    "explain": lambda _: ["explain", "-"],
    "timeline": lambda other: ["timeline", other, "-"],
    "compare, the old one": lambda other: ["compare", "-", other],
    "compare, the new one": lambda other: ["compare", other, "-"],
    "facts merge": lambda other: ["facts", "merge", other, "-"],
    "rules coverage": lambda _: ["rules", "coverage", "-"],
    "an earlier sheet": lambda other: ["evaluate", other, "--earlier", "-"],
}


@pytest.mark.parametrize("words", COMMANDS.values(), ids=list(COMMANDS))
def test_every_command_that_reads_a_sheet_reads_it_there(
    spawn: Spawn, tmp_path: Path, words: Callable[[Path], list[object]]
) -> None:
    other, path = tmp_path / "other.yaml", tmp_path / "standard input.yaml"
    later = words(path)[0] == "evaluate" or words(path)[-1] == path
    other.write_text(HULL.replace("2025", "2026" if later else "2024"), encoding="utf-8")
    path.write_text(HULL, encoding="utf-8")
    given = words(other)
    named = spawn(*(path if word == "-" else word for word in given))
    assert named.returncode == 0, named.stderr
    piped = spawn(*given, input=HULL.encode())
    assert piped.returncode == 0, piped.stderr
    assert b"".join(piped.stdout.split()) == b"".join(
        named.stdout.replace(b"standard input.yaml", b"standard input").split()
    )


def test_a_report_is_known_as_one(spawn: Spawn, tmp_path: Path) -> None:
    sheet = tmp_path / "later.yaml"
    sheet.write_text(HULL.replace("2025", "2026"), encoding="utf-8")
    report = spawn("evaluate", "-", "--format", "json", input=HULL.encode()).stdout
    compared = spawn("compare", "-", sheet, input=report)
    assert compared.returncode == 0, compared.stderr
    assert b"Old report: standard input" in compared.stdout
    assert spawn("evaluate", sheet, "--earlier", "-", input=report).returncode == 0


def test_responses_are_read_there(spawn: Spawn, tmp_path: Path) -> None:
    sheet = tmp_path / "hull.yaml"
    sheet.write_text(HULL, encoding="utf-8")
    answers = (
        b"authority: Kingston upon Hull\nresponses: [{rule: iro-caseload-figure, kind: plan}]\n"
    )
    ended = spawn("evaluate", sheet, "--responses", "-", "--format", "json", input=answers)
    assert ended.returncode == 0, ended.stderr
    assert b"iro-caseload-figure" in ended.stdout


def test_its_problems_are_placed_in_it(spawn: Spawn) -> None:
    ended = spawn("evaluate", "-", input=HULL.replace("82.5", "many").encode())
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"standard input:4:")
    for nothing in (b"", b"\n"):
        assert b"[file-empty]" in spawn("evaluate", "-", input=nothing).stderr
    assert b"[file-too-large]" in spawn("evaluate", "-", input=b"#" * 5_000_001).stderr


@pytest.mark.parametrize(
    "words",
    [
        ["evaluate", "-", "-"],
        ["evaluate", "-", "--earlier", "-"],
        ["evaluate", "-", "--responses", "-"],
        ["evaluate", "-", "--local", "-"],
        ["timeline", "-", "-"],
        ["compare", "-", "-"],
        ["explain", "-", "--earlier", "-"],
        ["facts", "merge", "-", "-"],
        ["rules", "coverage", "-", "-"],
        pytest.param(["evaluate", "-", "/dev/stdin"], marks=needs_pipes),
    ],
    ids=" ".join,
)
def test_it_may_be_named_once(spawn: Spawn, words: list[str]) -> None:
    ended = spawn(*words, input=HULL.encode())
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"named 2 times" in b" ".join(ended.stderr.split())


def test_it_is_not_watched(spawn: Spawn) -> None:
    ended = spawn("evaluate", "-", "--watch", input=HULL.encode())
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"only once" in ended.stderr


@needs_pipes
def test_a_pipe_of_the_shells_is_read_and_a_report_of_it_replayed(
    spawn: Spawn, tmp_path: Path
) -> None:
    sheet, report = tmp_path / "hull.yaml", tmp_path / "report.json"
    sheet.write_text(HULL, encoding="utf-8")
    reader, writer = os.pipe()
    os.write(writer, HULL.encode())
    os.close(writer)
    ended = spawn(
        "evaluate", f"/dev/fd/{reader}", "--format", "json", "--output", report, pass_fds=(reader,)
    )
    os.close(reader)
    assert ended.returncode == 0, ended.stderr
    assert b'"pipe ' in report.read_bytes()
    again = spawn("replay", report)
    assert b"byte for byte" in again.stdout, again.stdout


def test_a_program_without_standard_input_says_so() -> None:
    code = "import runpy, sys; sys.stdin = None; runpy.run_module('flagstone', run_name='__main__')"
    ended = subprocess.run(
        [sys.executable, "-c", code, "evaluate", "-", "--rules", RULES],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "engine")},
        check=False,
    )
    assert ended.returncode == 2
    assert b"There is no standard input" in ended.stderr
