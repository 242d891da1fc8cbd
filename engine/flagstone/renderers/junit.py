"""JUnit XML, for pipelines that show tests: a suite for each sheet and practice area, a case for
each rule.

A flag that is grave enough is a failure. What could not be judged is skipped, with the reason, and
never passes. Nothing is an error: Flagstone ends without a report then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

import msgspec

from flagstone.conditions.tree import Severity
from flagstone.renderers.answers import NOT_COUNTED, response_said
from flagstone.renderers.flag_rows import cited_first, message_of, severity_said
from flagstone.renderers.inert import made_inert
from flagstone.renderers.silences import missing
from flagstone.renderers.wording import (
    evidence_line,
    nothing_shown,
    one_line,
    provenance,
    receipt_lines,
    stopped,
)
from flagstone.reports.report import AreaCoverage, Flag, RaisedConcern, Report, Unraised

_BETWEEN = "\n  "  # suites


class Case(msgspec.Struct, frozen=True):
    """One rule for one group of children, and how it came out."""

    name: str
    home: str
    """The practice area and the concern."""
    kind: str = ""
    """failure or skipped; empty where it passes."""
    type: str = ""
    message: str = ""
    text: str = ""


def render(reports: Sequence[Report], fail_on: Severity | None = None) -> str:
    """All reports in one file. Flags that are certainly less grave than `fail_on` pass, and those
    that do not count; any flag fails where it is left out."""
    return "".join(pieces(reports, fail_on))


def pieces(reports: Sequence[Report], fail_on: Severity | None = None) -> Iterator[str]:
    """The same, suite after suite. The totals come first, so that each is made twice."""
    root = Element("testsuites", name="Flagstone")
    totals = {"tests": 0, "failures": 0, "errors": 0}
    for suite in _all_suites(reports, fail_on):
        for name in totals:
            totals[name] += int(suite.get(name, "0"))
    root.attrib |= {name: str(number) for name, number in totals.items()}
    root.text = _BETWEEN  # in which the suites are to stand
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    beginning, _, end = written.decode().partition(_BETWEEN)
    yield beginning
    for suite in _all_suites(reports, fail_on):
        ElementTree.indent(suite, level=1)
        yield _BETWEEN + ElementTree.tostring(suite, encoding="unicode")
    yield f"\n{end}\n"


def _all_suites(reports: Iterable[Report], fail_on: Severity | None) -> Iterator[Element]:
    for report in map(made_inert, reports):
        yield from _suites(report, fail_on or Severity.LOW)


def _suites(report: Report, fail_on: Severity) -> Iterator[Element]:
    subject = report.subject
    document = ", ".join(
        part for part in (subject.authority, subject.title, subject.date_in_words) if part
    )
    for area in report.coverage:
        cases = list(_cases(report, area, fail_on))
        kinds = [case.kind for case in cases]
        suite = Element(
            "testsuite",
            name=f"{document}: {area.title}",
            tests=str(len(cases)),
            failures=str(kinds.count("failure")),
            errors="0",
            skipped=str(kinds.count("skipped")),
        )
        _properties(suite, report)
        for case in cases:
            _write(suite, case)
        yield suite


def _properties(suite: Element, report: Report) -> None:
    subject = report.subject
    properties = SubElement(suite, "properties")
    said = {
        "authority": subject.authority,
        "sheet": subject.title or report.receipt.sheet.file,
        "evidence": subject.kind,
        "date": subject.date.isoformat(),
        "notice": one_line(*report.notices, nothing_shown(report)),
        "receipt": one_line(*receipt_lines(report.receipt)),
    }
    for name, value in said.items():
        if value:
            SubElement(properties, "property", name=name, value=value)


def _cases(report: Report, area: AreaCoverage, fail_on: Severity) -> Iterator[Case]:
    for concern in report.concerns:
        if concern.area == area.area:
            yield from (_flag(concern, flag, fail_on) for flag in concern.flags)
    yield from (_unraised(verdict) for verdict in report.unraised if verdict.area == area.area)


def _flag(concern: RaisedConcern, flag: Flag, fail_on: Severity) -> Case:
    graded = severity_said(flag.severity, at_least=flag.is_at_least)
    fails = flag.counts and Severity[flag.severity.upper()] >= fail_on
    return Case(
        name=_name(flag.rule, flag.whom),
        home=_home(concern.area, concern.id),
        kind="failure" if fails else "",
        type=flag.severity,
        message=f"{graded}: {flag.title}",
        text="\n".join(_about(flag, graded)),
    )


def _about(flag: Flag, graded: str) -> Iterator[str]:
    yield stopped(f"{graded}: {flag.title}")
    yield message_of(flag)
    for piece in flag.evidence:
        statement = piece.statement
        where = f"{statement.file}:{statement.line}" if statement.line else statement.file
        told = f"{evidence_line(statement)} ({provenance(statement)}; {where})"
        yield f"Evidence: {stopped(told)}"
    yield from (f"Cites: {cited_first(citation)}" for citation in flag.citations)
    if flag.would_settle:
        yield f"To settle how grave it is: {missing(flag.would_settle)}"
    if flag.action:
        yield f"Action: {stopped(flag.action)}"
    yield from (f"Response: {response_said(each)}" for each in flag.responses)
    if not flag.counts:
        yield NOT_COUNTED


def _unraised(verdict: Unraised) -> Case:
    home, name = _home(verdict.area, verdict.concern), _name(verdict.rule, verdict.whom)
    if verdict.outcome == "clear":
        return Case(name, home, text=stopped(verdict.in_words))
    said = one_line(verdict.title, verdict.in_words)
    return Case(
        name, home, "skipped", verdict.outcome, f"{said} {missing(verdict.reasons)}".strip()
    )


def _home(area: str, concern: str) -> str:
    """A class of tests, as pipelines group them."""
    return f"flagstone.{area}.{concern}"


def _name(rule: str, whom: str) -> str:
    return f"{rule} ({whom})" if whom else rule


def _write(suite: Element, case: Case) -> None:
    element = SubElement(suite, "testcase", name=case.name, classname=case.home)
    if case.kind:
        told = SubElement(element, case.kind, type=case.type, message=case.message)
        told.text = case.text or None
    elif case.text:
        SubElement(element, "system-out").text = case.text
