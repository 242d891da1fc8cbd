"""A flag that changed, in words: the change, what it says of practice, and each cause."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.compare.comparison import FlagWord, Practice, Verdict
from flagstone.conditions.tree import Severity
from flagstone.inference.verdicts import Why, grade_in_words
from flagstone.reports.statements import WHY_UNUSABLE

ABSENT = Verdict("", "not in the rulebook", None, None, "")
UNSPOKEN = Verdict("", "not spoken of", None, None, "")
NOT_A_CHANGE_OF_PRACTICE = (
    "A change of law, of rules or of evidence is never counted as a change of practice, and what "
    "was not looked at or could not be decided is never counted as put right."
)
STALE = WHY_UNUSABLE[Why.STALE]

ORDER: tuple[FlagWord, ...] = (
    "new",
    "worse",
    "not judged before",
    "no longer judged",
    "better",
    "gone",
)
_PRACTICE: dict[Practice, str] = {
    "worse": "The facts that moved show it by themselves: practice is worse here, by the law and "
    "rules of either document",
    "better": "The facts that moved show it by themselves: practice is better here, by the law and "
    "rules of either document",
    "not the cause": "This is not a change of practice: no fact that moved makes a difference by "
    "itself",
    "depends": "Facts moved, and so did the law or the rules: whether the facts by themselves make "
    "a difference depends on which of these applies",
    "not shown": "Whether practice changed is not shown",
}


def flag_word(was: Verdict, now: Verdict) -> FlagWord | None:
    """What became of a flag; None where there was none, or it is as grave as before."""
    if was.severity is None or now.severity is None:
        if now.severity is not None:
            return "new" if was.state == "clear" else "not judged before"
        if was.severity is not None:
            return "gone" if now.state == "clear" else "no longer judged"
        return None
    if _level(now.severity) > _level(was.possible):
        return "worse"
    return "better" if _level(now.possible) < _level(was.severity) else None


def said(was: Verdict, now: Verdict) -> str:
    """`Raised high now; before, clear`."""
    return f"{in_words(now).capitalize()} now; before, {in_words(was)}"


def in_words(verdict: Verdict) -> str:
    """`raised high`, `not looked at`."""
    if verdict.severity is None or verdict.possible is None:
        return verdict.state
    severity, possible = (Severity[each.upper()] for each in (verdict.severity, verdict.possible))
    return f"raised {grade_in_words(severity, possible)}"


def practice_said(practice: Practice) -> str:
    """What the facts that moved show, as a sentence without its full stop."""
    return _PRACTICE[practice]


def consequence(change: FlagWord, was: Verdict, now: Verdict) -> tuple[int, int]:
    """What matters most first: flags that are new, the gravest of them first."""
    return ORDER.index(change), -max(_level(was.severity), _level(now.severity))


def not_looked_at(was: Verdict, now: Verdict) -> Iterator[str]:
    """Which of the two documents did not look at it."""
    for verdict, which in ((was, "old"), (now, "new")):
        if verdict.state == "not looked at":
            yield f"The {which} document did not look at this"


def _level(word: str | None) -> int:
    return Severity[word.upper()] if word else 0
