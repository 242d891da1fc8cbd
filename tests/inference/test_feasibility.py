"""What counts, denominators and shares can be together, held to trying every one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from flagstone.conditions.ranges import Ranges, at_least, exactly
from flagstone.conditions.tree import Amount, Aspect, Known
from flagstone.inference.feasibility import is_feasible
from flagstone.vocabulary.fact_types import FactType, Kind, Sentence
from flagstone.vocabulary.intervals import Interval, point
from flagstone.vocabulary.shares import share

LATE = FactType(
    "late", "Late", "care", "x", Kind.COUNT, Sentence("{value} are late"), of="children",
    range=Interval(0, 10**6),
)  # fmt: skip
TYPES = {"late": LATE}
VALUE, OF, SHARE = (Amount("late", aspect) for aspect in (Aspect.VALUE, Aspect.OF, Aspect.SHARE))


def ends(most: int, least: int = 0) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(least, most), st.integers(least, most)).map(
        lambda pair: (min(pair), max(pair))
    )


@given(ends(12), ends(25, 1), ends(2000) | st.sampled_from([(198, 199), (200, 200), (0, 199)]))
@settings(max_examples=300, deadline=None)
def test_only_what_no_counts_can_be_is_refused(
    counts: tuple[int, int], ofs: tuple[int, int], shares: tuple[int, int]
) -> None:
    box = {VALUE: Ranges.of(counts), OF: Ranges.of(ofs), SHARE: Ranges.of(shares)}
    possible = any(
        (worked := share(point(count), point(of))) is not None
        and shares[0] <= worked.low <= shares[1]
        for of in range(ofs[0], ofs[1] + 1)
        for count in range(counts[0], min(counts[1], of) + 1)
    )
    assert is_feasible(box, TYPES) == possible


def test_many_children_are_left_unjudged() -> None:
    assert is_feasible({VALUE: at_least(1000), SHARE: exactly(1)}, TYPES)


def test_what_is_not_known_has_no_value() -> None:
    assert not is_feasible({Known("late"): exactly(0), VALUE: at_least(1)}, TYPES)
    assert is_feasible({Known("late"): exactly(1), VALUE: at_least(1)}, TYPES)
    assert is_feasible({Known("late"): exactly(0)}, TYPES)
