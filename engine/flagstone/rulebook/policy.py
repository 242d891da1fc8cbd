"""Numbers of ours: what a rule compares with that neither law, guidance nor a standard gives."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.conditions.measured import Measured
from flagstone.conditions.tree import ENOUGH, Amount, Difference, Test, tests
from flagstone.rulebook.rules import Rule
from flagstone.text.scalars import number_in
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.vocabulary import Vocabulary

_WITHOUT_NUMBERS = (Kind.BOOLEAN, Kind.SCALE, Kind.DATE)
# None and one are what words say, not thresholds that somebody chose.
_NOT_CHOSEN = (0, 1)


def numbers_of_ours(rule: Rule, vocabulary: Vocabulary) -> Iterator[tuple[Test, str]]:
    """Each chosen number of a rule's conditions, with the test it stands in."""
    for condition in rule.conditions:
        for test in tests(condition):
            for number in _chosen(test, vocabulary):
                yield test, number


def _chosen(test: Test, vocabulary: Vocabulary) -> Iterator[str]:
    match test.measure:
        case Difference(_, _, percent, plus):
            if percent != 100:
                yield f"{percent} per cent"
            if plus:
                yield "plus"
        case Amount(fact, aspect):
            measured = Measured.of(vocabulary.fact_types[fact], aspect)
            if measured.type.kind in _WITHOUT_NUMBERS or test.written.operator == ENOUGH:
                return
            for literal in test.written.literals:
                if number_in(literal.split()[0].rstrip("%")) not in _NOT_CHOSEN:
                    yield literal
