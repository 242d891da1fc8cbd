"""Scenarios of a new rule: one in which it is raised, one in which it is clear, one undecided."""

from __future__ import annotations

from flagstone.inference.verdicts import Outcome
from flagstone.rulebook.names import in_words
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.gherkin import Row, scenario
from flagstone.specification.outcome_evidence import evidence_for
from flagstone.specification.rehearsal import Readers
from flagstone.specification.witnesses import Stage
from flagstone.text.to_decide import place_for

_WANTED = (Outcome.RAISED, Outcome.CLEAR, Outcome.UNDECIDED)


def scenarios(rulebook: Rulebook, rule: str) -> str:
    """Scenarios with the verdicts that the rule gives now, for its author to accept or to change.

    Where none could be put together a comment says so: no verdict is written that nobody reached.
    """
    stage = Stage.of(rulebook, rule, Readers(rulebook.rules))
    written = []
    for outcome in _WANTED:
        rows = (stage.row(imagined) for imagined in evidence_for(outcome, stage))
        row = next((row for row in rows if row and row.verdict.outcome is outcome), None)
        written.append(_text(rule, outcome, row))
    return "\n".join(written)


def _text(rule: str, outcome: Outcome, row: Row | None) -> str:
    said = f"{in_words(rule)}, {outcome.value}"
    if row is None:
        return f"  # {said}: no scenario could be put together. Write one.\n"
    return scenario(f"{place_for('a name that says why')}: {said}", rule, row)
