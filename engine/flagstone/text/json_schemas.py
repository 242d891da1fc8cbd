"""JSON Schemas in one form, whatever the version of the library that wrote them.

pydantic and msgspec write the schemas of their classes, and word them otherwise from one version to
the next: in what order alternatives stand, where a default is repeated. What is published must
not change by that.
"""

from __future__ import annotations

from typing import Any

_NULL = {"type": "null"}


def schema_of(model: Any) -> dict[str, Any]:
    """The JSON Schema of what a file's model, or a type made of models, may hold."""
    # Here, because a run that asks for no schema has no use for them.
    from pydantic import TypeAdapter
    from pydantic.json_schema import GenerateJsonSchema

    class Generator(GenerateJsonSchema):
        def get_title_from_name(self, name: str) -> str:
            return name.replace("_", " ").title()

    schema: dict[str, Any] = canonical(TypeAdapter(model).json_schema(schema_generator=Generator))
    return schema


def canonical(schema: Any) -> Any:
    """A schema, or part of one, with the same meaning in the one form: alternatives with null last
    and without defaults, which are the whole's; lists where a library left tuples."""
    if isinstance(schema, dict):
        return {
            key: _alternatives(value)
            if key == "anyOf" and isinstance(value, list | tuple)
            else canonical(value)
            for key, value in schema.items()
        }
    return [canonical(each) for each in schema] if isinstance(schema, list | tuple) else schema


def _alternatives(written: list[Any] | tuple[Any, ...]) -> list[Any]:
    whole = [
        {key: canonical(value) for key, value in each.items() if key != "default"}
        for each in written
    ]
    return sorted(whole, key=lambda each: each == _NULL)
