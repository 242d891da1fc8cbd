"""What a page says of each flag, as labelled rows, whatever the page is written in.

Nothing is said in full twice. The source that most of the evidence comes from is named once, at
the top; what a provision expects stands in a list at the end, where its id leads; a statement that
an earlier flag rests on too is said with that flag's number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from flagstone.renderers.answers import rows_beside
from flagstone.renderers.parts import Part, Parts
from flagstone.renderers.wording import (
    USUAL_WORD,
    caution,
    comparison_line,
    evidence_line,
    one_line,
    other_line,
    own_word,
    stopped,
    verification,
    whom,
)
from flagstone.reports.grounds import Citation, CitedPlace, Evidence, Statement
from flagstone.reports.report import Flag, Report
from flagstone.vocabulary.english import capital, counted


class Row(msgspec.Struct, frozen=True):
    """A label, and sentences. A `quiet` one is for whoever looks for it."""

    label: str
    text: str
    quiet: bool = False


def message_of(flag: Flag) -> str:
    """What was found and how that stands to what is cited; the title has perhaps said the first."""
    message = "" if stopped(flag.message) == stopped(flag.title) else flag.message
    return one_line(message, flag.standing, flag.standing_note)


class FlagRows:
    """Writes the rows of one report's flags, in the order in which they are read."""

    def __init__(self, report: Report, parts: Parts) -> None:
        self._report = report
        self._notes = Part.NOTES in parts
        self._actions = Part.ACTIONS in parts
        self._all_citations = Part.CITATIONS in parts
        self._usual_word = USUAL_WORD.get(report.subject.kind)
        self.source = _main_source(report)
        self._rules: dict[str, int] = {}
        self._evidence: dict[Evidence, int] = {}

    def of(self, number: int, flag: Flag) -> Iterator[Row]:
        """The rows of one flag."""
        if said := whom(self._report, flag.whom):
            yield Row("Whom", stopped(capital(said)))
        if flag.is_at_least:
            yield Row("Severity", _severity_open(flag))
        for place, evidence in enumerate(flag.evidence):
            above = place == 0 and flag.message.startswith(evidence_line(evidence.statement))
            yield Row("Evidence", self._evidence_text(number, evidence, said_above=above))
        if said := own_word(self._report, flag):
            yield Row("Whose word", stopped(said))
        if flag.citations:
            yield Row("Cites", self._cites(flag.citations))
        for comparison in flag.compared_with:
            yield Row("Against", stopped(capital(comparison_line(comparison))))
        yield from (Row(label, text) for label, text in rows_beside(flag))
        yield from self._of_the_rule(number, flag)

    def _of_the_rule(self, number: int, flag: Flag) -> Iterator[Row]:
        """The same for every group of children: said of the first of them."""
        first = self._rules.setdefault(flag.rule, number)
        if first != number:
            yield Row("Rule", f"{flag.rule}. The rest is as in flag {first}.", quiet=True)
            return
        if flag.not_captured:
            yield Row("Cannot see", stopped(flag.not_captured))
        if flag.action and self._actions:
            yield Row("Action", stopped(flag.action))
        policy = f". {stopped(flag.policy)}" if flag.policy else ""
        yield Row("Rule", f"{flag.rule}{policy}", quiet=not policy)

    def _cites(self, citations: tuple[Citation, ...]) -> str:
        """The first, which is what the rule stands on; the others too, or that they are below."""
        first, *more = citations
        if self._all_citations:
            return " ".join(map(cited_first, citations))
        also = f" Also {', '.join(f'[{each.provision}]' for each in more)}." if more else ""
        return f"{cited_first(first)}{also}"

    def _evidence_text(self, number: int, evidence: Evidence, *, said_above: bool) -> str:
        statement = evidence.statement
        origin = capital(self._origin(statement))
        first = self._evidence.setdefault(evidence, number)
        beside = list(self._beside(evidence))
        if beside and first != number:
            beside = [f"More in flag {first}"]
        sentence = "" if said_above and origin else evidence_line(statement)
        return one_line(sentence, origin, caution(evidence), *beside)

    def _beside(self, evidence: Evidence) -> Iterator[str]:
        """What else is said of it: statements that did not decide, and its note where asked for."""
        for other in evidence.others:
            in_full = self._notes or evidence.disputed
            yield other_line(evidence, other) if in_full else _overruled(other)
        if self._notes and evidence.statement.note:
            yield f"Note: {evidence.statement.note}"

    def _origin(self, statement: Statement) -> str:
        """Date, voice, source and place, but for what the report's heading says of all of it."""
        subject = self._report.subject
        same_day = statement.first_day == statement.last_day == subject.date
        said = (
            "" if same_day else statement.as_at,
            "" if statement.whose_word == self._usual_word else statement.whose_word,
            "" if statement.source == self.source else statement.source,
            statement.locator,
        )
        told = "; ".join(part for part in said if part)
        where = ", ".join(part for part in (self._line(statement), *statement.ledger) if part)
        return f"{told} ({where})" if told and where else told or where

    def _line(self, statement: Statement) -> str:
        """The line of the sheet; with its file, where that is another."""
        if statement.file != self._report.receipt.sheet.file:
            return f"{statement.file}:{statement.line}" if statement.line else statement.file
        return f"line {statement.line}" if statement.line else ""


def cited_first(citation: Citation) -> str:
    """A provision by the strongest of the places that hold it, and how many others there are.

    `[sw-07] Working Together 2018, chapter 1 (statutory guidance; not verified), and 1 more place.`
    """
    first, *more = citation.places
    also = f", and {counted(len(more), 'more place')}" if more else ""
    return f"[{citation.provision}] {cited_place(first)}{also}."


def cited_place(place: CitedPlace) -> str:
    """`IRO Handbook 2010, paragraph 7.15 (statutory guidance; checked against the text)`."""
    named = f"{place.short} {place.edition}".strip()
    said = (place.binds_as, verification(place), "" if place.place else "place not established")
    status = "; ".join(part for part in said if part)
    return f"{named}, {place.place} ({status})" if place.place else f"{named} ({status})"


def cited_in(report: Report) -> tuple[Citation, ...]:
    """Every citation of a report's flags once, by the id of its provision."""
    found = dict.fromkeys(each for flag in report.flags for each in flag.citations)
    return tuple(sorted(found, key=lambda citation: citation.provision))


def expected(citation: Citation) -> str:
    """What a provision expects; its title where each of its places expects something of its own."""
    general = any(not place.duty for place in citation.places)
    return stopped(citation.duty if general else citation.title)


def held_at(citation: Citation, *, notes: bool) -> Iterator[str]:
    """Every place that holds it, with what is expected there if that differs, then the notes."""
    for place in citation.places:
        note = f"Note: {place.note}" if notes and place.note else ""
        yield one_line(cited_place(place), place.duty, note)
    if notes and citation.note:
        yield f"Note: {stopped(citation.note)}"


def source_said(report: Report, source: str) -> str:
    """Where evidence comes from that names no source, and of which file the lines are."""
    file = report.receipt.sheet.file
    lines = f"Lines are those of {file}." if file and report.flags else ""
    from_there = f"Evidence that names no source is from: {source}." if source else ""
    return one_line(from_there, lines)


def severity_said(severity: str, *, at_least: bool) -> str:
    """`HIGH`, `AT LEAST HIGH`."""
    return f"AT LEAST {severity.upper()}" if at_least else severity.upper()


def _main_source(report: Report) -> str:
    """The source of most of the evidence, if it is named and there is more than one piece."""
    sources = Counter(each.statement.source for flag in report.flags for each in flag.evidence)
    if not sources:
        return ""
    source, times = max(sources.items(), key=lambda item: item[1])
    return source if times > 1 else ""


def _severity_open(flag: Flag) -> str:
    settle = "; ".join(f"{each.title} ({each.in_words})" for each in flag.would_settle)
    return one_line(capital(flag.severity_in_words), f"To settle: {settle}" if settle else "")


def _overruled(other: Statement) -> str:
    return f"Not relied on: {evidence_line(other)} ({other.whose_word})"
