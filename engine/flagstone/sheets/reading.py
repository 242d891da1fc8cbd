"""Reading a fact sheet: everything that is wrong with it at once, each with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path as FilePath

from msgspec.structs import replace

from flagstone.dates import read_day
from flagstone.files.reading import called, read_bytes
from flagstone.problems import NOT_REPEATED, Place, Problem, Problems, ProblemsError, did_you_mean
from flagstone.sheets.cautions import caution_of_fractions
from flagstone.sheets.digests import digest_of_bytes
from flagstone.sheets.fact_sheet import (
    Fact,
    FactSheet,
    Scope,
    SheetKind,
    Source,
    without_unseen,
)
from flagstone.sheets.files import SheetHeader
from flagstone.sheets.formats import WORKBOOKS, WRITTEN, format_of
from flagstone.sheets.merging import check_preferences
from flagstone.sheets.statements import StatementReader
from flagstone.text import Document, border
from flagstone.text.kinds import SHEET, is_another_kind, parse_as
from flagstone.text.mistaken_days import is_written_otherwise
from flagstone.vocabulary.vocabulary import Vocabulary

_MORE_THAN_SHOWN = re.compile(r"-?\d+\.\d{5,}")


def read_sheet(path: FilePath, vocabulary: Vocabulary) -> FactSheet:
    """Read a fact sheet from YAML or JSON, or from a scorecard in CSV or a workbook.

    Raises ProblemsError with everything that is wrong with the file, and nothing else.
    """
    return read_sheet_bytes(read_bytes(path), called(path), vocabulary)


def read_sheet_bytes(data: bytes, file: str, vocabulary: Vocabulary) -> FactSheet:
    """Read a fact sheet from a file's bytes, of the kind that the end of its name says.

    `file` is what messages call it. Raises ProblemsError.
    """
    suffix = format_of(data, file)
    if suffix in WRITTEN:
        sheet = read_document(parse_as(data, file, SHEET), vocabulary)
    else:
        sheet = _read_scorecard(data, file, vocabulary, is_workbook=suffix in WORKBOOKS)
    return replace(sheet, file=FilePath(file).name, digest=digest_of_bytes(data))


def read_document(
    document: Document,
    vocabulary: Vocabulary,
    problems: Problems | None = None,
    *,
    one_source_for_all: bool = True,
    cautions: Problems | None = None,
) -> FactSheet:
    """The sheet that a document describes, without a file's name or digest.

    `problems` are those found on the way to the document. With `one_source_for_all` a sheet's only
    source is that of every statement that names none. `cautions` are those found in a table that
    the document stands for. Raises ProblemsError.
    """
    problems = problems or Problems()
    if not isinstance(document.root, dict):
        raise ProblemsError([_not_a_sheet(document)])
    if is_another_kind(document, SHEET, problems):
        raise ProblemsError(problems)
    header = border.read(SheetHeader, document, problems)
    reader = StatementReader(
        document,
        vocabulary,
        date=header.date if header else _day(document, "date"),
        kind=SheetKind(header.kind) if header else _kind(document),
        sources=tuple(_mapping(document, "sources")),
        one_source_for_all=one_source_for_all,
        problems=problems,
    )
    facts = tuple(reader.read_body(("facts",))) if _mapping(document, "facts") else ()
    groups = {
        group: tuple(reader.read_body(("groups", group)))
        for group, body in _mapping(document, "groups").items()
        if isinstance(body, dict)
    }
    _check_something_is_said(document, problems)
    _check_groups(document, vocabulary, problems)
    _check_looked_at(document, vocabulary, problems)
    for body in (facts, *groups.values()):
        check_preferences(body, problems)
    problems.stop_if_any()
    assert header is not None
    sheet = _sheet(header, facts, groups)
    if cautions is None:
        return sheet
    caution_of_fractions(reader.fractions, cautions)
    return replace(sheet, cautions=tuple(sorted(cautions)))


def _sheet(
    header: SheetHeader, facts: tuple[Fact, ...], groups: Mapping[str, tuple[Fact, ...]]
) -> FactSheet:
    looked_at = header.scope.looked_at
    return FactSheet(
        authority=without_unseen(header.authority),
        date=header.date,
        kind=SheetKind(header.kind),
        title=header.title,
        facts=facts,
        groups=groups,
        scope=Scope(None if looked_at is None else tuple(looked_at), header.scope.about),
        sources={
            id: Source(id, entry.title, entry.published, entry.url)
            for id, entry in header.sources.items()
        },
        published=header.published,
        note=header.note,
    )


def _read_scorecard(
    data: bytes, file: str, vocabulary: Vocabulary, *, is_workbook: bool
) -> FactSheet:
    from flagstone.sheets.scorecard import read_scorecard

    problems, cautions = Problems(), Problems()
    document = read_scorecard(data, file, problems, cautions, is_workbook=is_workbook)
    try:
        # A cell without a source says nothing about where its row came from.
        return read_document(
            document, vocabulary, problems, one_source_for_all=False, cautions=cautions
        )
    except ProblemsError as error:
        raise ProblemsError(map(_in_a_scorecard, error.problems)) from None


def _in_a_scorecard(problem: Problem) -> Problem:
    """The same problem with what to do in a table, where that is different."""
    from flagstone.sheets.scorecard import ABOUT_THE_SHEET

    if problem.code == "missing-key" and problem.expected in ABOUT_THE_SHEET:
        return replace(
            problem,
            message=f"No row says the {problem.expected} of the sheet.",
            suggestion=f"Add a row below the headings: {problem.expected} in the column fact, and "
            "what it is in the column value.",
        )
    if _MORE_THAN_SHOWN.match(problem.found):
        return replace(
            problem,
            suggestion="The cell may show fewer decimals than it holds: round the figure itself, "
            "as in =ROUND(A1/B1, 1).",
        )
    if problem.code == "not-a-date" and problem.found.isdecimal() and len(problem.found) < 7:
        return replace(
            problem,
            suggestion="This may be a spreadsheet's number for a day: format the cell as a date.",
        )
    if (
        problem.code == "not-a-date"
        and not problem.place.is_cell
        and is_written_otherwise(problem.found)
    ):
        return replace(
            problem,
            suggestion=f"{problem.suggestion} A spreadsheet changes it again when it opens a CSV "
            "file: use a workbook (.xlsx).",
        )
    return problem


def _check_something_is_said(document: Document, problems: Problems) -> None:
    assert isinstance(document.root, dict)
    if "facts" not in document.root and "groups" not in document.root:
        problems.add(
            document.place(),
            "missing-key",
            "`facts` is missing: the sheet states nothing.",
            suggestion="Add `facts:` and below it, indented, a line for each fact.",
            expected="facts",
        )


def _check_groups(document: Document, vocabulary: Vocabulary, problems: Problems) -> None:
    """Whether the groups of children, and the one that the sheet is about, are known."""
    about = _mapping(document, "scope").get("about")
    if isinstance(about, str) and about.strip() not in vocabulary.groups:
        place = document.place(("scope", "about"))
        _say_unknown_group(document, about, place, vocabulary, problems)
    for group in _mapping(document, "groups"):
        place = document.key_place(("groups", group))
        if group not in vocabulary.groups:
            _say_unknown_group(document, group, place, vocabulary, problems)
        elif group == about:
            problems.add(
                place,
                "group-is-the-sheet",
                f"The whole sheet is about `{group}` already.",
                suggestion="Write these facts under `facts`, or take `about` out of the scope.",
                found=group,
            )


def _say_unknown_group(
    document: Document, group: str, place: Place, vocabulary: Vocabulary, problems: Problems
) -> None:
    problems.add(
        place,
        "unknown-group",
        f"No group of children in the vocabulary is called `{group}`."
        if document.may_repeat(group, vocabulary.groups)
        else f"{NOT_REPEATED} is not a group of children in the vocabulary.",
        suggestion=did_you_mean(group, vocabulary.groups) or _listed(vocabulary.groups),
        found=document.found(group, vocabulary.groups),
        expected=", ".join(vocabulary.groups),
    )


def _check_looked_at(document: Document, vocabulary: Vocabulary, problems: Problems) -> None:
    """Whether all that was looked at is an area, or a theme of one."""
    looked_at = _mapping(document, "scope").get("looked_at")
    if not isinstance(looked_at, list):
        return
    known = {*vocabulary.areas, *(type_.path for type_ in vocabulary.fact_types.values())}
    for index, entry in enumerate(looked_at):
        if isinstance(entry, str) and entry.strip() not in known:
            problems.add(
                document.place(("scope", "looked_at", index)),
                "unknown-scope",
                f"{document.quoted(entry, known)} is neither a practice area nor a theme of one.",
                suggestion=did_you_mean(entry, known) or _listed(vocabulary.areas),
                found=document.found(entry, known),
                expected=", ".join(vocabulary.areas),
            )


def _listed(names: Mapping[str, str] | tuple[str, ...]) -> str:
    return f"There are: {', '.join(names)}." if names else ""


def _mapping(document: Document, key: str) -> Mapping[str, object]:
    """What stands at that key, where it is a mapping as it should be."""
    assert isinstance(document.root, dict)
    node = document.root.get(key)
    return node if isinstance(node, dict) else {}


def _day(document: Document, key: str) -> int | None:
    assert isinstance(document.root, dict)
    text = document.root.get(key)
    return read_day(text.strip()) if isinstance(text, str) else None


def _kind(document: Document) -> SheetKind | None:
    assert isinstance(document.root, dict)
    text = document.root.get("kind")
    return next((kind for kind in SheetKind if kind.value == text), None)


def _not_a_sheet(document: Document) -> Problem:
    return Problem(
        document.place(()),
        "wrong-shape",
        "A fact sheet is a mapping, and this is not one.",
        "Begin it with the lines `authority:`, `date:` and `kind:`.",
        expected="a mapping",
    )
