"""The bundled law: what its research established, carried no further than that."""

from __future__ import annotations

from datetime import date

import pytest

from flagstone.dates import Period
from flagstone.rulebook.instruments import Standing, Verification


def on(year: int, month: int, day: int) -> Period:
    return Period.of(date(year, month, day))


def editions_on(rulebook, provision, day) -> list[str]:
    return [holding.edition.name for holding in rulebook.provisions[provision].holdings_on(day)]


def test_nothing_in_working_together_2026_passes_for_checked(rulebook):
    unread = [
        holding
        for provision in rulebook.provisions.values()
        for holding in provision.holdings
        if holding.instrument.id == "working-together" and holding.edition.name == "2026"
    ]
    assert unread
    for holding in unread:
        assert holding.verification is Verification.NOT_VERIFIED
        assert "not been checked" in holding.note
        assert holding.pinpoint == ""


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (on(2013, 4, 14), "2010"),
        (on(2013, 4, 15), "2013"),
        (on(2015, 3, 25), "2013"),
        (on(2015, 3, 26), "2015"),
        (on(2018, 7, 3), "2015"),
        (on(2018, 7, 4), "2018"),
        (on(2023, 12, 14), "2018"),
        (on(2023, 12, 15), "2023"),
        (on(2026, 1, 31), "2023"),
        (on(2026, 4, 1), "2026"),
    ],
)
def test_one_edition_of_working_together_holds_protection_work_on_any_day(rulebook, day, edition):
    assert editions_on(rulebook, "sw-05", day) == [edition]


def test_who_may_lead_child_in_need_work_changed_in_december_2023(rulebook):
    (before,) = rulebook.provisions["sw-04"].holdings_on(on(2023, 12, 14))
    (since,) = rulebook.provisions["sw-04"].holdings_on(on(2023, 12, 15))
    assert "qualified social worker assesses" in before.duty
    assert "lead practitioner" in since.duty


@pytest.mark.parametrize(
    ("day", "limit"),
    [
        (on(2013, 12, 1), 182),
        (on(2018, 1, 15), 182),
        (on(2021, 2, 28), 182),
        (on(2021, 3, 15), None),
        (on(2021, 4, 1), 112),
    ],
)
def test_the_comparison_for_pre_proceedings_changed_on_an_unknown_day(rulebook, day, limit):
    value = rulebook.standards["pre-proceedings-limit"].on(day)
    assert (value.upper if value else None) == limit


def test_the_range_for_reviewing_officers_claims_no_more_than_an_estimate(rulebook):
    assert rulebook.provisions["iro-03"].strongest is Standing.GOOD_PRACTICE


@pytest.mark.parametrize("provision", ["pl-05", "pl-06", "pl-09", "pl-15"])
def test_no_rule_lets_an_authority_answer_for_what_binds_the_court(rulebook, provision):
    citing = [rule for rule in rulebook.rules.values() if provision in rule.cites]
    assert citing
    for rule in citing:
        assert rule.standing is None or rule.standing < Standing.STATUTORY_GUIDANCE


def test_what_must_be_cited_together_is_and_what_must_not_be_said_is_not(rulebook):
    for rule in rulebook.rules.values():
        written = " ".join(
            (rule.title, rule.message, rule.action, rule.standing_note, rule.policy)
        ).casefold()
        for name in rule.cites:
            provision = rulebook.provisions[name]
            assert set(provision.cite_with) <= set(rule.cites), rule.id
            said = [word for word in provision.never_say if word in written]
            assert not said, rule.id


# --- what holds on which day


SWITCHES = [
    ("initial assessments end", "ra-03", (2013, 4, 14), True),
    ("initial assessments end", "ra-03", (2013, 4, 15), False),
    ("core assessments end", "ra-04", (2013, 4, 14), True),
    ("core assessments end", "ra-04", (2013, 4, 15), False),
    ("the single assessment begins", "ra-05", (2013, 4, 14), False),
    ("the single assessment begins", "ra-05", (2013, 4, 15), True),
    ("the title alone was protected", "sw-02", (2019, 12, 1), True),
    ("the title alone was protected", "sw-02", (2019, 12, 2), False),
    ("practice is protected", "sw-01", (2019, 12, 1), False),
    ("practice is protected", "sw-01", (2019, 12, 2), True),
    ("the regulations on care", "la-01", (2011, 3, 31), False),
    ("the regulations on care", "la-01", (2011, 4, 1), True),
    ("the regulations on care", "la-03", (2011, 3, 31), False),
    ("the regulations on care", "la-22", (2011, 3, 31), False),
    ("long-term fostering", "la-08", (2015, 3, 31), False),
    ("long-term fostering", "la-08", (2015, 4, 1), True),
    ("approval to end care", "la-12", (2015, 3, 31), False),
    ("approval to end care", "la-12", (2015, 4, 1), True),
    ("no unregulated home under sixteen", "la-18", (2021, 9, 8), False),
    ("no unregulated home under sixteen", "la-18", (2021, 9, 9), True),
    ("supported accommodation is registered", "la-19", (2023, 10, 27), False),
    ("supported accommodation is registered", "la-19", (2023, 10, 28), True),
    ("forty weeks as a guide", "pl-08", (2014, 4, 21), True),
    ("forty weeks as a guide", "pl-08", (2014, 4, 22), False),
    ("twenty-six weeks", "pl-05", (2014, 4, 21), False),
    ("twenty-six weeks", "pl-05", (2014, 4, 22), True),
    ("two stages for adopters", "ad-09", (2013, 6, 30), False),
    ("two stages for adopters", "ad-09", (2013, 7, 1), True),
    ("two stages for adopters", "ad-10", (2013, 6, 30), False),
    ("two stages for adopters", "ad-10", (2013, 7, 1), True),
    ("safeguarding boards end", "cp-12", (2019, 9, 29), True),
    ("safeguarding boards end", "cp-12", (2019, 9, 30), False),
    ("safeguarding partners begin", "cp-13", (2018, 6, 28), False),
    ("safeguarding partners begin", "cp-13", (2018, 6, 29), True),
    ("notifying the panel", "cp-10-notify", (2018, 6, 28), False),
    ("notifying the panel", "cp-10-notify", (2018, 6, 29), True),
    ("the relaxations of 2020", "cv-01", (2020, 4, 23), False),
    ("the relaxations of 2020", "cv-01", (2020, 4, 24), True),
    ("the relaxations of 2020", "cv-01", (2020, 9, 25), True),
    ("the relaxations of 2020", "cv-01", (2020, 9, 26), False),
    ("the relaxations that went on", "cv-02", (2020, 9, 24), False),
    ("the relaxations that went on", "cv-02", (2020, 9, 25), True),
    ("the relaxations that went on", "cv-02", (2021, 9, 30), True),
    ("the relaxations that went on", "cv-02", (2021, 10, 1), False),
    ("the single inspection framework", "in-06", (2013, 10, 31), False),
    ("the single inspection framework", "in-06", (2013, 12, 1), True),
    ("the single inspection framework", "in-06", (2017, 11, 30), True),
    ("the single inspection framework", "in-06", (2018, 1, 1), False),
    ("the framework from 2018", "in-01", (2017, 12, 31), False),
    ("the framework from 2018", "in-01", (2018, 2, 1), True),
    ("child protection inspections", "in-07", (2012, 7, 1), True),
    ("child protection inspections", "in-07", (2013, 11, 1), False),
    ("young carers", "ra-09", (2015, 3, 31), False),
    ("young carers", "ra-09", (2015, 4, 1), True),
    ("domestic abuse", "cp-09", (2022, 1, 30), False),
    ("domestic abuse", "cp-09", (2022, 1, 31), True),
    ("modern slavery", "cp-16", (2015, 10, 31), False),
    ("modern slavery", "cp-16", (2015, 11, 1), True),
    ("return interviews", "cp-17", (2013, 12, 31), False),
    ("return interviews", "cp-17", (2014, 2, 1), True),
    ("staying put", "cl-09", (2014, 5, 12), False),
    ("staying put", "cl-09", (2014, 5, 13), True),
    ("corporate parenting", "la-27", (2018, 3, 31), False),
    ("corporate parenting", "la-27", (2018, 4, 1), True),
    ("the national framework", "sw-12", (2023, 12, 14), False),
    ("the national framework", "sw-12", (2023, 12, 15), True),
    ("agency rules", "sw-15", (2024, 10, 30), False),
    ("agency rules", "sw-15", (2024, 10, 31), True),
]


@pytest.mark.parametrize(("what", "provision", "day", "in_force"), SWITCHES)
def test_law_begins_and_ends_on_its_day(rulebook, what, provision, day, in_force):
    assert rulebook.provisions[provision].in_force(on(*day)) is in_force, what


@pytest.mark.parametrize(
    ("provision", "day", "words"),
    [
        ("la-14", (2014, 1, 26), "A nominated officer approved"),
        ("la-14", (2014, 1, 27), "director of children's services"),
        ("la-02", (2020, 4, 23), "within five working days"),
        ("la-02", (2020, 4, 24), "as soon as was reasonably practicable"),
        ("la-02", (2020, 9, 25), "as soon as was reasonably practicable"),
        ("la-02", (2020, 9, 26), "within five working days"),
        ("la-34", (2020, 4, 23), "Within seven working days"),
        ("la-34", (2020, 9, 25), "as soon as was reasonably practicable"),
        ("la-34", (2020, 9, 26), "Within seven working days"),
        ("cl-06", (2018, 3, 31), "only to those who were in education or training"),
        ("cl-06", (2018, 4, 1), "A care leaver of 21 to 24 who asks"),
    ],
)
def test_what_the_law_asked_for_is_what_it_said_on_the_day(rulebook, provision, day, words):
    held = rulebook.provisions[provision]
    (holding,) = held.holdings_on(on(*day))
    assert words in (holding.duty or held.duty)


def test_adopters_who_foster_first_became_a_duty_in_july_2014(rulebook):
    def places(year, month, day):
        holdings = rulebook.provisions["ad-06"].holdings_on(on(year, month, day))
        return [holding.pinpoint for holding in holdings]

    assert all("section 22C" not in place for place in places(2014, 7, 24))
    assert any("section 22C(9A)" in place for place in places(2014, 7, 25))


@pytest.mark.parametrize(
    ("day", "standing"),
    [((2024, 8, 18), Standing.GOOD_PRACTICE), ((2024, 8, 19), Standing.STATUTORY_GUIDANCE)],
)
def test_guidance_on_part_time_timetables_was_advice_first(rulebook, day, standing):
    (holding,) = rulebook.provisions["ed-02"].holdings_on(on(*day))
    assert holding.standing is standing


def test_boards_and_partners_stand_side_by_side_while_areas_changed_over(rulebook):
    (act, _) = rulebook.provisions["cp-12"].holdings_on(on(2018, 6, 28))
    assert not act.note
    (act, _) = rulebook.provisions["cp-12"].holdings_on(on(2018, 6, 29))
    assert "differed from area to area" in act.note


@pytest.mark.parametrize("provision", ["ra-05", "cp-03"])
def test_a_lawful_exemption_is_named_where_it_is_known(rulebook, provision):
    assert "exempted" in rulebook.provisions[provision].note
    assert "Kensington and Chelsea" in rulebook.provisions[provision].note


# --- what is law, what is guidance, and what only compares


NEVER_A_DUTY = (
    "ad-01 ad-02 ad-03 bm-01 bm-02 bm-03 bm-04 bm-05 bm-06 bm-07 bm-08 bm-09 bm-10 bm-11 bm-12 "
    "bm-13 bm-14 la-15 la-29-transfer la-35 pl-08 pl-20 ra-12"
)


NEVER_LAW = (
    "ad-04 ad-11 ad-12-six-months ad-13 cl-08-allowance cl-10 cp-02 cp-03 cp-04 cp-05 cp-06 cp-08 "
    "cp-09 cp-10 cp-11 cp-15 cp-17 cp-18 ed-02 ed-05 iro-03 iro-04 iro-06-experience iro-07 iro-08 "
    "la-06 la-24 pl-02 pl-03 pl-04 pl-10 pl-18 ra-02 ra-03 ra-04 ra-05 ra-06 ra-07 ra-08 ra-10 "
    "ra-11 sw-04 sw-05 sw-06 sw-07 sw-08 sw-09 sw-10 sw-11 sw-12 sw-13 sw-14 sw-15 sw-17"
)


@pytest.mark.parametrize("provision", NEVER_A_DUTY.split())
def test_a_figure_only_compares(rulebook, provision):
    assert rulebook.provisions[provision].strongest is Standing.STATISTIC
    assert "breach" in rulebook.provisions[provision].never_say


@pytest.mark.parametrize("provision", NEVER_LAW.split())
def test_guidance_and_practice_are_not_held_as_law(rulebook, provision):
    assert rulebook.provisions[provision].strongest < Standing.LAW


def test_twenty_miles_is_no_test_of_the_law_on_distance(rulebook):
    assert "20 miles" in rulebook.provisions["la-14"].never_say


def test_private_carers_duty_is_not_cited_without_the_authoritys_own(rulebook):
    assert rulebook.provisions["la-33"].cite_with == ("la-34",)
