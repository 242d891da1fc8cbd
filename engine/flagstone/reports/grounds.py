"""What a verdict rests on, as data: statements, standards, provisions, and what is missing."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Literal

from flagstone.reports.documented import Documented


class Quantity(Documented, frozen=True, omit_defaults=True):
    """What a statement's value is as numbers. A key is left out where it says nothing.

    Nothing that is withheld from a report is in it.
    """

    kind: Literal["number", "count", "percentage", "days", "boolean", "date", "scale"]
    """What sort of value it is."""
    unit: str = ""
    """What is counted or measured: children, per cent, days."""
    decimals: int = 0
    """With how many decimals it is written, at most."""
    low: Decimal | None = None
    """The lowest that it may be, inclusive, in its unit; the same as `high` where it is exact. A
    percentage that was worked out from counts is rounded as it is written. Of a scale, the place
    of the word, from 0; of a boolean 0 for no and 1 for yes."""
    high: Decimal | None = None
    """The highest that it may be, inclusive."""
    of_low: int | None = None
    """The smallest that the denominator may be; the same as `of_high` where it is exact."""
    of_high: int | None = None
    """The largest that the denominator may be."""
    share: Decimal | None = None
    """Of a count, the percentage that `share` says in words."""
    earliest: datetime.date | None = None
    """Of a date, the first day that it may be; the same as `latest` where it is exact."""
    latest: datetime.date | None = None
    """Of a date, the last day that it may be."""

    @property
    def number(self) -> Decimal | None:
        """What was counted or measured, where it is exact: not the place of a word."""
        if self.kind in ("boolean", "date", "scale") or self.low != self.high:
            return None
        return self.low

    @property
    def of(self) -> int | None:
        """The denominator, where it is exact."""
        return self.of_low if self.of_low == self.of_high else None


class Statement(Documented, frozen=True):
    """What one source says about one fact."""

    fact: str
    """The fact type's id."""
    title: str
    """The fact type's title."""
    sentence: str
    """The fact said as a sentence, without a full stop."""
    value: str
    """The value with its unit."""
    share: str
    """For a count, its percentage of its denominator; empty where that is not known exactly."""
    as_at: str
    """The date or period in words, as it follows a statement."""
    first_day: datetime.date
    last_day: datetime.date
    voice: str
    """Whose word it is: inspectors, children, families, authority, leaders or staff."""
    whose_word: str
    """The same in words: what inspectors found, the authority's own figure, what leaders say."""
    source: str
    """The title of the document it was taken from; empty where none was named."""
    source_url: str
    locator: str
    """Where in that document."""
    written: str
    """The value as its source gives it."""
    ledger: tuple[str, ...]
    """Findings of the project's ledger that it comes from."""
    note: str
    file: str
    """The sheet's file, without its folder."""
    line: int
    """Its line in that file, from 1; 0 where the sheet came from no file."""
    quantity: Quantity | None = None
    """The value and its denominator as numbers. No program needs to read `value`."""


class Evidence(Documented, frozen=True):
    """A fact that a verdict rests on: the statement that decides, and the others about it."""

    statement: Statement
    unusable: str
    """Why it could not be used, in words; empty where it was."""
    disputed: bool
    """Sources of equal weight disagree; the one that is worse for children decides."""
    others: tuple[Statement, ...]
    """Statements that a stronger voice overruled, or that dispute the one that decides."""
    earlier: bool = False
    """It is on an earlier sheet."""


class Comparison(Documented, frozen=True):
    """A standard that a rule compared with, as it was at the evidence's date."""

    standard: str
    title: str
    value: str
    """The number or range with its unit."""
    local: bool
    """The authority set it for itself."""
    note: str


class CitedPlace(Documented, frozen=True):
    """One edition of one instrument that held a provision at the evidence's date."""

    instrument: str
    """The instrument's title."""
    short: str
    """Its short title, the title where it has none."""
    edition: str
    place: str
    """The section, regulation or chapter; empty where nobody established it."""
    binds_as: str
    """law, statutory guidance, good practice, ..."""
    verification: str
    """verified, part-verified, verified-secondary, from knowledge or not verified."""
    verification_in_words: str
    certainly_in_force: bool
    """False where only part of the evidence's period, or an uncertain day of change, is covered."""
    duty: str
    """Our paraphrase of what this edition says, where it differs from the provision's."""
    note: str
    url: str


class Citation(Documented, frozen=True):
    """A provision, and where it was held at the evidence's date, strongest first."""

    provision: str
    title: str
    duty: str
    """Our paraphrase, never a quotation."""
    note: str
    places: tuple[CitedPlace, ...]


class Reason(Documented, frozen=True):
    """One thing that would settle a verdict, or that kept it from being reached."""

    what: str
    """The id of a fact type, rule or standard."""
    title: str
    why: str
    """A fixed phrase: not stated, too old, suppressed, ..."""
    in_words: str
