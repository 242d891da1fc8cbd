"""Random rulebooks and random sheets to judge with them, for properties that must always hold."""

import random
from collections.abc import Iterator

import random_rules
from msgspec.structs import replace

from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    Aspect,
    AtLeast,
    Condition,
    Difference,
    FactLimit,
    Known,
    Not,
    Test,
)
from flagstone.dates import ALWAYS, Boundary, Period, Window
from flagstone.rulebook.instruments import Edition, Instrument, Standing, Verification
from flagstone.rulebook.provisions import Holding, Provision
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Concern, Rule
from flagstone.rulebook.standards import Standard, StandardValue
from flagstone.sheets.fact_sheet import Fact, FactSheet, Scope, SheetKind, Voice
from flagstone.vocabulary.fact_types import (
    Better,
    Evidence,
    FactType,
    Kind,
    Scale,
    Sentence,
)
from flagstone.vocabulary.intervals import Interval, point
from flagstone.vocabulary.shares import share
from flagstone.vocabulary.vocabulary import Vocabulary

DAY = Period(738_000, 738_000)
BEFORE = Period(737_600, 737_600)
CHANGE = 737_800
GROUP = "older children"
FACTS = random_rules.FACTS
COUNTS = FACTS[8:12]
WORDS = random_rules.FACTS[12]
PERCENTAGE = random_rules.FACTS[13]
_SCALE = Scale("words", tuple(f"word {number}" for number in range(6)))


def vocabulary() -> Vocabulary:
    types = {}
    for name in random_rules.FACTS:
        title = f"Title of {name}"
        plain = {"id": name, "title": title, "area": "care", "theme": "theme"}
        plain["better"] = Better.LOWER
        said = Sentence(f"{name} is {{value}}")
        if name in COUNTS:
            types[name] = FactType(
                **plain,
                kind=Kind.COUNT,
                sentence=said,
                unit="children",
                of="all children",
                smallest_of=4,
                range=Interval(0, 40),
            )
        elif name == WORDS:
            words = FactType(**plain, kind=Kind.SCALE, sentence=said, scale=_SCALE)
            types[name] = replace(words, range=Interval(0, 5), evidence=Evidence.WORDS)
        elif name == PERCENTAGE:
            types[name] = FactType(
                **plain, kind=Kind.PERCENTAGE, sentence=said, range=Interval(0, 200)
            )
        else:
            better = Better.NEITHER if name == "fact_3" else Better.LOWER
            types[name] = FactType(
                **{**plain, "better": better},
                kind=Kind.NUMBER,
                sentence=said,
                unit="children",
                range=Interval(random_rules.LOWEST - 1, random_rules.HIGHEST + 1),
            )
    return Vocabulary(fact_types=types, groups=(GROUP,), areas={"care": "Care"})


def random_rulebook(r: random.Random, count: int = 6) -> Rulebook:
    """Rules that read each other; some are in force only before, or only after, a day of change."""
    edition = Edition("", ALWAYS)
    act = Instrument("act", "The Act", Standing.LAW, (edition,))
    held = Holding(act, edition, "section 1", Verification.VERIFIED, ALWAYS, Standing.LAW)
    provision = Provision("law-1", "A duty", "A duty", (held,))
    limit = r.randint(0, 6)
    standard = Standard(
        "standard",
        "A standard",
        "children",
        (StandardValue(ALWAYS, *_fractions(limit), rests_on="law-1"),),
    )
    rules = {}
    for name, rule in random_rules.random_rules(r, count).items():
        windows = (ALWAYS,)
        if r.random() < 0.15:
            change = Boundary(CHANGE, CHANGE)
            windows = (r.choice([Window(change, None), Window(None, change)]),)
        rules[name] = _fitted(replace(rule, cites=("law-1",), windows=windows))
    return Rulebook(
        vocabulary=vocabulary(),
        instruments={"act": act},
        provisions={"law-1": provision},
        standards={"standard": standard},
        concerns={"concern": Concern("concern", "A concern", "care")},
        rules=rules,
        digest=str(r.random()),
    )


def _fractions(limit: int):  # type: ignore[no-untyped-def]
    from fractions import Fraction

    return Fraction(limit), Fraction(limit)


def _fitted(rule: Rule) -> Rule:
    """The rule with comparisons that fit what its facts hold."""
    steps = tuple(replace(step, when=_fit(step.when)) for step in rule.steps)
    up = replace(rule.step_up, when=_fit(rule.step_up.when)) if rule.step_up else None
    return replace(rule, when=_fit(rule.when), steps=steps, step_up=up)


def _fit(condition: Condition) -> Condition:
    match condition:
        case Test(Amount(fact, Aspect.SHARE | Aspect.OF)) if fact not in COUNTS:
            return replace(condition, measure=Amount(fact))
        case Test(Amount(fact, Aspect.SHARE)):
            wide = tuple((part.low * 200, part.high * 200) for part in condition.ranges.parts)
            return replace(condition, ranges=Ranges.of(*wide))
        case Test(Difference(Amount(fact), FactLimit(other))) if fact == other:
            return Test(Known(fact), Ranges.of((1, 1)))
        case Not(part):
            return Not(_fit(part))
        case All(parts):
            return All(tuple(map(_fit, parts)))
        case Any(parts):
            return Any(tuple(map(_fit, parts)))
        case AtLeast(count, parts):
            return AtLeast(count, tuple(map(_fit, parts)))
    return condition


def random_fact(r: random.Random, name: str, known: float = 0.8, period: Period = DAY) -> Fact:
    """One statement about a fact, sometimes that it is not known."""
    voice = r.choice([Voice.INSPECTORS, Voice.AUTHORITY, Voice.LEADERS])
    value, of = random_stated(r, name, known)
    return Fact(name, value, period, voice, of=of)


def random_stated(
    r: random.Random, name: str, known: float = 0.8
) -> tuple[Interval | None, Interval | None]:
    """A value, now and then not exact, and what it is of."""
    if r.random() > known:
        return None, None
    if name in COUNTS:
        if r.random() < 0.1:
            return point(r.randint(0, 9)), None
        of = r.choice([0, 3, 4, 7, 10, 20])
        return point(r.randint(0, of)), point(of)
    if name == PERCENTAGE:
        if r.random() < 0.4:
            of = r.choice([7, 10, 30])
            return share(point(r.randint(0, of)), point(of), 0), point(of)
        return point(2 * r.randint(0, 8)), None
    high = 5 if name == WORDS else random_rules.HIGHEST + 1
    low = 0 if name == WORDS else random_rules.LOWEST - 1
    first, last = sorted(r.randint(low, high) for _ in range(2))
    return (Interval(first, last) if r.random() < 0.15 else point(first)), None


def random_sheet(r: random.Random, day: Period = DAY, *, groups: bool = True) -> FactSheet:
    """What one sheet says: of some facts nothing, of some several things."""
    stated = r.choice([0.3, 0.7, 1.0])
    facts = []
    for name in random_rules.FACTS:
        if r.random() > stated:
            continue
        period = Period(CHANGE - 50, CHANGE - 50) if r.random() < 0.1 else day
        facts.append(random_fact(r, name, period=period))
        if r.random() < 0.15:
            facts.append(random_fact(r, name, period=period))
    own = {}
    if groups and r.random() < 0.3:
        own = {GROUP: tuple(random_fact(r, name) for name in r.sample(random_rules.FACTS, 3))}
    kind = r.choice([SheetKind.INSPECTION, SheetKind.OWN_FIGURES])
    scope = Scope(r.choice([None, None, None, ("elsewhere",)]))
    return FactSheet("Anywhere", day.first, kind, facts=tuple(facts), groups=own, scope=scope)


def random_cases(
    seeds: range,
) -> Iterator[tuple[random.Random, Rulebook, FactSheet, list[FactSheet]]]:
    for seed in seeds:
        r = random.Random(seed)
        earlier = [random_sheet(r, BEFORE, groups=False)] if r.random() < 0.5 else []
        yield r, random_rulebook(r), random_sheet(r), earlier
