"""Responses to which there is no flag: what became of it, as far as the report tells."""

from __future__ import annotations

from flagstone.problems import did_you_mean
from flagstone.reports.report import Report
from flagstone.responses.matters import NO_FLAG, NO_RULE, Matter
from flagstone.responses.responses import Response

_PUT_AWAY = "If it was put right, keep the response with the minutes, and take it out of the file."
_NOT_MENDED = "That does not show that it was put right: keep the response, and find out."


def why_unmatched(response: Response, report: Report) -> Matter:
    """Why a response has no flag beside it."""
    flags = [flag.whom for flag in report.flags if flag.rule == response.rule]
    silent = {each.whom: each.outcome for each in report.unraised if each.rule == response.rule}
    if not flags and not silent:
        rules = {each.rule for each in report.flags} | {each.rule for each in report.unraised}
        near = did_you_mean(response.rule, rules)
        return Matter(
            NO_RULE,
            f"There is no rule {response.rule}.",
            near or "`flagstone rules list` lists them all. It may have been renamed.",
        )
    about = report.subject.about
    if about and not response.whom:
        outcome = "raised" if about in flags else silent.get(about, "not spoken of")
        return Matter(
            NO_FLAG,
            f"There is no such flag now: the report is about {about}, and {response.rule} is "
            f"{outcome} for them.",
            f"Write `whom: {about}` if they were meant.",
        )
    asked = _whom(response.whom)
    if response.whom in silent:
        outcome = silent[response.whom]
        return Matter(
            NO_FLAG,
            f"There is no such flag now: {response.rule} is {outcome}{asked}.",
            _PUT_AWAY if outcome == "clear" else _NOT_MENDED,
        )
    if flags:
        raised = " and ".join(whom or "the children as a whole" for whom in flags)
        written = " or ".join(f"`whom: {whom}`" for whom in flags if whom)
        without = "" in flags
        return Matter(
            NO_FLAG,
            f"There is no such flag now{asked}: {response.rule} is raised for {raised}.",
            f"Write {written}."
            if written and not without
            else "Leave out `whom:`, if that is meant.",
        )
    return Matter(
        NO_FLAG,
        f"There is no such flag now: nothing was said{asked} that this rule reads.",
        _NOT_MENDED,
    )


def _whom(whom: str) -> str:
    return f" of {whom}" if whom else ""
