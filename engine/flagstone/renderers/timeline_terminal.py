"""A timeline on a terminal: concerns as rows, documents as columns, then each concern's story.

Every cell is a word; colour only repeats it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from flagstone.renderers.flag_page import STYLES
from flagstone.renderers.grids import bulleted, indented, section, show, text_of
from flagstone.renderers.inert import made_inert
from flagstone.renderers.timeline_cells import (
    by_area,
    cell,
    document_line,
    heading,
    legend,
    times_raised,
    widest,
)
from flagstone.renderers.wording import one_line, stopped
from flagstone.timeline.timeline import (
    ConcernHistory,
    ConcernMoment,
    Document,
    RuleHistory,
    Timeline,
)
from flagstone.vocabulary.english import counted

_NAMES = 24
"""The least width that the names of concerns are given."""
_GAP = 1


def show_on_screen(timeline: Timeline, *, brief: bool = False) -> None:
    """Print a timeline to standard output."""
    show(_parts(made_inert(timeline), brief=brief))


def render(timeline: Timeline, width: int = 80, *, brief: bool = False) -> str:
    """The same as a text of that width, without colour."""
    return text_of(_parts(made_inert(timeline), brief=brief), width)


def _parts(timeline: Timeline, *, brief: bool) -> Iterator[RenderableType]:
    yield Rule(style="dim")
    yield Text(timeline.authority, style="bold")
    yield Text(f"A timeline of {counted(len(timeline.documents), 'document')}")
    for notice in timeline.notices:
        yield Text()
        yield Text(f"Note: {notice}", style="bold")
    yield section("Documents")
    yield from bulleted(document_line(document) for document in timeline.documents)
    if timeline.concerns:
        yield section(f"{counted(len(timeline.concerns), 'concern')} raised at least once")
        yield Grid(timeline.documents, timeline.concerns)
    for area, concerns in by_area(timeline.concerns):
        yield section(area)
        for concern in concerns:
            yield from _concern(timeline, concern, brief=brief)
    if timeline.never_raised:
        number = counted(len(timeline.never_raised), "concern")
        yield section(f"Never raised in these documents ({number})")
        yield Text("That says only that none of this evidence raised them:")
        yield from bulleted(f"{each.title}: {each.story}." for each in timeline.never_raised)
    yield section("Receipt")
    for line in receipt_lines(timeline):
        yield indented(Text(line, style="dim", overflow="fold"))


def receipt_lines(timeline: Timeline) -> list[str]:
    """What was read and what ran."""
    receipt = timeline.receipt
    engine = " ".join(part for part in (receipt.engine, receipt.engine_version) if part)
    checked = ", both engines ran and agreed" if receipt.verified else ""
    lines = [
        f"Rulebook {receipt.rulebook}",
        *(f"Sheet {d.date.isoformat()} {d.file} {d.digest}" for d in timeline.documents),
        f"Flagstone {receipt.flagstone}, Python {receipt.python}, engine {engine}{checked}",
    ]
    return [*lines, receipt.engine_note] if receipt.engine_note else lines


def _concern(
    timeline: Timeline, concern: ConcernHistory, *, brief: bool
) -> Iterator[RenderableType]:
    yield Text()
    yield Text(concern.title, style="bold")
    yield Text(one_line(concern.story, concern.standing, times_raised(timeline, concern)))
    if not brief:
        for rule in concern.rules:
            yield indented(_rule(rule))


def _rule(rule: RuleHistory) -> RenderableType:
    row = Table.grid(padding=(0, 1, 0, 0))
    row.add_column(width=1)
    row.add_column(ratio=1)
    row.add_row(Text("-"), Text.assemble((stopped(rule.title), "dim"), f" {stopped(rule.story)}"))
    for caveat in rule.caveats:
        row.add_row(Text(), Text(stopped(caveat), style="dim italic"))
    return row


class Grid:
    """The table, as wide as there is room for: words in full, else short ones, else in parts."""

    def __init__(self, documents: Sequence[Document], concerns: Sequence[ConcernHistory]) -> None:
        self._documents = documents
        self._concerns = concerns

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Its lines at that width."""
        del console
        width, number = options.max_width, len(self._documents)
        column = widest(self._documents, self._concerns)
        short = self._names(width, column, number) < _NAMES
        if short:
            column = widest(self._documents, self._concerns, short=True)
        room = max(1, (width - _NAMES) // (column + _GAP))
        parts = -(-number // room)
        each = -(-number // parts)  # parts alike in width, not one of a single column
        for start in range(0, number, each):
            shown = self._documents[start : start + each]
            names = max(8, self._names(width, column, len(shown)))
            yield self._table(shown, names, column, short=short)
            yield Text()
        for line in legend(self._concerns, short=short):
            yield Text(line, style="dim")

    @staticmethod
    def _names(width: int, column: int, number: int) -> int:
        """What is left for the names of concerns."""
        return width - number * (column + _GAP)

    def _table(
        self, documents: Sequence[Document], names: int, column: int, *, short: bool
    ) -> Table:
        table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="bold")
        table.add_column("Concern", width=names - _GAP, vertical="bottom")
        for document in documents:
            table.add_column(heading(document), width=column, no_wrap=True)
        for area, concerns in by_area(self._concerns):
            table.add_row(Text(area, style="underline"), *("" for _ in documents))
            for concern in concerns:
                shown = {moment.document: moment for moment in concern.moments}
                cells = (_styled(shown[each.number], short=short) for each in documents)
                table.add_row(Text(_hanging(concern.title, names - _GAP)), *cells)
        return table


def _hanging(title: str, width: int) -> str:
    """The title in lines of that width, the later ones indented, so that rows stand apart."""
    return "\n".join(wrap(title, width, subsequent_indent="  "))


def _styled(moment: ConcernMoment, *, short: bool) -> Text:
    said = cell(moment, short=short)
    if moment.severity is not None:
        return Text(said, style=STYLES[moment.severity])
    return Text(said, style="green" if moment.change == "put right" else "dim")
