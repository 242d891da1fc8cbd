"""What each worksheet of a workbook holds: one row for each thing, one value to a cell.

Every row begins with whom and which evidence it is about, so that a sheet can be pivoted by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flagstone.conditions.tree import Severity
from flagstone.renderers.answers import response_said
from flagstone.renderers.cells import (
    Row,
    of_problem,
    of_reason,
    of_response,
    of_statement,
    rank,
    yes_or_no,
)
from flagstone.renderers.silences import missing
from flagstone.renderers.wording import (
    evidence_line,
    nothing_shown,
    one_line,
    receipt_lines,
    verification,
)
from flagstone.reports.flags import WORDS
from flagstone.reports.grounds import Evidence, Reason
from flagstone.reports.report import RaisedConcern, Report, Unraised


def summary(report: Report) -> Iterator[Row]:
    """One row: how much was judged, and how it came out."""
    raised = [each.severity for each in report.concerns]
    yield {
        "published": report.subject.published,
        "concerns raised": len(raised),
        **{each.word: raised.count(WORDS[each]) for each in reversed(Severity)},
        "flags": len(report.flags),
        "rules undecided": len(report.undecided),
        "rules clear": len(report.clear),
        "rules not looked at": len(report.not_looked_at),
        "rules not applicable": len(report.not_applicable),
        "rules not in force": len(report.not_in_force),
        "facts not read": len(report.unread),
        "own word only": yes_or_no(report.subject.own_word_only),
        "note": one_line(*report.notices, nothing_shown(report)),
    }


def flags(report: Report) -> Iterator[Row]:
    """A row for each flag, the gravest concern first."""
    for concern in report.concerns:
        for flag in concern.flags:
            since = flag.persistence
            yield {
                **_of_concern(concern),
                "rule": flag.rule,
                "title": flag.title,
                "whom": flag.whom,
                "severity": flag.severity,
                "severity rank": rank(flag.severity),
                "possible severity": flag.possible,
                "possible rank": rank(flag.possible),
                "severity in words": flag.severity_in_words,
                "message": flag.message,
                "stands on": flag.stands_on,
                "standing": one_line(flag.standing, flag.standing_note),
                "own word": flag.own_word,
                "pieces of evidence": len(flag.evidence),
                "provisions cited": len(flag.citations),
                "action": flag.action,
                "policy": flag.policy,
                "not captured": flag.not_captured,
                "would settle": missing(flag.would_settle),
                "raised since": since.since if since else None,
                "documents running": since.running if since else None,
                "response": one_line(*map(response_said, flag.responses)),
                "counts": yes_or_no(flag.counts),
            }


def evidence(report: Report) -> Iterator[Row]:
    """A row for each statement that a flag rests on, or that it does not rely on."""
    for concern in report.concerns:
        for flag in concern.flags:
            of = {
                **_of_concern(concern),
                "rule": flag.rule,
                "whom": flag.whom,
                "severity": flag.severity,
            }
            for piece in flag.evidence:
                yield {**of, "role": _role(piece), **of_statement(piece.statement)}
                other = "disputed by" if piece.disputed else "not relied on"
                yield from ({**of, "role": other, **of_statement(each)} for each in piece.others)


def undecided(report: Report) -> Iterator[Row]:
    """A row for each thing that would settle a verdict, or the severity of a flag."""
    areas = _areas(report)
    for verdict in report.undecided:
        of = {**_of_unraised(areas, verdict), "would settle": "whether it is raised"}
        yield from (
            {**of, **of_reason(reason)} for reason in verdict.reasons or (Reason("", "", "", ""),)
        )
    for concern in report.concerns:
        for flag in concern.flags:
            of = {
                **_of_concern(concern),
                "rule": flag.rule,
                "title": flag.title,
                "whom": flag.whom,
                "verdict": flag.severity_in_words,
                "would settle": "how grave it is",
            }
            yield from ({**of, **of_reason(reason)} for reason in flag.would_settle)


def clear(report: Report) -> Iterator[Row]:
    """A row for each rule that was judged and not raised, with what that rests on."""
    areas = _areas(report)
    for verdict in report.clear:
        said = "; ".join(evidence_line(each.statement) for each in verdict.evidence)
        yield {**_of_unraised(areas, verdict), "evidence": said}


def not_judged(report: Report) -> Iterator[Row]:
    """A row for each rule that was not looked at, not applicable or not in force."""
    areas = _areas(report)
    for verdict in (*report.not_looked_at, *report.not_applicable, *report.not_in_force):
        yield {
            **_of_unraised(areas, verdict),
            "outcome": verdict.outcome,
            "why": missing(verdict.reasons),
        }


def coverage(report: Report) -> Iterator[Row]:
    """A row for each practice area: how many of its rules came out how."""
    for area in report.coverage:
        yield {
            "area": area.title,
            "rules": area.rules,
            "raised": area.raised,
            "clear": area.clear,
            "undecided": area.undecided,
            "not looked at": area.not_looked_at,
            "not applicable": area.not_applicable,
            "not in force": area.not_in_force,
            "concerns not judged": "; ".join(area.not_judged),
        }


def citations(report: Report) -> Iterator[Row]:
    """A row for each place in an instrument that holds a provision that a flag cites."""
    for concern in report.concerns:
        for flag in concern.flags:
            for citation in flag.citations:
                for place in citation.places:
                    yield {
                        **_of_concern(concern),
                        "rule": flag.rule,
                        "whom": flag.whom,
                        "severity": flag.severity,
                        "provision": citation.provision,
                        "provision title": citation.title,
                        "duty": place.duty or citation.duty,
                        "instrument": place.instrument,
                        "edition": place.edition,
                        "place": place.place,
                        "binds as": place.binds_as,
                        "verification": verification(place),
                        "note": one_line(citation.note, place.note),
                        "url": place.url,
                    }


def responses(report: Report) -> Iterator[Row]:
    """A row for each response beside a flag, and for each that stands beside none."""
    for flag in report.flags:
        for given in flag.responses:
            yield {
                "rule": flag.rule,
                "whom": flag.whom,
                "severity": flag.severity,
                **of_response(given),
                "counts": yes_or_no(flag.counts),
            }
    beside = {(flag.rule, flag.whom) for flag in report.flags}
    for problem in report.response_problems:
        if (problem.rule, problem.whom) not in beside:
            yield {
                "rule": problem.rule,
                "whom": problem.whom,
                **of_problem(problem),
            }


def unread(report: Report) -> Iterator[Row]:
    """A row for each fact on the sheet that no rule reads."""
    yield from map(of_statement, report.unread)


def receipt(report: Report) -> Iterator[Row]:
    """A row for each line of the receipt."""
    for line in receipt_lines(report.receipt):
        yield {"receipt": line}


def _of_concern(concern: RaisedConcern) -> Row:
    return {"area": concern.area_title, "concern": concern.title}


def _of_unraised(areas: Mapping[str, str], verdict: Unraised) -> Row:
    return {
        "area": areas.get(verdict.area, verdict.area),
        "concern": verdict.concern_title,
        "rule": verdict.rule,
        "title": verdict.title,
        "whom": verdict.whom,
        "verdict": verdict.in_words,
    }


def _areas(report: Report) -> dict[str, str]:
    return {each.area: each.title for each in report.coverage}


def _role(piece: Evidence) -> str:
    if piece.unusable:
        return f"not used: {piece.unusable}"
    return "decides, earlier sheet" if piece.earlier else "decides"
