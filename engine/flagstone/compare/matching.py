"""Which rule of one rulebook is which of another: by id, by what it succeeds, by meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import msgspec

from flagstone.compare.spelling import Speller
from flagstone.compare.translation import Translation
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.vocabulary import Vocabulary


class Matching(msgspec.Struct, frozen=True):
    """`names` has the new id of every rule of the old rulebook that is still there."""

    names: Mapping[str, str]
    added: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def renamed(self) -> dict[str, str]:
        """New ids with the old ones, where they differ."""
        return {now: was for was, now in self.names.items() if was != now}


def matched(old: Rulebook, new: Rulebook) -> Matching:
    """The rules that are still there, and those that came and went.

    A rule under another id is the same where it says that it succeeds that one alone, or where it
    means the same in every part and no other does.
    """
    names = {name: name for name in old.rules if name in new.rules}
    names.update(_succeeding(old, new, names))
    while found := _alike(old, new, names):
        names.update(found)
    return Matching(
        {name: names[name] for name in old.rules if name in names},
        tuple(name for name in new.rules if name not in names.values()),
        tuple(name for name in old.rules if name not in names),
    )


def _succeeding(old: Rulebook, new: Rulebook, names: Mapping[str, str]) -> dict[str, str]:
    """Rules that say whose place they took, if nothing else took it too."""
    claims = {
        rule.id: [name for name in rule.succeeds if name in old.rules and name not in names]
        for rule in new.rules.values()
        if rule.id not in names
    }
    times = Counter(name for claimed in claims.values() for name in claimed)
    return {
        claimed[0]: name
        for name, claimed in claims.items()
        if len(claimed) == 1 and times[claimed[0]] == 1
    }


def _alike(old: Rulebook, new: Rulebook, names: Mapping[str, str]) -> dict[str, str]:
    """Rules of one meaning under two ids. Names found before are those of what they read."""
    speller = Speller(new.vocabulary, new.rules.get)
    translation = Translation(old.vocabulary, new.vocabulary, names)
    gone = [translation.rule(rule) for rule in old.rules.values() if rule.id not in names]
    come = [rule for rule in new.rules.values() if rule.id not in names.values()]
    meanings = [_meanings(rules, speller) for rules in (gone, come)]
    return {
        mine[0]: theirs[0]
        for meaning, mine in meanings[0].items()
        if len(mine) == 1 and len(theirs := meanings[1].get(meaning, [])) == 1
    }


def _meanings(rules: list[Rule], speller: Speller) -> dict[tuple[object, ...], list[str]]:
    found: dict[tuple[object, ...], list[str]] = {}
    for rule in rules:
        found.setdefault(meaning_of(rule, speller), []).append(rule.id)
    return found


def meaning_of(rule: Rule, speller: Speller) -> tuple[object, ...]:
    """All that decides a rule's verdicts and what its flags claim, in one spelling."""
    up = rule.step_up
    return (
        speller.of(rule.when),
        rule.base,
        tuple((step.severity, speller.of(step.when)) for step in rule.steps),
        up and (speller.of(up.when), up.not_past),
        tuple(sorted(map(str, rule.windows))),
        rule.dated_by,
        frozenset(rule.cites),
        rule.standing,
        rule.status,
    )


def shared_terms(old: Vocabulary, new: Vocabulary) -> Vocabulary:
    """Both vocabularies in one: what both have is the new one's."""
    return Vocabulary(
        {**old.fact_types, **new.fact_types},
        {**old.scales, **new.scales},
        tuple(dict.fromkeys((*new.groups, *old.groups))),
        {**old.areas, **new.areas},
    )
