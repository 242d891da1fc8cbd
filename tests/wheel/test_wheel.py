"""The wheel, built, installed in a clean environment and used from another folder."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from flagstone.inference.ruleset import MODULE, available

ROOT = Path(__file__).parents[2]
SHEET = ROOT / "examples" / "stockton" / "2022-front-door.yaml"
CLEAN = {
    **{key: value for key, value in os.environ.items() if not key.startswith("PYTHON")},
    "CC": "/bin/false",
}


def run(
    *command: str | Path, cwd: Path, env: dict[str, str] = CLEAN
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet")
    run(*pip, "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("flagstone-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that holds the wheel and what it needs.

    It is installed from downloaded files, none of which has to be compiled, without a compiler and
    without a network.
    """
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = (programs / "python", "-m", "pip", "--disable-pip-version-check")
    locked = ("--require-hashes", "--only-binary", ":all:", "-r", ROOT / "requirements" / "run.txt")
    run(*pip, "download", "--quiet", "--dest", folder / "files", *locked, cwd=folder)
    alone = ("--no-index", "--find-links", folder / "files")
    run(*pip, "install", "--quiet", *alone, wheel, cwd=folder)
    return programs


def test_facts_rules_and_features_are_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("facts", "rules", "features"):
        here = {
            f"flagstone/bundled/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file()
        }
        assert here
        assert here <= names
    assert "flagstone/py.typed" in names


def test_templates_and_their_assets_are_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("templates", "assets"):
        root = ROOT / "engine/flagstone"
        here = [path for path in (root / "pages" / folder).rglob("*") if path.is_file()]
        assert here
        assert {f"flagstone/{path.relative_to(root).as_posix()}" for path in here} <= names


def test_the_main_job_runs_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.yaml"
    sheet.write_bytes(SHEET.read_bytes())
    printed = run(installed / "flagstone", "evaluate", "sheet.yaml", cwd=tmp_path).stdout
    assert "CRITICAL" in printed
    report = json.loads(
        run(
            installed / "flagstone", "evaluate", "sheet.yaml", "--format", "json", cwd=tmp_path
        ).stdout
    )
    assert {concern["id"] for concern in report["concerns"]} >= {"unallocated-children"}


def test_the_rulebook_and_its_scenarios_are_checked_outside_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    assert "no problem found" in run(installed / "flagstone", "check", cwd=tmp_path).stdout


def test_pages_for_reviewers_are_built_outside_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    program = (installed / "flagstone", "review", "build", "pages", "--no-mutation")
    assert " pages, " in run(*program, cwd=tmp_path).stdout
    index = (tmp_path / "pages" / "index.html").read_text(encoding="utf-8")
    assert "rules/iro-caseload-spread.html" in index
    assert (tmp_path / "pages" / "assets" / "pages.css").is_file()


def test_without_durable_rules_the_plain_engine_decides_and_says_so(
    installed: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.yaml"
    sheet.write_bytes(SHEET.read_bytes())
    printed = run(installed / "flagstone", "evaluate", "sheet.yaml", cwd=tmp_path).stdout
    assert "engine plain" in printed
    json_form = ("evaluate", "sheet.yaml", "--format", "json")
    report = json.loads(run(installed / "flagstone", *json_form, cwd=tmp_path).stdout)
    assert "durable-rules is not installed here" in report["receipt"]["engine_note"]


@pytest.mark.skipif(not available(), reason="durable-rules is not installed")
def test_both_engines_agree_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    spec = importlib.util.find_spec(MODULE)
    assert spec is not None
    assert spec.origin is not None
    engine = tmp_path / "engine"
    engine.mkdir()
    shutil.copy(spec.origin, engine)
    sheet = tmp_path / "sheet.yaml"
    sheet.write_bytes(SHEET.read_bytes())
    program = (installed / "flagstone", "evaluate", "sheet.yaml", "--verify")
    with_engine = {**CLEAN, "PYTHONPATH": str(engine)}
    assert "engine durable" in run(*program, cwd=tmp_path, env=with_engine).stdout


@pytest.mark.parametrize(
    "command",
    [
        ("evaluate", "sheet.yaml"),
        ("evaluate", "sheet.yaml", "--format", "html"),
        ("rules", "list"),
        ("check",),
        ("schema", "report"),
    ],
    ids=" ".join,
)
def test_from_within_an_archive_every_command_does_what_it_does_from_a_folder(
    wheel: Path, installed: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "sheet.yaml").write_bytes(SHEET.read_bytes())
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    program = (installed / "python", "-m", "flagstone", *command)
    within = {**CLEAN, "PYTHONPATH": str(wheel), "TMPDIR": str(temporary)}
    assert (
        run(*program, cwd=tmp_path, env=within).stdout == run(*program, cwd=tmp_path).stdout != ""
    )
    assert not list(temporary.iterdir())


def test_within_an_archive_nothing_is_found_but_what_it_holds(
    wheel: Path, installed: Path, tmp_path: Path
) -> None:
    within = {**CLEAN, "PYTHONPATH": str(wheel)}
    program = "import flagstone.rulebook.location as l; print(l.__file__, l.bundled_root())"
    said = run(installed / "python", "-c", program, cwd=tmp_path, env=within).stdout
    home, root = said.split()
    assert home.startswith(str(wheel))
    assert str(installed.parent) not in root


def test_pyinstaller_is_told_where_the_hook_is(installed: Path, tmp_path: Path) -> None:
    program = (
        "from importlib.metadata import entry_points as e; from pathlib import Path\n"
        "hooks = e(group='pyinstaller40')\n"
        "(hook,) = [each for each in hooks if each.value.startswith('flagstone')]\n"
        "(folder,) = hook.load()()\n"
        "print((Path(folder) / 'hook-flagstone.py').is_file())"
    )
    assert run(installed / "python", "-c", program, cwd=tmp_path).stdout == "True\n"
