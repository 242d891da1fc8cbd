"""A number is the same in JSON, workbook, CSV and page, whatever kind of value it is."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.conftest import WrittenRulebook

from flagstone import assess
from flagstone.pages.report.spread import ENOUGH, figure_of, spreads, standings
from flagstone.renderers import structured, table, workbook
from flagstone.reports.report import Report
from flagstone.reports.written import read_report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet

FACTS = """\
{name}:
  title: {name}
  type: {kind}
  better: {better}
  sentence: {sentence}
"""
KINDS = {
    "areas_visited": "number\n  unit: visits",
    "figure": "number\n  unit: children\n  decimals: 2",
    "some": "count\n  unit: children\n  of: all children",
    "part": "percentage\n  of: all children\n  decimals: 1",
    "whole": "percentage\n  of: all children",
    "wait": "days\n  unit: days",
    "works": "boolean",
    "seen": "scale\n  scale: evidence",
    "began": "date",
}
READ = {
    **dict.fromkeys(("areas_visited", "figure", "some", "part", "whole", "wait"), "at_least: 0"),
    "works": "is_not: no",
    "seen": "at_least: absent",
    "began": "after: 1990-01-01",
}
DECIMALS = {"areas_visited": 0, "figure": 2, "part": 1, "whole": 0, "wait": 0, "some": 0}
UNITS = {"areas_visited": "visits", "wait": "days", "part": "per cent", "whole": "per cent"}
Expected = tuple[Decimal | None, int | None]


@pytest.fixture(scope="module")
def rulebook(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    rules = {
        f"r_{name}": f"when: {{{name}: {{{asked}}}}}\npolicy: x" for name, asked in READ.items()
    }
    facts = [
        FACTS.format(
            name=name,
            kind=kind,
            better="neither" if kind == "date" else "lower",
            sentence="{yes: it works, no: it is broken}"
            if kind == "boolean"
            else f'"the {name.replace("_", " ")} is {{value}}"',
        )
        for name, kind in KINDS.items()
    ]
    files = {"facts/care/kinds.yaml": "".join(facts)}
    return WrittenRulebook(tmp_path_factory.mktemp("kinds")).with_rules(files, **rules)


def numbers(places: int, most: int = 90_000) -> st.SearchStrategy[tuple[str, Expected]]:
    steps = st.integers(0, most * 10**places).map(lambda n: Decimal(n).scaleb(-places))
    return steps.map(lambda n: (format(n.normalize(), "f"), (n, None)))


def counts(places: int | None) -> st.SearchStrategy[tuple[str, Expected]]:
    """Counts with a denominator; of a percentage, what they come to."""

    def told(pair: tuple[int, int]) -> tuple[str, Expected]:
        some, of = min(pair), max(pair)
        if places is None:
            return f"{some} of {of}", (Decimal(some), of)
        exact = Decimal(100 * some) / of
        return f"{some} of {of}", (
            exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP),
            of,
        )

    # Up to here no two numbers of children give the same percentage.
    most = 5_000 if places is None else 90 * 10**places
    # A percentage of fewer than ten is not used.
    return st.tuples(st.integers(1, most), st.integers(10, most)).map(told)


def inexact(*written: str) -> st.SearchStrategy[tuple[str, Expected]]:
    return st.sampled_from(written).map(lambda text: (text, (None, None)))


VALUES: Mapping[str, st.SearchStrategy[tuple[str, Expected]]] = {
    "areas_visited": numbers(0) | inexact("more than 50", "at most 4"),
    "figure": numbers(2) | inexact("about 70", "between 5 and 10"),
    "some": numbers(0) | counts(None) | inexact("fewer than 5", "more than 7"),
    "part": numbers(1, 100) | counts(1) | inexact("at least 12.5"),
    "whole": numbers(0, 100) | counts(0) | inexact("more than 50"),
    "wait": numbers(0, 3_000) | inexact("more than 20"),
    "works": inexact("yes"),
    "seen": inexact("absent", "consistent"),
    "began": inexact("2019-05-24", "2024-01-09"),
}


@settings(max_examples=12, deadline=None, phases=[Phase.generate])
@given(drawn=st.fixed_dictionaries(dict(VALUES)))
def test_every_form_has_the_numbers_of_the_sheet(
    rulebook: Rulebook, drawn: dict[str, tuple[str, Expected]]
) -> None:
    report = report_of(rulebook, {name: value for name, (value, _) in drawn.items()})
    for name, (value, (number, of)) in drawn.items():
        unit = UNITS.get(name, "children") if number is not None else ""
        assert in_json(report, name) == (number, of), (name, value)
        assert in_csv(report, name) == (number, of, unit), (name, value)
        assert in_a_workbook(report, name) == (number, of, unit), (name, value)


@settings(max_examples=5, deadline=None, phases=[Phase.generate])
@given(data=st.data())
@pytest.mark.parametrize("name", ["figure", "some", "part", "whole", "wait"])
def test_an_authority_has_its_place_on_a_page_however_its_figure_is_stated(
    rulebook: Rulebook, name: str, data: st.DataObject
) -> None:
    drawn = [data.draw(VALUES[name]) for _ in range(ENOUGH + 2)]
    reports = [
        report_of(rulebook, {name: value}, authority=f"Authority {place}")
        for place, (value, _) in enumerate(drawn)
    ]
    counts: list[Decimal] = []
    shares: list[Decimal] = []
    for (_, (number, of)), report in zip(drawn, reports, strict=True):
        figure = figure_of(statement(report, name))
        if name == "some" and of is not None and number is not None:
            share = (100 * number / of).quantize(Decimal("0.1"), ROUND_HALF_UP)
            if figure is None:
                assert not share  # less than 0.1 per cent
            else:
                assert figure.number == share
                shares.append(share)
        else:
            assert (None if figure is None else figure.number) == number
            counts += [] if number is None else [number]
    expected = max(shares, counts, key=len)
    spread = spreads(reports).get(name)
    if len(expected) >= ENOUGH and len(set(expected)) > 1:
        assert spread is not None
        assert [each.number for each in spread.figures] == sorted(expected)
    else:
        assert spread is None


def test_a_count_is_never_ranked_among_percentages(rulebook: Rulebook) -> None:
    stated = ["3 of 20"] * (ENOUGH - 1) + ["5 of 20", "12", "15"]
    reports = [
        report_of(rulebook, {"some": value}, authority=f"Authority {place}")
        for place, value in enumerate(stated)
    ]
    assert len(spreads(reports)["some"].figures) == ENOUGH
    assert [len(standings(report, spreads(reports))) for report in reports][-3:] == [1, 0, 0]


def test_what_is_withheld_is_withheld_as_a_number_too(rulebook: Rulebook) -> None:
    facts = {"some": "3 of 20", "part": "3 of 20", "whole": "50", "wait": "3"}
    report = report_of(rulebook, facts, publishable=True)
    for name in ("some", "part"):
        quantity = json.loads(structured.render([report]))
        text = json.dumps([e for e in evidence(quantity) if e["statement"]["fact"] == name])
        assert '"of_low"' not in text
        assert in_csv(report, name) == (None, None, "")
    assert in_a_workbook(report, "some") == (None, None, "")
    assert in_csv(report, "wait") == (Decimal(3), None, "days")


def test_a_report_is_read_with_the_numbers_that_were_written(rulebook: Rulebook) -> None:
    report = report_of(rulebook, {"figure": "70.15", "part": "1 of 3", "began": "2019-05-24"})
    assert read_report(structured.render([report]).encode(), Path("r.json")) == report


def report_of(
    rulebook: Rulebook,
    facts: Mapping[str, str],
    *,
    authority: str = "Anywhere",
    publishable: bool = False,
) -> Report:
    sheet = FactSheet.build(
        rulebook.vocabulary,
        authority=authority,
        date="2025-03-31",
        kind="inspection",
        facts=dict(facts),
    )
    return assess(rulebook, sheet, engine="plain", publishable=publishable)


def statement(report: Report, name: str) -> Any:
    verdicts = [*report.flags, *report.unraised]
    found = [each.statement for verdict in verdicts for each in verdict.evidence]
    return next(each for each in found if each.fact == name)


def evidence(content: Any) -> list[Any]:
    if isinstance(content, dict):
        own = [content] if "statement" in content else []
        return own + [each for value in content.values() for each in evidence(value)]
    return (
        [each for value in content for each in evidence(value)] if isinstance(content, list) else []
    )


def in_json(report: Report, name: str) -> Expected:
    content = json.loads(structured.render([report]), parse_float=Decimal)
    (quantity, *others) = [
        each["statement"]["quantity"]
        for each in evidence(content)
        if each["statement"]["fact"] == name
    ]
    assert all(each == quantity for each in others)
    low, of = quantity.get("low"), quantity.get("of_low")
    if quantity["kind"] in ("boolean", "scale", "date"):
        assert (low is None) == (quantity["kind"] == "date")
        return None, None
    assert quantity.get("decimals", 0) == DECIMALS[name]
    number = None if low is None or low != quantity.get("high") else Decimal(low)
    return number, of if of == quantity.get("of_high") else None


def in_csv(report: Report, name: str) -> tuple[Decimal | None, int | None, str]:
    rows = csv.DictReader(io.StringIO(table.render([report])))
    (row,) = [row for row in rows if row["rule"] == f"r-{name.replace('_', '-')}"]
    number, of = row["number"], row["of"]
    return Decimal(number) if number else None, int(of) if of else None, row["unit"]


def in_a_workbook(report: Report, name: str) -> tuple[Decimal | None, int | None, str]:
    book = load_workbook(io.BytesIO(workbook.render([report])))
    headings, *rows = book["evidence"].iter_rows(values_only=True)
    places = {heading: place for place, heading in enumerate(headings)}
    (row,) = {
        tuple(row[places[each]] for each in ("number", "of", "unit"))
        for row in rows
        if row[places["fact"]] == name
    }
    number, of, unit = row
    return (
        None if number is None else Decimal(str(number)),
        None if of is None else int(str(of)),
        str(unit or ""),
    )
