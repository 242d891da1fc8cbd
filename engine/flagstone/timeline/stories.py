"""Verdicts told in a sentence: raised high in 2016 and 2019, not looked at in 2022."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from flagstone.conditions.tree import Severity
from flagstone.inference.verdicts import Outcome, grade_in_words
from flagstone.timeline.timeline import ChangeWord
from flagstone.vocabulary.english import capital, listed


class Beat(msgspec.Struct, frozen=True):
    """One document's part of a story."""

    label: str
    outcome: Outcome
    word: ChangeWord
    severity: Severity | None = None
    possible: Severity | None = None
    whom: str = ""


class _Clause(msgspec.Struct):
    """Beats that are told together. `opening` is the word of the first of them."""

    opening: Beat
    labels: list[str]

    def takes(self, beat: Beat) -> bool:
        """Whether the next beat says the same as this clause."""
        mine = self.opening
        if (mine.outcome, mine.severity, mine.possible, mine.whom) != (
            beat.outcome,
            beat.severity,
            beat.possible,
            beat.whom,
        ):
            return False
        # What persists goes on; "worse in 2019 and 2022" would say that it grew worse twice.
        return beat.word == "persists" or (beat.word == mine.word and not mine.severity)

    def said(self) -> str:
        """`raised high in 2016 and 2019`."""
        beat = self.opening
        grows = beat.severity is not None and beat.word not in ("first raised", "persists")
        if grows and len(self.labels) > 1:
            return f"{_said(beat, self.labels[:1])} and still {when(self.labels[1:])}"
        return _said(beat, self.labels)


def story(beats: Iterable[Beat]) -> str:
    """The beats in one sentence, without a full stop."""
    clauses: list[_Clause] = []
    for beat in beats:
        if clauses and clauses[-1].takes(beat):
            clauses[-1].labels.append(beat.label)
        else:
            clauses.append(_Clause(beat, [beat.label]))
    told = ", ".join(clause.said() for clause in clauses)
    return capital(told)


def when(labels: Sequence[str]) -> str:
    """`in 2016 and 2019`, `in 2016 and on 3 May 2019`."""
    parts: list[str] = []
    preposition = ""
    for label in labels:
        wanted = "on" if label[0].isdigit() and " " in label else "in"
        parts.append(label if wanted == preposition else f"{wanted} {label}")
        preposition = wanted
    return listed(parts)


def _said(beat: Beat, labels: Sequence[str]) -> str:
    of = f" of {beat.whom}" if beat.whom else ""
    said = f"{beat.word if beat.outcome is Outcome.CLEAR else beat.outcome.value}{of}"
    if beat.outcome is Outcome.CLEAR and beat.word == "not judged":
        said = "not spoken of"
    if beat.outcome is Outcome.RAISED:
        said = _RAISED[beat.word].format(grade=grade_in_words(beat.severity, beat.possible), of=of)
    return f"{said} {when(labels)}"


_RAISED: dict[ChangeWord, str] = {
    "first raised": "raised {grade}{of}",
    "persists": "still raised ({grade}){of}",
    "worsened": "worse ({grade}){of}",
    "eased": "eased ({grade}){of}",
    "returned": "back ({grade}){of}",
    "raised again": "raised again ({grade}){of}",
}


def closing(labels_open: Sequence[str], *, unjudged: int, overtaken: int, raised_last: bool) -> str:
    """What is left open: never that silence has mended it.

    `labels_open` are the documents that last raised what is open; `unjudged` counts rules that were
    raised before the concern was raised last and were not judged since.
    """
    return " ".join(_closing(labels_open, unjudged, overtaken, raised_last=raised_last))


def _closing(
    labels_open: Sequence[str], unjudged: int, overtaken: int, *, raised_last: bool
) -> Iterator[str]:
    if labels_open and not raised_last:
        yield f"Nothing since shows that what was raised {when(labels_open)} was put right."
    elif unjudged == 1:
        yield "One rule that was raised earlier has not been judged since."
    elif unjudged:
        yield f"{unjudged} rules that were raised earlier have not been judged since."
    if overtaken:
        which = "one rule" if overtaken == 1 else f"{overtaken} rules"
        yield f"For {which} the law changed since; whether practice did is not known."
