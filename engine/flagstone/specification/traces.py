"""Traceability as data: from a finding to the flags it is evidence of, from the law to scenarios.

The JSON of `flagstone rules coverage` is this module's classes, field for field.
"""

from __future__ import annotations

import datetime
from typing import Any, Literal

from flagstone.reports.documented import Documented, documented_schema
from flagstone.reports.report import OutcomeWord, SeverityWord
from flagstone.vocabulary.english import counted

COVERAGE_VERSION = "1"


class TracedSheet(Documented, frozen=True):
    """A sheet that was traced."""

    authority: str
    title: str
    date: datetime.date
    file: str
    digest: str


class TracedFlag(Documented, frozen=True):
    """A flag that a fact is evidence of."""

    rule: str
    title: str
    concern: str
    whom: str
    severity: SeverityWord
    provisions: tuple[str, ...]
    """The ids of what it cites."""
    relied_on: bool
    """False where the statement was overruled, or could not be used."""
    overruled: bool
    """A stronger voice overruled the statement, or another source disputes it. The flag shows it
    beside the one that decides."""


class ReadBy(Documented, frozen=True):
    """A rule that reads a fact and was not raised."""

    rule: str
    title: str
    whom: str
    outcome: OutcomeWord


class TracedFact(Documented, frozen=True):
    """What a sheet states of one fact, and what became of it."""

    fact: str
    sentence: str
    whom: str
    """The group of children; empty for the sheet's own."""
    date: datetime.date
    """Of the sheet."""
    file: str
    line: int
    source: str
    locator: str
    flags: tuple[TracedFlag, ...]
    not_raised: tuple[ReadBy, ...]
    """Rules that read it and were not raised."""


class Finding(Documented, frozen=True):
    """One finding of the ledger, or a statement that names none."""

    id: str
    """The ledger's id; empty for a statement that names none."""
    facts: tuple[TracedFact, ...]

    @property
    def is_evidence(self) -> bool:
        """Whether some flag rests on it."""
        return any(flag.relied_on for fact in self.facts for flag in fact.flags)

    @property
    def is_overruled(self) -> bool:
        """Whether flags show it, and all of them beside a statement that decides instead of it."""
        seen = any(flag.overruled for fact in self.facts for flag in fact.flags)
        return seen and not self.is_evidence

    @property
    def name(self) -> str:
        """The ledger's id, or else the place of the statement."""
        fact = self.facts[0]
        return self.id or f"{fact.file}:{fact.line}"


class TracedRule(Documented, frozen=True):
    """A rule, and what shows that it does what it should."""

    rule: str
    title: str
    concern: str
    raised_by: tuple[str, ...]
    """Files of the given sheets that raise it."""
    scenarios: tuple[str, ...]
    """File and line of every scenario that asks about it."""


class TracedProvision(Documented, frozen=True):
    """A provision, and the rules that cite it."""

    provision: str
    title: str
    rules: tuple[str, ...]
    """Ids of the rules that cite it."""
    standards: tuple[str, ...]
    """Ids of the standards a value of which rests on it."""
    cited_with: tuple[str, ...]
    """Provisions that are never cited without it."""


class Traceability(Documented, frozen=True):
    """Both ways at once: findings to flags, provisions to rules and scenarios, and the gaps."""

    rulebook: str
    """The rulebook's digest."""
    sheets: tuple[TracedSheet, ...]
    findings: tuple[Finding, ...]
    provisions: tuple[TracedProvision, ...]
    rules: tuple[TracedRule, ...]
    findings_without_flag: tuple[str, ...]
    """Ids or places of findings that no flag shows: strengths belong here, concerns do not."""
    findings_overruled: tuple[str, ...]
    """Of those that flags show only beside another statement that decides."""
    provisions_without_rule: tuple[str, ...]
    rules_never_raised: tuple[str, ...]
    """By none of the given sheets; empty where none was given."""
    rules_without_scenario: tuple[str, ...]
    coverage_version: Literal["1"] = "1"

    def __repr__(self) -> str:
        return (
            f"<Traceability of {self.rulebook[:12]}: {counted(len(self.sheets), 'sheet')}, "
            f"{counted(len(self.findings), 'finding')}>"
        )


def coverage_schema() -> dict[str, Any]:
    """What the JSON of traceability looks like, with a description of every field."""
    return documented_schema(Traceability, "coverage", COVERAGE_VERSION)
