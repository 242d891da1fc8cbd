"""A single one is said in the singular."""

from __future__ import annotations

import pytest

from flagstone.rulebook.rulebook import Rulebook
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import point
from flagstone.vocabulary.units import of_one, one


@pytest.mark.parametrize(
    ("template", "unit", "said"),
    [
        ("{value} children have none", "children", "{value} child have none"),
        ("{value} of them, children", "children", "{value} of them, children"),
        ("after {value} working days", "working days", "after {value} working day"),
        ("{value} new plans were late", "plans", "{value} new plan were late"),
        ("{value} families", "families", "{value} family"),
        ("children wait {value} days", "children", ""),
        ("{value} childrenly", "children", ""),
        ("{value} staff", "staff", ""),
        ("{value}", "", ""),
    ],
)
def test_what_follows_the_value_is_put_in_the_singular(template: str, unit: str, said: str) -> None:
    assert of_one(template, unit) == (said if said != template else "")


def said(rulebook: Rulebook, name: str, value: int, of: int | None = None) -> str:
    fact_type = rulebook.vocabulary.fact_types[name]
    steps = value * fact_type.steps_per_unit
    return rulebook.vocabulary.sentences.say(
        fact_type, point(steps), None if of is None else point(of)
    )


SLOWEST = "the slowest rapid review was finished after"


@pytest.mark.parametrize(
    ("fact", "alone", "of_forty", "two"),
    [
        ("children_in_care_unallocated", "child in care has", "children in care has", "have"),
        ("return_interviews_not_in_time", "return of", "returns of missing children was", "were"),
        (
            "children_without_permanence_plan",
            "child in care who has",
            "children in care who have",
            "",
        ),
        ("assessments_late_single", "single assessment took", "single assessments took", ""),
        ("children_in_care", "child is", "", "children are"),
    ],
)
def test_one_alone_one_of_many_and_several_are_said_apart(
    rulebook: Rulebook, fact: str, alone: str, of_forty: str, two: str
) -> None:
    assert said(rulebook, fact, 1).startswith(f"1 {alone}")
    assert two in said(rulebook, fact, 2)
    if of_forty:
        assert said(rulebook, fact, 1, 40).startswith(f"1 of 40 {of_forty}")


def test_days_are_said_so_too(rulebook: Rulebook) -> None:
    assert said(rulebook, "slowest_rapid_review", 1) == f"{SLOWEST} 1 working day"
    assert said(rulebook, "slowest_rapid_review", 2) == f"{SLOWEST} 2 working days"


def counted(rulebook: Rulebook) -> list[FactType]:
    kinds = (Kind.NUMBER, Kind.COUNT, Kind.DAYS)
    return [each for each in rulebook.vocabulary.fact_types.values() if each.kind in kinds]


def test_every_sentence_of_one_reads_as_one_and_names_no_plural(rulebook: Rulebook) -> None:
    sentences = rulebook.vocabulary.sentences
    for fact_type in counted(rulebook):
        clause = said(rulebook, fact_type.id, 1)
        read = sentences.read(clause)
        assert read is not None
        assert read.fact_type == fact_type.id
        assert read.reading.value == point(fact_type.steps_per_unit)
        after = clause.partition("1 ")[2]
        assert not after.startswith(fact_type.unit) or one(fact_type.unit) == fact_type.unit
