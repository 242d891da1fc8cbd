"""The files of a rulebook as pydantic describes them, and the JSON Schemas that come of it.

Only shapes are checked here. What names mean, and whether they agree, `loading` checks.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema

from flagstone.rulebook.condition_schema import CONDITION, with_conditions
from flagstone.rulebook.instruments import Verification
from flagstone.text.border import FileModel
from flagstone.text.json_schemas import schema_of
from flagstone.text.scalars import Day, DayOfChange, Number, RuleName, Text, YesNo, word_of
from flagstone.text.web_addresses import WebAddress

StandingWord = Literal[
    "law",
    "statutory guidance",
    "court rule",
    "minimum standard",
    "case law",
    "inspection criterion",
    "good practice",
    "statistic",
]
SeverityWord = Literal["low", "medium", "high", "critical"]

Unread = Annotated[Any, WithJsonSchema(CONDITION)]
"""A condition. Its own parser reads it, and explains what is wrong in the writer's words."""

_SEVERITY_SCHEMA = {
    "description": "One severity, or steps from the gravest down, the last of them `otherwise`",
    "anyOf": [
        {"enum": ["low", "medium", "high", "critical"]},
        {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": False,
                "properties": {
                    word: {"anyOf": [{"const": "otherwise"}, CONDITION]}
                    for word in ("low", "medium", "high", "critical")
                },
            },
        },
    ],
}
Severities = Annotated[Any, WithJsonSchema(_SEVERITY_SCHEMA)]


class DatesEntry(FileModel):
    """From one day to another, both included."""

    from_: DayOfChange | None = Field(None, alias="from")
    until: DayOfChange | None = None


class EditionEntry(DatesEntry):
    """An edition of an instrument."""

    note: Text | None = None


class InstrumentEntry(DatesEntry):
    """An instrument: its editions, or the dates of its one text."""

    title: Text
    standing: StandingWord
    short: Text | None = None
    issued_by: Text | None = None
    url: WebAddress | None = None
    editions: dict[Text, EditionEntry] | None = None
    note: Text | None = None


class HoldingEntry(DatesEntry):
    """Where an instrument holds a provision."""

    instrument: Text
    editions: list[Text] | None = None
    at: Text | None = None
    verification: Annotated[Verification, word_of(Verification)]
    standing: StandingWord | None = None
    duty: Text | None = None
    note: Text | None = None


class ProvisionEntry(FileModel):
    """A provision."""

    title: Text
    duty: Text
    note: Text | None = None
    held_by: list[HoldingEntry] = Field(min_length=1)
    cite_with: list[Text] = Field(default_factory=list)
    never_say: list[Text] = Field(default_factory=list)


class ValueEntry(DatesEntry):
    """What a standard was on some days."""

    value: Number | None = None
    range: Annotated[list[Number], Field(min_length=2, max_length=2)] | None = None
    rests_on: Text | None = None
    note: Text | None = None


class StandardEntry(FileModel):
    """A national standard, or one that only authorities set."""

    title: Text
    unit: Text
    tighter: Literal["lower", "higher"] | None = None
    values: list[ValueEntry] = Field(default_factory=list)
    local: Literal["only"] | None = None
    range: YesNo = False
    note: Text | None = None


class LocalValueEntry(DatesEntry):
    """What an authority has set for itself on some days."""

    value: Number | None = None
    range: Annotated[list[Number], Field(min_length=2, max_length=2)] | None = None
    unit: Text | None = None
    note: Text | None = None


class LocalStandardsFile(FileModel):
    """An authority's own standards."""

    authority: Text
    note: Text | None = None
    standards: dict[Text, Annotated[list[LocalValueEntry], Field(min_length=1)]]


class ConcernEntry(FileModel):
    """What the rules of one file belong to."""

    id: RuleName
    title: Text
    summary: Text | None = None


class StepUpEntry(FileModel):
    """When a flag is one step graver."""

    when: Unread
    not_past: SeverityWord


class RuleEntry(DatesEntry):
    """A rule."""

    title: Text
    when: Unread
    severity: Severities
    one_step_up: StepUpEntry | None = None
    cites: list[Text] = Field(default_factory=list)
    message: Text
    action: Text
    not_captured: Text
    policy: Text | None = None
    standing: StandingWord | Literal["none"] | None = None
    standing_note: Text | None = None
    windows: Annotated[list[DatesEntry], Field(min_length=1)] | None = None
    dated_by: Text | None = None
    status: Literal["active", "draft"] = "active"
    to_decide: list[Text] = Field(default_factory=list)
    owner: Text | None = None
    review_by: Day | None = None
    succeeds: list[RuleName] = Field(default_factory=list)


class RulesFile(FileModel):
    """One concern, or the id of one in another file, and rules that belong to it."""

    concern: ConcernEntry | RuleName
    rules: dict[RuleName, RuleEntry]


class RulesFileShell(FileModel):
    """The outside of a file of rules. What is in it is read piece by piece."""

    concern: Any
    rules: dict[str, Any]


_KINDS: dict[str, tuple[Any, str]] = {
    "instruments": (dict[RuleName, InstrumentEntry], "Instruments that can be cited"),
    "provisions": (dict[RuleName, ProvisionEntry], "Provisions: one duty or expectation each"),
    "standards": (
        dict[RuleName, StandardEntry],
        "Standards: dated numbers that rules compare with",
    ),
    "rules": (RulesFile, "A concern and its rules"),
    "local-standards": (LocalStandardsFile, "An authority's own standards"),
}


def schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema of each kind of file, by the kind's name."""
    return {
        name: with_conditions(schema_of(model), title) for name, (model, title) in _KINDS.items()
    }
