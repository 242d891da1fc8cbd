"""Scenarios written for a rule: they can be read, they hold, and they stand on both sides."""

from __future__ import annotations

import pytest

from flagstone.specification.boundaries import boundary_scenarios
from flagstone.specification.completeness import examples_by_rule, lacks
from flagstone.specification.rehearsal import Readers
from flagstone.specification.running import run

RULES = {
    "a number": "when: {children_per_officer: {above: 70}}\npolicy: Ours",
    "a standard": "when: {children_per_officer: {above: {standard: caseload-range, bound: upper}}}",
    "a share": "when: {late_reviews: {share: {at_least: 10}}}\npolicy: Ours",
    "a denominator": """
        when: {all: [{late_reviews: {at_least: 1}}, {late_reviews: {of: {below: 30}}}]}
        policy: Ours
        """,
    "a word": "when: {challenge: {below: inconsistent}}",
    "yes or no": "when: {tracker_works: {is: no}}",
    "a date": "when: {issued_on: {before: 2020-01-01}}",
    "the past": "when: {late_reviews: {above: {previous: yes, percent: 110}}}\npolicy: Ours",
    "several": "when: {all: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}",
    "under not": "when: {not: {any: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}}",
    "steps": """
        when: {late_reviews: {at_least: 1}}
        severity:
          - high: {late_reviews: {share: {above: 20}}}
          - medium: {all: [{late_reviews: {at_least: 5}}, {challenge: {is: absent}}]}
          - low: otherwise
        policy: Ours
        """,
    "a law by a date": "when: {challenge: {is: absent}}\ndated_by: issued_on",
    "windows": "when: {challenge: {is: absent}}\nfrom: 2013-11\nuntil: 2015-03-31",
}


@pytest.mark.parametrize("text", RULES.values(), ids=RULES)
def test_what_is_written_can_be_read_and_holds(written_rulebook, read, text: str) -> None:  # type: ignore[no-untyped-def]
    rulebook = written_rulebook.with_rules(a=text)
    written = list(boundary_scenarios(rulebook, rulebook.rules["a"], Readers(rulebook.rules)))
    assert all(each.text for each in written), written
    scenarios = read("\n".join(each.text for each in written))
    runs = [run(scenario, rulebook) for scenario in scenarios]
    assert [str(problem) for each in runs for problem in each.problems] == []
    # Each limit and day is one that decides: not every verdict about it is the same. Beside them
    # stand single scenarios, for the outcomes and severities that none of those shows.
    for each in written:
        verdicts = {line.rpartition("|")[0].rpartition("|")[2] for line in rows(each.text)}
        assert len(verdicts) > 1 or each.about in ("clear", "undecided", "raised as medium")
    # And together they are all that check asks for.
    examples = examples_by_rule(runs).get("a", [])
    assert list(lacks(rulebook, rulebook.rules["a"], examples)) == []


def rows(text: str) -> list[str]:
    """The rows of an outline's table, without its heading."""
    return [line for line in text.splitlines() if line.strip().startswith("|")][1:]


def test_a_number_is_shown_at_just_under_and_just_over(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    rulebook = written_rulebook.with_rules(a=RULES["a number"])
    first, *_ = boundary_scenarios(rulebook, rulebook.rules["a"], Readers(rulebook.rules))
    assert first.text == (
        "  Scenario Outline: A title: whether children in care per reviewing officer is above 70 "
        "children\n"
        "    Given the authority's own figures as at 31 March 2025\n"
        "    And reviewing officers hold <what is known> children each\n"
        "    When the rules are applied\n"
        '    Then "a" is <verdict>\n'
        "\n"
        "    Examples:\n"
        "      | what is known | verdict       |\n"
        "      | 69.9          | clear         |\n"
        "      | 70            | clear         |\n"
        "      | 70.1          | raised as low |\n"
    )


def test_the_day_before_and_the_day_of_a_change_are_shown(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    rulebook = written_rulebook.with_rules(a=RULES["a word"])
    *_, last = boundary_scenarios(rulebook, rulebook.rules["a"], Readers(rulebook.rules))
    assert [" ".join(line.split()) for line in rows(last.text)] == [
        "| 31 March | not in force |",
        "| 1 April | raised as low |",
    ]


def test_a_standard_that_only_an_authority_gives_is_supposed(written_rulebook, read) -> None:  # type: ignore[no-untyped-def]
    rulebook = written_rulebook.with_rules(
        {
            "rules/standards/local.yaml": """
                late-limit: {title: Children an officer may hold, unit: children, local: only}
                """
        },
        a="when: {children_per_officer: {above: {standard: late-limit}}}",
    )
    first, *_ = boundary_scenarios(rulebook, rulebook.rules["a"], Readers(rulebook.rules))
    assert 'And the local standard "late limit" is 40 children' in first.text
    assert all(run(s, rulebook).passed for s in read(first.text))
    assert "raised as low" in first.text


def test_composites_are_shown_through_the_facts_of_what_they_read(written_rulebook, read) -> None:  # type: ignore[no-untyped-def]
    rulebook = written_rulebook.with_rules(
        a="when: {challenge: {is: absent}}",
        b="when: {all: [{raised: a}, {late_reviews: {at_least: 3}}]}\npolicy: Ours",
    )
    first, *_ = boundary_scenarios(rulebook, rulebook.rules["b"], Readers(rulebook.rules))
    assert "challenge by reviewing officers is absent" in first.text
    assert all(run(s, rulebook).passed for s in read(first.text))


@pytest.mark.parametrize("part", range(20))
def test_what_is_written_for_bundled_rules_is_all_that_check_asks_for(  # type: ignore[no-untyped-def]
    rulebook, read, part: int
) -> None:
    """Every sixteenth rule, of each kind that there is; what cannot be put together is said."""
    rule = list(rulebook.rules.values())[part * 16]
    written = list(boundary_scenarios(rulebook, rule, Readers(rulebook.rules)))
    assert all(each.text for each in written)
    runs = [run(s, rulebook) for s in read("\n".join(each.text for each in written))]
    assert [problem for each in runs for problem in each.problems] == []
    assert list(lacks(rulebook, rule, examples_by_rule(runs)[rule.id])) == []


@pytest.mark.parametrize(
    "rule",
    ["iro-caseload-figure", "pre-proceedings-over-the-limit", "no-formal-disputes"],
)
def test_bundled_rules_have_scenarios_that_hold(rulebook, read, rule: str) -> None:  # type: ignore[no-untyped-def]
    written = list(boundary_scenarios(rulebook, rulebook.rules[rule], Readers(rulebook.rules)))
    scenarios = read("\n".join(each.text for each in written))
    assert len(scenarios) > 5
    assert [run(s, rulebook).problems for s in scenarios if not run(s, rulebook).passed] == []
