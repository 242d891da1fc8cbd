"""What each scenario alone notices or shows: held to taking it away."""

from __future__ import annotations

import pytest

from flagstone.problems import ProblemsError
from flagstone.specification.completeness import missing_scenarios
from flagstone.specification.mutation import mutate
from flagstone.specification.needed import needs
from flagstone.specification.running import run

BODY = """
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
        | 31 March 2025 | 85       | raised as low  |
        | 31 March 2025 | 90       | raised as low  |
        | 31 March 2025 | 100      | raised as low  |
        | 31 March 2025 | 100.1    | raised as high |

    Scenario: Nobody counted
      Given the authority's own figures as at 31 March 2025
      When the rules are applied
      Then "caseload figure" is undecided
      And nothing is raised
    """


def test_what_a_scenario_alone_does_goes_with_it_and_nothing_else_does(  # type: ignore[no-untyped-def]
    written_rulebook, read
) -> None:
    rulebook = written_rulebook.load()
    rules = ["caseload-figure"]
    scenarios = read(BODY)
    found = needs(rulebook, scenarios, rules)
    assert [need.scenario for need in found] == list(scenarios)
    for need in found:
        others = [each for each in scenarios if each is not need.scenario]
        survivors = mutate(rulebook, others, rules).survivors
        assert {s.mutant.change for s in survivors} == {m.change for m in need.notices}
        runs = [run(each, rulebook) for each in others]
        missing = [p for p in missing_scenarios(rulebook, runs) if '"caseload-figure"' in p.message]
        assert len(missing) == len(need.shows)
    assert [need.is_needed for need in found] == [True] * 4 + [False, False] + [True] * 3


def test_the_step_that_alone_notices_is_named(written_rulebook, read) -> None:  # type: ignore[no-untyped-def]
    found = needs(written_rulebook.load(), read(BODY), ["caseload-figure"])
    of_clear = next(
        need for need in found if need.scenario.place.line == found[2].scenario.place.line
    )
    assert of_clear.steps == ('"caseload figure" is clear',)


def test_a_scenario_that_does_not_hold_is_a_problem(written_rulebook, read) -> None:  # type: ignore[no-untyped-def]
    wrong = read(BODY.replace("| 70       | clear         ", "| 70       | raised as low "))
    with pytest.raises(ProblemsError):
        needs(written_rulebook.load(), wrong, ["caseload-figure"])
