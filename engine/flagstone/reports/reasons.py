"""What stands in the way of a verdict, in words, and on whose word a verdict rests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flagstone.dates import Window, day_in_words
from flagstone.inference.assessment import Held
from flagstone.inference.verdicts import Gap, Outcome, Verdict, Why
from flagstone.reports.grounds import Reason
from flagstone.reports.statements import OWN_VOICES, WHY_UNUSABLE, whose_word
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.sheets.fact_sheet import SheetKind
from flagstone.vocabulary.disclosure import is_withheld


def reason(
    rulebook: Rulebook, gap: Gap, held: Held | None = None, *, publishable: bool = False
) -> Reason:
    """One gap, with the title of what is missing and why it is."""
    detail = gap.detail or _detail(rulebook, gap, held)
    words = WHY_UNUSABLE[gap.why]
    if publishable and held is not None and _is_withheld(rulebook, gap, held):
        words = "withheld, because it is of fewer than five"
    return Reason(
        what=gap.what,
        title=title_of(rulebook, gap.what),
        why=gap.why.value,
        in_words=f"{words} ({detail})" if detail else words,
    )


def _is_withheld(rulebook: Rulebook, gap: Gap, held: Held) -> bool:
    value, fact_type = held.fact.value, rulebook.vocabulary.fact_types[gap.what]
    return gap.why is Why.TOO_WIDE and (
        value is not None and is_withheld(fact_type, value, held.fact.of)
    )


def title_of(rulebook: Rulebook, name: str) -> str:
    """The title of a fact type, rule or standard."""
    for named in (rulebook.vocabulary.fact_types, rulebook.rules, rulebook.standards):
        if name in named:
            return named[name].title
    return name


def _detail(rulebook: Rulebook, gap: Gap, held: Held | None) -> str:
    match gap.why:
        case Why.STALE if held is not None:
            fact_type = rulebook.vocabulary.fact_types[gap.what]
            return f"as at {day_in_words(held.period.last)}; good for {fact_type.fresh_for} months"
        case Why.TOO_FEW:
            return f"fewer than {rulebook.vocabulary.fact_types[gap.what].smallest_of}"
        case Why.NOT_IN_FORCE | Why.STRADDLES if gap.what in rulebook.rules:
            return in_force_when(rulebook, rulebook.rules[gap.what])
    return ""


def in_force_when(rulebook: Rulebook, rule: Rule) -> str:
    """When the rule, or else what it cites, is in force, as far as that can be said briefly."""
    own = [window for window in rule.windows if window != Window()]
    if own:
        return "the rule is in force " + _joined(own)
    held = sorted(
        {
            holding.window
            for name in rule.cites
            for holding in rulebook.provisions[name].holdings
            if holding.window != Window()
        },
        key=lambda window: (window.start.earliest if window.start else 0, str(window)),
    )
    return "what it cites was in force " + _joined(held) if held else ""


def _joined(windows: Iterable[Window]) -> str:
    return ", and ".join(str(window) for window in windows)


def unraised_in_words(verdict: Verdict, evidence: Sequence[Held], basis: str) -> str:
    """The verdict as a sentence. A clear one says what it rests on, and no more than that."""
    match verdict.outcome:
        case Outcome.CLEAR:
            return f"Not raised on {basis}{_dates(evidence)}"
        case Outcome.UNDECIDED:
            return "Could not be decided"
        case Outcome.NOT_IN_FORCE:
            return "Not in force at the date of the evidence"
        case Outcome.NOT_LOOKED_AT:
            return "Not looked at, so nothing can be said"
    return f"Not applicable: {_not_applicable({gap.why for gap in verdict.gaps})}"


def _not_applicable(reasons: set[Why]) -> str:
    by_source = "its source says that what it reads does not apply"
    if Why.NOT_APPLICABLE not in reasons:
        return "there is nobody it could be about"
    return f"there is nobody it could be about, or {by_source}" if len(reasons) > 1 else by_source


def basis(rulebook: Rulebook, kind: SheetKind, evidence: Sequence[Held]) -> str:
    """Whose word a verdict rests on: `what inspectors found and what leaders say`."""
    parts = dict.fromkeys(
        whose_word(kind, rulebook.vocabulary.fact_types[held.fact.type], held.fact.voice)
        for held in sorted(evidence, key=lambda held: -held.fact.voice)
    )
    return " and ".join(parts) or "what the sheet says"


def own_word(rulebook: Rulebook, kind: SheetKind, evidence: Sequence[Held]) -> str:
    """A sentence where nobody but the authority says so; otherwise nothing."""
    if kind is SheetKind.STATISTICS or not evidence:
        return ""
    if any(held.fact.voice not in OWN_VOICES for held in evidence):
        return ""
    return f"Rests only on the authority's own word: {basis(rulebook, kind, evidence)}"


def _dates(evidence: Sequence[Held]) -> str:
    """`as at 31 March 2025`, or the span of several dates."""
    if not evidence:
        return ""
    first = min(held.period.first for held in evidence)
    last = max(held.period.last for held in evidence)
    if first == last:
        return f" as at {day_in_words(first)}"
    return f" of {day_in_words(first)} to {day_in_words(last)}"
