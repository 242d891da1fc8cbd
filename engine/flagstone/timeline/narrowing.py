"""A timeline of less: of some practice areas, or some concerns."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from flagstone.timeline.timeline import ConcernHistory, Timeline


def narrowed(
    timeline: Timeline, areas: Collection[str] = (), concerns: Collection[str] = ()
) -> Timeline:
    """The timeline with only those areas and concerns, and a notice of what it leaves out."""
    if not areas and not concerns:
        return timeline

    def kept(each: ConcernHistory) -> bool:
        return (not areas or each.area in areas) and (not concerns or each.id in concerns)

    raised = tuple(each for each in timeline.concerns if kept(each))
    others = tuple(each for each in timeline.never_raised if kept(each))
    left_out = len(timeline.concerns) + len(timeline.never_raised) - len(raised) - len(others)
    notices = timeline.notices
    if left_out:
        are = "concern is" if left_out == 1 else "concerns are"
        notices = (*notices, f"{left_out} other {are} left out, as was asked.")
    return replace(timeline, notices=notices, concerns=raised, never_raised=others)
