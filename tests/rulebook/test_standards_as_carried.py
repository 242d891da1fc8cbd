"""The bundled numbers: what they were on which day, and which of them only compare."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from flagstone.dates import Period
from flagstone.rulebook.instruments import Standing


def on(year: int, month: int, day: int) -> Period:
    return Period.of(date(year, month, day))


def number(rulebook, standard, day) -> tuple[Fraction, Fraction] | None:
    value = rulebook.standards[standard].on(on(*day))
    return (value.lower, value.upper) if value else None


# A number, or None where there was none on that day.
NUMBERS = [
    ("initial-assessment-limit", (2013, 4, 14), 10),
    ("initial-assessment-limit", (2013, 4, 15), None),
    ("core-assessment-limit", (2013, 4, 14), 35),
    ("core-assessment-limit", (2013, 4, 15), None),
    ("assessment-limit", (2013, 4, 14), None),
    ("assessment-limit", (2013, 4, 15), 45),
    ("referral-decision-limit", (2019, 5, 24), 1),
    ("initial-conference-limit", (2011, 5, 10), 15),
    ("initial-conference-limit", (2024, 9, 19), 15),
    ("first-core-group-limit", (2016, 5, 1), 10),
    ("first-review-conference-limit", (2016, 5, 1), 3),
    ("review-conference-interval", (2016, 5, 1), 6),
    ("allegation-report-limit", (2016, 5, 1), 1),
    ("serious-incident-notification-limit", (2018, 7, 3), None),
    ("serious-incident-notification-limit", (2018, 7, 4), 5),
    ("rapid-review-limit", (2018, 7, 4), 15),
    ("police-protection-limit", (2011, 5, 10), 72),
    ("emergency-protection-limit", (2011, 5, 10), 8),
    ("return-interview-limit", (2013, 12, 31), None),
    ("return-interview-limit", (2014, 2, 1), 72),
    ("first-personal-education-plan-limit", (2019, 5, 24), 10),
    ("first-care-review-limit", (2011, 3, 31), None),
    ("first-care-review-limit", (2011, 4, 1), 20),
    ("second-care-review-limit", (2011, 4, 1), 3),
    ("later-care-review-interval", (2020, 4, 23), 6),
    ("later-care-review-interval", (2020, 4, 24), None),
    ("later-care-review-interval", (2020, 9, 25), None),
    ("later-care-review-interval", (2020, 9, 26), 6),
    ("care-plan-limit", (2011, 4, 1), 10),
    ("placement-plan-limit", (2020, 4, 23), 5),
    ("placement-plan-limit", (2020, 4, 24), None),
    ("placement-plan-limit", (2020, 9, 26), 5),
    ("visit-interval-first-year", (2019, 5, 24), 42),
    ("connected-person-first-approval", (2020, 4, 23), 16),
    ("connected-person-first-approval", (2020, 4, 24), 24),
    ("connected-person-first-approval", (2020, 9, 25), 24),
    ("connected-person-first-approval", (2020, 9, 26), 16),
    ("connected-person-longest-approval", (2019, 5, 24), 24),
    ("emergency-fostering-limit", (2020, 4, 23), 6),
    ("emergency-fostering-limit", (2020, 5, 1), None),
    ("out-of-area-notification-limit", (2014, 1, 26), None),
    ("out-of-area-notification-limit", (2014, 1, 27), 5),
    ("far-from-home", (2019, 5, 24), 20),
    ("first-health-assessment-limit", (2019, 5, 24), 20),
    ("health-review-interval-under-five", (2019, 5, 24), 6),
    ("health-review-interval-from-five", (2019, 5, 24), 12),
    ("foster-carer-review-interval", (2019, 5, 24), 12),
    ("private-fostering-first-visit-limit", (2020, 4, 23), 7),
    ("private-fostering-first-visit-limit", (2020, 4, 24), None),
    ("private-fostering-first-visit-limit", (2020, 9, 26), 7),
    ("private-fostering-visit-interval", (2019, 5, 24), 42),
    ("private-fostering-later-visit-interval", (2019, 5, 24), 84),
    ("dispute-limit", (2019, 5, 24), 20),
    ("pathway-assessment-limit", (2019, 5, 24), 3),
    ("pathway-plan-review-interval", (2019, 5, 24), 6),
    ("personal-adviser-visit-interval", (2019, 5, 24), 2),
    ("personal-adviser-age", (2018, 3, 31), 21),
    ("personal-adviser-age", (2018, 4, 1), 25),
    ("setting-up-home-allowance", (2023, 3, 31), 2000),
    ("setting-up-home-allowance", (2023, 5, 1), 3000),
    ("adopter-first-stage-limit", (2013, 6, 30), None),
    ("adopter-first-stage-limit", (2013, 7, 1), 2),
    ("adopter-second-stage-limit", (2013, 7, 1), 4),
    ("waiting-child-first-review-limit", (2019, 5, 24), 3),
    ("waiting-child-review-interval", (2019, 5, 24), 6),
    ("waiting-child-review-interval", (2020, 5, 24), None),
    ("life-story-book-limit", (2019, 5, 24), 10),
    ("unaccompanied-children-share", (2022, 7, 31), Fraction(7, 100)),
    ("unaccompanied-children-share", (2022, 9, 1), Fraction(1, 10)),
    # The scorecards' thresholds, by the last day of the three years.
    ("adoption-threshold-moving-in", (2011, 3, 31), 639),
    ("adoption-threshold-moving-in", (2012, 3, 31), 639),
    ("adoption-threshold-moving-in", (2013, 3, 31), 608),
    ("adoption-threshold-moving-in", (2014, 3, 31), 547),
    ("adoption-threshold-moving-in", (2015, 3, 31), 487),
    ("adoption-threshold-moving-in", (2016, 3, 31), 426),
    ("adoption-threshold-match", (2011, 3, 31), 213),
    ("adoption-threshold-match", (2013, 3, 31), 213),
    ("adoption-threshold-match", (2014, 3, 31), 182),
    ("adoption-threshold-match", (2015, 3, 31), 152),
    ("adoption-threshold-match", (2016, 3, 31), 121),
]


@pytest.mark.parametrize(("standard", "day", "expected"), NUMBERS)
def test_a_number_is_what_it_was_on_the_day(rulebook, standard, day, expected):
    found = number(rulebook, standard, day)
    assert found == (None if expected is None else (expected, expected))


@pytest.mark.parametrize(
    "standard",
    [
        "strategy-discussion-limit",
        "later-core-group-interval",
        "protection-plan-visit-interval",
        "child-in-need-visit-interval",
        "child-in-need-review-interval",
        "part-time-timetable-limit",
        "care-leaver-contact-interval",
    ],
)
def test_what_nobody_sets_nationally_is_left_to_authorities(rulebook, standard):
    assert rulebook.standards[standard].local_only
    assert rulebook.standards[standard].values == ()


def test_numbers_that_the_unread_edition_may_have_changed_say_so(rulebook):
    for standard in rulebook.standards.values():
        value = standard.on(on(2026, 6, 1))
        if value is None:
            continue
        provision = rulebook.provisions[value.rests_on]
        held = provision.holdings_on(on(2026, 6, 1))
        if any(h.instrument.id == "working-together" for h in held):
            assert "was not checked" in value.note, standard.id


# --- England's figures

ENGLAND = [
    ("england-caseload", (2018, 3, 31), "17.7", "17.7"),
    ("england-caseload", (2018, 9, 30), "17.4", "17.4"),
    ("england-caseload", (2023, 9, 30), "16", "16"),
    ("england-caseload", (2024, 9, 19), "15.4", "15.4"),
    ("england-caseload", (2025, 9, 30), "15.2", "15.2"),
    ("england-agency-rate", (2022, 9, 30), "17.6", "17.6"),
    ("england-agency-rate", (2025, 9, 30), "13", "13"),
    ("england-vacancy-rate", (2022, 9, 30), "20", "20"),
    ("england-vacancy-rate", (2025, 9, 30), "14.2", "14.2"),
    ("england-turnover-rate", (2023, 9, 30), "15.9", "15.9"),
    ("england-turnover-rate", (2023, 10, 1), "13.9", "13.9"),
    ("england-re-referrals", (2013, 3, 31), "24.5", "25.5"),
    ("england-re-referrals", (2019, 3, 31), "22.1", "23.1"),
    ("england-re-referrals", (2022, 3, 31), "21.5", "21.5"),
    ("england-re-referrals", (2024, 3, 31), "22.4", "22.4"),
    ("england-repeat-plans", (2016, 3, 31), "17.4", "18.4"),
    ("england-repeat-plans", (2025, 3, 31), "24.5", "24.5"),
    ("england-assessments-in-time", (2019, 3, 31), "82", "85"),
    ("england-assessments-in-time", (2025, 3, 31), "85.7", "85.7"),
    ("england-conferences-in-time", (2015, 3, 31), "74.7", "74.7"),
    ("england-conferences-in-time", (2023, 3, 31), "78.5", "78.5"),
    ("england-three-placements", (2014, 3, 31), "11", "11"),
    ("england-far-from-home", (2015, 3, 31), "16", "16"),
    ("england-far-from-home", (2022, 3, 31), "20", "22"),
    ("england-care-leavers-in-touch", (2021, 3, 31), "88", "93"),
    ("england-dental-checks", (2021, 3, 31), "39.5", "40.5"),
    ("england-return-interviews-in-time", (2024, 3, 31), "63", "63"),
    ("england-days-to-adopters", (2018, 3, 31), "486", "486"),
    ("england-care-proceedings", (2021, 6, 30), "44.4", "44.4"),
]


@pytest.mark.parametrize(("standard", "day", "lower", "upper"), ENGLAND)
def test_england_is_compared_with_as_it_was(rulebook, standard, day, lower, upper):
    assert number(rulebook, standard, day) == (Fraction(lower), Fraction(upper))


def test_a_year_without_a_figure_is_compared_with_no_other_year(rulebook):
    assert number(rulebook, "england-caseload", (2017, 3, 31)) is None
    assert number(rulebook, "england-caseload", (2026, 4, 1)) is None
    assert number(rulebook, "england-conferences-in-time", (2016, 3, 31)) is None
    assert number(rulebook, "england-re-referrals", (2025, 4, 1)) is None


def test_englands_figures_rest_on_statistics_alone(rulebook):
    figures = [each for name, each in rulebook.standards.items() if name.startswith("england-")]
    assert len(figures) > 15
    for standard in figures:
        assert standard.tighter == ""
        for value in standard.values:
            assert rulebook.provisions[value.rests_on].strongest is Standing.STATISTIC
