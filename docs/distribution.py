"""How often the rules are raised on what is published of every authority in England.

    python docs/distribution.py FOLDER            write docs/distribution.md
    python docs/distribution.py FOLDER --check    write nothing; fail if a rule is raised too often

FOLDER holds tables of the Department for Education as they are published, one CSV each. Which
tables, and which of their columns is which fact, is said in docs/published_figures.yaml; a table
that is not there is left out. The tables are not kept with the project.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import yaml
from published_tables import Published, sheets, tables

from flagstone.conditions.tree import Severity
from flagstone.dates import Period, day_in_words
from flagstone.inference.judging import Judge
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.reports.standing import BINDS_AS, holdings
from flagstone.rulebook.instruments import Standing
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet

DOCS = Path(__file__).parent
MAPPING = DOCS / "published_figures.yaml"
PAGE = DOCS / "distribution.md"

INTRODUCTION = """# How often the rules are raised

On the figures that are published of every authority in England. Only figures are published, so only
rules on figures are here. An authority is judged where its figure is known well enough: not where
what was suppressed would decide, and of fewer than ten no percentage is worked out. This page is
written by `docs/distribution.py` from the tables below; `docs/published_figures.yaml` says which
column is which fact.

A rule whose provision is not law is not to be raised at medium or above for more than a fifth of
the authorities judged: what is true of so many is how things are, and no reason to look at one of
them first. Where the provision is law, the law may be unmet in many places, and then the rule says
so.
"""


@dataclass(slots=True)
class Tally:
    """What came of one rule for every authority on one day."""

    judged: int = 0
    raised: Counter[Severity] = field(default_factory=Counter)

    def add(self, verdict: Verdict) -> None:
        if verdict.outcome in (Outcome.RAISED, Outcome.CLEAR):
            self.judged += 1
        if verdict.severity is not None:
            self.raised[verdict.severity] += 1

    @property
    def at_medium_or_above(self) -> int:
        return sum(n for severity, n in self.raised.items() if severity >= Severity.MEDIUM)

    @property
    def too_often(self) -> bool:
        """At medium or above for more than a fifth of the authorities that were judged."""
        return self.at_medium_or_above * 5 > self.judged

    @property
    def nearly_always(self) -> bool:
        """Raised for more than nine in ten of them."""
        return self.raised.total() * 10 > self.judged * 9


Tallies = Mapping[tuple[int, str], Tally]


def distribution(rulebook: Rulebook, all_sheets: Iterator[FactSheet]) -> Tallies:
    """By day and rule, every rule that was decided for at least one authority."""
    judge = Judge(rulebook, "plain")
    tallies: dict[tuple[int, str], Tally] = defaultdict(Tally)
    for sheet in all_sheets:
        for rule, verdict in judge.assess(sheet).bodies[0].verdicts.items():
            tallies[sheet.date, rule].add(verdict)
    return {key: tally for key, tally in tallies.items() if tally.judged}


def binds_as(rulebook: Rulebook, rule: str, day: int) -> Standing | None:
    """The strongest that the rule's flags may claim on that day; None where it only asks."""
    cited, cap = rulebook.rules[rule].cites, rulebook.rules[rule].standing
    held = [
        holding.standing
        for name in cited
        for holding in holdings(rulebook.provisions[name], Period(day, day))
    ]
    return None if cap is None or not held else min(max(held), cap)


def page(
    rulebook: Rulebook, mapping: Mapping[str, Any], published: Sequence[Published], found: Tallies
) -> Iterator[str]:
    """The page, line by line."""
    yield INTRODUCTION
    yield "## Where the figures are from\n"
    source = f"{mapping['publisher']}, {mapping['licence']}"
    yield "| table | file | years ending | publisher and licence |"
    yield "|---|---|---|---|"
    for table in published:
        first, last = table.day(table.years[0]), table.day(table.years[-1])
        years = day_in_words(last.toordinal())
        if first != last:
            years = f"{day_in_words(first.toordinal())} to {years}"
        yield f"| {table.title} | `{table.file}` | {years} | {source} |"
    yield f"\n{mapping['attribution']}\n"
    for day in sorted({day for day, _ in found}, reverse=True):
        yield f"## {day_in_words(day)}\n"
        yield "| rule | binds as | judged | low | medium | high | raised | at medium or above |"
        yield "|---|---|---|---|---|---|---|---|"
        for (when, rule), tally in found.items():
            if when == day:
                yield _line(rulebook, rule, day, tally)
        yield ""
    yield from _conclusion(rulebook, found)


def _line(rulebook: Rulebook, rule: str, day: int, tally: Tally) -> str:
    standing = binds_as(rulebook, rule, day)
    counts = [tally.raised[each] for each in (Severity.LOW, Severity.MEDIUM, Severity.HIGH)]
    cells = [
        f"`{rule}`",
        "a question only" if standing is None else BINDS_AS[standing],
        *map(str, (tally.judged, *counts)),
        _per_cent(tally.raised.total(), tally.judged),
        _per_cent(tally.at_medium_or_above, tally.judged),
    ]
    return f"| {' | '.join(cells)} |"


def _per_cent(part: int, whole: int) -> str:
    return f"{(Decimal(100) * part / whole).quantize(Decimal(1), ROUND_HALF_UP)} per cent"


def _conclusion(rulebook: Rulebook, found: Tallies) -> Iterator[str]:
    too_often = raised_too_often(rulebook, found)
    lawful = [key for key, tally in found.items() if tally.too_often and key not in too_often]
    nearly_always = [key for key, tally in found.items() if tally.nearly_always]
    yield "## What is raised often\n"
    yield (
        "At medium or above for more than a fifth, where the provision is not law: "
        f"{_named(too_often)}.\n"
    )
    yield f"The same, where the provision is law: {_named(lawful)}.\n"
    yield (
        f"At all, for more than nine in ten: {_named(nearly_always)}. Nearly every authority is "
        "late for somebody; such a flag is low until the share is far from England's."
    )


def _named(keys: Iterable[tuple[int, str]]) -> str:
    return ", ".join(f"`{rule}` ({day_in_words(day)})" for day, rule in keys) or "none"


def raised_too_often(rulebook: Rulebook, found: Tallies) -> list[tuple[int, str]]:
    """Days and rules raised at medium or above for more than a fifth, where no law asks for it."""
    return [
        (day, rule)
        for (day, rule), tally in found.items()
        if tally.too_often and binds_as(rulebook, rule, day) is not Standing.LAW
    ]


def main(arguments: Sequence[str]) -> int:
    """Write the page or check what it would say."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--page", type=Path, default=PAGE)
    given = parser.parse_args(arguments)
    mapping = yaml.load(MAPPING.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    published = tables(given.folder, mapping)
    if not published:
        parser.error(f"no table that {MAPPING.name} names is in {given.folder}")
    rulebook = load_rulebook()
    found = distribution(rulebook, sheets(published, rulebook.vocabulary))
    too_often = raised_too_often(rulebook, found)
    for day, rule in too_often:
        print(f"{rule}: at medium or above for more than a fifth on {day_in_words(day)}")
    if not given.check:
        text = "\n".join(page(rulebook, mapping, published, found))
        given.page.write_text(f"{text}\n", encoding="utf-8")
    return 1 if too_often else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
