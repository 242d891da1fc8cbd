"""Which rules took the place of which: a change in the law is no change in practice.

Two rules of one concern are one line where they read a fact in common, are never in force on the
same day, and one begins on the day after the other ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import msgspec

from flagstone.conditions.tree import facts_read
from flagstone.dates import FIRST_DAY, Window
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


class Line(msgspec.Struct, frozen=True):
    """Rules that followed one another, in the order in which they came into force."""

    rules: tuple[Rule, ...]

    @property
    def id(self) -> str:
        """The id of its latest rule."""
        return self.rules[-1].id

    @property
    def title(self) -> str:
        """The title of its latest rule."""
        return self.rules[-1].title

    @property
    def formerly(self) -> tuple[str, ...]:
        """Ids that its rules had before they were renamed."""
        return tuple(dict.fromkeys(old for rule in self.rules for old in rule.succeeds))


def lines_of(rulebook: Rulebook, concern: str) -> tuple[Line, ...]:
    """A concern's rules as lines, in the order of writing. Each rule is in one of them."""
    rules = rulebook.rules_of(concern)
    after: dict[str, str] = {}
    taken: set[str] = set()
    for _, earlier, later in sorted(_successions(rules)):
        if earlier not in after and later not in taken:
            after[earlier] = later
            taken.add(later)
    by_id = {rule.id: rule for rule in rules}
    return tuple(
        Line(tuple(by_id[name] for name in _chain(rule.id, after)))
        for rule in rules
        if rule.id not in taken
    )


def _chain(first: str, after: dict[str, str]) -> Iterator[str]:
    name: str | None = first
    while name is not None:
        yield name
        name = after.get(name)


def _successions(rules: Sequence[Rule]) -> Iterator[tuple[Fraction, str, str]]:
    """Every pair of which one took over from the other, the closest in what they read first."""
    for earlier in rules:
        for later in rules:
            if earlier is not later and _takes_over(earlier, later):
                mine, theirs = set(facts_read(earlier.when)), set(facts_read(later.when))
                if mine & theirs:
                    yield -Fraction(len(mine & theirs), len(mine | theirs)), earlier.id, later.id


def _takes_over(earlier: Rule, later: Rule) -> bool:
    """Whether the later one begins where the earlier one first ends, and they never overlap."""
    first, second = _first(earlier.windows), _first(later.windows)
    if first.end is None or second.start != first.end.shifted(1):
        return False
    return all(
        one.intersection(other).is_empty for one in earlier.windows for other in later.windows
    )


def _first(windows: Sequence[Window]) -> Window:
    return min(windows, key=lambda window: window.start.earliest if window.start else FIRST_DAY)
