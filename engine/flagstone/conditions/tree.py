"""The condition tree: tests of measures, references to rules, and four connectives.

Everything that reads a condition (productions, the plain engine, sentences, static checks, boundary
scenarios, mutants, the nearest change) reads these classes and nothing else. A new operator is a
new way to arrive at a Test, never a new class.

Those that can stand in one another's place are tagged: written as plain data (a rulebook that is
kept) they are told apart by their names.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

import msgspec

from flagstone.conditions.ranges import Ranges
from flagstone.problems import NOWHERE, Place, Placed

# The operator of the test that every share brings with it: its denominator is large enough.
ENOUGH = "enough_for_a_share"


class Severity(IntEnum):
    """How much a flag matters for children, gravest last."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    @property
    def word(self) -> str:
        """As it is written in rules and reports."""
        return self.name.lower()

    @classmethod
    def read(cls, word: str) -> Severity | None:
        """The severity of that name, or None."""
        return cls.__members__.get(word.upper()) if word.islower() else None


class Aspect(IntEnum):
    """What about a fact is measured."""

    VALUE = 0
    SHARE = 1  # numerator over denominator, in steps of a twentieth of a percentage point
    OF = 2  # the denominator itself


class Amount(msgspec.Struct, frozen=True, order=True, tag=True):
    """A fact's value, its share of its denominator, or the denominator."""

    fact: str
    aspect: Aspect = Aspect.VALUE


class StandardLimit(msgspec.Struct, frozen=True, order=True, tag=True):
    """A dated number or one bound of a dated range (`bound` is `upper`, `lower` or empty)."""

    standard: str
    bound: str = ""


class FactLimit(msgspec.Struct, frozen=True, order=True, tag=True):
    """Another fact of the same unit."""

    fact: str


class PreviousLimit(msgspec.Struct, frozen=True, order=True, tag=True):
    """The same fact on the latest earlier sheet that knows it."""


Limit = StandardLimit | FactLimit | PreviousLimit


class Difference(msgspec.Struct, frozen=True, tag=True):
    """`100 * amount - percent * other - 100 * plus`, in steps of the amount's fact.

    Worked out at the door, so that nothing compiled depends on a date. Its sign answers every
    comparison of the amount with `percent` per cent of the other, plus `plus`.
    """

    amount: Amount
    other: Limit
    percent: int = 100
    plus: int = 0


class Known(msgspec.Struct, frozen=True, order=True, tag=True):
    """1 if the fact is known (fresh, undisputed, stated), otherwise 0. Never unknown itself."""

    fact: str


class RaisedBefore(msgspec.Struct, frozen=True, order=True, tag=True):
    """1 if the latest earlier sheet that decided the rule raised it (that gravely), else 0."""

    rule: str
    at_least: Severity | None = None


Measure = Amount | Difference | Known | RaisedBefore


class Limits(msgspec.Struct, frozen=True):
    """How a test was written: the operator and its literals, as people see them."""

    operator: str
    literals: tuple[str, ...] = ()


class Test(Placed, frozen=True, eq=False, tag=True):
    """The measure lies in the ranges. The only leaf that looks at a value."""

    __test__ = False  # pytest must not collect it
    not_compared = ("written", "place")

    measure: Measure
    ranges: Ranges
    written: Limits = Limits("is")
    place: Place = NOWHERE


class Reference(Placed, frozen=True, eq=False, tag=True):
    """Another rule is raised, at that severity or above where one is given."""

    rule: str
    at_least: Severity | None = None
    place: Place = NOWHERE


class All(msgspec.Struct, frozen=True, tag=True):
    """Every part holds. Without parts: true."""

    parts: tuple[Condition, ...]


class Any(msgspec.Struct, frozen=True, tag=True):
    """Some part holds. Without parts: false."""

    parts: tuple[Condition, ...]


class Not(msgspec.Struct, frozen=True, tag=True):
    """The part does not hold."""

    part: Condition


class AtLeast(msgspec.Struct, frozen=True, tag=True):
    """At least `count` of the parts hold."""

    count: int
    parts: tuple[Condition, ...]


Condition = Test | Reference | All | Any | Not | AtLeast

TRUE = All(())
FALSE = Any(())


def is_share(condition: Condition) -> bool:
    """Whether it is a share, with the test that there are enough for one before it."""
    match condition:
        case All((Test() as first, Test())):
            return first.written.operator == ENOUGH
    return False


def joined(condition: Condition) -> tuple[Condition, ...]:
    """What a connective joins; nothing for a leaf."""
    match condition:
        case Not(part):
            return (part,)
        case All(parts) | Any(parts) | AtLeast(_, parts):
            return parts
    return ()


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """What a connective joins as people see it: a share is a leaf too."""
    return () if is_share(condition) else joined(condition)


def quorum(connective: All | Any | AtLeast) -> int:
    """How many of the parts must hold."""
    match connective:
        case All(parts):
            return len(parts)
        case AtLeast(count):
            return count
    return 1


def leaves(condition: Condition) -> Iterator[Test | Reference]:
    """Every test and reference, in the order of writing."""
    match condition:
        case Test() | Reference():
            yield condition
        case Not(part):
            yield from leaves(part)
        case All(parts) | Any(parts) | AtLeast(_, parts):
            for part in parts:
                yield from leaves(part)


def tests(condition: Condition) -> Iterator[Test]:
    """Every test of a measure."""
    return (leaf for leaf in leaves(condition) if isinstance(leaf, Test))


def references(condition: Condition) -> Iterator[Reference]:
    """Every reading of another rule."""
    return (leaf for leaf in leaves(condition) if isinstance(leaf, Reference))


def facts_of(measure: Measure) -> tuple[str, ...]:
    """The facts a measure reads."""
    match measure:
        case Amount(fact) | Known(fact):
            return (fact,)
        case Difference(Amount(fact), FactLimit(other)):
            return (fact, other)
        case Difference(Amount(fact)):
            return (fact,)
    return ()


def facts_asked_if_known(condition: Condition) -> Iterator[str]:
    """The facts of which it is asked only whether they are known."""
    return (test.measure.fact for test in tests(condition) if isinstance(test.measure, Known))


def facts_read(condition: Condition) -> tuple[str, ...]:
    """The facts a condition reads itself, each once, in the order of writing."""
    return tuple(dict.fromkeys(f for test in tests(condition) for f in facts_of(test.measure)))


def standards_read(condition: Condition) -> tuple[str, ...]:
    """The standards a condition compares with, each once, in the order of writing."""
    return tuple(
        dict.fromkeys(
            test.measure.other.standard
            for test in tests(condition)
            if isinstance(test.measure, Difference)
            and isinstance(test.measure.other, StandardLimit)
        )
    )
