"""What a rule that cannot be raised is said to be, against an independent statement of it.

The statement tries everything: each set of what is shut (rules not in force, areas not looked at,
empty cohorts) is opened, every value is tried for what is then open, and a thing stands in the way
if it is in a smallest set that lets the rule be raised. Every fact is read once, so that nothing
depends on what two comparisons of it have in common.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import chain, combinations, product

import pytest
from msgspec.structs import replace
from tests.conftest import WrittenRulebook
from tests.inference.assessed import FIGURES, outcome
from tests.inference.random_rules import rule as made_rule

from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import All, Amount, Any, AtLeast, Condition, Not, Reference, Test
from flagstone.dates import Boundary, Window
from flagstone.inference.judging import judge
from flagstone.inference.verdicts import Gap, Outcome, Why
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.vocabulary.intervals import TRUE

NUMBERS, COUNTS, WORDS = ("n1", "n2", "n3"), ("c1", "c2", "c3"), ("w1", "w2", "w3")
SHUT_RULES = ("shut-1", "shut-2")
OUTCOMES = {
    Why.NOBODY: Outcome.NOT_APPLICABLE,
    Why.OUT_OF_SCOPE: Outcome.NOT_LOOKED_AT,
    Why.NOT_IN_FORCE: Outcome.NOT_IN_FORCE,
}


def facts_file() -> str:
    entries = [
        f"{name}: {{title: Figure {name}, type: number, unit: children, better: lower, "
        f'sentence: "figure {name} is {{value}}"}}'
        for name in NUMBERS
    ]
    entries += [
        f"{name}: {{title: Count {name}, type: count, unit: children, of: children, "
        f'better: lower, sentence: "{{value}} children have {name}"}}'
        for name in COUNTS
    ]
    entries += [
        f"{name}: {{title: Word {name}, type: boolean, evidence: words, better: higher, "
        f"sentence: {{yes: it is {name}, no: it is not {name}}}}}"
        for name in WORDS
    ]
    return "\n".join(entries) + "\n"


@pytest.fixture
def vocabulary_only(written_rulebook: WrittenRulebook) -> Rulebook:
    return written_rulebook.with_rules(
        {"facts/care/more.yaml": facts_file()}, a="when: {n1: {above: 5}}\npolicy: x"
    )


class Drawn:
    """Rules at random, of which the last is asked about, and what a sheet leaves shut."""

    def __init__(self, r: random.Random) -> None:
        self.r = r
        self.left = [*NUMBERS, *COUNTS, *WORDS]
        self.shut_left = list(SHUT_RULES)
        self.inner_is_read = False
        r.shuffle(self.left)
        self.stated = {n: r.random() < 0.5 for n in NUMBERS if r.random() < 0.3}
        self.empty = {c for c in COUNTS if r.random() < 0.5}
        self.rules: dict[str, Rule] = {
            name: made_rule(
                name, self.test("n3"), windows=(Window(None, Boundary(733_000, 733_000)),)
            )
            for name in SHUT_RULES
        }
        for name in ("inner", "asked"):
            self.rules[name] = made_rule(name, self.condition(0, name))

    def condition(self, depth: int, name: str) -> Condition:
        chance = self.r.random()
        if depth and chance < 0.2 and self.shut_left:
            return Reference(self.shut_left.pop(), None)
        if depth and name == "asked" and chance < 0.35 and not self.inner_is_read:
            self.inner_is_read = True
            return Reference("inner", None)
        if (depth and chance < 0.7) or depth == 3:
            return self.atom()
        parts = tuple(self.condition(depth + 1, name) for _ in range(self.r.choice([2, 2, 3])))
        return self.r.choice(
            [All(parts), Any(parts), AtLeast(self.r.randint(1, len(parts)), parts)]
        )

    def atom(self) -> Condition:
        if not self.left:
            return Any(())
        test = self.test(self.left.pop())
        return Not(test) if self.r.random() < 0.2 else test

    @staticmethod
    def test(fact: str) -> Test:
        if fact in WORDS:
            return Test(Amount(fact), Ranges.of((TRUE.low, TRUE.high)))
        return Test(Amount(fact), Ranges.of((6, 1_000)))

    def sheet(self, rulebook: Rulebook) -> FactSheet:
        facts: dict[str, str] = {n: "9" if is_so else "3" for n, is_so in self.stated.items()}
        facts |= dict.fromkeys(sorted(self.empty), "0 of 0")
        return FactSheet.build(
            rulebook.vocabulary,
            authority="Anywhere",
            date="2025-03-31",
            facts=facts or {"children_per_officer": "1"},
        )


class Statement:
    """What the rule that is asked about comes to, and why, by trying everything."""

    def __init__(self, drawn: Drawn) -> None:
        self.rules, self.stated = drawn.rules, drawn.stated
        shut: dict[str, Why] = dict.fromkeys(SHUT_RULES, Why.NOT_IN_FORCE)
        shut |= dict.fromkeys(drawn.empty, Why.NOBODY)
        shut |= dict.fromkeys(WORDS, Why.OUT_OF_SCOPE)
        read = set(self.read(self.rules["asked"].when))
        self.shut = {name: why for name, why in shut.items() if name in read}
        self.facts = [name for name in read if name not in SHUT_RULES and name not in self.stated]

    def read(self, condition: Condition) -> Iterator[str]:
        match condition:
            case Test(Amount(fact)):
                yield fact
            case Reference(rule):
                if rule in SHUT_RULES:
                    yield rule
                else:
                    yield from self.read(self.rules[rule].when)
            case Not(part):
                yield from self.read(part)
            case All(parts) | Any(parts) | AtLeast(_, parts):
                yield from chain.from_iterable(map(self.read, parts))

    def truth(self, condition: Condition, known: dict[str, bool]) -> bool | None:
        match condition:
            case Test(Amount(fact)):
                return known.get(fact)
            case Reference(rule):
                return known.get(rule) if rule in SHUT_RULES else self.raised(rule, known)
            case Not(part):
                inner = self.truth(part, known)
                return None if inner is None else not inner
            case All(parts):
                count = len(parts)
            case Any(parts):
                count = 1
            case AtLeast(count, parts):
                pass
        found = [self.truth(part, known) for part in parts]
        if found.count(True) >= count:
            return True
        return None if found.count(True) + found.count(None) >= count else False

    def raised(self, rule: str, known: dict[str, bool]) -> bool | None:
        return self.truth(self.rules[rule].when, known)

    def can_be_raised(self, opened: frozenset[str]) -> bool:
        free = [fact for fact in self.facts if fact not in self.shut]
        free += sorted(opened)
        return any(
            self.raised("asked", {**self.stated, **dict(zip(free, values, strict=True))})
            for values in product([True, False], repeat=len(free))
        )

    def in_the_way(self, already: frozenset[str]) -> set[str]:
        left = sorted(set(self.shut) - already)
        smallest: list[frozenset[str]] = []
        for size in range(len(left) + 1):
            for some in map(frozenset, combinations(left, size)):
                if not any(each <= some for each in smallest) and self.can_be_raised(
                    already | some
                ):
                    smallest.append(some)
        return set().union(*smallest)

    def verdict(self) -> tuple[Outcome, set[Gap]]:
        """The outcome and, of one that nothing could raise, what stands in the way of it."""
        decided = self.raised("asked", self.stated)
        if decided is not None:
            return (Outcome.RAISED if decided else Outcome.CLEAR), set()
        if self.can_be_raised(frozenset()):
            return Outcome.UNDECIDED, set()
        no_law = frozenset(n for n, why in self.shut.items() if why is not Why.NOT_IN_FORCE)
        by_law = not self.can_be_raised(no_law)
        found = self.in_the_way(no_law if by_law else frozenset())
        whys = {self.shut[name] for name in found}
        why = next(why for why in OUTCOMES if why in whys)
        return OUTCOMES[why], {Gap(n, why) for n in found if self.shut[n] is why}


@pytest.mark.parametrize("seed", range(12))
def test_what_stands_in_the_way_is_what_would_have_to_be_otherwise(
    vocabulary_only: Rulebook, seed: int
) -> None:
    r = random.Random(seed)
    seen: set[Outcome] = set()
    for _ in range(40):
        drawn = Drawn(r)
        rulebook = replace(vocabulary_only, rules=drawn.rules, derived={})
        verdict = judge(rulebook, drawn.sheet(rulebook), engine="plain").bodies[0].verdicts["asked"]
        expected, gaps = Statement(drawn).verdict()
        assert verdict.outcome is expected, drawn.rules
        if gaps:
            assert set(verdict.gaps) == gaps, drawn.rules
        seen.add(expected)
    assert seen >= {Outcome.UNDECIDED, *OUTCOMES.values()}


LAW = "when: {n1: {above: 5}}\nuntil: 2012-12-31\npolicy: x"
"""A rule that is no longer in force."""


@pytest.mark.parametrize(
    ("when", "came_out"),
    [
        ("all: [{raised: shut}, {any: [{w1: {is: yes}}, {n2: {above: 5}}]}]", "not in force"),
        ("all: [{raised: shut}, {w1: {is: yes}}]", "not in force"),
        ("all: [{raised: shut}, {c1: {above: 5}}]", "not in force"),
        ("any: [{raised: shut}, {w1: {is: yes}}]", "not looked at"),
        ("any: [{raised: shut}, {n2: {above: 5}}]", "undecided"),
        ("all: [{c1: {above: 5}}, {any: [{w1: {is: yes}}, {n2: {above: 5}}]}]", "not applicable"),
        ("all: [{w1: {is: yes}}, {any: [{c1: {above: 5}}, {n2: {above: 5}}]}]", "not looked at"),
        ("at_least: 2, of: [{raised: shut}, {w1: {is: yes}}, {w2: {is: yes}}]", "not looked at"),
    ],
)
def test_a_composite_says_what_shuts_it(
    written_rulebook: WrittenRulebook, when: str, came_out: str
) -> None:
    rulebook = written_rulebook.with_rules(
        {"facts/care/more.yaml": facts_file()}, shut=LAW, a=f"when: {{{when}}}\npolicy: x"
    )
    assert outcome(rulebook, FIGURES, "0 of 0 children have c1").value == came_out
