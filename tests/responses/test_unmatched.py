"""Responses that no flag is raised for say what became of it."""

from tests.responses.conftest import ON_GUIDANCE, Answer, codes, flag

from flagstone import FactSheet, Report, Rulebook, assess, respond


def test_responses_to_no_flag_say_what_became_of_it(
    small: Rulebook, report: Report, hull_before: FactSheet, answer: Answer
) -> None:
    silent = respond(report, answer("iro-challenge-words"))
    assert codes(silent) == ["response-to-no-flag"]
    assert silent.response_problems[0].says.endswith("iro-challenge-words is not looked at.")
    assert "does not show that it was put right" in silent.response_problems[0].to_do
    clear = respond(assess(small, hull_before), answer(ON_GUIDANCE))
    assert codes(clear) == ["response-to-no-flag"]
    assert clear.response_problems[0].says.endswith("iro-caseload-figure is clear.")
    assert "If it was put right" in clear.response_problems[0].to_do


def test_a_response_to_a_rule_that_is_not_there_offers_the_nearest(
    report: Report, answer: Answer
) -> None:
    answered = respond(report, answer("iro-caseload-figures"))
    assert codes(answered) == ["response-to-no-rule"]
    assert answered.response_problems[0].to_do == "Did you mean iro-caseload-figure?"


def test_a_group_is_answered_by_its_name(
    small: Rulebook, stockton: FactSheet, answer: Answer
) -> None:
    report = assess(small, stockton)
    given = answer(ON_GUIDANCE, "stockton-on-tees", whom="older children")
    answered = respond(report, given)
    assert flag(answered, ON_GUIDANCE, "older children").responses
    assert not flag(answered, ON_GUIDANCE).responses
    astray = respond(report, answer(ON_GUIDANCE, "Stockton-on-Tees", whom="disabled children"))
    assert "is raised for the children as a whole and older children" in (
        astray.response_problems[0].says
    )
