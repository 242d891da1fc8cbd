"""Steps on what an authority says to its flags: read, held, and failing where they should."""

from collections.abc import Callable

import pytest

from flagstone.problems import NOWHERE
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.expectations import check
from flagstone.specification.results import ExpectationNotMetError, Result
from flagstone.specification.running import apply_rules
from flagstone.specification.situations import Situation, StepError

GIVEN = (
    "the authority's own figures as at 31 March 2025",
    "independent reviewing officers hold 75 children for each full-time post given to reviewing",
)
ACCEPTED = 'the authority has accepted "iro caseload figure" until 30 September 2025'
FLAG = '"iro caseload figure"'


@pytest.fixture
def after(rulebook: Rulebook) -> Callable[..., Result]:
    def make(*steps: str) -> Result:
        situation = Situation(rulebook)
        for step in (*GIVEN, *steps):
            situation.add(step, NOWHERE)
        return apply_rules(situation, "plain")

    return make


def test_what_holds(after: Callable[..., Result]) -> None:
    result = after(ACCEPTED)
    check(result, f"the flag {FLAG} does not count")
    check(result, f"the response to {FLAG} stands")
    check(result, f'the response to {FLAG} says "until 30 September 2025"')
    assert "iro-caseload-figure" in result.asked


@pytest.mark.parametrize(
    "step",
    [
        f"the flag {FLAG} counts",
        f'the response to {FLAG} says "a plan"',
        'the response to "no named reviewing officer" stands',
        'the flag "no named reviewing officer" counts',
    ],
)
def test_what_does_not_hold_fails(after: Callable[..., Result], step: str) -> None:
    with pytest.raises(ExpectationNotMetError):
        check(after(ACCEPTED), step)


def test_a_response_that_lapsed_does_not_stand(after: Callable[..., Result]) -> None:
    result = after(ACCEPTED, "responses are judged as at 1 October 2025")
    with pytest.raises(ExpectationNotMetError, match="expired on 30 September 2025"):
        check(result, f"the response to {FLAG} stands")
    with pytest.raises(ExpectationNotMetError):
        check(result, f"the flag {FLAG} does not count")


def test_without_a_response_a_flag_counts_and_nothing_stands(
    after: Callable[..., Result],
) -> None:
    result = after()
    check(result, f"the flag {FLAG} counts")
    with pytest.raises(ExpectationNotMetError):
        check(result, f"the response to {FLAG} stands")


@pytest.mark.parametrize(
    ("step", "code"),
    [
        ('the authority has accepted "iro caseload figur" until 1 May 2025', "unknown-rule"),
        ('the authority has accepted "iro caseload figure" until 31 June 2025', "not-a-day"),
    ],
)
def test_what_cannot_be_read(rulebook: Rulebook, step: str, code: str) -> None:
    situation = Situation(rulebook)
    situation.add(GIVEN[0], NOWHERE)
    with pytest.raises(StepError) as raised:
        situation.add(step, NOWHERE)
    assert raised.value.code == code
