"""How one comparison is said: what follows "is", or the fact's own sentence.

It is said from the set of numbers that engines compare. How a test was written decides only which
of several true wordings is used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from flagstone.conditions.operators import OPERATORS, Operator, limits_of, shape_of
from flagstone.conditions.tree import Limits, Test
from flagstone.vocabulary.english import inside, listed
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import LEAST, MOST, Interval, point
from flagstone.vocabulary.phrases import write_value, write_with_unit


def opposite_of(test: Test) -> Test:
    """The test that holds exactly where this one does not."""
    operator = OPERATORS.get(test.written.operator)
    name = operator.opposite if operator else test.written.operator
    return replace(test, ranges=test.ranges.complement(), written=Limits(name))


def operator_of(test: Test, kind: Kind) -> Operator | None:
    """The operator as written, if that is still what the test's numbers say."""
    operator = OPERATORS.get(test.written.operator)
    if operator is not None and limits_of(operator, test.ranges, kind) is not None:
        return operator
    shape = shape_of(test.ranges, kind)
    return shape[0] if shape else None


def say_ranges(type_: FactType, test: Test, *, unit: bool = True) -> str:
    """What follows "is", for a number, a number of days or a date; without its `unit` where what
    stands on the left has said what is counted."""
    write = write_with_unit if unit else write_value
    operator = operator_of(test, type_.kind)
    limits = operator.limits(test.ranges) if operator else None
    if operator is None or limits is None:
        return ", or ".join(_say_part(type_, part, write) for part in test.ranges.parts) or "never"
    *first, last = (point(limit) for limit in limits)
    said = [*(write_value(type_, each) for each in first), write(type_, last)]
    if operator.takes_list:
        return operator.wording.format(listed(said, operator.joined_by))
    return operator.wording.format(*said)


def _say_part(type_: FactType, part: Interval, write: Callable[[FactType, Interval], str]) -> str:
    low, high = (point(end) for end in part)
    if part.low <= LEAST:
        return f"at most {write(type_, high)}"
    if part.high >= MOST:
        return f"at least {write(type_, low)}"
    if part.is_point:
        return write(type_, low)
    return f"between {write_value(type_, low)} and {write(type_, high)}"


def say_words(type_: FactType, test: Test) -> str:
    """A yes-or-no fact, or one on a scale, by its own sentence."""
    words = type_.scale.words if type_.scale else ("no", "yes")
    held = [word for place, word in enumerate(words) if test.ranges.holds(point(place))]
    if not held or len(held) == len(words):
        # No word, or every word: what was asked says more than what it comes to.
        asked = " and ".join(test.written.literals) or "one of them"
        operator = test.written.operator.replace("_", " ")
        operator = operator if operator.startswith("is") else f"is {operator}"
        return f"{inside(type_.title)} {operator} {asked}"
    wordings = dict(type_.sentence.wordings)
    if wordings:
        said = listed([wordings[word] for word in held], "or")
        return f"either {said}" if len(held) > 1 else said
    return type_.sentence.text.replace("{value}", _some_of(held, words))


def _some_of(held: list[str], words: Sequence[str]) -> str:
    """Words of a scale in a sentence. Many in a row up to one of its ends are said by the other."""
    if len(held) > 3 and tuple(held) == tuple(words[-len(held) :]):
        return f"at least {held[0]}"
    if len(held) > 3 and tuple(held) == tuple(words[: len(held)]):
        return f"at most {held[-1]}"
    return listed(held, "or")
