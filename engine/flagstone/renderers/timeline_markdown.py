"""A timeline in Markdown, to paste into a paper for a board."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flagstone.renderers.inert import made_inert
from flagstone.renderers.markdown import escaped
from flagstone.renderers.timeline_cells import (
    by_area,
    cell,
    document_line,
    legend,
    times_raised,
)
from flagstone.renderers.timeline_terminal import receipt_lines
from flagstone.renderers.wording import one_line, stopped
from flagstone.timeline.timeline import ConcernHistory, Timeline
from flagstone.vocabulary.english import counted


def render(timeline: Timeline, *, brief: bool = False) -> str:
    """The timeline under one heading."""
    return "\n".join(_lines(made_inert(timeline), brief=brief)) + "\n"


def _lines(timeline: Timeline, *, brief: bool) -> Iterator[str]:
    yield f"# {escaped(timeline.authority)}: a timeline"
    for notice in timeline.notices:
        yield from ("", f"**Note:** {escaped(notice)}")
    yield from ("", "## Documents", "")
    yield from _bullets(document_line(document) for document in timeline.documents)
    if timeline.concerns:
        yield from ("", f"## {counted(len(timeline.concerns), 'concern')} raised at least once", "")
        yield from _table(timeline)
        yield ""
        yield from _bullets(legend(timeline.concerns))
    for area, concerns in by_area(timeline.concerns):
        yield from ("", f"## {escaped(area)}")
        for concern in concerns:
            yield from _concern(timeline, concern, brief=brief)
    if timeline.never_raised:
        yield from ("", "## Never raised in these documents", "")
        yield from ("That says only that none of this evidence raised them:", "")
        yield from _bullets(f"{each.title}: {each.story}." for each in timeline.never_raised)
    yield from ("", "## Receipt", "")
    yield from _bullets(receipt_lines(timeline))


def _table(timeline: Timeline) -> Iterator[str]:
    labels = " | ".join(escaped(document.label) for document in timeline.documents)
    yield f"| Concern | {labels} |"
    yield f"|---|{'---|' * len(timeline.documents)}"
    for area, concerns in by_area(timeline.concerns):
        yield f"| **{escaped(area)}** |{' |' * len(timeline.documents)}"
        for concern in concerns:
            cells = " | ".join(escaped(cell(moment)) for moment in concern.moments)
            yield f"| {escaped(concern.title)} | {cells} |"


def _concern(timeline: Timeline, concern: ConcernHistory, *, brief: bool) -> Iterator[str]:
    yield from ("", f"### {escaped(concern.title)}", "")
    yield escaped(one_line(concern.story, concern.standing, times_raised(timeline, concern)))
    if brief:
        return
    yield ""
    for rule in concern.rules:
        yield f"- {escaped(stopped(rule.title))} {escaped(stopped(rule.story))}"
        for caveat in rule.caveats:
            yield f"  - {escaped(stopped(caveat))}"


def _bullets(lines: Iterable[str]) -> Iterator[str]:
    yield from (f"- {escaped(line)}" for line in lines)
