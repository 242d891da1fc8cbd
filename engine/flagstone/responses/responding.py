"""Laying an authority's responses beside the flags of a report: in one place, for every output.

No response changes which flags are raised, or how grave they are. What is the matter with one is
said beside its flag and once more for the report as a whole, so that nothing lapses unseen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec
from msgspec import field
from msgspec.structs import replace

from flagstone.dates import day_in_words
from flagstone.problems import Place, Problem, ProblemsError
from flagstone.reports.answers import GivenResponse, ResponseProblem
from flagstone.reports.flags import WORDS
from flagstone.reports.report import FileReceipt, Flag, Report
from flagstone.responses.matters import (
    ANOTHER_AUTHORITY,
    NO_FLAG,
    OVERDUE,
    JudgedOn,
    Matter,
    matters,
)
from flagstone.responses.responses import Response, ResponseKind, Responses
from flagstone.responses.unmatched import why_unmatched
from flagstone.sheets.fact_sheet import authority_key

_KINDS = {
    ResponseKind.PLAN: "A plan",
    ResponseKind.DISPUTED: "The authority disputes the data",
    ResponseKind.EXCEPTION: "The authority says that a lawful exception applies",
    ResponseKind.ACCEPTED: "Accepted",
}


def respond(
    report: Report, responses: Responses | Iterable[Responses], as_at: date | None = None
) -> Report:
    """The report with what its authority says to each flag beside it.

    `responses` are one file or several. Dates are judged as at the sheet's date, or `as_at`; the
    clock is never asked. What lapsed, is incomplete, fits no flag, or is another authority's is
    among `response_problems`, and has no effect. Laid beside a report that has responses already,
    these take their place.

    Raises ProblemsError if `as_at` is before the sheet's date, and ValueError for a report of which
    a part was left out: responses to flags that are not there would seem to be to none.
    """
    if report.receipt.areas or report.receipt.at_least:
        raise ValueError("Lay responses beside the whole report, and narrow it down after that.")
    _check_day(report, as_at)
    files = [responses] if isinstance(responses, Responses) else list(responses)
    given = _Given(report, files, JudgedOn((as_at or report.subject.date).toordinal(), bool(as_at)))
    return given.report_with_them(as_at)


class _Given(msgspec.Struct):
    """Responses on their way to the flags of one report."""

    report: Report
    files: list[Responses]
    on: JudgedOn
    problems: list[ResponseProblem] = field(default_factory=list)

    @property
    def publishable(self) -> bool:
        return self.report.receipt.publishable

    def report_with_them(self, as_at: date | None) -> Report:
        """Every flag with its responses, every problem, and the receipt of the files."""
        report = self._answered()
        receipts = tuple(self._receipt(file) for file in self.files)
        return replace(report, receipt=replace(report.receipt, responses=receipts, as_at=as_at))

    def _receipt(self, file: Responses) -> FileReceipt:
        """A file's name and digest; of a report to be published, no name, and a digest of what is
        shown of it alone: from that of the whole file, what is left out could be found by trying.
        """
        if not self.publishable:
            return FileReceipt(file.file, file.digest)
        alone = _Given(self.report, [file], self.on)._answered()
        shown = [flag.responses for flag in alone.flags], alone.response_problems
        written = json.dumps(msgspec.to_builtins(shown), sort_keys=True)
        return FileReceipt("", hashlib.sha256(written.encode()).hexdigest())

    def _answered(self) -> Report:
        mine = list(self._mine())
        left = {id(response): (file, response) for file in mine for response in file.given}
        concerns = tuple(
            replace(concern, flags=tuple(self._with(flag, mine, left) for flag in concern.flags))
            for concern in self.report.concerns
        )
        self._unmatched(list(left.values()))
        return replace(self.report, concerns=concerns, response_problems=tuple(self.problems))

    def _mine(self) -> Iterator[Responses]:
        """The files of the report's authority; of any other it is said that it is another's."""
        whose = self.report.subject.authority
        for file in self.files:
            if file.authority_key == authority_key(whose):
                yield file
                continue
            matter = Matter(
                ANOTHER_AUTHORITY,
                "These are responses of another authority. None of them was read."
                if self.publishable
                else f"These are responses of {file.authority}, and the report is about {whose}. "
                "None of them was read.",
                "Give the file of this authority, and spell its name alike.",
            )
            self._say(matter, file)

    def _with(
        self,
        flag: Flag,
        files: Iterable[Responses],
        left: dict[int, tuple[Responses, Response]],
    ) -> Flag:
        found = [
            (file, response)
            for file in files
            for response in file.given
            if (response.rule, response.whom) == (flag.rule, flag.whom)
        ]
        for _, response in found:
            del left[id(response)]
        given = tuple(self._beside(flag, file, response) for file, response in found)
        accepted = any(each.stands and each.kind == "accepted" for each in given)
        return replace(flag, responses=given, counts=not accepted)

    def _beside(self, flag: Flag, file: Responses, response: Response) -> GivenResponse:
        found = list(matters(response, flag, self.on, publishable=self.publishable))
        for matter in found:
            self._say(matter, file, response)
        problems = tuple(f"{matter.says} {matter.to_do}" for matter in found)
        said = GivenResponse(
            kind=response.kind.value,
            stands=not found,
            in_words=_in_words(response, publishable=self.publishable),
            reason="",
            evidence="",
            approver="",
            owner="",
            granted=_day(response.granted),
            due=_day(response.due),
            is_overdue=any(matter.code == OVERDUE for matter in found),
            expires=_day(response.expires),
            severity=None,
            problems=problems,
            file="",
            line=0,
        )
        if self.publishable:
            # Its kind and its days are all that may leave: the rest is its writer's own text, and
            # how grave the flag was then can tell how many children a count stands for.
            return said
        return replace(
            said,
            reason=response.reason,
            evidence=response.evidence,
            approver=response.approver,
            owner=response.owner,
            severity=None if response.severity is None else WORDS[response.severity],
            file=file.file,
            line=response.place.line,
        )

    def _unmatched(self, left: list[tuple[Responses, Response]]) -> None:
        """Say which responses are to no flag. Where counts are withheld, say only how many: to
        whom a response was once given can tell how many children a count stands for."""
        if self.publishable and left:
            number = "1 response is" if len(left) == 1 else f"{len(left)} responses are"
            says = f"{number} to no flag of this report, and a report to be published names none."
            self._say(Matter(NO_FLAG, says, "The authority's own report says which."), left[0][0])
            return
        for file, response in left:
            self._say(why_unmatched(response, self.report), file, response)

    def _say(self, matter: Matter, file: Responses, response: Response | None = None) -> None:
        self.problems.append(
            ResponseProblem(
                code=matter.code,
                rule=response.rule if response else "",
                whom=response.whom if response else "",
                says=matter.says,
                to_do=matter.to_do,
                file="" if self.publishable else file.file,
                line=response.place.line if response and not self.publishable else 0,
            )
        )


def _in_words(response: Response, *, publishable: bool) -> str:
    """Its kind, whose it is and its dates: `A plan. Owner: ... Due 30 June 2025. ...`"""
    last = response.last_day
    verb = "Due" if response.kind.last_day == "due" else "Until"
    granted = "" if response.granted is None else f" on {day_in_words(response.granted)}"
    severity = response.severity
    when = "" if publishable or severity is None else f", when it was {severity.word}"
    parts = (
        _KINDS[response.kind],
        "" if last is None else f"{verb} {day_in_words(last)}",
        f"Owner: {response.owner}" if response.owner and not publishable else "",
        f"Approved by: {response.approver}" if response.approver and not publishable else "",
        f"Granted{granted}{when}" if granted else "",
    )
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _day(day: int | None) -> date | None:
    return None if day is None else date.fromordinal(day)


def _check_day(report: Report, as_at: date | None) -> None:
    if as_at is None or as_at >= report.subject.date:
        return
    asked = day_in_words(as_at.toordinal())
    raise ProblemsError(
        [
            Problem(
                Place(report.receipt.sheet.file),
                "as-at-before-sheet",
                f"Responses are to be judged as at {asked}, and the sheet is of "
                f"{report.subject.date_in_words}: its flags were not known then.",
                "Choose a later day, or leave it out: then the sheet's date is taken.",
                found=asked,
                expected=f"{report.subject.date_in_words} or later",
            )
        ]
    )
