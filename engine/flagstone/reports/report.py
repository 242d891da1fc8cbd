"""A report: all verdicts for one sheet, as data that renderers write out and programs read.

The JSON of a report is this module's classes, field for field; its schema is made from them. Every
text is plain: no markup, no promise that it is safe to print (renderers see to that).
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Literal

from flagstone.conditions.tree import Severity
from flagstone.reports.answers import GivenResponse, Persistence, ResponseProblem
from flagstone.reports.documented import Documented
from flagstone.reports.grounds import Citation, Comparison, Evidence, Reason, Statement
from flagstone.reports.shown import Shown, frame_of
from flagstone.vocabulary.english import counted

if TYPE_CHECKING:
    from pandas import DataFrame

REPORT_VERSION = "1"

SeverityWord = Literal["low", "medium", "high", "critical"]
OutcomeWord = Literal["clear", "undecided", "not in force", "not looked at", "not applicable"]


class Flag(Documented, frozen=True):
    """A raised verdict as people see it."""

    rule: str
    title: str
    whom: str
    """The group of children it concerns; empty for the authority as a whole."""
    severity: SeverityWord
    """The gravest step that was certainly reached."""
    possible: SeverityWord
    """The gravest step that may have been; graver than `severity` only where that is undecided."""
    severity_in_words: str
    """For example: at least medium; high if oversight is absent."""
    message: str
    standing: str
    """How the evidence stands to the strongest provision in force at its date."""
    standing_note: str
    citations: tuple[Citation, ...]
    compared_with: tuple[Comparison, ...]
    evidence: tuple[Evidence, ...]
    own_word: str
    """Said where the verdict rests on nothing but the authority's own word; otherwise empty."""
    policy: str
    """Which numbers are Flagstone's and not the law's."""
    action: str
    not_captured: str
    """What the law or guidance says and the rule cannot see."""
    would_settle: tuple[Reason, ...]
    """What would settle how grave it is."""
    stands_on: str = ""
    """The strongest that it claims to stand on: law, statutory guidance, ..., statistic. Empty
    where it only puts a question."""
    persistence: Persistence | None = None
    """Null where no earlier documents were given."""
    responses: tuple[GivenResponse, ...] = ()
    """What the authority says to it."""
    counts: bool = True
    """Whether it counts where a pipeline is to fail on flags: not where it rests on no duty and was
    accepted. It is raised all the same."""

    def __repr__(self) -> str:
        return f"<Flag {self.rule}: {self.severity}>"

    @property
    def is_at_least(self) -> bool:
        """Whether it may be graver than it is known to be."""
        return self.possible != self.severity


class RaisedConcern(Documented, frozen=True):
    """A concern with at least one flag: what a reader sees first."""

    id: str
    title: str
    area: str
    area_title: str
    summary: str
    severity: SeverityWord
    """That of its gravest flag."""
    possible: SeverityWord
    flags: tuple[Flag, ...]

    def __repr__(self) -> str:
        return f"<RaisedConcern {self.id}: {self.severity}, {counted(len(self.flags), 'flag')}>"


class Unraised(Documented, frozen=True):
    """A rule that was not raised for some children, and why."""

    rule: str
    title: str
    concern: str
    concern_title: str
    area: str
    whom: str
    outcome: OutcomeWord
    in_words: str
    """The verdict as a sentence that does not reassure."""
    reasons: tuple[Reason, ...]
    """What would settle it, or what kept it from being judged."""
    evidence: tuple[Evidence, ...]

    def __repr__(self) -> str:
        return f"<Unraised {self.rule}: {self.outcome}>"


class AreaCoverage(Documented, frozen=True):
    """How much of one practice area was judged. Each rule is counted once."""

    area: str
    title: str
    rules: int
    raised: int
    clear: int
    undecided: int
    not_in_force: int
    not_looked_at: int
    not_applicable: int
    not_judged: tuple[str, ...]
    """Titles of the concerns none of whose rules came out as raised or clear."""


class Subject(Documented, frozen=True):
    """What the report is about: the sheet, and what it looked at."""

    authority: str
    title: str
    kind: str
    """inspection, audit, own figures or statistics."""
    date: datetime.date
    """The evidence's date; for an inspection its last day on site."""
    date_in_words: str
    published: datetime.date | None
    about: str
    """The group of children that the whole sheet concerns; empty where it is not one group."""
    looked_at: tuple[str, ...]
    """What was looked at, in words; empty where nothing was left out."""
    note: str
    own_word_only: bool
    """Nobody but the authority says any of it."""
    evidence_in_words: str
    """Whose word the sheet is, as a sentence."""


class SheetReceipt(Documented, frozen=True):
    """Which sheet was read."""

    authority: str
    date: datetime.date
    file: str
    digest: str


class FileReceipt(Documented, frozen=True):
    """Which other file was read."""

    file: str
    """Its name without its folder."""
    digest: str


class ReportReceipt(Documented, frozen=True):
    """Which earlier report was read."""

    authority: str
    date: datetime.date
    sheet: str
    """The file of the sheet that it was made of."""
    digest: str
    """Of what it says, however its JSON is laid out (SHA-256)."""


class Receipt(Documented, frozen=True):
    """Enough, with the files it names, to reproduce the report byte for byte."""

    rulebook: str
    """The rulebook's digest (SHA-256)."""
    sheet: SheetReceipt
    earlier: tuple[SheetReceipt, ...]
    """Earlier sheets that were read with it, oldest first."""
    flagstone: str
    python: str
    engine: str
    """durable or plain."""
    engine_version: str
    engine_note: str
    verified: bool
    """Both engines ran and agreed."""
    publishable: bool
    report_version: str
    local: FileReceipt | None = None
    """The authority's own standards; their content is part of the rulebook's digest too."""
    earlier_reports: tuple[ReportReceipt, ...] = ()
    """Earlier reports that were read for since when flags are raised, oldest first."""
    responses: tuple[FileReceipt, ...] = ()
    """Files of responses that were laid beside the flags."""
    as_at: datetime.date | None = None
    """The day for which responses were judged, where it is not the sheet's date."""
    areas: tuple[str, ...] = ()
    """The practice areas shown; empty where all are."""
    at_least: SeverityWord | None = None
    """Flags that are certainly less grave than this are left out."""


class Report(Shown, frozen=True):
    """All verdicts for one sheet: coverage first, then concerns, the gravest first."""

    subject: Subject
    notices: tuple[str, ...]
    """What a reader must know before reading on: what was withheld, what was left out."""
    coverage: tuple[AreaCoverage, ...]
    concerns: tuple[RaisedConcern, ...]
    undecided: tuple[Unraised, ...]
    clear: tuple[Unraised, ...]
    not_looked_at: tuple[Unraised, ...]
    not_applicable: tuple[Unraised, ...]
    not_in_force: tuple[Unraised, ...]
    unread: tuple[Statement, ...]
    """Facts on the sheet that no rule reads."""
    receipt: Receipt
    response_problems: tuple[ResponseProblem, ...] = ()
    """Everything that is the matter with the responses given, beside flags and without one."""
    report_version: Literal["1"] = "1"

    def __repr__(self) -> str:
        about = self.subject
        return (
            f"<Report on {about.authority!r}, {about.date}: {about.kind}, "
            f"{counted(len(self.flags), 'flag')}, {len(self.undecided)} undecided>"
        )

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Every flag, in the order of the concerns."""
        return tuple(flag for concern in self.concerns for flag in concern.flags)

    @property
    def unraised(self) -> tuple[Unraised, ...]:
        """Every verdict that is not a flag, undecided ones first."""
        return (
            self.undecided
            + self.clear
            + self.not_looked_at
            + self.not_applicable
            + self.not_in_force
        )

    def to_frame(self) -> DataFrame:
        """Its verdicts as a pandas DataFrame, one row for each rule and group of children.

        Raises ImportError where pandas is not installed. `flagstone.to_frame` takes several.
        """
        return frame_of(self)

    def reaches(self, severity: Severity) -> bool:
        """Whether some flag that counts is certainly that grave or graver."""
        return any(
            flag.counts and Severity[flag.severity.upper()] >= severity for flag in self.flags
        )
