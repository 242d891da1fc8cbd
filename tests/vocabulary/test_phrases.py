"""Values as people write them, exactly as far as they say and no further."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagstone.dates import LAST_DAY, read_day
from flagstone.vocabulary.fact_types import FactType, Kind, Sentence
from flagstone.vocabulary.intervals import MOST, Interval, point
from flagstone.vocabulary.phrases import (
    PhraseError,
    Reading,
    read_literal,
    read_value,
)
from flagstone.vocabulary.vocabulary import Vocabulary

PAGES = Path(__file__).parents[2] / "docs" / "problems"


def day(text: str) -> int:
    read = read_day(text)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("name", "text", "value", "of"),
    [
        ("caseload", "70", (700, 700), None),
        ("caseload", "70.1", (701, 701), None),
        ("caseload", "70.10", (701, 701), None),
        ("caseload", "70.1 children", (701, 701), None),
        ("caseload", "more than 50", (501, 10_000), None),
        ("caseload", "Over 50", (501, 10_000), None),
        ("caseload", "at least 50", (500, 10_000), None),
        ("caseload", "less than 50", (0, 499), None),
        ("caseload", "under 50", (0, 499), None),
        ("caseload", "at most 26", (0, 260), None),
        ("caseload", "up to 26", (0, 260), None),
        ("caseload", "no more than 26", (0, 260), None),
        ("caseload", "about 70", (630, 770), None),
        ("caseload", "about 0.5", (4, 6), None),
        ("caseload", "about 990", (8910, 10_000), None),
        ("caseload", "between 1 and 4", (10, 40), None),
        ("caseload", "1 to 4", (10, 40), None),
        ("caseload", "more than 3 but fewer than 5", (31, 49), None),
        ("change", "-3", (-300, -300), None),
        ("change", "about -3", (-330, -270), None),
        ("change", "less than 0", (-5000, -1), None),
        ("unallocated", "1,200", (1200, 1200), None),
        ("unallocated", "40 of 600", (40, 40), (600, 600)),
        ("unallocated", "40 children of 600", (40, 40), (600, 600)),
        ("unallocated", "40 of 600 children in care", (40, 40), (600, 600)),
        ("unallocated", "more than 50 of 600", (51, 600), (600, 600)),
        ("unallocated", "fewer than 5 of about 600", (0, 4), (540, 660)),
        ("unallocated", "about 70 of between 100 and 200", (63, 77), (100, 200)),
        ("unallocated", "0 of 0", (0, 0), (0, 0)),
        ("unallocated", "more than 50", (51, MOST), None),
        ("longest", "112 days", (112, 112), None),
        ("longest", "1 day", (1, 1), None),
        ("in_time", "12.5", (250, 250), None),
        ("in_time", "12.5 per cent", (250, 250), None),
        ("in_time", "12.5%", (250, 250), None),
        ("in_time", "27 of 30", (1800, 1800), (30, 30)),
        ("in_time", "1 of 3", (667, 667), (3, 3)),
        ("in_time", "12.5 per cent of 80", (250, 250), (80, 80)),
        ("in_time", "31.3 per cent (5 of 16)", (625, 625), (16, 16)),
        ("in_time", "33.3 per cent (of 300)", (666, 666), (300, 300)),
        ("in_time", "more than 27 of 30", (1867, 2000), (30, 30)),
        ("in_time", "more than 12.5 per cent", (251, 2000), None),
        ("in_time", "less than 12.5", (0, 249), None),
        ("in_time", "more than 24.6 and less than 24.7", (493, 493), None),
        ("in_time", "5 of between 10 and 20", (500, 1000), (10, 20)),
        ("roughly_in_time", "1 of 3", (67, 67), (3, 3)),
        ("tracker_works", "yes", (1, 1), None),
        ("tracker_works", "False", (0, 0), None),
        ("challenge", "limited", (1, 1), None),
        ("challenge", "Under review", (2, 2), None),
        ("challenge", "at least limited", (1, 3), None),
        ("challenge", "between absent and limited", (0, 1), None),
        ("issued", "24 May 2019", (day("2019-05-24"),) * 2, None),
        ("issued", "2019-05-24", (day("2019-05-24"),) * 2, None),
        ("issued", "after 21 April 2014", (day("2014-04-22"), LAST_DAY), None),
        ("issued", "on or after 22 April 2014", (day("2014-04-22"), LAST_DAY), None),
        ("issued", "before 22 April 2014", (1, day("2014-04-21")), None),
        ("issued", "on or before 21 April 2014", (1, day("2014-04-21")), None),
        (
            "issued",
            "between 1 January 2014 and 30 June 2014",
            (day("2014-01-01"), day("2014-06-30")),
            None,
        ),
        ("issued", "2014-01-01 to 2014-06-30", (day("2014-01-01"), day("2014-06-30")), None),
        ("issued", "February 2024", (day("2024-02-01"), day("2024-02-29")), None),
        ("issued", "after 2024-02", (day("2024-03-01"), LAST_DAY), None),
    ],
)
def test_a_phrase_is_the_interval_it_says(
    name: str,
    text: str,
    value: tuple[int, int],
    of: tuple[int, int] | None,
    vocabulary: Vocabulary,
) -> None:
    reading = read_value(vocabulary.fact_types[name], text)
    assert reading == Reading(Interval(*value), Interval(*of) if of else None)


@pytest.mark.parametrize(
    ("name", "text", "of", "reason"),
    [
        ("caseload", "unknown", None, "not known"),
        ("caseload", "Not known", None, "not known"),
        ("unallocated", "c", None, "suppressed"),
        ("unallocated", "X", None, "not available"),
        ("unallocated", "z", None, "not applicable"),
        ("unallocated", "*", None, "suppressed"),
        ("unallocated", "..", None, "not available"),
        ("unallocated", "suppressed", None, "suppressed"),
        ("unallocated", "c of 30", (30, 30), "suppressed"),
        ("in_time", "c of 30", (30, 30), "suppressed"),
        ("in_time", "0 of 0", (0, 0), "of none"),
        ("in_time", "3 of fewer than 10", (0, 9), "not known"),
        ("challenge", "unknown", None, "not known"),
        ("issued", "unknown", None, "not known"),
        ("tracker_works", "unknown", None, "not known"),
    ],
)
def test_what_is_not_known_is_never_zero(
    name: str,
    text: str,
    of: tuple[int, int] | None,
    reason: str,
    vocabulary: Vocabulary,
) -> None:
    reading = read_value(vocabulary.fact_types[name], text)
    assert reading == Reading(None, Interval(*of) if of else None, reason)


@pytest.mark.parametrize(
    ("code", "name", "text"),
    [
        ("value-missing", "caseload", "  "),
        ("value-not-understood", "caseload", "1e3"),
        ("value-not-understood", "caseload", "seventy"),
        ("value-not-understood", "caseload", "1,20"),
        ("value-not-understood", "caseload", "٧٠"),
        ("value-not-understood", "caseload", "more than about 50"),
        ("value-not-understood", "caseload", "between 3"),
        ("value-not-understood", "issued", "about 24 May 2019"),
        ("value-out-of-range", "caseload", "1001"),
        ("value-out-of-range", "caseload", "between 5 and 2000"),
        ("value-out-of-range", "caseload", "more than 1000"),
        ("value-out-of-range", "in_time", "101"),
        ("value-out-of-range", "unallocated", "9" * 18),
        ("negative-count", "unallocated", "-3"),
        ("negative-count", "unallocated", "3 of -3"),
        ("negative-count", "longest", "-1"),
        ("too-many-decimals", "caseload", "70.12"),
        ("too-many-decimals", "unallocated", "2.5"),
        ("too-many-decimals", "in_time", "12.55"),
        ("too-many-decimals", "in_time", "12.5 of 80"),
        ("wrong-unit", "longest", "70 weeks"),
        ("wrong-unit", "in_time", "12.5 children"),
        ("wrong-unit", "unallocated", "40 of 600 visits"),
        ("wrong-word", "challenge", "limitted"),
        ("wrong-word", "challenge", "3"),
        ("not-yes-or-no", "tracker_works", "perhaps"),
        ("not-a-date", "issued", "31 February 2020"),
        ("not-a-date", "issued", "yesterday"),
        ("denominator-not-expected", "caseload", "70 of 100"),
        ("denominator-not-expected", "disputes", "1 of 2"),
        ("numerator-above-denominator", "unallocated", "5 of 4"),
        ("numerator-above-denominator", "unallocated", "more than 40 of 40"),
        ("numerator-above-denominator", "in_time", "31 of 30"),
        ("range-backwards", "caseload", "between 9 and 3"),
        ("range-backwards", "caseload", "more than 9 and less than 9"),
    ],
)
def test_a_value_that_cannot_be_read_is_never_guessed(
    code: str, name: str, text: str, vocabulary: Vocabulary
) -> None:
    with pytest.raises(PhraseError) as caught:
        read_value(vocabulary.fact_types[name], text)
    assert caught.value.code == code
    assert caught.value.message
    assert caught.value.suggestion
    assert (PAGES / f"{code}.md").is_file()


def test_weeks_are_offered_in_days(vocabulary: Vocabulary) -> None:
    with pytest.raises(PhraseError) as caught:
        read_value(vocabulary.fact_types["longest"], "16 weeks")
    assert caught.value.suggestion == "Write 112, which is 16 weeks in days."


def test_a_mistyped_word_is_offered_the_nearest(vocabulary: Vocabulary) -> None:
    with pytest.raises(PhraseError) as caught:
        read_value(vocabulary.fact_types["challenge"], "limitted")
    assert caught.value.suggestion == "Did you mean limited?"


@pytest.mark.parametrize(
    ("text", "of", "value"),
    [
        ("12.5", "80", 250),  # no count has a half
        ("90", "30", 1800),  # no count of 30 is above 30
        ("27", "30", 1800),  # no count of 30 is 27.0 per cent
        ("50", "100", 1000),  # the same either way
        ("27 per cent", "300", 540),
        ("0", "30", 0),
    ],
)
def test_a_figure_beside_its_denominator_is_read_where_only_one_meaning_is_possible(
    text: str, of: str, value: int, vocabulary: Vocabulary
) -> None:
    reading = read_value(vocabulary.fact_types["in_time"], text, of)
    assert reading == Reading(point(value), point(int(of)))


def test_a_figure_that_could_be_a_percentage_or_a_count_is_refused(vocabulary: Vocabulary) -> None:
    with pytest.raises(PhraseError) as caught:
        read_value(vocabulary.fact_types["in_time"], "20", "50")
    assert caught.value.code == "percentage-or-count"
    assert (PAGES / "percentage-or-count.md").is_file()


def test_a_denominator_is_given_once(vocabulary: Vocabulary) -> None:
    with pytest.raises(PhraseError) as caught:
        read_value(vocabulary.fact_types["unallocated"], "3 of 40", "50")
    assert caught.value.code == "denominator-twice"


@pytest.mark.parametrize(
    ("name", "text", "steps"),
    [
        ("caseload", "70.1", 701),
        ("caseload", "70.1 children", 701),
        ("change", "-0.05", -5),
        ("unallocated", "1,200", 1200),
        ("in_time", "12.5", 250),
        ("in_time", "12.5 per cent", 250),
        ("challenge", "consistent", 3),
        ("tracker_works", "no", 0),
        ("issued", "2024-01-01", day("2024-01-01")),
    ],
)
def test_a_literal_is_one_exact_value(
    name: str, text: str, steps: int, vocabulary: Vocabulary
) -> None:
    assert read_literal(vocabulary.fact_types[name], text) == steps


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("caseload", "more than 5"),
        ("caseload", "5 to 6"),
        ("caseload", "unknown"),
        ("unallocated", "5 of 6"),
        ("unallocated", "c"),
        ("issued", "February 2024"),
        ("issued", "after 2024-01-01"),
        ("tracker_works", "yes or no"),
        ("challenge", "at least limited"),
    ],
)
def test_a_literal_is_not_a_range(name: str, text: str, vocabulary: Vocabulary) -> None:
    with pytest.raises(PhraseError) as caught:
        read_literal(vocabulary.fact_types[name], text)
    assert caught.value.code == "not-exact"


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    for kind in (Kind.NUMBER, Kind.COUNT, Kind.PERCENTAGE, Kind.DATE, Kind.BOOLEAN):
        fact_type = FactType("f", "F", "a", "t", kind, Sentence("{value}"), of="things")
        try:
            assert isinstance(read_value(fact_type, text), Reading)
            assert isinstance(read_literal(fact_type, text), int)
        except PhraseError as error:
            assert error.code  # noqa: PT017
