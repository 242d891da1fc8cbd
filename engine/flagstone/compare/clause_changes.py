"""How one condition differs from another, clause by clause, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec

from flagstone.compare.spelling import Speller
from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Difference,
    Reference,
    StandardLimit,
    Test,
    facts_of,
    leaves,
    parts_of,
)
from flagstone.conditions.wording import Titled, say_condition


class ClauseChange(msgspec.Struct, frozen=True):
    """One clause that is otherwise, came or went. `group` is what it came to or went from."""

    was: Condition | None
    now: Condition | None
    group: type[All] | type[Any] | None = None


class Wording(msgspec.Struct, frozen=True):
    """Says conditions of either rulebook: what only one of them has is called as it calls it."""

    speller: Speller
    standards: Mapping[str, Titled]
    rules: Mapping[str, Titled]

    def say(self, condition: Condition) -> str:
        """A condition as a clause without a capital or a full stop."""
        return say_condition(condition, self.speller.vocabulary, self.standards, self.rules)

    def sentences(self, where: str, was: Condition, now: Condition) -> Iterator[str]:
        """What is otherwise, a sentence for each clause. `where` begins each of them."""
        spelt, new = self.speller.spelt(was), self.speller.spelt(now)
        for change in differing_clauses(spelt, new, self.speller.key):
            yield f"{where}, {self._said(change)}."

    def _said(self, change: ClauseChange) -> str:
        if change.was is None and change.now is not None:
            said = self.say(change.now)
            if change.group is Any:
                return f"it is now also enough that {said}"
            return f"it must now also be so that {said}"
        if change.now is None and change.was is not None:
            said = self.say(change.was)
            if change.group is Any:
                return f"it is no longer enough that {said}"
            return f"it no longer has to be so that {said}"
        assert change.was is not None
        assert change.now is not None
        was, now = self.say(change.was), self.say(change.now)
        if was != now:
            return f"“{was}” is now “{now}”"
        # Said alike, and yet not the same: then they are about things of one title.
        return f"“{was}” reads {_names(change.now)} now, not {_names(change.was)}"


def differing_clauses(
    was: Condition, now: Condition, key: Callable[[Condition], str]
) -> Iterator[ClauseChange]:
    """The smallest clauses in which two spelt conditions differ."""
    if key(was) == key(now):
        return
    group = _shared_group(was, now)
    if group is None:
        yield ClauseChange(was, now)
        return
    mine, theirs = _members(was, group), _members(now, group)
    kept = {key(part) for part in mine} & {key(part) for part in theirs}
    gone = [part for part in mine if key(part) not in kept]
    come = [part for part in theirs if key(part) not in kept]
    for old, new in _paired(gone, come):
        gone.remove(old)
        come.remove(new)
        yield from differing_clauses(old, new, key)
    yield from (ClauseChange(part, None, group) for part in gone)
    yield from (ClauseChange(None, part, group) for part in come)


def _shared_group(was: Condition, now: Condition) -> type[All] | type[Any] | None:
    """The group that both are, or that one is and the other a part of it might be."""
    groups = [_group_of(each) for each in (was, now)]
    if groups[0] is groups[1]:
        return groups[0]
    if None not in groups:
        return None
    if any(isinstance(each, AtLeast) for each in (was, now)):
        return None
    group = groups[0] or groups[1]
    whole, single = (was, now) if groups[0] else (now, was)
    alike = any(_about(part) == _about(single) for part in parts_of(whole))
    return group if alike else None


def _group_of(condition: Condition) -> type[All] | type[Any] | None:
    if not parts_of(condition):
        return None
    if isinstance(condition, All):
        return All
    return Any if isinstance(condition, Any) else None


def _members(condition: Condition, group: type[All] | type[Any]) -> list[Condition]:
    return list(parts_of(condition)) if isinstance(condition, group) else [condition]


def _paired(gone: list[Condition], come: list[Condition]) -> list[tuple[Condition, Condition]]:
    """Clauses about the same facts and rules belong together, in the order of writing."""
    pairs, left = [], list(come)
    for old in gone:
        alike = next((new for new in left if _about(new) == _about(old)), None)
        if alike is not None:
            left.remove(alike)
            pairs.append((old, alike))
    if not pairs and len(gone) == len(come) == 1:
        return [(gone[0], come[0])]
    return pairs


def _about(condition: Condition) -> frozenset[str]:
    return frozenset(_read(condition))


def _read(condition: Condition) -> Iterator[str]:
    for leaf in leaves(condition):
        match leaf:
            case Reference(rule):
                yield rule
            case Test(measure):
                yield from facts_of(measure) or (str(measure),)


def _names(condition: Condition) -> str:
    """The ids of all that a condition reads."""
    names = dict.fromkeys(_read(condition))
    for leaf in leaves(condition):
        match leaf:
            case Test(Difference(_, StandardLimit(standard))):
                names[standard] = None
    return " and ".join(names)
