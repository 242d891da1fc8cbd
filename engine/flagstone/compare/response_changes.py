"""What became of an authority's responses between two reports. They turn no verdict: a flag that
counts now and did not before, because what was accepted has lapsed, is the same flag."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.compare.comparison import AnswerChange, AnswerWord
from flagstone.reports.answers import GivenResponse
from flagstone.reports.report import Flag, Report

_ONLY_ONE = (
    "Only the {which} report was made with the authority's responses, so what became of them is "
    "not known."
)
_SAYS: dict[AnswerWord, str] = {
    "lapsed": "It stood then, and does not now.",
    "given": "It was given since.",
    "stands now": "It did not stand then, and does now.",
    "no longer given": "It stood beside the flag then, and is given no more.",
}


def answer_notices(old: Report, new: Report) -> list[str]:
    """Said where only one of the two could have responses in it."""
    there = [bool(each.receipt.responses) for each in (old, new)]
    return [_ONLY_ONE.format(which="old" if there[0] else "new")] if there[0] != there[1] else []


def answer_changes(old: Report, new: Report) -> tuple[AnswerChange, ...]:
    """Every response to a flag raised in both that is otherwise now, those that lapsed first."""
    if not (old.receipt.responses and new.receipt.responses):
        return ()
    before = {(flag.rule, flag.whom): flag for flag in old.flags}
    found = [
        change
        for flag in new.flags
        if (was := before.get((flag.rule, flag.whom))) is not None
        for change in _of_flag(was, flag)
    ]
    order = list(_SAYS)
    return tuple(sorted(found, key=lambda each: order.index(each.change)))


def _of_flag(was: Flag, now: Flag) -> Iterator[AnswerChange]:
    then = {each.kind: each for each in was.responses}
    this = {each.kind: each for each in now.responses}
    for kind in dict.fromkeys((*then, *this)):
        word = _word(then.get(kind), this.get(kind))
        if word is None:
            continue
        given = this.get(kind) or then[kind]
        counts = ""
        if was.counts != now.counts:
            counts = "The flag counts now." if now.counts else "The flag does not count now."
        said = (_SAYS[word], given.in_words, *(given.problems if kind in this else ()), counts)
        yield AnswerChange(
            change=word,
            rule=now.rule,
            title=now.title,
            whom=now.whom,
            kind=kind,
            says=" ".join(part for part in said if part),
        )


def _word(was: GivenResponse | None, now: GivenResponse | None) -> AnswerWord | None:
    if was is None:
        return "given"
    if now is None:
        return "no longer given"
    if was.stands == now.stands:
        return None
    return "stands now" if now.stands else "lapsed"
