"""Fact sheets made in Python."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from flagstone.dates import Period
from flagstone.problems import ProblemsError
from flagstone.sheets.digests import digest_of_content
from flagstone.sheets.fact_sheet import FactSheet, Scope, SheetKind, Voice
from flagstone.vocabulary.intervals import TRUE, point
from flagstone.vocabulary.vocabulary import Vocabulary

DAY = date(2024, 9, 19)


def build(vocabulary: Vocabulary, **given: Any) -> FactSheet:
    given = {"authority": "Northshire", "date": DAY, "facts": {}} | given
    return FactSheet.build(vocabulary, **given)


def problems_of(vocabulary: Vocabulary, **given: Any) -> list[tuple[str, str]]:
    with pytest.raises(ProblemsError) as raised:
        build(vocabulary, **given)
    return [(problem.code, str(problem.place)) for problem in raised.value.problems]


def test_values_of_every_kind_are_taken(vocabulary: Vocabulary) -> None:
    sheet = build(
        vocabulary,
        facts={
            "children_per_officer": Decimal("70.1"),
            "reviews_late": 40,
            "visits_on_time": "more than 90",
            "tracker_works": True,
            "last_reviewed": date(2024, 5, 24),
        },
    )
    values = {fact.type: fact.value for fact in sheet.facts}
    assert values["children_per_officer"] == point(701)
    assert values["reviews_late"] == point(40)
    assert values["tracker_works"] == TRUE
    assert values["last_reviewed"] == point(date(2024, 5, 24).toordinal())
    assert (sheet.kind, sheet.file) == (SheetKind.OWN_FIGURES, "")


def test_statements_are_written_as_in_a_file(vocabulary: Vocabulary) -> None:
    sheet = build(
        vocabulary,
        kind=SheetKind.INSPECTION,
        facts={
            "challenge": [
                {"value": "limited", "as_at": date(2024, 6, 1), "ledger": ["S1"]},
                {"value": "consistent", "voice": Voice.LEADERS, "prefer": False},
            ]
        },
        groups={"older children": {"challenge": "absent"}},
        scope={"looked_at": ("children_in_care",)},
        sources={"letter": {"title": "Letter", "published": DAY}},
        title="Visit",
        published="2024-10-01",
        note="Draft",
    )
    first, second = sheet.facts
    assert (first.voice, first.period, first.ledger) == (
        Voice.INSPECTORS,
        Period.of(date(2024, 6, 1)),
        ("S1",),
    )
    assert (second.voice, second.source) == (Voice.LEADERS, "letter")
    assert sheet.groups["older children"][0].value == point(0)
    assert sheet.scope == Scope(("children_in_care",))
    assert (sheet.title, sheet.note, sheet.published) == (
        "Visit",
        "Draft",
        date(2024, 10, 1).toordinal(),
    )


def test_a_float_is_refused_with_the_reason(vocabulary: Vocabulary) -> None:
    with pytest.raises(ProblemsError) as raised:
        build(vocabulary, facts={"children_per_officer": 70.1})
    (problem,) = raised.value.problems
    assert (problem.code, str(problem.place)) == ("binary-float", "facts.children_per_officer")
    assert 'Decimal("70.1")' in problem.suggestion
    assert "only nearly" in problem.message


NO_VALUES = [object(), Decimal("NaN"), {1, 2}, b"70", float("inf"), 1j]
NO_VALUES += [1 << 20_000, -(10**40), Decimal("1E+999999999"), Decimal("1E-999999999")]


@pytest.mark.parametrize("given", NO_VALUES, ids=[type(each).__name__ for each in NO_VALUES])
def test_what_is_no_value_is_refused(given: object, vocabulary: Vocabulary) -> None:
    assert problems_of(vocabulary, facts={"reviews_late": given}) == [
        ("not-a-value", "facts.reviews_late")
    ]


def test_a_character_that_cannot_be_printed_is_refused(vocabulary: Vocabulary) -> None:
    assert problems_of(vocabulary, facts={"challenge": "limited\x00"}) == [
        ("not-text", "facts.challenge")
    ]


def test_everything_wrong_is_said_at_once(vocabulary: Vocabulary) -> None:
    assert problems_of(
        vocabulary,
        date=2024.5,
        facts={"chalenge": 82.5, "challenge": {"value": "limitd", "note": b"x"}, "missspelt": None},
        groups={"older": {"challenge": 1.5}},
    ) == [
        ("binary-float", "date"),
        ("unknown-fact", "facts.(key 3)"),
        ("binary-float", "facts.chalenge"),
        ("unknown-fact", "facts.chalenge"),
        ("not-a-value", "facts.challenge.note"),
        ("wrong-word", "facts.challenge.value"),
        ("unknown-group", "groups.(key 1)"),
        ("binary-float", "groups.(key 1).challenge"),
    ]


def test_what_holds_itself_is_refused(vocabulary: Vocabulary) -> None:
    statement: dict[str, Any] = {"value": "limited"}
    statement["note"] = [statement]
    codes = [code for code, _ in problems_of(vocabulary, facts={"challenge": statement})]
    assert "not-a-value" in codes


def test_mistakes_are_named_by_their_path(vocabulary: Vocabulary) -> None:
    assert problems_of(
        vocabulary,
        facts={"challenge": [{"value": "limitd"}], "chalenge": "limited"},
        groups={"older": {}},
        scope={"looked_at": ["kitchen"]},
    ) == [
        ("unknown-fact", "facts.chalenge"),
        ("wrong-word", "facts.challenge.0.value"),
        ("unknown-group", "groups.(key 1)"),
        ("unknown-scope", "scope.looked_at.0"),
    ]


def test_the_digest_is_of_what_is_said_and_not_of_its_order(vocabulary: Vocabulary) -> None:
    facts = {"challenge": "limited", "reviews_late": ["40 of 600", "41"]}
    other_way = {"reviews_late": ["41", "40 of 600"], "challenge": "limited"}
    sheet = build(vocabulary, facts=facts)
    assert len(sheet.digest) == 64
    assert sheet.digest == digest_of_content(sheet)
    assert sheet.digest == build(vocabulary, facts=other_way).digest


@pytest.mark.parametrize(
    "change",
    [
        {"facts": {"challenge": "absent"}},
        {"facts": {}},
        {"date": "2024-09-20"},
        {"authority": "Southshire"},
        {"kind": "statistics"},
        {"title": "Another"},
        {"note": "Draft"},
        {"scope": {"looked_at": []}},
        {"scope": {"about": "older children"}},
        {"groups": {"older children": {"challenge": "limited"}}},
        {"facts": {"challenge": {"value": "limited", "as_at": "2024-01-01"}}},
        {"facts": {"challenge": {"value": "limited", "voice": "leaders"}}},
        {"facts": {"challenge": {"value": "limited", "note": "said twice"}}},
        {"facts": {"challenge": {"value": "limited", "prefer": "yes"}}},
        {"sources": {"a": {"title": "A"}}},
    ],
    ids=str,
)
def test_whatever_is_said_otherwise_has_another_digest(
    change: dict[str, Any], vocabulary: Vocabulary
) -> None:
    sheet = build(vocabulary, facts={"challenge": "limited"})
    assert (
        build(vocabulary, **({"facts": {"challenge": "limited"}} | change)).digest != sheet.digest
    )
