"""A timeline as one page: the table of themes, then each concern's story."""

from __future__ import annotations

from flagstone.pages.report.heat_map import heat_map
from flagstone.pages.report.single_file import write_page
from flagstone.renderers.timeline_cells import by_area, times_raised
from flagstone.renderers.timeline_terminal import receipt_lines
from flagstone.timeline.timeline import Timeline


def render_timeline(timeline: Timeline, *, brief: bool = False) -> str:
    """The page of one authority's timeline; `brief` leaves out the rules beneath each concern."""
    anchors = {each.id: f"c{number}" for number, each in enumerate(timeline.concerns, 1)}
    return "".join(
        write_page(
            "timeline.html",
            title=f"{timeline.authority}: {len(timeline.documents)} documents over time",
            timeline=timeline,
            map=heat_map(timeline, anchors),
            anchors=anchors,
            groups=by_area(timeline.concerns),
            times_raised={each.id: times_raised(timeline, each) for each in timeline.concerns},
            receipt=list(receipt_lines(timeline)),
            brief=brief,
        )
    )
