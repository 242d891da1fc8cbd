"""CSV: one row for each verdict, for a spreadsheet, from one report or many."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from flagstone.renderers.answers import response_said
from flagstone.renderers.cells import number_cells
from flagstone.renderers.inert import made_inert
from flagstone.renderers.wording import cited, one_line, source_of
from flagstone.reports.answers import ResponseProblem
from flagstone.reports.grounds import Evidence, Reason, Statement
from flagstone.reports.report import Flag, RaisedConcern, Report, Unraised

HEADINGS = (
    "authority",
    "sheet",
    "kind",
    "date",
    "area",
    "concern",
    "rule",
    "title",
    "whom",
    "verdict",
    "severity",
    "possible severity",
    "severity in words",
    "message",
    "standing",
    "citations",
    "evidence",
    "as at",
    "whose word",
    "source",
    "own word",
    "action",
    "policy",
    "not captured",
    "would settle",
    "raised since",
    "documents running",
    "response",
    "response problems",
    "counts",
    "file",
    "lines",
    "rulebook",
    "sheet digest",
    "fact",
    "number",
    "of",
    "unit",
)

MOST_KEPT = 2_000  # verdicts, of which the cells are

# A spreadsheet takes a cell that begins with one of these for a formula, and would run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render(reports: Sequence[Report]) -> str:
    """One table with a row for every verdict, flags first, ending each line as CSV does."""
    return "".join(pieces(reports))


def pieces(reports: Iterable[Report]) -> Iterator[str]:
    """The same: the headings, and the rows of report after report."""
    yield _lines([HEADINGS])
    rows = _Rows()
    for report in map(made_inert, reports):
        yield _lines(rows.of(report))


def _lines(rows: Iterable[Iterable[str]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    if cell[:1].isalnum():  # nearly all of very many
        return cell
    return f"'{cell}" if starts_formula(cell) else cell


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet might take it for a formula, as it stands or without what quotes it."""
    return text.lstrip(" '\"").startswith(_FORMULA)


class _Rows:
    """The rows of one report after another.

    Most verdicts say that a rule is silent, and are one object in all reports of a rulebook; their
    cells are made once.
    """

    def __init__(self) -> None:
        # By where the verdict lies in memory; it is kept beside them, so that nothing else can.
        self._silent: dict[tuple[int, str], tuple[Unraised, list[str]]] = {}

    def of(self, report: Report) -> Iterator[list[str]]:
        """Flags, then what was not raised, then responses that stand beside no flag."""
        about = list(_about(report))
        for cells in self._verdicts(report):
            row = cells.copy()
            for column, cell in about:
                row[column] = cell
            yield row

    def _verdicts(self, report: Report) -> Iterator[list[str]]:
        for concern in report.concerns:
            for flag in concern.flags:
                yield _cells({**_flag(concern, flag), **_evidence(flag.evidence)})
        titles = {each.area: each.title for each in report.coverage}
        for verdict in report.unraised:
            area = titles.get(verdict.area, verdict.area)
            if verdict.evidence:
                yield _cells({**_unraised(area, verdict), **_evidence(verdict.evidence)})
            else:
                yield self._silent_cells(area, verdict)
        shown = {(flag.rule, flag.whom) for flag in report.flags}
        for problem in report.response_problems:
            if (problem.rule, problem.whom) not in shown:
                yield _cells(_without_flag(problem))

    def _silent_cells(self, area: str, verdict: Unraised) -> list[str]:
        key = (id(verdict), area)
        if key not in self._silent:
            if len(self._silent) >= MOST_KEPT:
                self._silent.clear()
            self._silent[key] = verdict, _cells(_unraised(area, verdict))
        return self._silent[key][1]


def _about(report: Report) -> Iterator[tuple[int, str]]:
    """The cells that all rows of a report have in common, each with its column."""
    subject, receipt = report.subject, report.receipt
    for heading, text in {
        "authority": subject.authority,
        "sheet": subject.title,
        "kind": subject.kind,
        "date": subject.date.isoformat(),
        "rulebook": receipt.rulebook,
        "sheet digest": receipt.sheet.digest,
    }.items():
        yield HEADINGS.index(heading), safe(text)


def _cells(said: dict[str, str]) -> list[str]:
    return [safe(said.get(heading, "")) for heading in HEADINGS]


def _evidence(evidence: Sequence[Evidence]) -> dict[str, str]:
    statements = [each.statement for each in evidence]
    return {
        "evidence": _listed(each.sentence for each in statements),
        "as at": _listed(each.as_at for each in statements),
        "whose word": _listed(each.whose_word for each in statements),
        "source": _listed(map(source_of, statements)),
        "file": _listed(each.file for each in statements),
        "lines": _listed(str(each.line) for each in statements if each.line),
        **_numbers(statements),
    }


def _numbers(statements: Sequence[Statement]) -> dict[str, str]:
    """Which facts the evidence states, and the number, denominator and unit of each in the same
    order, with a semicolon between them; empty where a value is not exact."""
    rows = [{"fact": each.fact, **number_cells(each.quantity)} for each in statements]
    cells = {}
    for heading in ("fact", "number", "of", "unit"):
        parts = ["" if row[heading] is None else str(row[heading]) for row in rows]
        cells[heading] = "; ".join(parts) if any(parts) else ""
    return cells


def _flag(concern: RaisedConcern, flag: Flag) -> dict[str, str]:
    return {
        "area": concern.area_title,
        "concern": concern.title,
        "rule": flag.rule,
        "title": flag.title,
        "whom": flag.whom,
        "verdict": "raised",
        "severity": flag.severity,
        "possible severity": flag.possible,
        "severity in words": flag.severity_in_words,
        "message": flag.message,
        "standing": one_line(flag.standing, flag.standing_note),
        "citations": _listed(
            cited(each, place) for each in flag.citations for place in each.places
        ),
        "own word": flag.own_word,
        "action": flag.action,
        "policy": flag.policy,
        "not captured": flag.not_captured,
        "would settle": _reasons(flag.would_settle),
        "raised since": "" if flag.persistence is None else flag.persistence.since.isoformat(),
        "documents running": "" if flag.persistence is None else str(flag.persistence.running),
        "response": _listed(map(response_said, flag.responses)),
        "response problems": _listed(
            problem for each in flag.responses for problem in each.problems
        ),
        "counts": "yes" if flag.counts else "no",
    }


def _without_flag(problem: ResponseProblem) -> dict[str, str]:
    """A response that stands beside no flag of the table: it would be missed by nobody."""
    return {
        "rule": problem.rule,
        "whom": problem.whom,
        "verdict": "response without a flag",
        "response problems": one_line(problem.says, problem.to_do),
        "file": problem.file,
        "lines": str(problem.line) if problem.line else "",
    }


def _unraised(area: str, verdict: Unraised) -> dict[str, str]:
    return {
        "area": area,
        "concern": verdict.concern_title,
        "rule": verdict.rule,
        "title": verdict.title,
        "whom": verdict.whom,
        "verdict": verdict.outcome,
        "message": verdict.in_words,
        "would settle": _reasons(verdict.reasons),
    }


def _reasons(reasons: Iterable[Reason]) -> str:
    return _listed(f"{reason.title}: {reason.in_words}" for reason in reasons)


def _listed(parts: Iterable[str]) -> str:
    """Several things in one cell, each once."""
    return "; ".join(dict.fromkeys(part for part in parts if part))
