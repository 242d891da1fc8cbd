"""A concern is put right only where all that was raised of it is."""

from __future__ import annotations

import pytest
from tests.timeline.telling import Teller


def test_one_rule_clear_and_another_raised_is_not_put_right(teller: Teller) -> None:
    story = teller.tell(
        teller.sheet("2012-06-01", challenge="inconsistent"),
        teller.sheet("2013-06-01", challenge="consistent", tracker_works="no"),
    )
    assert story.changes("challenge") == ["first raised", "put right"]
    assert story.changes() == ["first raised", "raised again"]


def test_what_was_not_judged_again_leaves_it_put_right_in_part(teller: Teller) -> None:
    story = teller.tell(
        teller.sheet("2012-06-01", challenge="limited", tracker_works="no"),
        teller.sheet("2013-06-01", challenge="consistent"),
        teller.sheet("2014-06-01", tracker_works="yes"),
    )
    assert story.changes() == ["first raised", "put right in part", "put right"]
    assert story.concern.standing == ""


def test_another_rule_that_is_clear_says_nothing_of_the_one_that_was_raised(
    teller: Teller,
) -> None:
    story = teller.tell(
        teller.sheet("2012-06-01", challenge="limited"),
        teller.sheet("2013-06-01", tracker_works="yes"),
    )
    assert story.changes() == ["first raised", "clear in part"]
    assert story.concern.is_open


def test_it_is_worse_only_by_what_had_been_judged_before(teller: Teller) -> None:
    unknown = teller.tell(
        teller.sheet("2012-06-01", challenge="inconsistent"),
        teller.sheet("2013-06-01", challenge="inconsistent", children_per_officer="120"),
    )
    assert unknown.changes() == ["first raised", "persists"]
    known = teller.tell(
        teller.sheet("2012-06-01", challenge="inconsistent", children_per_officer="60"),
        teller.sheet("2013-06-01", challenge="inconsistent", children_per_officer="120"),
    )
    assert known.changes() == ["first raised", "worsened"]


def test_it_is_eased_only_where_all_that_was_graver_was_looked_at(teller: Teller) -> None:
    before = teller.sheet("2012-06-01", challenge="absent", children_per_officer="120")
    half = teller.tell(before, teller.sheet("2013-06-01", challenge="inconsistent"))
    assert half.changes() == ["first raised", "persists"]
    assert half.concern.standing == "One rule that was raised earlier has not been judged since."
    whole = teller.tell(
        before, teller.sheet("2013-06-01", challenge="inconsistent", children_per_officer="60")
    )
    assert whole.changes() == ["first raised", "eased"]


def test_it_returns_only_by_a_rule_that_was_put_right(teller: Teller) -> None:
    story = teller.of("limited", "consistent", "limited")
    assert story.changes()[-1] == "returned"
    other = teller.tell(
        teller.sheet("2012-06-01", challenge="limited"),
        teller.sheet("2013-06-01", challenge="consistent"),
        teller.sheet("2014-06-01", tracker_works="no"),
    )
    assert other.changes()[-1] == "raised again"


@pytest.mark.parametrize(
    ("looked_at", "state"), [(["help"], "not looked at"), (["care"], "undecided")]
)
def test_what_was_not_looked_at_and_what_could_not_be_decided_differ(
    teller: Teller, looked_at: list[str], state: str
) -> None:
    story = teller.tell(teller.sheet("2012-06-01", looked_at=looked_at, issued_on="2012-05-01"))
    assert story.states() == [state]


def test_a_group_s_flag_alone_does_not_speak_of_all_children(teller: Teller) -> None:
    story = teller.tell(
        teller.sheet(
            "2012-06-01", tracker_works="yes", groups={"older children": {"challenge": "absent"}}
        )
    )
    assert (story.last().whom, story.last().severity) == ("older children", "high")


def test_documents_that_could_judge_it_are_told_from_those_that_raised_it(
    teller: Teller,
) -> None:
    story = teller.of("limited", None, "consistent")
    assert story.concern.raised_in == (1,)
    assert story.concern.judged_in == (1, 3)
    assert story.concern.never_raised == ("figure", "tracker")
