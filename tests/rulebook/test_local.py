"""An authority's own standards, laid over the national ones."""

from __future__ import annotations

from fractions import Fraction

import pytest

from flagstone.dates import Period, Window, read_boundary, read_day
from flagstone.problems import ProblemsError
from flagstone.rulebook.local import lay_over
from flagstone.rulebook.standards import Standard, StandardValue

STANDARDS = """
    caseload-range:
      title: Range
      unit: children
      tighter: lower
      values: [{from: 2011-04-01, range: [50, 70], rests_on: iro-03}]
    share-seen:
      title: Seen in time
      unit: per cent
      tighter: higher
      values: [{from: 2011-04-01, value: 90, rests_on: la-03}]
    drift-limit:
      title: Good practice
      unit: days
      tighter: lower
      values: [{from: 2021-03, value: 112, rests_on: gp-01}]
    no-direction:
      title: No direction
      unit: days
      values: [{value: 10, rests_on: la-03}]
    mid-way:
      title: Mid-way review
      unit: days
      local: only
    """
FILES = {
    "rules/standards/all.yaml": STANDARDS,
    "rules/instruments/practice.yaml": "practice: {title: Practice, standing: good practice}\n",
    "rules/provisions/practice.yaml": """
    gp-01:
      title: Drift
      duty: Do not drift
      held_by: [{instrument: practice, verification: from knowledge}]
    """,
}


def with_local(written_rulebook, standards: str):
    text = f"authority: Hull\nstandards:\n  {standards}\n"
    return written_rulebook.load(FILES, local=text)


def problem_of(written_rulebook, standards: str):
    with pytest.raises(ProblemsError) as error:
        with_local(written_rulebook, standards)
    (problem,) = error.value.problems
    return problem


def on(standard: Standard, text: str) -> StandardValue:
    day = read_day(text)
    return standard.on(Period(day, day))


def test_a_local_value_stands_from_its_date_and_the_national_one_before(written_rulebook):
    book = with_local(written_rulebook, "caseload-range: [{from: 2024-01-01, range: [40, 60]}]")
    standard = book.standards["caseload-range"]
    assert standard.is_local
    assert (on(standard, "2024-01-01").upper, on(standard, "2024-01-01").is_local) == (60, True)
    assert (on(standard, "2023-12-31").upper, on(standard, "2023-12-31").is_local) == (70, False)
    assert on(standard, "2011-03-31") is None


def test_the_national_value_returns_when_a_local_one_ends(written_rulebook):
    book = with_local(
        written_rulebook, "drift-limit: [{from: 2023-01-01, until: 2023-12-31, value: 98}]"
    )
    standard = book.standards["drift-limit"]
    values = [on(standard, day).upper for day in ("2022-12-31", "2023-06-01", "2024-01-01")]
    assert values == [112, 98, 112]


def test_one_that_is_only_local_takes_any_value(written_rulebook):
    book = with_local(written_rulebook, "mid-way: [{value: 42.5, unit: days}]")
    assert on(book.standards["mid-way"], "2024-01-01").upper == Fraction(85, 2)


def test_other_standards_stay_as_they_are(written_rulebook):
    book = with_local(written_rulebook, "mid-way: [{value: 42}]")
    assert not book.standards["caseload-range"].is_local


def test_the_digest_is_another_with_local_standards(written_rulebook):
    book = with_local(written_rulebook, "mid-way: [{value: 42}]")
    assert book.digest != written_rulebook.load(FILES).digest


@pytest.mark.parametrize(
    "standards",
    [
        "caseload-range: [{from: 2024-01-01, range: [50, 71]}]",
        "caseload-range: [{from: 2024-01-01, range: [51, 70]}]",
        "share-seen: [{from: 2024-01-01, value: 85}]",
    ],
)
def test_law_and_guidance_cannot_be_loosened(written_rulebook, standards):
    problem = problem_of(written_rulebook, standards)
    assert problem.code == "looser-than-the-law"
    assert problem.place.file.endswith("local.yaml")
    assert problem.place.line == 3
    assert "national limit" in problem.suggestion


def test_good_practice_can_be_set_either_way(written_rulebook):
    book = with_local(written_rulebook, "drift-limit: [{from: 2024-01-01, value: 130}]")
    assert on(book.standards["drift-limit"], "2024-01-01").upper == 130


@pytest.mark.parametrize(
    ("standards", "code"),
    {
        "drift-limits: [{value: 98}]": "unknown-standard",
        "drift-limit: [{value: 14, unit: weeks}]": "units-differ",
        "drift-limit: [{range: [7, 14]}]": "value-or-range",
        "drift-limit: [{note: nothing}]": "value-or-range",
        "caseload-range: [{value: 60}]": "value-or-range",
        "no-direction: [{value: 9}]": "not-for-local-change",
        "drift-limit: [{until: 2024-06-30, value: 98}, {from: 2024-06-30, value: 90}]":
            "values-overlap",
        "drift-limit: [{from: 2024-06-30, until: 2024-01-01, value: 98}]": "dates-backwards",
        "drift-limit: []": "wrong-length",
    }.items(),
)  # fmt: skip
def test_a_mistake_in_a_local_file_is_explained(written_rulebook, standards, code):
    problem = problem_of(written_rulebook, standards)
    assert problem.code == code
    assert problem.place.file.endswith("local.yaml")


def test_a_local_file_that_is_not_there_is_a_problem(written_rulebook, tmp_path):
    from flagstone.rulebook.loading import load_rulebook

    with pytest.raises(ProblemsError, match="file-missing"):
        load_rulebook(written_rulebook.write({}), tmp_path / "nowhere.yaml")


def test_a_month_without_a_day_is_handed_over_as_such():
    month = read_boundary("2021-03")
    national = StandardValue(Window(), Fraction(112), Fraction(112), "pl-03")
    local = StandardValue(Window(month, None), Fraction(98), Fraction(98), "")
    laid = lay_over(Standard("a", "A", "days", (national,)), (local,))
    assert on(laid, "2021-02-28").upper == 112
    assert on(laid, "2021-03-15") is None
    assert on(laid, "2021-04-01").upper == 98


def test_whose_standards_they_are_goes_with_the_rulebook(written_rulebook):
    local = "authority: Leeds\nstandards: {caseload-range: [{from: 2024-01-01, range: [50, 60]}]}\n"
    assert written_rulebook.load(local=local).local_authority == "Leeds"
    assert not written_rulebook.load().local_authority
