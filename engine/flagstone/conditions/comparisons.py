"""Reads what is asked of one fact: a comparison, its share, its denominator, or if it is known."""

from __future__ import annotations

from collections.abc import Sequence

from flagstone.conditions.limits import Literal, Relative, read_limit
from flagstone.conditions.measured import Measured
from flagstone.conditions.operators import COUNTERPARTS, OPERATORS, Operator, operators_for
from flagstone.conditions.ranges import at_least, exactly
from flagstone.conditions.reading import Reading
from flagstone.conditions.tree import (
    ENOUGH,
    All,
    Amount,
    Any,
    Aspect,
    Condition,
    Difference,
    Known,
    Limits,
    Test,
)
from flagstone.problems import Place, did_you_mean
from flagstone.text import Node, Path
from flagstone.vocabulary.english import listed
from flagstone.vocabulary.fact_types import FactType, Kind

_SHARED = ("known", "share", "of")
# What a comparison comes apart into, limit by limit, where one of them is not a literal.
_APART = {
    "between": ("at_least", "at_most"),
    "outside": ("below", "above"),
    "one_of": ("is",),
    "none_of": ("is_not",),
}


def read_about_fact(
    reading: Reading, path: Path, fact_type: FactType, node: Node, *, negated: bool
) -> Condition | None:
    """What is asked of a fact; None where it is wrong, and the problems say how.

    `negated` says whether it stands under an odd number of nots.
    """
    asked = _one_operator(reading, path, fact_type, node)
    if asked is None:
        return None
    operator, limits = asked
    path = (*path, operator)
    match operator:
        case "known":
            return _known(reading, path, fact_type, limits)
        case "share":
            return _share(reading, path, fact_type, limits, negated=negated)
        case "of":
            return _denominator(reading, path, fact_type, limits)
    return _comparison(reading, path, Measured.of(fact_type), operator, limits)


def _one_operator(
    reading: Reading, path: Path, fact_type: FactType, node: Node
) -> tuple[str, Node] | None:
    if isinstance(node, dict) and len(node) == 1:
        return next(iter(node.items()))
    fits = operators_for(fact_type.kind)
    if isinstance(node, dict) and node:
        keys = list(node)
        reading.complain(
            (*path, keys[1]),
            "more-than-one-key",
            f"Only one thing is asked of a fact at a time, and here there are {listed(keys)}.",
            suggestion="Write between: [lower, upper], or list two conditions under all:.",
            found=", ".join(keys),
            expected="one operator",
        )
        return None
    reading.complain(
        path,
        "operator-missing",
        f"{fact_type.id} is named, and nothing is asked of it.",
        suggestion=f"Write {{{fact_type.id}: {{is: {node}}}}}."
        if isinstance(node, str) and node
        else f"It takes {', '.join(fits)} and known.",
        found=node,
        expected=", ".join(fits),
    )
    return None


def _known(reading: Reading, path: Path, fact_type: FactType, node: Node) -> Test | None:
    if node not in ("yes", "true", "no", "false"):
        reading.complain(
            path,
            "not-yes-or-no",
            "known is followed by yes or no.",
            suggestion="Write known: yes where the fact must be known.",
            found=node,
            expected="yes or no",
        )
        return None
    wanted = exactly(1 if node in ("yes", "true") else 0)
    return Test(Known(fact_type.id), wanted, Limits("known"), reading.place(path))


def _share(
    reading: Reading, path: Path, fact_type: FactType, node: Node, *, negated: bool
) -> Condition | None:
    if fact_type.kind is not Kind.COUNT or not fact_type.of:
        _complain_of_denominator(reading, path, fact_type, "share", "a count")
        return None
    if negated:
        # "Not at least 90 per cent" would hold for one child of two.
        reading.complain(
            path,
            "share-under-not",
            "Under not, a share would hold where there are too few children to work one out.",
            suggestion="Ask the opposite of the share itself: below for at_least, and so on.",
        )
        return None
    measured = Measured.of(fact_type, Aspect.SHARE)
    asked = _one_operator(reading, path, measured.type, node)
    if asked is None:
        return None
    share = _comparison(reading, (*path, asked[0]), measured, *asked)
    if share is None:
        return None
    smallest = max(fact_type.smallest_of, 1)
    enough = Amount(fact_type.id, Aspect.OF)
    return All((Test(enough, at_least(smallest), Limits(ENOUGH), reading.place(path)), share))


def _denominator(reading: Reading, path: Path, fact_type: FactType, node: Node) -> Condition | None:
    if not fact_type.of:
        _complain_of_denominator(reading, path, fact_type, "of", "a fact")
        return None
    measured = Measured.of(fact_type, Aspect.OF)
    asked = _one_operator(reading, path, measured.type, node)
    return None if asked is None else _comparison(reading, (*path, asked[0]), measured, *asked)


def _complain_of_denominator(
    reading: Reading, path: Path, fact_type: FactType, operator: str, what: str
) -> None:
    reading.complain(
        path,
        "no-denominator",
        f"{operator} needs {what} with a denominator, and {fact_type.id} is not one.",
        suggestion="Say in its fact type what it is counted of (of: ...), "
        "or compare the fact itself.",
        found=operator,
    )


def _comparison(
    reading: Reading, path: Path, measured: Measured, name: str, node: Node
) -> Condition | None:
    operator = _operator(reading, path, measured, name)
    written = None if operator is None else _written(reading, path, operator, node)
    if operator is None or written is None:
        return None
    several = operator.takes_list or operator.takes == 2
    limits = [
        read_limit(reading, measured, (*path, index) if several else path, limit)
        for index, limit in enumerate(written)
    ]
    good = [limit for limit in limits if limit is not None]
    if len(good) < len(limits):
        return None
    literals = [limit for limit in good if isinstance(limit, Literal)]
    if len(literals) < len(good):
        return _apart(measured, operator, good, reading.place(path))
    return _of_literals(reading, path, measured, operator, literals)


def _operator(reading: Reading, path: Path, measured: Measured, name: str) -> Operator | None:
    operator, kind = OPERATORS.get(name), measured.type.kind
    fits = operators_for(kind)
    if operator is None:
        near = (*fits, *_SHARED) if measured.amount.aspect is Aspect.VALUE else fits
        reading.complain(
            path,
            "unknown-operator",
            f"{name} is not something that can be asked of {measured.name}.",
            suggestion=did_you_mean(name, near) or f"It takes {', '.join(fits)}.",
            found=name,
            expected=", ".join(fits),
            at_key=True,
        )
        return None
    if kind in operator.kinds:
        return operator
    instead = COUNTERPARTS.get(name)
    reading.complain(
        path,
        "operator-does-not-fit",
        f"{name} does not fit {measured.name}, which is of type {kind}.",
        suggestion=f"Write {instead}." if instead in fits else f"It takes {', '.join(fits)}.",
        found=name,
        expected=", ".join(fits),
        at_key=True,
    )
    return None


def _written(reading: Reading, path: Path, operator: Operator, node: Node) -> Sequence[Node] | None:
    """The limits as written, as many as the operator takes."""
    if not operator.takes_list and operator.takes == 1:
        return [node]
    if not isinstance(node, list) or (operator.takes == 2 and len(node) != 2):
        reading.complain(
            path,
            "list-expected",
            f"{operator.name} is followed by {operator.expects}.",
            suggestion=f"Write {operator.name}: [first, second].",
            found=node,
            expected=operator.expects,
        )
        return None
    if not node:
        reading.complain(
            path,
            "empty-list",
            f"{operator.name} has nothing in its list, so it would say nothing.",
            suggestion="Add a value, or take the condition away.",
        )
        return None
    return node


def _of_literals(
    reading: Reading, path: Path, measured: Measured, operator: Operator, limits: list[Literal]
) -> Test | None:
    written = tuple(limit.written for limit in limits)
    if operator.takes == 2 and limits[0].steps > limits[1].steps:
        reading.complain(
            path,
            "limits-out-of-order",
            f"{operator.name} is given {written[0]} first, and {written[1]} is lower.",
            suggestion="Write the lower of the two first.",
            found=", ".join(written),
        )
        return None
    ranges = operator.ranges([limit.steps for limit in limits])
    return Test(measured.amount, ranges, Limits(operator.name, written), reading.place(path))


def _apart(
    measured: Measured, operator: Operator, limits: Sequence[Literal | Relative], place: Place
) -> Condition:
    """One test for each limit. A difference has its sign as ranges."""
    names = _APART.get(operator.name, (operator.name,))
    if measured.type.kind is Kind.DATE and operator.takes == 2:
        names = tuple(COUNTERPARTS[name] for name in names)
    names = names if len(names) == len(limits) else names * len(limits)
    parts = tuple(
        _test(measured.amount, OPERATORS[name], limit, place)
        for name, limit in zip(names, limits, strict=True)
    )
    if len(parts) == 1:
        return parts[0]
    return Any(parts) if operator.name in ("outside", "one_of") else All(parts)


def _test(amount: Amount, operator: Operator, limit: Literal | Relative, place: Place) -> Test:
    if isinstance(limit, Literal):
        written = Limits(operator.name, (limit.written,))
        return Test(amount, operator.ranges([limit.steps]), written, place)
    difference = Difference(amount, limit.other, limit.percent, limit.plus)
    return Test(difference, operator.ranges([0]), Limits(operator.name), place)
