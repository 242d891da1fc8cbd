"""Scenarios of a new rule: one in which it is raised, one in which it is clear, one undecided."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.conditions.ranges import at_least
from flagstone.conditions.tree import All, Amount, Aspect, Not, Test
from flagstone.inference.verdicts import Outcome
from flagstone.rulebook.messages import facts_behind
from flagstone.rulebook.names import in_words
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.gherkin import Row, scenario
from flagstone.specification.imagined import Imagined
from flagstone.specification.rehearsal import Readers
from flagstone.specification.witnesses import Stage
from flagstone.text.to_decide import place_for
from flagstone.vocabulary.fact_types import Kind

_WANTED = (Outcome.RAISED, Outcome.CLEAR, Outcome.UNDECIDED)


def scenarios(rulebook: Rulebook, rule: str) -> str:
    """Scenarios with the verdicts that the rule gives now, for its author to accept or to change.

    Where none could be put together a comment says so: no verdict is written that nobody reached.
    """
    stage = Stage.of(rulebook, rule, Readers(rulebook.rules))
    written = []
    for outcome in _WANTED:
        rows = (stage.row(imagined) for imagined in _evidence(outcome, stage))
        row = next((row for row in rows if row and row.verdict.outcome is outcome), None)
        written.append(_text(rule, outcome, row))
    return "\n".join(written)


def _text(rule: str, outcome: Outcome, row: Row | None) -> str:
    said = f"{in_words(rule)}, {outcome.value}"
    if row is None:
        return f"  # {said}: no scenario could be put together. Write one.\n"
    return scenario(f"{place_for('a name that says why')}: {said}", rule, row)


def _evidence(outcome: Outcome, stage: Stage) -> Iterator[Imagined]:
    match outcome:
        case Outcome.RAISED | Outcome.CLEAR:
            when = stage.rule.when
            wanted = when if outcome is Outcome.RAISED else Not(when)
            # Too few for a percentage is a reason to be clear, and not the one to begin with.
            for condition in (All((wanted, *_enough(stage))), wanted):
                yield from stage.imagined(condition)
        case _:
            facts = facts_behind(stage.rule, stage.rulebook.rules)
            yield Imagined(stage.day(), dict.fromkeys(facts, (None, None)))


def _enough(stage: Stage) -> Iterator[Test]:
    """That every denominator is large enough for a percentage."""
    types = stage.rulebook.vocabulary.fact_types
    for fact in facts_behind(stage.rule, stage.rulebook.rules):
        if types[fact].kind is Kind.COUNT and types[fact].of:
            yield Test(Amount(fact, Aspect.OF), at_least(max(1, types[fact].smallest_of)))
