"""The first page: every rule by practice area and concern, and by what it can be found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from flagstone.conditions.tree import Severity
from flagstone.pages.citations import Checked, standings
from flagstone.pages.gathering import Gathered
from flagstone.pages.rule_view import RuleView
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Concern


class Row(msgspec.Struct, frozen=True):
    """A rule, with the words by which each filter knows it."""

    view: RuleView
    data: tuple[tuple[str, str], ...]
    changed: str


class ConcernRows(msgspec.Struct, frozen=True):
    """A concern and its rules."""

    concern: Concern
    rows: tuple[Row, ...]


class Area(msgspec.Struct, frozen=True):
    """A practice area and its concerns."""

    id: str
    title: str
    concerns: tuple[ConcernRows, ...]

    @property
    def rules(self) -> int:
        """How many rules it has."""
        return sum(len(each.rows) for each in self.concerns)


class Filter(msgspec.Struct, frozen=True):
    """One thing to choose by, and what can be chosen."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


def areas_of(
    rulebook: Rulebook, views: Mapping[str, RuleView], changed: Mapping[str, str]
) -> tuple[Area, ...]:
    """The rules by area and concern, in the order of `flagstone rules list`."""
    return tuple(area for area in _areas(rulebook, views, changed) if area.concerns)


def filters_for(gathered: Gathered, *, since: bool) -> tuple[Filter, ...]:
    """The filters: only those that this build can answer."""
    severities = ((each.word, each.word.capitalize()) for each in reversed(Severity))
    points = [("failing", "with scenarios that do not hold")]
    if gathered.tried is not None:
        points.append(("unnoticed", "with mistakes that nobody notices"))
    points.append(("one-way", "with questions decided one way only"))
    points.append(("no-scenario", "without a scenario"))
    if gathered.reports:
        points += [("raised", "raised by an example"), ("not-raised", "not raised by any example")]
    if since:
        points.append(("changed", "changed since the earlier rulebook"))
    return (
        Filter("severity", "Can be", tuple(severities)),
        Filter("standing", "Claims at most", tuple((_word(s), s) for s in standings())),
        Filter("evidence", "Rests on", tuple((_word(e), e) for e in _EVIDENCE)),
        Filter("checked", "Citations", tuple((_word(c.word), c.in_words) for c in Checked)),
        Filter("look", "Only those", tuple(points)),
    )


_EVIDENCE = ("figures", "words", "figures and words", "other flags")


def _areas(
    rulebook: Rulebook, views: Mapping[str, RuleView], changed: Mapping[str, str]
) -> Iterator[Area]:
    for area, title in rulebook.vocabulary.areas.items():
        mine = [concern for concern in rulebook.concerns.values() if concern.area == area]
        concerns = (
            ConcernRows(concern, tuple(_rows(rulebook, concern, views, changed)))
            for concern in sorted(mine, key=lambda each: (each.title, each.id))
        )
        yield Area(area, title, tuple(each for each in concerns if each.rows))


def _rows(
    rulebook: Rulebook,
    concern: Concern,
    views: Mapping[str, RuleView],
    changed: Mapping[str, str],
) -> Iterator[Row]:
    for rule in rulebook.rules_of(concern.id):
        view = views[rule.id]
        how = changed.get(rule.id, "")
        words = " ".join((concern.title, *(each.provision.id for each in view.cited)))
        data = (
            ("severity", " ".join(view.severities)),
            ("standing", _word(view.standing)),
            ("evidence", _word(view.evidence)),
            ("checked", _word(view.certainty.least.word)),
            ("look", " ".join((*_points(view), *(["changed"] if how else [])))),
            ("words", words),
        )
        yield Row(view, data, how)


def _points(view: RuleView) -> Iterable[str]:
    proof = view.proof
    if proof.failed:
        yield "failing"
    if proof.mistakes is not None and proof.mistakes.unexplained:
        yield "unnoticed"
    if proof.coverage.both_ways < len(proof.coverage.items):
        yield "one-way"
    if not proof.scenarios:
        yield "no-scenario"
    yield "raised" if view.flagged else "not-raised"


def _word(text: str) -> str:
    return text.replace(" ", "-")
