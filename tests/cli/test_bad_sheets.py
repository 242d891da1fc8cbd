"""One smallest malformed sheet of each kind, through the command: how it ends, what it says."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.cli.malformed import HEAD, REVIEWING, SMALL, TABLE, assert_explained, facts


def workbook(fill: Callable[[Any], object]) -> bytes:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for line in TABLE.splitlines():
        page.append(line.split(","))
    fill(page)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def a_row(*cells: object) -> bytes:
    return workbook(lambda page: page.append(cells))


# What is in the file, its ending, the code, where it is (line and column), what is offered.
SHEETS: dict[str, tuple[str | bytes, str, str, str, str]] = {
    "unknown fact": (
        facts("iro_chalenge: limited"),
        "yaml",
        "unknown-fact",
        "5:3",
        "iro_challenge or",
    ),
    "unknown group": (
        f"{HEAD}groups: {{older childen: {{duty_rooms: 1}}}}\n",
        "yaml",
        "unknown-group",
        "4:10",
        "older children",
    ),
    "unknown area": (
        f"{HEAD}scope: {{looked_at: [children_in_car]}}\nfacts: {{}}\n",
        "yaml",
        "unknown-scope",
        "4:21",
        "children_in_care?",
    ),
    "unknown key": (facts("duty_rooms: {vale: 1}"), "yaml", "unknown-key", "5:16", "value?"),
    "unknown kind": (
        HEAD.replace("own figures", "inspecton") + "facts: {}\n",
        "yaml",
        "not-one-of",
        "2:7",
        "inspection?",
    ),
    "wrong type": (facts("duty_rooms: many"), "yaml", "value-not-understood", "5:15", "figures"),
    "wrong unit": (facts("duty_rooms: 3 children"), "yaml", "wrong-unit", "5:15", "in rooms"),
    "out of range": (
        facts("referrals_again: 120"),
        "yaml",
        "value-out-of-range",
        "5:20",
        "decimal",
    ),
    "below nothing": (facts("duty_rooms: -1"), "yaml", "negative-count", "5:15", "sign"),
    "wrong scale word": (
        facts("iro_challenge: inconsistant"),
        "yaml",
        "wrong-word",
        "5:18",
        "inconsistent or consistent?",
    ),
    "more than there are": (
        facts("plans_with_unregistered_worker: 30 of 20"),
        "yaml",
        "numerator-above-denominator",
        "5:35",
        "which figure",
    ),
    "a denominator too many": (
        facts("duty_rooms: 3 of 20"),
        "yaml",
        "denominator-not-expected",
        "5:15",
        "Leave it out",
    ),
    "a key twice": (
        facts("duty_rooms: 1\n  duty_rooms: 2"),
        "yaml",
        "duplicate-key",
        "6:3",
        "one of the two",
    ),
    "an anchor": (facts("duty_rooms: &a 1"), "yaml", "anchor", "5:15", "Write the value out"),
    "an alias": (facts("duty_rooms: *a"), "yaml", "alias", "5:15", "Write the value out"),
    "a tag": (facts("duty_rooms: !!int 1"), "yaml", "tag", "5:15", "Remove it"),
    "two documents": (
        f"{facts('duty_rooms: 1')}---\na: b\n",
        "yaml",
        "several-documents",
        "6:1",
        "Remove the line",
    ),
    "nothing": ("", "yaml", "file-empty", "", "Write something"),
    "nothing but a comment": ("# to do\n", "yaml", "file-empty", "", "Write something"),
    "an empty scorecard": ("", "csv", "file-empty", "", "headings"),
    "bytes": (b"\x00\x01\x02", "yaml", "not-text", "1", "the file you meant"),
    "cut off": (f"{HEAD}facts: {{a", "yaml", "malformed-yaml", "", "bracket"),
    "cut off in a quote": ('authority: "Hull\n', "yaml", "malformed-yaml", "", "quote"),
    "cut off in JSON": ('{"authority": "Hull"', "json", "malformed-json", "1:21", "bracket"),
    "a spare comma in JSON": ('{"authority": "Hull",}', "json", "malformed-json", "1:21", "comma"),
    "50 MB": (b"#" + b"x" * 50_000_000, "yaml", "file-too-large", "", "the file you meant"),
    "deeply nested": (f"authority: {'[' * 5000}", "yaml", "nested-too-deeply", "1:51", "brackets"),
    "deeply nested JSON": ("[" * 5000, "json", "nested-too-deeply", "1:41", "brackets"),
    "half UTF-16": (
        facts("duty_rooms: 1").encode("utf-16")[:-1],
        "yaml",
        "not-utf-8",
        "5:16",
        "UTF-8",
    ),
    "Windows-1252": ("authority: Caf\xe9\n".encode("cp1252"), "yaml", "not-utf-8", "1:15", "UTF-8"),
    "text turned round": (
        f"{HEAD}note: \u202eno\nfacts: {{}}\n",
        "yaml",
        "not-text",
        "4:7",
        "Remove",
    ),
    "no date": (
        "authority: Hull\nkind: audit\nfacts: {}\n",
        "yaml",
        "missing-key",
        "1:1",
        "`date:`",
    ),
    "no day": (
        "authority: Hull\nkind: audit\ndate: 31/03/2025\nfacts: {}\n",
        "yaml",
        "not-a-date",
        "3:7",
        "Write 2025-03-31.",
    ),
    "no date in a scorecard": (
        "fact,value\nauthority,Hull\nkind,audit\nduty_rooms,1\n",
        "csv",
        "missing-key",
        "",
        "Add a row",
    ),
    "later than its sheet": (
        facts("duty_rooms: {value: 1, as_at: 2025-04-01}"),
        "yaml",
        "evidence-after-sheet",
        "5:33",
        "Correct the one",
    ),
    "a file of rules": (
        (SMALL / REVIEWING).read_bytes(),
        "yaml",
        "another-kind-of-file",
        "1:1",
        "rulebook",
    ),
    "wrong headings": ("name,amount\nduty_rooms,1\n", "csv", "heading-missing", "1", "fact, value"),
    "a mistyped heading": ("fact,value,soruce\n", "csv", "unknown-heading", "1:3", "source?"),
    "a cell beside the table": (
        f"{TABLE}duty_rooms,1,x\n",
        "csv",
        "cell-without-heading",
        "5:3",
        "heading",
    ),
    "an open quote": ('fact,value\nauthority,"Hull\n', "csv", "table-malformed", "2", "quotation"),
    "a formula": (a_row("duty_rooms", "=1+1"), "xlsx", "formula-without-result", "B5", "save it"),
    "an error": (a_row("duty_rooms", "#REF!"), "xlsx", "cell-error", "B5", "Mend the formula"),
    "merged cells": (
        workbook(lambda page: (page.append(("duty_rooms", 1)), page.merge_cells("A5:B5"))),
        "xlsx",
        "value-missing",
        "B5",
        "take the merge apart",
    ),
    "a date for a number": (
        a_row("duty_rooms", date(2025, 1, 1)),
        "xlsx",
        "value-not-understood",
        "B5",
        "figures",
    ),
    "a number for a date": (
        workbook(lambda page: page.__setitem__("B3", 45747)),
        "xlsx",
        "not-a-date",
        "B3",
        "format the cell as a date",
    ),
    "no workbook": (b"hello", "xlsx", "workbook-unreadable", "", "Save it again"),
    "an old workbook": (b"\xd0\xcf\x11\xe0", "xls", "unknown-format", "", ".xlsx"),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_malformed_sheet_is_explained(run, tmp_path: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    content, ending, code, place, offered = SHEETS[name]
    sheet = written(tmp_path / f"hull.{ending}", content)
    output = tmp_path / "report.txt"
    result = run("evaluate", sheet, "--output", output)
    assert_explained(result, code, rf"{re.escape(str(sheet))}{f':{place}' if place else '[:0-9]*'}")
    assert offered in result.stderr
    assert not output.exists()


@pytest.mark.parametrize("name", SHEETS)
def test_one_bad_sheet_of_several_leaves_nothing_written(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path, name: str
) -> None:
    content, ending, code, *_ = SHEETS[name]
    sheet = written(tmp_path / f"hull.{ending}", content)
    result = run("evaluate", sheets / "own.yaml", sheet, "--format", "csv")
    assert f"[{code}]" in result.stderr
    assert result.exit_code == 2
    assert result.stdout == ""


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_sheet_of_a_time_before_any_law_is_judged_not_in_force(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sheet = tmp_path / "hull.yaml"
    sheet.write_text(facts("iro_children_per_fte: 200").replace("2025", "1925"), encoding="utf-8")
    result = run("evaluate", sheet)
    assert result.exit_code == 0
    assert "No concern was raised" in result.stdout
    assert "That is no proof that all is well" in result.stdout
    assert "9 not in force" in result.stdout
