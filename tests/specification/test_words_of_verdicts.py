"""The Then steps that read a report's words must be able to fail."""

import pytest

from flagstone.problems import NOWHERE
from flagstone.specification.expectations import check
from flagstone.specification.results import ExpectationNotMetError, Result
from flagstone.specification.running import apply_rules
from flagstone.specification.situations import Situation

FIGURES = "the authority's own figures as at 31 March 2025"
OVER = "reviewing officers hold 95 children each"
UNDER = "reviewing officers hold 65 children each"


@pytest.fixture
def result(written_rulebook):
    def given(*sentences: str) -> Result:
        situation = Situation(written_rulebook.load())
        for sentence in (FIGURES, *sentences):
            situation.add(sentence, NOWHERE)
        return apply_rules(situation, "plain")

    return given


def test_a_flag_whose_sources_agree_is_not_said_to_be_disputed(result) -> None:
    check(
        result(OVER, "reviewing officers hold 80 children each"),
        'the flag "caseload figure" says that its sources disagree',
    )
    with pytest.raises(ExpectationNotMetError, match="does not say that sources disagree"):
        check(result(OVER), 'the flag "caseload figure" says that its sources disagree')


def test_what_a_verdict_says_is_read_from_the_report(result) -> None:
    clear = result(UNDER)
    check(clear, 'the verdict on "caseload figure" says "as at 31 March 2025"')
    with pytest.raises(ExpectationNotMetError, match="Not raised on"):
        check(clear, 'the verdict on "caseload figure" says "inspectors"')


def test_a_flag_is_not_a_verdict_without_a_flag(result) -> None:
    with pytest.raises(ExpectationNotMetError, match="it is a flag"):
        check(result(OVER), 'the verdict on "caseload figure" says "95"')


def test_the_day_of_publication_is_kept_and_is_not_the_evidences(written_rulebook) -> None:
    situation = Situation(written_rulebook.load())
    situation.add(FIGURES, NOWHERE)
    situation.add("the report was published on 26 June 2025", NOWHERE)
    sheet = situation.sheet()
    assert sheet.published is not None
    assert sheet.published > sheet.date


def test_the_order_of_flags_is_that_of_the_report(written_rulebook) -> None:
    rulebook = written_rulebook.with_rules(
        a="title: Later\nwhen: {children_per_officer: {above: 70}}\npolicy: x",
        b="title: Earlier\nwhen: {children_per_officer: {above: 70}}\npolicy: x",
        c="title: Not raised\nwhen: {children_per_officer: {below: 70}}\npolicy: x",
    )
    situation = Situation(rulebook)
    for sentence in (FIGURES, OVER):
        situation.add(sentence, NOWHERE)
    result = apply_rules(situation, "plain")
    check(result, 'the flag "b" stands before "a"')
    with pytest.raises(ExpectationNotMetError, match="stands after"):
        check(result, 'the flag "a" stands before "b"')
    with pytest.raises(ExpectationNotMetError, match="not a flag"):
        check(result, 'the flag "a" stands before "c"')
