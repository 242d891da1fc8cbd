"""When a provision is in force, and where it is held."""

from __future__ import annotations

import pytest

from flagstone.dates import Period, Window, read_boundary, read_day
from flagstone.rulebook.instruments import Edition, Instrument, Standing, Verification
from flagstone.rulebook.provisions import Holding, Provision


def holding(start: str, end: str, standing: Standing = Standing.STATUTORY_GUIDANCE) -> Holding:
    window = Window(read_boundary(start) if start else None, read_boundary(end) if end else None)
    edition = Edition(start, window)
    instrument = Instrument("guide", "Guide", standing, (edition,))
    return Holding(instrument, edition, "chapter 1", Verification.VERIFIED, window, standing)


def provision(*holdings: Holding) -> Provision:
    return Provision("a-01", "A", "A", holdings)


def period(first: str, last: str = "") -> Period:
    return Period(read_day(first), read_day(last or first))


MEETING = provision(holding("2011-04-01", "2015-12-31"), holding("2016-01-01", ""))
APART = provision(holding("2011-04-01", "2015-12-30"), holding("2016-01-01", ""))
BY_MONTH = provision(holding("2011-04-01", "2015-12"), holding("2016-01", ""))


@pytest.mark.parametrize(
    ("what", "days", "expected"),
    [
        (MEETING, period("2015-06-01", "2016-06-01"), True),
        (MEETING, period("2010-06-01", "2011-06-01"), None),
        (MEETING, period("2010-06-01"), False),
        (APART, period("2015-06-01", "2016-06-01"), None),
        (APART, period("2015-12-31"), False),
        (BY_MONTH, period("2015-12-15"), None),
        (BY_MONTH, period("2015-11-30"), True),
    ],
)
def test_editions_together_cover_what_each_covers(what, days, expected):
    assert what.in_force(days) is expected


def test_the_places_that_hold_it_come_strongest_first():
    law = holding("2011-04-01", "", Standing.LAW)
    practice = holding("2011-04-01", "", Standing.GOOD_PRACTICE)
    ended = holding("2001-04-01", "2011-03-31", Standing.LAW)
    both = provision(practice, law, ended)
    assert both.holdings_on(period("2020-01-01")) == (law, practice)
    assert both.strongest is Standing.LAW


@pytest.mark.parametrize("standing", Standing)
def test_a_standing_has_a_word_and_is_read_by_it(standing):
    assert Standing.read(standing.word) is standing


def test_the_words_of_standing_are_those_of_the_files():
    from typing import get_args

    from flagstone.rulebook.files import StandingWord

    assert {standing.word for standing in Standing} == set(get_args(StandingWord))
