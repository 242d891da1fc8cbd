"""Classes whose JSON is their fields, and whose schema is made from them and the texts beside them.

Every report, timeline or the like is one: its fields are what a program reads, and the text under
each says what it is.
"""

from __future__ import annotations

import inspect
from decimal import Decimal
from typing import Any, get_args, get_type_hints

import msgspec

from flagstone.text.json_schemas import canonical


class Documented(msgspec.Struct, frozen=True):
    """Plain data for programs. A text under a field describes it in the JSON Schema."""


_ENCODER = msgspec.json.Encoder(decimal_format="number")
_DECODER = msgspec.json.Decoder(float_hook=Decimal)


def encoded(content: object) -> bytes:
    """The JSON of plain data. A decimal is a number in it, figure for figure."""
    return _ENCODER.encode(content)


def decoded(data: bytes | str) -> Any:
    """What JSON holds, with exact decimals where it has numbers. Raises msgspec.DecodeError."""
    return _DECODER.decode(data)


def _numbers(schema: Any) -> Any:
    """The schema of what `encoded` writes: msgspec describes decimals as it would write them."""
    if isinstance(schema, list):
        return [_numbers(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("format") == "decimal":
        return {"type": "number"}
    return {key: _numbers(value) for key, value in schema.items()}


def documented_schema(whole: type[Documented], name: str, version: str) -> dict[str, Any]:
    """The JSON Schema of what one class holds, with a description of every field that has one."""
    (reference,), definitions = msgspec.json.schema_components([whole])
    described = {each.__name__: each for each in _held_by(whole)}
    for title, definition in definitions.items():
        if title not in described:
            continue
        for field, text in _texts_of(described[title]).items():
            definition["properties"][field]["description"] = text
        # How a docstring is indented there, and what stands where there is none, is msgspec's.
        definition["description"] = inspect.cleandoc(vars(described[title])["__doc__"])
    definitions = canonical(_numbers(definitions))
    own = definitions.pop(reference["$ref"].rpartition("/")[2])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:flagstone:schema:{name}:{version}",
        "$defs": dict(sorted(definitions.items())),
        **own,
        "title": f"Flagstone {name}",
    }


def _held_by(whole: type[Documented]) -> set[type[Documented]]:
    """The class and every one that its fields hold. Others may have the name of one of these."""
    found: set[type[Documented]] = set()
    pending: list[Any] = [whole]
    while pending:
        each = pending.pop()
        pending += get_args(each)
        if isinstance(each, type) and issubclass(each, Documented) and each not in found:
            found.add(each)
            pending += get_type_hints(each).values()
    return found


def _texts_of(described: type[Documented]) -> dict[str, str]:
    """The text that stands under each field of a class, its own or one that it inherits."""
    texts: dict[str, str] = {}
    for each in reversed(described.__mro__):
        if issubclass(each, Documented) and each is not Documented:
            texts |= _texts_written_in(each)
    return texts


def _texts_written_in(described: type[Documented]) -> dict[str, str]:
    import ast  # a report is made far more often than its schema
    import textwrap

    (written,) = ast.parse(textwrap.dedent(inspect.getsource(described))).body
    assert isinstance(written, ast.ClassDef)
    texts = {}
    for field, text in zip(written.body, written.body[1:], strict=False):
        match field, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(
                value=ast.Constant(value=str(said))
            ):
                texts[name] = inspect.cleandoc(said)
    return texts
