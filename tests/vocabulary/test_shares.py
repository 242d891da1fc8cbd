"""Percentages are exact against every threshold."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from flagstone.vocabulary.intervals import Interval, point
from flagstone.vocabulary.shares import counts_behind, numerators, share

COUNTS = st.integers(0, 5000)


def test_a_share_of_what_may_be_none_is_not_worked_out() -> None:
    assert share(point(0), point(0)) is None
    assert share(point(1), Interval(0, 9)) is None


def test_a_written_share_is_an_even_step_and_any_other_an_odd_one() -> None:
    assert share(point(27), point(30)) == point(1800)
    assert share(point(1), point(3)) == point(667)
    assert share(point(1), point(3), decimals=0) == point(67)


@given(count=COUNTS, of=st.integers(1, 5000), tenths=st.integers(0, 1000))
def test_a_share_stands_to_every_threshold_as_the_counts_do(
    count: int, of: int, tenths: int
) -> None:
    worked = share(point(count), point(of))
    assert worked is not None
    exact, threshold = Fraction(100 * count, of), Fraction(tenths, 10)
    assert (worked.low > 2 * tenths) == (exact > threshold)
    assert (worked.low < 2 * tenths) == (exact < threshold)


@given(low=COUNTS, more=COUNTS, of=st.integers(1, 5000), further=COUNTS)
def test_a_share_of_intervals_holds_every_share_of_their_counts(
    low: int, more: int, of: int, further: int
) -> None:
    worked = share(Interval(low, low + more), Interval(of, of + further))
    assert worked is not None
    for count in (low, low + more):
        for whole in (of, of + further):
            each = share(point(count), point(whole))
            assert each is not None
            assert each.within(worked)


@given(of=st.integers(1, 3000), decimals=st.integers(0, 2), data=st.data())
def test_the_counts_of_a_share_are_those_that_make_it(
    of: int, decimals: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(0, of))
    worked = share(point(count), point(of), decimals)
    assert worked is not None
    behind = numerators(worked.low, of, decimals)
    assert count in behind
    assert {share(point(each), point(of), decimals) for each in behind} == {worked}
    assert count in counts_behind(worked, point(of), decimals)
