"""Since when a flag is raised, what the authority says to it, and what is the matter with that."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.renderers.wording import one_line, stopped
from flagstone.reports.answers import GivenResponse, ResponseProblem
from flagstone.reports.report import Flag, Report
from flagstone.vocabulary.english import counted

NOT_COUNTED = "It stays raised, and does not count for --fail-on."


def rows_beside(flag: Flag) -> Iterator[tuple[str, str]]:
    """Labels and sentences about one flag, after what it rests on."""
    if flag.persistence is not None:
        yield "Since", since(flag)
    for response in flag.responses:
        yield "Response", response_said(response)
        for problem in response.problems:
            yield "Problem", problem
    if not flag.counts:
        yield "Counted", NOT_COUNTED


def since(flag: Flag) -> str:
    """Since when, with what keeps it from being compared; empty where nothing earlier was given."""
    told = flag.persistence
    return one_line(told.in_words, *told.caveats) if told is not None else ""


def response_said(response: GivenResponse) -> str:
    """The kind, whose it is, its dates, the reason and the evidence."""
    evidence = f"Evidence: {response.evidence}" if response.evidence else ""
    return one_line(response.in_words, response.reason, evidence)


def attention_title(report: Report) -> str:
    """The heading above what is the matter with responses."""
    number = len(report.response_problems)
    return f"Responses that need attention ({counted(number, 'problem')})"


def attention(report: Report) -> list[str]:
    """Everything that is the matter with the responses given, one thing to a line."""
    return [_problem(each) for each in report.response_problems]


def _problem(problem: ResponseProblem) -> str:
    of = f" ({problem.whom})" if problem.whom else ""
    about = f"{problem.rule}{of}: " if problem.rule else ""
    where = f"{problem.file}:{problem.line}" if problem.line else problem.file
    return f"{about}{stopped(problem.says)} {stopped(problem.to_do)} ({where})".strip()
