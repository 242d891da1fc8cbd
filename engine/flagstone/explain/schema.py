"""The JSON Schema of explanations, made from the classes that hold them."""

from __future__ import annotations

from typing import Any

from flagstone.explain.explanation import EXPLANATION_VERSION, Explanations
from flagstone.reports.documented import documented_schema


def explanation_schema() -> dict[str, Any]:
    """What the JSON of explanations looks like, with a description of every field."""
    return documented_schema(Explanations, "explanation", EXPLANATION_VERSION)
