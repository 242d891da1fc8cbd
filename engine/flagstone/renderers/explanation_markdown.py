"""Explanations in Markdown, to paste into a paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from flagstone.explain.explanation import Explanation, Explanations
from flagstone.renderers.explanation_lines import NOTHING_TO_EXPLAIN, parts_of, verdict_line
from flagstone.renderers.inert import made_inert
from flagstone.renderers.markdown import escaped
from flagstone.renderers.wording import evidence_lines, receipt_lines, scope_line, stopped


def render(explanations: Explanations) -> str:
    """All of them under one heading."""
    return "\n".join(_lines(made_inert(explanations))) + "\n"


def _lines(explanations: Explanations) -> Iterator[str]:
    subject = explanations.subject
    title = f": {subject.title}" if subject.title else ""
    yield f"# {escaped(subject.authority)}{escaped(title)}"
    yield from ("", escaped(evidence_lines(subject)))
    if scope := scope_line(subject):
        yield from ("", escaped(scope))
    for notice in explanations.notices:
        yield from ("", f"**Note:** {escaped(notice)}")
    if not explanations.explanations:
        yield from ("", escaped(NOTHING_TO_EXPLAIN))
    for each in explanations.explanations:
        yield from _explanation(each, subject.date)
    yield from ("", "## Receipt", "")
    yield from (f"- {escaped(line)}" for line in receipt_lines(explanations.receipt))


def _explanation(explanation: Explanation, day: date) -> Iterator[str]:
    yield from ("", f"## {escaped(explanation.title)}", "")
    yield f"{escaped(explanation.concern_title)} (`{explanation.rule}`)"
    verdict = escaped(stopped(verdict_line(explanation)))
    yield from ("", f"**{verdict}** {escaped(stopped(explanation.in_words))}")
    for part in parts_of(explanation, day):
        yield from ("", f"### {escaped(part.title)}", "")
        for line in part.lines:
            yield f"{'  ' * line.depth}- {escaped(line.text)}"
