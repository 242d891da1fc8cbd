"""Standing follows the strongest provision in force on the evidence's own date."""

from datetime import date

import pytest
from msgspec.structs import replace

from flagstone.dates import Period
from flagstone.reports.standing import in_force, standing_in_words
from flagstone.rulebook.instruments import Standing
from flagstone.rulebook.rulebook import Rulebook


def on(year: int, month: int, day: int) -> Period:
    return Period.of(date(year, month, day))


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("iro-caseload-figure", "On this evidence, practice departs from statutory guidance"),
        ("iro-challenge-words", "On this evidence, practice does not meet the law"),
        ("scrutiny-is-weak", "On this evidence, practice is outside good practice"),
        ("referrals-again", "On this evidence, the figure is above the comparator"),
    ],
)
def test_the_strongest_provision_gives_the_words(small: Rulebook, rule: str, words: str) -> None:
    assert standing_in_words(small, small.rules[rule], on(2024, 9, 19)) == words


def test_only_the_edition_in_force_is_cited(small: Rulebook) -> None:
    rule = small.rules["plans-unregistered-share"]
    for day, edition in ((on(2023, 12, 14), "2018"), (on(2023, 12, 15), "2023")):
        (citation,) = in_force(small, rule, day)
        assert [place.edition for place in citation.places] == [edition]


def test_an_edition_that_was_not_verified_says_so(small: Rulebook) -> None:
    (citation,) = in_force(small, small.rules["plans-unregistered-share"], on(2024, 1, 1))
    (place,) = citation.places
    assert place.verification == "not verified"
    assert place.note == "The text of this edition was not available"


def test_a_provision_that_was_not_in_force_is_left_out(small: Rulebook) -> None:
    assert in_force(small, small.rules["plans-unregistered-share"], on(2017, 1, 1)) == ()
    assert standing_in_words(small, small.rules["plans-unregistered-share"], on(2017, 1, 1)) == ""


def test_the_strongest_holding_of_a_provision_comes_first(small: Rulebook) -> None:
    (citation,) = in_force(small, small.rules["iro-challenge-words"], on(2024, 9, 19))
    assert [place.binds_as for place in citation.places] == ["law", "statutory guidance"]
    assert [place.place for place in citation.places] == ["section 26", ""]


def test_words_never_accuse(small: Rulebook) -> None:
    said = " ".join(
        standing_in_words(small, rule, on(2024, 9, 19)) for rule in small.rules.values()
    )
    assert "breach" not in said
    assert "unlawful" not in said


@pytest.mark.parametrize(
    ("may_claim", "words"),
    [
        (Standing.LAW, "On this evidence, practice does not meet the law"),
        (Standing.GOOD_PRACTICE, "On this evidence, practice is outside good practice"),
        (None, ""),
    ],
)
def test_a_rule_claims_no_more_than_it_may(
    small: Rulebook, may_claim: Standing | None, words: str
) -> None:
    rule = replace(small.rules["iro-challenge-words"], standing=may_claim)
    assert standing_in_words(small, rule, on(2024, 9, 19)) == words


def test_a_rule_that_may_claim_more_than_its_provisions_hold_claims_what_they_hold(
    small: Rulebook,
) -> None:
    rule = replace(small.rules["iro-caseload-figure"], standing=Standing.LAW)
    assert (
        standing_in_words(small, rule, on(2024, 9, 19))
        == "On this evidence, practice departs from statutory guidance"
    )
