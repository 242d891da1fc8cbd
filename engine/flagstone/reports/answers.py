"""What stands beside a flag besides what decided it: an authority's response, and its history."""

from __future__ import annotations

import datetime
from typing import Literal

from flagstone.reports.documented import Documented

KindWord = Literal["plan", "data disputed", "lawful exception", "accepted"]


class GivenResponse(Documented, frozen=True):
    """What an authority says to one flag. It never changes the flag."""

    kind: KindWord
    stands: bool
    """Nothing is the matter with it at the day for which responses are judged."""
    in_words: str
    """The kind, whose it is and its dates, as a sentence."""
    reason: str
    evidence: str
    approver: str
    """The role of whoever approved it."""
    owner: str
    """The role of whoever answers for it."""
    granted: datetime.date | None
    due: datetime.date | None
    """The day by which a plan, or a check of the data, was to be done."""
    is_overdue: bool
    """That day has passed, and the flag is still raised."""
    expires: datetime.date | None
    """The last day of a lawful exception, or of being accepted."""
    severity: Literal["low", "medium", "high", "critical"] | None
    """How grave the flag was when it was granted; null in a report that can be published."""
    problems: tuple[str, ...]
    """What is the matter with it, and what to do."""
    file: str
    line: int


class ResponseProblem(Documented, frozen=True):
    """Something that is the matter with a response, or with a whole file of them."""

    code: str
    """As in docs/problems."""
    rule: str
    """Empty where it is about a file as a whole."""
    whom: str
    says: str
    to_do: str
    file: str
    line: int


class Persistence(Documented, frozen=True):
    """Since when a flag has been raised, as far as the documents given with it tell."""

    since: datetime.date
    """The date of the earliest document of the run that this one ends."""
    running: int
    """How many documents raised it running, this one included. One that could not judge it neither
    counts nor ends the run."""
    silent: int
    """How many documents between the first and the last of the run could not judge it."""
    first_raised: datetime.date
    """The date of the earliest document that ever raised it."""
    change: str
    """Beside the document that raised or cleared it last: first raised, persists, worsened, eased,
    returned or raised again."""
    in_words: str
    caveats: tuple[str, ...]
    """What keeps it from being compared with what came before."""
