"""Where in the model of a file a path leads: the keys that belong there."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from flagstone.text.document import Document, Node, Path


def steps_of(loc: tuple[int | str, ...], node: Node, kind: str) -> tuple[Path, bool]:
    """The path in the file that pydantic means, without the names of a union's members, and
    whether it means a key."""
    steps: list[str | int] = []
    at_key = False
    here: Any = node
    last = len(loc) - 1
    for index, step in enumerate(loc):
        if _has(here, step):
            here = here[step]
        elif step == "[key]":
            at_key = True
            continue
        elif not (index == last and kind == "missing"):
            continue
        steps.append(step)
    return tuple(steps), at_key


def _has(node: Any, step: str | int) -> bool:
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and step < len(node)


def keys_at(model: type[BaseModel], steps: Path) -> list[str]:
    """The keys that belong where the steps lead."""
    annotations: list[Any] = [model]
    for step in steps:
        annotations = [inner for each in annotations for inner in _inside(each, step)]
    models = [each for annotation in annotations for each in _models(annotation)]
    return sorted({key for each in models for key in _keys(each)})


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _inside(annotation: Any, step: str | int) -> Iterator[Any]:
    """What an annotation says about the part of its value at `step`."""
    for each in _members(annotation):
        if isinstance(each, type) and issubclass(each, BaseModel):
            for name, field in each.model_fields.items():
                if step in (name, field.alias):
                    yield field.annotation
        elif get_origin(each) is dict:
            yield get_args(each)[1]
        elif get_origin(each) in (list, tuple):
            yield get_args(each)[0]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    for each in _members(annotation):
        if isinstance(each, type) and issubclass(each, BaseModel):
            yield each


def _members(annotation: Any) -> Iterator[Any]:
    """An annotation without its decoration: each member of a union by itself."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _members(get_args(annotation)[0])
    elif origin is Union or origin is types.UnionType:
        for member in get_args(annotation):
            yield from _members(member)
    else:
        yield annotation


def names_to_say(
    document: Document, model: type[BaseModel], path: Path, steps: Path
) -> frozenset[str]:
    """The keys on the way that a message may name: those of the model, and of a file that is not
    about people all others too, such as the names of rules."""
    whole = path + steps
    if not document.about_people:
        return frozenset(str(step) for step in whole)
    return frozenset(
        str(step)
        for index, step in enumerate(steps)
        if isinstance(step, str) and step in keys_at(model, steps[:index])
    )
