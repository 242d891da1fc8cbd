"""Tries changes out: the verdict on a sheet under the old rulebook with only some of them made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec import field

from flagstone.compare.differences import Differences
from flagstone.compare.patches import in_terms_of, put, rebuilt
from flagstone.compare.readings import Readings
from flagstone.compare.touched_rules import rests_on
from flagstone.inference.judging import judge
from flagstone.inference.verdicts import Decision
from flagstone.problems import ProblemsError
from flagstone.rulebook.rulebook import Rulebook
from flagstone.vocabulary.vocabulary import Vocabulary


class CannotTryError(Exception):
    """A change cannot be made without others, or the sheet cannot be read with it."""


class Trials(msgspec.Struct, frozen=True):
    """Assesses sheets under rulebooks in between. What was put together is kept."""

    differences: Differences
    readings: Readings
    books: dict[tuple[frozenset[int], str], Rulebook | None] = field(default_factory=dict)

    def verdict(self, numbers: Iterable[int], rule: str, sheet: int, whom: str) -> Decision | None:
        """What comes of a rule with only those changes; None where it is not there.

        Raises CannotTryError where they cannot be made by themselves.
        """
        key = frozenset(numbers), rule
        if key not in self.books:
            self.books[key] = self._made(*key)
        book = self.books[key]
        if book is None:
            raise CannotTryError
        if rule not in book.rules:
            return None
        try:
            read, earlier = self.readings.with_earlier(sheet, book.vocabulary)
        except ProblemsError as error:
            raise CannotTryError from error
        assessment = judge(book, read, earlier, engine="plain")
        bodies = [body for body in assessment.bodies if body.whom == whom]
        verdict = bodies[0].verdicts.get(rule) if bodies else None
        return None if verdict is None else verdict.decision

    def _made(self, numbers: frozenset[int], rule: str) -> Rulebook | None:
        """The old rulebook with some changes and only what the rule needs, or None."""
        book = self.differences.base
        try:
            for number in sorted(numbers):
                patch = self.differences.found[number - 1].patch
                if patch is None:
                    return None
                book = patch(book)
            if rule not in book.in_use.rules:
                return rebuilt(book, rules={})  # a draft, or not there
            return needed_for(rule, self._completed(book, rule))
        except (KeyError, CannotTryError):
            return None

    def _completed(self, book: Rulebook, rule: str) -> Rulebook:
        """With what the rule now reads and the old rulebook has not got."""
        new = self.differences.new
        types = dict(book.vocabulary.fact_types)
        while missing := [thing for thing in _needs(book, rule) if _lacks(book, thing)]:
            for kind, name in missing:
                match kind:
                    case "rule":
                        if name not in new.rules:
                            raise CannotTryError
                        added = in_terms_of(book, new, new.rules[name])
                        book = rebuilt(book, rules=put(book.rules, name, added))
                    case "standard":
                        standard = new.standards[name]
                        book = rebuilt(book, standards=put(book.standards, name, standard))
                    case "provision":
                        provision = new.provisions[name]
                        book = rebuilt(book, provisions=put(book.provisions, name, provision))
                    case "fact type":
                        types[name] = new.vocabulary.fact_types[name]
                        mine = book.vocabulary
                        book = rebuilt(
                            book,
                            vocabulary=Vocabulary(types, mine.scales, mine.groups, mine.areas),
                        )
        return book


def needed_for(rule: str, book: Rulebook) -> Rulebook:
    """The rulebook with only one rule and those that it reads."""
    names = {rule, *(name for kind, name in _needs(book, rule) if kind == "rule")}
    return rebuilt(book, rules={name: each for name, each in book.rules.items() if name in names})


def _needs(book: Rulebook, rule: str) -> Sequence[tuple[str, str]]:
    if rule not in book.rules:
        return ()
    return tuple(dict.fromkeys(rests_on(book, book.rules[rule])))


def _lacks(book: Rulebook, thing: tuple[str, str]) -> bool:
    kind, name = thing
    match kind:
        case "rule":
            return name not in book.rules
        case "standard":
            return name not in book.standards
        case "provision":
            return name not in book.provisions
        case "fact type":
            return name not in book.vocabulary.fact_types
    return False
