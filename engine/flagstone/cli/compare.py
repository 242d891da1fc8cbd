"""`flagstone compare`: what changed between two documents about one authority, and why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flagstone.cli.options import FORMAT, LocalFile, Output, Overwrite, Publishable, RulesFolder
from flagstone.cli.rules_compare import PageForm, write_page

if TYPE_CHECKING:
    from flagstone.compare.comparison import Comparison
    from flagstone.reports import Report
    from flagstone.rulebook.rulebook import Rulebook


def compare(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="A fact sheet, or a report in JSON, from before.")
    ],
    new: Annotated[
        Path, typer.Argument(metavar="NEW", help="One of the same authority that came later.")
    ],
    *,
    earlier: Annotated[
        list[Path] | None,
        typer.Option(
            "--earlier", metavar="SHEET", help="Another sheet from before. May be repeated."
        ),
    ] = None,
    form: Annotated[PageForm, FORMAT] = PageForm.TABLE,
    output: Output = None,
    overwrite: Overwrite = False,
    rules: RulesFolder = None,
    old_rules: Annotated[
        Path | None,
        typer.Option(
            "--old-rules",
            metavar="DIR",
            help="The folder of the rules for the old sheet, if they were others.",
        ),
    ] = None,
    local: LocalFile = None,
    publishable: Publishable = False,
) -> None:
    """Say which flags are new, gone, worse or better, and whether practice or method changed."""
    from flagstone.cli.sheets import check_given_once
    from flagstone.cli.writing import check_output, write
    from flagstone.renderers import structured
    from flagstone.renderers.comparison import page
    from flagstone.sheets.finding import sheets_at

    for path in (old, new):
        if path.is_dir():
            raise typer.BadParameter(f"{path} is a folder. Name one sheet or report.")
    before = sheets_at(earlier or [])
    check_given_once([old, new, *before, local])
    check_output(output, overwrite, [old, new, *before])
    compared = _compared(
        old, new, before, folders=(old_rules, rules), local=local, publishable=publishable
    )
    if form is PageForm.JSON:
        write(structured.render_one(compared), output, overwrite=overwrite)
    else:
        write_page(page(compared), form, output, overwrite=overwrite)


def _compared(
    old: Path,
    new: Path,
    earlier: Sequence[Path],
    *,
    folders: tuple[Path | None, Path | None],
    local: Path | None,
    publishable: bool,
) -> Comparison:
    from flagstone.cli.documents import report_in
    from flagstone.cli.options import rulebook_from
    from flagstone.cli.sheets import caution
    from flagstone.compare.comparing_reports import compare_reports
    from flagstone.compare.comparing_sheets import compare_files

    old_rules, rules = folders
    reports = [report_in(path) for path in (old, new)]
    if reports[0] is not None:
        _refuse(old_rules, "--old-rules", "The old document is a report: its rules were applied.")
    if all(reports):
        for given, name in (
            (rules, "--rules"),
            (local, "--local"),
            (earlier, "--earlier"),
            (publishable, "--publishable"),
        ):
            _refuse(given, name, "Both documents are reports: nothing is assessed again.")
    if reports[0] is None and reports[1] is None:
        after = rulebook_from(rules, local)
        before = rulebook_from(old_rules, local) if old_rules else after
        return compare_files(
            (before, after),
            old,
            new,
            earlier,
            publishable=publishable,
            once_read=partial(caution, rulebook=after),
        )
    if publishable:
        from flagstone.reports.written import refuse_whole

        for report, path in zip(reports, (old, new), strict=True):
            refuse_whole(report, path)
    sides = [
        report or _assessed(path, earlier, rulebook_from(folder, local), publishable=publishable)
        for report, path, folder in zip(
            reports, (old, new), (old_rules or rules, rules), strict=True
        )
    ]
    return compare_reports(
        sides[0],
        sides[1],
        forms=("report" if reports[0] else "sheet", "report" if reports[1] else "sheet"),
    )


def _refuse(given: object, name: str, why: str) -> None:
    if given:
        raise typer.BadParameter(f"{why} Leave it out.", param_hint=name)


def _assessed(
    path: Path, earlier: Sequence[Path], rulebook: Rulebook, *, publishable: bool
) -> Report:
    from flagstone.cli.sheets import read_all
    from flagstone.reports import assess

    sheet, *before = read_all([path, *earlier], rulebook)
    return assess(rulebook, sheet, before, publishable=publishable)
