"""The published schema is the one that reports are written by."""

import json
from pathlib import Path

import jsonschema
import pytest

from flagstone import assess
from flagstone.renderers import structured
from flagstone.reports.schema import report_schema, schemas
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "report-1.json"


def test_the_published_schema_is_up_to_date() -> None:
    """If this fails: `flagstone schema report > docs/schema/report-1.json`, or a new version."""
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == report_schema()


@pytest.mark.parametrize("publishable", [False, True])
def test_every_report_is_as_its_schema_says(
    small: Rulebook, hull: FactSheet, stockton: FactSheet, publishable: bool
) -> None:
    for sheet in (hull, stockton):
        report = assess(small, sheet, publishable=publishable)
        jsonschema.validate(json.loads(structured.render([report])), report_schema())


def test_a_report_of_another_shape_is_refused(small: Rulebook, hull: FactSheet) -> None:
    written = json.loads(structured.render([assess(small, hull)]))
    written["concerns"][0]["severity"] = "dire"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, report_schema())


def test_every_kind_of_file_has_a_schema() -> None:
    kinds = schemas()
    assert {"report", "sheet", "rules", "provisions", "standards"} <= set(kinds)
    for schema in kinds.values():
        jsonschema.Draft202012Validator.check_schema(schema)


def test_every_field_of_a_report_that_needs_it_is_described() -> None:
    properties = report_schema()["$defs"]["Flag"]["properties"]
    assert properties["own_word"]["description"].startswith("Said where the verdict rests")
