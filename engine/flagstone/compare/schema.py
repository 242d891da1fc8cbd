"""The JSON Schemas of what comparing gives, made from the classes that hold it."""

from __future__ import annotations

from typing import Any

from flagstone.compare.comparison import COMPARISON_VERSION, Comparison
from flagstone.compare.rules_comparison import RULES_COMPARISON_VERSION, RulesComparison
from flagstone.reports.documented import documented_schema


def rules_comparison_schema() -> dict[str, Any]:
    """What the JSON of `flagstone rules compare` looks like, with a description of its fields."""
    return documented_schema(RulesComparison, "rules-comparison", RULES_COMPARISON_VERSION)


def comparison_schema() -> dict[str, Any]:
    """What the JSON of `flagstone compare` looks like, with a description of its fields."""
    return documented_schema(Comparison, "comparison", COMPARISON_VERSION)
