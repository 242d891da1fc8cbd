"""Several reports on one page: an overview first, then each."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from tests.pages.report.parsed import Parsed, said

from flagstone.pages.report import render
from flagstone.pages.report.report_page import FEW
from flagstone.reports.report import Report


def named(report: Report, names: Sequence[str]) -> list[Report]:
    return [replace(report, subject=replace(report.subject, authority=name)) for name in names]


def test_the_overview_comes_first_and_counts_concerns_by_severity(
    several: str, visited: Report
) -> None:
    page = Parsed(several)
    overview = page.classed("sortable")[0]
    rows = [[said(cell) for cell in row] for row in overview.iter("tr")][1:]
    assert len(rows) == 2
    severities = [concern.severity for concern in visited.concerns]
    counts = [severities.count(word) for word in ("critical", "high", "medium", "low")]
    assert rows[0][3:] == [*map(str, counts), str(len(visited.flags)), "39 of 320"]
    assert rows[1][3] == "0", "the gravest is first"


def test_concerns_are_counted_over_those_that_could_judge_them(visited: Report) -> None:
    other = replace(visited, concerns=visited.concerns[1:])
    page = Parsed(render(named(visited, ["A"]) + named(other, ["B"])))
    concerns = page.classed("sortable")[1]
    row = next(r for r in concerns.iter("tr") if visited.concerns[1].title in said(r))
    assert [said(cell) for cell in row][-2:] == ["2", "2"]
    row = next(r for r in concerns.iter("tr") if visited.concerns[0].title in said(r))
    assert [said(cell) for cell in row][-2] == "1"


def test_each_report_of_a_few_is_told_as_by_itself(several: str, visited: Report) -> None:
    page = Parsed(several)
    assert len(page.classed("chapter")) == 2
    (first, _) = page.classed("chapter")
    assert all(flag.not_captured in said(first) for flag in visited.flags)


def test_of_many_each_flag_is_told_and_links_to_what_its_rule_says(visited: Report) -> None:
    page = Parsed(render(named(visited, [f"Authority {n}" for n in range(FEW + 1)])))
    flags = page.classed("flag")
    assert len(flags) == (FEW + 1) * len(visited.flags)
    rules = page.classed("rule")
    assert len(rules) == len({flag.rule for flag in visited.flags}), "each rule is told once"
    text = "".join(map(said, rules))
    for flag in visited.flags:
        assert flag.not_captured in text
        assert flag.action in text
    shown = dict(zip([each.get("id") for each in flags], flags, strict=True))
    for number, flag in enumerate(visited.flags, 1):
        told = said(shown[f"r1-f{number}"])
        assert flag.title in told
        assert flag.standing in told
        assert all(e.statement.sentence in told for e in flag.evidence)


def test_a_hundred_and_fifty_grave_reports_stay_below_five_megabytes(visited: Report) -> None:
    page = render(named(visited, [f"Authority {number}" for number in range(150)]))
    assert len(page.encode()) < 5_000_000
