"""Which of several statements about one fact stands."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from flagstone.dates import Period
from flagstone.sheets.fact_sheet import Fact, Voice
from flagstone.sheets.resolution import Resolution, resolve
from flagstone.vocabulary.fact_types import Better, FactType, Kind, Sentence
from flagstone.vocabulary.intervals import EVERYTHING, MOST, Interval, point


def a_type(better: Better = Better.LOWER, kind: Kind = Kind.COUNT) -> FactType:
    sentence = Sentence("{value} children wait")
    return FactType("waiting", "Waiting", "care", "waiting", kind, sentence, better=better)


def said(
    value: int | Interval | None,
    voice: Voice = Voice.AUTHORITY,
    day: int = 100,
    of: int | None = None,
    **more: object,
) -> Fact:
    return Fact(
        "waiting",
        point(value) if isinstance(value, int) else value,
        Period(day, day),
        voice,
        None if of is None else point(of),
        **more,  # type: ignore[arg-type]
    )


def test_a_single_statement_stands() -> None:
    assert resolve(a_type(), [said(7)]) == Resolution(said(7))


def test_a_single_statement_that_it_is_not_known_leaves_no_value() -> None:
    unknown = said(None, reason="suppressed")
    assert resolve(a_type(), [unknown]) == Resolution(unknown, value_unknown=True)


def test_without_a_statement_there_is_nothing_to_decide() -> None:
    with pytest.raises(ValueError, match="no statement"):
        resolve(a_type(), [])


def test_inspectors_decide_over_the_authority_and_it_over_leaders() -> None:
    inspectors, authority, leaders = (
        said(9, Voice.INSPECTORS),
        said(5),
        said(1, Voice.LEADERS),
    )
    assert resolve(a_type(), [leaders, authority, inspectors]) == Resolution(
        inspectors, others=(authority, leaders)
    )


def test_a_higher_voice_decides_though_what_it_says_is_better_for_children() -> None:
    assert resolve(a_type(), [said(1, Voice.INSPECTORS), said(9)]).fact.value == point(1)


def test_a_higher_voice_decides_over_a_later_date() -> None:
    assert resolve(a_type(), [said(1, Voice.INSPECTORS, 50), said(9)]).fact.value == point(1)


def test_to_say_that_it_is_not_known_overrules_nobody() -> None:
    unknown = said(None, Voice.INSPECTORS, 200)
    assert resolve(a_type(), [unknown, said(3, Voice.LEADERS)]) == Resolution(
        said(3, Voice.LEADERS), others=(unknown,)
    )


def test_when_nobody_knows_the_weightiest_reason_is_kept() -> None:
    first = said(None, Voice.INSPECTORS, reason="not known")
    second = said(None, reason="suppressed")
    assert resolve(a_type(), [second, first]) == Resolution(
        first, value_unknown=True, others=(second,)
    )


def test_of_equal_voices_the_latest_date_stands_and_nothing_is_disputed() -> None:
    assert resolve(a_type(), [said(9, day=90), said(4, day=100)]) == Resolution(
        said(4, day=100), others=(said(9, day=90),)
    )


def test_voices_of_one_rank_are_equals() -> None:
    children, authority = said(9, Voice.CHILDREN), said(4)
    resolution = resolve(a_type(), [authority, children])
    assert resolution.disputed
    assert resolution.fact == children


@pytest.mark.parametrize(
    ("better", "standing", "unknown"),
    [(Better.LOWER, 9, False), (Better.HIGHER, 4, False), (Better.NEITHER, 4, True)],
)
def test_equals_that_disagree_are_disputed_and_the_worse_decides(
    better: Better, standing: int, unknown: bool
) -> None:
    resolution = resolve(a_type(better), [said(9), said(4)])
    assert resolution.disputed
    assert resolution.fact.value == point(standing)
    assert resolution.value_unknown is unknown
    assert len(resolution.others) == 1


def test_the_preferred_of_equals_settles_a_dispute() -> None:
    preferred = said(4, preferred=True)
    assert resolve(a_type(), [said(9), preferred]) == Resolution(preferred, others=(said(9),))


def test_a_preference_does_not_set_inspectors_aside() -> None:
    preferred = said(4, preferred=True)
    assert resolve(a_type(), [said(9, Voice.INSPECTORS), preferred]).fact.value == point(9)


def test_a_preference_of_last_year_does_not_set_this_years_figure_aside() -> None:
    preferred = said(4, day=90, preferred=True)
    assert resolve(a_type(), [said(9), preferred]).fact == said(9)


def test_preferred_statements_that_disagree_are_still_disputed() -> None:
    both = [said(4, preferred=True), said(9, preferred=True)]
    assert resolve(a_type(), both).disputed


def test_a_value_that_is_only_more_exact_is_not_in_dispute() -> None:
    about = said(Interval(63, 77))
    assert resolve(a_type(), [about, said(70)]) == Resolution(said(70), others=(about,))


def test_a_value_with_its_denominator_is_more_exact_than_one_without() -> None:
    resolution = resolve(a_type(), [said(40), said(40, of=600)])
    assert (resolution.fact, resolution.disputed) == (said(40, of=600), False)


def test_values_that_overlap_without_agreeing_are_disputed() -> None:
    more_than_fifty, fifty_to_sixty = said(Interval(56, MOST)), said(Interval(50, 60))
    resolution = resolve(a_type(), [fifty_to_sixty, more_than_fifty])
    assert (resolution.fact, resolution.disputed) == (more_than_fifty, True)


@pytest.mark.parametrize(("better", "of"), [(Better.LOWER, 600), (Better.HIGHER, 800)])
def test_of_equal_counts_the_worse_share_decides(better: Better, of: int) -> None:
    resolution = resolve(a_type(better), [said(40, of=600), said(40, of=800)])
    assert (resolution.fact, resolution.disputed) == (said(40, of=of), True)


def test_the_value_is_compared_before_the_share() -> None:
    resolution = resolve(a_type(), [said(40, of=100), said(41, of=800)])
    assert resolution.fact == said(41, of=800)


def test_sources_that_agree_are_not_in_dispute() -> None:
    resolution = resolve(a_type(), [said(7, source="a"), said(7, source="b")])
    assert (resolution.disputed, resolution.fact.source) == (False, "a")
    assert [fact.source for fact in resolution.others] == ["b"]


VALUES = st.one_of(
    st.none(),
    st.tuples(st.integers(0, 5), st.integers(0, 5)).map(lambda ends: Interval(*sorted(ends))),
)
STATEMENTS = st.builds(
    Fact,
    st.just("waiting"),
    VALUES,
    st.builds(Period, st.just(1), st.integers(1, 3)),
    st.sampled_from(Voice),
    VALUES,
    source=st.sampled_from(["", "a", "b"]),
    preferred=st.booleans(),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(Better), st.lists(STATEMENTS, min_size=1, max_size=4))
def test_the_order_of_statements_changes_nothing(better: Better, statements: list[Fact]) -> None:
    answers = {resolve(a_type(better), list(order)) for order in permutations(statements)}
    assert len(answers) == 1


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(Better), st.lists(STATEMENTS, min_size=1, max_size=4))
def test_nothing_said_is_lost(better: Better, statements: list[Fact]) -> None:
    resolution = resolve(a_type(better), statements)
    assert {resolution.fact, *resolution.others} == set(statements)
    assert (resolution.fact.value is None) <= resolution.value_unknown


def test_many_statements_are_not_compared_two_by_two(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    within = Interval.within

    def counting(mine: Interval, other: Interval) -> bool:
        nonlocal compared
        compared += 1
        return within(mine, other)

    monkeypatch.setattr(Interval, "within", counting)
    nested = [said(Interval(number, 2_000 - number), locator=str(number)) for number in range(500)]
    resolution = resolve(a_type(), nested)
    assert resolution.fact.value == Interval(499, 1_501)
    assert not resolution.disputed
    assert compared <= 4 * len(nested)


@given(st.lists(st.tuples(*[st.integers(0, 6) | st.none()] * 4), min_size=1, max_size=5))
def test_what_stands_lies_within_each_of_the_others(
    ranges: list[tuple[int | None, int | None, int | None, int | None]],
) -> None:
    def of(low: int | None, more: int | None) -> Interval | None:
        return None if low is None else Interval(low, low + (more or 0))

    rivals = [
        replace(said(of(low or 0, more), locator=str(at)), of=of(least, further))
        for at, (low, more, least, further) in enumerate(ranges)
    ]

    def lies_within(mine: Interval | None, other: Interval | None) -> bool:
        return (mine or EVERYTHING).within(other or EVERYTHING)

    stands = [
        each
        for each in rivals
        if all(
            lies_within(each.value, other.value) and lies_within(each.of, other.of)
            for other in rivals
        )
    ]
    resolution = resolve(a_type(), rivals)
    assert resolution.disputed == (not stands)
    assert not stands or resolution.fact in stands
