"""The difference between two rulebooks, and what it does to sheets, in one call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from flagstone.compare.differences import Differences, differences
from flagstone.compare.effects import Effects, consequence
from flagstone.compare.matching import shared_terms
from flagstone.compare.readings import Readings
from flagstone.compare.rules_comparison import (
    ComparedRulebook,
    ComparedSheet,
    RuleEffect,
    RulesComparison,
)
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import authority_key

NOBODYS_PRACTICE = (
    "Nobody's practice changed. The sheets are the same under both rulebooks: a verdict that "
    "differs here does so because of the rules."
)
_RULES_ONLY = "This is about rules, and says nothing of anybody's practice."
_SAME_FILES = "The two rulebooks are the same, file for file."
_SAME_MEANING = "Nothing that decides a verdict, or that a flag cites or claims, is otherwise."


def compare_rulebooks(
    old: Rulebook,
    new: Rulebook,
    sheets: Sequence[Path] = (),
    *,
    names: tuple[str, str] = ("", ""),
) -> RulesComparison:
    """What is otherwise in the new rulebook and, for each sheet, which verdicts differ by it.

    Sheets are given as files: each rulebook reads them in its own words. `names` are what the two
    are called. Raises ProblemsError where a sheet cannot be read with the new rulebook.
    """
    different = differences(old, new)
    compared: list[ComparedSheet] = []
    if sheets:
        readings = Readings(sheets, shared_terms(old.vocabulary, new.vocabulary))
        compared = list(Effects.of(different, readings).sheets())
    differing = [sheet for sheet in compared if sheet.verdicts or sheet.note]
    return RulesComparison(
        old=ComparedRulebook(names[0], old.digest, len(old.rules)),
        new=ComparedRulebook(names[1], new.digest, len(new.rules)),
        notices=tuple(_notices(different, with_sheets=bool(sheets))),
        changes=different.changes,
        sheets_compared=sum(not sheet.note for sheet in compared),
        effects=tuple(_effects(differing)),
        sheets=tuple(sorted(differing, key=_weight)),
    )


def _notices(different: Differences, *, with_sheets: bool) -> Iterable[str]:
    if different.old.digest and different.old.digest == different.new.digest:
        yield _SAME_FILES
    elif not any(change.effect != "words" for change in different.changes):
        yield _SAME_MEANING
    yield NOBODYS_PRACTICE if with_sheets else _RULES_ONLY


def _weight(sheet: ComparedSheet) -> tuple[object, ...]:
    """Who gains the gravest flag first; of those alike, who gains most."""
    if not sheet.verdicts:
        return 99, 0, 0, sheet.authority, sheet.date
    first = consequence(sheet.verdicts[0])
    alike = sum(consequence(each)[:2] == first[:2] for each in sheet.verdicts)
    return *first[:2], -alike, sheet.authority, sheet.date


def _effects(sheets: Sequence[ComparedSheet]) -> list[RuleEffect]:
    titles: dict[str, str] = {}
    # Authorities by their identity, so that one in two spellings counts once.
    found: dict[str, tuple[dict[str, str], dict[str, str], dict[str, str]]] = {}
    for sheet in sheets:
        for verdict in sheet.verdicts:
            titles[verdict.rule] = verdict.title
            gains, loses, other = found.setdefault(verdict.rule, ({}, {}, {}))
            match verdict.outcome:
                case "gains a flag" | "graver":
                    gains[authority_key(sheet.authority)] = sheet.authority
                case "loses a flag" | "less grave":
                    loses[authority_key(sheet.authority)] = sheet.authority
                case _:
                    other[authority_key(sheet.authority)] = sheet.authority
    effects = [
        RuleEffect(rule, titles[rule], *(tuple(sorted(each.values())) for each in sides))
        for rule, sides in found.items()
    ]
    return sorted(
        effects, key=lambda each: (-len(each.gains), -len(each.loses), each.title, each.rule)
    )
