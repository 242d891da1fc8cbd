"""Whatever bytes are given as a sheet, they end in a sheet or in Problems."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from flagstone.problems import Problem, ProblemsError
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.reading import read_sheet_bytes
from flagstone.vocabulary.vocabulary import Vocabulary

YAML = b"""\
authority: Northshire
date: 2024-09-19
kind: inspection
sources: {letter: {title: Letter}}
scope: {about: older children, looked_at: [children_in_care]}
facts:
  children_per_officer: 70.1
  challenge: [{value: limited, voice: leaders, as_at: 2024-09-18}, absent]
  reviews_late: {value: 40, of: 600, period: 2024-04-01 to 2024-06-30, prefer: yes}
groups: {disabled children: {tracker_works: no}}
"""
JSON = b"""{"authority": "Northshire", "date": "2024-09-19", "kind": "audit",
"facts": {"visits_on_time": "27 of 30", "last_reviewed": "after 2 May 2024"}}"""
CSV = b"""fact,value,of,as at,group,source
authority,Northshire
date,2024-09-19
kind,own figures
reviews_late,40,600,2024-06-30,,"Return, table 3"
challenge,limited,,,disabled children,
"""


def a_workbook() -> bytes:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for line in CSV.decode().replace('"Return, table 3"', "Return").splitlines():
        sheet.append(line.split(","))
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


WORKBOOK = a_workbook()
SEEDS = {"a.yaml": YAML, "a.json": JSON, "a.csv": CSV, "a.xlsx": WORKBOOK}
FILES = st.sampled_from(sorted(SEEDS))
# What each format gives a meaning to, and what no format wants.
PIECES = st.sampled_from(
    [
        *(b"\n", b"\r", b"\t", b" ", b",", b";", b'"', b"'", b":", b": ", b"- ", b"#", b"{", b"}"),
        *(b"[", b"]", b"&a", b"*a", b"!!x", b"~", b"null", b"%", b"\x00", b"\xff", b"\xef\xbb\xbf"),
        *(b"1 of 0", b"0 of 0", b"9" * 400, b"1e999", b"-1", b"unknown", b"facts", b"=1+1"),
    ]
)


def read(data: bytes, file: str, vocabulary: Vocabulary) -> FactSheet | None:
    """The sheet, or None if there were Problems. Whatever else is raised fails the test."""
    problems: tuple[Problem, ...] = ()
    try:
        return read_sheet_bytes(data, file, vocabulary)
    except ProblemsError as error:
        problems = error.problems
    assert problems
    assert all(problem.code and problem.message for problem in problems)
    return None


def test_the_seeds_are_sheets(vocabulary: Vocabulary) -> None:
    for file, data in SEEDS.items():
        assert read(data, file, vocabulary)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(file=FILES, data=st.binary(max_size=200))
@example(file="a.csv", data=b"")
@example(file="a.xlsx", data=b"")
@example(file="a.xlsx", data=b"PK\x05\x06" + bytes(18))
def test_any_bytes_end_in_a_sheet_or_in_problems(
    vocabulary: Vocabulary, file: str, data: bytes
) -> None:
    read(data, file, vocabulary)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(file=FILES, data=st.data())
def test_a_damaged_sheet_ends_in_a_sheet_or_in_problems(
    vocabulary: Vocabulary, file: str, data: st.DataObject
) -> None:
    content = SEEDS[file]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        length = data.draw(st.integers(0, 12))
        content = content[:start] + data.draw(PIECES) + content[start + length :]
    read(content, file, vocabulary)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_workbook_with_damaged_parts_ends_in_a_sheet_or_in_problems(
    vocabulary: Vocabulary, data: st.DataObject
) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as before, zipfile.ZipFile(stream, "w") as after:
        parts = before.namelist()
        damaged = data.draw(st.sampled_from(parts))
        for part in parts:
            content = before.read(part)
            if part == damaged:
                start = data.draw(st.integers(0, len(content)))
                length = data.draw(st.integers(0, 30))
                content = content[:start] + data.draw(PIECES) + content[start + length :]
            after.writestr(part, content)
    read(stream.getvalue(), "a.xlsx", vocabulary)


NODES: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(["70.1", "limited", "2024-09-19", "", "yes", "40 of 600", "letter", "x"])
    | st.text(max_size=5)
    | st.integers()
    | st.booleans()
    | st.none(),
    lambda nodes: st.lists(nodes, max_size=3) | st.dictionaries(st.text(max_size=4), nodes),
    max_leaves=4,
)
KEYS = st.sampled_from(["authority", "date", "kind", "sources", "scope", "facts", "groups", "note"])
INNER = st.dictionaries(
    st.sampled_from(
        ["challenge", "reviews_late", "looked_at", "about", "older children", "value", "letter"]
    ),
    NODES,
    max_size=3,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(root=st.dictionaries(KEYS, NODES | INNER | st.dictionaries(st.just("challenge"), INNER)))
def test_any_tree_ends_in_a_sheet_or_in_problems(
    vocabulary: Vocabulary, root: dict[str, Any]
) -> None:
    read(json.dumps(root).encode(), "a.json", vocabulary)
