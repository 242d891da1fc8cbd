"""How a timeline's cells are written: words that stand for a verdict, and what each word means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from flagstone.renderers.wording import one_line
from flagstone.timeline.timeline import ConcernHistory, ConcernMoment, Document, Timeline


class Word(msgspec.Struct, frozen=True):
    """One word of the table: in full, short for a narrow column, and what it means."""

    full: str
    short: str
    meaning: str


_RAISED = {
    "critical": Word("CRITICAL", "CRIT", "the gravest flag of the concern is critical"),
    "high": Word("HIGH", "HIGH", "the gravest flag is high"),
    "medium": Word("MEDIUM", "MED", "the gravest flag is medium"),
    "low": Word("LOW", "LOW", "the gravest flag is low"),
}
_CLEAR = {
    "put right": Word(
        "put right", "right", "all that was raised is clear on the same kind of evidence"
    ),
    "put right in part": Word(
        "part right", "some", "some of what was raised is clear now, the rest was not judged"
    ),
    "clear": Word("clear", "clear", "not raised on this evidence"),
    "clear in part": Word(
        "part clear", "part", "some of its rules are clear, others were not judged"
    ),
}
_SILENT = {
    "undecided": Word("undecided", "?", "looked at, but not enough is said to decide"),
    "not looked at": Word("not seen", "-", "not looked at, so nothing can be said"),
    "not applicable": Word("nobody", "none", "there is nobody it could be about"),
    "not in force": Word("not law", "n/law", "its law or guidance was not in force"),
}
OPEN_ABOVE = Word("+", "+", "at least that grave")
OF_A_GROUP = Word("*", "*", "of one group of children only")


def word_of(moment: ConcernMoment) -> Word:
    """The word for what one document says of a concern."""
    if moment.severity is not None:
        return _RAISED[moment.severity]
    if moment.state == "clear":
        return _CLEAR[moment.change]
    return _SILENT[moment.state]


def cell(moment: ConcernMoment, *, short: bool = False) -> str:
    """The word, with its marks: `MEDIUM+*`."""
    word = word_of(moment)
    marks = (OPEN_ABOVE.full if moment.possible != moment.severity else "") + (
        OF_A_GROUP.full if moment.whom else ""
    )
    return f"{word.short if short else word.full}{marks}"


def widest(
    documents: Iterable[Document], concerns: Iterable[ConcernHistory], *, short: bool = False
) -> int:
    """The width that a document's column needs."""
    cells = (cell(moment, short=short) for each in concerns for moment in each.moments)
    parts = (part for document in documents for part in heading(document).split("\n"))
    return max(map(len, (*cells, *parts)))


def legend(concerns: Iterable[ConcernHistory], *, short: bool = False) -> list[str]:
    """A line for each word and mark that the table uses, the gravest first."""
    moments = [moment for concern in concerns for moment in concern.moments]
    used = {word_of(moment) for moment in moments}
    words = [word for of in (_RAISED, _CLEAR, _SILENT) for word in of.values() if word in used]
    if any(moment.possible != moment.severity for moment in moments):
        words.append(OPEN_ABOVE)
    if any(moment.whom for moment in moments):
        words.append(OF_A_GROUP)
    return [f"{word.short if short else word.full}: {word.meaning}" for word in words]


def heading(document: Document) -> str:
    """The document's date as a column's heading, a part to a line: `Sep`, `2022`."""
    return "\n".join(part[:3] if part.isalpha() else part for part in document.label.split())


def document_line(document: Document) -> str:
    """`2022: Focused visit to the front door (inspection, 22 September 2022).`"""
    title = document.title or document.file
    about = f"It concerns {document.about}" if document.about else ""
    looked_at = f"It looked at {'; '.join(document.looked_at)}" if document.looked_at else ""
    said = f"{document.label}: {title} ({document.kind}, {document.date_in_words})"
    return one_line(said, about, looked_at)


def by_area(
    concerns: Sequence[ConcernHistory],
) -> list[tuple[str, list[ConcernHistory]]]:
    """Concerns under the titles of their practice areas, in the order in which they come."""
    areas: dict[str, list[ConcernHistory]] = {}
    for concern in concerns:
        areas.setdefault(concern.area_title, []).append(concern)
    return list(areas.items())


def times_raised(timeline: Timeline, concern: ConcernHistory) -> str:
    """`Raised in 3 of the 4 documents that could judge it.`"""
    raised, judged = len(concern.raised_in), len(concern.judged_in)
    if len(timeline.documents) == 1 or not judged:
        return ""
    if judged == 1:
        return "One document could judge it."
    every = "both" if judged == 2 else f"all {judged}"
    which = every if raised == judged else f"{raised} of the {judged}"
    return f"Raised in {which} documents that could judge any of it."
