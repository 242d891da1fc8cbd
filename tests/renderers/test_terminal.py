"""What a director reads in a terminal, at any width."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from flagstone import assess
from flagstone.renderers import markdown, structured, table, terminal
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(
    small: Rulebook, hull: FactSheet, stockton: FactSheet, width: int
) -> None:
    text = terminal.render([assess(small, hull), assess(small, stockton)], width)
    for line in text.splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_coverage_comes_before_the_flags_and_the_receipt_last(
    small: Rulebook, hull: FactSheet
) -> None:
    text = terminal.render([assess(small, hull)])
    order = ["What was judged", "2 concerns raised", "Could not be decided", "Receipt"]
    places = [text.index(heading) for heading in order]
    assert places == sorted(places)


def test_severity_is_a_word_and_not_only_a_colour(small: Rulebook, hull: FactSheet) -> None:
    text = terminal.render([assess(small, hull)])
    assert "\x1b" not in text
    assert "HIGH  Reviewing officers hold more children" in text


def test_an_open_severity_says_at_least(small: Rulebook, hull: FactSheet) -> None:
    text = terminal.render([assess(small, hull, publishable=True)])
    assert "AT LEAST MEDIUM  Protection plans are led by workers who are not registered" in text
    assert "To settle: Children on protection plans whose lead worker" in text


def test_what_is_the_same_for_a_group_is_said_once(small: Rulebook, stockton: FactSheet) -> None:
    text = terminal.render([assess(small, stockton)])
    assert text.count("Look at twenty reviews.") == 1
    assert "iro-challenge-words: standing, citations and action as above" in text


def test_a_duty_and_its_evidence_are_said_in_full_once(
    small: Rulebook, stockton: FactSheet
) -> None:
    text = terminal.render([assess(small, stockton)])
    assert text.count("The authority keeps each plan under review. [iro-09]") == 1
    assert "Care Act, section 26 [iro-09], as above" in text
    assert text.count("Law; checked in part against the text.") > 1
    assert "Independent reviewing officers hold 70.1 children each (as above)." in text


def test_a_report_without_flags_does_not_reassure(small: Rulebook, hull: FactSheet) -> None:
    text = terminal.render([assess(small, replace(hull, facts=()))])
    assert "No concern was raised. What could not be judged is listed below." in text


def golden(name: str, text: str) -> None:
    """Compare with the page that was last approved. APPROVE=1 approves what there is now."""
    path = GOLDEN / name
    if os.environ.get("APPROVE") == "1":
        path.write_bytes(text.encode())
    assert text.encode() == path.read_bytes()


def test_the_pages_are_as_they_were_approved(
    small: Rulebook, hull: FactSheet, hull_before: FactSheet, stockton: FactSheet
) -> None:
    for name, report in (
        ("hull", assess(small, hull, [hull_before], engine="plain")),
        ("hull-publishable", assess(small, hull, engine="plain", publishable=True)),
        ("stockton", assess(small, stockton, engine="plain")),
    ):
        receipt = replace(report.receipt, flagstone="-", python="-", rulebook="-", engine_note="-")
        steady = replace(report, receipt=receipt)
        golden(f"{name}.txt", terminal.render([steady]))
        golden(f"{name}.md", markdown.render([steady]))
        golden(f"{name}.json", structured.render([steady]))
        golden(f"{name}.csv", table.render([steady]))
