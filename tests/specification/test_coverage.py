"""What scenarios decide both ways."""

from __future__ import annotations

import pytest

from flagstone.specification.coverage import Covered, Item, coverage
from flagstone.specification.running import run

RULE = """
    when: {any: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}
    severity:
      - high: {late_reviews: {at_least: 5}}
      - low: otherwise
    policy: Ours
    from: 2012-01-01
    """
ROWS = """
    Scenario Outline: Both
      Given an inspection that ended on <day>
      And challenge by reviewing officers is <challenge>
      And the tracker <tracker>
      And <late> of 40 children in care had a late review
      When the rules are applied
      Then "a" is <verdict>

      Examples:
        | day              | challenge  | tracker       | late | verdict        |
        | 31 March 2025    | absent     | works         | 5    | raised as high |
        | 31 March 2025    | consistent | works         | 5    | clear          |
        | 31 March 2025    | consistent | does not work | 4    | raised as low  |
        | 31 December 2011 | absent     | works         | 4    | not in force   |
    """


@pytest.fixture
def items(written_rulebook, read):  # type: ignore[no-untyped-def]
    """The items of rule `a`, by scenarios of which some lines are left out."""

    def measured(*left_out: str) -> dict[str, Covered]:
        rulebook = written_rulebook.with_rules(a=RULE)
        kept = [line for line in ROWS.splitlines() if not any(each in line for each in left_out)]
        runs = [run(scenario, rulebook) for scenario in read("\n".join(kept))]
        (found,) = coverage(rulebook, runs, ["a"])
        assert found.scenarios == len(runs)
        return {f"{item.where} {item.said}".strip(): item for item in found.items}

    return measured


def test_everything_is_decided_both_ways(items) -> None:  # type: ignore[no-untyped-def]
    found = items()
    assert all(item.both_ways for item in found.values())
    assert [item.item for item in found.values()] == [
        Item.BRANCH,
        Item.COMPARISON,
        Item.COMPARISON,
        Item.STEP,
        Item.FORCE,
        Item.WINDOW,
    ]


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        ("does not work", {"the tracker does not work", "high the number of reviews of"}),
        ("31 December", {"the rule is in force", "from 1 January 2012"}),
        ("| clear", {"challenge by reviewing officers is absent, or the tracker does not work"}),
    ],
)
def test_what_is_decided_one_way_only_is_said(items, row: str, missing: set[str]) -> None:  # type: ignore[no-untyped-def]
    lacking = {name for name, item in items(row).items() if not item.both_ways}
    assert len(lacking) == len(missing)
    assert all(any(name.startswith(each) for name in lacking) for each in missing)


def test_a_step_counts_only_where_the_rule_is_raised(items) -> None:  # type: ignore[no-untyped-def]
    step = next(item for item in items().values() if item.item is Item.STEP)
    # The clear scenario with five late reviews says nothing of the step.
    assert (step.true, step.false) == (1, 1)


def test_a_rule_that_nobody_asks_about_is_covered_nowhere(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    rulebook = written_rulebook.with_rules(a=RULE)
    (found,) = coverage(rulebook, [], ["a"])
    assert (found.scenarios, found.both_ways) == (0, 0)
