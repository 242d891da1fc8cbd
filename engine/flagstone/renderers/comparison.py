"""What changed between two documents, for those who must answer for it."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.compare.comparing_reports import LAW_MAY_DIFFER
from flagstone.compare.comparison import (
    AnswerChange,
    Cause,
    ComparedDocument,
    Comparison,
    FlagChange,
    FlagWord,
    SameFlag,
)
from flagstone.compare.flag_change_wording import ORDER
from flagstone.renderers.blocks import Block, Bullet, Heading, Paragraph
from flagstone.renderers.inert import made_inert
from flagstone.renderers.wording import one_line, stopped
from flagstone.vocabulary.english import capital, counted

_TITLES: dict[FlagWord, str] = {
    "new": "New: raised now, and clear before",
    "worse": "Worse: raised then and now, and graver now",
    "not judged before": "Raised now, and not judged before",
    "no longer judged": "Raised before, and not judged now",
    "better": "Better: raised then and now, and less grave now",
    "gone": "Gone: raised before, and clear now",
}
_OF_SILENCE = {
    "not judged before": "Nothing shows that any of this is new: nobody could say before.",
    "no longer judged": "Nothing shows that any of this was put right: nobody can say now.",
}
_WEIGHTS = {
    "alone": "",
    "enough": "enough by itself, as something else was",
    "needed": "needed, but not enough by itself",
    "part": "counts beside the rest",
    "possible": "possibly",
}
_TOLD_BY = {
    "trying": "",
    "elimination": "Nothing else that could have turned it is otherwise in the two reports",
    "not told": "Whether that turned it cannot be told from reports alone",
}


def page(comparison: Comparison) -> Iterator[Block]:
    """The whole comparison."""
    yield from _page(made_inert(comparison))


def _page(comparison: Comparison) -> Iterator[Block]:
    yield Heading(f"{comparison.authority}: what changed, and why", 1)
    yield Bullet(_document("Old", comparison.old))
    yield Bullet(_document("New", comparison.new))
    yield Paragraph(" ".join(comparison.notices))
    yield Paragraph(in_short(comparison))
    yield Paragraph(_judged(comparison))
    for word in ORDER:
        changes = [change for change in comparison.changes if change.change == word]
        if changes:
            yield Heading(f"{_TITLES[word]} ({len(changes)})")
        if changes and word in _OF_SILENCE:
            yield Paragraph(_OF_SILENCE[word])
        for change in changes:
            yield _change(change)
    if comparison.answers:
        yield Heading(f"What the authority says to its flags ({len(comparison.answers)})")
        for answer in comparison.answers:
            yield _answer(answer)
    if comparison.same:
        yield Heading(f"As before: raised then and now ({len(comparison.same)})")
        for flag in comparison.same:
            yield _same(flag)


def in_short(comparison: Comparison) -> str:
    """`2 new, 1 worse, 3 gone; 4 as before.`"""
    numbers = [
        (word, sum(change.change == word for change in comparison.changes)) for word in ORDER
    ]
    said = ", ".join(f"{number} {word}" for word, number in numbers if number)
    if not said:
        return f"No flag changed; {counted(len(comparison.same), 'flag')} as before."
    return f"Flags: {said}; {len(comparison.same)} as before."


def _judged(comparison: Comparison) -> str:
    judged = comparison.judged
    return (
        f"{counted(judged.in_both, 'verdict')} could be decided in both documents, "
        f"{judged.only_in_old} only in the old one and {judged.only_in_new} only in the new one."
    )


def _document(which: str, document: ComparedDocument) -> str:
    title = document.title or document.file
    about = f"It concerns {document.about}" if document.about else ""
    looked_at = f"It looked at {'; '.join(document.looked_at)}" if document.looked_at else ""
    kind = f"{document.kind}, {document.date_in_words}"
    return one_line(f"{which} {document.form}: {title} ({kind})", about, looked_at)


def _change(change: FlagChange) -> Bullet:
    whom = f" ({change.whom})" if change.whom else ""
    # That dates differ holds of every flag, and is said of one only where there is nothing else.
    causes = [cause for cause in change.causes if cause.says != LAW_MAY_DIFFER] or change.causes
    below = [_cause(cause) for cause in causes]
    below += [stopped(said) for said in (_TOLD_BY[change.told_by], *change.caveats) if said]
    if change.practice != "not shown" or change.change not in _OF_SILENCE:
        below.append(stopped(change.practice_in_words))
    title = f"{change.title}{whom} [{change.concern_title}]"
    return Bullet(one_line(title, change.says), tuple(below))


def _cause(cause: Cause) -> str:
    weight = _WEIGHTS[cause.weight]
    kind = capital(f"{cause.kind} ({weight})" if weight else cause.kind)
    return f"{kind}: {cause.says}"


def _answer(answer: AnswerChange) -> Bullet:
    whom = f" ({answer.whom})" if answer.whom else ""
    return Bullet(f"{capital(answer.change)}: {answer.title}{whom}", (answer.says,))


def _same(flag: SameFlag) -> Bullet:
    whom = f" ({flag.whom})" if flag.whom else ""
    grade = flag.severity if flag.severity == flag.possible else f"at least {flag.severity}"
    return Bullet(f"{flag.title}{whom}: {grade}", flag.moved)
