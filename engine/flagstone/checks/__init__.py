"""A rulebook's own faults, beyond what keeps it from loading. One small class each."""

from flagstone.checks.check import Check
from flagstone.checks.fit import undecided
from flagstone.checks.registry import CHECKS, run

__all__ = ["CHECKS", "Check", "run", "undecided"]
