"""Whatever a sheet says, a page of it only says it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from tests.pages.report.parsed import Parsed

from flagstone.pages.report import render, render_timeline
from flagstone.reports.report import Report
from flagstone.timeline import Timeline

HOSTILE = (
    "</title></style></script><script>document.title='ran'</script>"
    "<img src=x onerror=document.title='ran'>\" onmouseover=\"document.title='ran'\" x='"
    "{{ 7*7 }}{% for %}\x1b[31m\u202ednuora\u2066\u200b\x00" + "long" * 50
)
ADDRESS = "javascript:document.title='ran'"

# Words that a page chooses by, which only the engine writes.
OURS = {
    "severity", "possible", "outcome", "kind", "verification", "state", "change", "area", "id",
    "rule", "provision", "voice", "engine", "report_version", "timeline_version", "concern",
}  # fmt: skip


def poisoned(value: Any, name: str = "") -> Any:
    """The same with hostile text in every field that is not one of our own words."""
    if isinstance(value, str):
        if name in OURS:
            return value
        return ADDRESS if name.endswith("url") else f"{value[:20]}{HOSTILE}"
    if isinstance(value, tuple):
        return tuple(poisoned(each, name) for each in value)
    if isinstance(value, msgspec.Struct):
        fields = type(value).__struct_fields__
        return type(value)(**{each: poisoned(getattr(value, each), each) for each in fields})
    return value


@pytest.fixture(scope="module", params=["one", "several", "many", "timeline"])
def hostile(request: pytest.FixtureRequest, visited: Report, history: Timeline) -> str:
    """Each kind of page, of a report in which every text is hostile."""
    told: Timeline = poisoned(history)
    if request.param == "timeline":
        return render_timeline(told)
    report: Report = poisoned(visited)
    times = {"one": 1, "several": 2, "many": 21}[request.param]
    return render([report] * times, timelines=[told])


@pytest.fixture(scope="module")
def page(hostile: str) -> Parsed:
    return Parsed(hostile)


@pytest.fixture(scope="module")
def known(one: str, several: str, many: str, timeline: str) -> set[str]:
    """The elements of pages of which nothing is hostile."""
    return set().union(*(Parsed(each).tags() for each in (one, several, many, timeline)))


def test_no_markup_comes_out_of_a_sheet(page: Parsed, known: set[str]) -> None:
    assert page.tags() <= known
    assert len(page.all("script")) == len(page.all("style")) == len(page.all("title")) == 1
    assert page.digest("script") in page.policy()
    assert page.digest("style") in page.policy()
    names = {name for name, _ in page.attributes()}
    assert not any(name.startswith("on") for name in names)
    assert "src" not in names


def test_no_address_but_those_on_the_web_is_a_link(page: Parsed) -> None:
    assert all(link.startswith("#") for link in page.links()), (
        "what is cited has hostile addresses here"
    )


def test_nothing_acts_on_a_reader(hostile: str) -> None:
    for acting in "\x1b\u202e\u2066\u200b\x00":
        assert acting not in hostile
    assert "\\u202e" in hostile, "it is made visible"
    assert "{{ 7*7 }}" in hostile, "a template's signs are text"


def test_the_text_itself_is_there_to_read(page: Parsed) -> None:
    assert "<script>document.title='ran'</script>" in page.text()
