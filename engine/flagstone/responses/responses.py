"""Responses: what one authority says to flags, as its file has it. Nothing is judged here."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import msgspec

from flagstone.conditions.tree import Severity
from flagstone.problems import NOWHERE, Place, Placed
from flagstone.sheets.fact_sheet import authority_key


class ResponseKind(StrEnum):
    """What an authority can say to a flag."""

    PLAN = "plan"
    DISPUTED = "data disputed"
    EXCEPTION = "lawful exception"
    ACCEPTED = "accepted"

    @property
    def last_day(self) -> str:
        """The key that says how long it holds: a plan falls due, an exception expires."""
        return "due" if self in (ResponseKind.PLAN, ResponseKind.DISPUTED) else "expires"

    @property
    def needs(self) -> tuple[str, ...]:
        """The keys without which it is incomplete, in the order in which they are asked for."""
        evidence = self in (ResponseKind.DISPUTED, ResponseKind.EXCEPTION)
        return (
            "reason",
            *(("evidence",) if evidence else ()),
            "approver",
            "owner",
            "granted",
            "severity",
            self.last_day,
        )


class Response(Placed, frozen=True, eq=False):
    """What is said to one flag: that of a rule, and of a group of children where `whom` names one.

    Texts are empty and dates None where the file leaves them out. Dates are ordinal days.
    `approver` and `owner` are roles, and nobody's name. `severity` is how grave the flag was then.
    """

    rule: str
    kind: ResponseKind
    whom: str = ""
    reason: str = ""
    evidence: str = ""
    approver: str = ""
    owner: str = ""
    granted: int | None = None
    due: int | None = None
    expires: int | None = None
    severity: Severity | None = None
    place: Place = NOWHERE

    @property
    def last_day(self) -> int | None:
        """The day it falls due, or the last on which it holds."""
        return self.due if self.kind.last_day == "due" else self.expires

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys that it needs and does not have."""
        return tuple(key for key in self.kind.needs if getattr(self, key) in (None, ""))


class Responses(msgspec.Struct, frozen=True):
    """Everything that one authority's file says. `digest` is the SHA-256 of the file."""

    authority: str
    given: tuple[Response, ...] = ()
    file: str = ""
    digest: str = ""

    def __repr__(self) -> str:
        return f"<Responses of {self.authority!r}: {len(self.given)} given>"

    @property
    def authority_key(self) -> str:
        """What its sheets have in common."""
        return authority_key(self.authority)

    @classmethod
    def read(cls, path: Path | str) -> Responses:
        """The responses in a YAML or JSON file. Raises ProblemsError with all that is wrong."""
        from flagstone.responses.reading import read_responses

        return read_responses(Path(path))
