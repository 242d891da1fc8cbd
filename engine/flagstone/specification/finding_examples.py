"""Fact sheets that show a finding, each judged before it is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import islice

import msgspec

from flagstone.consistency.findings import Expected, Finding, Shown
from flagstone.consistency.ground import left_to_authorities, supposing
from flagstone.consistency.looking import look
from flagstone.dates import Period
from flagstone.inference.judging import judge
from flagstone.inference.stretches import standards_of
from flagstone.inference.verdicts import Verdict
from flagstone.problems import ProblemsError
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.sheets.fact_sheet import Fact, FactSheet, SheetKind
from flagstone.sheets.reading import read_sheet_bytes
from flagstone.sheets.writing import as_yaml, write_sheet
from flagstone.specification.gherkin import verdict_in_words
from flagstone.specification.imagined import Imagined
from flagstone.specification.imagining import imagine_certain
from flagstone.specification.likely_values import Stated
from flagstone.vocabulary.fact_types import Evidence

_AUTHORITY = "An example"
_TRIED = 12


class Example(msgspec.Struct, frozen=True):
    """A fact sheet in YAML, with an earlier one and local standards where they are needed, and the
    verdicts that it gets."""

    sheet: str
    earlier: str
    local: str
    verdicts: tuple[tuple[str, str], ...]


Found = tuple[Finding, Example | None]
"""A finding, and a sheet that shows it where there can be one."""


def fitting(rulebook: Rulebook, rules: Collection[str]) -> list[Found]:
    """How some rules fit together and with others, each finding with a sheet that shows it.

    By kind, faults first, and within a kind in the order of the rulebook.
    """
    return [(finding, example_of(finding, rulebook)) for finding in look(rulebook, rules)]


def example_of(finding: Finding, rulebook: Rulebook) -> Example | None:
    """A sheet that shows a finding; None where none could be put together, or none can be."""
    return next(_examples(finding, rulebook), None)


def _examples(finding: Finding, rulebook: Rulebook) -> Iterator[Example]:
    book = rulebook.kept("supposing", None, lambda: supposing(rulebook))
    for shown in finding.shown:
        for imagined in islice(imagine_certain(shown.when, book, shown.day), _TRIED):
            example = _judged(imagined, shown, rulebook, book)
            if example is not None:
                yield example


def _judged(imagined: Imagined, shown: Shown, rulebook: Rulebook, book: Rulebook) -> Example | None:
    """The sheet, read back from its own text, if the verdicts on it are as they have to be."""
    try:
        text = write_sheet(_sheet(imagined.facts, imagined.day, book), book.vocabulary)
        past = ""
        if imagined.earlier:
            before = _sheet(imagined.earlier, imagined.day_before, book)
            past = write_sheet(before, book.vocabulary)
        sheets = [
            read_sheet_bytes(each.encode(), "example.yaml", book.vocabulary)
            for each in (text, past)
            if each
        ]
    except ProblemsError:
        return None
    verdicts = judge(book, sheets[0], sheets[1:], "plain").bodies[0].verdicts
    if not all(_is_as_expected(verdicts[each.rule], each) for each in shown.expected):
        return None
    said = tuple((each.rule, verdict_in_words(verdicts[each.rule])) for each in shown.expected)
    rules = [rulebook.rules[each.rule] for each in shown.expected]
    return Example(text, past, _local(rules, rulebook), said)


def _sheet(stated: Mapping[str, Stated], day: int, rulebook: Rulebook) -> FactSheet:
    types = rulebook.vocabulary.fact_types
    in_words = any(types[name].evidence is Evidence.WORDS for name in stated)
    kind = SheetKind.INSPECTION if in_words else SheetKind.OWN_FIGURES
    on = Period(day, day)
    facts = tuple(Fact(name, value, on, kind.voice, of=of) for name, (value, of) in stated.items())
    return FactSheet(_AUTHORITY, day, kind, facts=facts)


def _is_as_expected(verdict: Verdict, expected: Expected) -> bool:
    if verdict.raised is not expected.raised:
        return False
    return expected.severity in (None, verdict.severity)


def _local(rules: list[Rule], rulebook: Rulebook) -> str:
    """A file of the standards that only an authority can give, where a rule reads one."""
    free = left_to_authorities(rulebook)
    read = {name for rule in rules for name in standards_of(rule)} & set(free)
    if not read:
        return ""
    standards = {}
    for name in sorted(read):
        value = free[name].values[0]
        number = (
            {"range": [str(value.lower), str(value.upper)]}
            if free[name].is_range
            else {"value": str(value.upper)}
        )
        standards[name] = [number]
    return as_yaml({"authority": _AUTHORITY, "standards": standards})
