"""The JSON Schema of a timeline, made from the classes that hold it."""

from __future__ import annotations

from typing import Any

from flagstone.reports.documented import documented_schema
from flagstone.timeline.timeline import TIMELINE_VERSION, Timeline


def timeline_schema() -> dict[str, Any]:
    """What a timeline's JSON looks like, with a description of every field."""
    return documented_schema(Timeline, "timeline", TIMELINE_VERSION)
