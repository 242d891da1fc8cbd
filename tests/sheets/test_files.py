"""The JSON Schema of a sheet: an editor that knows it says what reading would."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from flagstone.sheets.files import json_schema
from flagstone.vocabulary.vocabulary import Vocabulary

SHEET: dict[str, Any] = {
    "authority": "Northshire",
    "date": "2024-09-19",
    "kind": "inspection",
    "title": "Visit",
    "sources": {"letter": {"title": "Letter", "published": "18 October 2024"}},
    "scope": {"about": "older children", "looked_at": ["leadership"]},
    "facts": {
        "children_per_officer": 70.1,
        "tracker_works": True,
        "challenge": [
            "limited",
            {"value": "absent", "voice": "leaders", "period": "2024-04-01 to 2024-06-30"},
        ],
        "reviews_late": {"value": 40, "of": 600, "as_at": "2024-09-01", "prefer": "yes"},
    },
    "groups": {"disabled children": {"challenge": "limited"}},
}


def errors(sheet: dict[str, Any], vocabulary: Vocabulary | None) -> list[str]:
    schema = json_schema(vocabulary)
    Draft202012Validator.check_schema(schema)
    return [error.message for error in Draft202012Validator(schema).iter_errors(sheet)]


def test_a_whole_sheet_is_valid(vocabulary: Vocabulary) -> None:
    assert errors(SHEET, None) == []
    assert errors(SHEET, vocabulary) == []


@pytest.mark.parametrize(
    "change",
    [
        {"date": None},
        {"date": "31/03/2024"},
        {"kind": "visit"},
        {"titel": "Visit"},
        {"facts": {"challenge": []}},
        {"facts": {"challenge": {"voice": "leaders"}}},
        {"facts": {"challenge": {"value": "limited", "voice": "inspector"}}},
        {"sources": {"letter": {}}},
    ],
    ids=str,
)
def test_mistakes_of_shape_are_found_without_a_vocabulary(change: dict[str, Any]) -> None:
    assert errors(SHEET | change, None)


@pytest.mark.parametrize(
    "change",
    [
        {"facts": {"chalenge": "limited"}},
        {"groups": {"older child": {"challenge": "limited"}}},
        {"groups": {"older children": {"chalenge": "limited"}}},
    ],
    ids=str,
)
def test_misspelt_names_are_found_with_one(change: dict[str, Any], vocabulary: Vocabulary) -> None:
    assert errors(SHEET | change, None) == []
    assert errors(SHEET | change, vocabulary)
