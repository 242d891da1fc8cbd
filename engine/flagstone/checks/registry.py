"""Every check, and the running of them."""

from __future__ import annotations

from flagstone.checks.check import Check
from flagstone.checks.citations import CitedAlone, NeverSaid
from flagstone.checks.constants import AlwaysTrue, NeverRaisedAtTimes, NeverTrue
from flagstone.checks.dates import InForceWithoutLaw, NeverInForce
from flagstone.checks.drafts import DraftRule, ReadsDraft
from flagstone.checks.evidence import TwoKindsOfEvidence
from flagstone.checks.severity import BeyondPolicy
from flagstone.checks.standards import StandardCoveredTwice, StandardGap, StandardUncovered
from flagstone.checks.steps import StepNeverReached
from flagstone.checks.to_decide import ToDecide
from flagstone.checks.unused import Unused
from flagstone.checks.words import NotStatutory, RevokedCareOrder, WordOfLaw
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook

CHECKS: tuple[Check, ...] = (
    NeverTrue(),
    AlwaysTrue(),
    NeverRaisedAtTimes(),
    StepNeverReached(),
    NeverInForce(),
    InForceWithoutLaw(),
    StandardGap(),
    StandardUncovered(),
    StandardCoveredTwice(),
    ReadsDraft(),
    ToDecide(),
    CitedAlone(),
    NeverSaid(),
    WordOfLaw(),
    NotStatutory(),
    RevokedCareOrder(),
    BeyondPolicy(),
    Unused(),
    DraftRule(),
    TwoKindsOfEvidence(),
)


def run(rulebook: Rulebook, *, information: bool = False) -> list[Problem]:
    """Every fault of a rulebook, in the order of its files.

    With `information` also what is only worth knowing: what nobody uses, and what is a draft.
    """
    chosen = (check for check in CHECKS if check.is_fault or information)
    return sorted({problem for check in chosen for problem in check.problems(rulebook)})
