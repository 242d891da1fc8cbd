"""Looking through a rulebook, or some rules of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from flagstone.consistency.constants import constants, never_on_some_days
from flagstone.consistency.findings import Finding, Kind
from flagstone.consistency.gaps import gaps, readers
from flagstone.consistency.ground import Ground, ground
from flagstone.consistency.pairs import never_together, pairs_about, related
from flagstone.consistency.steps import steps_never_reached, steps_that_cross
from flagstone.consistency.uncovered import interrupted, standards_uncovered
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule

_OfRule = Callable[[Ground, Rule], Iterator[Finding]]

_FAULTS: tuple[_OfRule, ...] = (
    constants,
    never_on_some_days,
    steps_never_reached,
    standards_uncovered,
)
_OTHERS: tuple[_OfRule, ...] = (steps_that_cross, never_together, interrupted)


def faults(rulebook: Rulebook) -> tuple[Finding, ...]:
    """What is wrong with single rules, and what was not decided of them. Worked out once."""
    return rulebook.kept("faults", None, lambda: tuple(_of_rules(rulebook, _FAULTS)))


def look(rulebook: Rulebook, rules: Collection[str]) -> list[Finding]:
    """All that is found about some rules, by kind and in the order of the rulebook.

    What holds between two rules, or of a measure that several read, is found if one of them is
    asked about.
    """
    on = ground(rulebook)
    found = [each for each in faults(rulebook) if each.rules[0] in rules]
    found += (each for each in _of_rules(rulebook, _OTHERS) if each.rules[0] in rules)
    for one, other in pairs_about(on, rules):
        found += related(on, one, other)
    for amount, reading in readers(on).items():
        if not set(reading).isdisjoint(rules):
            found += gaps(on, amount, reading)
    kinds, place = list(Kind), {name: index for index, name in enumerate(rulebook.rules)}
    return sorted(
        dict.fromkeys(found), key=lambda each: (kinds.index(each.kind), place[each.rules[0]])
    )


def _of_rules(rulebook: Rulebook, asked: tuple[_OfRule, ...]) -> Iterator[Finding]:
    on = ground(rulebook)
    for rule in rulebook.rules.values():
        for question in asked:
            yield from question(on, rule)
