"""An explanation as lines to be read: why, how grave, what is missing, what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from flagstone.explain.change_wording import said_of
from flagstone.explain.explanation import (
    ChangesTowards,
    Explanation,
    Missing,
)
from flagstone.renderers.explanation_why import Line, Why
from flagstone.renderers.wording import cited, one_line, stopped
from flagstone.vocabulary.english import capital, counted

_MOST_MISSING = 6
_MOST_VALUES = 12
_TITLES = {
    "clear": "What would clear it",
    "not raised": "What would keep it from being raised, on what is known",
    "less grave": "What would make it less grave",
    "graver": "What would make it graver",
    "raised": "What would raise it",
}

NOTHING_TO_EXPLAIN = (
    "None of the rules asked about came out so. Leave out --outcome to have each of them explained."
)


@dataclass(frozen=True, slots=True)
class Part:
    """A section of an explanation: a title and its lines, which are bullets."""

    title: str
    lines: tuple[Line, ...]


def verdict_line(explanation: Explanation) -> str:
    """`Raised, at least medium, for older children`."""
    words = capital(explanation.outcome)
    if explanation.severity is not None:
        at_least = "at least " if explanation.possible != explanation.severity else ""
        words += f", {at_least}{explanation.severity}"
    return f"{words}, for {explanation.whom}" if explanation.whom else words


def parts_of(explanation: Explanation, day: date) -> Iterator[Part]:
    """The sections that have something in them. `day` is the sheet's own, which goes unsaid."""
    why = Why(explanation, day)
    made = (
        Part("Why", tuple(why.lines())),
        Part("How grave", tuple(why.how_grave())),
        Part("What is missing", tuple(_missing(explanation))),
        *(Part(_TITLES[each.aim], tuple(_changes(each))) for each in explanation.changes),
        Part("What it cites", tuple(_cites(explanation))),
    )
    return (part for part in made if part.lines)


def _missing(explanation: Explanation) -> Iterator[Line]:
    for missing in explanation.missing[:_MOST_MISSING]:
        yield from _missing_fact(missing, 0)
    if (left := len(explanation.missing) - _MOST_MISSING) > 0:
        yield Line(f"{counted(left, 'other fact')} would also help to settle it.")
    told = {each.fact for each in explanation.missing}
    for reason in explanation.reasons:
        if explanation.outcome == "undecided" and reason.what not in told:
            yield Line(stopped(f"{capital(reason.title)}: {reason.in_words}"))


def _missing_fact(missing: Missing, depth: int) -> Iterator[Line]:
    of = ""
    if missing.of:
        of = f", of {missing.of}{' for example' if missing.for_example else ''}"
    title = f"{capital(missing.title)} ({missing.why})"
    if not missing.settles:
        yield Line(f"{title}: no value of it would settle this by itself.", depth)
        return
    yield Line(f"{title}. If it is{of}:", depth)
    for led in missing.leads_to[:_MOST_VALUES]:
        yield Line(f"{led.values}: {led.in_words}{_until(led.still_missing)}", depth + 1)
        if led.then is not None:
            yield from _missing_fact(led.then, depth + 2)
    if (left := len(missing.leads_to) - _MOST_VALUES) > 0:
        yield Line(f"{counted(left, 'further range')}, which the JSON has.", depth + 1)


def _until(titles: Iterable[str]) -> str:
    named = list(titles)
    if not named:
        return ""
    if len(named) > 2:
        return f", until {len(named)} other things are known"
    quoted = " and ".join(f"“{title}”" for title in named)
    return f", until {quoted} {'is' if len(named) == 1 else 'are'} known"


def _changes(changes: ChangesTowards) -> Iterator[Line]:
    shown = changes.changes
    if shown and len(shown[0].moves) > 2:
        shown = shown[:1]
    for change in shown:
        if len(change.moves) == 1:
            yield Line(stopped(change.says))
            continue
        yield Line(f"It would be {change.in_words} if all of this were so:")
        yield from (Line(stopped(capital(said_of(move, change.aim))), 1) for move in change.moves)
    if left := changes.more + len(changes.changes) - len(shown):
        yield Line(f"{counted(left, 'other way')}, by changes as large or larger.")
    if changes.note:
        yield Line(stopped(changes.note))


def _cites(explanation: Explanation) -> Iterator[Line]:
    if explanation.standing or explanation.standing_note:
        yield Line(one_line(explanation.standing, explanation.standing_note))
    for citation in explanation.citations:
        for place in citation.places:
            yield Line(stopped(cited(citation, place)))
    if explanation.policy:
        yield Line(stopped(f"Policy: {explanation.policy}"))
    if explanation.not_captured:
        yield Line(stopped(f"It cannot see: {explanation.not_captured}"))
