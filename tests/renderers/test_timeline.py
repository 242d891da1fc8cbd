"""A timeline as people and programs read it."""

from __future__ import annotations

import csv
import io
import json
import re

import jsonschema
import pytest
from msgspec.structs import replace
from rich.console import Console

from flagstone.renderers import (
    structured,
    timeline_cells,
    timeline_markdown,
    timeline_table,
    timeline_terminal,
)
from flagstone.renderers.grids import text_of
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.timeline import Timeline, build_timeline
from flagstone.timeline.narrowing import narrowed
from flagstone.timeline.schema import timeline_schema

OFFICERS = "iro_children_per_fte"


def sheet(small: Rulebook, date: str, title: str = "", **facts: str) -> FactSheet:
    return FactSheet.build(
        small.vocabulary, authority="Hull", date=date, kind="inspection", title=title, facts=facts
    )


@pytest.fixture
def timeline(small: Rulebook) -> Timeline:
    """Raised, worse, silent, put right, and of one document with a hostile title."""
    return build_timeline(
        small,
        [
            sheet(small, "2012-06-01", iro_challenge="limited", iro_children_per_fte="80"),
            sheet(small, "2014-06-01", iro_children_per_fte="120"),
            replace(sheet(small, "2016-06-01", duty_rooms="1"), title="=SUM(A1)\x1b[31m|"),
            sheet(small, "2018-06-01", iro_challenge="consistent", iro_children_per_fte="60"),
        ],
        engine="plain",
    )


def many(small: Rulebook, number: int) -> Timeline:
    sheets = [
        sheet(small, f"{2011 + each}-06-01", iro_children_per_fte=str(60 + 5 * each))
        for each in range(number)
    ]
    return build_timeline(small, sheets, engine="plain")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("number", [1, 5, 9, 12])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_cut(
    small: Rulebook, width: int, number: int
) -> None:
    text = timeline_terminal.render(many(small, number), width)
    for line in text.splitlines():
        assert len(line) <= width
    assert "…" not in text


def test_every_document_has_a_column_however_many_there_are(small: Rulebook) -> None:
    text = timeline_terminal.render(many(small, 12), 80)
    headings = [line for line in text.splitlines() if line.startswith("Concern ")]
    years = [year for line in headings for year in re.findall(r"20\d\d", line)]
    assert years == [str(2011 + number) for number in range(12)]
    assert len(headings) == 2


def test_nine_documents_fit_a_terminal_of_80(small: Rulebook) -> None:
    text = timeline_terminal.render(many(small, 9), 80)
    assert sum(line.startswith("Concern ") for line in text.splitlines()) == 1


def test_cells_are_words_and_every_word_is_explained(timeline: Timeline) -> None:
    text = timeline_terminal.render(timeline)
    row = next(line for line in text.splitlines() if line.startswith("Independent reviewing "))
    assert re.findall(r"LOW|MEDIUM|HIGH|undecided|put right", row) == [
        "MEDIUM",
        "HIGH",
        "undecided",
        "put right",
    ]
    for word in ("MEDIUM", "HIGH", "undecided", "put right"):
        assert f"{word}: " in text
    assert "CRITICAL: " not in text
    assert "\x1b" not in text


def test_colour_only_repeats_what_the_words_say(timeline: Timeline) -> None:
    written = io.StringIO()
    screen = Console(file=written, width=80, force_terminal=True, color_system="standard")
    screen.print(timeline_terminal.Grid(timeline.documents, timeline.concerns))
    coloured = written.getvalue()
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert "\x1b" in coloured
    assert [line.rstrip() for line in plain.splitlines() if line.strip()] == [
        line
        for line in text_of(
            [timeline_terminal.Grid(timeline.documents, timeline.concerns)]
        ).splitlines()
        if line
    ]


def test_the_story_is_told_beneath_the_table(timeline: Timeline) -> None:
    text = " ".join(timeline_terminal.render(timeline).split())
    assert (
        "Raised medium in 2012, worse (high) in 2014, undecided in 2016, put right in 2018." in text
    )
    assert "Raised in 2 of the 3 documents that could judge any of it." in text


def test_no_form_counts_flags(timeline: Timeline) -> None:
    texts = [
        timeline_terminal.render(timeline),
        timeline_markdown.render(timeline),
        structured.render_one(timeline),
    ]
    for text in texts:
        assert not re.search(r"\b\d+ flags?\b", text)


def test_brief_leaves_out_the_rules(timeline: Timeline) -> None:
    title = "Reviewing officers' challenge is not seen on the records"
    assert title in timeline_markdown.render(timeline)
    assert title not in timeline_markdown.render(timeline, brief=True)
    assert title not in " ".join(timeline_terminal.render(timeline, brief=True).split())


def test_what_a_sheet_says_does_nothing_in_any_form(timeline: Timeline) -> None:
    texts = [
        timeline_terminal.render(timeline),
        timeline_markdown.render(timeline),
        timeline_table.render(timeline),
        structured.render_one(timeline),
    ]
    for text in texts:
        assert "\x1b" not in text
    cells = [row["document"] for row in csv.DictReader(io.StringIO(texts[2]))]
    assert not any(cell.startswith("=") for cell in cells)
    assert "\\|" in texts[1]


def test_csv_has_a_row_for_each_concern_and_rule_in_each_document(timeline: Timeline) -> None:
    rows = list(csv.DictReader(io.StringIO(timeline_table.render(timeline))))
    concerns = [row for row in rows if row["level"] == "concern"]
    assert len(concerns) == 2 * len(timeline.documents)
    figure = [row for row in rows if row["rule"] == "iro-caseload-figure"]
    assert [row["change"] for row in figure] == [
        "first raised",
        "worsened",
        "not judged",
        "put right",
    ]
    assert [row["compared with"] for row in figure] == ["", "2012", "", "2014"]


def test_json_is_as_its_schema_says(timeline: Timeline) -> None:
    written = json.loads(structured.render_one(timeline))
    jsonschema.validate(written, timeline_schema())
    written["concerns"][0]["moments"][0]["change"] = "improved"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, timeline_schema())


def test_markdown_has_a_table_with_a_column_for_each_document(timeline: Timeline) -> None:
    text = timeline_markdown.render(timeline)
    heading = next(line for line in text.splitlines() if line.startswith("| Concern"))
    row = next(line for line in text.splitlines() if line.startswith("| Independent reviewing"))
    assert heading.count("|") == row.count("|") == 6


def test_narrowing_says_what_it_leaves_out(timeline: Timeline) -> None:
    less = narrowed(timeline, concerns=["case-holding"])
    assert less.concerns == ()
    assert [each.id for each in less.never_raised] == ["case-holding"]
    assert less.notices[-1] == "1 other concern is left out, as was asked."
    assert "raised at least once" not in timeline_terminal.render(less)
    assert narrowed(timeline) is timeline


def test_small_counts_are_withheld_where_it_is_to_be_published(small: Rulebook) -> None:
    count = sheet(small, "2024-06-01", "3 plans", plans_with_unregistered_worker="3 of 20")
    built = build_timeline(small, [count], engine="plain", publishable=True)
    flags = [
        moment.says for each in built.concerns for rule in each.rules for moment in rule.moments
    ]
    assert flags
    assert not any("3" in text for text in flags)
    assert "withheld" in built.notices[-1]


def test_an_open_grade_and_a_group_are_marked(small: Rulebook) -> None:
    groups = {"older children": {"iro_challenge": "absent"}}
    only = FactSheet.build(
        small.vocabulary,
        authority="Hull",
        date="2012-06-01",
        kind="inspection",
        facts={"duty_rooms": "1"},
        groups=groups,
    )
    built = build_timeline(small, [only], engine="plain")
    assert timeline_cells.cell(built.concerns[0].moments[0]) == "MEDIUM*"
    text = timeline_terminal.render(built)
    assert "*: of one group of children only" in text
