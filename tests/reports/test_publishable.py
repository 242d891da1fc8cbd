"""A publishable report knows no more than may be published, so it can say no more."""

import json

import pytest
from msgspec.structs import replace

from flagstone import assess
from flagstone.renderers import markdown, structured, table, terminal
from flagstone.renderers.parts import FULL
from flagstone.reports.publishable import withheld
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.vocabulary.intervals import Interval, point


def with_count(sheet: FactSheet, count: int, of: int | None = 20, **changes: str) -> FactSheet:
    name = "plans_with_unregistered_worker"
    (fact,) = [fact for fact in sheet.facts if fact.type == name]
    denominator = None if of is None else point(of)
    changed = replace(fact, value=point(count), of=denominator, **changes)  # type: ignore[arg-type]
    return replace(sheet, facts=(changed,))


@pytest.mark.parametrize(
    ("count", "of", "published", "published_of"),
    [
        (0, 20, Interval(0, 0), Interval(20, 20)),
        (1, 20, Interval(1, 4), Interval(20, 20)),
        (4, None, Interval(1, 4), None),
        (5, 20, Interval(5, 5), Interval(20, 20)),
        (15, 20, Interval(15, 15), Interval(20, 20)),
        (16, 20, Interval(16, 19), Interval(20, 20)),
        (19, 20, Interval(16, 19), Interval(20, 20)),
        (20, 20, Interval(20, 20), Interval(20, 20)),
        (0, 3, Interval(0, 0), Interval(1, 4)),
        (3, 3, Interval(1, 4), Interval(1, 4)),
        (5, None, Interval(5, 5), None),
    ],
)
def test_small_counts_and_small_remainders_are_withheld(  # noqa: PLR0917
    small: Rulebook,
    hull: FactSheet,
    count: int,
    of: int | None,
    published: Interval,
    published_of: Interval | None,
) -> None:
    (fact,) = withheld(with_count(hull, count, of), small.vocabulary).facts
    assert (fact.value, fact.of) == (published, published_of)


@pytest.mark.parametrize(
    ("value", "of", "published"),
    [
        (Interval(0, 1), 20, Interval(0, 4)),
        (Interval(0, 4), 20, Interval(0, 4)),
        (Interval(2, 3), 20, Interval(1, 4)),
        (Interval(18, 20), 20, Interval(16, 20)),
        (Interval(17, 18), 20, Interval(16, 19)),
        (Interval(0, 2), 3, Interval(0, 4)),
        (Interval(3, 9), 20, Interval(3, 9)),
    ],
)
def test_what_is_known_of_a_small_count_is_withheld_as_the_count_is(
    small: Rulebook, hull: FactSheet, value: Interval, of: int, published: Interval
) -> None:
    (fact,) = with_count(hull, 0, of).facts
    sheet = replace(hull, facts=(replace(fact, value=value),))
    (fact,) = withheld(sheet, small.vocabulary).facts
    assert fact.value == published


def test_a_percentage_that_stands_for_a_small_count_is_withheld(
    small: Rulebook, hull: FactSheet
) -> None:
    (fact,) = [fact for fact in hull.facts if fact.type == "referrals_again"]
    for of, value, kept in ((12, 500, False), (600, 500, True), (600, 0, True), (600, 10, False)):
        # Percentages are in twentieths of a point: 500 is 25.0 per cent.
        sheet = replace(hull, facts=(replace(fact, value=point(value), of=point(of)),))
        (published,) = withheld(sheet, small.vocabulary).facts
        assert (published.value == point(value)) is kept, (of, value)


def test_no_two_small_counts_can_be_told_apart(small: Rulebook, hull: FactSheet) -> None:
    """Not by a number, and not by a severity step that lies between them either."""
    rendered = set()
    for count in (1, 2, 3, 4):
        sheet = replace(with_count(hull, count, written=f"{count} of 20"), digest=f"of {count}")
        report = assess(small, sheet, publishable=True)
        rendered.add(structured.render([report]))
    assert len(rendered) == 1


def test_no_two_small_remainders_can_be_told_apart(small: Rulebook, hull: FactSheet) -> None:
    reports = {
        structured.render([assess(small, with_count(hull, 200 - left, 200), publishable=True)])
        for left in (1, 2, 3, 4)
    }
    assert len(reports) == 1


def test_nothing_gives_a_withheld_count_away_in_any_form(small: Rulebook, hull: FactSheet) -> None:
    report = assess(small, hull, publishable=True)
    for text in (
        structured.render([report]),
        table.render([report]),
        markdown.render([report]),
        terminal.render([report]),
        markdown.render([report], FULL),
        terminal.render([report], parts=FULL),
    ):
        assert "3 of 20" not in text
        assert "siblings" not in text
        assert "15.0 per cent" not in text
        assert "fewer than five children" in text.lower()


def test_a_full_report_withholds_nothing(small: Rulebook, hull: FactSheet) -> None:
    text = structured.render([assess(small, hull)])
    assert "3 of 20" in text
    assert "siblings" in text


def test_only_a_plain_locator_is_kept(small: Rulebook, hull: FactSheet) -> None:
    for locator, kept in (
        ("paragraph 17", True),
        ("table C1, row 12", True),
        ("page 3 to 5", True),
        ("the 3 children on page 4", False),
        ("row 12 (3 siblings)", False),
    ):
        (fact,) = withheld(with_count(hull, 3, locator=locator), small.vocabulary).facts
        assert bool(fact.locator) is kept, locator


def test_a_publishable_report_says_that_it_is_one(small: Rulebook, hull: FactSheet) -> None:
    report = assess(small, hull, publishable=True)
    assert report.receipt.publishable
    assert any("withheld" in notice for notice in report.notices)
    assert json.loads(structured.render([report]))["receipt"]["publishable"] is True
