"""How rules fit together: what can never be, what always goes together, what is left
out.

Everything here is worked out on whole-number ranges and on days of change, and nothing is
tried out.
"""

from flagstone.consistency.findings import Expected, Finding, Kind, Shown
from flagstone.consistency.looking import look

__all__ = ["Expected", "Finding", "Kind", "Shown", "look"]
