"""The JSON Schema of a timeline, made from the classes that hold it."""

from __future__ import annotations

from typing import Any

from flagstone.timeline.timeline import TIMELINE_VERSION, Timeline


def timeline_schema() -> dict[str, Any]:
    """What a timeline's JSON looks like, with a description of every field."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(Timeline).json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:flagstone:schema:timeline:{TIMELINE_VERSION}",
        **schema,
        "title": "Flagstone timeline",
    }
