"""Reading conditions, and explaining what is wrong with them."""

from __future__ import annotations

import pytest

from flagstone.conditions.ranges import above, at_least, at_most, below, exactly
from flagstone.conditions.tree import (
    All,
    Amount,
    Any,
    Aspect,
    AtLeast,
    Difference,
    FactLimit,
    Known,
    Limits,
    Not,
    PreviousLimit,
    RaisedBefore,
    Reference,
    Severity,
    StandardLimit,
    Test,
)
from flagstone.dates import read_day


def test_a_number_is_compared_in_its_steps(read):
    test = read("{children_per_officer: {above: 70}}").condition
    assert test == Test(Amount("children_per_officer"), above(700))
    assert test.written == Limits("above", ("70",))
    assert test.place.line == 2


def test_a_percentage_is_compared_on_its_doubled_scale(read):
    assert read("{late_share: {at_least: 12.5}}").condition == Test(
        Amount("late_share"), at_least(250)
    )


def test_a_word_of_a_scale_is_its_place(read):
    assert read("{challenge: {below: inconsistent}}").condition == Test(
        Amount("challenge"), below(2)
    )


def test_a_date_is_its_day(read):
    day = read_day("2014-04-22")
    assert read("{issued_on: {on_or_after: 2014-04-22}}").condition == Test(
        Amount("issued_on"), at_least(day)
    )


def test_yes_is_one(read):
    assert read("{tracker_works: {is: no}}").condition == Test(Amount("tracker_works"), exactly(0))


def test_known_asks_whether_anything_is_known(read):
    assert read("{challenge: {known: no}}").condition == Test(Known("challenge"), exactly(0))


def test_a_share_brings_with_it_that_there_are_enough_for_one(read):
    condition = read("{unregistered_leads: {share: {at_least: 10}}}").condition
    assert condition == All(
        (
            Test(Amount("unregistered_leads", Aspect.OF), at_least(10)),
            Test(Amount("unregistered_leads", Aspect.SHARE), at_least(200)),
        )
    )


def test_a_denominator_can_be_asked_about(read):
    assert read("{unregistered_leads: {of: {below: 50}}}").condition == Test(
        Amount("unregistered_leads", Aspect.OF), below(50)
    )


def test_a_standard_is_a_difference_with_its_sign_as_ranges(read):
    condition = read(
        "{children_per_officer: {above: {standard: caseload-range, bound: upper}}}"
    ).condition
    other = StandardLimit("caseload-range", "upper")
    assert condition == Test(Difference(Amount("children_per_officer"), other), above(0))


def test_percent_and_plus_are_part_of_the_difference(read):
    condition = read(
        "{children_per_officer: {at_most: {fact: most_children_held, percent: 110, plus: -2.5}}}"
    ).condition
    assert condition.measure == Difference(
        Amount("children_per_officer"), FactLimit("most_children_held"), 110, -25
    )
    assert condition.ranges == at_most(0)


def test_plus_on_a_percentage_is_in_doubled_steps(read):
    condition = read("{late_share: {above: {previous: yes, plus: 5}}}").condition
    assert condition.measure == Difference(Amount("late_share"), PreviousLimit(), 100, 100)


def test_plus_on_a_date_is_in_days(read):
    condition = read("{issued_on: {after: {fact: letter_on, plus: 28}}}").condition
    assert condition.measure.plus == 28


def test_previous_may_be_written_as_a_word(read):
    assert read("{challenge: {below: previous}}").condition == Test(
        Difference(Amount("challenge"), PreviousLimit()), below(0)
    )


def test_a_share_may_be_compared_with_what_it_was(read):
    condition = read("{unregistered_leads: {share: {above: previous}}}").condition
    share = Amount("unregistered_leads", Aspect.SHARE)
    assert condition.parts[1].measure == Difference(share, PreviousLimit())


def test_between_two_standards_comes_apart(read):
    condition = read("""
        children_per_officer:
          between:
            - {standard: caseload-range, bound: lower}
            - {standard: caseload-range, bound: upper}
        """).condition
    assert [test.ranges for test in condition.parts] == [at_least(0), at_most(0)]
    assert isinstance(condition, All)


def test_outside_with_one_literal_comes_apart_into_either(read):
    condition = read("{longest_open: {outside: [7, {standard: pre-proceedings-limit}]}}").condition
    assert condition == Any(
        (
            Test(Amount("longest_open"), below(7)),
            Test(
                Difference(Amount("longest_open"), StandardLimit("pre-proceedings-limit")),
                above(0),
            ),
        )
    )
    assert [test.written.operator for test in condition.parts] == ["below", "above"]


def test_between_dates_comes_apart_into_the_operators_of_dates(read):
    condition = read("{issued_on: {between: [{fact: letter_on}, 2024-01-01]}}").condition
    operators = [test.written.operator for test in condition.parts]
    assert operators == ["on_or_after", "on_or_before"]


def test_none_of_with_a_fact_is_different_from_each(read):
    condition = read("{longest_open: {none_of: [7, previous]}}").condition
    assert condition == All(
        (
            Test(Amount("longest_open"), exactly(7).complement()),
            Test(Difference(Amount("longest_open"), PreviousLimit()), exactly(0).complement()),
        )
    )


def test_connectives_nest(read):
    condition = read("""
        all:
          - {tracker_works: {is: no}}
          - any:
              - {challenge: {is: absent}}
              - not: {not: {longest_open: {above: 112}}}
          - at_least: 1
            of: [{raised: caseload-high}]
        """).condition
    longest = Test(Amount("longest_open"), above(112))
    assert condition == All(
        (
            Test(Amount("tracker_works"), exactly(0)),
            Any((Test(Amount("challenge"), exactly(0)), Not(Not(longest)))),
            AtLeast(1, (Reference("caseload-high"),)),
        )
    )


def test_another_rule_may_be_read_at_a_severity(read):
    assert read("{raised: {rule: drift-seen, at_least: high}}").condition == Reference(
        "drift-seen", Severity.HIGH
    )


def test_an_earlier_verdict_is_a_measure(read):
    assert read("{raised_before: drift-seen}").condition == Test(
        RaisedBefore("drift-seen"), exactly(1)
    )


MISTAKES = {
    "{childen_per_officer: {above: 70}}": "unknown-fact",
    "{children_per_officer: {abov: 70}}": "unknown-operator",
    "{children_per_officer: {above: 70, below: 80}}": "more-than-one-key",
    "{children_per_officer: {above: 70}, challenge: {is: absent}}": "more-than-one-key",
    "{children_per_officer: 70}": "operator-missing",
    "{children_per_officer: {}}": "operator-missing",
    "{children_per_officer: {above: [70]}}": "one-value-expected",
    "{children_per_officer: {above: 70.55}}": "too-many-decimals",
    "{children_per_officer: {above: seventy}}": "value-not-understood",
    "{children_per_officer: {above: 1200}}": "literal-out-of-range",
    "{late_share: {above: 101}}": "literal-out-of-range",
    "{challenge: {below: patchy}}": "wrong-word",
    "{tracker_works: {above: no}}": "operator-does-not-fit",
    "{issued_on: {above: 2024-01-01}}": "operator-does-not-fit",
    "{longest_open: {after: 5}}": "operator-does-not-fit",
    "{challenge: {known: perhaps}}": "not-yes-or-no",
    "{challenge: {share: {above: 5}}}": "no-denominator",
    "{challenge: {of: {above: 5}}}": "no-denominator",
    "{not: {unregistered_leads: {share: {at_least: 10}}}}": "share-under-not",
    "{longest_open: {between: [9, 5]}}": "limits-out-of-order",
    "{longest_open: {between: 9}}": "list-expected",
    "{longest_open: {between: [9]}}": "list-expected",
    "{longest_open: {one_of: []}}": "empty-list",
    "{all: []}": "empty-list",
    "{any: {challenge: {is: absent}}}": "list-expected",
    "{at_least: 2}": "condition-not-understood",
    "{at_least: 3, of: [{raised: drift-seen}, {raised: caseload-high}]}": "count-out-of-reach",
    "{at_least: 0, of: [{raised: drift-seen}]}": "count-out-of-reach",
    "just words": "condition-not-understood",
    "{raised: drift-sen}": "unknown-rule",
    "{raised_before: {rule: drift-seen, at_least: hgh}}": "unknown-severity",
    "{raised: {at_least: high}}": "condition-not-understood",
    "{longest_open: {above: {standard: caseload-range, bound: upper}}}": "units-differ",
    "{longest_open: {above: {fact: children_per_officer}}}": "units-differ",
    "{children_per_officer: {above: {standard: caseload-range}}}": "bound-needed",
    "{longest_open: {above: {standard: pre-proceedings-limit, bound: upper}}}": "bound-not-needed",
    "{longest_open: {above: {standard: pre-proceedings-limits}}}": "unknown-standard",
    "{longest_open: {above: {fact: longest_opn}}}": "unknown-fact",
    "{longest_open: {above: {fact: longest_open}}}": "compared-with-itself",
    "{longest_open: {above: {days: 5}}}": "limit-not-understood",
    "{longest_open: {above: {previous: perhaps}}}": "limit-not-understood",
    "{longest_open: {above: {previous: yes, percnt: 110}}}": "unknown-key",
    "{longest_open: {above: {previous: yes, percent: 0}}}": "percent-not-understood",
    "{longest_open: {above: {previous: yes, plus: 2.5}}}": "plus-not-understood",
    "{challenge: {above: {previous: yes, plus: 1}}}": "no-sums-here",
    "{issued_on: {after: {previous: yes, percent: 110}}}": "no-sums-here",
}


@pytest.mark.parametrize(("text", "code"), MISTAKES.items())
def test_a_mistake_has_one_problem_and_a_place(read, text, code):
    found = read(text)
    assert found.codes == [code]
    assert found.condition is None
    assert found.problems[0].place.line == 2
    assert found.problems[0].place.column > 2


def test_a_mistyped_fact_is_offered_its_nearest_name(read):
    (problem,) = read("{childen_per_officer: {above: 70}}").problems
    assert problem.suggestion == "Did you mean children_per_officer?"


def test_a_mistyped_operator_is_offered_one_that_fits(read):
    (problem,) = read("{issued_on: {befor: 2024-01-01}}").problems
    assert problem.suggestion == "Did you mean before?"
    assert "on_or_after" in problem.expected


def test_an_ordering_for_amounts_is_answered_with_the_one_for_dates(read):
    (problem,) = read("{issued_on: {at_most: 2024-01-01}}").problems
    assert problem.suggestion == "Write on_or_before."


def test_a_word_off_the_scale_is_answered_with_the_scale(read):
    (problem,) = read("{challenge: {is: purple}}").problems
    assert "absent, limited, inconsistent, consistent" in problem.suggestion


def test_a_fact_without_an_operator_is_shown_how_to_write_one(read):
    (problem,) = read("{challenge: limited}").problems
    assert problem.suggestion == "Write {challenge: {is: limited}}."


def test_every_mistake_of_a_condition_is_found_at_once(read):
    found = read("""
        all:
          - {childen_per_officer: {above: 70}}
          - {challenge: {below: patchy}}
          - {raised: drift-sen}
        """)
    assert found.codes == ["unknown-fact", "wrong-word", "unknown-rule"]
    assert [problem.place.line for problem in found.problems] == [3, 4, 5]


def test_a_share_under_two_nots_is_a_share_again(read):
    found = read("{not: {not: {unregistered_leads: {share: {at_least: 10}}}}}")
    assert not found.problems
