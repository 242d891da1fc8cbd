"""What notebooks show: short, complete in itself, and inert."""

import io
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace
from rich.console import Console

from flagstone import assess, build_timeline
from flagstone.reports.report import Report
from flagstone.reports.shown import Shown
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.timeline import Timeline

HOSTILE = "<script>alert(1)</script> [bold]x[/bold] $\\frac{1}$ | a \x1b[2J\u202e =1+1"
SAFE = {"div", "p", "strong", "small", "table", "thead", "tbody", "tr", "th", "td"}


class Tags(HTMLParser):
    """Collects every tag and attribute, and that each tag is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def printed(content: Shown, width: int = 80) -> str:
    written = io.StringIO()
    Console(file=written, width=width, color_system=None).print(content)
    return written.getvalue()


@pytest.fixture
def report(small: Rulebook, stockton: FactSheet) -> Report:
    return assess(small, stockton)


@pytest.fixture
def timeline(small: Rulebook, hull_before: FactSheet, hull: FactSheet) -> Timeline:
    return build_timeline(small, [hull_before, hull])


@pytest.fixture
def hostile(small: Rulebook, stockton: FactSheet) -> list[Shown]:
    sheet = replace(stockton, authority=HOSTILE, title=HOSTILE, note=HOSTILE)
    return [assess(small, sheet), build_timeline(small, [sheet])]


def test_a_report_shows_its_concerns_and_what_nobody_could_judge(report: Report) -> None:
    for shown in (report._repr_html_(), report._repr_markdown_(), printed(report)):
        assert "Stockton-on-Tees" in shown
        assert "Focused visit to children in care" in shown
        assert "MEDIUM" in shown
        assert f"{len(report.undecided)} undecided" in " ".join(shown.split())


def test_a_timeline_shows_concerns_by_document(timeline: Timeline) -> None:
    for shown in (timeline._repr_html_(), timeline._repr_markdown_(), printed(timeline)):
        assert "Kingston upon Hull: 2 documents" in shown
        assert "2024" in shown
        assert "2025" in shown
        assert "HIGH: the gravest flag is high" in shown


def test_a_report_without_a_flag_is_no_proof(small: Rulebook, hull: FactSheet) -> None:
    report = assess(small, replace(hull, facts=()))
    for shown in (report._repr_html_(), report._repr_markdown_(), printed(report)):
        assert "No concern was raised." in shown
        assert "That is no proof that all is well" in shown


def test_html_is_complete_in_itself(report: Report, timeline: Timeline) -> None:
    for shown in (report, timeline):
        tags = Tags(shown._repr_html_())
        assert tags.open == []
        assert tags.seen <= SAFE
        assert tags.attributes <= {"class", "scope", "style"}
        assert "//" not in shown._repr_html_()
        assert "url(" not in shown._repr_html_()


def test_nothing_that_a_sheet_says_acts(hostile: list[Shown]) -> None:
    for content in hostile:
        html, markdown = content._repr_html_(), content._repr_markdown_()
        assert Tags(html).seen <= SAFE
        assert "tex2jax_ignore" in html
        assert "&lt;script&gt;" in html
        assert "<script" not in markdown
        assert "\\$\\\\frac" in markdown
        assert "[bold]x[/bold]" in " ".join(printed(content, 200).split())
        for text in (html, markdown, printed(content)):
            assert not set(text) & set("\x1b\u202e")


def test_it_is_as_wide_as_there_is_room_for(report: Report, timeline: Timeline) -> None:
    for content in (report, timeline):
        for width in (60, 120):
            assert max(map(len, printed(content, width).splitlines())) <= width
