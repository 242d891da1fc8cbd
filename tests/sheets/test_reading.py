"""Reading fact sheets: what they say, and everything that is wrong with them."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest
from tests.sheets.written import TOP, sheet_of

from flagstone.dates import Period
from flagstone.sheets.fact_sheet import Fact, FactSheet, Scope, SheetKind, Source, Voice
from flagstone.sheets.reading import read_sheet
from flagstone.vocabulary.intervals import FALSE, TRUE, Interval, point
from flagstone.vocabulary.phrases import PhraseError, read_value
from flagstone.vocabulary.vocabulary import Vocabulary

VISIT = """\
authority: Northshire
title: Focused visit to older children in care
kind: inspection
date: 2024-09-19
published: 18 October 2024
note: Read from the letter
sources:
  letter: {title: Focused visit letter, published: 2024-10-18, url: https://example.org/letter}
scope:
  about: older children
  looked_at: [children_in_care, help_and_protection/visits]
facts:
  children_per_officer: 70.1
  challenge:
    value: limited
    period: 2024-04-01 to 2024-06-30
    voice: leaders
    source: letter
    at: paragraph 17
    ledger: [S2024-31]
    note: said twice
  reviews_late:
    - {value: 40 of 600, as_at: 2024-03-31, prefer: yes}
    - unknown
groups:
  disabled children:
    tracker_works: no
"""


DAY = date(2024, 9, 19).toordinal()


def test_a_whole_sheet_is_read(vocabulary: Vocabulary) -> None:
    sheet = sheet_of(VISIT, vocabulary)
    assert sheet == FactSheet(
        authority="Northshire",
        date=DAY,
        kind=SheetKind.INSPECTION,
        title="Focused visit to older children in care",
        facts=(
            Fact(
                "children_per_officer",
                point(701),
                Period(DAY, DAY),
                Voice.INSPECTORS,
                written="70.1",
                source="letter",
            ),
            Fact(
                "challenge",
                point(1),
                Period.of(date(2024, 4, 1), date(2024, 6, 30)),
                Voice.LEADERS,
                written="limited",
                source="letter",
                locator="paragraph 17",
                ledger=("S2024-31",),
                note="said twice",
            ),
            Fact(
                "reviews_late",
                point(40),
                Period.of(date(2024, 3, 31)),
                Voice.INSPECTORS,
                of=point(600),
                written="40 of 600",
                source="letter",
                preferred=True,
            ),
            Fact(
                "reviews_late",
                None,
                Period(DAY, DAY),
                Voice.INSPECTORS,
                written="unknown",
                source="letter",
                reason="not known",
            ),
        ),
        groups={
            "disabled children": (
                Fact(
                    "tracker_works",
                    FALSE,
                    Period(DAY, DAY),
                    Voice.INSPECTORS,
                    written="no",
                    source="letter",
                ),
            )
        },
        scope=Scope(("children_in_care", "help_and_protection/visits"), "older children"),
        sources={
            "letter": Source(
                "letter",
                "Focused visit letter",
                date(2024, 10, 18).toordinal(),
                "https://example.org/letter",
            )
        },
        published=date(2024, 10, 18).toordinal(),
        note="Read from the letter",
        file="sheet.yaml",
        digest=hashlib.sha256(VISIT.encode()).hexdigest(),
    )


def test_a_statement_knows_the_line_of_its_value(vocabulary: Vocabulary) -> None:
    sheet = sheet_of(VISIT, vocabulary)
    places = [str(fact.place) for fact in sheet.facts]
    assert places == ["sheet.yaml:13:25", "sheet.yaml:15:12", "sheet.yaml:23:15", "sheet.yaml:24:7"]


def test_json_says_the_same(vocabulary: Vocabulary) -> None:
    written = {
        "authority": "Northshire",
        "date": "2024-09-19",
        "kind": "own figures",
        "facts": {"children_per_officer": 70.1, "tracker_works": True, "reviews_late": 12},
    }
    sheet = sheet_of(json.dumps(written), vocabulary, "sheet.json")
    assert [fact.value for fact in sheet.facts] == [point(701), TRUE, point(12)]


@pytest.mark.parametrize(
    ("kind", "voice"),
    [
        ("inspection", Voice.INSPECTORS),
        ("audit", Voice.INSPECTORS),
        ("own figures", Voice.AUTHORITY),
        ("statistics", Voice.AUTHORITY),
    ],
)
def test_what_looked_from_outside_is_not_the_authoritys_word(
    kind: str, voice: Voice, vocabulary: Vocabulary
) -> None:
    text = TOP.replace("own figures", kind) + "facts: {challenge: limited}\n"
    assert sheet_of(text, vocabulary).facts[0].voice is voice


def test_a_denominator_may_stand_apart(vocabulary: Vocabulary) -> None:
    text = TOP + "facts:\n  reviews_late: {value: 40, of: 600}\n"
    text += "  visits_on_time: {value: 90, of: 80}\n"
    late, on_time = sheet_of(text, vocabulary).facts
    assert (late.value, late.of, late.written) == (point(40), point(600), "40 of 600")
    assert (on_time.value, on_time.of) == (point(1800), point(80))
    assert on_time.written == "90 per cent of 80"


@pytest.mark.parametrize("value", ["90", "90%", "more than 81", "27", "about 90", "c", "0"])
@pytest.mark.parametrize("of", ["80", "30", "more than 50", "0"])
def test_a_percentage_beside_its_denominator_is_kept_as_a_phrase_that_reads_the_same(
    value: str, of: str, vocabulary: Vocabulary
) -> None:
    try:
        reading = read_value(vocabulary.fact_types["visits_on_time"], value, of)
    except PhraseError:
        return
    text = f"{TOP}facts: {{visits_on_time: {{value: {value}, of: {of}}}}}\n"
    (fact,) = sheet_of(text, vocabulary).facts
    assert (fact.value, fact.of) == (reading.value, reading.of)
    assert read_value(vocabulary.fact_types["visits_on_time"], fact.written) == reading


def test_a_suppressed_denominator_leaves_the_count(vocabulary: Vocabulary) -> None:
    text = TOP + "facts: {reviews_late: {value: 40, of: c}}\n"
    fact = sheet_of(text, vocabulary).facts[0]
    assert (fact.value, fact.of, fact.written) == (point(40), None, "40")


def test_a_suppressed_count_is_not_known_and_keeps_its_denominator(vocabulary: Vocabulary) -> None:
    fact = sheet_of(TOP + "facts: {reviews_late: {value: c, of: 60}}\n", vocabulary).facts[0]
    assert (fact.value, fact.of, fact.reason) == (None, point(60), "suppressed")


def test_a_bound_is_kept_as_one(vocabulary: Vocabulary) -> None:
    fact = sheet_of(TOP + "facts: {children_per_officer: more than 50}\n", vocabulary).facts[0]
    assert fact.value == Interval(501, 10_000)


def test_the_only_source_of_a_sheet_goes_without_saying_unless_it_says_none(
    vocabulary: Vocabulary,
) -> None:
    text = TOP + "sources: {return: {title: Return}}\nfacts:\n  challenge: limited\n"
    text += "  tracker_works: {value: yes, source: none}\n"
    assert [fact.source for fact in sheet_of(text, vocabulary).facts] == ["return", ""]


def test_of_several_sources_none_goes_without_saying(vocabulary: Vocabulary) -> None:
    text = TOP + "sources: {a: {title: A}, b: {title: B}}\nfacts: {challenge: limited}\n"
    assert sheet_of(text, vocabulary).facts[0].source == ""


def test_a_sheet_may_speak_of_groups_alone(vocabulary: Vocabulary) -> None:
    text = TOP + "groups: {older children: {challenge: limited}}\n"
    assert len(sheet_of(text, vocabulary).groups["older children"]) == 1


def test_a_file_is_read_by_its_path(tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "visit.yml"
    path.write_text(VISIT, encoding="utf-8")
    sheet = FactSheet.read(path, vocabulary)
    assert sheet.file == "visit.yml"
    assert sheet == read_sheet(path, vocabulary) == FactSheet.read(str(path), vocabulary)
