"""The JSON Schemas: the report's, made from the classes that hold it, and every file's."""

from __future__ import annotations

from typing import Any

from flagstone.reports.documented import documented_schema
from flagstone.reports.report import REPORT_VERSION, Report
from flagstone.vocabulary.vocabulary import Vocabulary


def report_schema() -> dict[str, Any]:
    """What a report's JSON looks like, with a description of every field."""
    return documented_schema(Report, "report", REPORT_VERSION)


def schemas(vocabulary: Vocabulary | None = None) -> dict[str, dict[str, Any]]:
    """The schema of every kind of file, by name. With a vocabulary a sheet's names its facts."""
    from flagstone.rulebook import files as rulebook_files
    from flagstone.sheets import files as sheet_files
    from flagstone.vocabulary.schemas import json_schemas

    return {
        "report": report_schema(),
        "sheet": sheet_files.json_schema(vocabulary),
        **json_schemas(),
        **rulebook_files.schemas(),
    }
