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
