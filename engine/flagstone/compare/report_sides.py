"""What a report says of each rule, for one body of children: all that can be compared of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from flagstone.compare.comparison import CauseKind, Verdict
from flagstone.compare.flag_change_wording import STALE
from flagstone.reports.grounds import Comparison as Compared
from flagstone.reports.grounds import Evidence
from flagstone.reports.report import Flag, RaisedConcern, Report, Unraised
from flagstone.timeline.observations import OWN_WORD

Key = tuple[str, str]
"""Rule and children."""


class Seen(msgspec.Struct, frozen=True):
    """One rule in one report."""

    verdict: Verdict
    title: str
    concern: str
    concern_title: str
    area_title: str
    evidence: tuple[Evidence, ...]
    compared_with: tuple[Compared, ...]


class Stated(msgspec.Struct, frozen=True):
    """One fact as a report has it: with what verdict it stands does not matter."""

    title: str
    value: str
    as_at: str
    unusable: str


class ReportSide(msgspec.Struct, frozen=True):
    """One of the two reports."""

    report: Report
    seen: Mapping[Key, Seen]
    facts: Mapping[Key, Stated]
    """By fact type and children."""

    @classmethod
    def of(cls, report: Report) -> ReportSide:
        """The report, ready to be asked."""
        return cls(report, dict(_seen(report)), dict(_facts(report)))

    def looks_back(self, key: Key) -> bool:
        """Whether evidence of an earlier sheet stands behind a verdict."""
        seen = self.seen.get(key)
        return seen is not None and any(each.earlier for each in seen.evidence)


def _seen(report: Report) -> Iterator[tuple[Key, Seen]]:
    areas = {area.area: area.title for area in report.coverage}
    for concern in report.concerns:
        for flag in concern.flags:
            yield (flag.rule, flag.whom), _raised(report, concern, flag)
    for unraised in report.unraised:
        verdict = Verdict(
            unraised.rule, unraised.outcome, None, None, _whose(report, unraised.evidence)
        )
        yield (
            (unraised.rule, unraised.whom),
            Seen(
                verdict,
                unraised.title,
                unraised.concern,
                unraised.concern_title,
                areas.get(unraised.area, unraised.area),
                unraised.evidence,
                (),
            ),
        )


def _raised(report: Report, concern: RaisedConcern, flag: Flag) -> Seen:
    verdict = Verdict(
        flag.rule, "raised", flag.severity, flag.possible, _whose(report, flag.evidence)
    )
    return Seen(
        verdict,
        flag.title,
        concern.id,
        concern.title,
        concern.area_title,
        flag.evidence,
        flag.compared_with,
    )


def _whose(report: Report, evidence: tuple[Evidence, ...]) -> str:
    """Whose word a verdict rests on, in the timeline's words."""
    used = [each for each in evidence if not each.unusable and not each.earlier]
    if not used:
        return ""
    own = all(each.statement.voice in ("authority", "leaders", "staff") for each in used)
    return OWN_WORD if own and report.subject.kind != "statistics" else report.subject.kind


def _facts(report: Report) -> Iterator[tuple[Key, Stated]]:
    verdicts: tuple[Flag | Unraised, ...] = (*report.flags, *report.unraised)
    for verdict in verdicts:
        for each in verdict.evidence:
            if not each.earlier:
                told = each.statement
                yield (
                    (told.fact, verdict.whom),
                    Stated(told.title, told.value, told.as_at, each.unusable),
                )


def content_of(stated: Stated | None) -> object:
    """What of a fact a rule could tell apart."""
    return stated and (stated.value, stated.unusable)


def kind_of_move(was: Stated | None, now: Stated | None) -> CauseKind:
    """Moved where both values could be used; otherwise what became of one of them."""
    usable = [each is not None and not each.unusable for each in (was, now)]
    if usable[1]:
        stale = was is not None and was.unusable == STALE
        return (
            "fact moved" if usable[0] else "figures are fresh again" if stale else ("fact appeared")
        )
    return (
        "figures grew stale" if now is not None and now.unusable == STALE else ("fact went missing")
    )


def move_said(was: Stated | None, now: Stated | None) -> str:
    """The two values with their days, or which is missing and why."""
    title = (now or was or Stated("", "", "", "")).title
    return f"{title}: {_side(now)} now; before, {_side(was)}."


def _side(stated: Stated | None) -> str:
    if stated is None:
        return "not stated"
    return f"{stated.value} ({', '.join(filter(None, (stated.as_at, stated.unusable)))})"
