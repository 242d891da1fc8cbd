"""What a verdict is beside the one before it, and what it must not be taken for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.timeline.telling import RULES, Teller

Telling = Callable[..., Teller]


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        (["limited"], ["first raised"]),
        (["consistent"], ["clear"]),
        (["consistent", "limited"], ["clear", "first raised"]),
        (["limited", "limited"], ["first raised", "persists"]),
        (["limited", "absent"], ["first raised", "worsened"]),
        (["absent", "limited"], ["first raised", "eased"]),
        (["limited", "consistent"], ["first raised", "put right"]),
        (["limited", "consistent", "consistent"], ["first raised", "put right", "clear"]),
        (["limited", "consistent", "limited"], ["first raised", "put right", "returned"]),
        (["limited", None, "limited"], ["first raised", "not judged", "persists"]),
        (["limited", None, "consistent"], ["first raised", "not judged", "put right"]),
        (["limited", None], ["first raised", "not judged"]),
    ],
)
def test_a_rule_is_compared_with_when_it_was_last_judged(
    telling: Telling, words: list[str | None], changes: list[str]
) -> None:
    teller = telling(challenge=RULES["challenge"])
    story = teller.of(*words)
    concern = story.changes()
    assert concern == changes
    if story.concern.rules:
        assert story.changes("challenge") == changes


def test_a_range_that_may_be_graver_or_not_persists(teller: Teller) -> None:
    story = teller.tell(
        teller.sheet("2012-06-01", children_per_officer="90"),
        teller.sheet("2013-06-01", children_per_officer="between 75 and 120"),
    )
    assert story.changes("figure") == ["first raised", "persists"]
    assert "raised at least low" not in story.rule("figure").story
    assert (
        story.rule("figure").story == "Raised medium in 2012, still raised (at least low) in 2013"
    )


def test_silence_is_never_repair(teller: Teller) -> None:
    story = teller.tell(
        teller.sheet("2012-06-01", challenge="limited"),
        teller.sheet("2013-06-01", looked_at=["help"], tracker_works="yes"),
    )
    assert story.changes("challenge") == ["first raised", "not judged"]
    assert story.concern.is_open
    assert (
        "Nothing since shows that what was raised in 2012 was put right" in story.concern.standing
    )


@pytest.mark.parametrize("later", [{"about": "older children"}, {"kind": "own figures"}])
def test_other_children_or_other_evidence_mend_nothing(
    teller: Teller, later: dict[str, str]
) -> None:
    story = teller.tell(
        teller.sheet("2012-06-01", children_per_officer="90"),
        teller.sheet("2013-06-01", children_per_officer="60", **later),
    )
    assert story.changes("figure") == ["first raised", "clear"]
    assert story.rule("figure").is_open
    assert story.rule("figure").caveats


def test_what_staff_say_in_an_inspection_does_not_mend_what_inspectors_found(
    teller: Teller,
) -> None:
    story = teller.tell(
        teller.sheet("2012-06-01", challenge="limited"),
        teller.sheet("2013-06-01", challenge={"value": "consistent", "voice": "staff"}),
    )
    assert story.changes("challenge") == ["first raised", "clear"]
    assert story.concern.is_open


def test_raised_of_others_is_raised_again_and_not_compared(teller: Teller) -> None:
    story = teller.tell(
        teller.sheet("2012-06-01", challenge="limited"),
        teller.sheet("2013-06-01", challenge="absent", about="older children"),
    )
    assert story.changes("challenge") == ["first raised", "raised again"]
    assert story.last().whom == "older children"
    assert "of older children in 2013" in story.concern.story


def test_two_documents_of_one_day_are_not_compared_and_neither_mends_the_other(
    teller: Teller,
) -> None:
    story = teller.tell(
        teller.sheet("2012-06-01", challenge="limited"),
        teller.sheet("2013-06-01", challenge="limited"),
        teller.sheet("2013-06-01", challenge="consistent"),
    )
    assert sorted(story.changes("challenge")) == ["clear", "first raised", "persists"]
    assert "put right" not in story.changes()
    assert story.concern.is_open


def test_a_number_that_was_loosened_is_no_repair(telling: Telling) -> None:
    loosened = {
        "rules/standards/all.yaml": """
            caseload-range:
              title: Children for each reviewing officer
              unit: children
              tighter: lower
              values:
                - {from: 2011-04-01, until: 2012-12-31, range: [50, 70], rests_on: iro-03}
                - {from: 2013-01-01, range: [50, 95], rests_on: iro-03}
            """
    }
    teller = telling(loosened, figure=RULES["figure"])
    story = teller.tell(
        teller.sheet("2012-06-01", children_per_officer="90"),
        teller.sheet("2013-06-01", children_per_officer="90"),
    )
    assert story.changes("figure") == ["first raised", "clear"]
    assert story.changes() == ["first raised", "clear"]
    assert "changed from 50 to 70 children to 50 to 95 children" in story.rule("figure").caveats[0]
    assert "the law changed since" in story.concern.standing


def test_a_number_that_was_tightened_does_not_hide_a_repair(telling: Telling) -> None:
    tightened = {
        "rules/standards/all.yaml": """
            caseload-range:
              title: Children for each reviewing officer
              unit: children
              tighter: lower
              values:
                - {from: 2011-04-01, until: 2012-12-31, range: [50, 70], rests_on: iro-03}
                - {from: 2013-01-01, range: [40, 60], rests_on: iro-03}
            """
    }
    teller = telling(tightened, figure=RULES["figure"])
    mended = teller.tell(
        teller.sheet("2012-06-01", children_per_officer="90"),
        teller.sheet("2013-06-01", children_per_officer="60"),
    )
    assert mended.changes("figure") == ["first raised", "put right"]
    worse = teller.tell(
        teller.sheet("2012-06-01", children_per_officer="75"),
        teller.sheet("2013-06-01", children_per_officer="90"),
    )
    assert worse.changes("figure") == ["first raised", "persists"]


def test_a_rule_that_took_another_s_place_is_one_line_and_no_repair(telling: Telling) -> None:
    teller = telling(
        old="when: {challenge: {below: consistent}}\nuntil: 2012-12-31",
        new="when: {challenge: {is: absent}}\nfrom: 2013-01-01",
    )
    story = teller.of("limited", "limited")
    assert story.rule("old").rules == ("old", "new")
    assert story.changes("old") == ["first raised", "clear"]
    assert story.rule("new").caveats == ("2013: The law changed: new took the place of old",)
    assert not story.concern.is_open


def test_a_rule_that_is_not_in_force_any_more_is_said_to_be(telling: Telling) -> None:
    teller = telling(old="when: {challenge: {below: consistent}}\nuntil: 2012-12-31")
    story = teller.of("limited", "consistent")
    assert story.states() == ["raised", "not in force"]
    assert story.concern.is_open


def test_graver_only_because_it_was_raised_before_is_not_worse(telling: Telling) -> None:
    teller = telling(
        challenge="""
        when: {challenge: {below: consistent}}
        severity:
          - high: {raised_before: challenge}
          - low: otherwise
        """
    )
    story = teller.of("consistent", "limited", "limited")
    assert story.changes("challenge") == ["clear", "first raised", "persists"]
    assert [moment.severity for moment in story.concern.moments] == [None, "low", "high"]
    assert story.rule("challenge").caveats == (
        "2014: It is graver because it had been raised before",
    )


def test_clear_only_by_what_came_before_is_silence(telling: Telling) -> None:
    teller = telling(
        challenge="when: {challenge: {below: consistent}}",
        again="when: {all: [{raised: challenge}, {raised_before: challenge}]}",
    )
    story = teller.of("limited", "limited", "consistent", None)
    assert story.changes("again")[1:] == ["first raised", "put right", "not judged"]
    assert story.rule("again").story.endswith("put right in 2014, not spoken of in 2015")
    assert story.changes()[-1] == "not judged"
