"""Conditions in one spelling, so that two that only differ in how they were written are alike.

Every step keeps the meaning in strong Kleene logic, for values that are known, not exact or not
known at all: `not` goes down to the comparisons, groups within groups of one kind are joined,
comparisons of one measure are joined where no value could tell, and order does not count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

import msgspec
from msgspec.structs import replace

from flagstone.conditions.comparison_wording import opposite_of
from flagstone.conditions.measured import Measured
from flagstone.conditions.ranges import ALL_NUMBERS, Ranges
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    AtLeast,
    Condition,
    Known,
    Limits,
    Measure,
    Not,
    RaisedBefore,
    Reference,
    Test,
    is_share,
)
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.vocabulary import Vocabulary

_JOINED = Limits("")  # said from the numbers: nobody wrote it so


class Speller(msgspec.Struct, frozen=True):
    """Spells conditions in the terms of one vocabulary and one set of rules."""

    vocabulary: Vocabulary
    base_of: Callable[[str], Rule | None]

    def spelt(self, condition: Condition, *, negated: bool = False) -> Condition:
        """The condition, or its opposite, in the one spelling. Still fit to be said in words."""
        if is_share(condition):
            return Not(condition) if negated else condition
        match condition:
            case Test():
                return opposite_of(condition) if negated else condition
            case Reference():
                reference = self._needed(condition)
                return Not(reference) if negated else reference
            case Not(part):
                return self.spelt(part, negated=not negated)
            case All(parts):
                within = [self.spelt(part, negated=negated) for part in parts]
                return self._joined(Any if negated else All, within)
            case Any(parts):
                within = [self.spelt(part, negated=negated) for part in parts]
                return self._joined(All if negated else Any, within)
            case AtLeast(count, parts):
                count = len(parts) - count + 1 if negated else count
                within = [self.spelt(part, negated=negated) for part in parts]
                if count == 1:
                    return self._joined(Any, within)
                if count == len(parts):
                    return self._joined(All, within)
                return AtLeast(count, tuple(sorted(within, key=self.key)))

    def key(self, condition: Condition) -> str:
        """What two spelt conditions share exactly where they are the same."""
        match condition:
            case Test(measure, ranges):
                return f"{measure} in {self.within(measure, ranges).parts}"
            case Reference(rule, at_least):
                return f"{rule} at {at_least}"
            case Not(part):
                return f"not ({self.key(part)})"
            case All(parts):
                return f"all ({'; '.join(sorted(map(self.key, parts)))})"
            case Any(parts):
                return f"any ({'; '.join(sorted(map(self.key, parts)))})"
            case AtLeast(count, parts):
                return f"{count} of ({'; '.join(sorted(map(self.key, parts)))})"

    def of(self, condition: Condition) -> str:
        """The key of a condition as it was written."""
        return self.key(self.spelt(condition))

    def within(self, measure: Measure, ranges: Ranges) -> Ranges:
        """Those of the numbers that the measure can be."""
        match measure:
            case Amount(fact, aspect):
                type_ = self.vocabulary.fact_types.get(fact)
                if type_ is None:
                    return ranges
                return ranges.intersection(Ranges.of(Measured.of(type_, aspect).type.range))
            case Known() | RaisedBefore():
                return ranges.intersection(Ranges.of((0, 1)))
        return ranges

    def _needed(self, reference: Reference) -> Reference:
        """A rule that is raised is always as grave as its mildest severity."""
        rule = self.base_of(reference.rule)
        if rule is None or reference.at_least is None or reference.at_least > rule.base:
            return reference
        return replace(reference, at_least=None)

    def _joined(self, group: type[All] | type[Any], parts: Iterable[Condition]) -> Condition:
        flat = {self.key(part): part for part in _flattened(group, parts)}
        while (pair := self._mergeable(group, list(flat.values()))) is not None:
            one, other, whole = pair
            del flat[self.key(one)], flat[self.key(other)]
            flat[self.key(whole)] = whole
        left = tuple(flat[key] for key in sorted(flat))
        return left[0] if len(left) == 1 else group(left)

    def _mergeable(
        self, group: type[All] | type[Any], parts: list[Condition]
    ) -> tuple[Test, Test, Test] | None:
        """Two comparisons of one measure that are one comparison, whatever the value is."""
        for one, other in combinations(parts, 2):
            if not (isinstance(one, Test) and isinstance(other, Test)):
                continue
            if one.measure != other.measure:
                continue
            mine, theirs = (self.within(one.measure, each.ranges) for each in (one, other))
            if group is Any:
                whole = _certain_union(mine, theirs)
            else:
                outside = self.within(one.measure, ALL_NUMBERS)
                without = (outside.intersection(each.complement()) for each in (mine, theirs))
                union = _certain_union(*without)
                whole = union and outside.intersection(union.complement())
            if whole:
                return one, other, Test(one.measure, whole, _JOINED, one.place)
        return None


def _flattened(group: type[All] | type[Any], parts: Iterable[Condition]) -> Iterator[Condition]:
    for part in parts:
        if isinstance(part, group) and not is_share(part):
            yield from part.parts
        else:
            yield part


def _certain_union(one: Ranges, other: Ranges) -> Ranges | None:
    """Both sets, where no value lies in them together without lying in one of them.

    Of "at most 5" and "at least 6" nobody knows which a value of "5 or 6" is, so they stay apart.
    """
    union = one.union(other)
    return union if set(union.parts) <= {*one.parts, *other.parts} else None
