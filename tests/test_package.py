"""What an embedding program sees: a few names, loaded when they are asked for."""

from pathlib import Path

import pytest

import flagstone
from flagstone import (
    FactSheet,
    Problem,
    ProblemsError,
    Report,
    Rulebook,
    Timeline,
    assess,
    build_timeline,
)

FIXTURES = Path(__file__).parent / "fixtures"


def test_the_documented_way_works() -> None:
    rulebook = Rulebook.load(FIXTURES / "small")
    sheet = FactSheet.read(FIXTURES / "sheets" / "stockton.yaml", rulebook.vocabulary)
    report = assess(rulebook, sheet)
    assert isinstance(report, Report)
    assert report.flags


def test_a_timeline_is_had_the_same_way() -> None:
    rulebook = Rulebook.load(FIXTURES / "small")
    sheets = [
        FactSheet.read(FIXTURES / "sheets" / name, rulebook.vocabulary)
        for name in ("own_before.yaml", "own.yaml")
    ]
    timeline = build_timeline(rulebook, sheets)
    assert isinstance(timeline, Timeline)
    assert len(timeline.documents) == 2


def test_problems_are_raised_together_and_can_be_read() -> None:
    with pytest.raises(ProblemsError) as caught:
        Rulebook.load(FIXTURES / "no-such-rulebook")
    assert all(isinstance(problem, Problem) for problem in caught.value.problems)


def test_every_exported_name_is_there() -> None:
    for name in flagstone.__all__:
        assert getattr(flagstone, name) is not None
        assert name in dir(flagstone)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'asses'"):
        _ = flagstone.asses  # type: ignore[attr-defined]


def test_each_name_is_listed_once() -> None:
    listed = flagstone.__dir__()
    assert len(listed) == len(set(listed))


def test_a_rulebook_may_be_named_by_text() -> None:
    folder = Path(__file__).parent / "fixtures" / "small"
    assert flagstone.Rulebook.load(str(folder)).digest == flagstone.Rulebook.load(folder).digest


def test_an_engine_that_there_is_not_is_refused_and_stands_on_no_receipt() -> None:
    rulebook = flagstone.Rulebook.load()
    sheet = flagstone.FactSheet.build(
        rulebook.vocabulary,
        authority="Anytown",
        date="2025-03-31",
        kind="own figures",
        facts={"children_in_care": 460},
    )
    with pytest.raises(ValueError, match="no engine 'fast'"):
        flagstone.assess(rulebook, sheet, engine="fast")
