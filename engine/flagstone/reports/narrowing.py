"""A part of a report: some practice areas, or only the graver flags. It says what it leaves out."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from flagstone.conditions.tree import Severity
from flagstone.reports.flags import WORDS, grade
from flagstone.reports.report import RaisedConcern, Report, Unraised


def in_areas(report: Report, areas: Collection[str]) -> Report:
    """Only what belongs to some practice areas. Facts that no rule reads are left as they are."""
    if not areas:
        return report
    titles = [each.title for each in report.coverage if each.area in areas]

    def kept(verdicts: tuple[Unraised, ...]) -> tuple[Unraised, ...]:
        return tuple(each for each in verdicts if each.area in areas)

    return replace(
        report,
        notices=(
            *report.notices,
            f"Only {_joined(titles)} {_is(len(titles))} shown; other areas are left out.",
        ),
        coverage=tuple(each for each in report.coverage if each.area in areas),
        concerns=tuple(each for each in report.concerns if each.area in areas),
        undecided=kept(report.undecided),
        clear=kept(report.clear),
        not_looked_at=kept(report.not_looked_at),
        not_applicable=kept(report.not_applicable),
        not_in_force=kept(report.not_in_force),
        receipt=replace(
            report.receipt, areas=tuple(each.area for each in report.coverage if each.area in areas)
        ),
    )


def at_least(report: Report, severity: Severity | None) -> Report:
    """Only flags that are, or may be, at least that grave."""
    if severity is None or severity is Severity.LOW:
        return report
    report = replace(report, receipt=replace(report.receipt, at_least=WORDS[severity]))
    concerns = tuple(
        _with_flags(concern, severity)
        for concern in report.concerns
        if grade(concern.possible) >= severity
    )
    hidden = len(report.flags) - sum(len(concern.flags) for concern in concerns)
    if not hidden:
        return replace(report, concerns=concerns)
    flags = "1 flag that is" if hidden == 1 else f"{hidden} flags that are"
    notice = f"{flags} certainly less than {severity.word} {_is(hidden)} left out."
    return replace(report, notices=(*report.notices, notice), concerns=concerns)


def _with_flags(concern: RaisedConcern, severity: Severity) -> RaisedConcern:
    flags = tuple(flag for flag in concern.flags if grade(flag.possible) >= severity)
    return replace(concern, flags=flags)


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _joined(titles: list[str]) -> str:
    return " and ".join(titles)
