"""What a few things are as cells of a row: a statement, a reason, a response, a number."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TypeAlias

from flagstone.conditions.tree import Severity
from flagstone.renderers.wording import one_line
from flagstone.reports.answers import GivenResponse, ResponseProblem
from flagstone.reports.grounds import Quantity, Reason, Statement
from flagstone.reports.report import SeverityWord

Cell: TypeAlias = str | int | Decimal | datetime.date | None
Row: TypeAlias = dict[str, Cell]


def rank(severity: SeverityWord) -> int:
    """The severity as a number to sort and count by: 1 for low to 4 for critical."""
    return Severity[severity.upper()].value


def yes_or_no(answer: bool) -> str:
    """The answer as a word."""
    return "yes" if answer else "no"


def of_reason(reason: Reason) -> Row:
    """What is missing."""
    return {"what": reason.what, "what is missing": reason.title, "why": reason.in_words}


def of_statement(statement: Statement) -> Row:
    """What one source says, its numbers apart where they are exact."""
    return {
        "fact": statement.fact,
        "fact title": statement.title,
        "sentence": statement.sentence,
        "value": statement.value,
        **number_cells(statement.quantity),
        "share": statement.share,
        "first day": statement.first_day,
        "last day": statement.last_day,
        "whose word": statement.whose_word,
        "source": statement.source,
        "locator": statement.locator,
        "note": statement.note,
        "file": statement.file,
        "line": statement.line or None,
    }


def number_cells(quantity: Quantity | None) -> Row:
    """A value's number, denominator and unit, where it is exact; nothing where it is not."""
    number = None if quantity is None else quantity.number
    return {
        "number": number,
        "of": None if quantity is None else quantity.of,
        "unit": "" if quantity is None or number is None else quantity.unit,
    }


def of_response(given: GivenResponse) -> Row:
    """What an authority says to a flag."""
    return {
        "response": given.kind,
        "stands": yes_or_no(given.stands),
        "in words": given.in_words,
        "reason": given.reason,
        "evidence": given.evidence,
        "approver": given.approver,
        "owner": given.owner,
        "granted": given.granted,
        "due": given.due,
        "overdue": yes_or_no(given.is_overdue),
        "expires": given.expires,
        "severity then": given.severity,
        "response problems": one_line(*given.problems),
        "file": given.file,
        "line": given.line or None,
    }


def of_problem(problem: ResponseProblem) -> Row:
    """A response that stands beside no flag."""
    return {
        "stands": "no",
        "response problems": one_line(problem.says, problem.to_do),
        "file": problem.file,
        "line": problem.line or None,
    }
