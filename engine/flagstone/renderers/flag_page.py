"""Flags as a terminal shows them: each in full, and nothing in full twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from flagstone.renderers.grids import indented, labelled
from flagstone.renderers.wording import (
    capital,
    caution,
    comparison_line,
    evidence_line,
    lineage,
    one_line,
    other_line,
    own_word,
    place_of,
    provenance_here,
    stopped,
    verification,
    whom,
)
from flagstone.reports.grounds import Citation, CitedPlace, Evidence, Reason
from flagstone.reports.report import Flag, Report

STYLES = {"critical": "bold white on red", "high": "bold red", "medium": "yellow", "low": "cyan"}


def severity(word: str, *, at_least: bool = False) -> Text:
    """The severity as a word that its colour only repeats."""
    said = f"AT LEAST {word.upper()}" if at_least else word.upper()
    return Text(said, style=STYLES[word])


class FlagPage:
    """Writes the flags of one report in the order of reading.

    A duty, a piece of evidence, or what a rule says of several groups of children is said in full
    where it first comes, and "as above" after that.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._rules: set[str] = set()
        self._citations: set[Citation] = set()
        self._evidence: set[Evidence] = set()

    def flag(self, flag: Flag) -> RenderableType:
        """One flag."""
        title = Text.assemble(
            severity(flag.severity, at_least=flag.is_at_least), "  ", (flag.title, "bold")
        )
        message = indented(Text(stopped(flag.message)))
        rows = list(self._about_these_children(flag))
        rows += self._as_above(flag) if flag.rule in self._rules else self._about_the_rule(flag)
        self._rules.add(flag.rule)
        return Group(title, message, indented(labelled(rows)))

    def _about_these_children(self, flag: Flag) -> Iterator[tuple[str, RenderableType]]:
        if said := whom(self._report, flag.whom):
            yield "Whom", Text(said)
        if flag.is_at_least:
            yield "Severity", _severity_open(flag.severity_in_words, flag.would_settle)
        if flag.rule not in self._rules:
            if flag.standing or flag.standing_note:
                yield "Standing", Text(one_line(flag.standing, flag.standing_note))
            for citation in flag.citations:
                yield "Cited", Group(*self._citation(citation))
        for evidence in flag.evidence:
            yield "Evidence", Group(*self._evidence_lines(evidence))
        if said := own_word(self._report, flag):
            yield "", Text(stopped(said), style="italic")

    def _about_the_rule(self, flag: Flag) -> Iterator[tuple[str, RenderableType]]:
        for comparison in flag.compared_with:
            yield "Against", Text(capital(comparison_line(comparison)))
        for label, text in (
            ("Policy", flag.policy),
            ("Cannot see", flag.not_captured),
            ("Action", flag.action),
        ):
            if text:
                yield label, Text(stopped(text))
        yield "Rule", Text(flag.rule, style="dim")

    def _as_above(self, flag: Flag) -> Iterator[tuple[str, RenderableType]]:
        yield "Rule", Text(f"{flag.rule}: standing, citations and action as above", style="dim")

    def _citation(self, citation: Citation) -> Iterator[Text]:
        """What is expected, then where it is written and how far that was checked."""
        if citation in self._citations:
            for place in citation.places:
                yield Text(f"{place_of(place)} [{citation.provision}], as above")
                yield _status(place)
            return
        self._citations.add(citation)
        if any(not place.duty for place in citation.places):
            yield Text(f"{stopped(citation.duty)} [{citation.provision}]")
        for place in citation.places:
            if place.duty:
                yield Text(f"{stopped(place.duty)} [{citation.provision}]")
            yield Text(place_of(place))
            yield _status(place)
            if place.note:
                yield Text(f"Note: {stopped(place.note)}", style="dim")
        if citation.note:
            yield Text(f"Note: {stopped(citation.note)}", style="dim")

    def _evidence_lines(self, evidence: Evidence) -> Iterator[Text]:
        statement = evidence.statement
        if evidence in self._evidence:
            yield Text(f"{evidence_line(statement)} (as above).")
            return
        self._evidence.add(evidence)
        yield Text(stopped(evidence_line(statement)))
        origin = capital(provenance_here(self._report, statement))
        where = lineage(statement)
        both = f"{origin} ({where})" if origin and where else origin or where
        if both:
            yield Text(both, style="dim")
        if said := caution(evidence):
            yield Text(stopped(said), style="italic")
        if statement.note:
            yield Text(f"Note: {stopped(statement.note)}", style="dim")
        for other in evidence.others:
            yield Text(stopped(other_line(evidence, other)))


def _status(place: CitedPlace) -> Text:
    return Text(f"{capital(place.binds_as)}; {verification(place)}.", style="dim")


def _severity_open(words: str, would_settle: Sequence[Reason]) -> RenderableType:
    lines = [Text(stopped(capital(words)))]
    lines += [Text(f"To settle: {each.title} ({each.in_words}).") for each in would_settle]
    return Group(*lines)
