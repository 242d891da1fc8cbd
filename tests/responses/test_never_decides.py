"""Whatever an authority says, the same flags are raised, as gravely, and duties count."""

from datetime import date, timedelta
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from flagstone import FactSheet, Report, Responses, Rulebook, assess, respond
from flagstone.conditions.tree import Severity
from flagstone.responses.responses import Response, ResponseKind

RULES = (
    "iro-caseload-figure",
    "iro-challenge-words",
    "plans-unregistered",
    "plans-unregistered-share",
    "referrals-again",
    "scrutiny-is-weak",
    "no-such-rule",
)
MAY_BE_ACCEPTED = {"referrals-again"}

texts = st.sampled_from(["", "Something"])
days = st.none() | st.integers(739_000, 739_700)
responses = st.lists(
    st.builds(
        Response,
        rule=st.sampled_from(RULES),
        kind=st.sampled_from(ResponseKind),
        whom=st.sampled_from(["", "older children", "disabled children"]),
        reason=texts,
        evidence=texts,
        approver=texts,
        owner=texts,
        granted=days,
        due=days,
        expires=days,
        severity=st.none() | st.sampled_from(Severity),
    ),
    max_size=12,
)


def decided(report: Report) -> list[tuple[str, ...]]:
    """Everything that is decided: what is raised and how gravely, and what came of the rest."""
    raised = [(f.rule, f.whom, f.severity, f.possible) for f in report.flags]
    return [*raised, *((each.rule, each.whom, each.outcome) for each in report.unraised)]


@settings(max_examples=150, deadline=None)
@given(said=responses, later=st.none() | st.integers(0, 900), publishable=st.booleans())
def test_no_response_changes_what_is_raised_or_how_grave_it_is(
    *,
    small: Rulebook,
    hull: FactSheet,
    stockton: FactSheet,
    said: list[Response],
    later: int | None,
    publishable: bool,
) -> None:
    for sheet in (hull, stockton):
        report = assess(small, sheet, publishable=publishable)
        as_at = None if later is None else report.subject.date + timedelta(later)
        answered = respond(report, Responses(sheet.authority, tuple(said)), as_at)
        assert decided(answered) == decided(report)
        assert answered.coverage == report.coverage
        for each in answered.flags:
            assert each.counts or each.rule in MAY_BE_ACCEPTED
            assert each.counts is not any(r.stands and r.kind == "accepted" for r in each.responses)
            assert replace(each, responses=(), counts=True) in report.flags
        # Nothing is dropped: a response stands beside its flag, or it is said why it does not.
        if not publishable:
            shown = len(list(chain.from_iterable(each.responses for each in answered.flags)))
            astray = [
                each
                for each in answered.response_problems
                if each.code in ("response-to-no-flag", "response-to-no-rule")
            ]
            assert shown + len(astray) == len(said)
            for each in answered.flags:
                assert all(r.stands == (not r.problems) for r in each.responses)


def test_the_clock_is_never_asked(small: Rulebook, hull: FactSheet) -> None:
    long_ago = Response(
        "referrals-again",
        ResponseKind.ACCEPTED,
        reason="A new front door",
        approver="Director",
        owner="Head",
        granted=date(2025, 3, 1).toordinal(),
        expires=date(2025, 4, 1).toordinal(),
        severity=Severity.LOW,
    )
    report = respond(assess(small, hull), Responses(hull.authority, (long_ago,)))
    assert report.response_problems == ()
