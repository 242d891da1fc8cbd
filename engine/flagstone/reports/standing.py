"""Standing: the words for how evidence stands to the strongest provision in force at its date.

Standing comes from the law and its guidance, severity from what it means for children. The words
never say breach or unlawful: that is for a court.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from flagstone.conditions.tree import Difference, tests
from flagstone.dates import Period
from flagstone.reports.grounds import Citation, CitedPlace
from flagstone.rulebook.instruments import Standing, Verification
from flagstone.rulebook.provisions import Holding, Provision
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule

_PHRASES = {
    Standing.LAW: "On this evidence, practice does not meet the law",
    Standing.COURT_RULE: "On this evidence, practice does not meet the rules of court",
    Standing.STATUTORY_GUIDANCE: "On this evidence, practice departs from statutory guidance",
    Standing.MINIMUM_STANDARD: (
        "On this evidence, practice does not meet the national minimum standards"
    ),
    Standing.CASE_LAW: "On this evidence, practice is outside what the courts have held",
    Standing.INSPECTION_CRITERION: "On this evidence, practice is outside what inspectors look for",
    Standing.GOOD_PRACTICE: "On this evidence, practice is outside good practice",
}

BINDS_AS = {
    Standing.LAW: "law",
    Standing.COURT_RULE: "court rule",
    Standing.STATUTORY_GUIDANCE: "statutory guidance",
    Standing.MINIMUM_STANDARD: "minimum standard",
    Standing.CASE_LAW: "case law",
    Standing.INSPECTION_CRITERION: "inspection criterion",
    Standing.GOOD_PRACTICE: "good practice",
    Standing.STATISTIC: "statistic",
}

VERIFICATION = {
    Verification.VERIFIED: "checked against the text",
    Verification.PART_VERIFIED: "checked in part against the text",
    Verification.VERIFIED_SECONDARY: "checked in a secondary source, not against the text",
    Verification.FROM_KNOWLEDGE: "from general knowledge, not checked",
    Verification.NOT_VERIFIED: "not verified",
}

_DIRECTIONS = {
    "above": "above",
    "at_least": "at or above",
    "below": "below",
    "at_most": "at or below",
}


class _Cited(msgspec.Struct, frozen=True):
    """A provision as it is cited on certain days, and how strongly it then bound."""

    citation: Citation
    standing: Standing


def in_force(rulebook: Rulebook, rule: Rule, period: Period) -> tuple[Citation, ...]:
    """The provisions a rule cites that were in force at the evidence's date, as it cites them."""
    return rulebook.kept(
        "in force",
        (rule.cites, period),
        lambda: tuple(cited.citation for cited in _cited_by(rulebook, rule, period)),
    )


def standing_in_words(rulebook: Rulebook, rule: Rule, period: Period) -> str:
    """How the evidence stands to the strongest provision in force; empty if none was.

    Never stronger than the rule says that its evidence can show.
    """
    strongest = claimed(rulebook, rule, period)
    if strongest is None:
        return ""
    if strongest is Standing.STATISTIC:
        return f"On this evidence, the figure is {_direction(rule)} the comparator"
    return _PHRASES[strongest]


def claimed(rulebook: Rulebook, rule: Rule, period: Period) -> Standing | None:
    """The strongest standing that a flag claims; None where it only puts a question."""
    held = [cited.standing for cited in _cited_by(rulebook, rule, period)]
    return min(max(held), rule.standing) if held and rule.standing is not None else None


def holdings(provision: Provision, period: Period) -> tuple[Holding, ...]:
    """The places that held a provision then, strongest first, in an order that is always the same.

    One that only may have held it is left out where another certainly did.
    """
    current = provision.holdings_on(period)
    certain = [holding for holding in current if holding.window.holds(period) is True]
    return tuple(sorted(certain or current, key=_strength))


def _cited_by(rulebook: Rulebook, rule: Rule, period: Period) -> list[_Cited]:
    found = [_cited_on(rulebook, name, period) for name in rule.cites]
    return [cited for cited in found if cited is not None]


def _cited_on(rulebook: Rulebook, name: str, period: Period) -> _Cited | None:
    """Many rules cite one provision for evidence of one date: it is put together once."""
    return rulebook.kept(
        "cited on", (name, period), lambda: _put_together(rulebook.provisions[name], period)
    )


def _put_together(provision: Provision, period: Period) -> _Cited | None:
    places = holdings(provision, period)
    if not places:
        return None
    citation = Citation(
        provision=provision.id,
        title=provision.title,
        duty=provision.duty,
        note=provision.note,
        places=tuple(_cited_place(place, provision, period) for place in places),
    )
    return _Cited(citation, places[0].standing)


def _direction(rule: Rule) -> str:
    """Which side of its comparator a rule's figure is on."""
    return next(
        (
            _DIRECTIONS[test.written.operator]
            for test in tests(rule.when)
            if isinstance(test.measure, Difference) and test.written.operator in _DIRECTIONS
        ),
        "beyond",
    )


def _strength(holding: Holding) -> tuple[int, str, str, str]:
    return (
        -holding.standing,
        holding.instrument.title,
        holding.edition.name,
        holding.pinpoint,
    )


def _cited_place(holding: Holding, provision: Provision, period: Period) -> CitedPlace:
    duty = "" if holding.duty == provision.duty else holding.duty
    return CitedPlace(
        instrument=holding.instrument.title,
        short=holding.instrument.short or holding.instrument.title,
        edition=holding.edition.name,
        place=holding.pinpoint,
        binds_as=BINDS_AS[holding.standing],
        verification=holding.verification.value,
        verification_in_words=VERIFICATION[holding.verification],
        certainly_in_force=holding.window.holds(period) is True,
        duty=duty,
        note=_joined((holding.edition.note, holding.note)),
        url=holding.instrument.url,
    )


def _joined(notes: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(note.strip() for note in notes if note.strip()))
