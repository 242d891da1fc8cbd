"""How productions and facts are written for durable-rules, inside the limits that it has.

Nothing that a person wrote reaches it: only names made here, and whole numbers. A fact is a frame
of up to eight measures, `{"h":0,"n":5,"a0":70,"b0":70,...}`: a0 and b0 are the ends of its first
measure, and one that is not known is left out. A pattern asks for ends that lie in a range. `n` is
the frame's number. `h` is a rougher one, because the engine keeps the first conditions of all
patterns in a table of 512, and never returns once it is full.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import field

from flagstone.inference.engines import EngineError, Values
from flagstone.inference.literals import Conjunction, Settled, Within
from flagstone.inference.productions import Production
from flagstone.vocabulary.intervals import LEAST, MOST, Interval

MEASURES_OF_A_FRAME = 8
NUMBERS_TO_AN_H = 64
# A fact that meets more than 64 conditions at once is refused, and the 257th use of a condition is
# written past the end of a list. Well before either, a frame gets a second number, and is asserted
# under both.
PATTERNS_OF_A_NUMBER = 48
USES_OF_A_PATTERN = 240

# Which measure of the frame, and the range in which its ends must lie.
Slot = tuple[int, int, int]
Pattern = tuple[Slot, ...]


class _Frame(msgspec.Struct, frozen=True, eq=False):
    """Measures that are asserted as one fact."""

    measures: tuple[int, ...]


Subject = _Frame | Settled


class _Number(msgspec.Struct):
    """A number under which a subject is asserted, and how often each pattern of it is used."""

    number: int
    uses: dict[Pattern, int] = field(default_factory=dict)

    def takes(self, pattern: Pattern) -> bool:
        """Whether there is room for one more use of the pattern. If so, it is counted."""
        uses = self.uses.get(pattern, 0)
        if uses == USES_OF_A_PATTERN or (not uses and len(self.uses) == PATTERNS_OF_A_NUMBER):
            return False
        self.uses[pattern] = uses + 1
        return True


class Encoding:
    """Some productions as durable-rules takes them, and the facts that they read.

    `definitions` is what a ruleset is made from. Its rules are q0, q1 and so on: `consequences` has
    what follows from each. `signals` has the facts that assert a consequence, where it is read.
    One more rule, numbered after the last, fires on the fact `greeting` and on nothing else.
    """

    def __init__(self, productions: Sequence[Production]) -> None:
        self._numbers: dict[Subject, list[_Number]] = {}
        self._count = itertools.count()
        self._frame_of = {m: frame for frame in _frames(productions) for m in frame.measures}
        rules = {
            f"q{position}": {"all": list(self._patterns(production.when))}
            for position, production in enumerate(productions)
        }
        hello = next(self._count)
        rules[f"q{len(rules)}"] = {"all": [{"p0": {"$and": [*_conditions(hello, [])]}}]}
        self.definitions = json.dumps(rules, separators=(",", ":"))
        self.consequences = tuple(production.then for production in productions)
        ids = distinct_ids()
        self.greeting = _head(hello, next(ids)) + "}"
        # For each frame how its facts begin, how each measure is written, and how all of them are.
        self._facts: list[tuple[list[str], list[tuple[int, str]], str]] = []
        signals: dict[Settled, tuple[str, ...]] = {}
        for subject, numbers in self._numbers.items():
            heads = [_head(each.number, next(ids)) for each in numbers]
            if isinstance(subject, _Frame):
                ends = [f',"a{slot}":%d,"b{slot}":%d' for slot in range(len(subject.measures))]
                slots = list(zip(subject.measures, ends, strict=True))
                self._facts.append((heads, slots, "".join(ends)))
            else:
                signals[subject] = tuple(head + "}" for head in heads)
        self.signals: Mapping[Settled, tuple[str, ...]] = signals

    def facts(self, values: Values) -> list[str]:
        """The facts that assert what is known of the measures."""
        facts: list[str] = []
        values = _inside(values)
        for heads, slots, whole in self._facts:
            known = [(value, ends) for m, ends in slots if (value := values[m]) is not None]
            if not known:
                continue
            if len(known) == len(slots):
                body = whole % tuple(end for value, _ in known for end in value)
            else:
                body = "".join([ends % value for value, ends in known])
            facts += [f"{head}{body}}}" for head in heads]
        return facts

    def _patterns(self, conjunction: Conjunction) -> Iterator[dict[str, object]]:
        """One pattern for each fact that the conjunction needs."""
        asked: dict[Subject, list[Slot]] = {}
        for literal in sorted(conjunction, key=lambda each: (len(each), each)):
            if isinstance(literal, Within):
                frame = self._frame_of[literal.measure]
                slot = frame.measures.index(literal.measure)
                asked.setdefault(frame, []).append((slot, literal.low, literal.high))
            else:
                asked[literal] = []
        for position, (subject, slots) in enumerate(asked.items()):
            number = self._number_for(subject, tuple(slots))
            yield {f"p{position}": {"$and": [*_conditions(number, slots)]}}

    def _number_for(self, subject: Subject, pattern: Pattern) -> int:
        numbers = self._numbers.setdefault(subject, [])
        for each in numbers:
            if each.takes(pattern):
                return each.number
        numbers.append(_Number(next(self._count), {pattern: 1}))
        return numbers[-1].number


def _frames(productions: Sequence[Production]) -> Iterator[_Frame]:
    """The measures that are read, in frames; neighbours are often read together."""
    literals = itertools.chain.from_iterable(production.when for production in productions)
    measures = sorted({each.measure for each in literals if isinstance(each, Within)})
    for start in range(0, len(measures), MEASURES_OF_A_FRAME):
        yield _Frame(tuple(measures[start : start + MEASURES_OF_A_FRAME]))


def _conditions(number: int, slots: Sequence[Slot]) -> Iterator[dict[str, object]]:
    """What a pattern asks, always in the same order, so that patterns share their beginnings."""
    yield {"h": number // NUMBERS_TO_AN_H}
    yield {"n": number}
    for slot, low, high in slots:
        # An open end is not asked for, but that the measure is known always is.
        if low > LEAST or high >= MOST:
            yield {"$gte": {f"a{slot}": max(low, LEAST)}}
        if high < MOST:
            yield {"$lte": {f"b{slot}": high}}


def _head(number: int, name: str) -> str:
    """A fact up to its measures, without the closing brace."""
    return f'{{"h":{number // NUMBERS_TO_AN_H},"n":{number},"id":"{name}"'


def _inside(values: Values) -> Values:
    """The values, with both ends inside what the engine holds exactly. No limit lies beyond."""
    known = [value for value in values if value is not None]
    if any(low > high for low, high in known):
        raise EngineError("A value was given as an interval that ends before it begins.")
    if all(low >= LEAST and high <= MOST for low, high in known):
        return values
    return [
        None if value is None else Interval(_held(value.low), _held(value.high)) for value in values
    ]


def _held(end: int) -> int:
    return min(max(end, LEAST), MOST)


def distinct_ids() -> Iterator[str]:
    """Names for facts that the engine can tell apart.

    It knows a fact by a hash of 32 bits alone, and takes a second one of the same hash for the
    first, without a word. Its own fact about the session is named sid-0.
    """
    taken = {fnv_1a("sid-0")}
    for number in itertools.count():
        name = str(number)
        if (hashed := fnv_1a(name)) not in taken:
            taken.add(hashed)
            yield name


def fnv_1a(text: str) -> int:
    """The hash by which the engine knows names and ids."""
    hashed = 0x811C9DC5
    for byte in text.encode():
        hashed = ((hashed ^ byte) * 0x01000193) & 0xFFFFFFFF
    return hashed
