"""Two reports: what they can tell of a change, and what they say they cannot."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from tests.compare.conftest import Sheet, Version

from flagstone.compare.comparing_reports import compare_reports
from flagstone.compare.comparison import FlagChange
from flagstone.problems import ProblemsError
from flagstone.reports import Report, assess
from flagstone.reports.written import is_report, read_report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.reading import read_sheet

FIGURE = "when: {children_per_officer: {above: 70}}\npolicy: Ours"


@pytest.fixture
def report(sheet: Sheet):  # type: ignore[no-untyped-def]
    """A report on what is stated, as it is read from a file."""

    def made(rules: Rulebook, facts: str, date: str = "2024-03-31", **head: str) -> Report:
        read = read_sheet(sheet(facts, date, **head), rules.vocabulary)
        data = msgspec.json.encode(assess(rules, read, engine="plain"))
        assert is_report(data)
        return read_report(data, Path("report.json"))

    return made


def the_one(old: Report, new: Report) -> FlagChange:
    (change,) = compare_reports(old, new).changes
    return change


def test_what_is_read_again_is_what_was_written(version: Version, report) -> None:  # type: ignore[no-untyped-def]
    rules = version(a=FIGURE)
    made = report(rules, "children_per_officer: 75")
    assert compare_reports(made, made).changes == ()
    assert [flag.rule for flag in compare_reports(made, made).same] == ["a"]


def test_where_nothing_else_is_otherwise_a_fact_is_the_cause(version: Version, report) -> None:  # type: ignore[no-untyped-def]
    rules = version(a=FIGURE)
    change = the_one(
        report(rules, "children_per_officer: 75"), report(rules, "children_per_officer: 65")
    )
    assert (change.change, change.practice, change.told_by) == ("gone", "better", "elimination")
    assert [(each.kind, each.weight) for each in change.causes] == [("fact moved", "alone")]


def test_with_another_date_reports_cannot_tell(version: Version, report) -> None:  # type: ignore[no-untyped-def]
    rules = version(a=FIGURE)
    change = the_one(
        report(rules, "children_per_officer: 65", "2022-03-31"),
        report(rules, "children_per_officer: 75"),
    )
    assert (change.change, change.practice, change.told_by) == ("new", "not shown", "not told")
    assert [each.kind for each in change.causes] == ["fact moved", "law"]
    assert {each.weight for each in change.causes} == {"possible"}


def test_with_other_rules_reports_cannot_tell_and_say_who_can(version: Version, report) -> None:  # type: ignore[no-untyped-def]
    same = "children_per_officer: 65"
    change = the_one(
        report(version(a=FIGURE), same), report(version(a=FIGURE.replace("70", "60")), same)
    )
    (cause,) = change.causes
    assert (cause.kind, change.practice) == ("rule changed", "not shown")
    assert "`flagstone rules compare`" in cause.says


def test_a_rule_that_only_one_report_has_came_or_went(version: Version, report) -> None:  # type: ignore[no-untyped-def]
    same = "children_per_officer: 75"
    one, other = report(version(b="title: B"), same), report(version(a=FIGURE, b="title: B"), same)
    come, gone = the_one(one, other), the_one(other, one)
    assert (come.causes[0].kind, come.practice) == ("rule added", "not the cause")
    assert (gone.causes[0].kind, gone.practice) == ("rule removed", "not the cause")


def test_missing_and_stale_facts_are_told_apart(version: Version, report) -> None:  # type: ignore[no-untyped-def]
    rules = version(a=FIGURE)
    gone = the_one(report(rules, "children_per_officer: 75"), report(rules, "challenge: absent"))
    assert [each.kind for each in gone.causes] == ["fact went missing"]
    assert gone.practice == "not shown"


def test_a_publishable_report_beside_a_full_one_is_noticed(version: Version, report) -> None:  # type: ignore[no-untyped-def]
    made = report(version(a=FIGURE), "children_per_officer: 75")
    withheld = replace(made, receipt=replace(made.receipt, publishable=True))
    assert any("small counts" in each for each in compare_reports(made, withheld).notices)


def test_two_authorities_are_refused(version: Version, report) -> None:  # type: ignore[no-untyped-def]
    rules = version(a=FIGURE)
    with pytest.raises(ProblemsError, match="compared-across-authorities"):
        compare_reports(
            report(rules, "challenge: absent"), report(rules, "challenge: absent", authority="York")
        )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"report_version": "1"}', "report-not-understood"),
        (b'{"report_version": "99"}', "report-of-another-version"),
    ],
)
def test_what_is_no_one_report_is_refused(data: bytes, code: str) -> None:
    assert is_report(data)
    with pytest.raises(ProblemsError, match=code):
        read_report(data, Path("report.json"))


def test_of_a_list_only_one_can_be_compared(version: Version, report) -> None:  # type: ignore[no-untyped-def]
    made = report(version(a=FIGURE), "challenge: absent")
    assert read_report(msgspec.json.encode([made]), Path("one.json")) == made
    with pytest.raises(ProblemsError, match="several-reports"):
        read_report(msgspec.json.encode([made, made]), Path("two.json"))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b"3", b"\xff\xfe", b'{"authority": 1}'])
def test_what_is_no_report_at_all_is_left_to_be_read_as_a_sheet(data: bytes) -> None:
    assert not is_report(data)
