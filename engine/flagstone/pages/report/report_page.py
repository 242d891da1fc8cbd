"""Reports as one page: one of them, several in full, or many behind an overview."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from flagstone.pages.report.appendix import Appendix
from flagstone.pages.report.areas import JUDGED
from flagstone.pages.report.bars import GRAVEST_FIRST
from flagstone.pages.report.brief_view import BriefChapter, brief_chapter
from flagstone.pages.report.chapter import Chapter, Telling, chapter
from flagstone.pages.report.explained import Explanations
from flagstone.pages.report.heat_map import heat_map
from flagstone.pages.report.overview import overview
from flagstone.pages.report.single_file import write_page
from flagstone.pages.report.spread import spreads
from flagstone.reports.report import Report
from flagstone.sheets.fact_sheet import authority_key
from flagstone.timeline.timeline import Timeline

FEW = 20
"""Reports, up to which each flag has all that is said of it beside it. Of more, each has a few
lines, and what flags share is told once: the page would else be too long to open."""


def render(
    reports: Sequence[Report],
    explained: Iterable[Explanations] = (),
    timelines: Iterable[Timeline] = (),
) -> str:
    """A page about at least one report; ValueError without one."""
    return "".join(pieces(reports, explained, timelines))


def pieces(
    reports: Sequence[Report],
    explained: Iterable[Explanations] = (),
    timelines: Iterable[Timeline] = (),
) -> Iterator[str]:
    """The same, piece by piece.

    `explained` has one mapping for each report, in their order, or is empty; it is told of up to
    `FEW` reports. `timelines` are of authorities of which more than one document is known.
    """
    if not reports:
        raise ValueError("a page needs at least one report")
    appendix = Appendix()
    maps = [heat_map(each) for each in timelines]
    spread = spreads(reports)
    alone = len(reports) == 1
    chapters: list[Chapter] | list[BriefChapter]
    if len(reports) > FEW:
        chapters = [
            brief_chapter(report, appendix, prefix, spread) for prefix, report in _named(reports)
        ]
    else:
        explanations = [*explained] or [{} for _ in reports]
        themes = maps[0] if alone and maps else None
        chapters = [
            chapter(report, Telling(appendix, "" if alone else prefix, each, spread, themes))
            for (prefix, report), each in zip(_named(reports), explanations, strict=True)
        ]
    yield from write_page(
        "one.html" if alone else "many.html" if len(reports) > FEW else "several.html",
        chapters=chapters,
        overview=overview(reports, [each.anchor for each in chapters]),
        maps=maps,
        spread=list(spread.values()),
        appendix=appendix,
        severities=GRAVEST_FIRST,
        judged=JUDGED,
        areas=_areas(chapters),
        title=_title(chapters),
    )


def _named(reports: Iterable[Report]) -> Iterator[tuple[str, Report]]:
    """Each report with what every id of its chapter begins with."""
    for number, report in enumerate(reports, 1):
        yield f"r{number}-", report


def _areas(chapters: Iterable[Chapter | BriefChapter]) -> Mapping[str, str]:
    """Practice areas with a flag, as they can be filtered by."""
    return {
        concern.area: concern.area_title for chapter in chapters for concern in chapter.concerns
    }


def _title(chapters: Sequence[Chapter | BriefChapter]) -> str:
    if len(chapters) == 1:
        return chapters[0].heading
    authorities = {authority_key(chapter.authority): chapter.authority for chapter in chapters}
    about = f"{len(authorities)} authorities"
    if len(authorities) == 1:
        (about,) = authorities.values()
    return f"{len(chapters)} reports on {about}"
