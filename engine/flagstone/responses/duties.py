"""Which flags may be accepted: those behind which there is no duty to a child.

A flag may claim less than what it cites, because what its rule sees shows less than the law asks.
The duty is there all the same. So a flag may be accepted only if it claims to stand on good
practice or on a statistic, and nothing that it cites was binding.
"""

from __future__ import annotations

from flagstone.reports.report import Flag
from flagstone.reports.standing import BINDS_AS
from flagstone.rulebook.instruments import Standing

_MAY_BE_ACCEPTED = {BINDS_AS[Standing.GOOD_PRACTICE], BINDS_AS[Standing.STATISTIC]}
_BINDING = {
    BINDS_AS[each]: each
    for each in (
        Standing.CASE_LAW,
        Standing.MINIMUM_STANDARD,
        Standing.COURT_RULE,
        Standing.STATUTORY_GUIDANCE,
        Standing.LAW,
    )
}


def why_not_to_be_accepted(flag: Flag) -> str:
    """Why nobody can accept the flag, as a sentence; empty where it may be accepted."""
    binding = [
        (_BINDING[place.binds_as], citation.provision)
        for citation in flag.citations
        for place in citation.places
        if place.binds_as in _BINDING
    ]
    if binding:
        standing, provision = max(binding, key=lambda each: each[0])
        return (
            f"It cannot be accepted: {provision} binds as {BINDS_AS[standing]}, and nobody can "
            "waive a duty to a child."
        )
    if flag.stands_on in _MAY_BE_ACCEPTED:
        return ""
    if not flag.stands_on:
        return "It cannot be accepted: it puts a question, and a question wants an answer."
    return (
        f"It cannot be accepted: it stands on {flag.stands_on}, and only what stands on good "
        "practice or a statistic can be."
    )
