"""Targets whose input is only a number: rulebooks and sheets made of it, and what they must mean.

Differential: both engines against an independent statement of what rules mean. Metamorphic: two
sheets of which it is known how their verdicts must agree, though not what they are.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from tests.fuzz.mutation import another_number
from tests.fuzz.targets import Target, chance

from flagstone import FactSheet, ProblemsError, Report, Rulebook, assess
from flagstone.conditions.tree import All, Any, AtLeast, Condition, Known, Not, Test
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.fact_types import FactType, Kind

sys.path.insert(0, str(Path(__file__).parents[1] / "inference"))  # its generators are scripts too

Facts = dict[str, str]
Property = Callable[[random.Random, Facts], str]
DECIDED = ("raised", "clear")


# Differential.


def _agreement(data: bytes, folder: Path) -> str:
    from tests.inference.agreement_at_length import one_network

    del folder
    _, wrong, _ = one_network(int.from_bytes(data[:6], "big"))
    return "engines and meaning differ" if wrong else ""


def _explanations(data: bytes, folder: Path) -> str:
    from tests.explain import test_random_authorities as properties

    del folder
    seed = int.from_bytes(data[:6], "big")
    for name, held in vars(properties).items():
        if name.startswith("test_") and "seeds" in held.__code__.co_varnames[:1]:
            held(range(seed, seed + 1))
    return ""


# Random sheets over the whole vocabulary.


@cache
def rulebook() -> Rulebook:
    """The bundled rulebook."""
    return load_rulebook()


def random_facts(r: random.Random) -> Facts:
    """Facts of some themes, nearly all of them as a person would write them."""
    types = list(rulebook().vocabulary.fact_types.values())
    themes = r.sample(sorted({each.path for each in types}), r.randint(1, 4))
    chosen = [each for each in types if each.path in themes and r.random() < 0.7]
    return {each.id: text for each in chosen if _is_taken(each.id, text := random_value(r, each))}


def random_value(r: random.Random, fact: FactType) -> str:
    """A value of the fact type, written in one of the ways that there are."""
    if fact.kind is Kind.BOOLEAN:
        return r.choice(["yes", "no"])
    if fact.scale is not None:
        return r.choice(fact.scale.words)
    if fact.kind is Kind.DATE:
        return date.fromordinal(r.randint(date(2015, 1, 1).toordinal(), DAY)).isoformat()
    number = _amount(r, fact)
    if fact.of and r.random() < 0.5:
        whole = r.choice([5, 20, 200])
        return f"{r.randint(0, whole)} of {whole}"
    return r.choice([number, number, number, f"more than {number}", f"about {number}", "unknown"])


def _amount(r: random.Random, fact: FactType) -> str:
    highest = min(fact.range.high, r.choice([5, 60, 300]) * 10**fact.decimals)
    lowest = max(fact.range.low, 0)
    steps = r.randint(lowest, max(lowest, highest))
    if fact.kind is Kind.PERCENTAGE:
        steps = r.randint(0, 100 * 10**fact.decimals)
    return format(Decimal(steps).scaleb(-fact.decimals), "f")


DAY = date(2025, 3, 31).toordinal()


@cache
def _is_taken(fact: str, value: str) -> bool:
    try:
        sheet({fact: value})
    except ProblemsError:
        return False
    return True


def sheet(facts: Facts, *, authority: str = "Northshire", kind: str = "inspection") -> FactSheet:
    """A sheet of these facts, as at 31 March 2025."""
    day = date.fromordinal(DAY)
    return FactSheet.build(
        rulebook().vocabulary, authority=authority, date=day, kind=kind, facts=facts
    )


def verdicts(facts: Facts, engine: str = "plain", **others: str) -> dict[str, tuple[object, ...]]:
    """What is decided of each rule."""
    return _verdicts_in(assess(rulebook(), sheet(facts, **others), engine=engine))


def _verdicts_in(report: Report) -> dict[str, tuple[object, ...]]:
    found: dict[str, tuple[object, ...]] = {
        flag.rule: ("raised", flag.severity, flag.possible) for flag in report.flags
    }
    return found | {each.rule: (each.outcome,) for each in report.unraised}


# Metamorphic.


def _order_is_nothing(r: random.Random, facts: Facts) -> str:
    names = r.sample(list(facts), len(facts))
    other = {name: facts[name] for name in names}
    return "" if verdicts(facts) == verdicts(other) else "the order of facts matters"


def _engines_agree(r: random.Random, facts: Facts) -> str:
    del r
    return "" if verdicts(facts) == verdicts(facts, "durable") else "engines differ"


def _repeating_is_nothing(r: random.Random, facts: Facts) -> str:
    from flagstone.sheets.merging import merge

    del r
    twice = _verdicts_in(assess(rulebook(), merge([sheet(facts), sheet(facts)]), engine="plain"))
    return "" if verdicts(facts) == twice else "saying a thing twice matters"


def _learning_turns_no_verdict(r: random.Random, facts: Facts) -> str:
    """Without a fact a verdict may be open, and is never the other one."""
    fewer = {name: value for name, value in facts.items() if r.random() < 0.7}
    if "known" in _turned(fewer, facts):
        return "learning a fact turned a verdict"
    return ""


def _widening_turns_no_verdict(r: random.Random, facts: Facts) -> str:
    """With a value known less exactly a verdict may be open, and is never the other one."""
    wider = {name: _wider(r, name, value) for name, value in facts.items()}
    if "known" in _turned(wider, facts):
        return "knowing a value less exactly turned a verdict"
    return ""


def _wider(r: random.Random, name: str, value: str) -> str:
    kind = rulebook().vocabulary.fact_types[name].kind
    amounts = kind in (Kind.NUMBER, Kind.COUNT, Kind.DAYS)
    if not amounts or not value.replace(".", "", 1).isdigit() or r.random() < 0.3:
        return value
    wider = r.choice([f"at least {value}", f"at most {value}", "unknown"])
    return wider if _is_taken(name, wider) else value


def _turned(less: Facts, more: Facts) -> Iterator[str]:
    before, after = verdicts(less), verdicts(more)
    for rule, verdict in before.items():
        first, second = verdict[0], after[rule][0]
        if first in DECIDED and second in DECIDED and first != second:
            yield "known" if rule not in _asks_whether_known() else "asked"


@cache
def _asks_whether_known() -> frozenset[str]:
    """Rules that ask whether a fact is known, or read one that does: only these may turn."""
    rules = rulebook().rules

    def conditions(rule: Rule) -> Iterable[Condition]:
        yield rule.when
        yield from (step.when for step in rule.steps)
        if rule.step_up:
            yield rule.step_up.when

    def asks(condition: Condition) -> bool:
        match condition:
            case Test(Known()):
                return True
            case Not(part):
                return asks(part)
            case All(parts) | Any(parts) | AtLeast(_, parts):
                return any(map(asks, parts))
        return False

    def reads(condition: Condition, names: set[str]) -> bool:
        match condition:
            case Not(part):
                return reads(part, names)
            case All(parts) | Any(parts) | AtLeast(_, parts):
                return any(reads(part, names) for part in parts)
        return getattr(condition, "rule", "") in names

    found = {name for name, rule in rules.items() if any(map(asks, conditions(rule)))}
    while True:
        more = {
            name
            for name, rule in rules.items()
            if any(reads(each, found) for each in conditions(rule))
        }
        if more <= found:
            return frozenset(found)
        found |= more


def _spelling_is_nothing(r: random.Random, facts: Facts) -> str:
    """An authority is the same however its name is spelt: its history is not lost."""
    name = "Stöckton on Tees"
    respelt = r.choice(
        [name.upper(), name.lower(), "  Stöckton   on Tees ", "Sto\u0308ckton on Tees"]
    )
    before = FactSheet.build(
        rulebook().vocabulary, authority=respelt, date="2024-03-31", kind="inspection", facts=facts
    )
    plain = FactSheet.build(
        rulebook().vocabulary, authority=name, date="2024-03-31", kind="inspection", facts=facts
    )
    now = sheet(facts, authority=name)
    first = assess(rulebook(), now, [plain], engine="plain")
    second = assess(rulebook(), now, [before], engine="plain")
    if [f.persistence for f in first.flags] != [f.persistence for f in second.flags]:
        return "an authority's history depends on how its name is spelt"
    return "" if _verdicts_in(first) == _verdicts_in(second) else "a respelt authority is another"


def _formats_are_one(r: random.Random, facts: Facts) -> str:
    """A sheet says the same in every format that it can be written in."""
    import csv
    import io
    import json

    from flagstone.sheets.reading import read_sheet_bytes

    del r
    words = {"authority": "Northshire", "date": "2025-03-31", "kind": "inspection"}
    stream = io.StringIO(newline="")
    rows = [("fact", "value"), *words.items(), *facts.items()]
    csv.writer(stream).writerows(rows)
    vocabulary = rulebook().vocabulary
    whole = json.dumps({**words, "facts": facts}).encode()
    wanted = verdicts(facts)
    files = {
        "a.json": whole,
        "a.yaml": whole,
        "a.csv": stream.getvalue().encode(),
        "a.xlsx": _workbook(rows),
    }
    for name, data in files.items():
        read = read_sheet_bytes(data, name, vocabulary)
        if _verdicts_in(assess(rulebook(), read, engine="plain")) != wanted:
            return f"judged otherwise from {name[1:]}"
    return ""


def _workbook(rows: Iterable[tuple[str, str]]) -> bytes:
    import io

    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


PROPERTIES: dict[str, Property] = {
    "order": _order_is_nothing,
    "engines": _engines_agree,
    "repeating": _repeating_is_nothing,
    "learning": _learning_turns_no_verdict,
    "widening": _widening_turns_no_verdict,
    "spelling": _spelling_is_nothing,
    "formats": _formats_are_one,
}


def _metamorphic(data: bytes, folder: Path) -> str:
    del folder
    r = chance(data)
    facts = random_facts(r)
    name = r.choice(sorted(PROPERTIES))
    return PROPERTIES[name](r, facts) if facts else ""


def _numbers() -> list[bytes]:
    return [bytes(6)]


def targets() -> Iterable[Target]:
    """The targets of this module."""
    yield Target("agreement", ".bin", _numbers, another_number, _agreement)
    yield Target("explanations", ".bin", _numbers, another_number, _explanations)
    yield Target("metamorphic", ".bin", _numbers, another_number, _metamorphic)
