"""A timeline as CSV: a row for each concern in each document, and for each rule beneath it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from flagstone.renderers.inert import made_inert
from flagstone.renderers.table import safe
from flagstone.timeline.timeline import ConcernHistory, Document, RuleHistory, Timeline

HEADINGS = (
    "authority",
    "level",
    "area",
    "concern",
    "title",
    "rule",
    "whom",
    "document",
    "label",
    "date",
    "kind",
    "verdict",
    "severity",
    "possible severity",
    "change",
    "compared with",
    "evidence",
    "says",
    "caveats",
    "file",
    "rulebook",
    "sheet digest",
)


def render(timeline: Timeline) -> str:
    """One table, concerns in order, each document in order, ending each line as CSV does."""
    timeline = made_inert(timeline)
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(HEADINGS)
    for row in _rows(timeline):
        writer.writerow([safe(row.get(heading, "")) for heading in HEADINGS])
    return written.getvalue()


def _rows(timeline: Timeline) -> Iterator[dict[str, str]]:
    documents = {document.number: document for document in timeline.documents}
    for concern in (*timeline.concerns, *timeline.never_raised):
        shared = {
            "authority": timeline.authority,
            "area": concern.area_title,
            "concern": concern.id,
            "rulebook": timeline.receipt.rulebook,
        }
        for row in _of_concern(concern, documents):
            yield shared | row
        for rule in concern.rules:
            for row in _of_rule(rule, documents):
                yield shared | row


def _of_concern(
    concern: ConcernHistory, documents: dict[int, Document]
) -> Iterator[dict[str, str]]:
    for moment in concern.moments:
        yield _of_document(documents[moment.document]) | {
            "level": "concern",
            "title": concern.title,
            "whom": moment.whom,
            "verdict": moment.state,
            "severity": moment.severity or "",
            "possible severity": moment.possible or "",
            "change": moment.change,
        }


def _of_rule(rule: RuleHistory, documents: dict[int, Document]) -> Iterator[dict[str, str]]:
    for moment in rule.moments:
        since = documents.get(moment.compared_with or 0)
        yield _of_document(documents[moment.document]) | {
            "level": "rule",
            "title": rule.title,
            "rule": moment.rule,
            "whom": moment.whom,
            "verdict": moment.state,
            "severity": moment.severity or "",
            "possible severity": moment.possible or "",
            "change": moment.change,
            "compared with": since.label if since else "",
            "evidence": moment.evidence,
            "says": moment.says,
            "caveats": "; ".join(moment.caveats),
        }


def _of_document(document: Document) -> dict[str, str]:
    return {
        "document": document.title,
        "label": document.label,
        "date": document.date.isoformat(),
        "kind": document.kind,
        "file": document.file,
        "sheet digest": document.digest,
    }
