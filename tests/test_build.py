"""What the build runs, and what set-up installs: locked, the same everywhere and every day."""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
MAKEFILE = ROOT / "Makefile"


@pytest.fixture(name="commands")
def _commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.syspath_prepend(ROOT)
    import bootstrap

    return [" ".join(command) for command in bootstrap.commands("check", [])]


@pytest.mark.parametrize(
    "command", ["flagstone check", "flagstone review mutate --fail", "generate.py --check", "mypy"]
)
def test_the_build_runs_it(commands: list[str], command: str) -> None:
    assert any(each.endswith(command) for each in commands)


def test_ci_runs_the_build_the_tests_and_both_ends_of_what_is_allowed() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    for command in ("check", "lowest", "test"):
        assert f"python3 bootstrap.py {command}" in lines
    assert any(line.startswith("python3 bootstrap.py newest ||") for line in lines)
    # pytest's summary of the whole is what is read last.
    assert lines[-1] == "python3 bootstrap.py test"


def test_every_command_of_bootstrap_is_explained_and_can_be_made() -> None:
    import bootstrap

    of_its_own = {"lowest", "newest", "lock"}
    explained = set(re.findall(r"bootstrap\.py (\w+)", bootstrap.__doc__ or ""))
    assert explained == set(bootstrap.SET_OF) | of_its_own
    for command in bootstrap.SET_OF:
        assert bootstrap.commands(command, [])


def test_what_is_run_at_both_ends_is_there() -> None:
    import bootstrap

    for name in bootstrap.FAST + bootstrap.NOT_FAST:
        assert (ROOT / name).exists(), name
    (run,) = [line for line in bootstrap.fast_commands([]) if "pytest" in line]
    assert set(bootstrap.FAST) <= set(run)


@pytest.mark.parametrize("line", re.findall(r"bootstrap\.py (\w+)", MAKEFILE.read_text("utf-8")))
def test_what_make_asks_of_bootstrap_is_there(line: str) -> None:
    import bootstrap

    assert line in (bootstrap.__doc__ or "")


class Locked(NamedTuple):
    requirement: Requirement
    hashes: tuple[str, ...]


def locked(name: str) -> list[Locked]:
    """What one file of requirements holds."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    lines = re.sub(r"\s*\\\n\s*", " ", re.sub(r"^\s*#.*\n", "", text, flags=re.M)).splitlines()
    return [
        Locked(Requirement(words.split(" --hash", 1)[0]), tuple(re.findall(r"--hash=(\S+)", words)))
        for words in lines
    ]


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Where what is locked may be installed: every Python on every system.
PLACES = [
    {**default_environment(), "python_version": f"3.{minor}", "python_full_version": f"3.{minor}.9"}
    | system
    for minor in (11, 12, 13, 14)
    for system in (
        {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux"},
        {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin"},
        {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"},
    )
]


def asked(name: str, place: Mapping[str, str]) -> list[Requirement]:
    """What pyproject.toml asks for in one place, by the extras that a set is made from."""
    import bootstrap

    extras = PROJECT["optional-dependencies"]
    pending = [*PROJECT["dependencies"]]
    pending += [line for extra in bootstrap.EXTRAS[name] for line in extras[extra]]
    found = []
    while pending:
        requirement = Requirement(pending.pop())
        if requirement.name == "flagstone":
            pending += [line for extra in requirement.extras for line in extras[extra]]
        elif requirement.marker is None or requirement.marker.evaluate(dict(place)):
            found.append(requirement)
    return found


def versions(name: str, place: Mapping[str, str]) -> dict[str, str]:
    """The one version of each package that a file of requirements has for a place."""
    found: dict[str, str] = {}
    for requirement, _ in locked(name):
        if requirement.marker is None or requirement.marker.evaluate(dict(place)):
            key = canonicalize_name(requirement.name)
            assert key not in found, f"{key} is locked twice"
            (pinned,) = requirement.specifier
            assert pinned.operator == "=="
            found[key] = pinned.version
    return found


@pytest.mark.parametrize("name", ["run", "test", "check", "lowest", "build", "durable"])
def test_everything_locked_has_its_hashes_and_no_address(name: str) -> None:
    for requirement, hashes in locked(name):
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes)
    assert "://" not in (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["run", "test", "check", "lowest"])
def test_what_is_asked_for_is_locked_within_its_range_everywhere(name: str) -> None:
    for place in PLACES:
        found = versions(name, place)
        for requirement in asked(name, place):
            version = found[canonicalize_name(requirement.name)]
            assert requirement.specifier.contains(version), f"{requirement}: run make lock"


def test_the_lowest_that_is_allowed_is_what_the_lower_end_has() -> None:
    for place in PLACES:
        found = versions("lowest", place)
        lower: dict[str, Version] = {}
        for requirement in asked("lowest", place):
            name = canonicalize_name(requirement.name)
            for each in requirement.specifier:
                if each.operator == ">=":
                    lower[name] = max(Version(each.version), lower.get(name, Version("0")))
        assert lower
        for name, least in lower.items():
            assert SpecifierSet(f"=={least}.*").contains(found[name]), name


def test_what_is_installed_together_is_locked_in_one_version() -> None:
    for place in PLACES:
        whole = versions("check", place)
        for name in ("run", "test", "build"):
            for package, version in versions(name, place).items():
                assert whole.get(package, version) == version, (name, package)
        lowest = versions("lowest", place)
        for package, version in versions("build", place).items():
            assert lowest.get(package, version) == version, package


def test_nothing_that_has_to_be_compiled_is_asked_for_by_a_plain_install() -> None:
    plain = {canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]}
    (durable,) = locked("durable")
    assert canonicalize_name(durable.requirement.name) not in plain
    for place in PLACES:
        assert canonicalize_name(durable.requirement.name) not in versions("check", place)


def test_an_installation_is_made_again_when_anything_locked_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import bootstrap

    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    monkeypatch.setattr(bootstrap, "HERE", str(tmp_path))
    monkeypatch.setattr(bootstrap, "LOCKS", str(tmp_path / "requirements"))
    states = {bootstrap.state_of("test")}
    for name in (
        "pyproject.toml",
        *(f"requirements/{n}.txt" for n in ("test", "build", "durable")),
    ):
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        states.add(bootstrap.state_of("test"))
    assert len(states) == 5


@pytest.mark.parametrize("compiles", [True, False])
def test_without_a_compiler_set_up_goes_on_and_says_so_in_a_line(
    compiles: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import bootstrap

    monkeypatch.setattr(bootstrap, "pip", lambda *_: 0 if compiles else 1)
    monkeypatch.setattr(bootstrap, "FIRST_WITHOUT_DURABLE_RULES", (4, 0))
    monkeypatch.setattr(bootstrap, "tool", lambda *_: sys.executable)
    bootstrap.install_durable_rules("nowhere")
    said = capsys.readouterr().out
    assert said.count("\n") == (0 if compiles else 1)
    assert ("the plain engine decides" in said) is not compiles
