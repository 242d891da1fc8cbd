"""The CSV has a row for each verdict, and no cell that a spreadsheet would run."""

import csv
import io

import pytest
from msgspec.structs import replace

from flagstone import assess
from flagstone.renderers import table
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_there_is_a_row_for_each_verdict(
    small: Rulebook, hull: FactSheet, stockton: FactSheet
) -> None:
    reports = [assess(small, hull), assess(small, stockton)]
    rows = rows_of(table.render(reports))
    assert len(rows) == sum(len(each.flags) + len(each.unraised) for each in reports)
    assert {row["authority"] for row in rows} == {"Kingston upon Hull", "Stockton-on-Tees"}
    assert {row["verdict"] for row in rows} == {
        "raised",
        "undecided",
        "not looked at",
        "not in force",
    }


def test_a_row_holds_what_a_flag_rests_on(small: Rulebook, stockton: FactSheet) -> None:
    rows = rows_of(table.render([assess(small, stockton)]))
    (row,) = [row for row in rows if row["rule"] == "iro-caseload-figure" and not row["whom"]]
    assert row["severity"] == "medium"
    assert row["citations"] == (
        "[iro-03] IRO Handbook, paragraph 7.15 (statutory guidance; checked against the text)"
    )
    assert row["source"] == (
        "Focused visit letter, paragraph 17; Focused visit letter, paragraph 18"
    )
    assert row["lines"] == "12; 16"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", " =", "'=", "＝"])
def test_no_cell_is_a_formula(small: Rulebook, hull: FactSheet, start: str) -> None:
    title = f"{start}HYPERLINK(0)"
    (row, *_) = rows_of(table.render([assess(small, replace(hull, title=title))]))
    assert row["sheet"].startswith("'")
    assert row["sheet"].endswith("HYPERLINK(0)")


def test_plain_text_is_left_alone(small: Rulebook, hull: FactSheet) -> None:
    title = 'Quarter 4, "final" = approved'
    (row, *_) = rows_of(table.render([assess(small, replace(hull, title=title))]))
    assert row["sheet"] == title
