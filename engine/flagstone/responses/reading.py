"""Reading a file of responses: what it says must be understood; whether it is enough is said later.

A response that lacks an owner is shown in the report as incomplete, where the people who can mend
it will see it. What nobody could understand is refused here.
"""

from __future__ import annotations

from pathlib import Path

from flagstone.conditions.tree import Severity
from flagstone.dates import day_in_words
from flagstone.files.reading import called, read_bytes
from flagstone.problems import Problems
from flagstone.responses.files import ResponseEntry, ResponsesFile
from flagstone.responses.responses import Response, ResponseKind, Responses
from flagstone.sheets.digests import digest_of_bytes
from flagstone.text import Document
from flagstone.text.border import read
from flagstone.text.kinds import RESPONSES, is_another_kind, parse_as


def read_responses(path: Path) -> Responses:
    """Read an authority's responses from YAML or JSON.

    Raises ProblemsError with everything that is wrong with the file, and nothing else.
    """
    return read_responses_bytes(read_bytes(path), called(path))


def read_responses_bytes(data: bytes, file: str) -> Responses:
    """The same from the bytes of a file. `file` is what messages call it. Raises ProblemsError."""
    problems = Problems()
    document = parse_as(data, file, RESPONSES)
    if not is_another_kind(document, RESPONSES, problems):
        entry = read(ResponsesFile, document, problems)
        given = [] if entry is None else entry.responses
        for index, each in enumerate(given):
            _check_dates(each, index, document, problems)
        _check_once(given, document, problems)
    problems.stop_if_any()
    assert entry is not None
    return Responses(
        authority=entry.authority,
        given=tuple(_response(each, document, index) for index, each in enumerate(entry.responses)),
        file=Path(file).name,
        digest=digest_of_bytes(data),
    )


def _response(entry: ResponseEntry, document: Document, index: int) -> Response:
    return Response(
        rule=entry.rule,
        kind=ResponseKind(entry.kind),
        whom=entry.whom,
        reason=entry.reason,
        evidence=entry.evidence,
        approver=entry.approver,
        owner=entry.owner,
        granted=entry.granted,
        due=entry.due,
        expires=entry.expires,
        severity=None if entry.severity is None else Severity[entry.severity.upper()],
        place=document.place(("responses", index, "rule")),
    )


def _check_dates(entry: ResponseEntry, index: int, document: Document, problems: Problems) -> None:
    """Whether the day it lasts to is the kind's own, and not before the day it was granted."""
    kind = ResponseKind(entry.kind)
    wanted = kind.last_day
    other = "expires" if wanted == "due" else "due"
    at = ("responses", index)
    if getattr(entry, other) is not None:
        problems.add(
            document.key_place((*at, other)),
            "key-not-for-kind",
            f"A response of the kind `{kind}` has no `{other}`.",
            suggestion=f"Write `{wanted}:`. Plans and disputed data are due by a day; exceptions "
            "and what is accepted expire after one.",
            found=other,
            expected=wanted,
        )
    last = getattr(entry, wanted)
    if last is not None and entry.granted is not None and last < entry.granted:
        problems.add(
            document.place((*at, wanted)),
            "dates-backwards",
            f"It ends on {day_in_words(last)}, before it begins on {day_in_words(entry.granted)}.",
            suggestion="Correct one of the two dates; both days are included.",
            found=day_in_words(last),
        )


def _check_once(given: list[ResponseEntry], document: Document, problems: Problems) -> None:
    """Whether each flag has at most one response of a kind: nobody could say which one stands."""
    first: dict[tuple[str, str, str], int] = {}
    for index, entry in enumerate(given):
        key = entry.rule, entry.whom, entry.kind
        place = document.place(("responses", index, "rule"))
        if key in first:
            problems.add(
                place,
                "response-twice",
                f"There is a response of the kind `{entry.kind}` to this flag already, at line "
                f"{first[key]}.",
                suggestion="Leave the one that stands, and take the other out.",
                found=entry.rule,
            )
        first.setdefault(key, place.line)
