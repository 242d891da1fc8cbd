"""What a fact sheet's file may hold, and its JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, Tag

from flagstone.text.border import BY_SHAPE, LIST, MAPPING, TEXT, FileModel
from flagstone.text.json_schemas import schema_of
from flagstone.text.scalars import Day, DayOrPeriod, Text, YesNo
from flagstone.text.web_addresses import WebAddress
from flagstone.vocabulary.vocabulary import Vocabulary

KindWord = Literal["inspection", "audit", "own figures", "statistics"]
VoiceWord = Literal["inspectors", "children", "families", "authority", "leaders", "staff"]

# A value is text to the loader, and a number or a yes to an editor that checks JSON.
_VALUE_SCHEMA: dict[str, Any] = {
    "type": ["string", "number", "boolean"],
    "description": "As in 70.1, 40 of 600, more than 50, limited, yes, 2024-03-31 or unknown",
}
Value = Annotated[Text, Field(json_schema_extra=_VALUE_SCHEMA)]


class SourceEntry(FileModel):
    """A document that facts were taken from."""

    title: Text
    published: Day | None = None
    url: WebAddress = ""


class ScopeEntry(FileModel):
    """Whom the sheet concerns and what was looked at."""

    about: Text = ""
    looked_at: list[Text] | None = None


class StatementEntry(FileModel):
    """One statement about one fact, written out in full."""

    value: Value
    of: Value = ""
    as_at: Day | None = None
    period: DayOrPeriod | None = None
    voice: VoiceWord | None = None
    source: Text = ""
    at: Text = ""
    ledger: list[Text] = Field(default_factory=list)
    note: Text = ""
    prefer: YesNo = False


Statement = Annotated[
    Annotated[Value, Tag(TEXT)] | Annotated[StatementEntry, Tag(MAPPING)], BY_SHAPE
]
Statements = Annotated[
    Annotated[Value, Tag(TEXT)]
    | Annotated[StatementEntry, Tag(MAPPING)]
    | Annotated[list[Statement], Tag(LIST), Field(min_length=1)],
    BY_SHAPE,
]


class SheetHeader(FileModel):
    """Everything but the statements, which are read one by one so that each mistake is found."""

    authority: Text
    date: Day
    kind: KindWord
    title: Text = ""
    published: Day | None = None
    note: Text = ""
    sources: dict[Text, SourceEntry] = Field(default_factory=dict)
    scope: ScopeEntry = ScopeEntry()
    facts: dict[str, Any] = Field(default_factory=dict)
    groups: dict[str, dict[str, Any]] = Field(default_factory=dict)


class SheetFile(SheetHeader):
    """A whole fact sheet."""

    model_config = ConfigDict(title="Fact sheet")

    facts: dict[str, Statements] = Field(default_factory=dict)
    groups: dict[str, dict[str, Statements]] = Field(default_factory=dict)


def json_schema(vocabulary: Vocabulary | None = None) -> dict[str, Any]:
    """The JSON Schema of a fact sheet; with the names of facts and groups if a vocabulary is given.

    An editor that knows it completes and checks a sheet while it is written.
    """
    schema = schema_of(SheetFile)
    if vocabulary is not None:
        facts = schema["properties"]["facts"]
        statements = facts.pop("additionalProperties")
        facts["additionalProperties"] = False
        facts["properties"] = {
            fact_type.id: {**statements, "title": fact_type.title}
            for fact_type in vocabulary.fact_types.values()
        }
        groups = schema["properties"]["groups"]
        groups["propertyNames"] = {"enum": list(vocabulary.groups)}
        groups["additionalProperties"] = {"$ref": "#/properties/facts"}
    return schema
