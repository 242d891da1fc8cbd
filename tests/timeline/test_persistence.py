"""Since when a flag is raised: what a timeline of the same documents says, told from its last."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from flagstone import FactSheet, ProblemsError, Report, Rulebook, assess
from flagstone.renderers import structured
from flagstone.reports.answers import Persistence
from flagstone.reports.written import read_report
from flagstone.timeline import build_timeline

EXAMPLES = Path(__file__).parents[2] / "examples" / "stockton"


def sheet(
    rulebook: Rulebook, year: int, kind: str = "own figures", month: int = 3, **facts: str
) -> FactSheet:
    return FactSheet.build(
        rulebook.vocabulary,
        authority="Leeds",
        date=f"{year}-{month:02}-31",
        kind=kind,
        facts=facts or {"referrals_again": "1"},
    )


def since(report: Report, rule: str = "iro-caseload-figure") -> Persistence:
    (flag,) = [each for each in report.flags if each.rule == rule]
    assert flag.persistence is not None
    return flag.persistence


def figure(rulebook: Rulebook, year: int, value: str = "75") -> FactSheet:
    return sheet(rulebook, year, iro_children_per_fte=value)


def test_without_earlier_documents_nothing_is_said(small: Rulebook) -> None:
    report = assess(small, figure(small, 2025))
    assert all(flag.persistence is None for flag in report.flags)


def test_a_flag_that_runs_through_every_document(small: Rulebook) -> None:
    earlier = [figure(small, year) for year in (2022, 2023, 2024)]
    told = since(assess(small, figure(small, 2025), earlier))
    assert (told.since.year, told.running, told.silent, told.change) == (2022, 4, 0, "persists")
    assert told.in_words == "Raised since 31 March 2022, in 4 documents running."


def test_a_document_that_says_nothing_neither_counts_nor_ends_a_run(small: Rulebook) -> None:
    earlier = [figure(small, 2022), sheet(small, 2023), figure(small, 2024)]
    told = since(assess(small, figure(small, 2025), earlier))
    assert (told.since.year, told.running, told.silent) == (2022, 3, 1)
    assert told.in_words.endswith("1 document in between said nothing that could be compared.")


def test_a_clear_document_ends_a_run(small: Rulebook) -> None:
    earlier = [figure(small, 2022), figure(small, 2023, "60"), figure(small, 2024)]
    told = since(assess(small, figure(small, 2025), earlier))
    assert (told.since.year, told.running, told.first_raised.year) == (2024, 2, 2022)
    assert told.in_words == (
        "Raised since 31 March 2024, in 2 documents running. It was first raised on "
        "31 March 2022, put right after that, and is back."
    )


def test_a_flag_that_is_back(small: Rulebook) -> None:
    earlier = [figure(small, 2023), figure(small, 2024, "60")]
    told = since(assess(small, figure(small, 2025), earlier))
    assert (told.running, told.change) == (1, "returned")
    assert told.in_words == (
        "It was first raised on 31 March 2023, put right after that, and is back."
    )


def test_a_new_flag_says_how_far_that_is_known(small: Rulebook) -> None:
    told = since(assess(small, figure(small, 2025), [figure(small, 2024, "60")]))
    assert (told.running, told.change) == (1, "first raised")
    assert told.in_words == "Not raised before, in the documents given."


def test_other_evidence_is_not_the_same_run(small: Rulebook) -> None:
    inspected = sheet(small, 2024, "inspection", iro_children_per_fte="75")
    told = since(assess(small, figure(small, 2025), [inspected]))
    assert (told.running, told.first_raised.year) == (1, 2024)
    assert told.caveats == (
        "This rests on the authority's own word; what came before rested on what an inspection "
        "found.",
    )
    assert "that cannot be compared" in told.in_words


def test_earlier_reports_tell_the_same_as_the_sheets_they_were_made_of(small: Rulebook) -> None:
    earlier = [figure(small, 2022), sheet(small, 2023), figure(small, 2024, "110")]
    reports = [written(assess(small, each)) for each in earlier]
    by_sheets = assess(small, figure(small, 2025), earlier)
    by_reports = assess(small, figure(small, 2025), earlier_reports=reports)
    assert since(by_reports) == since(by_sheets)
    assert [each.digest for each in by_reports.receipt.earlier_reports]


def test_sheets_and_reports_go_together(small: Rulebook) -> None:
    report = written(assess(small, figure(small, 2023)))
    told = assess(small, figure(small, 2025), [figure(small, 2024)], earlier_reports=[report])
    assert since(told).running == 3


def test_a_report_made_with_other_rules_says_so(small: Rulebook) -> None:
    report = assess(small, figure(small, 2024))
    other = replace(report, receipt=replace(report.receipt, rulebook="another"))
    told = since(assess(small, figure(small, 2025), earlier_reports=[other]))
    assert "made with other rules" in told.caveats[-1]


@pytest.mark.parametrize(
    ("authority", "year", "code"),
    [
        ("York", 2024, "earlier-report-of-another-authority"),
        ("Leeds", 2026, "earlier-report-not-earlier"),
    ],
)
def test_reports_that_are_of_no_use(small: Rulebook, authority: str, year: int, code: str) -> None:
    report = assess(small, replace(figure(small, year), authority=authority))
    with pytest.raises(ProblemsError, match=code):
        assess(small, figure(small, 2025), earlier_reports=[report])


def test_a_document_is_given_once(small: Rulebook) -> None:
    before = figure(small, 2024)
    with pytest.raises(ProblemsError, match="earlier-report-twice"):
        assess(small, figure(small, 2025), [before], earlier_reports=[assess(small, before)])


def written(report: Report) -> Report:
    """The report as it comes back from its file."""
    return read_report(structured.render([report]).encode(), Path("report.json"))


def test_it_says_what_the_timeline_says(rulebook: Rulebook) -> None:
    sheets = [FactSheet.read(path, rulebook.vocabulary) for path in sorted(EXAMPLES.glob("*.yaml"))]
    *earlier, last = sorted(sheets, key=lambda each: each.date)
    report = assess(rulebook, last, earlier)
    timeline = build_timeline(rulebook, sheets)
    number = len(timeline.documents)
    changes = {
        (moment.rule, moment.whom): moment.change
        for concern in timeline.concerns
        for history in concern.rules
        for moment in history.moments
        if moment.document == number and moment.state == "raised"
    }
    told = {(f.rule, f.whom): f.persistence.change for f in report.flags if f.persistence}
    assert told == changes
    assert any(f.persistence and f.persistence.running > 1 for f in report.flags)
    by_reports = assess(
        rulebook,
        last,
        earlier_reports=[
            written(assess(rulebook, each, [e for e in earlier if e.date < each.date]))
            for each in earlier
        ],
    )
    # Rules that look back read sheets, so they may be less grave or not raised on reports alone.
    for flag in by_reports.flags:
        same = next(f for f in report.flags if (f.rule, f.whom) == (flag.rule, flag.whom))
        assert flag.persistence is not None
        assert same.persistence is not None
        if flag.severity == same.severity:
            assert msgspec.to_builtins(flag.persistence) == msgspec.to_builtins(same.persistence)
