"""The receipt is enough to reproduce a report, and says which engine ran."""

import platform
from importlib import metadata

from flagstone import __version__, assess
from flagstone.inference.durable import available
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


def test_it_names_everything_that_was_read(
    small: Rulebook, hull: FactSheet, hull_before: FactSheet
) -> None:
    receipt = assess(small, hull, [hull_before]).receipt
    assert receipt.rulebook == small.digest
    assert receipt.sheet.digest == hull.digest
    assert [past.digest for past in receipt.earlier] == [hull_before.digest]
    assert receipt.flagstone == __version__
    assert receipt.python == platform.python_version()


def test_it_names_the_engine_that_ran(small: Rulebook, hull: FactSheet) -> None:
    plain = assess(small, hull, engine="plain").receipt
    assert (plain.engine, plain.engine_version) == ("plain", "")
    assert plain.engine_note.startswith("The plain engine ran")
    chosen = assess(small, hull).receipt
    assert chosen.engine == ("durable" if available() else "plain")
    if available():
        assert chosen.engine_version == metadata.version("durable_rules")


def test_it_says_whether_both_engines_agreed(small: Rulebook, hull: FactSheet) -> None:
    assert not assess(small, hull).receipt.verified
    if available():
        assert assess(small, hull, verify=True).receipt.verified


def test_the_version_is_the_packages_own() -> None:
    import tomllib
    from pathlib import Path

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == __version__
