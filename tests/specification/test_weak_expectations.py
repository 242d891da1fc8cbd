"""Expectations that leave open what they could say."""

from __future__ import annotations

import pytest

from flagstone.specification.running import run
from flagstone.specification.weak_expectations import weak_expectations


@pytest.fixture
def suggested(written_rulebook, read):  # type: ignore[no-untyped-def]
    """What is suggested for a scenario with some Then steps, one to a line."""

    def suggestions(*thens: str, children: str = "101") -> list[str]:
        body = f"""
    Scenario: Caseloads
      Given the authority's own figures as at 31 March 2025
      And reviewing officers hold {children} children each
      When the rules are applied
"""
        body += "".join(f"      {'And' if n else 'Then'} {text}\n" for n, text in enumerate(thens))
        (scenario,) = read(body)
        done = run(scenario, written_rulebook.load())
        assert done.passed, done.problems
        found = list(weak_expectations(done))
        assert {problem.code for problem in found} <= {"weak-expectation"}
        return [problem.suggestion for problem in found]

    return suggestions


@pytest.mark.parametrize(
    "thens",
    [
        ('"caseload figure" is raised as high', 'the flag "caseload figure" cites "iro-03"'),
        ('the flag "caseload figure" cites "iro-03"', '"caseload figure" is raised as high'),
        ("no flag is critical",),
        ('the concern "reviewing" is high',),
    ],
)
def test_what_is_said_in_full_is_no_problem(suggested, thens: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    assert suggested(*thens) == []


def test_a_flag_is_asked_about_with_its_severity(suggested) -> None:  # type: ignore[no-untyped-def]
    thens = ('the flag "caseload figure" cites "iro-03"', 'the flag "caseload figure" says "101"')
    assert suggested(*thens) == ['Add: And "caseload figure" is raised as high']


def test_not_raised_is_not_enough(suggested) -> None:  # type: ignore[no-untyped-def]
    found = suggested('"caseload figure" is not raised', children="70")
    assert found == ['Write: "caseload figure" is clear']
    found = suggested('"caseload figure" is not raised', children="at least 50")
    assert found == ['Write: "caseload figure" is undecided']


def test_what_is_suggested_is_enough(suggested) -> None:  # type: ignore[no-untyped-def]
    (suggestion,) = suggested('"caseload figure" is not raised', children="70")
    assert suggested(suggestion.removeprefix("Write: "), children="70") == []
