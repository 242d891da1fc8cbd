"""What may be followed from a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagstone.problems import Problems, ProblemsError
from flagstone.sheets.reading import read_sheet_bytes
from flagstone.text import parse
from flagstone.text.border import FileModel, read
from flagstone.text.web_addresses import WebAddress

ADDRESSES = [
    "https://reports.ofsted.gov.uk/provider/44/80586",
    "http://example.org",
    "HTTPS://example.org:8443/a?b=c#d",
    "https://example.org?download=1",
    "https://b\u00fccher.example/",
]
OTHERS = [
    "javascript:alert(1)",
    "JavaScript:alert(1)//https://example.org",
    "data:text/html,hello",
    "file:///etc/passwd",
    "//example.org",
    "www.example.org",
    "https://",
    "https:///path",
    "https://somebody@example.org/",
    "https://example.org/a b",
    "https://example.org/\u00a0x",
    "mailto:somebody@example.org",
]


class Linked(FileModel):
    url: WebAddress


def problems_with(address: str) -> list[str]:
    problems = Problems()
    quoted = address.replace("'", "''")
    read(Linked, parse(f"url: '{quoted}'\n".encode(), "a.yaml"), problems)
    return [problem.code for problem in problems]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_of_the_web_is_taken_as_it_is(address: str) -> None:
    assert problems_with(address) == []


@pytest.mark.parametrize("address", OTHERS)
def test_nothing_else_is_an_address(address: str) -> None:
    assert problems_with(address) == ["not-a-web-address"]


def test_what_is_refused_is_placed_and_not_taken_for_text(small) -> None:  # type: ignore[no-untyped-def]
    sheet = (
        "authority: Hull\ndate: 2025-03-31\nkind: audit\nsources:\n"
        "  letter: {title: Letter, url: 'javascript:alert(1)'}\nfacts: {duty_rooms: 1}\n"
    )
    with pytest.raises(ProblemsError) as caught:
        read_sheet_bytes(sheet.encode(), "hull.yaml", small.vocabulary)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.line) == ("not-a-web-address", 5)


def test_an_instrument_has_an_address_of_the_web_too(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    instrument = "guide: {title: G, standing: good practice, from: 2020-01-01, url: 'data:x'}\n"
    with pytest.raises(ProblemsError, match="not-a-web-address"):
        written_rulebook.load({"rules/instruments/more.yaml": instrument})


def test_the_problem_has_its_page() -> None:
    pages = Path(__file__).parents[2] / "docs" / "problems"
    assert (pages / "not-a-web-address.md").is_file()
