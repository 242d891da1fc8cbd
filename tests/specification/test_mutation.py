"""Mutants held against scenarios: which are noticed, and what is offered for those that are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from flagstone.problems import Problems
from flagstone.specification.alterations import Kind
from flagstone.specification.mutants import mutants_of
from flagstone.specification.mutation import mutate
from flagstone.specification.rehearsal import Asked, Cast, Readers, Rehearsal
from flagstone.specification.running import run
from flagstone.specification.scenarios import read_feature

FIGURE = """
    Scenario Outline: The figure
      Given the authority's own figures as at <day>
      And reviewing officers hold <children> children each
      When the rules are applied
      Then "caseload figure" is <verdict>

      Examples:
        | day           | children | verdict        |
        | 31 March 2011 | 80       | not in force   |
        | 1 April 2011  | 80       | raised as low  |
        | 31 March 2025 | 70       | clear          |
        | 31 March 2025 | 70.1     | raised as low  |
        | 31 March 2025 | 100      | raised as low  |
        | 31 March 2025 | 100.1    | raised as high |
    """


def without(body: str, row: str) -> str:
    """The scenarios without the rows that hold a text."""
    return "\n".join(line for line in body.splitlines() if row not in line)


def changes(mutation) -> list[str]:  # type: ignore[no-untyped-def]
    return [survivor.mutant.change for survivor in mutation.survivors]


def test_scenarios_on_both_sides_of_everything_notice_every_mistake(  # type: ignore[no-untyped-def]
    written_rulebook, mutated
) -> None:
    mutation = mutated(written_rulebook.load(), FIGURE)
    assert changes(mutation) == []
    assert mutation.total == len(mutation.killed) > 10


@pytest.mark.parametrize(
    ("row", "missed"),
    [
        ("| 70 ", (Kind.THRESHOLD, "less than 0.1 children below")),
        ("| 70.1 ", (Kind.THRESHOLD, "more than 0.1 children above")),
        ("| 70 ", (Kind.STANDARD, "would be 69.9, not 70")),
        ("| 100 ", (Kind.THRESHOLD, "is above 99.9 children")),
        ("| 100.1 ", (Kind.CLAUSE, "The high step")),
        ("| 100.1 ", (Kind.SEVERITY, "The high step would be critical")),
        ("31 March 2011", (Kind.DATE, "from 31 March 2011, not from 1 April 2011")),
        ("1 April 2011", (Kind.DATE, "from 2 April 2011, not from 1 April 2011")),
    ],
)
def test_a_weaker_specification_lets_a_mistake_pass_and_is_offered_what_would_notice_it(  # type: ignore[no-untyped-def]
    written_rulebook, mutated, read, row: str, missed: tuple[Kind, str]
) -> None:
    kind, change = missed
    # The handbook's duty begins with the standard; an older one lets the standard's own day show.
    rulebook = written_rulebook.load(
        {
            "rules/care/reviewing.yaml": written_rulebook.FILES[
                "rules/care/reviewing.yaml"
            ].replace("cites: [iro-03]", "cites: [iro-03, la-03]")
        }
    )
    weaker = without(FIGURE, row)
    mutation = mutated(rulebook, weaker)
    found = [s for s in mutation.survivors if s.mutant.kind is kind and change in s.mutant.change]
    assert found, changes(mutation)
    offered = "\n".join(line for s in found for line in s.witness.scenario.splitlines())
    assert all(each.passed for each in (run(s, rulebook) for s in read(offered)))
    left = set(changes(mutated(rulebook, f"{weaker}\n{offered}")))
    assert left.isdisjoint(survivor.mutant.change for survivor in found)


@pytest.mark.parametrize(
    ("when", "weak", "kind"),
    [
        (
            "{all: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}",
            [("absent", "does not work", "raised as low"), ("consistent", "works", "clear")],
            Kind.CONNECTIVE,
        ),
        (
            "{all: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}",
            [("absent", "does not work", "raised as low"), ("consistent", "works", "clear")],
            Kind.CLAUSE,
        ),
        (
            "{any: [{challenge: {is: absent}}, {not: {tracker_works: {is: yes}}}]}",
            [("absent", "works", "raised as low"), ("consistent", "works", "clear")],
            Kind.CLAUSE,
        ),
    ],
)
def test_connectives_and_clauses_need_scenarios_in_which_they_decide(  # type: ignore[no-untyped-def]
    written_rulebook, mutated, when: str, weak: list[tuple[str, str, str]], kind: Kind
) -> None:
    rulebook = written_rulebook.with_rules(a=f"when: {when}")
    body = "\n\n".join(
        f"""
    Scenario: {number}
      Given an inspection that ended on 31 March 2025
      And challenge by reviewing officers is {challenge}
      And the tracker {tracker}
      When the rules are applied
      Then "a" is {verdict}"""
        for number, (challenge, tracker, verdict) in enumerate(weak)
    )
    mutation = mutated(rulebook, body, "a")
    survived = [s for s in mutation.survivors if s.mutant.kind is kind]
    assert survived
    assert all(s.witness.scenario for s in survived)


def test_a_rule_that_nobody_asks_about_keeps_all_its_mistakes(  # type: ignore[no-untyped-def]
    written_rulebook, mutated
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {challenge: {is: absent}}", b="when: {tracker_works: {is: no}}"
    )
    body = """
    Scenario: The other rule
      Given an inspection that ended on 31 March 2025
      And challenge by reviewing officers is absent
      When the rules are applied
      Then "b" is undecided
      And no flag is high
    """
    mutation = mutated(rulebook, body, "a")
    assert mutation.total == len(mutation.survivors) > 0


def test_scenarios_about_what_reads_a_rule_and_about_its_concern_count(  # type: ignore[no-untyped-def]
    written_rulebook, mutated
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {challenge: {is: absent}}", b="when: {raised: {rule: a, at_least: low}}"
    )
    given = """
      Given an inspection that ended on 31 March 2025
      And challenge by reviewing officers is {}
      When the rules are applied
    """
    by_reader = (
        "Scenario: 1" + given.format("absent") + '  Then "b" is raised as low\n\n'
        "    Scenario: 2" + given.format("limited") + '  Then "b" is clear\n'
    )
    kept = {s.mutant.kind for s in mutated(rulebook, "    " + by_reader, "a").survivors}
    assert kept == {Kind.SEVERITY}
    by_concern = (
        "    Scenario: 3" + given.format("absent") + '  Then the concern "reviewing" is low\n'
    )
    assert Kind.SEVERITY not in {
        s.mutant.kind for s in mutated(rulebook, by_concern, "a").survivors
    }


def test_what_was_raised_before_is_decided_again_with_the_mistake(  # type: ignore[no-untyped-def]
    written_rulebook, mutated
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {challenge: {below: inconsistent}}", b="when: {raised_before: a}"
    )
    body = """
    Scenario Outline: Before
      Given an inspection that ended on 31 March 2025
      And an earlier sheet as at 31 March 2024 says that challenge by reviewing officers is <word>
      When the rules are applied
      Then "b" is <verdict>

      Examples:
        | word         | verdict       |
        | limited      | raised as low |
        | inconsistent | clear         |
    """
    survivors = mutated(rulebook, body, "a").survivors
    assert {s.mutant.kind for s in survivors} == {Kind.SEVERITY}


def test_a_flags_own_words_are_held_against_the_mistaken_rule(  # type: ignore[no-untyped-def]
    written_rulebook, mutated
) -> None:
    rulebook = written_rulebook.load()
    body = """
    Scenario: The words
      Given the authority's own figures as at 31 March 2025
      And reviewing officers hold 150 children each
      When the rules are applied
      Then the flag "caseload figure" says "high"
    """
    left = changes(mutated(rulebook, body, "caseload-figure"))
    assert "The high step would be critical." not in left
    assert "The high step would be medium." not in left


def test_whether_something_is_known_is_told_by_leaving_it_unknown(  # type: ignore[no-untyped-def]
    written_rulebook, mutated, read
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {all: [{children_per_officer: {known: yes}}, "
        "{children_per_officer: {above: 70}}]}\npolicy: Ours"
    )
    body = """
    Scenario: Over
      Given the authority's own figures as at 31 March 2025
      And reviewing officers hold 70.1 children each
      When the rules are applied
      Then "a" is raised as low
    """
    mutation = mutated(rulebook, body, "a")
    (survivor,) = [
        s for s in mutation.survivors if s.mutant.kind is Kind.CLAUSE and "known" in s.mutant.change
    ]
    assert "it is not known" in survivor.witness.scenario
    (offered,) = read(survivor.witness.scenario)
    assert run(offered, rulebook).passed


def test_a_scenario_that_fails_as_things_are_is_a_problem_and_notices_nothing(  # type: ignore[no-untyped-def]
    written_rulebook, mutated
) -> None:
    wrong = FIGURE.replace(
        "| 31 March 2025 | 70       | clear ", "| 31 March 2025 | 70  | raised as low "
    )
    mutation = mutated(written_rulebook.load(), wrong)
    assert [problem.code for problem in mutation.problems] == ["expectation-not-met"]
    assert mutation.survivors


def test_the_outcome_is_the_same_in_several_processes(  # type: ignore[no-untyped-def]
    written_rulebook, read, monkeypatch
) -> None:
    rulebook = written_rulebook.load()
    scenarios = read(without(FIGURE, "| 70 "))
    alone = mutate(rulebook, scenarios, rulebook.rules, processes=1)
    monkeypatch.setattr("flagstone.specification.mutation._WORTH_A_PROCESS", 1)
    seen: list[tuple[int, int]] = []
    together = mutate(
        rulebook,
        scenarios,
        rulebook.rules,
        processes=2,
        progress=lambda done, of: seen.append((done, of)),
    )
    assert together == alone
    assert seen[-1] == (alone.total, alone.total)


def test_rehearsed_scenarios_hold_for_the_rules_as_they_are(rulebook) -> None:  # type: ignore[no-untyped-def]
    """The short way must say what the long way says: nothing fails where nothing was changed."""
    root = Path(__file__).parents[2] / "features"
    feature = read_feature(
        root / "children_in_care" / "independent_reviewing.feature", root, Problems()
    )
    assert feature is not None
    readers = Readers(rulebook.rules)
    for scenario in feature.scenarios:
        done = run(scenario, rulebook)
        rehearsal = Rehearsal(done, Asked.by(scenario))
        assert done.result is not None
        assert rehearsal.asked.rules == done.result.asked
        changed = readers.changed_with(rehearsal.asked.rules)
        assert not rehearsal.fails(Cast(rulebook, changed, readers))


def test_the_short_way_and_the_long_way_agree_on_every_mutant(  # type: ignore[no-untyped-def]
    written_rulebook, read
) -> None:
    rulebook = written_rulebook.load()
    readers = Readers(rulebook.rules)
    scenarios = read(FIGURE)
    ready = [Rehearsal(run(s, rulebook), Asked.by(s)) for s in scenarios]
    for mutant in mutants_of(rulebook, rulebook.rules):
        mistaken = mutant.mistaken(rulebook)
        cast = Cast(mistaken, readers.changed_with(mutant.rules), readers)
        short = [rehearsal.fails(cast) for rehearsal in ready]
        assert short == [not run(s, replace(mistaken, derived={})).passed for s in scenarios]
