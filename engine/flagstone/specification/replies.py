"""What an authority says to its flags, in a scenario: Given steps, and Then steps about them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from msgspec import field

from flagstone.conditions.tree import Severity

if TYPE_CHECKING:
    from flagstone.reports.report import Flag, Report
    from flagstone.responses.responses import Response

_DAY = r"([0-9]{1,2} [A-Z][a-z]+ [0-9]{4})"
_RULE = r'"([^"]+)"(?: for ([a-z ]+))?'
_WHEN = r"(?:, when it was (low|medium|high|critical))?"
_KINDS = (
    ("plan", re.compile(rf"the authority has a plan for {_RULE}, due on {_DAY}{_WHEN}")),
    (
        "data disputed",
        re.compile(
            rf"the authority disputes the data behind {_RULE}, to be settled by {_DAY}{_WHEN}"
        ),
    ),
    (
        "lawful exception",
        re.compile(
            rf"the authority says that a lawful exception to {_RULE} applies until {_DAY}{_WHEN}"
        ),
    ),
    ("accepted", re.compile(rf"the authority has accepted {_RULE} until {_DAY}{_WHEN}")),
)
_AS_AT = re.compile(rf"responses are judged as at {_DAY}")


class Reply(msgspec.Struct, frozen=True):
    """One response. Its severity is that of the flag now, unless a step says what it was."""

    rule: str
    kind: str
    whom: str
    last_day: int
    severity: Severity | None


class Replies(msgspec.Struct):
    """Every response of a scenario, each complete and granted on the sheet's date."""

    given: list[Reply] = field(default_factory=list)
    as_at: date | None = None

    def read(
        self,
        text: str,
        named: Callable[[str], str],
        group: Callable[[str], str],
        day: Callable[[str], int],
    ) -> bool:
        """Take in a step that is one.

        `named` gives a rule's id, `group` a group of children and `day` a day, or they refuse it.
        """
        if found := _AS_AT.fullmatch(text):
            self.as_at = date.fromordinal(day(found[1]))
            return True
        for kind, pattern in _KINDS:
            if found := pattern.fullmatch(text):
                rule, whom, last, severity = found.groups()
                grade = Severity[severity.upper()] if severity else None
                about = group(whom) if whom else ""
                self.given.append(Reply(named(rule), kind, about, day(last), grade))
                return True
        return False

    def beside(self, report: Report) -> Report:
        """The report with the responses beside its flags."""
        if not self.given:
            return report
        from flagstone.responses import Responses, respond

        granted = report.subject.date.toordinal()
        given = tuple(self._response(each, report, granted) for each in self.given)
        return respond(report, Responses(report.subject.authority, given), self.as_at)

    @staticmethod
    def _response(reply: Reply, report: Report, granted: int) -> Response:
        from flagstone.responses.responses import Response, ResponseKind

        kind = ResponseKind(reply.kind)
        flags = (f for f in report.flags if (f.rule, f.whom) == (reply.rule, reply.whom))
        now = next((Severity[flag.severity.upper()] for flag in flags), Severity.LOW)
        return Response(
            reply.rule,
            kind,
            whom=reply.whom,
            reason="Said in a scenario",
            evidence="Said in a scenario",
            approver="Director",
            owner="Head of service",
            granted=granted,
            due=reply.last_day if kind.last_day == "due" else None,
            expires=reply.last_day if kind.last_day == "expires" else None,
            severity=reply.severity or now,
        )


def counts(report: Report, rule: str) -> str:
    """What is wrong with saying that a flag counts; empty where nothing is."""
    return _of_flags(report, rule, lambda flag: flag.counts, "does not count")


def does_not_count(report: Report, rule: str) -> str:
    """What is wrong with saying that a flag does not count."""
    return _of_flags(report, rule, lambda flag: not flag.counts, "counts")


def stands(report: Report, rule: str) -> str:
    """What is wrong with saying that the responses to a flag stand."""
    every = [each for flag in report.flags if flag.rule == rule for each in flag.responses]
    problems = [problem for each in every for problem in each.problems]
    if not every:
        return "it has none beside a flag"
    return " ".join(problems)


def says(report: Report, rule: str, text: str) -> str:
    """What is wrong with saying that a response, or what is the matter with it, reads so."""
    flags = [flag for flag in report.flags if flag.rule == rule]
    texts = [each.in_words for flag in flags for each in flag.responses]
    problems = [each for each in report.response_problems if each.rule == rule]
    texts += [f"{each.says} {each.to_do}" for each in problems]
    if any(text.casefold() in each.casefold() for each in texts):
        return ""
    return f"it says: {' '.join(texts) or 'nothing'}"


def _of_flags(report: Report, rule: str, holds: Callable[[Flag], bool], otherwise: str) -> str:
    flags = [flag for flag in report.flags if flag.rule == rule]
    if not flags:
        return "it is not a flag of this report"
    return "" if all(map(holds, flags)) else f"it {otherwise}"


REPLY_EXPECTATIONS: tuple[tuple[re.Pattern[str], Callable[..., str]], ...] = (
    (re.compile(r'the flag "([^"]+)" counts'), counts),
    (re.compile(r'the flag "([^"]+)" does not count'), does_not_count),
    (re.compile(r'the response to "([^"]+)" stands'), stands),
    (re.compile(r'the response to "([^"]+)" says "([^"]+)"'), says),
)
