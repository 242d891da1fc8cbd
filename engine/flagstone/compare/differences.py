"""Compares two rulebooks: every change of meaning, told once, with the rules that it touches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
from msgspec.structs import replace

from flagstone.compare.clause_changes import Wording
from flagstone.compare.law_changes import instrument_changes, provision_changes
from flagstone.compare.matching import Matching, matched, shared_terms
from flagstone.compare.patches import Found, put, rebuilt, rule_patch
from flagstone.compare.rule_changes import RulePair
from flagstone.compare.rules_comparison import Change, Effect
from flagstone.compare.spelling import Speller
from flagstone.compare.standard_changes import standard_changes
from flagstone.compare.touched_rules import Touch
from flagstone.compare.translation import Translation
from flagstone.compare.vocabulary_changes import fact_changes
from flagstone.rulebook.rulebook import Rulebook

_EFFECTS = ("verdicts", "claims", "words")


class Differences(msgspec.Struct, frozen=True):
    """Two rulebooks and what is otherwise. `base` is the old one with the new names of its rules.

    `found[n]` is how `changes[n]` is made, and what it could do if no rule were a draft.
    """

    old: Rulebook
    new: Rulebook
    base: Rulebook
    matching: Matching
    found: tuple[Found, ...]
    changes: tuple[Change, ...]


def differences(old: Rulebook, new: Rulebook) -> Differences:
    """Everything that is otherwise in the new rulebook: what could change verdicts first."""
    matching = matched(old, new)
    base = _renamed(old, matching.names)
    found = [] if old.digest and old.digest == new.digest else list(_found(base, new, matching))
    touch = Touch.of(base, new)
    ordered = sorted(found, key=lambda each: _EFFECTS.index(_effect(each, base, new)))
    changes = tuple(
        replace(each, effect=_effect(each, base, new)).change(number, touch.rules(each))
        for number, each in enumerate(ordered, 1)
    )
    return Differences(old, new, base, matching, tuple(ordered), changes)


def _effect(found: Found, base: Rulebook, new: Rulebook) -> Effect:
    """What a change could do. In a draft, which no report shows, it can do nothing yet."""
    versions = [book.rules[found.id] for book in (base, new) if found.id in book.rules]
    if found.about == "rule" and all(rule.is_draft for rule in versions):
        return "words"
    return found.effect


def _renamed(old: Rulebook, names: Mapping[str, str]) -> Rulebook:
    translation = Translation(old.vocabulary, old.vocabulary, names)
    rules = (translation.rule(rule) for rule in old.rules.values())
    return rebuilt(old, rules={rule.id: rule for rule in rules})


def _found(base: Rulebook, new: Rulebook, matching: Matching) -> Iterator[Found]:
    yield from _rules(base, new, matching)
    yield from standard_changes(base, new)
    yield from provision_changes(base, new)
    yield from instrument_changes(base, new)
    yield from fact_changes(base, new)
    yield from _concerns(base, new)


def _rules(base: Rulebook, new: Rulebook, matching: Matching) -> Iterator[Found]:
    speller = Speller(shared_terms(base.vocabulary, new.vocabulary), new.rules.get)
    wording = Wording(speller, {**base.standards, **new.standards}, {**base.rules, **new.rules})
    translation = Translation(base.vocabulary, new.vocabulary)
    for id_, rule in new.rules.items():
        if id_ in matching.added:
            said = f"New: it is raised when {wording.say(rule.when)}."
            if rule.succeeds:
                said = f"{said} It takes the place of {' and '.join(rule.succeeds)}."
            patch = rule_patch(new, id_)
            yield Found("rule added", "rule", id_, rule.title, said, "verdicts", patch=patch)
            continue
        was = matching.renamed.get(id_)
        if was is not None:
            said = f"It was called {was} before."
            yield Found("rule renamed", "rule", id_, rule.title, said, "words", was, id_)
        mine = translation.rule(base.rules[id_])
        found = RulePair(mine, rule, new, wording).changes()
        yield from (each for each in found if not _is_renaming(each, was))
    for id_ in matching.removed:
        rule = base.rules[id_]
        said = f"No longer there. It was raised when {wording.say(rule.when)}."
        yield Found(
            "rule removed", "rule", id_, rule.title, said, "verdicts",
            patch=lambda book, id_=id_: rebuilt(book, rules=put(book.rules, id_, None)),  # type: ignore[misc]
        )  # fmt: skip


def _is_renaming(found: Found, was: str | None) -> bool:
    """Whether all that is otherwise is that a rule says what it was called."""
    return was is not None and found.kind == "wording" and found.now == was


def _concerns(base: Rulebook, new: Rulebook) -> Iterator[Found]:
    for id_, concern in {**base.concerns, **new.concerns}.items():
        was, now = base.concerns.get(id_), new.concerns.get(id_)
        if was is None:
            text = f"A new concern: {concern.title}."
            yield Found("concern", "concern", id_, concern.title, text, "claims")
        elif now is None:
            text = f"This concern is gone: {concern.title}."
            yield Found("concern", "concern", id_, concern.title, text, "claims")
        elif was.area != now.area:
            text = f"It belongs to {now.area} now, not to {was.area}."
            yield Found("concern", "concern", id_, concern.title, text, "claims")
        elif (was.title, was.summary) != (now.title, now.summary):
            text = "Its title or summary is worded otherwise."
            yield Found("wording", "concern", id_, concern.title, text, "words")
