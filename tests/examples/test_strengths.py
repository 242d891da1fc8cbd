"""Strengths raise nothing. The few that stand in a flag are explained in decision 11."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import pytest

from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.reading import read_sheet
from flagstone.specification.traces import Finding
from flagstone.specification.tracing import trace
from flagstone.text import load

ROOT = Path(__file__).parents[2]
DECISION = ROOT / "docs" / "decisions" / "0011-strengths-in-flags.md"
RELIED_ON = {"S2016-106", "S2016-219", "S2019-54", "S2024-32"}
OVERRULED = {"S2024-71"}
# Concerns of the documents that another statement about the same fact overrules.
CONCERNS_OVERRULED = {"S2016-190", "S2016-206", "S2019-51"}


@pytest.fixture(scope="module")
def findings(rulebook: Rulebook) -> dict[str, Finding]:
    paths = sorted((ROOT / "examples" / "stockton").glob("*.yaml"))
    sheets = [read_sheet(path, rulebook.vocabulary) for path in paths]
    return {each.id: each for each in trace(rulebook, sheets, engine="plain").findings if each.id}


@pytest.fixture(scope="module")
def strengths() -> set[str]:
    written = load(ROOT / "tests" / "fixtures" / "strengths.yaml").root
    numbers = cast("dict[str, list[str]]", written)
    return {f"{document}-{number}" for document, listed in numbers.items() for number in listed}


def test_the_list_of_strengths_is_that_of_the_ledger(
    strengths: set[str], findings: dict[str, Finding]
) -> None:
    assert len(strengths) == 207
    assert len(strengths & findings.keys()) > 150


def test_exactly_these_strengths_are_evidence_of_a_flag(
    strengths: set[str], findings: dict[str, Finding]
) -> None:
    found = [findings[name] for name in strengths & findings.keys()]
    assert {each.id for each in found if each.is_evidence} == RELIED_ON
    assert {each.id for each in found if each.is_overruled} == OVERRULED


def test_each_of_them_is_explained_where_a_reader_finds_it() -> None:
    page = DECISION.read_text(encoding="utf-8")
    assert set(re.findall(r"S\d{4}-\d+", page)) == RELIED_ON | OVERRULED


def test_the_flags_named_there_are_those_that_show_it(findings: dict[str, Finding]) -> None:
    rows = [row for row in DECISION.read_text(encoding="utf-8").splitlines() if "| S2" in row]
    assert {row.split("|")[1].strip() for row in rows} == RELIED_ON
    for row in rows:
        _, name, _, flags, _, _ = row.split("|")
        shown = {flag.rule for fact in findings[name.strip()].facts for flag in fact.flags}
        assert set(re.findall(r"`([a-z-]+)`", flags)) == shown


def test_a_concern_that_was_overruled_is_seen_all_the_same(findings: dict[str, Finding]) -> None:
    assert {
        name for name in CONCERNS_OVERRULED if findings[name].is_overruled
    } == CONCERNS_OVERRULED
