"""Conditions that say nothing: those that can never be true, always or at times, and those that
always are."""

from __future__ import annotations

from flagstone.checks.fit import Found
from flagstone.consistency.findings import Kind


class NeverTrue(Found):
    """A condition that nothing can make true on any day on which its rule is in force."""

    code = Kind.NEVER_TRUE.value


class AlwaysTrue(Found):
    """A condition that is true of all values of its facts."""

    code = Kind.ALWAYS_TRUE.value


class NeverRaisedAtTimes(Found):
    """A rule that is in force on days on which it can be clear and cannot be raised."""

    code = Kind.NEVER_ON_SOME_DAYS.value
