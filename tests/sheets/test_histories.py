"""Earlier sheets go to the later ones of their authority, and none is left unread in silence."""

import pytest
from msgspec.structs import replace

from flagstone.problems import ProblemsError
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.histories import histories


def test_each_sheet_takes_those_before_it_oldest_first(
    hull: FactSheet, hull_before: FactSheet, stockton: FactSheet
) -> None:
    older = replace(hull_before, date=hull_before.date - 365, digest="older")
    pairs = histories([hull, stockton, hull_before], [hull_before, older])
    assert pairs == [(hull, [older, hull_before]), (stockton, []), (hull_before, [older])]


def test_one_that_nobody_would_read_is_a_problem(hull: FactSheet, stockton: FactSheet) -> None:
    with pytest.raises(ProblemsError) as caught:
        histories([stockton], [hull, replace(stockton, date=stockton.date)])
    assert {problem.code for problem in caught.value.problems} == {
        "earlier-sheet-of-another-authority",
        "earlier-sheet-not-earlier",
    }


def test_where_a_name_that_is_nearly_right_stands_is_said(hull: FactSheet) -> None:
    past = replace(hull, authority="Kingston-upon-Hull", date=hull.date - 1)
    with pytest.raises(ProblemsError, match=f"as {hull.file} does") as caught:
        histories([hull], [past])
    assert "Kingston" not in str(caught.value)
