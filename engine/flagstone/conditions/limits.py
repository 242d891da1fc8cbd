"""The right side of a comparison: a literal, or a standard, another fact or the previous value."""

from __future__ import annotations

import re
from fractions import Fraction

import msgspec

from flagstone.conditions.measured import Measured
from flagstone.conditions.names import unit_of
from flagstone.conditions.reading import Reading
from flagstone.conditions.tree import (
    Aspect,
    FactLimit,
    Limit,
    PreviousLimit,
    StandardLimit,
)
from flagstone.problems import did_you_mean
from flagstone.text import Node, Path
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import MOST, point
from flagstone.vocabulary.phrases import PhraseError, read_literal, write_value

_SIGNED = re.compile(r"[+-]?\d{1,18}(\.\d{1,12})?\Z", re.ASCII)
_PERCENT = re.compile(r"[1-9]\d{0,5}\Z", re.ASCII)
_KEYS_OF = {
    "standard": ("standard", "bound", "percent", "plus"),
    "fact": ("fact", "percent", "plus"),
    "previous": ("previous", "percent", "plus"),
}
_NO_PLUS = (Kind.BOOLEAN, Kind.SCALE)
_NO_PERCENT = (*_NO_PLUS, Kind.DATE)


class Literal(msgspec.Struct, frozen=True):
    """A number, word or date written in the rule. `steps` is its whole number inside."""

    steps: int
    written: str


class Relative(msgspec.Struct, frozen=True):
    """A standard, another fact or an earlier value, and what is reckoned with it.

    `plus` is in steps of what is measured.
    """

    other: Limit
    percent: int = 100
    plus: int = 0


def read_limit(
    reading: Reading, measured: Measured, path: Path, node: Node
) -> Literal | Relative | None:
    """One limit; None where it is wrong, and the problems say how."""
    if node == "previous":
        return Relative(PreviousLimit())
    if isinstance(node, str):
        return _literal(reading, measured, path, node)
    if isinstance(node, dict):
        return _relative(reading, measured, path, node)
    reading.complain(
        path,
        "one-value-expected",
        "A list stands where one value is expected.",
        suggestion="Write one value, or use one_of or between.",
    )
    return None


def _literal(reading: Reading, measured: Measured, path: Path, text: str) -> Literal | None:
    try:
        steps = read_literal(measured.type, text)
    except PhraseError as error:
        reading.complain(path, error.code, error.message, suggestion=error.suggestion, found=text)
        return None
    low, high = measured.type.range
    if low <= steps <= high:
        return Literal(steps, text)
    lowest, highest = (write_value(measured.type, point(end)) for end in (low, high))
    reading.complain(
        path,
        "literal-out-of-range",
        f"{text} can never be a value of {measured.name}: it lies between {lowest} and {highest}.",
        suggestion="Correct it here, or widen the range of the fact type.",
        found=text,
        expected=f"{lowest} to {highest}",
    )
    return None


def _relative(
    reading: Reading, measured: Measured, path: Path, node: dict[str, Node]
) -> Relative | None:
    kinds = [kind for kind in _KEYS_OF if kind in node]
    if len(kinds) != 1:
        reading.complain(
            path,
            "limit-not-understood",
            "A limit in braces is one of a standard, another fact and the previous value.",
            suggestion="Write {standard: name}, {fact: name} or {previous: yes}, "
            "with percent or plus beside it where it is needed.",
            found=", ".join(node),
            expected="standard, fact or previous",
        )
        return None
    before = len(reading.problems.found)
    _refuse_other_keys(reading, path, node, kinds[0])
    other: Limit | None
    match kinds[0]:
        case "standard":
            other = _standard(reading, measured, path, node)
        case "fact":
            other = _other_fact(reading, measured, path, node)
        case _:
            other = _previous(reading, path, node)
    percent = _percent(reading, measured, path, node)
    plus = _plus(reading, measured, path, node)
    if other is None or len(reading.problems.found) > before:
        return None
    return Relative(other, percent, plus)


def _refuse_other_keys(reading: Reading, path: Path, node: dict[str, Node], kind: str) -> None:
    allowed = _KEYS_OF[kind]
    for key in node:
        if key not in allowed:
            reading.complain(
                (*path, key),
                "unknown-key",
                f"{key} is not known beside {kind}.",
                suggestion=did_you_mean(key, allowed) or f"It takes {', '.join(allowed[1:])}.",
                found=key,
                expected=", ".join(allowed[1:]),
                at_key=True,
            )


def _standard(
    reading: Reading, measured: Measured, path: Path, node: dict[str, Node]
) -> StandardLimit | None:
    id_, bound = str(node["standard"]), str(node.get("bound", ""))
    standard = reading.names.standards.get(id_)
    if standard is None:
        reading.complain(
            (*path, "standard"),
            "unknown-standard",
            f"There is no standard {id_}.",
            suggestion=did_you_mean(id_, reading.names.standards)
            or "Add it to a file in rules/standards.",
            found=id_,
        )
        return None
    _same_unit(reading, measured, (*path, "standard"), f"The standard {id_}", standard.unit)
    if standard.is_range and bound not in ("lower", "upper"):
        reading.complain(
            (*path, "bound") if bound else path,
            "bound-needed",
            f"{id_} is a range, so a rule must say which end of it is meant.",
            suggestion=f"Write {{standard: {id_}, bound: upper}}, or bound: lower.",
            found=bound,
            expected="upper or lower",
        )
        return None
    if bound and not standard.is_range:
        reading.complain(
            (*path, "bound"),
            "bound-not-needed",
            f"{id_} is one value and not a range, so it has no {bound} end.",
            suggestion="Leave bound out.",
            found=bound,
        )
        return None
    return StandardLimit(id_, bound)


def _other_fact(
    reading: Reading, measured: Measured, path: Path, node: dict[str, Node]
) -> FactLimit | None:
    id_ = str(node["fact"])
    other = reading.names.vocabulary.fact_types.get(id_)
    if other is None:
        reading.complain(
            (*path, "fact"),
            "unknown-fact",
            f"There is no fact type {id_}.",
            suggestion=did_you_mean(id_, reading.names.vocabulary.fact_types)
            or "Add it to a file in facts.",
            found=id_,
        )
        return None
    if id_ == measured.amount.fact and measured.amount.aspect is Aspect.VALUE:
        reading.complain(
            (*path, "fact"),
            "compared-with-itself",
            f"{id_} is compared with itself, so no value could change the answer.",
            suggestion="Name another fact, or write previous for its own earlier value.",
            found=id_,
        )
        return None
    _same_unit(reading, measured, (*path, "fact"), id_, unit_of(other))
    return FactLimit(id_)


def _previous(reading: Reading, path: Path, node: dict[str, Node]) -> PreviousLimit | None:
    if node["previous"] in ("yes", "true"):
        return PreviousLimit()
    reading.complain(
        (*path, "previous"),
        "limit-not-understood",
        "previous is the fact's own earlier value; in braces it is followed by yes.",
        suggestion="Write {previous: yes, percent: 110}, or the word previous alone.",
        found=node["previous"],
        expected="yes",
    )
    return None


def _same_unit(reading: Reading, measured: Measured, path: Path, name: str, unit: str) -> None:
    mine = unit_of(measured.type)
    if mine == unit:
        return
    reading.complain(
        path,
        "units-differ",
        f"{name} is in {unit or 'no unit'}, and {measured.name} in {mine or 'no unit'}: "
        "they cannot be compared.",
        suggestion="Compare with something in the same unit, or correct one of the two units.",
        found=unit,
        expected=mine,
    )


def _percent(reading: Reading, measured: Measured, path: Path, node: dict[str, Node]) -> int:
    if "percent" not in node:
        return 100
    written = node["percent"]
    if measured.type.kind in _NO_PERCENT:
        _complain_of_sum(reading, measured, path, "percent")
        return 100
    if isinstance(written, str) and _PERCENT.match(written):
        return int(written)
    reading.complain(
        (*path, "percent"),
        "percent-not-understood",
        "percent is followed by a whole number above 0.",
        suggestion="Write percent: 110 for 110 per cent of it.",
        found=written,
        expected="a whole number above 0",
    )
    return 100


def _plus(reading: Reading, measured: Measured, path: Path, node: dict[str, Node]) -> int:
    if "plus" not in node:
        return 0
    if measured.type.kind in _NO_PLUS:
        _complain_of_sum(reading, measured, path, "plus")
        return 0
    written, decimals = node["plus"], measured.type.decimals
    if isinstance(written, str) and _SIGNED.match(written):
        steps = Fraction(written) * 10**decimals
        if steps.denominator == 1 and abs(steps) < MOST:
            return int(steps) * (2 if measured.type.kind is Kind.PERCENTAGE else 1)
    places = f"a number of at most {decimals} decimals" if decimals else "a whole number"
    reading.complain(
        (*path, "plus"),
        "plus-not-understood",
        f"plus is followed by {places}.",
        suggestion="Write plus: 5 for five more than it, or plus: -5 for five fewer.",
        found=written,
        expected=places,
    )
    return 0


def _complain_of_sum(reading: Reading, measured: Measured, path: Path, key: str) -> None:
    reading.complain(
        (*path, key),
        "no-sums-here",
        f"{measured.name} holds {unit_of(measured.type)}, with which nothing can be reckoned.",
        suggestion=f"Leave {key} out.",
        found=key,
        at_key=True,
    )
