"""Values are written as people read them; a publishable one gives no small number away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagstone.dates import read_day
from flagstone.vocabulary.fact_types import FactType, Kind, Sentence
from flagstone.vocabulary.intervals import MOST, Interval
from flagstone.vocabulary.phrases import read_value, write_value, write_with_unit
from flagstone.vocabulary.vocabulary import Vocabulary

A_DAY = read_day("2019-05-24")


@pytest.mark.parametrize(
    ("name", "value", "of", "written"),
    [
        ("caseload", (701, 701), None, ("70.1", "70.1 children")),
        ("caseload", (10, 10), None, ("1", "1 child")),
        ("caseload", (501, 10_000), None, ("more than 50", "more than 50 children")),
        ("caseload", (0, 499), None, ("less than 50", "less than 50 children")),
        ("caseload", (10, 40), None, ("between 1 and 4", "between 1 and 4 children")),
        ("caseload", (0, 10_000), None, ("at least 0", "at least 0 children")),
        ("change", (-5, -5), None, ("-0.05", "-0.05 children")),
        ("unallocated", (1200, 1200), None, ("1,200", "1,200 children")),
        ("unallocated", (1, 1), None, ("1", "1 child")),
        ("unallocated", (40, 40), (600, 600), ("40 of 600", "40 of 600 children")),
        ("unallocated", (0, 4), None, ("fewer than 5", "fewer than 5 children")),
        ("unallocated", (1, MOST), None, ("at least 1", "at least 1 children")),
        ("unallocated", (2, MOST), None, ("at least 2", "at least 2 children")),
        ("unallocated", (3, MOST), None, ("more than 2", "more than 2 children")),
        (
            "unallocated",
            (51, 600),
            (600, 600),
            ("more than 50 of 600", "more than 50 of 600 children"),
        ),
        ("longest", (112, 112), None, ("112", "112 days")),
        ("in_time", (250, 250), None, ("12.5", "12.5 per cent")),
        ("in_time", (240, 240), None, ("12", "12 per cent")),
        ("in_time", (625, 625), (16, 16), ("5 of 16", "31.3 per cent (5 of 16)")),
        ("in_time", (666, 666), (300, 300), ("33.3 per cent (of 300)", "33.3 per cent (of 300)")),
        ("in_time", (251, 2000), None, ("more than 12.5", "more than 12.5 per cent")),
        ("challenge", (2, 2), None, ("under review", "under review")),
        ("challenge", (1, 3), None, ("at least limited", "at least limited")),
        ("tracker_works", (1, 1), None, ("yes", "yes")),
        ("issued", (A_DAY, A_DAY), None, ("24 May 2019", "24 May 2019")),
    ],
)
def test_a_value_is_written_as_people_read_it(
    name: str,
    value: tuple[int, int],
    of: tuple[int, int] | None,
    written: tuple[str, str],
    vocabulary: Vocabulary,
) -> None:
    fact_type = vocabulary.fact_types[name]
    denominator = Interval(*of) if of else None
    plain, with_unit = written
    assert write_value(fact_type, Interval(*value), denominator) == plain
    assert write_with_unit(fact_type, Interval(*value), denominator) == with_unit


def test_what_is_not_known_is_written_so(vocabulary: Vocabulary) -> None:
    for fact_type in vocabulary.fact_types.values():
        assert write_value(fact_type, None) == "not known"
        assert write_with_unit(fact_type, None) == "not known"


@pytest.mark.parametrize(
    ("value", "of", "written"),
    [
        ((0, 0), None, "0"),
        ((1, 1), None, "fewer than five"),
        ((4, 4), None, "fewer than five"),
        ((5, 5), None, "5"),
        ((1, 4), None, "fewer than five"),
        ((0, 4), None, "fewer than five"),
        ((2, 6), None, "between 2 and 6"),
        ((3, 3), (600, 600), "fewer than five"),
        ((0, 0), (3, 3), "fewer than five"),
        ((597, 597), (600, 600), "all but fewer than five"),
        ((600, 600), (600, 600), "600 of 600"),
        ((595, 595), (600, 600), "595 of 600"),
    ],
)
def test_a_publishable_count_gives_no_small_number_away(
    value: tuple[int, int], of: tuple[int, int] | None, written: str, vocabulary: Vocabulary
) -> None:
    fact_type = vocabulary.fact_types["unallocated"]
    denominator = Interval(*of) if of else None
    assert write_value(fact_type, Interval(*value), denominator, publishable=True) == written


@given(of=st.integers(1, 400), data=st.data())
def test_a_publishable_percentage_gives_no_small_number_away(of: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, of))
    fact_type = FactType(
        "p",
        "P",
        "a",
        "t",
        Kind.PERCENTAGE,
        Sentence("{value}"),
        decimals=1,
        range=Interval(0, 2000),
    )
    reading = read_value(fact_type, f"{count} of {of}")
    written = write_with_unit(fact_type, reading.value, reading.of, publishable=True)
    small = any(1 <= each <= 4 for each in (count, of - count, of))
    assert not small or written == "withheld (fewer than five)"
