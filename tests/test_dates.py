"""Days, periods and windows."""

from datetime import date

import pytest

from flagstone.dates import (
    Boundary,
    Period,
    Window,
    any_holds,
    day_in_words,
    months_before,
    read_boundary,
    read_day,
)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def one(text: str) -> Period:
    return Period(day(text), day(text))


def window(start: str | None, end: str | None) -> Window:
    return Window(read_boundary(start) if start else None, read_boundary(end) if end else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-31", "2024-03-31"),
        ("31 March 2024", "2024-03-31"),
        ("1 January 2014", "2014-01-01"),
        ("29 February 2024", "2024-02-29"),
    ],
)
def test_a_day_is_read_in_figures_and_in_words(text: str, expected: str) -> None:
    assert read_day(text) == day(expected)


@pytest.mark.parametrize(
    "text",
    ["2023-02-29", "31 April 2024", "2024-3-1", "31 march 2024", "yesterday", "", "2024-13-01"],
)
def test_what_is_no_day_is_not_read(text: str) -> None:
    assert read_day(text) is None


def test_a_day_in_words_reads_back() -> None:
    for number in range(day("2011-01-01"), day("2013-01-01"), 17):
        assert read_day(day_in_words(number)) == number


def test_a_month_is_a_boundary_whose_day_is_not_established() -> None:
    boundary = read_boundary("2021-03")
    assert boundary == Boundary(day("2021-03-01"), day("2021-03-31"))
    assert str(boundary) == "March 2021 (day not established)"


def test_a_window_holds_on_its_first_and_last_day_and_on_neither_side() -> None:
    law = window("2014-04-22", "2016-12-31")
    assert law.holds(one("2014-04-22")) is True
    assert law.holds(one("2016-12-31")) is True
    assert law.holds(one("2014-04-21")) is False
    assert law.holds(one("2017-01-01")) is False


def test_a_period_over_a_change_is_undetermined() -> None:
    law = window("2014-04-22", None)
    assert law.holds(Period(day("2014-04-01"), day("2014-06-30"))) is None


def test_within_a_month_of_change_it_is_not_known_whether_the_window_holds() -> None:
    law = window("2021-03", None)
    assert law.holds(one("2021-02-28")) is False
    assert law.holds(one("2021-03-01")) is None
    assert law.holds(one("2021-03-30")) is None
    assert law.holds(one("2021-03-31")) is True


def test_one_of_several_windows_is_enough() -> None:
    windows = (window("2011-04-01", "2012-03-31"), window("2013-04-01", None))
    assert any_holds(windows, one("2011-05-01")) is True
    assert any_holds(windows, one("2012-06-01")) is False
    assert any_holds(windows, Period(day("2012-03-31"), day("2012-04-01"))) is None


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2025-09-30", 12, "2024-09-30"),
        ("2024-03-31", 1, "2024-02-29"),
        ("2023-03-31", 1, "2023-02-28"),
        ("2024-01-15", 13, "2022-12-15"),
    ],
)
def test_months_before_is_the_corresponding_date(start: str, months: int, expected: str) -> None:
    assert months_before(day(start), months) == day(expected)


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        (("2011-04-01", None), (None, "2020-12-31"), ("2011-04-01", "2020-12-31")),
        (("2011-04-01", "2015-01-01"), ("2013-01-01", "2020-01-01"), ("2013-01-01", "2015-01-01")),
        ((None, None), ("2021-03", None), ("2021-03", None)),
        (("2021-03-15", None), ("2021-02", "2021-12"), ("2021-03-15", "2021-12")),
    ],
)
def test_windows_meet_on_the_days_of_both(
    first: tuple[str | None, str | None],
    second: tuple[str | None, str | None],
    both: tuple[str | None, str | None],
) -> None:
    assert window(*first).intersection(window(*second)) == window(*both)
    assert window(*second).intersection(window(*first)) == window(*both)


def test_windows_that_do_not_meet_are_empty() -> None:
    apart = window("2011-04-01", "2012-12-31").intersection(window("2013-01-01", None))
    assert apart.is_empty
    assert not window("2013-01-01", "2013-01-01").is_empty
    assert not window("2013-01", "2013-01").is_empty


def test_a_window_is_sure_on_fewer_days_than_it_is_possible() -> None:
    march = window("2021-03", "2021-06")
    assert march.sure == Period(day("2021-03-31"), day("2021-06-01"))
    assert march.possible == Period(day("2021-03-01"), day("2021-06-30"))
    assert window("2021-03", "2021-03").sure is None


def test_before_and_after_a_window_lie_all_other_days() -> None:
    some = window("2021-03", "2021-06-30")
    assert some.before() == Window(None, Boundary(day("2021-02-28"), day("2021-03-30")))
    assert some.after() == window("2021-07-01", None)
    assert window(None, "2021-06-30").before() is None
    assert window("2021-03", None).after() is None
