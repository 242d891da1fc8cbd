"""The JSON Schemas of a rulebook's files."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

from flagstone.rulebook.files import schemas
from flagstone.rulebook.location import bundled_root

SCHEMAS = schemas()


def kind_of(path) -> str:
    folder = path.parent.name
    return folder if folder in SCHEMAS else "rules"


def validated(kind: str, content: object) -> None:
    # JSON has no dates: what YAML reads as one is written as text.
    as_json = json.loads(json.dumps(content, default=str))
    jsonschema.Draft202012Validator(SCHEMAS[kind]).validate(as_json)


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_a_schema_with_a_title(name):
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["title"]


def test_every_bundled_file_fits_its_schema():
    paths = sorted((bundled_root() / "rules").rglob("*.yaml"))
    assert paths
    for path in paths:
        validated(kind_of(path), yaml.safe_load(path.read_text(encoding="utf-8")))


def test_an_authoritys_standards_fit_their_schema():
    values = [{"from": "2024-01-01", "value": 98, "unit": "days"}]
    validated(
        "local-standards", {"authority": "Hull", "standards": {"pre-proceedings-limit": values}}
    )


RULE = {
    "title": "A",
    "when": {"challenge": {"is": "absent"}},
    "severity": "low",
    "cites": ["iro-03"],
    "message": "A",
    "action": "A",
    "not_captured": "A",
}


@pytest.mark.parametrize(
    "when",
    [
        {"challenge": {"is": "absent"}, "other": {"is": "absent"}},
        {"challenge": {"abov": 5}},
        {"challenge": "absent"},
        {"all": []},
        {"at_least": 2},
        {"number": {"above": {"standard": "a", "bound": "middle"}}},
        {"number": {"between": [1]}},
        {"raised": {"rule": "a", "at_least": "grave"}},
    ],
)
def test_the_schema_of_a_condition_refuses_what_the_parser_would(when):
    content = {"concern": {"id": "a", "title": "A"}, "rules": {"a": RULE | {"when": when}}}
    with pytest.raises(jsonschema.ValidationError):
        validated("rules", content)


def test_the_schema_allows_conditions_within_conditions():
    when = {
        "all": [
            {"at_least": 2, "of": [{"a": {"known": "yes"}}, {"not": {"raised": "b"}}]},
            {"number": {"outside": [1, {"standard": "c", "percent": 110}]}},
            {"count": {"share": {"at_least": {"fact": "d", "plus": -2.5}}}},
        ]
    }
    content = {"concern": {"id": "a", "title": "A"}, "rules": {"a": RULE | {"when": when}}}
    validated("rules", content)
