"""Days as spreadsheets and people write them, and days that there are not."""

from __future__ import annotations

import calendar
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagstone.dates import MONTHS, day_in_words, iso, read_boundary, read_day
from flagstone.text.mistaken_days import is_written_otherwise, mistaken_day

DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
UNAMBIGUOUS = DAYS.filter(lambda day: day.day > 12 or day.day == day.month)
AMBIGUOUS = DAYS.filter(lambda day: day.day <= 12 and day.day != day.month)
NUMERIC = ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%m/%d/%Y", "%d/%m/%y", "%m-%d-%Y"]
CERTAIN = [
    *("%d-%b-%y", "%d-%b-%Y", "%d %b %Y", "%d %B %y", "%B %d, %Y", "%A, %d %B %Y", "%a %d %b %Y"),
    *(
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%dT%H:%M:%S.000Z",
        "%Y-%m-%dT%H:%M:%S+00:00",
    ),
    *("%Y/%m/%d", "%Y%m%d", "%Y.%m.%d", "%Y-%b-%d"),
]


def padded(text: str, plain: bool) -> str:
    """The same without the noughts before single figures, as some write it."""
    *parts, year = text.split("/")
    return "/".join([*(part.lstrip("0") for part in parts), year]) if plain else text


@given(day=UNAMBIGUOUS, form=st.sampled_from(NUMERIC), plain=st.booleans())
def test_a_day_in_figures_that_can_be_read_in_one_way_is_told_how_to_be_written(
    day: date, form: str, plain: bool
) -> None:
    written = padded(day.strftime(form), plain)
    assert read_day(written) is None
    mistaken = mistaken_day(written)
    assert mistaken is not None
    assert mistaken.days == (day.toordinal(),)
    assert mistaken.advice == f"Write {day.isoformat()}."
    assert read_day(day.isoformat()) == day.toordinal()


@given(day=AMBIGUOUS, form=st.sampled_from(NUMERIC), plain=st.booleans())
def test_a_day_in_figures_that_can_be_read_in_two_ways_is_told_both(
    day: date, form: str, plain: bool
) -> None:
    mistaken = mistaken_day(padded(day.strftime(form), plain))
    other = date(day.year, day.day, day.month).toordinal()
    assert mistaken is not None
    assert set(mistaken.days) == {day.toordinal(), other}
    for each in mistaken.days:
        assert day_in_words(each) in mistaken.why
        assert iso(each) in mistaken.advice


@given(day=DAYS, form=st.sampled_from(CERTAIN))
def test_a_day_whose_writing_has_one_meaning_is_told_how_to_be_written(
    day: date, form: str
) -> None:
    written = day.strftime(form)
    mistaken = mistaken_day(written)
    if read_day(written) is not None:
        assert (form, day.month) == ("%d %b %Y", 5)  # May is its own short form
        return
    assert mistaken is not None
    assert mistaken.advice == f"Write {day.isoformat()}."


@given(day=st.dates(date(1954, 10, 3), date(2064, 4, 8)))
def test_a_spreadsheets_number_for_a_day_is_said_to_be_one(day: date) -> None:
    number = (day - date(1899, 12, 30)).days
    for written in (str(number), f"{number}.0", f"{number}.5"):
        mistaken = mistaken_day(written)
        assert mistaken is not None
        assert day_in_words(day.toordinal()) in mistaken.why
        assert day.isoformat() in mistaken.advice


@given(
    year=st.integers(1950, 2049),
    month=st.integers(1, 12),
    beyond=st.integers(1, 3),
    form=st.sampled_from(["{y:04}-{m:02}-{d:02}", "{d:02}/{m:02}/{y:04}", "{d} {name} {y}"]),
)
def test_a_day_beyond_the_end_of_its_month_is_said_not_to_exist(
    year: int, month: int, beyond: int, form: str
) -> None:
    last = calendar.monthrange(year, month)[1]
    name = MONTHS[month - 1]
    written = form.format(y=year, m=month, d=last + beyond, name=name)
    mistaken = mistaken_day(written)
    assert read_day(written) is None
    assert mistaken is not None
    assert mistaken.days == ()
    assert "is not a day of the calendar" in mistaken.why
    assert f"has {last} days" in mistaken.why
    assert name in mistaken.why
    assert written not in mistaken.advice


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2025-02-29", "February 2025 has 28 days"),
        ("2024-02-30", "February 2024 has 29 days"),
        ("31 April 2025", "April has 30 days"),
        ("2025-13-01", "there is no month 13"),
        ("2025-00-10", "there is no month 0"),
        ("2025-13", "there is no month 13"),
        ("2025-01-00", "there is no day 0"),
        ("0000-01-01", "there is no year 0"),
        ("31/13/2025", "there is no month 13"),
        ("2025-03", "is a month"),
        ("25-03-31", "31 March 2025"),
    ],
)
def test_what_is_wrong_with_a_day_is_said(text: str, why: str) -> None:
    mistaken = mistaken_day(text)
    assert mistaken is not None
    assert why in mistaken.why


@pytest.mark.parametrize(
    "text",
    [
        *("yesterday", "Jane Smith", "12 Jane 2014", "1-4", "943 476 5919", "12 34 5678", "1/2"),
        *("4 May Smith 2014", "12 May", "123456789", "999999", "1" * 200, "Mayor 5 2024", "", "70"),
    ],
)
def test_what_is_no_day_is_not_taken_for_one(text: str) -> None:
    assert mistaken_day(text) is None


@given(text=st.text(alphabet="0123456789/-. :TZmarchApr", max_size=14))
def test_whatever_is_read_as_a_day_is_not_said_to_be_mistaken_and_nothing_fails(text: str) -> None:
    mistaken = mistaken_day(text)
    if read_boundary(text) is None and mistaken is not None:
        assert mistaken.why
        assert mistaken.advice
        assert all(read_day(iso(day)) == day for day in mistaken.days)


def test_a_period_is_written_otherwise_if_either_end_is() -> None:
    assert is_written_otherwise("01/04/2024 to 30/06/2024")
    assert is_written_otherwise("2024-04-01 to 30/06/2024")
    assert not is_written_otherwise("2024-04-01 to soon")
    assert not is_written_otherwise("2024-02-30")


def test_every_module_that_reads_a_day_that_people_write_says_what_is_wrong_with_it() -> None:
    """Whoever reads days that people write asks here what to say of those that are none."""
    engine = Path(__file__).parents[2] / "engine" / "flagstone"
    reading = {
        str(path.relative_to(engine))
        for path in engine.rglob("*.py")
        if "read_day(" in (text := path.read_text(encoding="utf-8"))
        and not {"mistaken_day", "why_no_day"} & set(text.replace("(", " ").split())
    }
    # The definition, and a header whose day is read again by its model, which says what is wrong.
    assert reading == {"dates.py", "sheets/reading.py"}
