"""A condition laid out as a list in plain English, in which everything that is named is a link."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagstone.conditions.amount_wording import called
from flagstone.conditions.comparison_wording import opposite_of
from flagstone.conditions.ranges import exactly
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    AtLeast,
    Condition,
    Difference,
    Known,
    Not,
    RaisedBefore,
    Reference,
    StandardLimit,
    Test,
    facts_of,
    is_share,
    leaves,
    parts_of,
)
from flagstone.dates import Period
from flagstone.pages.lines import line_on, lines_of
from flagstone.pages.links import fact_page, rule_page, standard_anchor
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.clauses import comparison_in, is_leaf, with_comparison
from flagstone.vocabulary.english import capital, inside, number_in_words


class Span(msgspec.Struct, frozen=True):
    """Some words, and the page that they point at; none where `target` is empty."""

    text: str
    target: str = ""


class Clause(msgspec.Struct, frozen=True):
    """One line, what must be known beside it, and the lines below it."""

    spans: tuple[Span, ...]
    notes: tuple[str, ...] = ()
    parts: tuple[Clause, ...] = ()


class Reader(msgspec.Struct, frozen=True):
    """Reads out the conditions of a rulebook as they are on one day."""

    rulebook: Rulebook
    day: int

    def read(self, condition: Condition) -> Clause:
        """A condition; its lines are sentences without a full stop."""
        if _is_one_line(condition):
            said = self.said(condition)
            return Clause(tuple(self._linked(said, condition)), tuple(self._notes(condition)))
        match condition:
            case All(parts):
                return self._group("all of these hold", _paired(parts))
            case Any(parts):
                return self._group("at least one of these holds", parts)
            case AtLeast(count, parts):
                number = number_in_words(count)
                verb = "holds" if count == 1 else "hold"
                return self._group(f"at least {number} of these {len(parts)} {verb}", parts)
            case Not(All(parts)):
                return self._group("not all of these hold", _paired(parts))
            case Not(Any(parts)):
                return self._group("none of these holds", parts)
            case Not(part):
                return self._group("this does not hold", (part,))
        raise TypeError(f"no condition: {condition!r}")

    def said(self, condition: Condition) -> str:
        """The same as one clause, as everywhere else."""
        return self.rulebook.say(condition)

    def sides(self, condition: Condition) -> Iterator[tuple[str, str]]:
        """Each line that a condition draws: what holds on its one side, and what on its other."""
        if isinstance(condition, Reference):
            return
        test = comparison_in(condition)
        if test is None:
            for part in parts_of(condition):
                yield from self.sides(part)
        elif isinstance(test.measure, Amount | Difference):
            other = with_comparison(condition, opposite_of(test))
            yield self.said(condition), self.said(other)

    def _group(self, lead: str, parts: tuple[Condition, ...]) -> Clause:
        return Clause((Span(lead),), (), tuple(self.read(part) for part in parts))

    # --- links

    def _linked(self, said: str, condition: Condition) -> Iterator[Span]:
        """The words with the longest names in them as links; all of them, where a fact is said by
        its own sentence and its name does not stand in it."""
        names = sorted(self._names(condition), key=lambda each: -len(each.text))
        facts = [name for name in names if name.target.startswith("facts/")]
        if len({name.target for name in facts}) == 1 and not any(n.text in said for n in names):
            yield Span(said, facts[0].target)
            return
        yield from _split(said, names)

    def _names(self, condition: Condition) -> Iterator[Span]:
        for leaf in leaves(condition):
            if isinstance(leaf, Reference):
                yield self._rule(leaf.rule)
                continue
            match leaf.measure:
                case RaisedBefore(rule):
                    yield self._rule(rule)
                case Difference(_, StandardLimit(standard)):
                    title = self.rulebook.standards[standard].title
                    yield Span(f"“{title}”", f"#{standard_anchor(standard)}")
            for fact in facts_of(leaf.measure):
                type_ = self.rulebook.vocabulary.fact_types[fact]
                names = [called(type_), f"“{type_.title}”", inside(type_.title)]
                if type_.of:
                    names.append(f"the number of {type_.of}")
                yield from (Span(name, fact_page(fact)) for name in dict.fromkeys(names))

    def _rule(self, rule: str) -> Span:
        return Span(f"“{self.rulebook.rules[rule].title}”", rule_page(rule))

    # --- notes

    def _notes(self, condition: Condition) -> Iterator[str]:
        """What a reader must know to say exactly when the line holds."""
        if is_share(condition):
            assert isinstance(condition, All)
            enough, share = condition.parts
            assert isinstance(enough, Test)
            assert isinstance(enough.measure, Amount)
            least = enough.ranges.parts[0].low
            type_ = self.rulebook.vocabulary.fact_types[enough.measure.fact]
            if least > 1:
                yield f"A share is worked out only of {least:,} or more {type_.of}."
            condition = share
        today = Period(self.day, self.day)
        for line in lines_of(condition, self.rulebook):
            yield capital(line_on(line, self.rulebook, today))


def _is_one_line(condition: Condition) -> bool:
    if is_leaf(condition):
        return True
    match condition:
        case All((Test(measure=Known() as known) as first, Test(measure=Amount() as amount))):
            return first.ranges == exactly(1) and known.fact == amount.fact
        case Not(part):
            return isinstance(part, Test | Reference)
    return False


def _paired(parts: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Parts with "it is known, and it is so" as one, as it is said."""
    known = {
        p.measure.fact: p
        for p in parts
        if isinstance(p, Test) and isinstance(p.measure, Known) and p.ranges == exactly(1)
    }
    tested = {
        p.measure.fact for p in parts if isinstance(p, Test) and isinstance(p.measure, Amount)
    }
    merged: list[Condition] = []
    for part in parts:
        measure = part.measure if isinstance(part, Test) else None
        if (
            isinstance(measure, Known)
            and known.get(measure.fact) == part
            and measure.fact in tested
        ):
            continue
        if isinstance(measure, Amount) and measure.fact in known:
            merged.append(All((known[measure.fact], part)))
        else:
            merged.append(part)
    return tuple(merged)


def _split(said: str, names: list[Span]) -> Iterator[Span]:
    for name in names:
        before, found, after = said.partition(name.text)
        if found:
            yield from _split(before, names)
            yield name
            yield from _split(after, names)
            return
    if said:
        yield Span(said)
