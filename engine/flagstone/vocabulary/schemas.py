"""The JSON Schemas of the vocabulary's files, for editors that check while somebody writes."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, RootModel

from flagstone.text.json_schemas import schema_of
from flagstone.text.scalars import FactName, Text
from flagstone.vocabulary.files import AreasFile, FactEntry, GroupsFile, ScalesFile


class FamilyEntry(BaseModel):
    """A family: `each`, and fact types in whose text `{key}` and `{key.words}` are filled in."""

    model_config = ConfigDict(title="Family of fact types", extra="allow", defer_build=True)
    __pydantic_extra__: dict[str, FactEntry]

    each: dict[FactName, dict[FactName, Text]]


class FamilyOfOne(FactEntry):
    """A family of one fact type, whose name holds `{key}`."""

    model_config = ConfigDict(title="Family of one fact type")

    each: dict[FactName, dict[FactName, Text]]


class ThemeFile(RootModel[dict[str, FactEntry | FamilyOfOne | FamilyEntry]]):
    """facts/<area>/<theme>.yaml: fact types and families, by name."""

    model_config = ConfigDict(defer_build=True, title="Fact types of one theme")


def json_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema of each kind of vocabulary file: `areas`, `groups`, `scales` and `facts`."""
    models: dict[str, type[BaseModel]] = {
        "areas": AreasFile,
        "groups": GroupsFile,
        "scales": ScalesFile,
        "facts": ThemeFile,
    }
    return {name: schema_of(model) for name, model in models.items()}
