"""Reading the sheets that a command names: all of them, or everything wrong with any of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from flagstone.rulebook.rulebook import Rulebook
    from flagstone.sheets.fact_sheet import FactSheet


def check_inputs(paths: Iterable[Path], rules: Path | None, local: Path | None = None) -> None:
    """Refuse sheets that cannot be opened, before a rulebook is read for them.

    What is as soon seen to be missing of the rulebook is said with them. Raises ProblemsError.
    """
    from flagstone.files.reading import called, check_readable
    from flagstone.problems import Problems, ProblemsError
    from flagstone.rulebook.location import check_folder
    from flagstone.sheets.formats import check_format

    problems = Problems()
    for path in paths:
        try:
            check_readable(path)
            check_format(called(path))
        except ProblemsError as error:
            problems.extend(error.problems)
    if not problems:
        return
    for check, named in ((check_folder, rules), (check_readable, local)):
        try:
            if named is not None:
                check(named)
        except ProblemsError as error:
            problems.extend(error.problems)
    raise ProblemsError(problems)


def check_given_once(paths: Iterable[Path | None]) -> None:
    """Refuse standard input, or a pipe, that is named for two things. Raises BadParameter."""
    from collections import Counter

    from flagstone.files.reading import called, is_given

    for name, times in Counter(called(path) for path in paths if path and is_given(path)).items():
        if times > 1:
            raise typer.BadParameter(
                f"{name.capitalize()} is named {times} times, and can be read only once. Write the "
                "rest into files, and name those."
            )


def read_all(paths: Iterable[Path], rulebook: Rulebook) -> list[FactSheet]:
    """Every sheet. Raises ProblemsError with the problems of all of them.

    What is odd about one that is read is said on standard error: a day still to come, or one of
    which no rule knows the law.
    """
    from flagstone.problems import Problems, ProblemsError
    from flagstone.sheets.reading import read_sheet

    problems = Problems()
    read: list[FactSheet] = []
    for path in paths:
        try:
            read.append(read_sheet(path, rulebook.vocabulary))
        except ProblemsError as error:
            problems.extend(error.problems)
    problems.stop_if_any()
    caution(read, rulebook)
    return read


def today() -> int:
    """The day on which the command runs. Only cautions may depend on it: reports never do."""
    return datetime.now().astimezone().toordinal()  # by the user's own calendar


def caution(sheets: Iterable[FactSheet], rulebook: Rulebook) -> None:
    """Say on standard error what was read and may not be meant, and which sheets are of a day that
    is still to come or of which no rule knows the law."""
    from flagstone.dates import day_in_words
    from flagstone.inference.force import knows_law_of
    from flagstone.renderers.inert import inert

    day = today()
    for sheet in sheets:
        for each in sheet.cautions:
            typer.echo(f"Caution: {inert(str(each))}", err=True)
        if sheet.date > day:
            typer.echo(
                f"Caution: {inert(sheet.file)} is dated {day_in_words(sheet.date)}, a day that is "
                "still to come. Check the year. Rules are applied by the law as it is known now.",
                err=True,
            )
            continue
        dated = {sheet.date: sheet.file}
        for fact in (*sheet.facts, *chain.from_iterable(sheet.groups.values())):
            dated.setdefault(fact.period.last, f"{sheet.file}:{fact.place.line}")
        for last, where in dated.items():
            if last <= day and not knows_law_of(rulebook.in_use, last):
                typer.echo(
                    f"Caution: {inert(where)} is dated {day_in_words(last)}, a day of which "
                    "no rule knows the law. Check the year.",
                    err=True,
                )
