"""JUnit XML that a maintained reader understands: failures, reasons for skipping, no errors."""

from collections import Counter
from xml.etree import ElementTree

import pytest
from junitparser import Failure, JUnitXml, Skipped
from msgspec.structs import replace

from flagstone import assess
from flagstone.conditions.tree import Severity
from flagstone.renderers import junit
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


@pytest.fixture(scope="module")
def reports(small: Rulebook, hull: FactSheet, stockton: FactSheet) -> list[Report]:
    return [assess(small, hull), assess(small, stockton)]


def read(reports: list[Report], fail_on: Severity | None = None) -> JUnitXml:
    return JUnitXml.fromstring(junit.render(reports, fail_on).encode())


def failed(suites: JUnitXml) -> list[str]:
    return [
        case.name
        for suite in suites
        for case in suite
        if any(isinstance(each, Failure) for each in case.result)
    ]


def test_there_is_a_suite_for_each_sheet_and_area(reports: list[Report]) -> None:
    suites = list(read(reports))
    assert len(suites) == sum(len(each.coverage) for each in reports)
    assert suites[0].name.startswith("Kingston upon Hull, Quarter four, 31 March 2025: ")


def test_there_is_a_case_for_each_verdict(reports: list[Report]) -> None:
    cases = Counter((case.classname, case.name) for suite in read(reports) for case in suite)
    assert cases.total() == sum(len(each.flags) + len(each.unraised) for each in reports)
    assert ("flagstone.children_in_care.independent-reviewing", "iro-caseload-figure") in cases


def test_what_is_counted_is_what_there_is(reports: list[Report]) -> None:
    whole = read(reports)
    totals: Counter[str] = Counter()
    for suite in whole:
        results = [type(each).__name__ for case in suite for each in case.result]
        assert suite.tests == len(list(suite))
        assert suite.failures == results.count("Failure")
        assert suite.skipped == results.count("Skipped")
        assert suite.errors == 0
        totals += Counter(tests=suite.tests, failures=suite.failures)
    assert (whole.tests, whole.failures, whole.errors) == (
        totals["tests"],
        totals["failures"],
        0,
    )


def test_every_flag_fails_unless_a_severity_is_named(reports: list[Report]) -> None:
    flags = [flag for each in reports for flag in each.flags]
    assert len(failed(read(reports))) == len(flags)
    graver = [flag for flag in flags if Severity[flag.severity.upper()] >= Severity.HIGH]
    assert len(failed(read(reports, Severity.HIGH))) == len(graver) < len(flags)


def test_a_flag_that_does_not_count_passes_and_says_so(reports: list[Report]) -> None:
    (concern, *_) = reports[0].concerns
    flag = replace(concern.flags[0], counts=False)
    text = junit.render([replace(reports[0], concerns=(replace(concern, flags=(flag,)),))])
    assert failed(JUnitXml.fromstring(text.encode())) == []
    assert "does not count for --fail-on" in text


def test_what_could_not_be_judged_is_skipped_with_its_reason(reports: list[Report]) -> None:
    skipped = [
        each
        for suite in read(reports)
        for case in suite
        for each in case.result
        if isinstance(each, Skipped)
    ]
    kinds = Counter(each.type for each in skipped)
    assert kinds == Counter(
        verdict.outcome
        for each in reports
        for verdict in each.unraised
        if verdict.outcome != "clear"
    )
    assert all(len(each.message) > len("Not looked at.") for each in skipped)


def test_hostile_text_is_only_text(small: Rulebook, stockton: FactSheet) -> None:
    hostile = "</testcase><error>]]> & \x00\x0b\x1b[2J\ufffe\uffff\ud800\u202e"
    facts = tuple(replace(fact, note=hostile, locator=hostile) for fact in stockton.facts)
    sheet = replace(stockton, authority=hostile, title=hostile, facts=facts)
    text = junit.render([assess(small, sheet)])
    assert {element.tag for element in ElementTree.fromstring(text.encode()).iter()} == {
        "testsuites", "testsuite", "properties", "property", "testcase", "failure", "skipped",
    }  # fmt: skip


def test_the_same_reports_give_the_same_bytes(reports: list[Report]) -> None:
    assert junit.render(reports) == junit.render(reports)
    assert "time" not in ElementTree.fromstring(junit.render(reports).encode()).attrib
