"""A sheet to fill in: every fact there is, or those of an area or theme, each not known as yet.

Unedited it is a valid sheet that states nothing, so that it can be filled in bit by bit.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator

from flagstone.problems import NOWHERE, Problem, ProblemsError, did_you_mean
from flagstone.sheets.fact_sheet import SheetKind
from flagstone.sheets.scorecard import COLUMNS, COMMENT
from flagstone.sheets.writing import as_yaml
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import MOST, point
from flagstone.vocabulary.phrases import write_value
from flagstone.vocabulary.vocabulary import Vocabulary

_UNKNOWN = "unknown"
_WIDTHS = {"fact": 48, "value": 16, "source": 24, "note": 40}


def blank_yaml(
    vocabulary: Vocabulary,
    *,
    authority: str,
    date: str,
    kind: SheetKind = SheetKind.OWN_FIGURES,
    within: Collection[str] = (),
) -> str:
    """The sheet as YAML, with what each fact is above it.

    `date` is the evidence's, as `2024-03-31`. `within` names practice areas or `area/theme` paths;
    everything if it is empty. Raises ProblemsError for one that there is not.
    """
    head = as_yaml({"authority": authority, "kind": kind.value, "date": date})
    lines = [*map(_comment, _EXPLAINED), head.rstrip(), "facts:"]
    for heading, fact_types in _themes(vocabulary, within):
        lines += ["", f"  # {heading}"]
        for fact_type in fact_types:
            lines += ["", *(f"  # {line}" for line in about(fact_type))]
            lines.append(f"  {fact_type.id}: {_UNKNOWN}")
    if lines[-1] == "facts:":
        lines[-1] = "facts: {}"
    return "\n".join(lines) + "\n"


def blank_csv(
    vocabulary: Vocabulary,
    *,
    authority: str,
    date: str,
    kind: SheetKind = SheetKind.OWN_FIGURES,
    within: Collection[str] = (),
) -> str:
    """The sheet as a scorecard in CSV; see `blank_yaml`. Rows that begin with # are not read."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(
        _rows(vocabulary, authority, date, kind, within)
    )
    return written.getvalue()


def blank_workbook(
    vocabulary: Vocabulary,
    *,
    authority: str,
    date: str,
    kind: SheetKind = SheetKind.OWN_FIGURES,
    within: Collection[str] = (),
) -> bytes:
    """The sheet as a scorecard in a workbook (.xlsx); see `blank_yaml`."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    sheet = workbook.create_sheet("facts")
    bold, grey = Font(bold=True), Font(italic=True, color="00666666")
    rows = _rows(vocabulary, authority, date, kind, within)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column, text)
            cell.data_type = "s"  # an authority's name must not become a formula
            if number == 1 or text.startswith(COMMENT):
                cell.font = bold if number == 1 else grey
    for column, heading in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(heading, 12)
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def about(fact_type: FactType) -> Iterator[str]:
    """What somebody must know to fill a fact in: its title, what to write, what it is of."""
    yield _line(fact_type.title)
    yield f"{_what_to_write(fact_type)}."
    if fact_type.of:
        share = "percentage" if fact_type.kind is Kind.PERCENTAGE else "count"
        yield f"Say of how many if you can, as in 40 of 600: the {share} is of {fact_type.of}."
    if fact_type.meaning:
        yield _line(fact_type.meaning)
    if fact_type.measured:
        yield f"Measured: {_line(fact_type.measured)}"


def _what_to_write(fact_type: FactType) -> str:
    match fact_type.kind:
        case Kind.SCALE:
            assert fact_type.scale is not None
            return f"One of: {', '.join(fact_type.scale.words)}"
        case Kind.BOOLEAN:
            return "yes or no"
        case Kind.DATE:
            return "A date, as 2024-03-31"
        case Kind.PERCENTAGE:
            return f"A percentage{_decimals(fact_type)}{_range(fact_type)}"
        case Kind.COUNT:
            return f"A count of {fact_type.unit}{_range(fact_type)}"
        case Kind.DAYS:
            return f"A number of {fact_type.unit or 'days'}{_range(fact_type)}"
    return f"A number of {fact_type.unit}{_decimals(fact_type)}{_range(fact_type)}"


def _decimals(fact_type: FactType) -> str:
    match fact_type.decimals:
        case 0:
            return ", whole"
        case 1:
            return " with up to one decimal"
    return f" with up to {fact_type.decimals} decimals"


def _range(fact_type: FactType) -> str:
    least, most = fact_type.range
    lowest = write_value(fact_type, point(least)) if least > -MOST else ""
    highest = write_value(fact_type, point(most)) if most < MOST else ""
    if lowest and highest:
        return f", from {lowest} to {highest}"
    if lowest:
        return f", {lowest} or more"
    return f", {highest} or less" if highest else ""


def _rows(
    vocabulary: Vocabulary, authority: str, date: str, kind: SheetKind, within: Collection[str]
) -> Iterator[tuple[str, ...]]:
    yield COLUMNS
    yield "authority", authority
    yield "date", date
    yield "kind", kind.value
    for line in _EXPLAINED:
        yield (_comment(line),)
    for heading, fact_types in _themes(vocabulary, within):
        yield (_comment(heading),)
        for fact_type in fact_types:
            yield (_comment(" ".join(_sentences(about(fact_type)))),)
            yield fact_type.id, _UNKNOWN


_EXPLAINED = (
    "Write what is known in place of unknown, and leave the rest as it is or delete it.",
    "A value may be exact (70.1), a count of so many (40 of 600), or less than exact: "
    "more than 50, fewer than 5, about 70, between 1 and 4.",
)


def _themes(
    vocabulary: Vocabulary, within: Collection[str]
) -> Iterator[tuple[str, list[FactType]]]:
    """The facts of each theme under its heading, in reading order."""
    _check(vocabulary, within)
    for area, title in vocabulary.areas.items():
        themes: dict[str, list[FactType]] = {}
        for fact_type in vocabulary.fact_types.values():
            if fact_type.area == area and _is_within(fact_type, within):
                themes.setdefault(fact_type.theme, []).append(fact_type)
        for theme, fact_types in themes.items():
            yield f"{title}: {theme.replace('_', ' ')}", fact_types


def _is_within(fact_type: FactType, within: Collection[str]) -> bool:
    return not within or fact_type.area in within or fact_type.path in within


def _check(vocabulary: Vocabulary, within: Collection[str]) -> None:
    known = {*vocabulary.areas, *(each.path for each in vocabulary.fact_types.values())}
    unknown = [name for name in within if name not in known]
    if unknown:
        raise ProblemsError(
            Problem(
                NOWHERE,
                "unknown-scope",
                f"`{name}` is neither a practice area nor a theme of one.",
                did_you_mean(name, known) or f"There are: {', '.join(vocabulary.areas)}.",
                found=name,
            )
            for name in unknown
        )


def _sentences(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith(".") else f"{line}."


def _comment(line: str) -> str:
    return f"{COMMENT} {line}"


def _line(text: str) -> str:
    """Text on one line, as a comment must be."""
    return " ".join(text.split())
