"""The condition tree: tests of measures, references to rules, and four connectives.

Everything that reads a condition (productions, the plain engine, sentences, static checks, boundary
scenarios, mutants, the nearest change) reads these seven classes and nothing else. A new operator
is a new way to arrive at a Test, never a new class.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from flagstone.conditions.ranges import Ranges
from flagstone.problems import NOWHERE, Place


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


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """A fact's value, its share of its denominator, or the denominator."""

    fact: str
    aspect: Aspect = Aspect.VALUE


@dataclass(frozen=True, slots=True, order=True)
class StandardLimit:
    """A dated number or one bound of a dated range (`bound` is `upper`, `lower` or empty)."""

    standard: str
    bound: str = ""


@dataclass(frozen=True, slots=True, order=True)
class FactLimit:
    """Another fact of the same unit."""

    fact: str


@dataclass(frozen=True, slots=True, order=True)
class PreviousLimit:
    """The same fact on the latest earlier sheet that knows it."""


Limit = StandardLimit | FactLimit | PreviousLimit


@dataclass(frozen=True, slots=True)
class Difference:
    """`100 * amount - percent * other - 100 * plus`, in steps of the amount's fact.

    Worked out at the door, so that nothing compiled depends on a date. Its sign answers every
    comparison of the amount with `percent` per cent of the other, plus `plus`.
    """

    amount: Amount
    other: Limit
    percent: int = 100
    plus: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """1 if the fact is known (fresh, undisputed, stated), otherwise 0. Never unknown itself."""

    fact: str


@dataclass(frozen=True, slots=True, order=True)
class RaisedBefore:
    """1 if the latest earlier sheet that decided the rule raised it (that gravely), else 0."""

    rule: str
    at_least: Severity | None = None


Measure = Amount | Difference | Known | RaisedBefore


@dataclass(frozen=True, slots=True)
class Limits:
    """How a test was written: the operator and its literals, as people see them."""

    operator: str
    literals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Test:
    """The measure lies in the ranges. The only leaf that looks at a value."""

    __test__ = False  # pytest must not collect it

    measure: Measure
    ranges: Ranges
    written: Limits = field(default=Limits("is"), compare=False)
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Reference:
    """Another rule is raised, at that severity or above where one is given."""

    rule: str
    at_least: Severity | None = None
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds. Without parts: true."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Some part holds. Without parts: false."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `count` of the parts hold."""

    count: int
    parts: tuple[Condition, ...]


Condition = Test | Reference | All | Any | Not | AtLeast

TRUE = All(())
FALSE = Any(())


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
