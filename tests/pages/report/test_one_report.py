"""The page of one report says all that the report says."""

from __future__ import annotations

import datetime

import pytest
from msgspec.structs import replace
from tests.pages.report.conftest import example
from tests.pages.report.parsed import Parsed, said

from flagstone import assess
from flagstone.pages.report import explanations, render
from flagstone.reports.answers import GivenResponse, Persistence
from flagstone.reports.narrowing import in_areas
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


@pytest.fixture(scope="module")
def parsed(one: str) -> Parsed:
    return Parsed(one)


def test_the_same_report_gives_the_same_bytes(visited: Report) -> None:
    assert render([visited]) == render([visited])


def test_the_summary_says_whom_it_is_about_what_is_gravest_and_what_to_ask(
    parsed: Parsed, visited: Report
) -> None:
    text = parsed.text()
    assert "Stockton-on-Tees Focused visit to the front door, 22 September 2022" in text
    (gravest,) = parsed.classed("gravest")
    assert said(gravest).startswith(f"Critical {visited.concerns[0].title}")
    (asks,) = parsed.classed("asks")
    first = next(flag.action for flag in visited.flags if flag.action)
    assert said(asks).startswith(first)
    assert "39 of 320 rules could be judged" in text
    assert "79 undecided" in text


def test_every_flag_is_told_with_all_that_the_report_says_of_it(
    parsed: Parsed, visited: Report
) -> None:
    flags = parsed.classed("flag")
    assert len(flags) == len(visited.flags)
    for number, (shown, flag) in enumerate(zip(flags, visited.flags, strict=True), 1):
        text = said(shown)
        assert shown.get("id") == f"f{number}"
        assert text.startswith(flag.severity.capitalize())
        for part in (flag.title, flag.standing, flag.action, flag.not_captured, flag.policy):
            assert part in text
        for evidence in flag.evidence:
            assert evidence.statement.sentence in text
            assert evidence.statement.whose_word in text.lower()
            assert all(found in text for found in evidence.statement.ledger)
        for citation in flag.citations:
            assert f"[{citation.provision}]" in text
            assert citation.places[0].binds_as in text
            assert citation.places[0].verification_in_words in text
        assert "What would clear it" in text


def test_an_open_severity_says_at_least_and_what_would_settle_it(rulebook: Rulebook) -> None:
    report = assess(rulebook, example(rulebook, 2023))
    flag = next(flag for flag in report.flags if flag.is_at_least)
    number = report.flags.index(flag) + 1
    shown = said(Parsed(render([report])).by_id(f"f{number}"))
    assert shown.startswith(f"At least {flag.severity}")
    assert "To settle it: " in shown
    assert all(reason.title in shown for reason in flag.would_settle)


def test_numbers_stand_beside_every_bar(parsed: Parsed, visited: Report) -> None:
    severities, coverage = parsed.classed("figures")
    rows = [[said(cell) for cell in row] for row in severities.iter("tr")]
    of_help = next(row for row in rows if row[0].startswith("Help and protection"))
    concerns = [c.severity for c in visited.concerns if c.area == "help_and_protection"]
    counts = [concerns.count(word) for word in ("critical", "high", "medium", "low")]
    assert of_help[2:] == [*map(str, counts), str(len(concerns))]
    area = visited.coverage[0]
    judged = next(
        [said(cell) for cell in row] for row in coverage.iter("tr") if area.title in said(row)
    )
    outside = area.not_applicable + area.not_in_force
    numbers = (area.raised, area.clear, area.undecided, area.not_looked_at, outside, area.rules)
    assert judged[2:] == [*map(str, numbers)]


def test_what_was_not_raised_is_folded_away_in_full(parsed: Parsed, visited: Report) -> None:
    folded = [said(each) for each in parsed.classed("fold")]
    (undecided,) = [each for each in folded if each.startswith("Could not be decided")]
    assert all(each.title in undecided for each in visited.undecided)
    assert "Not stated: " in undecided
    (unseen,) = [each for each in folded if each.startswith("Not looked at")]
    assert all(each.title in unseen for each in visited.not_looked_at)
    for kind in ("Not raised (7 rules)", "Not in force (12 rules)"):
        assert any(each.startswith(kind) for each in folded)


def test_themes_over_time_have_a_word_in_every_cell(parsed: Parsed) -> None:
    (heat,) = parsed.classed("heat")
    heads = [said(cell) for cell in next(heat.iter("tr"))]
    assert heads == ["Concern", "2019", "2022"]
    cells = list(heat.iter("td"))
    assert cells
    assert all(said(cell) for cell in cells)
    assert any("t-critical" in cell.get("class", "") for cell in cells)


def test_a_response_and_since_when_stand_beside_the_flag(visited: Report) -> None:
    response = GivenResponse(
        kind="plan",
        stands=False,
        in_words="A plan of the director's, due on 1 March 2023",
        reason="Two teams were merged",
        evidence="minutes of the board",
        approver="director",
        owner="head of service",
        granted=datetime.date(2022, 10, 1),
        due=datetime.date(2023, 3, 1),
        is_overdue=True,
        expires=None,
        severity="high",
        problems=("The day by which it was due has passed.",),
        file="responses.yaml",
        line=3,
    )
    since = Persistence(
        datetime.date(2019, 5, 24), 2, 0, datetime.date(2019, 5, 24), "persists",
        "Raised since 24 May 2019, in two documents running", (),
    )  # fmt: skip
    concern = visited.concerns[0]
    first = replace(concern.flags[0], responses=(response,), persistence=since, counts=False)
    answered = replace(concern, flags=(first, *concern.flags[1:]))
    report = replace(visited, concerns=(answered, *visited.concerns[1:]))
    for text in (render([report]), render([report] * 21)):
        page = Parsed(text)
        flag = said(page.classed("flag")[0])
        for part in ("Two teams were merged", "has passed", "Raised since 24 May 2019"):
            assert part in flag
    assert "overdue" in said(Parsed(render([report])).classed("response")[0])


def test_a_report_without_a_flag_does_not_reassure(visited: Report) -> None:
    nothing = Parsed(render([replace(visited, concerns=())]))
    assert "No concern" in nothing.text()
    assert not nothing.classed("flag")
    assert nothing.by_id("silent") is not None


def test_notices_and_the_receipt_are_told(visited: Report) -> None:
    report = in_areas(visited, ["partnership"])
    page = Parsed(render([report]))
    assert report.notices
    assert all(notice in page.text() for notice in report.notices)
    receipt = said(page.classed("receipt")[0])
    assert report.receipt.rulebook in receipt
    assert report.receipt.sheet.digest in receipt


def test_small_counts_stay_withheld(rulebook: Rulebook, visit: FactSheet) -> None:
    small = replace(visit)
    report = assess(rulebook, small, publishable=True)
    told = explanations(rulebook, [(small, [])], publishable=True)
    page = Parsed(render([report], told))
    assert "withheld" in page.text()


def test_a_page_needs_a_report() -> None:
    with pytest.raises(ValueError, match="at least one report"):
        render([])
