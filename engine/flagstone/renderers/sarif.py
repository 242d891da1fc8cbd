"""SARIF 2.1.0: flags as results that point at the lines of the sheet that they rest on.

Whatever reads code-scanning results can show them: editors, pull requests, pipelines. A verdict
that is no flag is a result only where it is asked for; how many there are is always said.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from flagstone.renderers import silences
from flagstone.renderers.cells import rank
from flagstone.renderers.flag_rows import cited_first, message_of
from flagstone.renderers.inert import made_inert
from flagstone.renderers.parts import BRIEF, Part, Parts
from flagstone.renderers.sarif_places import Places, plain
from flagstone.renderers.sarif_rules import rules_of
from flagstone.renderers.silences import missing
from flagstone.renderers.structured import json_pieces
from flagstone.renderers.wording import nothing_shown, one_line, summary
from flagstone.reports.report import Flag, RaisedConcern, Report, SeverityWord, Unraised
from flagstone.sheets.fact_sheet import authority_key
from flagstone.version import __version__

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

LEVELS: Mapping[SeverityWord, str] = {
    "critical": "error",
    "high": "error",
    "medium": "warning",
    "low": "note",
}

# What the standard calls a verdict that is no flag. Silence passes nothing.
_KINDS = {
    "clear": "pass",
    "undecided": "open",
    "not looked at": "open",
    "not applicable": "notApplicable",
    "not in force": "notApplicable",
}
_HIGHEST_RANK = 100
_GRADES = 4


def render(
    reports: Sequence[Report],
    parts: Parts = BRIEF,
    addresses: Sequence[Mapping[str, str]] = (),
    earlier: Sequence[Mapping[str, str]] = (),
) -> str:
    """All reports as one run. Verdicts that are no flags are results where `parts` names them.

    `addresses` says for each report where the files that it names lie, relative to whatever the
    reader takes for the root; a file of which it says nothing lies there itself. `earlier` says the
    same of earlier sheets, which may have the name of the sheet that is reported on.
    """
    return "".join(pieces(reports, parts, addresses, earlier))


def pieces(
    reports: Sequence[Report],
    parts: Parts = BRIEF,
    addresses: Sequence[Mapping[str, str]] = (),
    earlier: Sequence[Mapping[str, str]] = (),
) -> Iterator[str]:
    """The same, result after result. Rules, notes and files come first, so that the reports are
    gone through more than once."""
    numbers: dict[str, int] = {}
    documents = Counter(map(_document, reports))

    def placed() -> Iterator[tuple[Report, Places]]:
        for place, report in enumerate(map(made_inert, reports)):
            yield (
                report,
                Places(
                    report,
                    addresses[place] if addresses else {},
                    numbers,
                    earlier[place] if earlier else None,
                ),
            )

    def notes() -> Iterator[dict[str, Any]]:
        for report, places in placed():
            yield from _notifications(report, places)

    def results() -> Iterator[dict[str, Any]]:
        for report, places in placed():
            # Where two files tell of one document, only the file tells their flags apart.
            where = places.sheet if documents[_document(report)] > 1 else ""
            for result in _results(report, parts, places, where):
                yield {**result, "ruleIndex": places_of_rules[result["ruleId"]]}

    for report, places in placed():  # files are numbered as results and notes come upon them
        for each in (*_results(report, parts, places, ""), *_notifications(report, places)):
            del each
    rules = rules_of(map(made_inert, reports), parts)
    places_of_rules = {rule["id"]: place for place, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "Flagstone", "version": __version__, "rules": rules}},
        "invocations": iter([{"executionSuccessful": True, "toolExecutionNotifications": notes()}]),
        "artifacts": ({"location": {"uri": uri}} for uri in numbers),
        "results": results(),
        "columnKind": "unicodeCodePoints",
    }
    yield from json_pieces({"$schema": _SCHEMA, "version": "2.1.0", "runs": iter([run])})


def _results(report: Report, parts: Parts, places: Places, where: str) -> Iterator[dict[str, Any]]:
    for concern in report.concerns:
        for flag in concern.flags:
            yield _flag(report, concern, flag, places, where)
    for part, verdicts in (
        (Part.UNDECIDED, report.undecided),
        (Part.CLEAR, report.clear),
        (Part.NOT_LOOKED_AT, report.not_looked_at),
        (Part.NOT_APPLICABLE, report.not_applicable),
        (Part.NOT_IN_FORCE, report.not_in_force),
    ):
        if part in parts:
            yield from (_unraised(report, verdict, places, where) for verdict in verdicts)


def _flag(
    report: Report, concern: RaisedConcern, flag: Flag, places: Places, where: str
) -> dict[str, Any]:
    own, related = places.of(flag.evidence)
    said = {
        "severity": flag.severity,
        "possibleSeverity": flag.possible,
        "severityInWords": flag.severity_in_words,
        "concern": concern.title,
        "standsOn": flag.stands_on,
        "standing": one_line(flag.standing, flag.standing_note),
        "citations": [cited_first(citation) for citation in flag.citations],
        "wouldSettle": missing(flag.would_settle),
        "action": flag.action,
        "raisedSince": flag.persistence.since.isoformat() if flag.persistence else "",
        "counts": flag.counts,
    }
    message = _about(report, flag.whom, one_line(flag.title, message_of(flag)))
    return {
        "ruleId": flag.rule,
        "kind": "fail",
        "level": LEVELS[flag.severity],
        "rank": _HIGHEST_RANK * rank(flag.severity) // _GRADES,
        "message": {"text": plain(message)},
        "locations": [own],
        **({"relatedLocations": related} if related else {}),
        **_prints(report, flag.rule, flag.whom, where),
        "properties": _properties(report, flag.whom, said),
    }


def _unraised(report: Report, verdict: Unraised, places: Places, where: str) -> dict[str, Any]:
    own, related = places.of(verdict.evidence)
    text = one_line(verdict.title, verdict.in_words, missing(verdict.reasons))
    said = {"outcome": verdict.outcome, "concern": verdict.concern_title}
    return {
        "ruleId": verdict.rule,
        "kind": _KINDS[verdict.outcome],
        "level": "none",
        "message": {"text": plain(_about(report, verdict.whom, text))},
        "locations": [own],
        **({"relatedLocations": related} if related else {}),
        **_prints(report, verdict.rule, verdict.whom, where),
        "properties": _properties(report, verdict.whom, said),
    }


def _about(report: Report, whom: str, text: str) -> str:
    """Whom it is about before what is said: results of several authorities are listed together."""
    of = f" ({whom})" if whom else ""
    return f"{report.subject.authority}{of}: {text}"


def _properties(report: Report, whom: str, said: Mapping[str, Any]) -> dict[str, Any]:
    subject = report.subject
    about = {
        "authority": subject.authority,
        "sheet": subject.title,
        "evidence": subject.kind,
        "date": subject.date.isoformat(),
        "whom": whom,
    }
    return {name: value for name, value in {**about, **said}.items() if value not in ("", [])}


def _prints(report: Report, rule: str, whom: str, where: str) -> dict[str, Any]:
    """What the result is known by next time. No line and no value counts, so that it stays the
    same flag when lines move; the first also tells apart the documents of one authority. `where` is
    the address of the sheet, if nothing else tells it from another of the run."""
    authority, *document = _document(report)
    flag = (authority, rule, whom, where) if where else (authority, rule, whom)
    return {
        "fingerprints": {"flagInDocument/v1": _digest((*flag, *document))},
        "partialFingerprints": {
            "flag/v1": _digest(flag),
            # The only one that some readers look at; they would make it of the line's text.
            "primaryLocationLineHash": f"{_digest((*flag, *document))[:16]}:1",
        },
    }


def _document(report: Report) -> tuple[str, ...]:
    """What a document is known by, whatever its file is called."""
    subject = report.subject
    return (
        authority_key(subject.authority),
        subject.kind,
        subject.date.isoformat(),
        subject.title,
    )


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def _notifications(report: Report, places: Places) -> Iterator[dict[str, Any]]:
    """How it came out in a sentence each: what is no result must not be taken for all well."""
    texts = (
        *report.notices,
        summary(report),
        nothing_shown(report),
        *silences.counts(report),
        *(one_line(each.says, each.to_do) for each in report.response_problems),
    )
    own, _ = places.of(())
    for text in texts:
        if text:
            yield {
                "level": "note",
                "message": {"text": plain(_about(report, "", one_line(text)))},
                "locations": [own],
            }
