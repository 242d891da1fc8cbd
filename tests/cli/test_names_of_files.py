"""Files are told apart by their folders, and no name of a file stops any form of output."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote_to_bytes, urljoin

import pytest
from tests.cli.conftest import Run, Spawn

FORMS = ("table", "json", "csv", "markdown", "html", "xlsx", "sarif", "junit")
SHEET = """\
authority: Anytown
date: {year}-03-31
kind: own figures
facts:
  iro_children_per_fte: {figure}
"""
NAMES = (
    b"May \x96 board.yaml",
    b"\xff\xfe.yaml",
    b"caf\xe9%2F#?&.yaml",
    "Zürich – März.yaml".encode(),
    b"new\nline.yaml",
    b"a\x1b[31m.yaml",
    b"\xed\xa0\x80.yaml",
)


def written(path: bytes, year: int = 2025, figure: int = 99) -> Path:
    with open(path, "wb") as stream:
        stream.write(SHEET.format(year=year, figure=figure).encode())
    return Path(os.fsdecode(path))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    inside = tmp_path / "repo"
    for each in (inside, tmp_path / "other", tmp_path / "the third"):
        each.mkdir()
    monkeypatch.chdir(inside)
    yield inside
    # Its names would stop whatever clears temporary folders on some systems.
    shutil.rmtree(tmp_path, ignore_errors=True)


def sarif(run: Run, *words: object) -> tuple[list[str], list[tuple[str, str]]]:
    """The addresses of the files, and for each result the address and its fingerprints."""
    result = run("evaluate", *words, "--format", "sarif")
    assert result.exit_code == 0, result.output
    (done,) = json.loads(result.stdout)["runs"]
    artifacts = [each["location"]["uri"] for each in done["artifacts"]]
    results = []
    for each in done["results"]:
        place = each["locations"][0]["physicalLocation"]["artifactLocation"]
        assert artifacts[place["index"]] == place["uri"]
        results.append(
            (place["uri"], json.dumps([each["fingerprints"], each["partialFingerprints"]]))
        )
    return artifacts, results


def test_files_of_one_name_have_an_address_and_fingerprints_each(run: Run, folder: Path) -> None:
    paths = ["x.yaml", "../other/x.yaml", "../the third/x.yaml"]
    for number, path in enumerate(paths):
        written(path.encode(), figure=90 + number)
    artifacts, results = sarif(run, *paths)
    assert artifacts == ["x.yaml", "../other/x.yaml", "../the%20third/x.yaml"]
    assert {address for address, _ in results} == set(artifacts)
    assert len({prints for _, prints in results}) == len(results)
    for path in paths:
        address = sarif(run, path)[0][0]
        base = f"file://{folder}/"
        assert Path(os.fsdecode(unquote_to_bytes(urljoin(base, address))[7:])).exists()
    assert folder.name == "repo"


def test_an_earlier_sheet_of_the_same_name_keeps_its_own_address(run: Run, folder: Path) -> None:
    earlier = Path("../other/x.yaml")
    text = SHEET.format(year=2024, figure=60) + "  referrals_again: 20.0\n"
    earlier.write_text(text, encoding="utf-8")
    now = folder / "x.yaml"
    now.write_text(SHEET.format(year=2025, figure=99) + "  referrals_again: 31.0\n", "utf-8")
    result = run("evaluate", "x.yaml", "--earlier", earlier, "--format", "sarif")
    (done,) = json.loads(result.stdout)["runs"]
    named = [each["location"]["uri"] for each in done["artifacts"]]
    assert sorted(named) == ["../other/x.yaml", "x.yaml"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names there are text")
@pytest.mark.parametrize("name", NAMES)
def test_no_name_stops_any_form(run: Run, folder: Path, name: bytes) -> None:
    path, before = written(name), written(b"../other/" + name, 2024)
    for form in FORMS:
        output = folder / f"written.{form}"
        words = ["--format", form, "--output", output, "--overwrite", "--full"]
        result = run("evaluate", path, "--earlier", before, *words)
        assert result.exit_code == 0, (form, result.output)
        assert output.read_bytes()
    artifacts, _ = sarif(run, path)
    assert [unquote_to_bytes(each) for each in artifacts] == [name]
    for command, forms in {
        "explain": ("table", "json", "markdown"),
        "timeline": ("table", "json", "csv", "markdown", "html"),
        "compare": ("table", "json", "markdown"),
    }.items():
        for form in forms:
            sheets = [path] if command == "explain" else [before, path]
            output = folder / f"{command}.{form}"
            result = run(command, *sheets, "--format", form, "--output", output)
            assert result.exit_code == 0, (command, form, result.output)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names there are text")
@pytest.mark.parametrize("name", NAMES)
def test_a_report_of_any_name_is_made_again(run: Run, folder: Path, name: bytes) -> None:
    path = written(name)
    report = folder / "report.json"
    assert run("evaluate", path, "--format", "json", "--output", report).exit_code == 0
    again = run("replay", report)
    assert again.exit_code == 0, again.output


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names there are text")
@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_on_a_screen_is_text(spawn: Spawn, folder: Path, name: bytes) -> None:
    path = folder / written(name)
    for words in (["evaluate"], ["evaluate", "-v", "--format", "csv"], ["explain"], ["timeline"]):
        done = spawn(*words, path)
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr
        done.stdout.decode()
    path.write_text("authority: [", encoding="utf-8")
    done = spawn("evaluate", path)
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
    done.stderr.decode()
