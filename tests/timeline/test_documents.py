"""Documents in order, each with the shortest date that tells it from the others."""

from __future__ import annotations

import pytest
from tests.timeline.telling import Teller

from flagstone.problems import ProblemsError
from flagstone.timeline import build_timeline
from flagstone.timeline.documents import labels


def test_sheets_may_come_in_any_order(teller: Teller) -> None:
    early = teller.sheet("2012-06-01", challenge="limited")
    late = teller.sheet("2019-06-01", challenge="consistent")
    assert teller.tell(late, early).whole == teller.tell(early, late).whole


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["2012-06-01", "2019-05-24"], ["2012", "2019"]),
        (["2012-06-01", "2012-11-02"], ["June 2012", "November 2012"]),
        (["2012-06-01", "2012-06-02"], ["1 June 2012", "2 June 2012"]),
        (["2012-06-01", "2012-06-01"], ["1 June 2012 [1]", "1 June 2012 [2]"]),
        (
            ["2011-01-01", "2012-06-01", "2012-07-01", "2012-07-02"],
            ["2011", "June 2012", "1 July 2012", "2 July 2012"],
        ),
    ],
)
def test_a_label_is_as_short_as_it_can_be(
    teller: Teller, days: list[str], expected: list[str]
) -> None:
    assert labels([teller.sheet(day, challenge="limited") for day in days]) == expected


def codes(error: ProblemsError) -> list[str]:
    return [problem.code for problem in error.problems]


def test_sheets_of_several_authorities_are_refused(teller: Teller) -> None:
    with pytest.raises(ProblemsError) as refused:
        teller.tell(
            teller.sheet("2012-06-01", challenge="limited"),
            teller.sheet("2013-06-01", authority="Leeds", challenge="limited"),
        )
    assert codes(refused.value) == ["timeline-of-several-authorities"]


def test_an_authority_is_known_whatever_its_capitals(teller: Teller) -> None:
    teller.tell(
        teller.sheet("2012-06-01", challenge="limited"),
        teller.sheet("2013-06-01", authority="HULL", challenge="limited"),
    )


def test_a_sheet_given_twice_is_refused(teller: Teller) -> None:
    sheet = teller.sheet("2012-06-01", challenge="limited")
    with pytest.raises(ProblemsError) as refused:
        teller.tell(sheet, sheet)
    assert codes(refused.value) == ["timeline-sheet-twice"]


def test_no_sheet_is_refused(teller: Teller) -> None:
    with pytest.raises(ProblemsError) as refused:
        build_timeline(teller.rulebook, [])
    assert codes(refused.value) == ["timeline-without-sheet"]
