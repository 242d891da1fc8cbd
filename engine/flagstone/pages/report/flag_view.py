"""A flag as the page shows it: what was found, on what evidence, since when, and who answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from flagstone.explain.short import Short
from flagstone.pages.report.appendix import Appendix, RuleNotes
from flagstone.renderers.answers import since
from flagstone.renderers.flag_rows import message_of
from flagstone.renderers.wording import (
    caution,
    evidence_line,
    lineage,
    one_line,
    other_line,
    own_word,
    provenance,
    stopped,
    whom,
)
from flagstone.reports.answers import GivenResponse
from flagstone.reports.grounds import Evidence
from flagstone.reports.report import Flag, RaisedConcern, Report
from flagstone.vocabulary.english import capital


class EvidenceView(msgspec.Struct, frozen=True):
    """One piece of evidence: the sentence, where it comes from, and what else is said of it."""

    says: str
    """Empty where the flag's message has just said it."""
    origin: str
    """Its date, whose word it is, its source, and its place on the sheet."""
    caution: str
    others: tuple[str, ...]
    note: str


class FlagView(msgspec.Struct, frozen=True):
    """One flag, in the order in which it is read."""

    anchor: str
    number: int
    severity: str
    graded: str
    """`high`, `at least high`."""
    title: str
    message: str
    whom: str
    open: str
    """Why it may be graver; empty where that is decided."""
    settles: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]
    own_word: str
    since: str
    responses: tuple[GivenResponse, ...]
    counts: bool
    why: str
    would_clear: str
    rule: str
    to_do: str
    notes: RuleNotes


class ConcernView(msgspec.Struct, frozen=True):
    """A concern with its flags."""

    anchor: str
    title: str
    area: str
    area_title: str
    severity: str
    graded: str
    summary: str
    flags: tuple[FlagView, ...]


class FlagViews:
    """Makes the views of one report's flags, numbered from 1."""

    def __init__(
        self,
        report: Report,
        appendix: Appendix,
        explained: Mapping[tuple[str, str], Short],
        prefix: str,
    ) -> None:
        self._report = report
        self._appendix = appendix
        self._explained = explained
        self._prefix = prefix
        self._number = 0

    def concerns(self) -> Iterator[ConcernView]:
        """Every concern, the gravest first."""
        for number, concern in enumerate(self._report.concerns, 1):
            yield ConcernView(
                anchor=f"{self._prefix}c{number}",
                title=concern.title,
                area=concern.area,
                area_title=concern.area_title,
                severity=concern.severity,
                graded=graded(concern),
                summary=stopped(concern.summary),
                flags=tuple(map(self._flag, concern.flags)),
            )

    def _flag(self, flag: Flag) -> FlagView:
        self._number += 1
        notes = self._appendix.notes(flag)
        explained = self._explained.get((flag.rule, flag.whom))
        return FlagView(
            anchor=f"{self._prefix}f{self._number}",
            number=self._number,
            severity=flag.severity,
            graded=graded(flag),
            title=flag.title,
            message=message_of(flag),
            whom=stopped(capital(whom(self._report, flag.whom))),
            open=stopped(capital(flag.severity_in_words)) if flag.is_at_least else "",
            settles=tuple(f"{each.title} ({each.in_words})" for each in flag.would_settle),
            evidence=tuple(self._evidence(flag)),
            own_word=stopped(own_word(self._report, flag)),
            since=since(flag),
            responses=flag.responses,
            counts=flag.counts,
            why=stopped(explained.why) if explained else "",
            would_clear=stopped(explained.would_clear) if explained else "",
            rule=flag.rule,
            to_do=notes.to_do,
            notes=notes,
        )

    def _evidence(self, flag: Flag) -> Iterator[EvidenceView]:
        for place, each in enumerate(flag.evidence):
            sentence = evidence_line(each.statement)
            yield EvidenceView(
                says="" if place == 0 and flag.message.startswith(sentence) else stopped(sentence),
                origin=_origin(each),
                caution=stopped(caution(each)),
                others=tuple(self._others(each)),
                note=stopped(each.statement.note),
            )

    def _others(self, evidence: Evidence) -> Iterator[str]:
        for other in evidence.others:
            yield one_line(other_line(evidence, other))


def _origin(evidence: Evidence) -> str:
    told, where = capital(provenance(evidence.statement)), lineage(evidence.statement)
    return stopped(f"{told} ({where})" if told and where else told or where)


def graded(found: Flag | RaisedConcern) -> str:
    """`high`, or `at least high` where it may be graver."""
    return f"at least {found.severity}" if found.possible != found.severity else found.severity
