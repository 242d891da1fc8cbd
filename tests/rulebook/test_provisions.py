"""When a provision is in force, edition by edition."""

from __future__ import annotations

from datetime import date

import pytest

from flagstone.dates import Period
from flagstone.rulebook.rulebook import Rulebook


def day(text: str) -> Period:
    return Period.of(date.fromisoformat(text))


EDITIONS = """
    handbook:
      title: The handbook
      standing: statutory guidance
      editions:
        "2010": {{from: 2011-04-01, until: {end}}}
        "2021": {{from: {start}}}
    the-act:
      title: The Act
      standing: law
      from: 1991-10-14
    """


@pytest.fixture
def rulebook_with(written_rulebook):
    def build(end: str, start: str) -> Rulebook:
        text = EDITIONS.format(end=end, start=start)
        return written_rulebook.load({"rules/instruments/all.yaml": text})

    return build


def test_an_edition_hands_over_to_the_next_without_a_gap(rulebook_with) -> None:
    provision = rulebook_with("2020-12-31", "2021-01-01").provisions["iro-03"]
    assert provision.in_force(Period(day("2020-12-01").first, day("2021-02-01").last)) is True
    assert provision.in_force(day("2011-03-31")) is False


def test_where_only_the_month_of_handing_over_is_known_one_or_the_other_is_in_force(
    rulebook_with,
) -> None:
    provision = rulebook_with("2021-03", "2021-03").provisions["iro-03"]
    assert provision.in_force(day("2021-03-15")) is True
    assert {holding.edition.name for holding in provision.holdings_on(day("2021-03-15"))} == {
        "2010",
        "2021",
    }


def test_between_editions_that_do_not_meet_nothing_is_in_force(rulebook_with) -> None:
    provision = rulebook_with("2020-12-31", "2021-02-01").provisions["iro-03"]
    assert provision.in_force(day("2021-01-15")) is False
    assert provision.in_force(Period(day("2020-12-15").first, day("2021-02-15").last)) is None


def test_in_a_month_with_no_handing_over_it_is_not_known(rulebook_with) -> None:
    provision = rulebook_with("2020-12-31", "2021-03").provisions["iro-03"]
    assert provision.in_force(day("2021-03-15")) is None
    assert provision.in_force(day("2021-03-31")) is True
