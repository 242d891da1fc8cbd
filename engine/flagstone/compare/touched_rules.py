"""Which rules a change could touch: those that read, cite or refer to what is otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from flagstone.compare.patches import Found
from flagstone.conditions.tree import (
    Difference,
    RaisedBefore,
    StandardLimit,
    Test,
    facts_of,
    leaves,
)
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


class Touch(msgspec.Struct, frozen=True):
    """For each thing by kind and id, the rules that rest on it in either rulebook."""

    readers: Mapping[tuple[str, str], Mapping[str, None]]
    order: Mapping[str, int]

    @classmethod
    def of(cls, base: Rulebook, new: Rulebook, *, directly: bool = False) -> Touch:
        """Worked out for two rulebooks with one set of names. `directly` leaves out what a rule
        rests on only because a rule that it reads does, and that rule itself."""
        readers: dict[tuple[str, str], dict[str, None]] = {}
        for book in (base, new):
            for rule in book.rules.values():
                things = _itself(book, rule) if directly else rests_on(book, rule)
                for thing in things:
                    if directly and thing[0] == "rule":
                        continue
                    readers.setdefault(thing, {})[rule.id] = None
        names = dict.fromkeys((*new.rules, *base.rules))
        return cls(readers, {name: place for place, name in enumerate(names)})

    def rules(self, found: Found) -> tuple[str, ...]:
        """The rules that a change could touch, in the order of the rulebook."""
        named = {found.id} if found.about == "rule" else set()
        touched = named | set(self.readers.get((found.about, found.id), ()))
        if found.effect != "verdicts" and found.about == "rule":
            touched = named  # those that read a rule do not read its words
        return tuple(sorted(touched, key=lambda name: self.order.get(name, 0)))


def rests_on(book: Rulebook, rule: Rule) -> Iterator[tuple[str, str]]:
    """All that a rule reads and cites, through the rules that it reads too."""
    pending, seen = [rule.id], {rule.id}
    while pending:
        name = pending.pop()
        if name not in book.rules:
            continue
        for thing in _itself(book, book.rules[name]):
            yield thing
            kind, other = thing
            if kind == "rule" and other not in seen:
                seen.add(other)
                pending.append(other)


def _itself(book: Rulebook, rule: Rule) -> Iterator[tuple[str, str]]:
    yield "concern", rule.concern
    if rule.dated_by:
        yield "fact type", rule.dated_by
    for name in rule.cites:
        yield "provision", name
        if name in book.provisions:
            for holding in book.provisions[name].holdings:
                yield "instrument", holding.instrument.id
    for condition in rule.conditions:
        for leaf in leaves(condition):
            if not isinstance(leaf, Test):
                yield "rule", leaf.rule
                continue
            for fact in facts_of(leaf.measure):
                yield "fact type", fact
            match leaf.measure:
                case Difference(_, StandardLimit(standard)):
                    yield "standard", standard
                case RaisedBefore(other):
                    yield "rule", other
