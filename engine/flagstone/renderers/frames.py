"""A pandas table of verdicts: one row for each rule and group of children, from reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, get_args

from flagstone.conditions.tree import Severity
from flagstone.renderers.inert import made_inert
from flagstone.renderers.wording import evidence_line
from flagstone.reports.grounds import Evidence
from flagstone.reports.report import OutcomeWord, Report

if TYPE_CHECKING:
    from pandas import DataFrame

_OUTCOMES = ["raised", *get_args(OutcomeWord)]
_SEVERITIES = [severity.word for severity in Severity]

# The columns in their order. What is no text says as what pandas holds it.
_COLUMNS: dict[str, str] = {
    "authority": "text",
    "sheet": "text",
    "kind": "text",
    "date": "day",
    "area": "text",
    "concern": "text",
    "rule": "text",
    "title": "text",
    "whom": "text",
    "outcome": "outcome",
    "severity": "severity",
    "possible_severity": "severity",
    "in_words": "text",
    "stands_on": "text",
    "provisions": "text",
    "evidence": "text",
    "missing": "text",
    "raised_since": "day",
    "documents_running": "Int64",
    "counts": "boolean",
    "file": "text",
    "line": "Int64",
}


def to_frame(reports: Report | Iterable[Report]) -> DataFrame:
    """Every verdict of one report or of several, flags first, as a DataFrame.

    Severities are ordered categories, so that `frame[frame.severity >= "high"]` is what it says;
    days are dates. Of what is no flag the severity is missing. Texts are inert, as in every output.

    Raises ImportError where pandas is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise ImportError(
            'to_frame() needs pandas. Install it with: pip install "flagstone[frames]"',
            name="pandas",
        ) from error

    each = (reports,) if isinstance(reports, Report) else reports
    rows = [row for report in each for row in _rows(made_inert(report))]
    kinds: dict[str, Any] = {
        "text": str,
        "day": "datetime64[s]",
        "outcome": pandas.CategoricalDtype(_OUTCOMES),
        "severity": pandas.CategoricalDtype(_SEVERITIES, ordered=True),
    }
    return pandas.DataFrame(
        {
            column: pandas.Series([row.get(column) for row in rows], dtype=kinds.get(kind, kind))
            for column, kind in _COLUMNS.items()
        }
    )


def _rows(report: Report) -> Iterator[dict[str, Any]]:
    subject = report.subject
    about = {
        "authority": subject.authority,
        "sheet": subject.title or report.receipt.sheet.file,
        "kind": subject.kind,
        "date": subject.date,
    }
    for concern in report.concerns:
        for flag in concern.flags:
            yield {
                **about,
                "area": concern.area_title,
                "concern": concern.title,
                "rule": flag.rule,
                "title": flag.title,
                "whom": flag.whom,
                "outcome": "raised",
                "severity": flag.severity,
                "possible_severity": flag.possible,
                "in_words": flag.message,
                "stands_on": flag.stands_on,
                "provisions": ", ".join(each.provision for each in flag.citations),
                **_evidence(flag.evidence),
                "missing": "; ".join(each.title for each in flag.would_settle),
                "raised_since": flag.persistence.since if flag.persistence else None,
                "documents_running": flag.persistence.running if flag.persistence else None,
                "counts": flag.counts,
            }
    areas = {each.area: each.title for each in report.coverage}
    for verdict in report.unraised:
        yield {
            **about,
            "area": areas.get(verdict.area, verdict.area),
            "concern": verdict.concern_title,
            "rule": verdict.rule,
            "title": verdict.title,
            "whom": verdict.whom,
            "outcome": verdict.outcome,
            "in_words": verdict.in_words,
            "stands_on": "",
            "provisions": "",
            **_evidence(verdict.evidence),
            "missing": "; ".join(each.title for each in verdict.reasons),
        }


def _evidence(evidence: tuple[Evidence, ...]) -> dict[str, Any]:
    """All of it in words, and where the first piece stands."""
    said = "; ".join(evidence_line(each.statement) for each in evidence)
    first = evidence[0].statement if evidence else None
    return {
        "evidence": said,
        "file": first.file if first else "",
        "line": (first.line or None) if first else None,
    }
