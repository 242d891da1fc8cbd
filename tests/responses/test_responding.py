"""Responses stand beside flags; none changes one, and none lapses without a word."""

from datetime import date

import pytest
from msgspec.structs import replace
from tests.responses.conftest import ON_GUIDANCE, Answer, codes, flag

from flagstone import FactSheet, ProblemsError, Report, Rulebook, assess, respond
from flagstone.conditions.tree import Severity
from flagstone.reports.narrowing import in_areas

ON_A_STATISTIC = "referrals-again"
CAPPED = "scrutiny-is-weak"  # claims good practice, cites law


def test_a_plan_stands_beside_its_flag_with_owner_and_date(report: Report, answer: Answer) -> None:
    answered = respond(report, answer(ON_GUIDANCE))
    (given,) = flag(answered, ON_GUIDANCE).responses
    assert given.stands
    assert given.kind == "plan"
    assert given.in_words == (
        "A plan. Due 30 September 2025. Owner: Head of independent reviewing. "
        "Approved by: Director of children's services. Granted on 10 April 2025, when it was high."
    )
    assert given.due == date(2025, 9, 30)
    assert not given.is_overdue
    assert answered.response_problems == ()
    assert flag(answered, ON_GUIDANCE).counts


def test_what_stands_on_guidance_cannot_be_accepted_and_still_counts(
    report: Report, answer: Answer
) -> None:
    answered = respond(report, answer(ON_GUIDANCE, kind="accepted"))
    accepted = flag(answered, ON_GUIDANCE)
    assert accepted.counts
    assert not accepted.responses[0].stands
    assert codes(answered) == ["response-not-acceptable"]
    assert "nobody can waive a duty to a child" in accepted.responses[0].problems[0]
    assert answered.reaches(Severity.HIGH)


@pytest.mark.parametrize("kind", ["plan", "data disputed", "lawful exception", "accepted"])
def test_no_kind_of_response_stops_a_duty_from_counting(
    report: Report, answer: Answer, kind: str
) -> None:
    assert flag(respond(report, answer(ON_GUIDANCE, kind=kind)), ON_GUIDANCE).counts


def test_what_is_above_a_comparator_can_be_accepted_and_stays_raised(
    report: Report, answer: Answer
) -> None:
    answered = respond(report, answer(ON_A_STATISTIC, kind="accepted", severity="low"))
    accepted = flag(answered, ON_A_STATISTIC)
    assert accepted.responses[0].stands
    assert not accepted.counts
    assert answered.response_problems == ()
    assert len(answered.flags) == len(report.flags)


@pytest.mark.parametrize("kind", ["plan", "data disputed", "lawful exception"])
def test_only_what_is_accepted_does_not_count(report: Report, answer: Answer, kind: str) -> None:
    answered = respond(report, answer(ON_A_STATISTIC, kind=kind, severity="low"))
    assert flag(answered, ON_A_STATISTIC).responses[0].stands
    assert flag(answered, ON_A_STATISTIC).counts


def test_a_flag_that_claims_good_practice_and_cites_law_cannot_be_accepted(
    report: Report, answer: Answer
) -> None:
    answered = respond(report, answer(CAPPED, kind="accepted", severity="low"))
    assert flag(answered, CAPPED).stands_on == "good practice"
    assert flag(answered, CAPPED).counts
    assert "iro-09 binds as law" in answered.response_problems[0].says


def test_a_flag_that_only_puts_a_question_cannot_be_accepted(
    report: Report, answer: Answer
) -> None:
    first = flag(report, ON_A_STATISTIC)
    question = replace(first, stands_on="", citations=())
    concerns = tuple(
        replace(each, flags=(question,)) if first in each.flags else each
        for each in report.concerns
    )
    given = answer(ON_A_STATISTIC, kind="accepted", severity="low")
    answered = respond(replace(report, concerns=concerns), given)
    assert flag(answered, ON_A_STATISTIC).counts
    assert codes(answered) == ["response-not-acceptable"]


def test_what_stands_on_an_inspection_criterion_cannot_be_accepted(
    report: Report, answer: Answer
) -> None:
    first = flag(report, ON_A_STATISTIC)
    criterion = replace(first, stands_on="inspection criterion", citations=())
    concerns = tuple(
        replace(each, flags=(criterion,)) if first in each.flags else each
        for each in report.concerns
    )
    given = answer(ON_A_STATISTIC, kind="accepted", severity="low")
    answered = respond(replace(report, concerns=concerns), given)
    assert flag(answered, ON_A_STATISTIC).counts


# --- what is the matter


@pytest.mark.parametrize("key", ["reason", "approver", "owner", "granted", "severity", "due"])
def test_a_plan_without_what_it_needs_is_incomplete(
    report: Report, answer: Answer, key: str
) -> None:
    answered = respond(report, answer(ON_GUIDANCE, **{key: None}))
    assert codes(answered) == ["response-incomplete"]
    assert f"`{key}:`" in answered.response_problems[0].to_do


@pytest.mark.parametrize(
    ("kind", "key", "needed"),
    [
        ("plan", "evidence", False),
        ("data disputed", "evidence", True),
        ("lawful exception", "evidence", True),
        ("accepted", "evidence", False),
        ("data disputed", "due", True),
        ("lawful exception", "expires", True),
        ("accepted", "expires", True),
    ],
)
def test_which_kind_needs_which(
    report: Report, answer: Answer, kind: str, key: str, needed: bool
) -> None:
    given = answer(ON_A_STATISTIC, kind=kind, severity="low", **{key: None})
    assert (codes(respond(report, given)) == ["response-incomplete"]) is needed


def test_an_incomplete_acceptance_has_no_effect(report: Report, answer: Answer) -> None:
    given = answer(ON_A_STATISTIC, kind="accepted", severity="low", approver=None)
    assert flag(respond(report, given), ON_A_STATISTIC).counts


def test_dates_are_judged_at_the_sheets_date_and_its_own_day_is_the_last(
    report: Report, answer: Answer
) -> None:
    given = {"kind": "accepted", "severity": "low", "granted": "2024-06-01"}
    last = answer(ON_A_STATISTIC, expires="2025-03-31", **given)
    assert codes(respond(report, last)) == []
    assert codes(respond(report, last, date(2025, 4, 1))) == ["response-expired"]
    over = answer(ON_A_STATISTIC, expires="2025-03-30", **given)
    answered = respond(report, over)
    assert codes(answered) == ["response-expired"]
    assert flag(answered, ON_A_STATISTIC).counts
    assert answered.response_problems[0].says == (
        "It expired on 30 March 2025, before 31 March 2025."
    )


def test_a_plan_past_its_day_says_so(report: Report, answer: Answer) -> None:
    answered = respond(report, answer(ON_GUIDANCE), date(2025, 10, 1))
    (given,) = flag(answered, ON_GUIDANCE).responses
    assert given.is_overdue
    assert codes(answered) == ["response-overdue"]


def test_a_response_granted_after_the_sheet_answers_it(report: Report, answer: Answer) -> None:
    assert codes(respond(report, answer(ON_GUIDANCE, granted="2025-04-10"))) == []


def test_a_response_granted_after_the_day_that_was_asked_for_has_no_effect(
    report: Report, answer: Answer
) -> None:
    given = answer(ON_A_STATISTIC, kind="accepted", severity="low", granted="2025-05-02")
    answered = respond(report, given, date(2025, 5, 1))
    assert codes(answered) == ["response-not-yet-granted"]
    assert flag(answered, ON_A_STATISTIC).counts
    assert codes(respond(report, given, date(2025, 5, 2))) == []


def test_a_flag_that_has_grown_graver_needs_a_new_decision(report: Report, answer: Answer) -> None:
    answered = respond(report, answer(ON_GUIDANCE, severity="medium"))
    assert codes(answered) == ["response-outgrown"]
    assert answered.response_problems[0].says == (
        "The flag has grown graver since: it was medium, and is high."
    )
    assert codes(respond(report, answer(ON_GUIDANCE, severity="critical"))) == []


def test_responses_of_another_authority_are_not_read(report: Report, answer: Answer) -> None:
    answered = respond(report, answer(ON_GUIDANCE, "Leeds"))
    assert codes(answered) == ["responses-of-another-authority"]
    assert not flag(answered, ON_GUIDANCE).responses


def test_a_day_before_the_sheets_is_refused(report: Report, answer: Answer) -> None:
    with pytest.raises(ProblemsError, match="as-at-before-sheet"):
        respond(report, answer(ON_GUIDANCE), date(2025, 3, 30))


# --- what it does not do


def test_nothing_but_the_responses_changes(report: Report, answer: Answer) -> None:
    answered = respond(report, answer(ON_A_STATISTIC, kind="accepted", severity="low"))
    without = replace(
        answered,
        concerns=tuple(
            replace(each, flags=tuple(replace(f, responses=(), counts=True) for f in each.flags))
            for each in answered.concerns
        ),
        receipt=report.receipt,
    )
    assert without == report


def test_responses_take_the_place_of_those_that_were_there(report: Report, answer: Answer) -> None:
    once = respond(report, answer(ON_GUIDANCE, severity="low"))
    again = respond(once, answer(ON_GUIDANCE))
    assert again == respond(report, answer(ON_GUIDANCE))
    assert respond(once, []).response_problems == ()


def test_a_report_of_which_a_part_is_left_out_is_not_answered(
    report: Report, answer: Answer
) -> None:
    with pytest.raises(ValueError, match="whole report"):
        respond(in_areas(report, ["children_in_care"]), answer(ON_GUIDANCE))


def test_the_receipt_names_the_file_and_the_day(report: Report, answer: Answer) -> None:
    given = answer(ON_GUIDANCE)
    receipt = respond(report, given, date(2025, 5, 1)).receipt
    assert [(each.file, each.digest) for each in receipt.responses] == [
        ("responses.yaml", given.digest)
    ]
    assert receipt.as_at == date(2025, 5, 1)
    assert respond(report, given).receipt.as_at is None


def test_several_files_of_one_authority_are_read_together(report: Report, answer: Answer) -> None:
    first = answer(ON_GUIDANCE)
    second = answer(ON_A_STATISTIC, severity="low")
    answered = respond(report, [first, second])
    assert flag(answered, ON_GUIDANCE).responses
    assert flag(answered, ON_A_STATISTIC).responses


# --- in a report that can be published


def test_free_text_and_what_was_once_known_stay_out_of_a_publishable_report(
    small: Rulebook, hull: FactSheet, answer: Answer
) -> None:
    report = assess(small, hull, publishable=True)
    given = answer("plans-unregistered", reason="Three children of one family", severity="low")
    answered = respond(report, given)
    (shown,) = flag(answered, "plans-unregistered").responses
    assert (shown.reason, shown.evidence, shown.severity) == ("", "", None)
    assert "when it was" not in shown.in_words
    assert [each.says for each in answered.response_problems] == [
        "The flag has grown graver since."
    ]
    assert answered.receipt.responses[0].digest != given.digest


def test_a_publishable_report_does_not_say_to_which_flags_there_once_was_a_response(
    small: Rulebook, hull: FactSheet, answer: Answer
) -> None:
    report = assess(small, hull, publishable=True)
    (problem,) = respond(report, answer("plans-unregistered-share")).response_problems
    assert problem.rule == ""
    assert "plans-unregistered-share" not in problem.says + problem.to_do
