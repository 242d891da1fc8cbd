"""A timeline as data: documents, concerns, and the rules beneath them.

The JSON of a timeline is this module's classes, field for field; its schema is made from them. It
holds no total of flags: documents differ in what they looked at, and such totals mislead.
"""

from __future__ import annotations

import datetime
from typing import Literal

from flagstone.reports.documented import Documented
from flagstone.reports.report import SeverityWord
from flagstone.reports.shown import Shown
from flagstone.vocabulary.english import counted

TIMELINE_VERSION = "1"

StateWord = Literal[
    "raised", "clear", "undecided", "not looked at", "not applicable", "not in force"
]
ChangeWord = Literal[
    "first raised",
    "persists",
    "worsened",
    "eased",
    "returned",
    "raised again",
    "put right",
    "put right in part",
    "clear",
    "clear in part",
    "not judged",
]


class Document(Documented, frozen=True):
    """One sheet of the timeline."""

    number: int
    """Its place in the timeline, from 1, oldest first."""
    label: str
    """The shortest date that tells it from the others: a year, a month, a day."""
    title: str
    kind: str
    """inspection, audit, own figures or statistics."""
    date: datetime.date
    """The evidence's date; for an inspection its last day on site."""
    date_in_words: str
    about: str
    """The group of children that the whole sheet concerns; empty where it is not one group."""
    looked_at: tuple[str, ...]
    """What was looked at, in words; empty where nothing was left out."""
    file: str
    digest: str


class Moment(Documented, frozen=True):
    """What one document says of one rule, for one body of children."""

    document: int
    """The document's number."""
    rule: str
    whom: str
    """The group of children; empty for the authority as a whole."""
    state: StateWord
    change: ChangeWord
    severity: SeverityWord | None
    """The gravest step that was certainly reached; null where it was not raised."""
    possible: SeverityWord | None
    compared_with: int | None
    """The document with which the change is reckoned; null where there is none."""
    evidence: str
    """Whose word it rests on: inspection, audit, statistics, own figures, or the authority's own
    word. Only evidence of one kind is compared. Empty where nothing was judged."""
    says: str
    """The flag's message, or why there is none."""
    caveats: tuple[str, ...]
    """What keeps a change of verdict from being a change of practice."""


class RuleHistory(Documented, frozen=True):
    """One rule, or several that took each other's place as the law changed, over all documents."""

    rules: tuple[str, ...]
    """Their ids, in the order in which they came into force."""
    formerly: tuple[str, ...]
    """Ids that they had before."""
    title: str
    moments: tuple[Moment, ...]
    """By document; more than one for a document that says something of groups of children."""
    story: str
    caveats: tuple[str, ...]
    is_open: bool
    """It was raised, and nothing since says otherwise."""

    def __repr__(self) -> str:
        return f"<RuleHistory {self.rules[-1]}: {counted(len(self.moments), 'moment')}>"


class ConcernMoment(Documented, frozen=True):
    """What one document says of one concern: that of its gravest flag, or what is known instead."""

    document: int
    state: StateWord
    change: ChangeWord
    severity: SeverityWord | None
    possible: SeverityWord | None
    whom: str
    """Whom the flags concern, where all of them concern one group."""


class ConcernHistory(Documented, frozen=True):
    """One concern over all documents."""

    id: str
    title: str
    area: str
    area_title: str
    moments: tuple[ConcernMoment, ...]
    """One for each document."""
    story: str
    standing: str
    """What is left open at the end, in words."""
    raised_in: tuple[int, ...]
    """Documents that raised it."""
    judged_in: tuple[int, ...]
    """Documents that could decide at least one of its rules."""
    is_open: bool
    """Some rule was raised, and nothing since says otherwise."""
    rules: tuple[RuleHistory, ...]
    """Those that were raised at least once."""
    never_raised: tuple[str, ...]
    """The ids of its other rules."""

    def __repr__(self) -> str:
        return f"<ConcernHistory {self.id}: raised in {counted(len(self.raised_in), 'document')}>"


class TimelineReceipt(Documented, frozen=True):
    """Enough, with the documents' digests, to reproduce the timeline byte for byte."""

    rulebook: str
    flagstone: str
    python: str
    engine: str
    engine_version: str
    engine_note: str
    verified: bool
    publishable: bool


class Timeline(Shown, frozen=True):
    """What became of each concern of one authority."""

    authority: str
    documents: tuple[Document, ...]
    notices: tuple[str, ...]
    concerns: tuple[ConcernHistory, ...]
    """Concerns that were raised at least once, by practice area and title."""
    never_raised: tuple[ConcernHistory, ...]
    """The others: never raised, which is not the same as never having been wrong."""
    receipt: TimelineReceipt
    timeline_version: Literal["1"] = "1"

    def __repr__(self) -> str:
        return (
            f"<Timeline of {self.authority!r}: {counted(len(self.documents), 'document')}, "
            f"{counted(len(self.concerns), 'concern')} raised>"
        )
