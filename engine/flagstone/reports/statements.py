"""Statements as people see them: the sentence, whose word it is, its date and its source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from pathlib import PurePath

import msgspec
from msgspec import field
from msgspec.structs import replace

from flagstone.dates import FIRST_DAY, LAST_DAY, Period, day_in_words
from flagstone.inference.assessment import Held
from flagstone.inference.verdicts import Why
from flagstone.reports.grounds import Evidence, Quantity, Statement
from flagstone.sheets.fact_sheet import Fact, FactSheet, SheetKind, Voice
from flagstone.vocabulary.disclosure import is_withheld
from flagstone.vocabulary.english import capital
from flagstone.vocabulary.fact_types import Evidence as Sort
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import MOST, Interval
from flagstone.vocabulary.marks import Missing
from flagstone.vocabulary.phrases import write_with_unit
from flagstone.vocabulary.vocabulary import Vocabulary
from flagstone.vocabulary.writing import bounds_of, number_of

WHY_UNUSABLE = {
    Why.NOT_STATED: "not stated",
    Why.NOT_KNOWN: "stated as not known",
    Why.SUPPRESSED: "suppressed",
    Why.NOT_AVAILABLE: "not available",
    Why.ROUNDS_TO_ZERO: "above zero, and rounded to zero",
    Why.LOW_RELIABILITY: "of low reliability, by its source's own mark",
    Why.NONE_RECORDED: "none recorded, which is not zero",
    Why.STALE: "too old to be relied on",
    Why.DISPUTED: "its sources disagree, and neither answer is the safer one",
    Why.TOO_FEW: "of too few for a percentage",
    Why.TOO_WIDE: "not exact enough",
    Why.STRADDLES: "of a time in which the rules changed",
    Why.NO_LOCAL_STANDARD: "the authority has not given its own standard",
    Why.NO_EARLIER_SHEET: "no earlier sheet says",
    Why.NOBODY: "there is nobody it could be about",
    Why.NOT_APPLICABLE: "not applicable",
    Why.OUT_OF_SCOPE: "not looked at",
    Why.NOT_IN_FORCE: "not in force at that date",
}

OWN_VOICES = (Voice.AUTHORITY, Voice.LEADERS, Voice.STAFF)
_SAYS = {
    Voice.CHILDREN: "what children say",
    Voice.FAMILIES: "what families say",
    Voice.LEADERS: "what leaders say",
    Voice.STAFF: "what staff say",
}


class Speaker(msgspec.Struct, frozen=True):
    """Says what the sheets of one report state. `publishable` withholds small counts throughout."""

    vocabulary: Vocabulary
    publishable: bool = False
    _said: dict[int, tuple[Fact, Statement]] = field(default_factory=dict)

    def clause(self, fact_type: FactType, value: Interval | None, of: Interval | None) -> str:
        """The fact said as a clause, lower-case and without a full stop."""
        return self.vocabulary.sentences.say(fact_type, value, of, publishable=self.publishable)

    def sentence(self, fact_type: FactType, fact: Fact) -> str:
        """The fact said as a sentence that begins a line."""
        if missing := _missing(fact):
            return f"{capital(missing)}: {fact_type.title}"
        said = self.clause(fact_type, fact.value, fact.of)
        return capital(said)

    def value(self, fact_type: FactType, value: Interval | None, of: Interval | None) -> str:
        """The value with its unit."""
        return write_with_unit(fact_type, value, of, publishable=self.publishable)

    def statement(self, sheet: FactSheet, fact: Fact) -> Statement:
        """Everything a reader may want to know about one statement on a sheet."""
        # Many rules read one fact. By identity, because a sheet may state the same thing twice.
        said = self._said.get(id(fact))
        if said is None:
            said = self._said[id(fact)] = (fact, self._statement(sheet, fact))
        return said[1]

    def _statement(self, sheet: FactSheet, fact: Fact) -> Statement:
        fact_type = self.vocabulary.fact_types[fact.type]
        source = sheet.sources.get(fact.source)
        return Statement(
            fact=fact.type,
            title=fact_type.title,
            sentence=self.sentence(fact_type, fact),
            value=_missing(fact) or self.value(fact_type, fact.value, fact.of),
            share=share_in_words(fact_type, fact.value, fact.of),
            as_at=as_at(fact.period),
            first_day=date.fromordinal(fact.period.first),
            last_day=date.fromordinal(fact.period.last),
            voice=fact.voice.word,
            whose_word=", ".join(
                filter(None, (whose_word(sheet.kind, fact_type, fact.voice), fact.marked))
            ),
            source=source.title if source else fact.source,
            source_url=source.url if source else "",
            locator=fact.locator,
            written=fact.written,
            ledger=fact.ledger,
            note=fact.note,
            file=file_name(sheet),
            line=fact.place.line,
            quantity=self.quantity(fact_type, fact.value, fact.of),
        )

    def quantity(
        self, fact_type: FactType, value: Interval | None, of: Interval | None
    ) -> Quantity:
        """The value as numbers: what its words say, and nothing that they withhold."""
        kind = fact_type.kind
        about = Quantity(
            kind=kind.value,
            unit="per cent" if kind is Kind.PERCENTAGE else fact_type.unit,
            decimals=fact_type.decimals,
        )
        if value is None:
            return replace(about, of_low=0, of_high=0) if of == (0, 0) else about
        if self.publishable and is_withheld(fact_type, value, of):
            return about
        if kind is Kind.DATE:
            earliest, latest = (
                date.fromordinal(day) if FIRST_DAY <= day <= LAST_DAY else None for day in value
            )
            return replace(about, earliest=earliest, latest=latest)
        number = number_of(fact_type, value, of)
        low, high = bounds_of(fact_type, value) if number is None else (number, number)
        return replace(
            about,
            low=low,
            high=high,
            of_low=None if of is None else of.low,
            of_high=None if of is None or of.high >= MOST else of.high,
            share=_share(fact_type, value, of),
        )

    def evidence(self, sheet: FactSheet, held: Held, *, earlier: bool = False) -> Evidence:
        """What is held about a fact: the statement that decides, and the others."""
        return Evidence(
            statement=self.statement(sheet, held.fact),
            unusable="" if held.why is None else WHY_UNUSABLE[held.why],
            disputed=held.disputed,
            others=tuple(self.statement(sheet, other) for other in held.others),
            earlier=earlier,
        )


def whose_word(kind: SheetKind, fact_type: FactType, voice: Voice) -> str:
    """Whose word a statement is: `what inspectors found`, `the authority's own figure`."""
    if voice in _SAYS:
        return _SAYS[voice]
    if voice is Voice.INSPECTORS:
        return "what the audit found" if kind is SheetKind.AUDIT else "what inspectors found"
    if kind is SheetKind.STATISTICS:
        return "the published figure"
    if fact_type.evidence is Sort.WORDS:
        return "the authority's own account"
    return "the authority's own figure"


def _missing(fact: Fact) -> str:
    """What its source says in place of a value; empty where it does not say more than that it is
    not known, or of nobody."""
    if fact.value is not None or not fact.reason:
        return ""
    return fact.reason if Missing(fact.reason).is_given else ""


def file_name(sheet: FactSheet) -> str:
    """The sheet's file without its folder, so that moving it does not change the report."""
    return _without_folder(sheet.file)


@lru_cache
def _without_folder(path: str) -> str:
    return PurePath(path).name


def as_at(period: Period) -> str:
    """A date or period as it follows a statement."""
    if period.first == period.last:
        return f"as at {day_in_words(period.first)}"
    return f"from {day_in_words(period.first)} to {day_in_words(period.last)}"


def share_in_words(fact_type: FactType, value: Interval | None, of: Interval | None) -> str:
    """`6.7 per cent` for 40 of 600. Nothing where either is not exact, or the cohort too small."""
    tenths = _tenths(fact_type, value, of)
    if tenths is None:
        return ""
    if tenths == 0 and value is not None and value.low:
        return "less than 0.1 per cent"
    whole, tenth = divmod(tenths, 10)
    return f"{whole}.{tenth} per cent"


def _share(fact_type: FactType, value: Interval, of: Interval | None) -> Decimal | None:
    """The same as a number, where it has one."""
    tenths = _tenths(fact_type, value, of)
    if tenths is None or (tenths == 0 and value.low):
        return None
    return Decimal(tenths).scaleb(-1)


def _tenths(fact_type: FactType, value: Interval | None, of: Interval | None) -> int | None:
    if fact_type.kind is not Kind.COUNT or value is None or of is None:
        return None
    if not (value.is_point and of.is_point) or of.low < max(1, fact_type.smallest_of):
        return None
    tenths = Fraction(1000 * value.low, of.low)
    return (2 * tenths.numerator + tenths.denominator) // (2 * tenths.denominator)
