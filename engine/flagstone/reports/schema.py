"""The JSON Schema of a report, made from the classes that hold it."""

from __future__ import annotations

from typing import Any

from flagstone.reports.report import REPORT_VERSION, Report


def report_schema() -> dict[str, Any]:
    """What a report's JSON looks like, with a description of every field."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(Report).json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://flagstone.invalid/schema/report-{REPORT_VERSION}.json",
        **schema,
        "title": "Flagstone report",
    }
