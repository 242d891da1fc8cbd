"""Changes as they are found: what is said of each, and how it is made in the old rulebook."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from flagstone.compare.rules_comparison import About, Change, ChangeKind, Effect
from flagstone.compare.translation import Translation
from flagstone.conditions.tree import Severity
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.english import listed

Thing = TypeVar("Thing")
Patch = Callable[[Rulebook], Rulebook]
"""Makes one change in a rulebook that is otherwise as it was."""


class Found(msgspec.Struct, frozen=True):
    """A change and how to make it. Nothing can be tried where there is no `patch`."""

    kind: ChangeKind
    about: About
    id: str
    title: str
    says: str
    effect: Effect
    was: str = ""
    now: str = ""
    patch: Patch | None = None

    def change(self, number: int, rules: tuple[str, ...]) -> Change:
        """The same as data."""
        return Change(
            number, self.kind, self.about, self.id, self.title, self.says, self.was, self.now,
            self.effect, rules,
        )  # fmt: skip


def put(things: Mapping[str, Thing], id_: str, thing: Thing | None) -> dict[str, Thing]:
    """The things with one put in, or taken out."""
    left = {name: each for name, each in things.items() if name != id_ or thing is not None}
    return left if thing is None else {**left, id_: thing}


def rule_patch(new: Rulebook, id_: str, *parts: str) -> Patch:
    """Gives a rule those parts of the new rule, in the terms of the rulebook that it is put in."""

    def patched(book: Rulebook) -> Rulebook:
        rule = in_terms_of(book, new, new.rules[id_])
        mine = book.rules.get(id_)
        if mine is not None:
            rule = replace(mine, **{part: getattr(rule, part) for part in parts})
        return rebuilt(book, rules=put(book.rules, id_, rule))

    return patched


def steps_patch(new: Rulebook, id_: str, gone: Severity | None, come: Severity | None) -> Patch:
    """Takes one severity step from a rule, and gives it one of the new rule's."""

    def patched(book: Rulebook) -> Rulebook:
        mine, theirs = book.rules[id_], in_terms_of(book, new, new.rules[id_])
        steps = {step.severity: step for step in mine.steps if step.severity is not gone}
        steps.update({step.severity: step for step in theirs.steps if step.severity is come})
        ordered = tuple(steps[severity] for severity in sorted(steps, reverse=True))
        return rebuilt(book, rules=put(book.rules, id_, replace(mine, steps=ordered)))

    return patched


def cites_patch(id_: str, come: Collection[str], gone: Collection[str]) -> Patch:
    """Has a rule cite more, or less."""

    def patched(book: Rulebook) -> Rulebook:
        mine = book.rules[id_]
        kept = tuple(name for name in mine.cites if name not in gone)
        rule = replace(mine, cites=(*kept, *(name for name in come if name not in kept)))
        return rebuilt(book, rules=put(book.rules, id_, rule))

    return patched


def in_terms_of(book: Rulebook, new: Rulebook, rule: Rule) -> Rule:
    """A rule of the new rulebook with its numbers in the steps of another one's facts."""
    return Translation(new.vocabulary, book.vocabulary).rule(rule)


def rebuilt(book: Rulebook, **parts: object) -> Rulebook:
    """A rulebook with other parts, and nothing worked out for it yet."""
    return replace(book, **parts, derived={})


def named_in_short(names: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`; of many the first few, and how many more there are."""
    return listed([*names[:5], f"{len(names) - 5} more"] if len(names) > 6 else names)
