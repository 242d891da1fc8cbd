"""A DataFrame of verdicts that an analyst can sort, filter and count without a second thought."""

import builtins
from typing import Any

import pandas
import pytest
from msgspec.structs import replace

from flagstone import assess, to_frame
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


@pytest.fixture(scope="module")
def reports(small: Rulebook, hull: FactSheet, stockton: FactSheet) -> list[Report]:
    return [assess(small, hull), assess(small, stockton)]


def test_there_is_a_row_for_each_verdict(reports: list[Report]) -> None:
    frame = to_frame(reports)
    assert len(frame) == sum(len(each.flags) + len(each.unraised) for each in reports)
    assert not frame.duplicated(["authority", "rule", "whom"]).any()
    assert set(frame.authority) == {"Kingston upon Hull", "Stockton-on-Tees"}


def test_a_report_makes_its_own_and_several_are_put_together(reports: list[Report]) -> None:
    together = pandas.concat([each.to_frame() for each in reports], ignore_index=True)
    pandas.testing.assert_frame_equal(together, to_frame(reports))
    pandas.testing.assert_frame_equal(reports[0].to_frame(), to_frame(reports[0]))


def test_severities_are_in_order_and_days_are_days(reports: list[Report]) -> None:
    frame = to_frame(reports)
    assert list(frame.severity.cat.categories) == ["low", "medium", "high", "critical"]
    graver = frame[frame.severity >= "medium"]
    flags = [flag for each in reports for flag in each.flags]
    assert len(graver) == sum(flag.severity != "low" for flag in flags) > 0
    assert frame.date.dtype.kind == "M"
    assert set(frame.date.dt.year) == {2024, 2025}


def test_what_is_no_flag_has_no_severity(reports: list[Report]) -> None:
    frame = to_frame(reports)
    raised = frame.outcome == "raised"
    assert frame.severity.notna().equals(raised)
    assert frame.counts.notna().equals(raised)
    assert set(frame[~raised].outcome) == {
        each.outcome for report in reports for each in report.unraised
    }
    assert (frame[frame.outcome == "undecided"].missing != "").all()


def test_a_row_points_at_the_line_of_its_evidence(reports: list[Report]) -> None:
    frame = to_frame(reports)
    row = frame[(frame.rule == "iro-caseload-figure") & (frame.authority == "Stockton-on-Tees")]
    assert (row.file.iloc[0], row.line.iloc[0]) == ("stockton.yaml", 12)
    assert "iro-03" in row.provisions.iloc[0]


def test_since_when_is_there_where_earlier_sheets_were(
    small: Rulebook, hull: FactSheet, hull_before: FactSheet
) -> None:
    flags = assess(small, hull, [hull_before]).to_frame().query("outcome == 'raised'")
    assert flags.raised_since.notna().all()
    assert flags.documents_running.min() >= 1


def test_nothing_still_has_every_column_and_type(reports: list[Report]) -> None:
    empty = to_frame([])
    assert len(empty) == 0
    assert empty.dtypes.equals(to_frame(reports).dtypes)


def test_text_is_inert(small: Rulebook, hull: FactSheet) -> None:
    frame = assess(small, replace(hull, authority="Hull\x1b[2J\u202e")).to_frame()
    assert set(frame.authority) == {"Hull\\x1b[2J\\u202e"}


def test_without_pandas_it_says_what_to_install(
    reports: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return usual(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match=r'pip install "flagstone\[frames\]"'):
        reports[0].to_frame()
