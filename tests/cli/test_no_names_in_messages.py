"""Whatever stands anywhere in a file about people, no message and no event repeats it.

A name is put into every place of a whole file of each kind, in place of each key, value, heading
and cell, and beside them; then the command reads it.
"""

from __future__ import annotations

import copy
import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from flagstone import FactSheet, ProblemsError, Rulebook
from flagstone.problems import Problem

NAMES = (
    "Zebedee Quillfeather 9434765919",
    "zebedee_quillfeather_9434765919",
    "zebedee-quillfeather",
    "zebedee quillfeather",
    "9434765919",
    "943 476 5919",
)
PARTS = ("zebedee", "quillfeather", "9434765919", "943 476")

SHEET = {
    "authority": "Kingston upon Hull",
    "title": "Quarter four",
    "kind": "own figures",
    "date": "2025-03-31",
    "published": "2025-04-30",
    "note": "A note",
    "sources": {
        "letter": {"title": "A letter", "published": "2024-10-18", "url": "https://example.org/1"}
    },
    "scope": {"looked_at": ["children_in_care"]},
    "facts": {
        "iro_children_per_fte": [
            {
                "value": "104",
                "as_at": "2025-03-01",
                "voice": "authority",
                "source": "letter",
                "at": "paragraph 17",
                "ledger": ["L1"],
                "note": "A note",
                "prefer": "yes",
            },
            {"value": "90", "period": "2024-04-01 to 2024-06-30"},
        ],
        "plans_with_unregistered_worker": {"value": "3", "of": "20"},
        "iro_challenge": "limited",
        "referrals_again": "25.0",
    },
    "groups": {"older children": {"iro_challenge": "absent"}},
}
RESPONSES = {
    "authority": "Kingston upon Hull",
    "note": "A note",
    "responses": [
        {
            "rule": "iro-caseload-figure",
            "whom": "older children",
            "kind": "plan",
            "reason": "Two more officers",
            "evidence": "Minutes",
            "approver": "Director",
            "owner": "Head",
            "granted": "2025-04-10",
            "due": "2025-09-30",
            "severity": "high",
            "note": "A note",
        }
    ],
}
LOCAL = {
    "authority": "Kingston upon Hull",
    "note": "A note",
    "standards": {
        "iro-caseload-range": [
            {"from": "2020-01-01", "until": "2030-01-01", "range": ["45", "60"],
             "unit": "children", "note": "A note"}
        ],
        "mid-way-limit": [{"value": "5"}],
    },
}  # fmt: skip
SCORECARD = [
    ["fact", "value", "of", "as at", "voice", "group", "source", "at", "note", "prefer"],
    ["authority", "Kingston upon Hull"],
    ["date", "2025-03-31"],
    ["kind", "own figures"],
    ["title", "Quarter four"],
    ["published", "2025-04-30"],
    ["looked at", "children_in_care"],
    ["iro_children_per_fte", "104", "", "2025-03-01", "authority", "", "letter", "p 1", "n", "yes"],
    ["plans_with_unregistered_worker", "3", "20"],
    ["iro_challenge", "absent", "", "", "", "older children"],
]
# What YAML itself would do with a name.
RAW = (
    "facts: &{} 1",
    "facts: *{}",
    "facts: !{} 1",
    "{0}: 1\n{0}: 2",
    "%{} 1\n---\nfacts: 1",
    "facts: [{}",
    'facts: "{}',
    "facts: {}: {}",
    "\t{}: 1",
    "{} ",
    "- {}",
    "'{}': {{'{}': [}}",
    "? [{}]\n: 1",
    "facts: |{}\n  1",
    'facts: "\\{}"',
    "---\nfacts: 1\n---\n{}: 1",
)


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(node, (dict, list)):
        inside = node.items() if isinstance(node, dict) else enumerate(node)
        for step, part in inside:
            yield from places(part, (*path, step))


def variants(document: Any, name: str) -> Iterator[tuple[str, Any]]:
    """The document with a name in each place, in each way that it may get there."""

    def changed(path: tuple[Any, ...], change: Callable[[Any, Any], None]) -> Any:
        made = {"": copy.deepcopy(document)}
        at: Any = made
        whole = ("", *path)
        for step in whole[:-1]:
            at = at[step]
        change(at, whole[-1])
        return made[""]

    def as_key(at: Any, step: Any) -> None:
        items = [(name if key == step else key, value) for key, value in at.items()]
        at.clear()
        at.update(items)

    for path in places(document):
        said = "/".join(map(str, path)) or "the whole"
        yield f"{said} is it", changed(path, lambda at, step: at.__setitem__(step, name))
        yield f"{said} lists it", changed(path, lambda at, step: at.__setitem__(step, [name]))
        yield f"{said} holds it", changed(path, lambda at, step: at.__setitem__(step, {name: name}))
        yield (
            f"{said} ends in it",
            changed(
                path,
                lambda at, step: at.__setitem__(
                    step,
                    {**at[step], name: name}
                    if isinstance(at[step], dict)
                    else [*at[step], name]
                    if isinstance(at[step], list)
                    else f"{at[step]} {name}",
                ),
            ),
        )
        if path and isinstance(path[-1], str):
            yield f"{said} is called it", changed(path, as_key)


def assert_unsaid(result: Any, what: str) -> None:
    """No part of the name in what a failing run says, nor in the events of one that ends well."""
    assert result.exit_code in (0, 1, 2), (what, result.exception, result.stderr)
    said = result.stderr + (result.stdout if result.exit_code == 2 else "")
    for part in PARTS:
        assert part not in said.casefold(), (what, said)


def dumped(ending: str, content: Any) -> str:
    if ending == "json":
        return json.dumps(content)
    return yaml.safe_dump(content, sort_keys=False, default_style="'")


VERBOSE = ("--engine", "plain", "-v", "--log-format", "json")


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize("ending", ["yaml", "json"])
def test_a_sheet(run, tmp_path: Path, ending: str, name: str) -> None:  # type: ignore[no-untyped-def]
    sheet = tmp_path / f"sheet.{ending}"
    for what, content in variants(SHEET, name):
        sheet.write_text(dumped(ending, content), encoding="utf-8")
        assert_unsaid(run("evaluate", sheet, *VERBOSE), what)


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_what_is_no_yaml(run, tmp_path: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    for option in ((), ("--responses",)):
        for raw in RAW:
            sheet = tmp_path / "own.yaml"
            sheet.write_text(dumped("yaml", SHEET), encoding="utf-8")
            broken = tmp_path / "broken.yaml"
            broken.write_text(raw.format(name, name), encoding="utf-8")
            given = (sheet, *option, broken) if option else (broken,)
            assert_unsaid(run("evaluate", *given, *VERBOSE), raw)


def grids(name: str) -> Iterator[tuple[str, list[list[str]]]]:
    for row, cells in enumerate(SCORECARD):
        for column in range(len(cells) + 1):
            for way in ("{}", "{} {}", "{1}"):
                changed = [list(each) for each in SCORECARD]
                changed[row] += [""] * (column + 1 - len(changed[row]))
                changed[row][column] = way.format(changed[row][column] or name, name)
                yield f"row {row + 1}, column {column + 1}: {way}", changed


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_scorecard(run, tmp_path: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    sheet = tmp_path / "own.csv"
    for what, grid in grids(name):
        stream = io.StringIO()
        csv.writer(stream).writerows(grid)
        sheet.write_text(stream.getvalue(), encoding="utf-8")
        assert_unsaid(run("evaluate", sheet, *VERBOSE), what)


def test_a_workbook(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sheet = tmp_path / "own.xlsx"
    for what, grid in grids(NAMES[0]):
        if "{1}" not in what:
            continue
        book = openpyxl.Workbook()
        page = book.worksheets[0]
        page.title = NAMES[0]
        for cells in grid:
            page.append(cells)
        book.save(sheet)
        assert_unsaid(run("evaluate", sheet, *VERBOSE), what)
    book.create_sheet(NAMES[1])
    book.save(sheet)
    assert_unsaid(run("evaluate", sheet), "two worksheets")


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_responses(run, sheets: Path, tmp_path: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "responses.yaml"
    for what, content in variants(RESPONSES, name):
        file.write_text(dumped("yaml", content), encoding="utf-8")
        run_ = run("evaluate", sheets / "own.yaml", "--responses", file, *VERBOSE)
        assert_unsaid(run_, what)


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_local_standards(run, sheets: Path, tmp_path: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "local.yaml"
    for what, content in variants(LOCAL, name):
        file.write_text(dumped("yaml", content), encoding="utf-8")
        assert_unsaid(run("evaluate", sheets / "own.yaml", "--local", file, *VERBOSE), what)


def test_a_report(run, sheets: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "report.json"
    made = run("evaluate", sheets / "own_before.yaml", "--format", "json", "--engine", "plain")
    report = json.loads(made.stdout)
    own = sheets / "own.yaml"
    # Of a list whose entries are alike, the first stands for all.
    shortened = shorter(report)
    file.write_text(json.dumps(shortened), encoding="utf-8")
    assert run("compare", file, own).exit_code == 0
    for number, (what, content) in enumerate(variants(shortened, NAMES[0])):
        file.write_text(json.dumps(content), encoding="utf-8")
        command = (
            ("compare", file, own),
            ("evaluate", own, "--earlier", file, *VERBOSE),
            ("timeline", file),
        )[number % 3]
        assert_unsaid(run(*command), (what, command[0]))


def shorter(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: shorter(part) for key, part in node.items()}
    return [shorter(part) for part in node[:1]] if isinstance(node, list) else node


@pytest.mark.parametrize("command", ["timeline", "compare", "merge", "earlier"])
@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_sheets_of_two_authorities(  # type: ignore[no-untyped-def]
    run, sheets: Path, tmp_path: Path, command: str, name: str
) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(
        dumped("yaml", {**SHEET, "authority": name, "date": "2024-03-31", "published": "2024-04-01"}
               ).replace("2025-03-01", "2024-03-01"),
        encoding="utf-8",
    )  # fmt: skip
    own = sheets / "own.yaml"
    given = {
        "timeline": ("timeline", own, other),
        "compare": ("compare", other, own),
        "merge": ("facts", "merge", own, other),
        "earlier": ("evaluate", own, "--earlier", other),
    }[command]
    result = run(*given)
    assert result.exit_code == 2
    assert_unsaid(result, command)


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_values_from_python(small: Rulebook, name: str) -> None:
    for what, content in variants(SHEET, name):
        if not isinstance(content, dict) or not {"authority", "date", "facts"} <= set(content):
            continue
        try:
            FactSheet.build(small.vocabulary, **content)
        except ProblemsError as error:
            for problem in error.problems:
                assert_said_safely(problem, what)
        except (TypeError, AttributeError):
            continue  # an argument that is no argument


def assert_said_safely(problem: Problem, what: str) -> None:
    whole = f"{problem} {problem.found} {problem.expected}".casefold()
    for part in PARTS:
        assert part not in whole, (what, problem)


def test_a_fault_of_our_own_is_told_without_what_it_met(  # type: ignore[no-untyped-def]
    run, sheets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        try:
            raise KeyError(NAMES[0])
        except KeyError as error:
            raise RuntimeError(NAMES[1]) from error

    monkeypatch.setattr("flagstone.evaluation.given.assess_each", fails)
    result = run("evaluate", sheets / "own.yaml")
    assert result.exit_code == 3
    for part in PARTS:
        assert part not in result.stderr.casefold()
    assert "RuntimeError" in result.stderr
    assert "KeyError" in result.stderr
