"""Verdicts: what was decided about one rule for one body of children, and what stood in the way."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from flagstone.conditions.tree import Severity


class Outcome(StrEnum):
    """The six ways in which a rule can come out."""

    RAISED = "raised"
    CLEAR = "clear"
    UNDECIDED = "undecided"
    NOT_IN_FORCE = "not in force"
    NOT_LOOKED_AT = "not looked at"
    NOT_APPLICABLE = "not applicable"


class Why(StrEnum):
    """Why something that a rule reads could not be used."""

    NOT_STATED = "not stated"
    NOT_KNOWN = "stated as not known"
    SUPPRESSED = "suppressed"
    NOT_AVAILABLE = "not available"
    ROUNDS_TO_ZERO = "rounds to zero"
    LOW_RELIABILITY = "low reliability"
    NONE_RECORDED = "none recorded"
    STALE = "too old"
    DISPUTED = "disputed"
    TOO_FEW = "too few for a percentage"
    TOO_WIDE = "not exact enough"
    STRADDLES = "spans a change in the rules"
    NO_LOCAL_STANDARD = "no local standard given"
    NO_EARLIER_SHEET = "no earlier sheet"
    NOBODY = "nobody in the cohort"
    NOT_APPLICABLE = "not applicable"
    OUT_OF_SCOPE = "not looked at"
    NOT_IN_FORCE = "not in force"


CLOSED_OFF = {
    Why.NOBODY: Outcome.NOT_APPLICABLE,
    Why.NOT_APPLICABLE: Outcome.NOT_APPLICABLE,
    Why.OUT_OF_SCOPE: Outcome.NOT_LOOKED_AT,
    Why.NOT_IN_FORCE: Outcome.NOT_IN_FORCE,
}
"""What no statement on the same sheet would mend, and the outcome of a rule that it shuts. Where
several stand in the way a rule takes the first, unless law alone shuts it."""

NOTHING_TO_LEARN = frozenset(CLOSED_OFF) - {Why.OUT_OF_SCOPE}
"""Where there is nothing that anybody could find out. What was not looked at is there all the
same."""


class Gap(msgspec.Struct, frozen=True, order=True):
    """One thing that would settle a verdict (a fact, rule or standard), and why it is missing."""

    what: str
    why: Why
    detail: str = ""


Decision = tuple[Outcome, Severity | None, Severity | None]
"""What two verdicts must share to be the same: outcome, severity and possible severity."""


def grade_in_words(severity: Severity | None, possible: Severity | None) -> str:
    """How grave a flag is: `high`, or `at least medium`; empty for what is none."""
    if severity is None:
        return ""
    return severity.word if possible in (None, severity) else f"at least {severity.word}"


class Verdict(msgspec.Struct, frozen=True):
    """What was decided about one rule.

    `whom` is empty for the authority as a whole, otherwise the group of children.
    For a raised rule `severity` is the gravest step certainly reached and `possible` the gravest
    that may have been: where they differ, the flag says "at least". `step_gaps` would settle that.
    `gaps` say what would settle an undecided rule, or why another was not judged.
    """

    rule: str
    outcome: Outcome
    whom: str = ""
    severity: Severity | None = None
    possible: Severity | None = None
    gaps: tuple[Gap, ...] = ()
    step_gaps: tuple[Gap, ...] = ()

    @property
    def raised(self) -> bool:
        """Whether it is a flag."""
        return self.outcome is Outcome.RAISED

    @property
    def decision(self) -> Decision:
        """What came out, without what stood in the way of more."""
        return self.outcome, self.severity, self.possible
