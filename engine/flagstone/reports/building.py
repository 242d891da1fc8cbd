"""Builds a report from an assessment. Nothing is decided here; everything is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flagstone.inference.assessment import Assessment
from flagstone.reports.coverage import coverage
from flagstone.reports.flags import by_concern, flag
from flagstone.reports.grounds import Statement
from flagstone.reports.reading import names_spoken_or_read
from flagstone.reports.receipt import receipt
from flagstone.reports.report import OutcomeWord, Report, Unraised
from flagstone.reports.statements import Speaker
from flagstone.reports.subject import subject
from flagstone.reports.unraised import all_unraised
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule

PUBLISHABLE = (
    "Counts of 1 to 4 and other figures of so few are withheld, so that no child can be "
    "recognised, and with them all titles, notes and names of sources and files. Rules were "
    "applied as if no more were known of such a figure, so some may be undecided or less grave "
    "here than in the authority's own report."
)


def report_on(assessment: Assessment, *, publishable: bool = False) -> Report:
    """The report of one assessment: a pure function, whatever the order of the sheet's facts.

    `publishable` says that small counts were withheld before the assessment was made, as
    `judge_to_show` does: withheld only here, a severity could still give one away.
    """
    speaker = Speaker(assessment.rulebook.vocabulary, publishable)
    whole, *groups = assessment.bodies
    bodies = [whole, *sorted(groups, key=lambda body: body.whom)]
    flags = [
        flag(assessment, body, verdict, speaker)
        for body in bodies
        for verdict in body.verdicts.values()
        if verdict.raised
    ]
    rest = _in_reading_order(
        assessment.rulebook,
        (each for body in bodies for each in all_unraised(assessment, body, speaker)),
    )
    return Report(
        subject=subject(assessment.rulebook, assessment.sheet),
        notices=(PUBLISHABLE,) if publishable else (),
        coverage=coverage(assessment),
        concerns=by_concern(assessment, flags),
        undecided=_with(rest, "undecided"),
        clear=_with(rest, "clear"),
        not_looked_at=_with(rest, "not looked at"),
        not_applicable=_with(rest, "not applicable"),
        not_in_force=_with(rest, "not in force"),
        unread=tuple(_unread(assessment, speaker)),
        receipt=receipt(assessment, publishable=publishable),
    )


def _with(rest: Iterable[Unraised], outcome: OutcomeWord) -> tuple[Unraised, ...]:
    return tuple(each for each in rest if each.outcome == outcome)


def _in_reading_order(rulebook: Rulebook, rest: Iterable[Unraised]) -> list[Unraised]:
    """By practice area, concern, title and whom."""
    place = rulebook.kept("reading order", None, lambda: _places_in_reading_order(rulebook))
    return sorted(rest, key=lambda each: (place[each.rule], each.whom))


def _places_in_reading_order(rulebook: Rulebook) -> dict[str, int]:
    areas = list(rulebook.vocabulary.areas)

    def key(rule: Rule) -> tuple[int, str, str, str]:
        concern = rulebook.concerns[rule.concern]
        area = areas.index(concern.area) if concern.area in areas else len(areas)
        return area, concern.title, rule.title, rule.id

    ordered = sorted(rulebook.rules.values(), key=key)
    return {rule.id: place for place, rule in enumerate(ordered)}


def _unread(assessment: Assessment, speaker: Speaker) -> Iterator[Statement]:
    """Facts on the sheet that no rule reads, so that no one takes silence for an answer."""
    rulebook, sheet = assessment.rulebook, assessment.sheet
    read = _every_name(rulebook)
    facts = [*sheet.facts, *(fact for facts in sheet.groups.values() for fact in facts)]
    statements = [speaker.statement(sheet, fact) for fact in facts if fact.type not in read]
    yield from sorted(
        dict.fromkeys(statements),
        key=lambda each: (each.title, each.fact, each.first_day, each.voice, each.value, each.line),
    )


def _every_name(rulebook: Rulebook) -> frozenset[str]:
    """Every fact type that some rule reads or speaks of."""
    rules = rulebook.rules.values()
    return rulebook.kept(
        "every name",
        None,
        lambda: frozenset[str]().union(*(names_spoken_or_read(rulebook, rule) for rule in rules)),
    )
