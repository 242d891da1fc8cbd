"""`flagstone evaluate`: fact sheets in, reports out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from flagstone.cli.exits import Exit
from flagstone.cli.forms import Form
from flagstone.cli.options import (
    FORMAT,
    AsAt,
    EarlierDocuments,
    Engine,
    EngineChoice,
    Grade,
    LocalFile,
    Output,
    Overwrite,
    Publishable,
    ResponsesFiles,
    RulesFolder,
    ShownAreas,
    Verify,
    check_engine,
)

if TYPE_CHECKING:
    from flagstone.cli.forms import Answered
    from flagstone.renderers.parts import Parts
    from flagstone.reports import Report

T = TypeVar("T")

_MANY = 8  # sheets, from which on a progress bar is worth its space
_MOST_UNJUDGED = 20


class LogFormat(StrEnum):
    """How events are written to standard error."""

    CONSOLE = "console"
    JSON = "json"


def evaluate(
    sheets: Annotated[
        list[Path],
        typer.Argument(metavar="SHEET", help="Fact sheets, or folders of them."),
    ],
    *,
    earlier: EarlierDocuments = None,
    responses: ResponsesFiles = None,
    as_at: AsAt = None,
    form: Annotated[Form, FORMAT] = Form.TABLE,
    output: Output = None,
    overwrite: Overwrite = False,
    area: ShownAreas = None,
    severity: Annotated[
        Grade | None, typer.Option("--severity", help="Show flags at least this grave.")
    ] = None,
    show: Annotated[
        list[str] | None,
        typer.Option(
            "--show",
            metavar="PART,...",
            help="List what is otherwise counted: undecided, clear, not-looked-at, "
            "not-applicable, not-in-force, unread; or add actions, citations, notes, receipt.",
        ),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Show every part.")] = False,
    brief: Annotated[bool, typer.Option("--brief", help="Show only the summary.")] = False,
    fail_on: Annotated[
        Grade | None,
        typer.Option("--fail-on", help="Exit with 1 if a flag is at least this grave."),
    ] = None,
    allow_unjudged: Annotated[
        bool,
        typer.Option(
            "--allow-unjudged",
            help="With --fail-on, exit with 0 and not 4 where nothing could be judged.",
        ),
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Show the table again whenever a file is saved.")
    ] = False,
    rules: RulesFolder = None,
    local: LocalFile = None,
    publishable: Publishable = False,
    engine: Engine = EngineChoice.AUTO,
    verify: Verify = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say on standard error what was decided.")
    ] = False,
    log_format: Annotated[
        LogFormat | None,
        typer.Option("--log-format", help="How to say it. Implies --verbose."),
    ] = None,
) -> None:
    """Apply the rules to fact sheets, and report what is raised and what could not be judged."""
    from flagstone.cli.documents import earlier_of, read_responses
    from flagstone.cli.forms import Answered, Made, check_form
    from flagstone.cli.options import areas_from, day_from, parts_from, rulebook_from
    from flagstone.cli.sheets import check_given_once, check_inputs, read_all
    from flagstone.cli.watching import check_watch
    from flagstone.cli.writing import check_output
    from flagstone.evaluation.given import Given, assess_each
    from flagstone.reports.narrowing import at_least, in_areas
    from flagstone.sheets.finding import sheets_at

    check_engine(engine, verify=verify)
    check_form(form, output)
    if allow_unjudged and fail_on is None:
        raise typer.BadParameter("It goes with --fail-on.", param_hint="--allow-unjudged")
    if watch:
        check_watch(
            {
                "--format": form is not Form.TABLE,
                "--output": output is not None,
                "--fail-on": fail_on is not None,
            },
            [*sheets, *(earlier or []), *(responses or [])],
        )
    parts = parts_from(show or [], full=full, brief=brief)
    day = day_from(as_at, "--as-at")
    if day and not responses:
        raise typer.BadParameter("It judges responses. Give --responses.", param_hint="--as-at")

    def answer() -> Answered:
        paths, earlier_paths = sheets_at(sheets), sheets_at(earlier or [])
        every = [*paths, *earlier_paths]
        check_given_once([*every, *(responses or []), local])
        check_output(output, overwrite, [*every, *(responses or [])])
        check_inputs(every, rules, local)
        answers = read_responses(responses or [])
        before = earlier_of(earlier_paths)
        rulebook = rulebook_from(rules, local)
        areas = areas_from(rulebook.vocabulary, area or [])
        read = read_all([*paths, *before.sheets], rulebook)
        given = Given(read[: len(paths)], read[len(paths) :], before.reports, answers, day)
        reports = list(
            assess_each(
                rulebook,
                given,
                engine=engine.value,
                verify=verify,
                publishable=publishable,
                watching=_with_progress,
            )
        )
        if verbose or log_format:
            _log(reports, log_format or LogFormat.CONSOLE)
        within = [in_areas(report, areas) for report in reports]
        shown = [at_least(report, severity.severity if severity else None) for report in within]
        several = len(sheets) > 1 or paths != sheets
        made = Made(rulebook, given, areas, publishable)
        return Answered(within, shown, paths, before.sheets, several, made)

    if watch:
        from flagstone.cli.watching import Watched, keep_showing

        named = [*sheets, *(earlier or []), *(responses or []), *([local] if local else [])]
        trees = [rules / "facts", rules / "rules"] if rules else []
        keep_showing(answer, partial(_show, parts=parts), Watched(named, trees))
        return
    answered = answer()
    _write(answered, form, parts, output, overwrite=overwrite, fail_on=fail_on)
    if fail_on:
        _end(answered, fail_on, allow_unjudged=allow_unjudged)


def _end(answered: Answered, fail_on: Grade, *, allow_unjudged: bool) -> None:
    """End as --fail-on asks: a pipeline must not take silence for a pass. Raises Exit."""
    from flagstone.renderers.inert import inert

    if answered.reaches(fail_on.severity):
        raise typer.Exit(Exit.REACHED)
    unjudged = answered.unjudged(fail_on.severity)
    for path, _ in unjudged[:_MOST_UNJUDGED]:
        typer.echo(
            f"Nothing judged: on {inert(path.name)} no rule that can be {fail_on.value} or graver "
            "came out raised or clear, so --fail-on had nothing to go by.",
            err=True,
        )
    if len(unjudged) > _MOST_UNJUDGED:
        typer.echo(f"and {len(unjudged) - _MOST_UNJUDGED} more such sheets.", err=True)
    if any(nothing for _, nothing in unjudged) and not allow_unjudged:
        typer.echo(
            "On some sheet nothing at all was. Check its date, scope and facts. "
            "--allow-unjudged ends with 0 all the same.",
            err=True,
        )
        raise typer.Exit(Exit.NOTHING_JUDGED)


def _with_progress(pairs: Sequence[T]) -> Iterable[T]:
    if len(pairs) < _MANY:
        return pairs
    from rich.console import Console
    from rich.progress import track

    screen = Console(stderr=True)
    return track(pairs, "Assessing", console=screen, disable=not screen.is_terminal, transient=True)


def _log(reports: Iterable[Report], form: LogFormat) -> None:
    from flagstone import events

    log = events.logger(form.value)
    for report in reports:
        events.decided(report, log)


def _show(answered: Answered, parts: Parts) -> None:
    from flagstone.renderers import terminal

    terminal.show_on_screen(answered.shown, parts)


def _write(
    answered: Answered,
    form: Form,
    parts: Parts,
    output: Path | None,
    *,
    overwrite: bool,
    fail_on: Grade | None,
) -> None:
    from flagstone.cli.forms import beside, written
    from flagstone.cli.writing import write

    if form is Form.TABLE and output is None:
        _show(answered, parts)
        return
    pieces = written(answered, form, parts, fail_on.severity if fail_on else None)
    write(pieces, output, overwrite=overwrite)
    for line in beside(answered, form):
        typer.echo(line, err=True)
