"""What is found about how rules fit together."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from flagstone.conditions.tree import Condition, Severity
from flagstone.problems import NOWHERE, Place


class Kind(StrEnum):
    """What a finding is. The first are faults, which `flagstone check` reports; of the others an
    author may well have meant them."""

    NEVER_TRUE = "never-true"
    ALWAYS_TRUE = "always-true"
    STEP_NEVER_REACHED = "step-never-reached"
    STANDARD_UNCOVERED = "standard-uncovered"
    NEVER_ON_SOME_DAYS = "never-raised-at-times"
    STEP_AT_TIMES_NEVER = "step-at-times-never-reached"
    STEPS_CROSS = "steps-cross"
    SAME = "same"
    IMPLIES = "implies"
    EXCLUDES = "excludes"
    GAP = "gap"
    INTERRUPTED = "interrupted"
    NOT_DECIDED = "not-decided"

    @property
    def is_fault(self) -> bool:
        """Whether something is wrong."""
        return self in _FAULTS


_FAULTS = (
    Kind.NEVER_TRUE,
    Kind.ALWAYS_TRUE,
    Kind.STEP_NEVER_REACHED,
    Kind.STANDARD_UNCOVERED,
    Kind.NEVER_ON_SOME_DAYS,
)


class Expected(msgspec.Struct, frozen=True):
    """What the verdict on a rule has to be on a sheet that shows a finding. A severity left out may
    be any."""

    rule: str
    raised: bool
    severity: Severity | None = None


class Shown(msgspec.Struct, frozen=True):
    """A situation that shows a finding: a day, what makes it so then, and what comes of it.

    The condition is what one day comes down to (`inference.one_day`).
    """

    day: int
    when: Condition
    expected: tuple[Expected, ...]


class Finding(msgspec.Struct, frozen=True):
    """One thing about how rules fit together.

    `rules` are those it is about, the first being the one it is placed at. `said` is a sentence,
    and `reason` says why, where there is more to say. `shown` are situations, each of which would
    show it; empty where there is none to show, since something can never be.
    """

    kind: Kind
    rules: tuple[str, ...]
    said: str
    reason: str = ""
    suggestion: str = ""
    place: Place = NOWHERE
    shown: tuple[Shown, ...] = ()
    found: str = ""
