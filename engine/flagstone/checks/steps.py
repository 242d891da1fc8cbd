"""Severity steps that no evidence can reach."""

from __future__ import annotations

from flagstone.checks.fit import Found
from flagstone.consistency.findings import Kind


class StepNeverReached(Found):
    """A step that contradicts its rule, or that graver steps leave nothing to, on all days on which
    the rule is in force; a base that steps leave nothing to; and a step up that is never taken."""

    code = Kind.STEP_NEVER_REACHED.value
