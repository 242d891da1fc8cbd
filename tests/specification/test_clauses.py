"""The clauses of a rule, and the rule without one."""

from __future__ import annotations

from flagstone.conditions.tree import All, AtLeast, Reference, Test
from flagstone.specification.clauses import clauses, where, with_clause, without_clause

RULE = """
    when:
      all:
        - {challenge: {below: consistent}}
        - any:
            - {late_reviews: {share: {at_least: 10}}}
            - {tracker_works: {is: no}}
    severity:
      - high: {children_per_officer: {above: 100}}
      - low: otherwise
    one_step_up: {when: {children_per_officer: {above: 80}}, not_past: high}
    policy: The numbers are ours
    """


def test_every_clause_is_found_with_a_share_as_one(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    rule = written_rulebook.with_rules(a=RULE).rules["a"]
    found = list(clauses(rule))
    assert [(c.whole, c.path) for c in found] == [
        (0, ()), (0, (0,)), (0, (1,)), (0, (1, 0)), (0, (1, 1)), (1, ()), (2, ())
    ]  # fmt: skip
    assert isinstance(found[3].condition, All)
    assert [where(rule, c) for c in found[-3:]] == [
        "In the condition",
        "In the high step",
        "In the step up",
    ]


def test_leaving_out_one_of_two_leaves_the_other_alone(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    rule = written_rulebook.with_rules(a=RULE).rules["a"]
    tracker = list(clauses(rule))[4]
    without = without_clause(rule, tracker)
    assert without is not None
    challenge, share = without.when.parts  # type: ignore[union-attr]
    assert isinstance(challenge, Test)
    assert share == list(clauses(rule))[3].condition


def test_leaving_out_steps(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    rule = written_rulebook.with_rules(a=RULE).rules["a"]
    condition, *_, high, up = clauses(rule)
    assert without_clause(rule, condition) is None
    assert without_clause(rule, high).steps == ()  # type: ignore[union-attr]
    assert without_clause(rule, up).step_up is None  # type: ignore[union-attr]


def test_putting_something_in_a_clauses_place(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    rule = written_rulebook.with_rules(
        a="when: {at_least: 2, of: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}"
    ).rules["a"]
    second = list(clauses(rule))[2]
    other = with_clause(rule, second, Reference("b"))
    assert other.when == AtLeast(2, (list(clauses(rule))[1].condition, Reference("b")))
    assert without_clause(rule, second).when == AtLeast(  # type: ignore[union-attr]
        1, (list(clauses(rule))[1].condition,)
    )
