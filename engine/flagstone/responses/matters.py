"""What is the matter with a response: nothing lapses without being said."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagstone.dates import day_in_words
from flagstone.reports.flags import grade
from flagstone.reports.report import Flag
from flagstone.responses.duties import why_not_to_be_accepted
from flagstone.responses.responses import Response, ResponseKind

INCOMPLETE = "response-incomplete"
NOT_TO_BE_ACCEPTED = "response-not-acceptable"
NOT_YET_GRANTED = "response-not-yet-granted"
EXPIRED = "response-expired"
OVERDUE = "response-overdue"
OUTGROWN = "response-outgrown"
NO_FLAG = "response-to-no-flag"
NO_RULE = "response-to-no-rule"
ANOTHER_AUTHORITY = "responses-of-another-authority"

_IN_WORDS = {
    "due": "the day it is due",
    "expires": "the day it expires",
    "granted": "the day it was granted",
    "severity": "how grave the flag was then",
}


class Matter(msgspec.Struct, frozen=True):
    """One thing that is wrong, and what to do."""

    code: str
    says: str
    to_do: str


class JudgedOn(msgspec.Struct, frozen=True):
    """The day for which responses are judged, and whether somebody asked for that day.

    A sheet's responses are granted after its date, because they answer it. So one that was granted
    later is out of its time only where another day than the sheet's was asked for.
    """

    day: int
    asked: bool = False


def matters(response: Response, flag: Flag, on: JudgedOn, *, publishable: bool) -> Iterator[Matter]:
    """Everything that is the matter with a response to a flag that is raised."""
    if missing := response.missing:
        named = ", ".join(_IN_WORDS.get(key, f"the {key}") for key in missing)
        keys = ", ".join(f"`{key}:`" for key in missing)
        yield Matter(INCOMPLETE, f"It is incomplete: it does not say {named}.", f"Add {keys}.")
    if response.kind is ResponseKind.ACCEPTED and (why := why_not_to_be_accepted(flag)):
        yield Matter(
            NOT_TO_BE_ACCEPTED,
            why,
            "Make a plan, dispute the data, or show the lawful exception. The flag counts.",
        )
    if on.asked and response.granted is not None and response.granted > on.day:
        yield Matter(
            NOT_YET_GRANTED,
            f"It was granted on {day_in_words(response.granted)}, after {day_in_words(on.day)}.",
            "Judge responses for a later day, or correct the date.",
        )
    yield from _lapsed(response, on)
    grown = response.severity is not None and grade(flag.severity) > response.severity
    if grown and response.severity is not None:
        was = "" if publishable else f": it was {response.severity.word}, and is {flag.severity}"
        yield Matter(
            OUTGROWN,
            f"The flag has grown graver since{was}.",
            "Let its approver decide again, and write how grave it is now.",
        )


def _lapsed(response: Response, on: JudgedOn) -> Iterator[Matter]:
    last = response.last_day
    if last is None or last >= on.day:
        return
    passed = f"on {day_in_words(last)}, before {day_in_words(on.day)}"
    if response.kind.last_day == "due":
        yield Matter(
            OVERDUE,
            f"It was due {passed}, and the flag is still raised.",
            "Say what became of it, and by when it will be done.",
        )
    else:
        yield Matter(EXPIRED, f"It expired {passed}.", "Grant it again, or make a plan.")
