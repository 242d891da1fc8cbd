"""What became of an authority's responses between two reports: it turns no verdict."""

from datetime import date

import pytest

from flagstone import FactSheet, Report, Responses, Rulebook, assess
from flagstone.compare.comparing_reports import compare_reports
from flagstone.conditions.tree import Severity
from flagstone.renderers.blocks import Bullet, Heading
from flagstone.renderers.comparison import page
from flagstone.responses.responses import Response, ResponseKind

JUNE, JULY = date(2025, 6, 30), date(2025, 7, 1)


def accepted(**changed: object) -> Response:
    keys = {
        "reason": "A new front door",
        "approver": "Director",
        "owner": "Head",
        "granted": date(2025, 4, 1).toordinal(),
        "expires": JUNE.toordinal(),
        "severity": Severity.LOW,
        **changed,
    }
    return Response("referrals-again", ResponseKind.ACCEPTED, **keys)  # type: ignore[arg-type]


def report(rulebook: Rulebook, sheet: FactSheet, as_at: date | None, *given: Response) -> Report:
    file = Responses(sheet.authority, given, "answers.yaml", "0")
    return assess(rulebook, sheet, responses=file, as_at=as_at)


def test_a_response_that_lapsed_is_told_and_the_flag_is_as_before(
    small: Rulebook, hull: FactSheet
) -> None:
    old, new = (report(small, hull, day, accepted()) for day in (JUNE, JULY))
    compared = compare_reports(old, new)
    (answer,) = compared.answers
    assert (answer.change, answer.rule, answer.kind) == ("lapsed", "referrals-again", "accepted")
    assert "It expired on 30 June 2025" in answer.says
    assert answer.says.endswith("The flag counts now.")
    assert compared.changes == ()
    blocks = list(page(compared))
    assert Heading("What the authority says to its flags (1)") in blocks
    assert any(isinstance(b, Bullet) and "Lapsed: More referrals" in b.text for b in blocks)


@pytest.mark.parametrize(
    ("then", "now", "word"),
    [
        ((), (accepted(),), "given"),
        ((accepted(),), (), "no longer given"),
        ((accepted(owner=""),), (accepted(),), "stands now"),
    ],
)
def test_what_became_of_it(
    small: Rulebook,
    hull: FactSheet,
    then: tuple[Response, ...],
    now: tuple[Response, ...],
    word: str,
) -> None:
    compared = compare_reports(report(small, hull, None, *then), report(small, hull, None, *now))
    assert [each.change for each in compared.answers] == [word]


def test_what_is_as_it_was_is_not_told(small: Rulebook, hull: FactSheet) -> None:
    same = report(small, hull, None, accepted())
    assert compare_reports(same, same).answers == ()


def test_of_one_report_alone_nothing_can_be_said(small: Rulebook, hull: FactSheet) -> None:
    compared = compare_reports(assess(small, hull), report(small, hull, None, accepted()))
    assert compared.answers == ()
    assert "Only the new report was made with the authority's responses" in (
        " ".join(compared.notices)
    )
