"""What the files of the vocabulary may hold."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import ConfigDict, Field, RootModel, Tag

from flagstone.text.border import BY_SHAPE, MAPPING, TEXT, FileModel
from flagstone.text.scalars import FactName, Months, Number, Text, Whole, word_of
from flagstone.vocabulary.fact_types import Better, Evidence, Kind, Statistic

SentenceEntry: TypeAlias = Annotated[
    Annotated[Text, Tag(TEXT)] | Annotated[dict[Text, Text], Tag(MAPPING)], BY_SHAPE
]


class FactEntry(FileModel):
    """One fact type, as it is written."""

    model_config = ConfigDict(title="Fact type")

    title: Text = Field(description="What it is, in a few words; no two may be alike")
    type: Annotated[Kind, word_of(Kind)]
    sentence: SentenceEntry = Field(description="How it is said, with {value}; or by value")
    unit: Text = ""
    decimals: Whole = 0
    least: Number | None = None
    most: Number | None = None
    better: Annotated[Better, word_of(Better)] = Better.NEITHER
    evidence: Annotated[Evidence, word_of(Evidence)] | None = None
    of: Text = Field("", description="What the denominator counts")
    smallest_of: Whole | None = Field(None, description="Below this no percentage is worked out")
    statistic: Annotated[Statistic, word_of(Statistic)] | None = Field(
        None, description="Whether it is the highest or lowest of several people's figures"
    )
    fresh_for: Months | None = None
    scale: FactName | None = None
    meaning: Text = ""
    measured: Text = ""
    inspectors_say: list[Text] = Field(default_factory=list)


class FamilyHead(FileModel):
    """What near-copies of a fact type differ in: keys, each with the words it stands for."""

    each: dict[FactName, dict[FactName, Text]] = Field(min_length=1)


class ScaleEntry(FileModel):
    """A scale: words in order, from the lowest to the highest."""

    words: list[Text] = Field(min_length=2)
    title: Text = ""


class AreasFile(RootModel[dict[FactName, Text]]):
    """facts/areas.yaml: the practice areas in reading order, with their titles."""

    model_config = ConfigDict(strict=True, defer_build=True, title="Practice areas")


class GroupsFile(RootModel[list[Text]]):
    """facts/groups.yaml: the groups of children that a statement may be about."""

    model_config = ConfigDict(strict=True, defer_build=True, title="Groups of children")


class ScalesFile(RootModel[dict[FactName, ScaleEntry]]):
    """facts/scales.yaml: the scales, by name."""

    model_config = ConfigDict(strict=True, defer_build=True, title="Scales")


def json_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema of each kind of vocabulary file: `areas`, `groups`, `scales` and `facts`."""
    # Its models serve nothing else, so a run that asks for no schema does not pay for them.
    from flagstone.vocabulary.schemas import json_schemas

    return json_schemas()
