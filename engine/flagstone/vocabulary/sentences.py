"""Sentences: how facts are said, and how what was said is read back.

The same sentence is a step of a scenario, a line of evidence and part of an explanation. Saying a
value and reading the sentence gives the value again.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flagstone.problems import did_you_mean, nearest
from flagstone.vocabulary.disclosure import is_withheld
from flagstone.vocabulary.english import inside, same_start
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import Interval, point
from flagstone.vocabulary.literals import too_long
from flagstone.vocabulary.marks import Missing
from flagstone.vocabulary.phrases import PhraseError, Reading, read_value
from flagstone.vocabulary.shapes import HOLE, PER_CENT, Shape, shape, shape_of_template
from flagstone.vocabulary.units import of_one
from flagstone.vocabulary.writing import write_value, write_with_unit

if TYPE_CHECKING:
    from flagstone.vocabulary.vocabulary import Vocabulary

UNKNOWN = "it is not known: "

LONGEST_SENTENCE = 2_000
_QUALIFIED_DATES = ("before ", "after ", "on or ", "between ")
_ON = "on "


class Said(NamedTuple):
    """What a sentence says: the name of the fact type, and its value."""

    fact_type: str
    reading: Reading


class Clash(NamedTuple):
    """Two wordings that could not be told apart."""

    first: str
    second: str
    text: str


class _Wording(NamedTuple):
    """One wording of one fact type, by its shape. `value` is what it says where it has no hole."""

    fact_type: str
    shape: Shape
    value: Interval | None
    text: str

    def matches(self, values: tuple[str, ...]) -> bool:
        """Whether the numbers and dates that belong to the wording are those of the sentence."""
        mine = self.shape.values
        return len(mine) == len(values) and all(
            place == self.shape.hole or mine[place] == value for place, value in enumerate(values)
        )

    def clashes_with(self, other: _Wording) -> bool:
        """Whether some sentence of the same shape could be either."""
        if self.fact_type == other.fact_type and self.value == other.value:
            return False
        mine, theirs = self.shape, other.shape
        return len(mine.values) == len(theirs.values) and all(
            place in (mine.hole, theirs.hole) or value == theirs.values[place]
            for place, value in enumerate(mine.values)
        )


class _Index:
    """Every wording by its shape, and what is wrong with some of them."""

    def __init__(self) -> None:
        self.by_shape: dict[str, list[_Wording]] = {}
        self.clashes: list[Clash] = []
        self.swallowed: list[str] = []

    def add(self, wording: _Wording) -> None:
        """Put in one more, held against those of its shape."""
        same = self.by_shape.setdefault(wording.shape.text, [])
        for other in same:
            if wording.clashes_with(other):
                self.clashes.append(Clash(other.fact_type, wording.fact_type, wording.text))
        same.append(wording)


class Sentences:
    """Every sentence of a vocabulary.

    A vocabulary that loads has no `clashes`, and none that are `swallowed`.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._types = vocabulary.fact_types

    @property
    def clashes(self) -> list[Clash]:
        """Pairs of wordings that could be confused."""
        return self._index.clashes

    @property
    def swallowed(self) -> list[str]:
        """The fact types in whose sentence the words beside the value would be read with it."""
        return self._index.swallowed

    @cached_property
    def _by_title(self) -> dict[str, FactType]:
        return {same_start(each.title): each for each in self._types.values()}

    @cached_property
    def _index(self) -> _Index:
        """What sentences are found by. To say one needs none of it: a report makes no use of it."""
        index = _Index()
        for fact_type in self._types.values():
            for wording in _wordings(fact_type, index.swallowed):
                index.add(wording)
        return index

    def say(
        self,
        fact_type: FactType,
        value: Interval | None,
        of: Interval | None = None,
        *,
        publishable: bool = False,
    ) -> str:
        """The fact as a clause. `publishable` withholds small counts, as `write_value` does."""
        if value is None:
            if fact_type.kind is Kind.PERCENTAGE and of == (0, 0):
                return _by_title(fact_type, write_value(fact_type, None, of))
            return UNKNOWN + inside(fact_type.title)
        withheld = publishable and is_withheld(fact_type, value, of)
        if withheld and fact_type.kind is Kind.PERCENTAGE:
            return _by_title(fact_type, write_value(fact_type, value, of, publishable=True))
        template = _template(fact_type, None if withheld else value, of)
        if not template:
            return _by_title(fact_type, write_value(fact_type, value, of))
        if fact_type.kind is Kind.PERCENTAGE:
            said = write_with_unit(fact_type, value, of, publishable=publishable)
            return template.replace(HOLE + PER_CENT, HOLE).replace(HOLE, said)
        said = write_value(fact_type, value, of, publishable=publishable)
        if fact_type.kind is Kind.DATE and said.startswith(_QUALIFIED_DATES):
            template = template.replace(f" {_ON}{HOLE}", f" {HOLE}")
        return template.replace(HOLE, said)

    def read(self, clause: str) -> Said | None:
        """What a clause says; None where no fact type has such a sentence.

        Raises PhraseError where the sentence is known and its value cannot be read, and where it is
        too long to be one.
        """
        if len(clause) > LONGEST_SENTENCE:
            raise too_long(clause, LONGEST_SENTENCE)
        said = shape(clause)
        for wording in self._index.by_shape.get(said.text, ()):
            if not wording.matches(said.values):
                continue
            if wording.value is not None:
                return Said(wording.fact_type, Reading(wording.value))
            fact_type = self._types[wording.fact_type]
            phrase = said.values[wording.shape.hole]
            if (
                fact_type.kind is not Kind.PERCENTAGE
                and PER_CENT in wording.shape.values[wording.shape.hole]
            ):
                phrase = phrase.removesuffix(PER_CENT)
            return Said(fact_type.id, read_value(fact_type, phrase))
        return self._read_by_title(same_start(clause.strip()))

    def nearest(self, clause: str, limit: int = 2) -> list[str]:
        """The sentences most like one that could not be read, with `{value}` where it goes."""
        templates = [
            wording.text for wordings in self._index.by_shape.values() for wording in wordings
        ]
        return nearest(clause, templates, limit=limit)

    def _read_by_title(self, clause: str) -> Said | None:
        if clause.startswith(UNKNOWN):
            title = clause.removeprefix(UNKNOWN)
            if fact_type := self._by_title.get(same_start(title)):
                return Said(fact_type.id, Reading(None, None, Missing.NOT_KNOWN))
            raise PhraseError(
                "unknown-title",
                f"No fact type has the title “{title}”.",
                did_you_mean(title, [each.title for each in self._types.values()]),
            )
        at = clause.find(": ")
        while at > 0:
            if fact_type := self._by_title.get(clause[:at]):
                return Said(fact_type.id, read_value(fact_type, clause[at + 2 :]))
            at = clause.find(": ", at + 2)
        return None


def _wordings(fact_type: FactType, swallowed: list[str]) -> Iterator[_Wording]:
    sentence = fact_type.sentence
    if fact_type.kind is Kind.SCALE:
        assert fact_type.scale is not None
        named = dict(sentence.wordings)
        for place, word in enumerate(fact_type.scale.words):
            text = named.get(word, "") or sentence.text.replace(HOLE, word)
            yield _Wording(fact_type.id, shape(text), point(place), text)
        return
    if fact_type.kind is Kind.BOOLEAN:
        for place, word in enumerate(("no", "yes")):
            text = dict(sentence.wordings).get(word, "")
            yield _Wording(fact_type.id, shape(text), point(place), text)
        return
    texts = [text for _, text in sentence.wordings] or [sentence.text]
    for text in dict.fromkeys((*texts, _of_one_alone(fact_type))):
        if text:
            yield from _open_wordings(fact_type, text, swallowed)


def _open_wordings(fact_type: FactType, text: str, swallowed: list[str]) -> Iterator[_Wording]:
    """The wordings of a number or a date: with a hole, or of the number one spelt out."""
    if HOLE not in text:
        yield _Wording(fact_type.id, shape(text), point(fact_type.steps_per_unit), text)
        return
    found = shape_of_template(fact_type, text)
    if found is None:
        if fact_type.id not in swallowed:
            swallowed.append(fact_type.id)
        return
    yield _Wording(fact_type.id, found, None, text)
    if fact_type.kind is Kind.DATE and f" {_ON}{HOLE}" in text:
        # "issued on 24 May 2019", but "issued after 21 April 2014".
        shorter = text.replace(f" {_ON}{HOLE}", f" {HOLE}")
        if found := shape_of_template(fact_type, shorter):
            yield _Wording(fact_type.id, found, None, text)


def _template(fact_type: FactType, value: Interval | None, of: Interval | None) -> str:
    """The wording for a value (None: one that is withheld), or nothing where it has none."""
    sentence = fact_type.sentence
    wordings = dict(sentence.wordings)
    if fact_type.kind in (Kind.BOOLEAN, Kind.SCALE):
        if value is None or not value.is_point:
            return ""
        word = write_value(fact_type, value)
        return wordings.get(word, "") or sentence.text
    is_one = value is not None and value == point(fact_type.steps_per_unit)
    template = wordings.get("one", "") if is_one else ""
    if is_one and of is None and HOLE in (template or HOLE):
        template = _of_one_alone(fact_type) or template
    if of is not None and HOLE not in template:
        template = ""
    return template or wordings.get("many", "") or sentence.text


def _of_one_alone(fact_type: FactType) -> str:
    """The wording of a single one that is not one of several: "1 child", and "1 of 40 children".

    Empty where it would be no other than the wording of one, or the unit is not in the sentence.
    """
    if fact_type.kind not in (Kind.NUMBER, Kind.COUNT, Kind.DAYS):
        return ""
    wordings = dict(fact_type.sentence.wordings)
    if "alone" in wordings:
        return wordings["alone"]
    return of_one(wordings.get("one", "") or fact_type.sentence.text, fact_type.unit)


def _by_title(fact_type: FactType, said: str) -> str:
    """How a value is said that the fact type's own sentence has no wording for."""
    return f"{inside(fact_type.title)}: {said}"
