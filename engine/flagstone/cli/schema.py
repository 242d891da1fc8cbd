"""`flagstone schema`: the JSON Schemas of every kind of file, of the report and of the timeline."""

from __future__ import annotations

from typing import Annotated

import typer

from flagstone.cli.options import RulesFolder


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", help="One kind of file. All of them if left out."),
    ] = None,
    rules: RulesFolder = None,
) -> None:
    """Print the JSON Schema of a kind of file, or of all kinds by name."""
    import json

    from flagstone.cli.options import named, rulebook_from
    from flagstone.cli.writing import write
    from flagstone.compare.schema import comparison_schema, rules_comparison_schema
    from flagstone.explain.schema import explanation_schema
    from flagstone.reports.schema import schemas
    from flagstone.responses.files import responses_schema
    from flagstone.specification.explained_survivors import survivors_schema
    from flagstone.specification.traces import coverage_schema
    from flagstone.timeline.schema import timeline_schema

    vocabulary = rulebook_from(rules).vocabulary if rules or kind in (None, "sheet") else None
    kinds = {
        **schemas(vocabulary),
        "survivors": survivors_schema(),
        "responses": responses_schema(),
        "timeline": timeline_schema(),
        "coverage": coverage_schema(),
        "explanation": explanation_schema(),
        "comparison": comparison_schema(),
        "rules-comparison": rules_comparison_schema(),
    }
    chosen = kinds if kind is None else named(kind, kinds, "kind of file")
    write(json.dumps(chosen, ensure_ascii=False, indent=2) + "\n", None)
