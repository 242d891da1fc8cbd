"""Sheets to fill in."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from flagstone.problems import ProblemsError
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet, SheetKind
from flagstone.sheets.reading import read_sheet_bytes
from flagstone.sheets.template import about, blank_csv, blank_workbook, blank_yaml
from flagstone.vocabulary.fact_types import FactType
from flagstone.vocabulary.intervals import point
from flagstone.vocabulary.vocabulary import Vocabulary

FORMS: dict[str, Callable[..., str | bytes]] = {
    "sheet.yaml": blank_yaml,
    "card.csv": blank_csv,
    "card.xlsx": blank_workbook,
}
FILLED_IN = {"authority": "St Helens: “the borough”", "date": "2024-09-19"}


def read(form: str, vocabulary: Vocabulary, within: tuple[str, ...] = ()) -> FactSheet:
    blank = FORMS[form](vocabulary, **FILLED_IN, within=within)
    data = blank.encode() if isinstance(blank, str) else blank
    return read_sheet_bytes(data, form, vocabulary)


@pytest.mark.parametrize("form", FORMS)
def test_an_unedited_sheet_is_valid_and_states_nothing(form: str, vocabulary: Vocabulary) -> None:
    sheet = read(form, vocabulary)
    assert (sheet.authority, sheet.kind) == (FILLED_IN["authority"], SheetKind.OWN_FIGURES)
    assert {fact.type for fact in sheet.facts} == set(vocabulary.fact_types)
    assert all((fact.value, fact.reason) == (None, "not known") for fact in sheet.facts)


@pytest.mark.parametrize("form", FORMS)
def test_the_whole_bundled_vocabulary_can_be_filled_in(form: str, rulebook: Rulebook) -> None:
    sheet = read(form, rulebook.vocabulary)
    assert {fact.type for fact in sheet.facts} == set(rulebook.vocabulary.fact_types)


@pytest.mark.parametrize("form", FORMS)
def test_a_sheet_may_be_of_one_area_or_theme(form: str, vocabulary: Vocabulary) -> None:
    within = ("leadership", "help_and_protection/proceedings")
    facts = read(form, vocabulary, within).facts
    assert [fact.type for fact in facts] == ["tracker_works", "last_reviewed"]


@pytest.mark.parametrize("form", FORMS)
def test_an_area_that_there_is_not_is_a_problem(form: str, vocabulary: Vocabulary) -> None:
    with pytest.raises(ProblemsError, match="Did you mean leadership"):
        read(form, vocabulary, ("leaderships",))


def test_an_area_without_facts_makes_a_sheet_without_facts(vocabulary: Vocabulary) -> None:
    empty = replace(vocabulary, areas={**vocabulary.areas, "partnership": "Partnership"})
    assert read("sheet.yaml", empty, ("partnership",)).facts == ()


def test_a_sheet_says_what_each_fact_is(vocabulary: Vocabulary) -> None:
    text = blank_yaml(vocabulary, **FILLED_IN, within=("children_in_care",))
    assert (
        text.split("facts:\n")[1]
        == """\

  # Children in care: reviewing

  # Children in care for each reviewing officer
  # A number of children with up to one decimal, from 0 to 1,000.
  # Part-timers pro rata
  children_per_officer: unknown

  # Reviews that were late
  # A count of reviews, 0 or more.
  # Say of how many if you can, as in 40 of 600: the count is of reviews that were due.
  reviews_late: unknown

  # Challenge by reviewing officers
  # One of: absent, limited, inconsistent, consistent.
  challenge: unknown
"""
    )


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        ("visits_on_time", "A percentage with up to one decimal, from 0 to 100."),
        ("days_to_conference", "A number of days, 0 or more."),
        ("tracker_works", "yes or no."),
        ("last_reviewed", "A date, as 2024-03-31."),
    ],
)
def test_what_to_write_is_said_of_every_kind(fact: str, line: str, vocabulary: Vocabulary) -> None:
    assert list(about(vocabulary.fact_types[fact]))[1] == line


def test_a_meaning_over_several_lines_stays_a_comment(vocabulary: Vocabulary) -> None:
    fact_type: FactType = replace(
        vocabulary.fact_types["challenge"], meaning="One\nfact: two", measured="By\n audit"
    )
    several = Vocabulary({"challenge": fact_type}, areas=vocabulary.areas)
    assert list(about(fact_type))[2:] == ["One fact: two", "Measured: By audit"]
    assert len(read("sheet.yaml", several).facts) == 1


def test_a_filled_in_sheet_is_read(vocabulary: Vocabulary) -> None:
    text = blank_yaml(vocabulary, **FILLED_IN, kind=SheetKind.AUDIT)
    filled = text.replace("reviews_late: unknown", "reviews_late: 40 of 600")
    sheet = read_sheet_bytes(filled.encode(), "sheet.yaml", vocabulary)
    assert sheet.kind is SheetKind.AUDIT
    assert [fact.value for fact in sheet.facts if fact.value] == [point(40)]


def test_a_scorecard_has_every_column(vocabulary: Vocabulary) -> None:
    rows = list(csv.reader(io.StringIO(blank_csv(vocabulary, **FILLED_IN))))
    assert rows[0][:2] == ["fact", "value"]
    assert ["reviews_late", "unknown"] in rows
