"""Ranges of values as people say them: 0 to 69 children, 70 or more children."""

from __future__ import annotations

from collections.abc import Sequence

from flagstone.conditions.tree import Test
from flagstone.inference.verdicts import Outcome, Verdict, grade_in_words
from flagstone.vocabulary.english import listed
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import Interval, point
from flagstone.vocabulary.phrases import write_value, write_with_unit


def range_in_words(fact_type: FactType, values: Interval, of: int | None = None) -> str:
    """Every value from one to another, both included, with the unit."""
    low, high = values
    if values.is_point or fact_type.kind in (Kind.PERCENTAGE, Kind.DATE):
        return write_with_unit(fact_type, values)
    unit = f" {fact_type.unit}" if fact_type.unit else ""
    first = write_value(fact_type, point(low))
    top = fact_type.range.high if of is None else min(fact_type.range.high, of)
    if high >= top:
        return f"{first} or more{unit}"
    return f"{first} to {write_value(fact_type, point(high))}{unit}"


def ranges_in_words(fact_type: FactType, values: Sequence[Interval], of: int | None = None) -> str:
    """Several of them."""
    return listed([range_in_words(fact_type, each, of) for each in values], "or")


def words_wanted(fact_type: FactType, test: Test) -> str:
    """The words of a scale, or the yes or no, that a test looks for: “absent” or “weak”."""
    low, high = fact_type.range
    wanted = [place for place in range(low, high + 1) if test.ranges.holds(point(place))]
    quoted = [f"“{write_value(fact_type, point(place))}”" for place in wanted]
    return listed(quoted, "or") if quoted else "nothing that it could be"


def verdict_in_words(verdict: Verdict) -> str:
    """`raised, medium`, `raised, at least low`, `clear`, `still undecided`."""
    if verdict.outcome is Outcome.RAISED:
        assert verdict.severity is not None
        return f"raised, {grade_in_words(verdict.severity, verdict.possible)}"
    if verdict.outcome is Outcome.UNDECIDED:
        return "still undecided"
    return verdict.outcome.value
