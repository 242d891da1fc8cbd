"""Conditions in plain English."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from flagstone.conditions.ranges import Ranges, at_least
from flagstone.conditions.tree import FALSE, TRUE, Not
from flagstone.conditions.wording import say_condition


class Titled(msgspec.Struct, frozen=True):
    title: str


STANDARDS = {
    "caseload-range": Titled("Children for each reviewing officer"),
    "pre-proceedings-limit": Titled("How long pre-proceedings may last"),
}
RULES = {
    "drift-seen": Titled("Inspectors saw drift"),
    "caseload-high": Titled("Officers hold too many"),
}


@pytest.fixture(name="say")
def _say(read, vocabulary):
    def say(text: str) -> str:
        return say_condition(read(text).condition, vocabulary, STANDARDS, RULES)

    return say


SAID = {
    "{children_per_officer: {above: 70}}":
        "children in care per reviewing officer is above 70 children",
    "{children_per_officer: {at_most: 70.5}}":
        "children in care per reviewing officer is at most 70.5 children",
    "{most_children_held: {is: 1}}": "the most children that one officer holds is 1 child",
    "{most_children_held: {is_not: 3}}":
        "the most children that one officer holds is not 3 children",
    "{most_children_held: {between: [50, 70]}}":
        "the most children that one officer holds is between 50 and 70 children",
    "{most_children_held: {outside: [50, 70]}}":
        "the most children that one officer holds is outside 50 to 70 children",
    "{most_children_held: {one_of: [3, 4, 9]}}":
        "the most children that one officer holds is 3, 4 or 9 children",
    "{most_children_held: {none_of: [3, 9]}}":
        "the most children that one officer holds is neither 3 nor 9 children",
    "{late_share: {below: 12.5}}": "the percentage of visits that were late is below 12.5 per cent",
    "{issued_on: {on_or_after: 2014-04-22}}":
        "the day on which proceedings were issued is on or after 22 April 2014",
    "{challenge: {below: consistent}}":
        "challenge by reviewing officers is absent, limited or inconsistent",
    "{challenge: {is_not: absent}}":
        "challenge by reviewing officers is limited, inconsistent or consistent",
    "{tracker_works: {is: no}}": "the tracker does not work",
    "{tracker_works: {is_not: no}}": "the tracker works",
    "{challenge: {known: yes}}": "challenge by reviewing officers is known",
    "{tracker_works: {known: yes}}": "it is known whether the tracker works",
    "{tracker_works: {known: no}}": "it is not known whether the tracker works",
    "{challenge: {known: no}}": "challenge by reviewing officers is not known",
    "{unregistered_leads: {share: {at_least: 10}}}":
        "children on plans whose lead worker is not registered make up at least 10 per cent of "
        "children on protection plans",
    "{unregistered_leads: {of: {at_least: 50}}}":
        "the number of children on protection plans is at least 50",
    "{children_per_officer: {above: {standard: caseload-range, bound: upper}}}":
        "children in care per reviewing officer is above the upper end of “Children for each "
        "reviewing officer”",
    "{longest_open: {above: {standard: pre-proceedings-limit, percent: 150}}}":
        "the longest that pre-proceedings have been open is above 150 per cent of “How long "
        "pre-proceedings may last”",
    "{longest_open: {at_least: {standard: pre-proceedings-limit, plus: 1}}}":
        "the longest that pre-proceedings have been open is at least 1 day above “How long "
        "pre-proceedings may last”",
    "{longest_open: {below: {previous: yes, plus: -7}}}":
        "the longest that pre-proceedings have been open is more than 7 days below what it "
        "was before",
    "{late_share: {at_most: {previous: yes, plus: -5}}}":
        "the percentage of visits that were late is at least 5 percentage points below what it was "
        "before",
    "{late_share: {above: {fact: other_share, plus: 1}}}":
        "the percentage of visits that were late is more than 1 percentage point above the "
        "percentage of reviews that were late",
    "{late_share: {is_not: {fact: other_share, plus: 2}}}":
        "the percentage of visits that were late is not exactly 2 percentage points above the "
        "percentage of reviews that were late",
    "{unregistered_leads: {share: {above: {previous: yes, plus: 10}}}}":
        "the number of children on plans whose lead worker is not registered, as a share of "
        "children on protection plans, is more than 10 percentage points above what it was before",
    "{unregistered_leads: {share: {above: 10}}}":
        "children on plans whose lead worker is not registered make up more than 10 per cent of "
        "children on protection plans",
    "{issued_on: {before: {fact: letter_on, plus: 10}}}":
        "the day on which proceedings were issued is before the day 10 days after the day of the "
        "letter before proceedings",
    "{longest_open: {is: previous}}":
        "the longest that pre-proceedings have been open is the same as what it was before",
    "{late_share: {is_not: {fact: other_share}}}":
        "the percentage of visits that were late is not the same as the percentage of reviews that "
        "were late",
    "{issued_on: {before: {fact: letter_on}}}":
        "the day on which proceedings were issued is before the day of the letter before "
        "proceedings",
    "{raised: {rule: drift-seen, at_least: high}}":
        "“Inspectors saw drift” is raised as at least high",
    "{not: {raised: drift-seen}}": "“Inspectors saw drift” is not raised",
    "{raised_before: drift-seen}": "“Inspectors saw drift” was raised when it was last decided",
    "{not: {raised_before: drift-seen}}":
        "“Inspectors saw drift” was not raised when it was last decided",
    "{not: {children_per_officer: {above: 70}}}":
        "children in care per reviewing officer is at most 70 children",
    "{not: {longest_open: {above: {standard: pre-proceedings-limit}}}}":
        "the longest that pre-proceedings have been open is at most “How long pre-proceedings "
        "may last”",
    "{not: {not: {tracker_works: {is: yes}}}}": "the tracker works",
    "{spread: {above: none}}": "visits are late for at least one of the children",
    "{spread: {at_most: many}}": "visits are late for at most many of the children",
    "{spread: {at_least: many}}": "visits are late for many, most or all of the children",
    "{requirement: {is_not: met}}": "either the requirement is not met or it is partly met",
    "{all: [{challenge: {known: yes}}, {challenge: {is: absent}}, {tracker_works: {is: no}}]}":
        "it is known that challenge by reviewing officers is absent, and the tracker does not work",
    "{all: [{challenge: {known: yes}}, {tracker_works: {is: no}}]}":
        "challenge by reviewing officers is known, and the tracker does not work",
    "{not: {any: [{tracker_works: {is: yes}}, {challenge: {is: absent}}]}}":
        "it is not so that (the tracker works, or challenge by reviewing officers is absent)",
    "{all: [{tracker_works: {is: no}}, {challenge: {is: absent}}]}":
        "the tracker does not work, and challenge by reviewing officers is absent",
    "{all: [{tracker_works: {is: no}}, {any: [{challenge: {is: absent}}, {raised: drift-seen}]}]}":
        "the tracker does not work, and either challenge by reviewing officers is absent or "
        "“Inspectors saw drift” is raised",
    "{any: [{raised: drift-seen}, {all: [{challenge: {is: absent}}, {tracker_works: {is: no}}, "
    "{raised: caseload-high}]}]}":
        "“Inspectors saw drift” is raised, or all of these: (challenge by reviewing officers is "
        "absent; the tracker does not work; “Officers hold too many” is raised)",
    "{at_least: 2, of: [{raised: drift-seen}, {raised: caseload-high}, {tracker_works: {is: no}}]}":
        "at least two of these: (“Inspectors saw drift” is raised; “Officers hold too many” is "
        "raised; the tracker does not work)",
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_a_condition_is_said_in_plain_english(say, text, said):
    assert say(text) == said


def test_what_is_said_follows_the_numbers_and_not_the_operator_as_written(read, vocabulary):
    test = read("{children_per_officer: {above: 70}}").condition
    moved = replace(test, ranges=at_least(800))
    assert say_condition(moved, vocabulary) == (
        "children in care per reviewing officer is above 79.9 children"
    )


def test_a_percentage_between_two_that_can_be_written_is_said_by_one_that_can(read, vocabulary):
    test = read("{late_share: {at_least: 12.5}}").condition
    moved = replace(test, ranges=at_least(251))
    assert say_condition(moved, vocabulary) == (
        "the percentage of visits that were late is above 12.5 per cent"
    )


def test_a_set_of_several_ranges_is_said_range_by_range(read, vocabulary):
    test = read("{most_children_held: {above: 70}}").condition
    odd = replace(test, ranges=Ranges.of((1, 60), (70, 200)))
    assert say_condition(odd, vocabulary).endswith(
        "is between 1 and 60 children, or between 70 and 200 children"
    )


def test_ids_are_said_where_there_are_no_titles(read, vocabulary):
    condition = read("{raised: drift-seen}").condition
    assert say_condition(condition, vocabulary) == "drift-seen is raised"


def test_conditions_without_parts_are_always_or_never_so(vocabulary):
    assert say_condition(TRUE, vocabulary) == "always"
    assert say_condition(FALSE, vocabulary) == "never"
    assert say_condition(Not(TRUE), vocabulary) == "it is not so that (always)"


def test_a_test_that_no_word_or_every_word_meets_is_said_as_it_was_asked(read, vocabulary):
    never = read("{challenge: {above: consistent}}").condition
    assert say_condition(never, vocabulary) == "challenge by reviewing officers is above consistent"
    always = read("{challenge: {at_least: absent}}").condition
    assert say_condition(always, vocabulary) == "challenge by reviewing officers is at least absent"
