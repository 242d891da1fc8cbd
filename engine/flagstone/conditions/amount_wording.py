"""How an amount is called within a clause, and how it stands to another that is not a number."""

from __future__ import annotations

from flagstone.conditions.comparison_wording import operator_of
from flagstone.conditions.measured import Measured
from flagstone.conditions.tree import Aspect, Difference, Test
from flagstone.vocabulary.english import inside
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import point
from flagstone.vocabulary.phrases import write_with_unit

# Titles that are called something already: "the number of the longest wait" would be nonsense.
_CALLED = ("the ", "number ", "how many ", "share ", "percentage ", "proportion ", "rate ")
_NEEDS_THE = ("longest ", "shortest ", "highest ", "lowest ", "average ", "median ", "usual ")

# "at least 5 below" is what "at most (it less 5)" comes to: the words must follow the direction.
_ABOVE = {"at_least": "at least", "above": "more than", "at_most": "at most", "below": "less than"}
_BELOW = {"at_least": "at most", "above": "less than", "at_most": "at least", "below": "more than"}
_OF_A_SHARE = {"above ": "more than ", "below ": "less than ", "not ": "anything but "}


def called(fact_type: FactType) -> str:
    """A fact's value as a noun: "the number of children in care", "the longest wait"."""
    title = inside(fact_type.title)
    folded = title.lower()
    if ":" in title:
        quoted = f"“{fact_type.title}”"
        return f"the number of {quoted}" if fact_type.kind is Kind.COUNT else quoted
    if folded.startswith(_CALLED) or " rate" in folded:
        return title
    if folded.startswith(_NEEDS_THE):
        return f"the {title}"
    match fact_type.kind:
        case Kind.COUNT:
            return f"the number of {title}"
        case Kind.PERCENTAGE:
            return f"the percentage of {title}"
    return title


def says_its_unit(measured: Measured) -> bool:
    """Whether what it is called ends the need for a unit: "the number of children ... is 3"."""
    return measured.amount.aspect is Aspect.OF or called(measured.type).startswith("the number of ")


def measured_as(measured: Measured, fact_type: FactType) -> str:
    """What stands on the left of a comparison. `fact_type` is the fact's own type."""
    match measured.amount.aspect:
        case Aspect.SHARE:
            return f"{called(fact_type)}, as a share of {fact_type.of},"
        case Aspect.OF:
            return f"the number of {fact_type.of}"
    return called(fact_type)


def make_up(fact_type: FactType, said: str) -> str:
    """A share: "children on plans whose worker is not registered make up at least 10 per cent of
    children on protection plans". `said` is how its number compares."""
    for plain, of_a_share in _OF_A_SHARE.items():
        if said.startswith(plain):
            said = of_a_share + said.removeprefix(plain)
    title = f"“{fact_type.title}”" if ":" in fact_type.title else inside(fact_type.title)
    return f"{title} make up {said} of {fact_type.of}"


def stands_to(measured: Measured, difference: Difference, test: Test, other: str) -> str:
    """What follows "is" where an amount is compared with a standard, another fact or its own
    earlier value, which is called `other`."""
    kind = measured.type.kind
    operator = operator_of(test, kind)
    if difference.percent != 100:
        other = f"{difference.percent} per cent of {other}"
    if operator is None or operator.limits(test.ranges) != (0,):
        return f"compared with {_apart(measured, difference.plus, other)}"
    if not difference.plus or kind is Kind.DATE:
        same = "the same as " if operator.name in ("is", "is_not") else ""
        return operator.wording.format(f"{same}{_apart(measured, difference.plus, other)}")
    size, side = _size(measured, difference.plus)
    words = _ABOVE if difference.plus > 0 else _BELOW
    if operator.name in words:
        return f"{words[operator.name]} {size} {side} {other}"
    return operator.wording.format(f"exactly {size} {side} {other}")


def _apart(measured: Measured, plus: int, other: str) -> str:
    """Another amount with so much added to it."""
    if not plus:
        return other
    size, side = _size(measured, plus)
    if measured.type.kind is Kind.DATE:
        return f"the day {abs(plus)} {'day' if abs(plus) == 1 else 'days'} {side} {other}"
    return f"{size} {side} {other}"


def _size(measured: Measured, plus: int) -> tuple[str, str]:
    if measured.type.kind is Kind.DATE:
        return "", "after" if plus > 0 else "before"
    size = write_with_unit(measured.type, point(abs(plus)))
    number = size.removesuffix(" per cent")
    if number != size:
        # A difference of percentages: "20 per cent more" would be read as a fifth more.
        size = f"{number} percentage {'point' if number == '1' else 'points'}"
    return size, "above" if plus > 0 else "below"
