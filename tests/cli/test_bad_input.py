"""One smallest malformed file of each kind, through the command: how it ends and what it says."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
REVIEWING = "rules/children_in_care/independent_reviewing.yaml"
FACTS = "facts/children_in_care/independent_reviewing.yaml"
HEAD = "authority: Hull\nkind: own figures\ndate: 2025-03-31\n"
TABLE = "fact,value\nauthority,Hull\ndate,2025-03-31\nkind,audit\n"


def facts(body: str) -> str:
    return f"{HEAD}facts:\n  {body}\n"


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
    "a spare comma in JSON": ('{"authority": "Hull",}', "json", "malformed-json", "1:22", "comma"),
    "50 MB": (b"#" + b"x" * 50_000_000, "yaml", "file-too-large", "", "the file you meant"),
    "deeply nested": (f"authority: {'[' * 5000}", "yaml", "nested-too-deeply", "1:51", "brackets"),
    "deeply nested JSON": ("[" * 5000, "json", "nested-too-deeply", "", "brackets"),
    "UTF-16": (facts("duty_rooms: 1").encode("utf-16"), "yaml", "not-utf-8", "", "UTF-8"),
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
        "2024-03-31",
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
    "a formula": (a_row("duty_rooms", "=1+1"), "xlsx", "formula-without-result", "5:2", "save it"),
    "an error": (a_row("duty_rooms", "#REF!"), "xlsx", "cell-error", "5:2", "Mend the formula"),
    "merged cells": (
        workbook(lambda page: (page.append(("duty_rooms", 1)), page.merge_cells("A5:B5"))),
        "xlsx",
        "value-missing",
        "5:2",
        "take the merge apart",
    ),
    "a date for a number": (
        a_row("duty_rooms", date(2025, 1, 1)),
        "xlsx",
        "value-not-understood",
        "5:2",
        "figures",
    ),
    "a number for a date": (
        workbook(lambda page: page.__setitem__("B3", 45747)),
        "xlsx",
        "not-a-date",
        "3:2",
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


def a_rule(name: str, **said: str) -> str:
    rule = {
        "title": f"The rule {name}",
        "when": "{iro_challenge: {is: absent}}",
        "severity": "medium",
        "cites": "[iro-09]",
        "message": "A message",
        "action": "An action",
        "not_captured": "Nothing",
        **said,
    }
    return f"  {name}:\n" + "".join(f"    {key}: {text}\n" for key, text in rule.items())


def a_fact(name: str, sentence: str) -> str:
    return (
        f"{name}:\n  title: The fact {name}\n  type: number\n  unit: children\n  better: lower\n"
        f"  sentence: {sentence}\n"
    )


OTHER = "rules/children_in_care/other.yaml"
CONCERN = "concern: {id: other, title: Other}\nrules:\n"

# The file, what is added to it, the code, and what is said.
RULEBOOKS: dict[str, tuple[str, str | bytes, str, str]] = {
    "unknown provision": (REVIEWING, a_rule("x-1", cites="[iro-3]"), "unknown-provision", "iro-03"),
    "unknown rule": (
        REVIEWING,
        a_rule("x-1", when="{raised: iro-challenge-word}"),
        "unknown-rule",
        "Did you mean iro-challenge-words?",
    ),
    "unknown fact": (
        REVIEWING,
        a_rule("x-1", when="{iro_chalenge: {is: absent}}"),
        "unknown-fact",
        "Did you mean iro_challenge",
    ),
    "unknown standard": (
        REVIEWING,
        a_rule("x-1", when="{iro_children_per_fte: {above: {standard: iro-caseload-rang}}}"),
        "unknown-standard",
        "Did you mean iro-caseload-range?",
    ),
    "different units": (
        REVIEWING,
        a_rule("x-1", when="{iro_children_per_fte: {above: {fact: referrals_again}}}"),
        "units-differ",
        "same unit",
    ),
    "a rule that reads itself through others": (
        REVIEWING,
        a_rule("x-1", when="{raised: x-2}")
        + a_rule("x-2", when="{not: {raised: x-3}}")
        + a_rule("x-3", when="{raised: {rule: x-1, at_least: medium}}"),
        "rules-in-a-circle",
        "x-1 is raised reads whether x-2 is raised, which reads whether x-3",
    ),
    "never true": (
        REVIEWING,
        a_rule(
            "x-1", when="{all: [{iro_challenge: {is: absent}}, {iro_challenge: {is: limited}}]}"
        ),
        "never-true",
        "never so",
    ),
    "never false": (
        REVIEWING,
        a_rule("x-1", when="{plans_with_unregistered_worker: {at_least: 0}}"),
        "always-true",
        "always so",
    ),
    "a step that is never reached": (
        REVIEWING,
        a_rule("x-1", severity="[{high: {iro_challenge: {is: limited}}}, {low: otherwise}]"),
        "step-never-reached",
        "contradicts the rule",
    ),
    "a step behind a graver one": (
        REVIEWING,
        a_rule(
            "x-1",
            when="{iro_challenge: {below: consistent}}",
            severity="[{high: {iro_challenge: {below: inconsistent}}},"
            " {medium: {iro_challenge: {is: absent}}}, {low: otherwise}]",
        ),
        "step-never-reached",
        "so is a graver one",
    ),
    "two rules of one id in a file": (
        REVIEWING,
        a_rule("iro-challenge-words"),
        "duplicate-key",
        "the first is on line",
    ),
    "two rules of one id": (
        OTHER,
        CONCERN + a_rule("iro-challenge-words"),
        "id-used-twice",
        "other.yaml:3:3",
    ),
    "sentences that could be confused": (
        FACTS,
        a_fact("iro_again", "independent reviewing officers hold {value} children each"),
        "sentences-alike",
        "Word one of them differently",
    ),
    "a key twice": (REVIEWING, "concern: other\n", "duplicate-key", "Keep one"),
    "two documents": (REVIEWING, "---\na: b\n", "several-documents", "Remove the line"),
    "an anchor": (REVIEWING, a_rule("x-1", severity="&a low"), "anchor", "Write the value out"),
    "a tag": (REVIEWING, a_rule("x-1", severity="!low low"), "tag", "Remove it"),
    "nothing": (OTHER, "", "file-empty", "Write something"),
    "bytes": (OTHER, b"\x00\x01", "not-text", "the file you meant"),
    "cut off": (OTHER, "concern: {id: b, title: B", "malformed-yaml", "bracket"),
    "50 MB": (OTHER, b"#" + b"x" * 50_000_000, "file-too-large", "the file you meant"),
    "deeply nested": (OTHER, "[" * 5000, "nested-too-deeply", "brackets"),
    "UTF-16": (OTHER, CONCERN.encode("utf-16"), "not-utf-8", "UTF-8"),
    "a sheet among rules": (OTHER, facts("duty_rooms: 1"), "another-kind-of-file", "evaluate"),
    "a sheet among facts": (
        "facts/children_in_care/hull.yaml",
        facts("duty_rooms: 1"),
        "another-kind-of-file",
        "evaluate",
    ),
    "a scorecard among rules": ("rules/children_in_care/a.csv", TABLE, "stray-file", "Move it"),
}


@pytest.mark.parametrize("name", RULEBOOKS)
def test_a_malformed_rulebook_is_explained(run, tmp_path: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    file, added, code, said = RULEBOOKS[name]
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    with (tmp_path / file).open("ab") as stream:
        stream.write(added.encode() if isinstance(added, str) else added)
    result = run("check", "--no-scenarios", rules=str(tmp_path))
    assert_explained(result, code, rf"{re.escape(str(tmp_path))}.*?\.(yaml|csv)[:0-9]*")
    assert said in result.stderr


def test_a_sheet_of_a_time_before_any_law_is_judged_not_in_force(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sheet = tmp_path / "hull.yaml"
    sheet.write_text(facts("iro_children_per_fte: 200").replace("2025", "1925"), encoding="utf-8")
    result = run("evaluate", sheet)
    assert result.exit_code == 0
    assert "No concern was raised. What could not be judged is listed below." in result.stdout
    assert "Not in force (9 rules)" in result.stdout


def assert_explained(result, code: str, place: str) -> None:  # type: ignore[no-untyped-def]
    """A message for each problem at its place, a count, and nothing else."""
    assert result.exit_code == 2
    assert result.stdout == ""
    *said, count = result.stderr.splitlines()
    assert re.fullmatch(r"(1 problem|\d+ problems) found\.", count)
    problems = [line for line in said if not line.startswith("    ")]
    assert any(re.match(rf"{place}: .*\. \[{code}\]\Z", line) for line in problems), result.stderr
    assert all(re.search(r"\[[a-z0-9-]+\]\Z", line) for line in problems)
