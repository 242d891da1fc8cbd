"""What reports are written as: for people, for programs, for spreadsheets, for pipelines."""

from __future__ import annotations

import os
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import typer

if TYPE_CHECKING:
    from flagstone.conditions.tree import Severity
    from flagstone.evaluation.given import Given
    from flagstone.renderers.parts import Parts
    from flagstone.reports import Report
    from flagstone.rulebook.rulebook import Rulebook


_MOST_BESIDE = 10  # notes about a table, after which they are counted


class Form(StrEnum):
    """What a report is written as."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    HTML = "html"
    XLSX = "xlsx"
    SARIF = "sarif"
    JUNIT = "junit"


class Made(msgspec.Struct, frozen=True):
    """What reports were made of, for what says more of it than they do."""

    rulebook: Rulebook
    given: Given
    areas: list[str]
    publishable: bool


class Answered(msgspec.Struct, frozen=True):
    """Reports, ready to be written: whole but for other practice areas, and as they are shown."""

    within: list[Report]
    shown: list[Report]
    paths: list[Path]
    """Each one's sheet."""
    earlier: list[Path]
    several: bool
    """Whether a list was asked for, even if there is only one."""
    made: Made

    def reaches(self, severity: Severity) -> bool:
        """Whether a flag that counts is that grave. What is hidden counts too."""
        return any(report.reaches(severity) for report in self.within)

    def unjudged(self, severity: Severity) -> list[tuple[Path, bool]]:
        """The sheets on which rules that can be that grave were asked, and none of them was judged:
        came out raised, however grave, or clear. With each, whether no rule at all was."""
        rules = self.made.rulebook.in_use.rules.values()
        able = {rule.id for rule in rules if max(rule.severities) >= severity}
        found = []
        for path, report in zip(self.paths, self.within, strict=True):
            judged = {flag.rule for flag in report.flags} | {each.rule for each in report.clear}
            asked = {each.rule for each in report.unraised}
            if able.isdisjoint(judged) and not able.isdisjoint(asked):
                found.append((path, not judged))
        return found


def check_form(form: Form, output: Path | None) -> None:
    """Refuse what a terminal could not show. Raises BadParameter."""
    if form is Form.XLSX and output is None:
        raise typer.BadParameter(
            "A workbook needs --output FILE, as in --output report.xlsx.", param_hint="--format"
        )


def beside(answered: Answered, form: Form) -> list[str]:
    """What a form that holds nothing but rows would leave unsaid."""
    if form is not Form.CSV:
        return []
    from flagstone.renderers.inert import inert

    lines = [
        f"{path.name}: {notice}"
        for path, report in zip(answered.paths, answered.shown, strict=True)
        for notice in report.notices
    ]
    if len(lines) > _MOST_BESIDE:
        lines[_MOST_BESIDE:] = [f"and {len(lines) - _MOST_BESIDE} more such notes."]
    if not any(report.concerns for report in answered.shown):
        lines.append(
            "No row is of a flag. That is no proof that all is well: see which verdicts are "
            "neither raised nor clear."
        )
    return [inert(f"Note: {line}") for line in lines]


def written(
    answered: Answered, form: Form, parts: Parts, fail_on: Severity | None = None
) -> Iterator[str] | Iterator[bytes]:
    """The reports in one of the forms, piece by piece: all of it may be too much to hold."""
    match form:
        case Form.JSON:
            from flagstone.renderers import structured

            return structured.pieces(answered.shown, several=answered.several)
        case Form.CSV:
            from flagstone.renderers import table

            return table.pieces(answered.shown)
        case Form.MARKDOWN:
            from flagstone.renderers import markdown

            return markdown.pieces(answered.shown, parts)
        case Form.HTML:
            from flagstone.pages.report import page

            made = answered.made
            return page(
                answered.shown,
                made.rulebook,
                made.given,
                made.areas,
                publishable=made.publishable,
            )
        case Form.XLSX:
            from flagstone.renderers import workbook

            return workbook.pieces(answered.shown)
        case Form.SARIF:
            from flagstone.renderers import sarif

            return sarif.pieces(
                answered.shown, parts, _addresses(answered), _earlier_addresses(answered)
            )
        case Form.JUNIT:
            from flagstone.renderers import junit

            return junit.pieces(answered.within, fail_on)
        case Form.TABLE:
            from flagstone.renderers import terminal

            return terminal.pieces(answered.shown, parts=parts)


def _addresses(answered: Answered) -> list[Mapping[str, str]]:
    """Where the sheets lie that each report names, by the names that it gives them."""
    others = _by_name(answered.paths)
    # One after another and not joined: there may be very many.
    return [ChainMap(_by_name([path]), others) for path in answered.paths]


def _earlier_addresses(answered: Answered) -> list[dict[str, str]]:
    """The same of the earlier sheets of each; of two with one name, of the later one."""
    given = answered.made.given
    lies = {id(past): path for past, path in zip(given.earlier, answered.earlier, strict=True)}
    return [
        _by_name([lies[id(past)] for past in sheet.before_it(given.earlier)])
        for sheet in given.sheets
    ]


def _by_name(paths: Sequence[Path]) -> dict[str, str]:
    from flagstone.renderers.inert import inert

    return {inert(path.name): _address(Path(os.path.abspath(path))) for path in paths}


def _address(lies: Path) -> str:
    """Relative to this folder, also from outside of it: files of one name are told apart by their
    folders. A name is bytes to the system, and not all of them are UTF-8."""
    from urllib.parse import quote

    try:
        relative = Path(os.path.relpath(lies, Path.cwd()))
    except ValueError:  # on another drive
        return lies.as_uri()
    return quote(os.fsencode(relative.as_posix()))
