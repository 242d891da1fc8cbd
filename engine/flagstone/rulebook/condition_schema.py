"""The JSON Schema of a condition, for editors. The parser says the rest."""

from __future__ import annotations

from typing import Any

from flagstone.conditions.operators import OPERATORS

# pydantic cannot point at a definition that is not its own: this stands for it until the end.
CONDITION: dict[str, Any] = {"type": "object", "$comment": "condition"}

_LIMIT = {"$ref": "#/$defs/limit"}
_CONDITION = {"$ref": "#/$defs/condition"}
_SCALAR = {"type": ["string", "number", "boolean"]}
_SEVERITIES = ["low", "medium", "high", "critical"]


def with_conditions(schema: dict[str, Any], title: str) -> dict[str, Any]:
    """A schema of pydantic's with its title, and with conditions wherever they stand."""
    whole = _pointed(schema)
    if whole is not schema and _mentions_conditions(whole):
        whole.setdefault("$defs", {}).update(_definitions())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **whole,
        "title": title,
    }


def _pointed(node: Any) -> Any:
    if isinstance(node, dict):
        if node.get("$comment") == "condition":
            return dict(_CONDITION)
        return {key: _pointed(value) for key, value in node.items()}
    return [_pointed(each) for each in node] if isinstance(node, list) else node


def _mentions_conditions(node: Any) -> bool:
    if isinstance(node, dict):
        return node == _CONDITION or any(map(_mentions_conditions, node.values()))
    return isinstance(node, list) and any(map(_mentions_conditions, node))


def _definitions() -> dict[str, Any]:
    conditions = {"type": "array", "minItems": 1, "items": _CONDITION}
    return {
        "condition": {
            "description": "A fact and what is asked of it, or a connective",
            "anyOf": [
                {
                    "type": "object",
                    "required": ["at_least", "of"],
                    "additionalProperties": False,
                    "properties": {"at_least": {"type": ["integer", "string"]}, "of": conditions},
                },
                {
                    "type": "object",
                    "minProperties": 1,
                    "maxProperties": 1,
                    "properties": {
                        "all": conditions,
                        "any": conditions,
                        "not": _CONDITION,
                        "raised": {"$ref": "#/$defs/raised"},
                        "raised_before": {"$ref": "#/$defs/raised"},
                    },
                    "additionalProperties": {"$ref": "#/$defs/asked"},
                },
            ],
        },
        "asked": {
            "description": "What is asked of a fact",
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": False,
            "properties": {
                **_comparisons(),
                "known": {"enum": [True, False, "yes", "no", "true", "false"]},
                "share": {"$ref": "#/$defs/compared"},
                "of": {"$ref": "#/$defs/compared"},
            },
        },
        "compared": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": False,
            "properties": _comparisons(),
        },
        "limit": {
            "description": "A value, previous, a standard or another fact",
            "anyOf": [
                _SCALAR,
                *(
                    {
                        "type": "object",
                        "required": [kind],
                        "additionalProperties": False,
                        "properties": {
                            kind: _SCALAR,
                            **({"bound": {"enum": ["lower", "upper"]}} if bound else {}),
                            "percent": {"type": ["integer", "string"]},
                            "plus": {"type": ["number", "string"]},
                        },
                    }
                    for kind, bound in (("standard", True), ("fact", False), ("previous", False))
                ),
            ],
        },
        "raised": {
            "anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "required": ["rule"],
                    "additionalProperties": False,
                    "properties": {
                        "rule": {"type": "string"},
                        "at_least": {"enum": _SEVERITIES},
                    },
                },
            ]
        },
    }


def _comparisons() -> dict[str, Any]:
    return {
        name: {"type": "array", "items": _LIMIT, "minItems": 1}
        if operator.takes_list
        else {"type": "array", "items": _LIMIT, "minItems": 2, "maxItems": 2}
        if operator.takes == 2
        else _LIMIT
        for name, operator in OPERATORS.items()
    }
