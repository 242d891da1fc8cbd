"""Scorecards in CSV: the same facts as a written sheet, with the row of every mistake."""

from __future__ import annotations

from datetime import date

import pytest

from flagstone.dates import Period
from flagstone.problems import Problem, ProblemsError
from flagstone.sheets.fact_sheet import FactSheet, Scope, SheetKind, Source, Voice
from flagstone.sheets.reading import read_sheet_bytes
from flagstone.vocabulary.intervals import point
from flagstone.vocabulary.vocabulary import Vocabulary

CARD = """\
fact,value,of,as at,voice,group,source,at,note
authority,Northshire
date,2024-09-19
kind,own figures
title,September scorecard
children_per_officer,70.1,,,,,,,
reviews_late,40,600,2024-06-30,,,Return,table 3,"Late, or not held"
challenge,limited,,2024-04-01 to 2024-06-30,leaders,,,,
challenge,absent,,,,disabled children,,,
"""
TOP = "fact,value,of,as at\nauthority,Northshire\ndate,2024-09-19\nkind,own figures\n"


def card_of(text: str | bytes, vocabulary: Vocabulary, file: str = "card.csv") -> FactSheet:
    data = text.encode() if isinstance(text, str) else text
    return read_sheet_bytes(data, file, vocabulary)


def problems_of(text: str | bytes, vocabulary: Vocabulary) -> list[Problem]:
    with pytest.raises(ProblemsError) as raised:
        card_of(text, vocabulary)
    return list(raised.value.problems)


def the_problem(text: str | bytes, vocabulary: Vocabulary) -> tuple[str, int, int]:
    (problem,) = problems_of(text, vocabulary)
    return problem.code, problem.place.line, problem.place.column


def test_a_scorecard_is_read(vocabulary: Vocabulary) -> None:
    sheet = card_of(CARD, vocabulary)
    assert (sheet.authority, sheet.kind, sheet.title) == (
        "Northshire",
        SheetKind.OWN_FIGURES,
        "September scorecard",
    )
    assert sheet.date == date(2024, 9, 19).toordinal()
    assert sheet.sources == {"Return": Source("Return", "Return")}
    officers, late, challenge = sheet.facts
    assert (officers.value, officers.source) == (point(701), "")
    assert (late.value, late.of, late.written) == (point(40), point(600), "40 of 600")
    assert (late.source, late.locator, late.note) == ("Return", "table 3", "Late, or not held")
    assert late.period == Period.of(date(2024, 6, 30))
    assert challenge.period == Period.of(date(2024, 4, 1), date(2024, 6, 30))
    assert challenge.voice is Voice.LEADERS
    assert [fact.value for fact in sheet.groups["disabled children"]] == [point(0)]


def test_a_statement_knows_its_row_and_column(vocabulary: Vocabulary) -> None:
    assert [str(fact.place) for fact in card_of(CARD, vocabulary).facts] == [
        "card.csv:6:2",
        "card.csv:7:2",
        "card.csv:8:2",
    ]


@pytest.mark.parametrize(
    "written",
    [
        "\ufeff" + CARD,
        CARD.replace("\n", "\r\n"),
        CARD + "\n,,,,,,,,\n  \n",
        CARD.replace("fact,value", "Fact, VALUE ").replace("as at", "as_at"),
        "\n".join(line for line in CARD.replace(',"Late, or not held"', ";").split("\n"))
        .replace(",", ";")
        .replace("table 3;", 'table 3;"Late, or not held"'),
        CARD.replace("children_per_officer", "# Figures,,,,,,,,\nchildren_per_officer"),
    ],
    ids=["bom", "windows lines", "blank rows", "headings", "semicolons", "comments"],
)
def test_the_same_scorecard_written_otherwise_says_the_same(
    written: str, vocabulary: Vocabulary
) -> None:
    same = card_of(written, vocabulary)
    expected = card_of(CARD, vocabulary)
    assert (same.facts, same.groups, same.title) == (
        expected.facts,
        expected.groups,
        expected.title,
    )


def test_two_rows_about_one_fact_are_two_statements(vocabulary: Vocabulary) -> None:
    text = TOP + "challenge,limited\nchallenge,absent\n"
    assert [fact.value for fact in card_of(text, vocabulary).facts] == [point(1), point(0)]


def test_a_scorecard_can_prefer_a_statement(vocabulary: Vocabulary) -> None:
    text = TOP.replace("as at", "prefer") + "challenge,limited,,yes\nchallenge,absent\n"
    assert [fact.preferred for fact in card_of(text, vocabulary).facts] == [True, False]


def test_a_scorecard_says_whom_it_is_about_and_what_was_looked_at(vocabulary: Vocabulary) -> None:
    text = TOP + 'about,older children\nlooked at,"children_in_care, leadership"\n'
    sheet = card_of(text + "published,2024-10-01\nnote,Draft\nchallenge,limited\n", vocabulary)
    assert sheet.scope == Scope(("children_in_care", "leadership"), "older children")
    assert (sheet.published, sheet.note) == (date(2024, 10, 1).toordinal(), "Draft")


def test_a_row_over_several_lines_does_not_shift_the_next(vocabulary: Vocabulary) -> None:
    text = TOP.replace("of,", "note,") + 'challenge,limited,"one\ntwo"\ntracker_works,maybe\n'
    assert the_problem(text, vocabulary) == ("not-yes-or-no", 7, 2)


ROWS = {
    "unknown-fact": ("chalenge,limited", 5, 1),
    "wrong-word": ("challenge,limitd", 5, 2),
    "fact-missing": (",limited", 5, 1),
    "value-missing": ("challenge,", 5, 2),
    "cell-without-heading": ("challenge,limited,,,,stray", 5, 6),
    "not-a-date": ("challenge,limited,,19/09/2024", 5, 4),
    "evidence-after-sheet": ("challenge,limited,,2024-09-20", 5, 4),
    "period-backwards": ("challenge,limited,,2024-06-30 to 2024-04-01", 5, 4),
    "numerator-above-denominator": ("reviews_late,7,6,", 5, 2),
    "statement-twice": ("challenge,limited\nchallenge,limited", 6, 2),
    "row-too-late": ("challenge,limited\ntitle,Late", 6, 1),
    "row-twice": ("date,2024-09-20", 5, 1),
    "table-malformed": ('challenge,"limited', 5, 0),
}


@pytest.mark.parametrize("code", ROWS)
def test_each_mistake_is_named_with_its_row(code: str, vocabulary: Vocabulary) -> None:
    rows, line, column = ROWS[code]
    assert the_problem(f"{TOP}{rows}\n", vocabulary) == (code, line, column)


HEADINGS = {
    "unknown-heading": ("fact,value,owner\n", 1, 3),
    "heading-missing": ("fact,of\n", 1, 0),
    "heading-twice": ("fact,value,Value\n", 1, 3),
    "file-empty": ("\n\n", 0, 0),
}


@pytest.mark.parametrize("code", HEADINGS)
def test_each_mistake_in_the_headings_is_named(code: str, vocabulary: Vocabulary) -> None:
    text, line, column = HEADINGS[code]
    assert the_problem(text, vocabulary) == (code, line, column)


@pytest.mark.parametrize("name", ["authority", "date", "kind"])
def test_a_missing_row_is_asked_for_as_a_row(name: str, vocabulary: Vocabulary) -> None:
    lines = [line for line in TOP.splitlines() if not line.startswith(name)]
    (problem,) = problems_of("\n".join(lines), vocabulary)
    assert problem.code == "missing-key"
    assert "Add a row below the headings" in problem.suggestion


def test_everything_wrong_is_said_at_once(vocabulary: Vocabulary) -> None:
    text = "fact,value\ndate,soon\nchalenge,limited\n,x\nreviews_late,\ntracker_works,maybe\n"
    assert [(problem.code, problem.place.line) for problem in problems_of(text, vocabulary)] == [
        ("missing-key", 0),
        ("missing-key", 0),
        ("not-a-date", 2),
        ("unknown-fact", 3),
        ("fact-missing", 4),
        ("value-missing", 5),
        ("not-yes-or-no", 6),
    ]


def test_a_spreadsheets_number_for_a_day_is_explained(vocabulary: Vocabulary) -> None:
    (problem,) = problems_of(TOP + "last_reviewed,45382\n", vocabulary)
    assert "format the cell as a date" in problem.suggestion


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", "^", "~"])
@pytest.mark.parametrize(
    "said", ["sep={}", "SEP={}", '"sep={}"', "sep={},,,", "sep={};;;", '"sep={}"\t\t']
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_first_line_that_names_the_separator_is_taken_at_its_word(
    separator: str, said: str, end: str, vocabulary: Vocabulary
) -> None:
    lines = [said.format(separator), "fact;value", "authority;A, B", "date;2025-03-31"]
    lines += ["kind;own figures", "challenge;limited"]
    written = end.join(line.replace(";", separator) if number else line
                       for number, line in enumerate(lines))  # fmt: skip
    if separator == ",":
        written = written.replace("A, B", '"A, B"')
    sheet = read_sheet_bytes(written.encode(), "card.csv", vocabulary)
    assert sheet.authority == "A, B"
    assert sheet.facts[0].place.line == 6


def test_another_encoding_is_explained(vocabulary: Vocabulary) -> None:
    (problem,) = problems_of((TOP + "title,Café\n").encode("cp1252"), vocabulary)
    assert problem.code == "not-utf-8"
    assert "CSV UTF-8" in problem.suggestion


def test_a_cell_in_the_wrong_column_is_not_repeated_in_the_message(
    vocabulary: Vocabulary,
) -> None:
    (problem,) = problems_of(TOP + "challenge,limited,,,A. Child\n", vocabulary)
    assert "A. Child" not in str(problem)


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("31/03/2024", "Write 2024-03-31. A spreadsheet changes it again when it opens a CSV file"),
        ("31-Mar-24", "Write 2024-03-31. A spreadsheet changes it again"),
        ("05/04/2024", "Write 2024-04-05 or 2024-05-04, whichever is meant. A spreadsheet changes"),
        ("01/04/2023 to 31/03/2024", "A spreadsheet changes it again"),
    ],
)
def test_a_day_that_a_spreadsheet_wrote_is_told_what_keeps_days(
    written: str, advice: str, vocabulary: Vocabulary
) -> None:
    top = "fact,value,as at\nauthority,Northshire,\ndate,2024-09-19,\nkind,own figures,\n"
    for row in (f"challenge,limited,{written}", f"last_reviewed,{written},"):
        if " to " in written and row.startswith("last"):
            continue
        with pytest.raises(ProblemsError) as raised:
            read_sheet_bytes(f"{top}{row}\n".encode(), "sheet.csv", vocabulary)
        (problem,) = raised.value.problems
        assert problem.code == "not-a-date"
        assert advice in problem.suggestion
        assert "(.xlsx)" in problem.suggestion


def test_a_day_that_there_is_not_gets_no_advice_about_spreadsheets(vocabulary: Vocabulary) -> None:
    rows = "fact,value\nauthority,Northshire\ndate,2025-02-29\nkind,own figures\n"
    with pytest.raises(ProblemsError) as raised:
        read_sheet_bytes(rows.encode(), "sheet.csv", vocabulary)
    (problem,) = raised.value.problems
    assert "February 2025 has 28 days" in problem.message
    assert "spreadsheet" not in problem.suggestion
