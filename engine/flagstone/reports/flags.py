"""Flags and the concerns they belong to, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable

from flagstone.conditions.tree import Severity
from flagstone.inference.assessment import Assessment, Body
from flagstone.inference.verdicts import Verdict
from flagstone.reports.basis import Basis
from flagstone.reports.messages import filled
from flagstone.reports.reasons import own_word, reason
from flagstone.reports.report import Flag, RaisedConcern, SeverityWord
from flagstone.reports.severity_wording import severity_in_words
from flagstone.reports.standing import BINDS_AS, claimed, in_force, standing_in_words
from flagstone.reports.statements import Speaker

WORDS: dict[Severity, SeverityWord] = {
    Severity.LOW: "low",
    Severity.MEDIUM: "medium",
    Severity.HIGH: "high",
    Severity.CRITICAL: "critical",
}


def flag(assessment: Assessment, body: Body, verdict: Verdict, speaker: Speaker) -> Flag:
    """A raised verdict as people see it."""
    rulebook = assessment.rulebook
    rule = rulebook.rules[verdict.rule]
    if verdict.severity is None or verdict.possible is None:
        raise ValueError(f"{rule.id} was not raised")
    basis = Basis.of(assessment, body, rule)
    period = basis.period()
    stands_on = claimed(rulebook, rule, period)
    return Flag(
        rule=rule.id,
        title=rule.title,
        whom=verdict.whom,
        severity=WORDS[verdict.severity],
        possible=WORDS[verdict.possible],
        severity_in_words=severity_in_words(rulebook, rule, verdict),
        message=filled(rule.message, body.held, speaker),
        standing=standing_in_words(rulebook, rule, period),
        standing_note=rule.standing_note,
        citations=in_force(rulebook, rule, period),
        compared_with=basis.comparisons(),
        evidence=basis.evidence(speaker),
        own_word=own_word(rulebook, assessment.sheet.kind, basis.used),
        policy=rule.policy,
        action=filled(rule.action, body.held, speaker),
        not_captured=rule.not_captured,
        would_settle=tuple(
            reason(rulebook, gap, body.held.get(gap.what), publishable=speaker.publishable)
            for gap in sorted(verdict.step_gaps)
        ),
        stands_on="" if stands_on is None else BINDS_AS[stands_on],
    )


def by_concern(assessment: Assessment, flags: Iterable[Flag]) -> tuple[RaisedConcern, ...]:
    """Concerns by their gravest flag, then in the order of the practice areas, then by title."""
    rulebook = assessment.rulebook
    grouped: dict[str, list[Flag]] = {}
    for each in flags:
        grouped.setdefault(rulebook.rules[each.rule].concern, []).append(each)
    areas = list(rulebook.vocabulary.areas)
    raised = []
    for name, members in grouped.items():
        concern = rulebook.concerns[name]
        ranked = sorted(members, key=_gravity)
        raised.append(
            RaisedConcern(
                id=concern.id,
                title=concern.title,
                area=concern.area,
                area_title=rulebook.vocabulary.areas.get(concern.area, concern.area),
                summary=concern.summary,
                severity=ranked[0].severity,
                possible=max((each.possible for each in ranked), key=grade),
                flags=tuple(ranked),
            )
        )
    return tuple(
        sorted(
            raised,
            key=lambda concern: (
                -grade(concern.severity),
                -grade(concern.possible),
                areas.index(concern.area) if concern.area in areas else len(areas),
                concern.title,
                concern.id,
            ),
        )
    )


def grade(word: SeverityWord) -> Severity:
    """The severity of that name."""
    return Severity[word.upper()]


def _gravity(flag: Flag) -> tuple[int, int, str, str, str]:
    return -grade(flag.severity), -grade(flag.possible), flag.title, flag.rule, flag.whom
