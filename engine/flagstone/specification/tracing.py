"""Traces findings to flags and provisions to scenarios, and what is left over at either end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum

from flagstone.reports.assessing import assess
from flagstone.reports.grounds import Evidence, Statement
from flagstone.reports.report import Flag, Report, Unraised
from flagstone.reports.statements import Speaker, file_name
from flagstone.rulebook.names import id_of
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import Fact, FactSheet
from flagstone.specification.scenarios import Feature, Part, Scenario
from flagstone.specification.traces import (
    Finding,
    ReadBy,
    Traceability,
    TracedFact,
    TracedFlag,
    TracedProvision,
    TracedRule,
    TracedSheet,
)

_ASKS = re.compile(r'(?:the flag |the verdict on )?"([^"]+)"')


def trace(
    rulebook: Rulebook,
    sheets: Sequence[FactSheet] = (),
    features: Iterable[Feature] = (),
    *,
    engine: str = "auto",
) -> Traceability:
    """Both ways: from what is found to flags, and from the law to the scenarios of its rules.

    Each sheet is assessed with the earlier ones of its authority that are given.
    """
    ordered = sorted(sheets, key=lambda each: (each.authority_key, each.date, file_name(each)))
    reports = [assess(rulebook, each, each.before_it(ordered), engine=engine) for each in ordered]
    findings = _findings(rulebook, ordered, reports)
    rules = _rules(rulebook, ordered, reports, _scenarios(rulebook, features))
    provisions = tuple(_provisions(rulebook))
    return Traceability(
        rulebook=rulebook.digest,
        sheets=tuple(map(_sheet, ordered)),
        findings=findings,
        provisions=provisions,
        rules=rules,
        findings_without_flag=tuple(
            each.name for each in findings if not (each.is_evidence or each.is_overruled)
        ),
        findings_overruled=tuple(each.name for each in findings if each.is_overruled),
        provisions_without_rule=tuple(each.provision for each in provisions if not each.rules),
        rules_never_raised=tuple(each.rule for each in rules if ordered and not each.raised_by),
        rules_without_scenario=tuple(each.rule for each in rules if not each.scenarios),
    )


def _sheet(sheet: FactSheet) -> TracedSheet:
    return TracedSheet(
        authority=sheet.authority,
        title=sheet.title,
        date=date.fromordinal(sheet.date),
        file=file_name(sheet),
        digest=sheet.digest,
    )


# --- from findings to flags


def _findings(
    rulebook: Rulebook, sheets: Sequence[FactSheet], reports: Sequence[Report]
) -> tuple[Finding, ...]:
    """Findings of the ledger by id, then statements that name none, in the order of the sheets."""
    named: dict[str, list[TracedFact]] = {}
    unnamed: list[Finding] = []
    for sheet, report in zip(sheets, reports, strict=True):
        for ledger, fact in _facts(rulebook, sheet, report):
            for finding in ledger:
                named.setdefault(finding, []).append(fact)
            if not ledger:
                unnamed.append(Finding("", (fact,)))
    listed = [Finding(name, tuple(facts)) for name, facts in sorted(named.items())]
    return (*listed, *unnamed)


def _facts(
    rulebook: Rulebook, sheet: FactSheet, report: Report
) -> Iterator[tuple[tuple[str, ...], TracedFact]]:
    """Every statement of a sheet in the order of writing, with the findings that it comes from."""
    speaker = Speaker(rulebook.vocabulary)
    used = _Used(report)
    stated: list[tuple[str, Fact]] = [("", fact) for fact in sheet.facts]
    stated += [(group, fact) for group, facts in sheet.groups.items() for fact in facts]
    for group, fact in sorted(stated, key=lambda each: each[1].place.line):
        statement = speaker.statement(sheet, fact)
        yield (
            fact.ledger,
            TracedFact(
                fact=fact.type,
                sentence=statement.sentence,
                whom=group,
                date=report.subject.date,
                file=statement.file,
                line=statement.line,
                source=statement.source,
                locator=statement.locator,
                flags=tuple(used.flags(statement)),
                not_raised=tuple(used.not_raised(statement)),
            ),
        )


class _Used:
    """Which verdicts of a report rest on which statement."""

    def __init__(self, report: Report) -> None:
        self._flags: dict[Statement, list[TracedFlag]] = {}
        self._not_raised: dict[Statement, list[ReadBy]] = {}
        for concern in report.concerns:
            for flag in concern.flags:
                for statement, part in _statements(flag.evidence):
                    traced = _flag(concern.id, flag, part)
                    self._flags.setdefault(statement, []).append(traced)
        for verdict in report.unraised:
            for statement, _ in _statements(verdict.evidence):
                self._not_raised.setdefault(statement, []).append(_read_by(verdict))

    def flags(self, statement: Statement) -> list[TracedFlag]:
        """The flags it is evidence of, the gravest first."""
        return self._flags.get(statement, [])

    def not_raised(self, statement: Statement) -> list[ReadBy]:
        """The rules that read it and were not raised."""
        return self._not_raised.get(statement, [])


class _Part(Enum):
    """What a statement is to a verdict."""

    RELIED_ON = "relied on"
    UNUSABLE = "unusable"
    OVERRULED = "overruled"


def _statements(evidence: Iterable[Evidence]) -> Iterator[tuple[Statement, _Part]]:
    """The statements of a verdict on its own sheet, and what they are to it."""
    for each in evidence:
        if not each.earlier:
            yield each.statement, _Part.UNUSABLE if each.unusable else _Part.RELIED_ON
            yield from ((other, _Part.OVERRULED) for other in each.others)


def _flag(concern: str, flag: Flag, part: _Part) -> TracedFlag:
    return TracedFlag(
        rule=flag.rule,
        title=flag.title,
        concern=concern,
        whom=flag.whom,
        severity=flag.severity,
        provisions=tuple(citation.provision for citation in flag.citations),
        relied_on=part is _Part.RELIED_ON,
        overruled=part is _Part.OVERRULED,
    )


def _read_by(verdict: Unraised) -> ReadBy:
    return ReadBy(verdict.rule, verdict.title, verdict.whom, verdict.outcome)


# --- from provisions to scenarios


def rules_asked_about(scenario: Scenario, rulebook: Rulebook) -> set[str]:
    """The rules that a scenario's Then steps name."""
    named = (
        id_of(found[1]) for step in scenario.of(Part.THEN) if (found := _ASKS.match(step.text))
    )
    return {name for name in named if name in rulebook.rules}


def _scenarios(rulebook: Rulebook, features: Iterable[Feature]) -> dict[str, list[str]]:
    """The place of every scenario that asks about a rule."""
    places: dict[str, list[str]] = {}
    for feature in features:
        for scenario in feature.scenarios:
            for rule in rules_asked_about(scenario, rulebook):
                places.setdefault(rule, []).append(f"{scenario.place.file}:{scenario.place.line}")
    return places


def _rules(
    rulebook: Rulebook,
    sheets: Sequence[FactSheet],
    reports: Sequence[Report],
    scenarios: Mapping[str, Sequence[str]],
) -> tuple[TracedRule, ...]:
    raised = [{flag.rule for flag in report.flags} for report in reports]
    return tuple(
        TracedRule(
            rule=rule.id,
            title=rule.title,
            concern=rule.concern,
            raised_by=tuple(
                file_name(sheet)
                for sheet, found in zip(sheets, raised, strict=True)
                if rule.id in found
            ),
            scenarios=tuple(scenarios.get(rule.id, ())),
        )
        for rule in rulebook.rules.values()
    )


def _provisions(rulebook: Rulebook) -> Iterator[TracedProvision]:
    for provision in rulebook.provisions.values():
        yield TracedProvision(
            provision=provision.id,
            title=provision.title,
            rules=tuple(r.id for r in rulebook.rules.values() if provision.id in r.cites),
            standards=tuple(
                standard.id
                for standard in rulebook.standards.values()
                if any(value.rests_on == provision.id for value in standard.values)
            ),
            cited_with=tuple(
                other.id
                for other in rulebook.provisions.values()
                if provision.id in other.cite_with
            ),
        )
