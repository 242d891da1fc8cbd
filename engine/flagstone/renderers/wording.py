"""Lines that several renderers write alike: a citation, a source, whom a flag concerns."""

from __future__ import annotations

from collections.abc import Iterable

from flagstone.reports.grounds import Citation, CitedPlace, Comparison, Evidence, Statement
from flagstone.reports.report import (
    FileReceipt,
    Flag,
    RaisedConcern,
    Receipt,
    Report,
    SheetReceipt,
    Subject,
    Unraised,
)
from flagstone.vocabulary.english import counted

USUAL_WORD = {
    "inspection": "what inspectors found",
    "audit": "what the audit found",
    "own figures": "the authority's own figure",
    "statistics": "the published figure",
}

_SHORT = 12  # characters of a digest


def one_line(*sentences: str) -> str:
    """Several sentences one after another, each with its full stop."""
    return " ".join(stopped(sentence) for sentence in sentences if sentence)


def stopped(sentence: str) -> str:
    """The sentence with a full stop, if it needs one."""
    sentence = sentence.strip()
    return sentence if not sentence or sentence[-1] in ".?!" else f"{sentence}."


def place_of(place: CitedPlace) -> str:
    """`Working Together 2023, chapter 3`."""
    named = f"{place.short} {place.edition}".strip()
    if place.place:
        return f"{named}, {place.place}"
    return f"{named} (place in it not established)"


def cited(citation: Citation, place: CitedPlace) -> str:
    """`[iro-03] IRO Handbook 2010, paragraph 7.15 (statutory guidance; verified)`."""
    return f"[{citation.provision}] {place_of(place)} ({place.binds_as}; {verification(place)})"


def verification(place: CitedPlace) -> str:
    """How far the citation was checked, and whether it certainly applied."""
    if place.certainly_in_force:
        return place.verification_in_words
    return f"{place.verification_in_words}; may not have applied on all of these days"


def source_of(statement: Statement) -> str:
    """The document and the place in it: `Focused visit letter, paragraph 17`."""
    parts = [statement.source, statement.locator]
    return ", ".join(part for part in parts if part)


def lineage(statement: Statement) -> str:
    """Where the statement is on the sheet, and which findings of the ledger it comes from."""
    place = f"{statement.file}:{statement.line}" if statement.line else statement.file
    return ", ".join(part for part in (place, *statement.ledger) if part)


def evidence_line(statement: Statement) -> str:
    """The sentence with its share: `40 of 600 children ... (6.7 per cent)`."""
    share = f" ({statement.share})" if statement.share else ""
    return f"{statement.sentence}{share}"


def provenance(statement: Statement) -> str:
    """Date, whose word, and source, on one line."""
    return "; ".join(
        part for part in (statement.as_at, statement.whose_word, source_of(statement)) if part
    )


def caution(evidence: Evidence) -> str:
    """What must be known about a piece of evidence before it is relied on."""
    if evidence.unusable:
        return f"Not used: {evidence.unusable}"
    if evidence.disputed:
        return "Sources disagree; the one that is worse for children is used"
    return "From an earlier sheet" if evidence.earlier else ""


def other_line(evidence: Evidence, other: Statement) -> str:
    """A statement that did not decide, and that it did not."""
    how = "Disputed by" if evidence.disputed else "Not relied on"
    return f"{how}: {evidence_line(other)} ({provenance(other)})"


def comparison_line(comparison: Comparison) -> str:
    """`50 to 70 children (Children in care for each reviewing officer)`."""
    whose = "the authority's own standard, " if comparison.local else ""
    return one_line(f"{whose}{comparison.value} ({comparison.title})", comparison.note)


def own_word(report: Report, flag: Flag) -> str:
    """Said beside a flag only where the rest of the report does not say it of everything."""
    return "" if report.subject.own_word_only else flag.own_word


def evidence_lines(subject: Subject) -> str:
    """What the sheet is, and whether anyone else has confirmed it."""
    alone = "Nobody but the authority has said any of this." if subject.own_word_only else ""
    return one_line(subject.evidence_in_words, alone)


def scope_line(subject: Subject) -> str:
    """`It concerns older children. It looked at Children in care; and at Leadership.`"""
    about = f"It concerns {subject.about}." if subject.about else ""
    looked_at = f"It looked at {'; and at '.join(subject.looked_at)}." if subject.looked_at else ""
    return " ".join(part for part in (about, looked_at) if part)


def whom(report: Report, group: str) -> str:
    """The group of children, unless the heading has said that the whole sheet concerns it."""
    return "" if group == report.subject.about else group


def unraised_line(report: Report, verdict: Unraised) -> str:
    """The title and, for a group, whom it concerns."""
    said = whom(report, verdict.whom)
    return f"{verdict.title} ({said})" if said else verdict.title


def summary(report: Report) -> str:
    """`8 concerns raised: 1 critical, 3 high, 4 medium (20 flags)`."""
    if not report.concerns:
        left_out = any(area.raised for area in report.coverage)
        return "No concern is shown" if left_out else "No concern was raised"
    listed = []
    for severity in ("critical", "high", "medium", "low"):
        number = sum(concern.severity == severity for concern in report.concerns)
        if number:
            listed.append(f"{number} {severity}")
    concerns = counted(len(report.concerns), "concern")
    return f"{concerns} raised: {', '.join(listed)} ({counted(len(report.flags), 'flag')})"


def nothing_shown(report: Report) -> str:
    """What to make of a report without a flag, and what to do next."""
    if report.concerns:
        return ""
    if raised := sum(area.raised for area in report.coverage):
        return (
            f"{counted(raised, 'rule')} {'was' if raised == 1 else 'were'} raised and left out, as "
            "the note above says. Leave out --severity to see them."
        )
    if report.clear:
        return (
            "That is no proof that all is well: it is what the rules that could be judged say, "
            "and those that could not are counted below."
        )
    return (
        "That is no proof that all is well: no rule could be judged on what the sheet states. "
        "flagstone facts list says what a sheet may state, flagstone facts template writes one "
        "to fill in, and --show undecided says what each rule waits for."
    )


def flag_numbers(concerns: Iterable[RaisedConcern]) -> list[str]:
    """The numbers under which each concern's flags are told: `3-4`, or `5` where it has one."""
    said, last = [], 0
    for concern in concerns:
        first, last = last + 1, last + len(concern.flags)
        said.append(f"{first}" if first == last else f"{first}-{last}")
    return said


def receipt_in_short(receipt: Receipt) -> str:
    """The receipt on one line: enough to tell two reports apart."""
    earlier = f", {counted(len(receipt.earlier), 'earlier sheet')}" if receipt.earlier else ""
    checked = ", both engines agreed" if receipt.verified else ""
    publishable = ", publishable" if receipt.publishable else ""
    sheet = " ".join(part for part in (receipt.sheet.file, receipt.sheet.digest[:_SHORT]) if part)
    return (
        f"Receipt: rulebook {receipt.rulebook[:_SHORT]}, sheet {sheet}"
        f"{earlier}, Flagstone {receipt.flagstone}, engine {receipt.engine}{checked}{publishable} "
        "(--show receipt)"
    )


def receipt_lines(receipt: Receipt) -> list[str]:
    """The receipt, one thing to a line."""
    engine = " ".join(part for part in (receipt.engine, receipt.engine_version) if part)
    checked = ", both engines ran and agreed" if receipt.verified else ""
    lines = [
        f"Rulebook {receipt.rulebook}",
        f"Sheet {_sheet(receipt.sheet)}",
        *(f"Earlier sheet {_sheet(past)}" for past in receipt.earlier),
        *(
            " ".join(
                (
                    f"Earlier report {past.date.isoformat()}",
                    *([f"of {past.sheet}"] if past.sheet else []),
                    past.digest,
                )
            )
            for past in receipt.earlier_reports
        ),
        *(f"Local standards {_file(each)}" for each in (receipt.local,) if each),
        *(f"Responses {_file(each)}" for each in receipt.responses),
        *(f"Responses judged as at {each.isoformat()}" for each in (receipt.as_at,) if each),
        *(f"Shown: {', '.join(each)}" for each in (receipt.areas,) if each),
        *(f"Shown: flags that may be {each}" for each in (receipt.at_least,) if each),
        f"Flagstone {receipt.flagstone}, Python {receipt.python}, engine {engine}{checked}",
        f"Report version {receipt.report_version}{', publishable' if receipt.publishable else ''}",
    ]
    return [*lines, receipt.engine_note] if receipt.engine_note else lines


def _file(file: FileReceipt) -> str:
    return " ".join(part for part in (file.file, file.digest) if part)


def _sheet(sheet: SheetReceipt) -> str:
    return " ".join(part for part in (sheet.date.isoformat(), sheet.file, sheet.digest) if part)
