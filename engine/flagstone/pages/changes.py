"""What changed since an earlier rulebook, rule by rule, for those who sign it off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from flagstone.compare.rules_comparison import Change
from flagstone.pages.rule_view import RuleView

_EFFECTS = {
    "verdicts": "Could change verdicts",
    "claims": "Changes what flags claim",
    "words": "Wording only",
}
_OF_RULES = {"rule added": "new", "rule renamed": "renamed"}


class Told(msgspec.Struct, frozen=True):
    """One change as a page tells it."""

    effect_in_words: str
    says: str
    was: str
    now: str


class Entry(msgspec.Struct, frozen=True):
    """A rule to be signed off, with what changed in it."""

    view: RuleView
    changes: tuple[Told, ...]


class Group(msgspec.Struct, frozen=True):
    """A concern's rules to be signed off."""

    title: str
    entries: tuple[Entry, ...]


class Changes(msgspec.Struct, frozen=True):
    """The changes since a rulebook. `since` names it, and is empty where none was given."""

    since: str = ""
    all: Sequence[Change] = ()

    def of(self, rule: str) -> tuple[Told, ...]:
        """What changed in a rule, or in something that it reads or cites."""
        return tuple(_told(each, rule) for each in self.all if _touches(each, rule))

    @property
    def by_rule_in_words(self) -> dict[str, str]:
        """The rules that changed, and in a word how."""
        found: dict[str, str] = {}
        for change in self.all:
            for rule in dict.fromkeys((change.id, *change.rules)):
                if _touches(change, rule) and change.kind != "rule removed":
                    word = _OF_RULES.get(change.kind, "") if change.id == rule else ""
                    word = word or ("reworded" if change.effect == "words" else "changed")
                    if found.get(rule) in (None, "reworded"):
                        found[rule] = word
        return found

    @property
    def gone(self) -> tuple[tuple[str, str], ...]:
        """The rules that are no longer there, by title and id."""
        return tuple((e.title, e.id) for e in self.all if e.kind == "rule removed")

    @property
    def general(self) -> tuple[Told, ...]:
        """Changes in what belongs to no rule that is listed."""
        return tuple(_told(e, "") for e in self.all if e.about != "rule" and not e.rules)

    def to_sign(self, views: Mapping[str, RuleView], areas: Iterable[str]) -> tuple[Group, ...]:
        """The rules to be signed off by area, in that order, and concern: those that changed, or
        else all."""
        changed = self.by_rule_in_words
        groups: dict[tuple[str, str], list[Entry]] = {}
        for rule, view in views.items():
            if not self.since or rule in changed:
                key = (view.area, view.concern.title)
                groups.setdefault(key, []).append(Entry(view, self.of(rule)))
        order = {area: place for place, area in enumerate(areas)}
        return tuple(
            Group(f"{area}: {title}", tuple(groups[area, title]))
            for area, title in sorted(groups, key=lambda key: (order.get(key[0], 0), key[1]))
        )


def _touches(change: Change, rule: str) -> bool:
    if change.about == "rule" and change.id == rule:
        return True
    return rule in change.rules


def _told(change: Change, rule: str) -> Told:
    about = "" if change.about == "rule" and change.id == rule else f"{change.title}: "
    return Told(_EFFECTS[change.effect], f"{about}{change.says}", change.was, change.now)
