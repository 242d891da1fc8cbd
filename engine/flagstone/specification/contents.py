"""What a specification holds, scenario by scenario, as a table of contents.

Beside what each scenario expects stands its *mark*, which changes with every word of it. Whoever
has approved a scenario by its mark can see whether it still is what was approved, and no scenario
can be weakened without a line of the contents changing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from flagstone.specification.scenarios import Feature, Part, Scenario

_NAMED = re.compile(r'(?:the concern )?"([^"]+)" is (?:raised as )?(.+)')
_REASON = re.compile(r' for want of "[^"]*"')
_MARK = 8


class Entry(msgspec.Struct, frozen=True):
    """One scenario, or one outline with all its rows.

    `expects` are the rules and concerns that it names, each with how often it comes out how;
    `others` is how many more things it expects, of a flag's words or of the report as a whole.
    """

    heading: str
    rows: int
    expects: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    others: int
    mark: str


def contents(feature: Feature) -> Iterator[Entry]:
    """The scenarios of a feature, in the order of the file."""
    for heading, rows in groupby(feature.scenarios, key=lambda scenario: scenario.heading):
        yield _entry(heading, tuple(rows))


def _entry(heading: str, rows: tuple[Scenario, ...]) -> Entry:
    outcomes: dict[str, dict[str, int]] = {}
    others = 0
    for scenario in rows:
        for step in scenario.of(Part.THEN):
            if found := _NAMED.fullmatch(step.text):
                times = outcomes.setdefault(found[1], {})
                outcome = _REASON.sub("", found[2])
                times[outcome] = times.get(outcome, 0) + 1
            else:
                others += 1
    expects = tuple((rule, tuple(times.items())) for rule, times in outcomes.items())
    return Entry(heading, len(rows), expects, others, mark(rows))


def mark(rows: Iterable[Scenario]) -> str:
    """Some letters and digits that change with any step of any row, and with nothing else."""
    texts = ("\n".join(f"{step.part} {step.text}" for step in row.steps) for row in rows)
    return hashlib.sha256("\n\n".join(texts).encode()).hexdigest()[:_MARK]
