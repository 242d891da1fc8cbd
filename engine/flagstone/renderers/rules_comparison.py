"""The difference between two rulebooks, for practice leads: whom it touches, then what it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from flagstone.compare.rules_comparison import (
    Change,
    ChangedVerdict,
    ComparedRulebook,
    ComparedSheet,
    RuleEffect,
    RulesComparison,
)
from flagstone.dates import day_in_words
from flagstone.renderers.blocks import Block, Bullet, Grid, Heading, Paragraph
from flagstone.renderers.inert import made_inert
from flagstone.renderers.wording import one_line, stopped
from flagstone.vocabulary.english import capital, counted

_MOST_NAMED = 4  # of the rules behind a change

_PARTS = {
    "verdicts": (
        "Changes that could make a verdict differ",
        "Nothing here could make a verdict differ.",
    ),
    "claims": (
        "Changes in what flags cite or claim, never in whether they are raised",
        "What flags cite and claim is as it was.",
    ),
    "words": (
        "Changes of wording only, of names and of drafts",
        "Nothing is only worded otherwise, and no draft is another.",
    ),
}


def page(comparison: RulesComparison) -> Iterator[Block]:
    """The whole comparison."""
    yield from _page(made_inert(comparison))


def _page(comparison: RulesComparison) -> Iterator[Block]:
    yield Heading("What is otherwise in the rules", 1)
    yield Bullet(_called("Old", comparison.old))
    yield Bullet(_called("New", comparison.new))
    yield Paragraph(" ".join(comparison.notices))
    yield Paragraph(stopped(in_short(comparison)))
    if comparison.sheets_compared or comparison.sheets:
        yield from _sheets(comparison)
    for effect, (title, none) in _PARTS.items():
        changes = [change for change in comparison.changes if change.effect == effect]
        yield Heading(f"{title} ({len(changes)})")
        if not changes:
            yield Paragraph(none)
        for _, alike in groupby(changes, key=lambda each: (each.about, each.id)):
            yield _things(list(alike))
    yield Heading("Receipt")
    yield Bullet(f"Old rulebook {comparison.old.digest}")
    yield Bullet(f"New rulebook {comparison.new.digest}")


def in_short(comparison: RulesComparison) -> str:
    """`3 changes could make a verdict differ; 1 in what flags cite or claim; ...`"""
    numbers = {
        effect: sum(change.effect == effect for change in comparison.changes) for effect in _PARTS
    }
    changes, claims, words = numbers["verdicts"], numbers["claims"], numbers["words"]
    return (
        f"{counted(changes, 'change')} could make a verdict differ; {claims} in what flags cite "
        f"or claim; {words} of wording, names or drafts"
    )


def _called(which: str, rulebook: ComparedRulebook) -> str:
    name = rulebook.name or "(unnamed)"
    return f"{which}: {name}, {counted(rulebook.rules, 'rule')}."


def _sheets(comparison: RulesComparison) -> Iterator[Block]:
    yield Heading(f"What that makes of {counted(comparison.sheets_compared, 'sheet')}")
    if not any(sheet.verdicts for sheet in comparison.sheets):
        yield Paragraph("No verdict on any of them differs.")
    if comparison.effects:
        headings = ("Rule, and how many authorities", "Gain or graver", "Lose or milder", "Other")
        yield Grid(headings, tuple(_row(effect) for effect in comparison.effects))
    untold = {change.number: change for change in comparison.changes}
    for sheet in comparison.sheets:
        yield Heading(_sheet_title(sheet), 3)
        if sheet.note:
            yield Paragraph(sheet.note)
        for verdict in sheet.verdicts:
            yield Bullet(_verdict(verdict), tuple(_causes(verdict, untold)))


def _row(effect: RuleEffect) -> tuple[str, ...]:
    sides = (effect.gains, effect.loses, effect.other)
    return (effect.title, *(str(len(side)) for side in sides))


def _sheet_title(sheet: ComparedSheet) -> str:
    title = f": {sheet.title}" if sheet.title else ""
    return f"{sheet.authority}, {day_in_words(sheet.date.toordinal())}{title} ({sheet.file})"


def _verdict(verdict: ChangedVerdict) -> str:
    whom = f" ({verdict.whom})" if verdict.whom else ""
    return one_line(
        f"{capital(verdict.outcome)}: {verdict.title}{whom}",
        f"It is {verdict.now} now; before, {verdict.was}",
        verdict.why,
    )


def _causes(verdict: ChangedVerdict, untold: dict[int, Change]) -> Iterator[str]:
    """What each cause is, where it is named for the first time."""
    for number in verdict.causes:
        change = untold.pop(number, None)
        if change is not None:
            about = "" if change.id == verdict.rule else f"{change.title}: "
            yield f"Change {number}: {about}{change.says}"


def _things(changes: list[Change]) -> Bullet:
    """All changes of one thing, under its title."""
    first = changes[0]
    lines = [f"{change.number}. {capital(change.kind)}: {change.says}" for change in changes]
    behind = [rule for rule in first.rules if rule != first.id]
    if behind and first.effect != "words":
        lines.append(f"Rules that it touches: {_named(behind)}")
    elif first.about != "rule" and first.effect == "verdicts" and not first.rules:
        lines.append("No rule reads or cites it.")
    return Bullet(f"{first.title} [{first.about} {first.id}]", tuple(lines))


def _named(rules: Iterable[str]) -> str:
    names = list(rules)
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"{', '.join(names[:_MOST_NAMED])}{more}."
