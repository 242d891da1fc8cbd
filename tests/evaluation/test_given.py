"""Several sheets at once: each takes the earlier documents and the responses of its authority."""

import pytest
from msgspec.structs import replace

from flagstone import FactSheet, ProblemsError, Responses, Rulebook, assess
from flagstone.evaluation.given import Given, assess_each


def test_each_sheet_takes_what_belongs_to_it(
    small: Rulebook, hull: FactSheet, hull_before: FactSheet, stockton: FactSheet
) -> None:
    past = assess(small, hull_before)
    ours, theirs = Responses("kingston upon  HULL"), Responses("Stockton-on-Tees")
    given = Given([hull, stockton], (), [past], [ours, theirs, Responses("Leeds")])
    first, second = assess_each(small, given)
    assert len(first.receipt.earlier_reports) == 1
    assert second.receipt.earlier_reports == ()
    # Nobody's responses are left out without a word: every report says of Leeds that it is not it.
    for report in (first, second):
        assert len(report.receipt.responses) == 2
        assert [each.code for each in report.response_problems] == [
            "responses-of-another-authority"
        ]


def test_an_earlier_report_of_no_use_to_any_sheet_is_refused(
    small: Rulebook, hull: FactSheet, stockton: FactSheet
) -> None:
    leeds = assess(small, replace(hull, authority="Leeds", date=hull.date - 400))
    with pytest.raises(ProblemsError, match="earlier-report-of-another-authority"):
        list(assess_each(small, Given([hull, stockton], (), [leeds])))


def test_whoever_watches_sees_every_sheet(
    small: Rulebook, hull: FactSheet, stockton: FactSheet
) -> None:
    seen = []

    def watching(pairs):  # type: ignore[no-untyped-def]
        for pair in pairs:
            seen.append(pair[0].authority)
            yield pair

    reports = list(assess_each(small, Given([hull, stockton]), watching=watching))
    assert [report.subject.authority for report in reports] == seen
